use std::fs::{self, File};
use std::io::Cursor;
use std::path::Path;

use super::*;

/// Made for these tests from `tests/wine/maker.rc` with windres and ld of MinGW, and signed with
/// osslsigncode and a certificate of its own.
const SIGNED_64: &[u8] = include_bytes!("../../../../../fuzz/corpus/program/signed");

fn made(bytes: &[u8]) -> Option<Maker> {
    maker(Cursor::new(bytes)).expect("bytes in memory are always read")
}

fn jansen() -> Maker {
    Maker {
        company: Some("Jansen & Zn.".into()),
        product: Some("Jansen Shield".into()),
        version: Some("1.2 (build 3)".into()),
        original_name: Some("first-name.dll".into()),
        ..Maker::default()
    }
}

#[test]
fn a_windows_file_says_who_made_it_and_who_signed_it() {
    let signed = Maker {
        signer: Some("Jansen en Zonen BV".into()),
        ..jansen()
    };
    assert_eq!(made(SIGNED_64), Some(signed));
    // The file without what stands behind its sections.
    assert_eq!(made(&SIGNED_64[..0xe00]), Some(jansen()));
}

#[test]
fn what_is_no_program_says_nothing() {
    for bytes in [&b""[..], b"M", b"MZ", b"#!/bin/sh", &[0; 4096]] {
        assert_eq!(made(bytes), None, "{bytes:?}");
    }
    assert_eq!(made(&[b"MZ".as_slice(), &[0xff; 4096]].concat()), None);
}

/// A name that is there is the one that was written, however the file was cut off or damaged, and never
/// somebody else's.
#[test]
fn damage_gives_less_and_never_another_maker() {
    let whole = made(SIGNED_64).unwrap();
    for end in (0..SIGNED_64.len()).step_by(5) {
        let Some(cut) = made(&SIGNED_64[..end]) else {
            continue;
        };
        assert!([None, whole.signer.clone()].contains(&cut.signer), "{end}");
        assert!(
            [None, whole.company.clone()].contains(&cut.company),
            "{end}"
        );
    }
    for at in (0..SIGNED_64.len()).step_by(3) {
        for value in [0, 0xff] {
            let mut bytes = SIGNED_64.to_vec();
            bytes[at] = value;
            let _ = made(&bytes);
        }
    }
}

/// A directory that leads to itself, and blocks that contain themselves.
#[test]
fn what_refers_to_itself_ends() {
    let section = SIGNED_64.windows(8).position(|name| name == b".rsrc\0\0\0");
    let header = section.unwrap();
    let number = |at: usize| u32::from_le_bytes(SIGNED_64[at..at + 4].try_into().unwrap());
    let (size, start) = (number(header + 16) as usize, number(header + 20) as usize);
    for offset in [16, 20, 40, 44, 64, 68] {
        let mut bytes = SIGNED_64.to_vec();
        // An entry that is a table, at the very start.
        bytes[start + offset..start + offset + 4].copy_from_slice(&0x8000_0000_u32.to_le_bytes());
        let _ = made(&bytes);
    }
    let mut bytes = SIGNED_64.to_vec();
    for pair in bytes[start..start + size].chunks_exact_mut(2) {
        if pair == [0, 0] {
            pair.copy_from_slice(&[8, 0]);
        }
    }
    let _ = made(&bytes);
}

/// The programs that Wine brings say that they are Microsoft's, as those of Windows do.
#[test]
fn programs_of_the_system_have_a_maker() {
    let folders = ["x86_64-windows", "i386-windows"];
    let folders = folders.map(|name| Path::new("/usr/lib/x86_64-linux-gnu/wine").join(name));
    let mut count = 0;
    for file in folders.iter().flat_map(fs::read_dir).flatten().flatten() {
        let path = file.path();
        if path.extension().is_none_or(|kind| kind != "exe") {
            continue;
        }
        let Some(made) = maker(File::open(&path).unwrap()).unwrap() else {
            continue;
        };
        assert_eq!(
            made.company.as_deref(),
            Some("Microsoft Corporation"),
            "{path:?}"
        );
        count += 1;
    }
    assert!(
        count > 10 || folders.iter().all(|folder| !folder.is_dir()),
        "{count}"
    );
}
