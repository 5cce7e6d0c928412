//! Without a display the program prints the failure and what to do in both languages.
#![cfg(target_os = "linux")]

use std::process::Command;

use voorzorg_guide::locale::Locale;
use voorzorg_guide::texts::Texts;
use voorzorg_guide::{Failure, FailureCode};

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
    let stderr = String::from_utf8_lossy(&ran.stderr);
    assert!(!ran.status.success(), "{stderr}");
    let log = data.join("log/voorzorg.log");
    let failure = Failure::new(FailureCode::NoWindow, log.display().to_string(), "");
    for locale in Locale::ALL {
        let texts = Texts::shipped();
        assert!(stderr.contains(&failure.message(texts, locale)), "{stderr}");
        assert!(stderr.contains(&failure.hint(texts, locale)), "{stderr}");
    }
    let log_text = std::fs::read_to_string(log).unwrap();
    assert!(
        log_text.contains("the window could not be opened"),
        "{log_text}"
    );
}
