//! Coming back after the restart: the entry by which Windows opens the window once, and that
//! nothing of it is left afterwards. Wine 8 itself does not read a person's own `RunOnce`; the test
//! does here what the shell of Windows does: it starts exactly what stands there.

use std::fs;

use crate::journey::before_removal;
use crate::package::{Built, install};
use crate::prefix::{Prefix, exe};

const RUN_ONCE: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\RunOnce";
const NAME: &str = "nl.voorzorg.app.return";
const TERMINAL: &str = r"voorzorg\voorzorg.exe";
/// A stand-in for the window, which leaves a mark when it is started: Wine has no web view.
const WINDOW: &str = r"voorzorg\voorzorg-app.exe";

fn entry(prefix: &Prefix) -> bool {
    prefix.run(&["reg", "query", RUN_ONCE, "/v", NAME]) == Some(0)
}

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn what_opens_the_window_after_the_restart_stands_in_windows_when_asked_and_goes_with_it() {
    let mut prefix = Prefix::new();
    let built = Built::new();
    install(&prefix, &built.package());
    prefix.place(TERMINAL, &exe());
    prefix.place(WINDOW, built.stub());
    let mark = format!("{WINDOW}.ran");

    let mut guide = before_removal(prefix.guide_at(TERMINAL, "person"));
    let mut screen = guide.press("Start the uninstaller");
    for _ in 0..20 {
        if screen.contains("[Restart]") {
            break;
        }
        screen = guide.press("I am done, look now");
    }
    assert!(screen.contains("[Restart]"), "{screen}");
    assert!(!entry(&prefix), "set before anybody asked");
    let set = guide.press("Open Voorzorg automatically after the restart");
    assert!(entry(&prefix), "{set}");
    let taken_back = guide.press("Do not open Voorzorg automatically");
    assert!(!entry(&prefix), "{taken_back}");
    guide.press("Open Voorzorg automatically after the restart");
    assert!(entry(&prefix));
    drop(guide);
    assert!(!prefix.is_there(&mark), "opened before the restart");

    prefix.restart();
    assert!(!prefix.is_there(&mark), "this Wine reads RunOnce: let it");
    let command = entry_text(&prefix);
    assert_eq!(command, format!("\"C:\\{WINDOW}\""));
    assert_eq!(prefix.run(&[command.trim_matches('"')]), Some(0));
    assert!(prefix.is_there(&mark), "{command} does not open the window");

    // It was for one start. The program that starts sees to that too, wherever it was started from.
    let after = prefix.guide_at(TERMINAL, "person").screen();
    assert!(
        !entry(&prefix),
        "the entry outlives what it was for: {after}"
    );
    println!("asked, taken back, asked: opens the window after the restart, and is gone then");
}

/// The command that stands in the entry.
fn entry_text(prefix: &Prefix) -> String {
    let file = r"entry.txt";
    let ask = format!("reg query {RUN_ONCE} /v {NAME} > C:\\{file}");
    assert_eq!(prefix.run(&["cmd", "/c", &ask]), Some(0));
    let said = fs::read_to_string(prefix.drive_c().join(file)).unwrap();
    let (_, command) = said.rsplit_once("REG_SZ").unwrap();
    command.trim().to_owned()
}
