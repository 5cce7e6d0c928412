//! Entry points to the parsers for the fuzzer in `fuzz/`. They are compiled by the feature
//! `fuzzing` only, which nothing that ships enables.
//!
//! Each takes any bytes and asserts what must hold for every input. None may know what the fuzzer
//! does with them.

use std::io::{BufReader, Cursor};

use voorzorg_domain::catalogue::MsiVerb;
use voorzorg_domain::snapshot::{Package, Snapshot, UninstallEntry, UninstallScope};

use crate::parse::uninstall_command::UninstallCommand;
use crate::parse::{
    certificate, dpkg, image_path, os_release, pacman, pending_renames, policies, program,
    property_list, redact, rpm_list, sqlite, uninstall_command, uninstall_entries, unit_file,
    windows_places,
};
use crate::{journal, replay};

/// A certificate as the Windows registry stores it.
pub fn certificate(bytes: &[u8]) {
    let _ = certificate::subject(bytes);
}

/// A program: what it says of its maker is short, and the same each time.
pub fn program(bytes: &[u8]) {
    let read = || program::maker(Cursor::new(bytes)).ok();
    let maker = read();
    assert!(maker.is_some(), "bytes in memory are always read");
    assert_eq!(maker, read());
    let maker = maker.flatten().unwrap_or_default();
    let texts = [
        maker.company,
        maker.product,
        maker.version,
        maker.original_name,
    ];
    for text in texts.into_iter().flatten() {
        assert!(
            !text.trim().is_empty() && text.chars().count() <= 128,
            "{text:?}"
        );
    }
}

/// The status file of dpkg, and the file of a single package in `status.d`.
pub fn dpkg(bytes: &[u8]) {
    let read = |is_part: bool, piece: usize| {
        let mut listing = dpkg::PackageList::keeping(|_: &Package| true);
        let reader = BufReader::with_capacity(piece, bytes);
        let read = if is_part {
            listing.add_part(reader)
        } else {
            listing.add(reader)
        };
        assert!(read.is_ok(), "bytes in memory are always read");
        let (is_empty, damaged) = (listing.is_empty(), listing.damaged);
        let packages: Vec<_> = listing.packages().collect();
        assert!(!is_empty || packages.is_empty());
        assert!(packages.iter().all(|package| !package.name.is_empty()));
        (is_empty, damaged, packages)
    };
    for is_part in [false, true] {
        let whole = read(is_part, bytes.len().max(1));
        let in_pieces = read(is_part, 7);
        assert_eq!(
            whole, in_pieces,
            "however a file comes in, it says the same"
        );
    }
}

/// The description of one pacman package.
pub fn pacman(bytes: &[u8]) {
    let _ = pacman::read(&String::from_utf8_lossy(bytes));
}

/// The package list that rpm prints.
pub fn rpm_list(bytes: &[u8]) {
    let read = |piece: usize| {
        let reader = BufReader::with_capacity(piece, bytes);
        rpm_list::read(reader, |_| true).map(|listed| (listed.kept, listed.damaged))
    };
    let (Ok((kept, damaged)), Ok(in_pieces)) = (read(bytes.len().max(1)), read(7)) else {
        return;
    };
    let lines = bytes.split(|byte| *byte == b'\n');
    let lines = lines.filter(|line| !matches!(line, [] | [b'\r'])).count();
    assert!(kept.len() + damaged >= lines, "no line is lost");
    assert_eq!((kept, damaged), in_pieces);
}

/// The pages of an sqlite database.
pub fn sqlite(bytes: &[u8]) {
    let is_empty = sqlite::is_empty(bytes);
    assert!(!is_empty || bytes.starts_with(b"SQLite format 3\0"));
}

/// A systemd unit.
pub fn unit_file(bytes: &[u8]) {
    let _ = unit_file::command(&String::from_utf8_lossy(bytes));
}

/// The `os-release` file.
pub fn os_release(bytes: &[u8]) {
    let _ = os_release::read(&String::from_utf8_lossy(bytes));
}

/// A property list of macOS, binary or XML.
pub fn property_list(bytes: &[u8]) {
    if let Some(list) = property_list::read(bytes) {
        for key in list.keys() {
            let _ = property_list::text(&list, key);
        }
    }
}

/// Uninstall entries, one on each line: the first character says whether the entry is visible, the
/// rest is its key.
pub fn uninstall_entries(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let entries: Vec<UninstallEntry> = text
        .lines()
        .map(|line| UninstallEntry {
            scope: if line.starts_with(['6', '7']) {
                UninstallScope::Machine64
            } else {
                UninstallScope::Machine32
            },
            key: line.chars().skip(1).collect(),
            name: line.to_owned(),
            version: None,
            publisher: None,
            location: None,
            command: None,
            msi: false,
            hidden: line.starts_with(['1', '7']),
        })
        .collect();
    let kept = uninstall_entries::without_doubles(entries.clone());
    for entry in &entries {
        let packed = uninstall_entries::packed_code(&entry.key);
        assert_eq!(packed.is_some(), uninstall_entries::is_code(&entry.key));
        assert!(packed.is_none_or(|packed| packed.len() == 32));
        let code = |key: &str| key.trim_start_matches("InstallWIX_").to_uppercase();
        let stays = kept
            .iter()
            .any(|other| other.scope == entry.scope && code(&other.key) == code(&entry.key));
        assert!(stays, "{:?} is lost, and no double of it stays", entry.key);
    }
}

/// A registered uninstall command.
pub fn uninstall_command(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let folders = ["Kaspersky Lab".to_owned()];
    match uninstall_command::read(Some(&text), MsiVerb::Remove, &folders) {
        Ok(UninstallCommand::Msi { product_code, .. }) => {
            assert!(uninstall_command::is_product_code(&product_code));
        }
        Ok(UninstallCommand::Program { path, arguments }) => {
            let plain = |text: &str| {
                text.is_ascii()
                    && !text.contains([
                        '&', '|', '<', '>', '^', '%', '!', ';', '`', '$', '"', '\'', '\n',
                    ])
            };
            assert!(
                plain(&path)
                    && !path.contains("..")
                    && path.ends_with(|last: char| last.eq_ignore_ascii_case(&'e'))
            );
            assert!(
                arguments
                    .iter()
                    .all(|argument| plain(argument) && !argument.contains(' '))
            );
        }
        Err(_) => {}
    }
}

/// The image path of a service.
pub fn image_path(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let folders = image_path::SystemFolders {
        windows: r"C:\Windows".to_owned(),
        variables: vec![("ProgramFiles", r"C:\Program Files".to_owned())],
    };
    if let Some(path) = image_path::read(&text, &folders) {
        assert!(!path.trim().is_empty());
    }
}

/// The list of file renames that Windows does at the next restart.
pub fn pending_renames(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let list: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let read = pending_renames::read(&list);
    assert!(read.len() <= list.len().div_ceil(2));
    assert!(!pending_renames::stop(&[], |_| true));
    let _ = pending_renames::stop(&list, |_| false);
}

/// Policy values: one byte for each number, where 255 means that the value is absent.
pub fn policies(bytes: &[u8]) {
    let number = |at: usize| {
        bytes
            .get(at)
            .filter(|byte| **byte != 255)
            .map(|byte| u32::from(*byte))
    };
    let value = |name: &str| number(name.len() % 5);
    let held = policies::hold_defender_off(value, |_| number(5), |_| number(8));
    let any = (0..6).filter_map(number).any(|number| number != 0) || number(8) == Some(0);
    assert!(any || !held, "nothing is held off by nothing");
    let stored = number(7).map(|number| number != 0);
    let guarded = policies::password_protected(number(6), stored);
    assert_eq!(guarded.is_none(), number(6).is_none() && stored.is_none());
}

/// Redaction: whatever surrounds a home folder, the person's name in its path is removed.
pub fn redact(bytes: &[u8]) {
    let around = String::from_utf8_lossy(bytes);
    let _ = redact::text(&around);
    if around.contains(NAME) {
        return;
    }
    let (before, after) = around.split_once('\n').unwrap_or((&around, ""));
    for home in [r"C:\Users\", "/home/", r"D:\Documents and Settings\"] {
        let text = format!("{before} {home}{NAME}\\{after}");
        let kept = redact::text(&text);
        assert!(!kept.contains(NAME), "{text:?} became {kept:?}");
    }
}

/// A name that random input will not contain.
const NAME: &str = "Wilhelmina";

/// Names of registry keys and of folders on Windows.
pub fn windows_places(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = windows_places::is_profile(&text);
    let is_person = windows_places::is_persons_hive(&text);
    assert!(!is_person || text.len() >= 9);
}

/// A recorded snapshot; `None` when it is damaged.
#[must_use]
pub fn snapshot(bytes: &[u8]) -> Option<Snapshot> {
    replay::entry_points::snapshot(std::str::from_utf8(bytes).ok()?)
}

/// The file `scenario.toml`; says whether it is valid.
#[must_use]
pub fn scenario(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(replay::entry_points::is_list)
}

/// The text of a journal, when a version that reads formats up to `newest` can read it.
#[must_use]
pub fn journal(bytes: &[u8], newest: u16) -> Option<String> {
    journal::text_of(bytes, newest)
}
