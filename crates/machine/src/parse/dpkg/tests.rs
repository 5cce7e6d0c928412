//! The parser of dpkg's status file, by example.

use std::io::BufReader;

use proptest::prelude::*;

use super::*;

type Keeps = fn(&Package) -> bool;

/// Keeps everything.
fn anything() -> PackageList<Keeps> {
    PackageList::keeping(|_| true)
}

fn listing(text: &str) -> PackageList<Keeps> {
    let mut listing = anything();
    listing.add(text.as_bytes()).unwrap();
    listing
}

fn paragraph(name: &str, status: &str) -> String {
    format!("Package: {name}\nStatus: {status}\nArchitecture: amd64\nVersion: 1.0\n\n")
}

#[test]
fn every_state_of_dpkg_is_told_apart() {
    for (status, state) in [
        ("install ok installed", Some(PackageState::Installed)),
        ("hold ok installed", Some(PackageState::Installed)),
        ("deinstall ok installed", Some(PackageState::Installed)),
        ("deinstall ok config-files", Some(PackageState::ConfigFiles)),
        (
            "install reinstreq installed",
            Some(PackageState::Incomplete),
        ),
        (
            "install reinstreq half-installed",
            Some(PackageState::Incomplete),
        ),
        ("install ok unpacked", Some(PackageState::Incomplete)),
        ("install ok half-configured", Some(PackageState::Incomplete)),
        (
            "install ok triggers-pending",
            Some(PackageState::Incomplete),
        ),
        ("purge ok not-installed", None),
    ] {
        let listing = listing(&paragraph("kesl", status));
        assert_eq!(listing.damaged, 0, "{status}");
        let found = listing.packages().next().map(|package| package.state);
        assert_eq!(found, state, "{status}");
    }
}

#[test]
fn fields_are_read_and_the_address_is_left_out() {
    let text = "Package: kesl\nStatus: install ok installed\nPriority: optional\n\
        Maintainer: AO Kaspersky Lab <support@example.org>\nArchitecture: amd64\n\
        Version: 12.1.0-1297\nDescription: something\n Package: not-a-field\n .\n more\n";
    let packages: Vec<Package> = listing(text).packages().collect();
    assert_eq!(
        packages,
        [Package {
            manager: PackageManager::Dpkg,
            name: "kesl".into(),
            version: Some("12.1.0-1297".into()),
            vendor: Some("AO Kaspersky Lab".into()),
            state: PackageState::Installed,
        }]
    );
    assert_eq!(without_address("<only@example.org>"), "");
    assert_eq!(without_address("only@example.org"), "");
    assert_eq!(without_address("Debian"), "Debian");
}

#[test]
fn a_damaged_paragraph_costs_only_itself() {
    let good = paragraph("base-files", "install ok installed");
    let also = paragraph("kesl", "install ok installed");
    for bad in [
        "Package: broken\n\n".to_owned(),
        "Status: install ok installed\n\n".to_owned(),
        "no colon at all\n\n".to_owned(),
        "Package: broken\nStatus: install ok wonderful\n\n".to_owned(),
        "Package: broken\nStatus: installed\n\n".to_owned(),
        "Package: a\nStatus: install ok installed\nPackage: b\n\n".to_owned(),
        "Package: a\0\0\0\nStatus: install ok installed\n\n".to_owned(),
        format!(
            "Package: a\nDescription: {}\n\n",
            "x".repeat(3 * 1024 * 1024)
        ),
    ] {
        let listing = listing(&format!("{good}{bad}{also}"));
        assert_eq!(listing.damaged, 1, "{:.60}", bad);
        let names: Vec<String> = listing.packages().map(|package| package.name).collect();
        assert_eq!(names, ["base-files", "kesl"], "{:.60}", bad);
    }
}

#[test]
fn a_file_cut_off_in_the_middle_is_damaged_at_its_end() {
    let good = paragraph("base-files", "install ok installed");
    let cut = listing(&format!("{good}Package: kesl\nStatus: inst"));
    assert!(cut.damaged > 0);
    assert!(listing("").is_empty());
    assert!(listing("\n\n\n").is_empty());
}

/// Even when the name and the state of the last package are complete: the packages after it are
/// lost.
#[test]
fn a_last_paragraph_that_lacks_what_the_others_have_was_cut_off() {
    let whole = |name| {
        format!(
            "Package: {name}\nStatus: install ok installed\nMaintainer: Debian\n\
             Architecture: amd64\nVersion: 1.0\nDescription: something\n more of it\n\n"
        )
    };
    let all = whole("bash") + &whole("coreutils") + &whole("dpkg");
    assert_eq!(listing(&all).damaged, 0);
    assert_eq!(listing(all.trim_end()).damaged, 0, "without its last end");
    let last = all.rfind("Package").unwrap();
    let described = all.rfind("Description:").unwrap();
    for end in last + 1..=described {
        assert!(listing(&all[..end]).damaged > 0, "{}", &all[last..end]);
    }
    // Too long a list to have been written by hand.
    let many = whole("one").repeat(60) + whole("last").trim_end();
    assert!(listing(&many).damaged > 0);
}

#[test]
fn what_an_editor_puts_before_the_first_line_is_no_part_of_it() {
    let text = format!("\u{feff}{}", paragraph("kesl", "install ok installed"));
    let listing = listing(&text.replace('\n', "\r\n"));
    assert_eq!(listing.damaged, 0);
    assert_eq!(listing.packages().count(), 1);
}

#[test]
fn a_name_with_its_architecture_is_the_name() {
    let named = listing(&paragraph("kesl:arm64", "install ok installed"));
    assert_eq!(named.packages().next().unwrap().name, "kesl");
}

#[test]
fn a_part_that_says_no_status_is_installed() {
    let mut listing = anything();
    let text = "Package: kesl\nVersion: 12.1\nArchitecture: amd64\n";
    listing.add_part(text.as_bytes()).unwrap();
    assert_eq!(listing.damaged, 0);
    assert_eq!(listing.packages().next().unwrap().name, "kesl");
    let mut whole = anything();
    whole.add(text.as_bytes()).unwrap();
    assert_eq!(whole.damaged, 1, "a list says it of every package");
}

#[test]
fn a_later_paragraph_replaces_an_earlier_one_of_the_same_package() {
    let mut listing = anything();
    listing
        .add(paragraph("kesl", "install ok installed").as_bytes())
        .unwrap();
    listing
        .add(paragraph("kesl", "purge ok not-installed").as_bytes())
        .unwrap();
    assert_eq!(listing.packages().count(), 0);
}

#[test]
fn every_field_is_known_by_its_name_in_any_case() {
    for name in [
        "Package",
        "package",
        "PACKAGE",
        "Package ",
        "\u{a0}Package\u{a0}",
    ] {
        let text = format!("{name}: kesl\nStatus: install ok installed\n");
        assert_eq!(listing(&text).packages().count(), 1, "{name:?}");
    }
    let other = listing("Packages: kesl\nStatus: install ok installed\n");
    assert_eq!(other.damaged, 1);
}

#[test]
fn what_nobody_keeps_is_not_stored_and_still_replaces_what_was() {
    let mut listing = PackageList::keeping(|package| {
        let vendor = package.vendor.as_deref().unwrap_or_default();
        package.name == "kesl" || vendor.contains("Kaspersky")
    });
    let by = |name: &str, maintainer: &str| {
        format!(
            "Package: {name}\nStatus: install ok installed\nMaintainer: {maintainer} <x@y.z>\n\n"
        )
    };
    let text = by("bash", "Debian") + &by("new", "AO Kaspersky Lab") + &by("kesl", "Somebody");
    listing.add(text.as_bytes()).unwrap();
    let stored: Vec<&str> = listing.kept.keys().map(|(name, _)| name.as_str()).collect();
    assert_eq!(stored, ["kesl", "new"]);
    listing.add(by("new", "Debian").as_bytes()).unwrap();
    let names: Vec<String> = listing.packages().map(|package| package.name).collect();
    assert_eq!(names, ["kesl"]);
}

#[test]
fn a_list_of_packages_that_nobody_keeps_is_not_empty() {
    let mut listing = PackageList::keeping(|_| false);
    listing
        .add(paragraph("bash", "install ok installed").as_bytes())
        .unwrap();
    assert!(!listing.is_empty());
    assert_eq!(listing.packages().count(), 0);
}

/// Pieces of such files, whole and broken.
fn file() -> impl Strategy<Value = Vec<u8>> {
    let pieces: [&[u8]; 30] = [
        b"Package: kesl\n",
        b"Package: bash\n",
        b"package : kesl:arm64\r\n",
        b"Package:\n",
        b"\xc2\xa0Package\xc2\xa0: new\n",
        b"Status: install ok installed\n",
        b"Status: install ok installed\n",
        b"STATUS:purge ok not-installed\n",
        b"Status: deinstall ok config-files more\n",
        b"Version: 1\n",
        b"Architecture: amd64\n",
        b"Architecture: i386\n",
        b"Maintainer: AO Kaspersky Lab <x@example.org>\n",
        b"Maintainer: x@example.org\n",
        b"Maintainer: \xff\xfe\n",
        b"Description: something\n",
        b" goes on\n",
        b"\tgoes on: too\n",
        b"\n",
        b"\n",
        b"\r\n",
        b"  \t\n",
        b"\xc2\xa0\n",
        b"\x0b\n",
        b" \0\n",
        b"\0",
        b"\xef\xbb\xbf",
        b"no colon\n",
        b"cut",
        b":\n",
    ];
    let pieces = prop::sample::select(pieces.map(<[u8]>::to_vec).to_vec());
    let whole = Just(b"Package: one\nStatus: install ok installed\nVersion: 1\n\n".to_vec());
    prop::collection::vec(prop_oneof![6 => pieces, 1 => whole], 0..40)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn the_size_of_the_pieces_changes_nothing_and_no_paragraph_is_lost(
        file in file(),
        is_part in any::<bool>(),
        size in 1_usize..200,
    ) {
        let read = |size: usize| {
            let mut listing = anything();
            let reader = BufReader::with_capacity(size, file.as_slice());
            let added = if is_part { listing.add_part(reader) } else { listing.add(reader) };
            added.unwrap();
            (listing.is_empty(), listing.damaged, listing.packages().collect::<Vec<_>>())
        };
        let whole = read(64 * 1024);
        prop_assert_eq!(&whole, &read(size));
        let says_anything = file.iter().any(u8::is_ascii_graphic);
        prop_assert!(!says_anything || !whole.0);
    }
}
