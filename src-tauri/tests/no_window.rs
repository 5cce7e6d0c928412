//! Where no window can be opened, the program says so in both languages, with what to do.
#![cfg(target_os = "linux")]

use std::process::Command;

use voorzorg_guide::Failure;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::texts::Texts;

#[test]
fn without_a_display_it_is_said_in_both_languages_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    let ran = Command::new(env!("CARGO_BIN_EXE_voorzorg-app"))
        .env("HOME", home.path())
        .env("VOORZORG_DATA", &data)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(!ran.status.success(), "{said}");
    let log = data.join("log/voorzorg.log");
    let failure = Failure::new("no-window", log.display().to_string(), "");
    for locale in Locale::ALL {
        let texts = Texts::shipped();
        assert!(said.contains(&failure.message(texts, locale)), "{said}");
        assert!(said.contains(&failure.hint(texts, locale)), "{said}");
    }
    let kept = std::fs::read_to_string(log).unwrap();
    assert!(kept.contains("the window could not be opened"), "{kept}");
}
