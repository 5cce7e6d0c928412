### What a package says of the product: in lists of programs, in menus, and while it is installed or removed.
### One line each, without variables; `cargo xtask package` reads them.

package-summary = Replace Kaspersky antivirus software safely, step by step
package-what = Voorzorg checks whether Kaspersky antivirus software is on this computer, explains what the Dutch cabinet decided and advised in 2018, and guides you through a safe replacement.
package-never = Voorzorg deletes nothing itself, asks for no administrator rights and does not use the internet. It is not from the government.
package-menu = See which Kaspersky software is on this computer
package-keywords = antivirus;security;replace;check;
package-licences = The parts of Voorzorg made by others, each with the text of its licence.
package-licence-standard = This part comes without the text of its licence. Below is the standard text of a licence that it names.
installer-webview = Voorzorg needs Microsoft Edge WebView2 to open its window. This computer does not seem to have it. You can get it from Microsoft: search for "WebView2 Runtime". Voorzorg also works without it: choose "Voorzorg (terminal)" in the Start menu. Voorzorg will be installed now.
installer-keep = Do you want to keep your progress in Voorzorg and your settings? Reports, results and letters that you saved are kept in any case.
installer-menu = See which Kaspersky software is on this computer
installer-running = Voorzorg is still running. Choose OK to close Voorzorg and continue. Do you want to save something first? Then choose Cancel.
installer-stays = A part of Voorzorg will not close. Perhaps someone else is still signed in to this computer. Restart the computer and try again.
installer-old = Voorzorg works on Windows 10 and Windows 11. This Windows is older. Nothing was installed.
installer-newer = A newer Voorzorg is already on this computer. Nothing was changed. Do you want the earlier one? Then remove the newer one first.
bundle-documents = You asked to save a file. Voorzorg keeps such files in your Documents folder.
