//! The package for Windows Installer: for every account of a computer, replaced by a newer one, and taken away.

use std::fs;
use std::path::PathBuf;

use acceptance::licences::parts_without_a_text;

use crate::installer::person;
use crate::prefix::{Prefix, windows_path};

const UNINSTALL: &str = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall";
const PLACE: &str = r"Program Files\Voorzorg";
/// What Windows Installer answers when it did not install (`ERROR_INSTALL_FAILURE`), of which this system keeps
/// eight bits.
const REFUSED: Option<i32> = Some(1603 & 0xff);

/// A file that `cargo xtask packages` made.
fn made(variable: &str) -> PathBuf {
    let made = std::env::var_os(variable).map(PathBuf::from);
    made.unwrap_or_else(|| panic!("{variable} names no package: run cargo xtask packages"))
}

/// Whether the Start menu has this entry. Windows puts it in everybody's menu; Wine knows only a person's own.
fn in_menu(prefix: &Prefix, link: &str) -> bool {
    let menu = format!("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/{link}");
    person(prefix).join(menu).is_file()
}

/// Runs Windows Installer without a window, as the tools that roll programs out do.
fn installer(prefix: &Prefix, what: &str, variable: &str) -> Option<i32> {
    prefix.run(&["msiexec", what, &windows_path(&made(variable)), "/qn"])
}

/// The versions of Voorzorg in the machine's list of apps.
fn listed(prefix: &Prefix) -> Vec<String> {
    let file = prefix.drive_c().join("list.reg");
    let _ = fs::remove_file(&file);
    let exported = prefix.run(&["reg", "export", UNINSTALL, r"C:\list.reg"]);
    assert_eq!(exported, Some(0), "reg export");
    let units = fs::read(&file).unwrap();
    let units: Vec<u16> = units
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .collect();
    let text = String::from_utf16(&units).unwrap();
    text.split("\r\n[")
        .filter(|entry| entry.contains(r#""DisplayName"="Voorzorg""#))
        .map(|entry| {
            let version = entry.split(r#""DisplayVersion"=""#).nth(1).unwrap();
            version.split('"').next().unwrap().to_owned()
        })
        .collect()
}

#[test]
#[ignore = "needs Wine and the package: cargo xtask packages"]
fn the_package_is_installed_used_replaced_by_a_newer_one_and_removed() {
    let prefix = Prefix::new();
    assert_eq!(installer(&prefix, "/i", "VOORZORG_MSI_EARLIER"), Some(0));
    assert_eq!(listed(&prefix), ["0.0.1"]);
    let programs = ["voorzorg.exe", "voorzorg-watch.exe", "voorzorg-app.exe"];
    let texts = [
        "LICENSE.txt",
        "third-party.txt",
        "security-officer.html",
        "sbom.cdx.json",
    ];
    for file in programs.iter().chain(&texts) {
        assert!(prefix.is_there(&format!(r"{PLACE}\{file}")), "{file}");
    }
    let place = prefix.drive_c().join(PLACE.replace('\\', "/"));
    assert_eq!(parts_without_a_text(&place), Vec::<String>::new());
    let links = ["Voorzorg.lnk", "Voorzorg (terminal).lnk"];
    for link in links {
        assert!(in_menu(&prefix, link), "{link}");
    }
    println!("installed for everybody: programs, menu, entry in the list of apps");

    let scan = prefix
        .terminal_at(&format!(r"{PLACE}\voorzorg.exe"), "person")
        .run(&["scan", "--json"]);
    assert_eq!(scan.code, Some(0), "{}", scan.all());
    assert_eq!(scan.json()["verdict"], "not-found");
    // What somebody else put there is not ours to take away.
    fs::write(place.join("notes.txt"), "mine").unwrap();

    assert_eq!(installer(&prefix, "/i", "VOORZORG_MSI"), Some(0));
    let now = listed(&prefix);
    assert_eq!(now.len(), 1, "{now:?}");
    assert_ne!(now, ["0.0.1"]);
    println!("replaced: 0.0.1 by {}", now[0]);
    assert_eq!(installer(&prefix, "/i", "VOORZORG_MSI_EARLIER"), REFUSED);
    assert_eq!(listed(&prefix), now, "an older one over a newer one");
    for file in programs.iter().chain(&texts) {
        assert!(prefix.is_there(&format!(r"{PLACE}\{file}")), "{file}");
    }

    assert_eq!(installer(&prefix, "/x", "VOORZORG_MSI"), Some(0));
    assert_eq!(listed(&prefix), Vec::<String>::new());
    for link in links {
        assert!(!in_menu(&prefix, link), "{link}");
    }
    let left: Vec<_> = fs::read_dir(&place)
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    assert_eq!(left, ["notes.txt"]);
    println!("removed: nothing of ours is left");
}

#[test]
#[ignore = "needs Wine and the package: cargo xtask packages"]
fn a_windows_that_is_too_old_gets_nothing_of_the_package() {
    let prefix = Prefix::new();
    assert_eq!(prefix.run(&["winecfg", "-v", "win81"]), Some(0));
    assert_eq!(installer(&prefix, "/i", "VOORZORG_MSI"), REFUSED);
    assert!(!prefix.is_there(PLACE));
    assert_eq!(listed(&prefix), Vec::<String>::new());
}
