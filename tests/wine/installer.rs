//! The installer for Windows: what it puts there, that the programs work from there, and that nothing
//! is left when it has been taken away but what was asked to stay.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use acceptance::licences::parts_without_a_text;
use acceptance::terminal::tool;

use crate::package::Built;
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
    assert_eq!(parts_without_a_text(&place), Vec::<String>::new());
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

#[test]
#[ignore = "needs Wine and the installer: cargo xtask packages"]
fn an_upgrade_ends_only_what_is_ours_and_starts_the_watch_again() {
    let setup = std::env::var_os("VOORZORG_SETUP").map(PathBuf::from);
    let setup = setup.expect("VOORZORG_SETUP names no installer: run cargo xtask packages");
    let prefix = Prefix::new();
    let built = Built::new();
    let home = person(&prefix);
    prefix.place(r"downloads\setup.exe", &setup);
    // Windows looks beside a program first when it starts another by its bare name.
    for planted in ["taskkill.exe", "sc.exe", "cmd.exe", "explorer.exe"] {
        prefix.place(&format!(r"downloads\{planted}"), built.stub());
    }
    let install = || {
        let code = prefix.run(&[r"C:\downloads\setup.exe", "/S"]);
        assert_eq!(code, Some(0), "setup.exe");
    };
    install();
    let place = home.join("AppData/Local/Programs/Voorzorg");
    assert!(prefix.running("voorzorg-watch.exe").is_empty());
    let menu = home.join("AppData/Roaming/Microsoft/Windows/Start Menu/Programs");
    assert!(menu.join("Voorzorg (terminal).lnk").is_file());
    let size = ["reg", "query", UNINSTALL, "/v", "EstimatedSize"];
    assert_eq!(prefix.run(&size), Some(0));

    // One of ours that works, a terminal of ours that waits, and one of the same name elsewhere.
    let watch = prefix.leave_running(&[place.join("voorzorg-watch.exe").to_str().unwrap()]);
    let window = place.join("voorzorg-app.exe");
    fs::copy(built.stub(), &window).unwrap();
    let window = prefix.leave_running(&[window.to_str().unwrap(), "stay"]);
    prefix.place(r"other\voorzorg-watch.exe", built.stub());
    let other = prefix.leave_running(&[r"C:\other\voorzorg-watch.exe", "stay"]);
    wait("all three run", || {
        prefix.running("voorzorg-watch.exe").len() == 2
            && prefix.running("voorzorg-app.exe").len() == 1
    });
    let before = prefix.running("voorzorg-watch.exe");

    install();
    wait("the watch runs again", || {
        prefix.running("voorzorg-watch.exe").len() == 2
    });
    let after = prefix.running("voorzorg-watch.exe");
    assert_eq!(
        before.iter().filter(|one| after.contains(one)).count(),
        1,
        "the one elsewhere lives, ours is a new one: {before:?} {after:?}"
    );
    assert!(prefix.running("voorzorg-app.exe").is_empty());
    for planted in fs::read_dir(prefix.drive_c().join("downloads")).unwrap() {
        let name = planted.unwrap().file_name();
        assert!(
            !name.to_string_lossy().ends_with(".ran"),
            "{name:?} was run"
        );
    }
    for mut child in [watch, window, other] {
        let _ = child.kill();
        let _ = child.wait();
    }
    println!("upgraded: ours ended and the watch started again, nobody else's touched");
}

#[test]
#[ignore = "needs Wine and the installer: cargo xtask packages"]
fn a_windows_that_is_too_old_is_told_so_and_gets_nothing() {
    let setup = std::env::var_os("VOORZORG_SETUP").map(PathBuf::from);
    let setup = setup.expect("VOORZORG_SETUP names no installer: run cargo xtask packages");
    let prefix = Prefix::new();
    let home = person(&prefix);
    prefix.place("setup.exe", &setup);
    assert_eq!(prefix.run(&["winecfg", "-v", "win81"]), Some(0));
    assert_eq!(prefix.run(&[r"C:\setup.exe", "/S"]), Some(1));
    assert!(!home.join("AppData/Local/Programs/Voorzorg").exists());
}

#[test]
#[ignore = "needs Wine and the installer: cargo xtask packages"]
fn without_a_web_view_or_with_wrong_words_the_window_says_so_itself() {
    let setup = std::env::var_os("VOORZORG_SETUP").map(PathBuf::from);
    let setup = setup.expect("VOORZORG_SETUP names no installer: run cargo xtask packages");
    let prefix = Prefix::new();
    let home = person(&prefix);
    prefix.place("setup.exe", &setup);
    assert_eq!(prefix.run(&[r"C:\setup.exe", "/S"]), Some(0));
    let reader = prefix.drive_c().join("message.exe");
    tool(
        "mingw-w64",
        Command::new("x86_64-w64-mingw32-gcc")
            .args(["-O2", "-s", "-municode", "-o"])
            .arg(&reader)
            .arg(acceptance::folder("wine/message.c")),
    );
    let window = home.join("AppData/Local/Programs/Voorzorg/voorzorg-app.exe");
    let said = |words: &[&str]| {
        let mut all = vec![window.to_str().unwrap()];
        all.extend(words);
        let mut started = prefix.leave_running(&all);
        let read = prefix.run(&[r"C:\message.exe", "Voorzorg", r"C:\message.txt"]);
        assert_eq!(read, Some(0), "no message of ours");
        let code = started.wait().unwrap().code();
        (
            code,
            fs::read_to_string(prefix.drive_c().join("message.txt")).unwrap(),
        )
    };
    let (code, dutch) = said(&["--lang", "nl"]);
    assert_eq!(code, Some(1), "{dutch}");
    assert!(
        dutch.contains("een onderdeel van Windows ontbreekt"),
        "{dutch}"
    );
    assert!(dutch.contains("Voorzorg (terminal)"), "the way on: {dutch}");
    assert!(!dutch.contains("cannot open"), "one language: {dutch}");
    let (_, english) = said(&["--lang", "en"]);
    assert!(
        english.contains("a part of Windows is missing"),
        "{english}"
    );
    let (code, usage) = said(&["--nonsense"]);
    assert_eq!(code, Some(2), "{usage}");
    assert!(usage.contains("--nonsense"), "{usage}");
    println!("no web view: {}", dutch.lines().last().unwrap_or_default());
}

fn wait(what: &str, is_so: impl Fn() -> bool) {
    let begin = Instant::now();
    while !is_so() {
        assert!(begin.elapsed() < PATIENCE, "not so in time: {what}");
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// The folder of the person who is signed in.
pub(crate) fn person(prefix: &Prefix) -> PathBuf {
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
