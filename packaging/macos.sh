#!/bin/sh
# Makes Voorzorg-VERSION.dmg on a Mac with Xcode's command line tools. Untried: nobody has run it yet.
#
# Without SIGN_AS the programs are signed for this Mac only ("-"). With the name of a "Developer ID
# Application" in SIGN_AS and a profile of notarytool in NOTARY_PROFILE, the result is for everybody.
set -eu

cd "$(dirname "$0")/.."
export MACOSX_DEPLOYMENT_TARGET=13.0
sign_as="${SIGN_AS:--}"
out=target/package
both=target/packaging/macos
rm -rf "$both"
mkdir -p "$both/programs" "$out"

for target in aarch64-apple-darwin x86_64-apple-darwin; do
  rustup target add "$target"
  cargo build --release --locked --target "$target" -p voorzorg-cli -p voorzorg-watch -p voorzorg-app
done
for program in voorzorg voorzorg-watch voorzorg-app; do
  lipo -create -output "$both/programs/$program" \
    "target/aarch64-apple-darwin/release/$program" "target/x86_64-apple-darwin/release/$program"
done
cargo xtask bundle "$both/programs" "$both"

# What is inside first, and the whole last. A signature for this Mac only can have no time stamp.
stamp=--timestamp
[ "$sign_as" = - ] && stamp=--timestamp=none
app="$both/Voorzorg.app"
for program in voorzorg voorzorg-watch; do
  codesign --force --options runtime "$stamp" --sign "$sign_as" \
    --identifier "nl.voorzorg.app.$program" "$app/Contents/MacOS/$program"
done
codesign --force --options runtime "$stamp" --sign "$sign_as" "$app"
codesign --verify --strict --verbose=2 "$app"

version="$(defaults read "$PWD/$app/Contents/Info" CFBundleShortVersionString)"
image="$out/Voorzorg-$version.dmg"
rm -f "$image"
# Beside a link to the folder where it belongs: macOS runs it from elsewhere only as a copy.
mkdir "$both/image"
mv "$app" "$both/image/"
ln -s /Applications "$both/image/Applications"
hdiutil create -volname Voorzorg -srcfolder "$both/image" -format UDZO "$image"
if [ "$sign_as" != - ]; then
  codesign "$stamp" --sign "$sign_as" "$image"
  xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
  xcrun stapler staple "$image"
fi
echo "$image"
