//! The bundle for macOS, as far as any system can lay it out: its folders, its description and its
//! programs. Signing it and the disk image need a Mac: `packaging/macos.sh`.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::words::Words;
use super::{ID, PROGRAMS, copy, escaped, put, version};

/// Lays out `Voorzorg.app` in `out`, from the three programs in the folder `programs`.
pub(crate) fn bundle(root: &Path, programs: &Path, out: &Path) -> Result<()> {
    let app = out.join("Voorzorg.app");
    ensure!(!app.exists(), "{} is there already", app.display());
    let contents = app.join("Contents");
    let (dutch, english) = Words::both(root)?;
    let description = fs::read_to_string(root.join("packaging/Info.plist.in"))?
        .replace("@ID@", ID)
        .replace("@VERSION@", &version(root)?)
        .replace("@DOCUMENTS@", &escaped(dutch.say("bundle-documents")?));
    put(&contents.join("Info.plist"), &description)?;
    put(&contents.join("PkgInfo"), "APPL????")?;
    for (language, words) in [("nl", &dutch), ("en", &english)] {
        let why = words.say("bundle-documents")?.replace('"', "\\\"");
        let place = format!("Resources/{language}.lproj/InfoPlist.strings");
        let text = format!("NSDocumentsFolderUsageDescription = \"{why}\";\n");
        put(&contents.join(place), &text)?;
    }
    let icon = root.join("src-tauri/icons/icon.icns");
    copy(&icon, &contents.join("Resources/icon.icns"))?;
    for program in PROGRAMS {
        copy(
            &programs.join(program),
            &contents.join("MacOS").join(program),
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_says_what_macos_asks_of_it() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let name = format!("voorzorg-bundle-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let programs = folder.join("programs");
        fs::create_dir_all(&programs).unwrap();
        for program in PROGRAMS {
            fs::write(programs.join(program), program).unwrap();
        }
        bundle(root, &programs, &folder).unwrap();
        let contents = folder.join("Voorzorg.app/Contents");
        let description = fs::read_to_string(contents.join("Info.plist")).unwrap();
        for (key, value) in [
            ("CFBundleExecutable", "voorzorg-app"),
            ("CFBundleIdentifier", ID),
            ("CFBundlePackageType", "APPL"),
            ("LSMinimumSystemVersion", "13.0"),
        ] {
            let line = format!("<key>{key}</key><string>{value}</string>");
            assert!(description.contains(&line), "{line}");
        }
        assert!(!description.contains('@'), "{description}");
        for program in PROGRAMS {
            let copied = fs::read_to_string(contents.join("MacOS").join(program)).unwrap();
            assert_eq!(copied, program);
        }
        for language in ["nl", "en"] {
            let place = format!("Resources/{language}.lproj/InfoPlist.strings");
            let strings = fs::read_to_string(contents.join(place)).unwrap();
            assert!(strings.starts_with("NSDocumentsFolderUsageDescription = \""));
        }
        assert!(contents.join("Resources/icon.icns").is_file());
        let again = bundle(root, &programs, &folder);
        fs::remove_dir_all(&folder).unwrap();
        assert!(again.is_err(), "an app that is there is never written over");
    }
}
