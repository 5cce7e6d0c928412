### What a package says of the product: in lists of programs, in menus, and while it is installed or removed.
### One line each, without variables; `cargo xtask package` reads them.

package-summary = Replace Kaspersky antivirus safely, step by step
package-what = Voorzorg looks whether Kaspersky antivirus software is on this computer, explains what the Dutch cabinet decided and advised in 2018, and leads through a safe replacement.
package-never = It never deletes anything itself, asks for no administrator rights and uses no network. It is not an official government app.
package-menu = See which Kaspersky software is on this computer
package-keywords = antivirus;security;replace;check;
package-licences = The parts of others in Voorzorg, each with the text of its licence.
package-licence-standard = This part brings no text of its licence. What follows is the standard text of a licence that it names.
installer-webview = Voorzorg needs Microsoft Edge WebView2 to open its window. This computer does not seem to have it. You can get it from Microsoft: search for "WebView2 Runtime". Voorzorg also works without it: choose "Voorzorg (terminal)" in the Start menu. Voorzorg will be installed now.
installer-keep = Do you want to keep where you are in Voorzorg, and your settings? Reports and letters that you saved are kept in any case.
installer-menu = See which Kaspersky software is on this computer
installer-running = Voorzorg is still at work. Choose OK to close Voorzorg and go on. Do you want to save something first? Then choose Cancel.
installer-stays = A part of Voorzorg does not close. Perhaps someone else is still signed in on this computer. Restart the computer and try again.
installer-old = Voorzorg works on Windows 10 and Windows 11. This Windows is older. Nothing was installed.
