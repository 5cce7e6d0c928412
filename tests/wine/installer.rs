//! The installer for Windows: what it puts there, that the programs work from there, and that nothing
//! is left when it has been taken away but what was asked to stay.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::prefix::Prefix;

const UNINSTALL: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\nl.voorzorg.app";
const RUN: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run";
/// Windows' uninstallers go on in a copy of themselves after they have answered.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
#[ignore = "needs Wine and the installer: cargo xtask packages"]
fn the_installer_puts_everything_in_its_place_and_takes_it_away_again() {
    let setup = std::env::var_os("VOORZORG_SETUP").map(PathBuf::from);
    let setup = setup.expect("VOORZORG_SETUP names no installer: run cargo xtask packages");
    let prefix = Prefix::new();
    let home = person(&prefix);
    let before = files(&home);
    prefix.place("setup.exe", &setup);
    assert_eq!(prefix.run(&[r"C:\setup.exe", "/S"]), Some(0), "setup.exe");

    let place = home.join("AppData/Local/Programs/Voorzorg");
    for file in [
        "voorzorg.exe",
        "voorzorg-watch.exe",
        "voorzorg-app.exe",
        "LICENSE.txt",
        "third-party.txt",
        "uninstall.exe",
    ] {
        assert!(place.join(file).is_file(), "{file}");
    }
    let menu = home.join("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Voorzorg.lnk");
    assert!(menu.is_file(), "{}", menu.display());
    let has = |value: &str| prefix.run(&["reg", "query", UNINSTALL, "/v", value]) == Some(0);
    assert!(has("DisplayName") && has("UninstallString") && has("InstallLocation"));
    println!("installed: programs, menu, entry in the list of apps");

    let below = place
        .strip_prefix(prefix.drive_c())
        .unwrap()
        .display()
        .to_string();
    let scan = prefix
        .terminal_at(&format!("{below}/voorzorg.exe"), "person")
        .run(&["scan", "--json"]);
    assert_eq!(scan.code, Some(0), "{}", scan.all());
    assert_eq!(scan.json()["verdict"], "not-found");
    let watch = prefix.terminal_at(&format!("{below}/voorzorg-watch.exe"), "person");
    assert_eq!(watch.run(&["--at-login", "on"]).code, Some(0));
    let starts = || prefix.run(&["reg", "query", RUN, "/v", "nl.voorzorg.app"]) == Some(0);
    assert!(starts());
    // What somebody else put there is not ours to take away.
    fs::write(place.join("notes.txt"), "mine").unwrap();

    // Once more over itself, as an upgrade is.
    assert_eq!(prefix.run(&[r"C:\setup.exe", "/S"]), Some(0), "setup.exe");

    let uninstaller = place.join("uninstall.exe");
    let data = home.join("AppData/Local/nl.voorzorg.app");
    fs::create_dir_all(&data).unwrap();
    fs::write(data.join("journal.json"), "{}").unwrap();
    assert_eq!(prefix.run(&[uninstaller.to_str().unwrap(), "/S"]), Some(0));
    let begin = Instant::now();
    while uninstaller.exists() || has("DisplayName") {
        assert!(begin.elapsed() < PATIENCE, "it is still there");
        std::thread::sleep(Duration::from_millis(200));
    }
    assert!(
        !menu.exists() && !starts(),
        "the menu or the start at sign-in is left"
    );
    assert!(
        data.join("journal.json").is_file(),
        "nobody asked to forget"
    );
    assert_eq!(fs::read_to_string(place.join("notes.txt")).unwrap(), "mine");
    fs::remove_file(place.join("notes.txt")).unwrap();
    fs::remove_dir(&place).unwrap();
    fs::remove_dir_all(&data).unwrap();
    let left: Vec<_> = files(&home)
        .into_iter()
        .filter(|file| !before.contains(file) && !file.to_string_lossy().contains("/Temp/"))
        .collect();
    assert_eq!(left, Vec::<PathBuf>::new(), "left behind");
    println!("taken away: nothing is left but what was asked to stay");
}

/// The folder of the person who is signed in.
fn person(prefix: &Prefix) -> PathBuf {
    let users = fs::read_dir(prefix.drive_c().join("users")).unwrap();
    users
        .map(|user| user.unwrap().path())
        .find(|user| user.join("AppData").is_dir() && !user.ends_with("Public"))
        .expect("somebody")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.is_symlink() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files
}
