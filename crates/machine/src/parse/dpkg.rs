//! The status file of dpkg: paragraphs of `Field: value` lines.
//!
//! It may not know where the file stands. A damaged paragraph costs that paragraph, not the rest.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Read};

use voorzorg_domain::snapshot::{Package, PackageManager, PackageState};

/// Longer lines do not occur; the rest of one is skipped.
const LINE_LIMIT: u64 = 1024 * 1024;

/// Some editors write this before everything else.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// dpkg ends every file with the end of a line. A short list without it may have been made by hand.
const SHORT: usize = 50;

/// The packages by name and architecture, and how many paragraphs could not be understood.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    packages: BTreeMap<(String, String), Option<Package>>,
    pub(crate) damaged: usize,
}

impl Listing {
    /// Reads paragraphs; later ones replace earlier ones of the same package.
    pub(crate) fn add(&mut self, reader: impl BufRead) -> io::Result<()> {
        self.add_paragraphs(reader, None)
    }

    /// Reads the description of one installed package, as images without a package manager keep it:
    /// mostly without saying how far it is installed.
    pub(crate) fn add_part(&mut self, reader: impl BufRead) -> io::Result<()> {
        self.add_paragraphs(reader, Some(INSTALLED))
    }

    fn add_paragraphs(&mut self, mut reader: impl BufRead, status: Option<&str>) -> io::Result<()> {
        let new = || Paragraph {
            status: status.map(str::to_owned),
            ..Paragraph::default()
        };
        let mut paragraph = new();
        let mut line = Vec::new();
        // What all paragraphs before the last one have, how many there were, and how the last line
        // ended.
        let (mut common, mut count, mut whole) = (u8::MAX, 0, true);
        let mut is_first = true;
        loop {
            line.clear();
            let length = (&mut reader)
                .take(LINE_LIMIT)
                .read_until(b'\n', &mut line)?;
            if length == 0 {
                break;
            }
            if std::mem::take(&mut is_first) && line.starts_with(BYTE_ORDER_MARK) {
                line.drain(..BYTE_ORDER_MARK.len());
            }
            whole = line.ends_with(b"\n");
            if !whole && length as u64 == LINE_LIMIT {
                paragraph.damaged = true;
                skip_line(&mut reader)?;
            }
            let text = String::from_utf8_lossy(&line);
            let text = text.trim_end_matches(['\n', '\r']);
            if text.trim().is_empty() {
                if !paragraph.is_empty {
                    common &= paragraph.has;
                    count += 1;
                }
                self.end(std::mem::replace(&mut paragraph, new()));
            } else {
                paragraph.line(text);
            }
        }
        // Cut off: the last paragraph lacks what all others have, or its last line has no end. What
        // stood after it is lost, so it counts as damage though its own name may be whole.
        let lacks = count > 0 && common & !paragraph.has != 0;
        if !paragraph.is_empty && (lacks || !whole && count >= SHORT) {
            self.damaged += 1;
        }
        self.end(paragraph);
        Ok(())
    }

    /// No paragraph at all, not even a damaged one.
    pub(crate) fn is_empty(&self) -> bool {
        self.packages.is_empty() && self.damaged == 0
    }

    pub(crate) fn packages(self) -> impl Iterator<Item = Package> {
        self.packages.into_values().flatten()
    }

    fn end(&mut self, paragraph: Paragraph) {
        if paragraph.is_empty {
            return;
        }
        match paragraph.package() {
            Some((key, package)) => {
                self.packages.insert(key, package);
            }
            None => self.damaged += 1,
        }
    }
}

fn skip_line(reader: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        match buffer.iter().position(|byte| *byte == b'\n') {
            Some(end) => {
                reader.consume(end + 1);
                return Ok(());
            }
            None => {
                let length = buffer.len();
                reader.consume(length);
            }
        }
    }
}

struct Paragraph {
    is_empty: bool,
    damaged: bool,
    /// Which of [`FIELDS`] it has, one bit each.
    has: u8,
    /// What its status is when it says nothing about it.
    status: Option<String>,
    fields: BTreeMap<&'static str, String>,
}

impl Default for Paragraph {
    fn default() -> Paragraph {
        Paragraph {
            is_empty: true,
            damaged: false,
            has: 0,
            status: None,
            fields: BTreeMap::new(),
        }
    }
}

const FIELDS: [&str; 6] = [
    "Package",
    "Status",
    "Version",
    "Maintainer",
    "Architecture",
    "Description",
];
const INSTALLED: &str = "install ok installed";

type Key = (String, String);

impl Paragraph {
    fn line(&mut self, line: &str) {
        self.is_empty = false;
        // After a power cut whole blocks of such a file may be zero.
        if line.contains('\0') {
            self.damaged = true;
        }
        if line.starts_with([' ', '\t']) {
            return;
        }
        let Some((field, value)) = line.split_once(':') else {
            self.damaged = true;
            return;
        };
        let mut known = FIELDS.iter().enumerate();
        if let Some((index, field)) =
            known.find(|(_, known)| known.eq_ignore_ascii_case(field.trim()))
        {
            self.has |= 1 << index;
            if self.fields.insert(field, value.trim().to_owned()).is_some() {
                // Two paragraphs that ran into one another.
                self.damaged = true;
            }
        }
    }

    /// The package, or `None` inside when it is not installed; `None` outside when damaged.
    fn package(&self) -> Option<(Key, Option<Package>)> {
        let field = |name: &str| self.fields.get(name).filter(|value| !value.is_empty());
        let name = field("Package").filter(|_| !self.damaged)?;
        // Where several kinds of machine are mixed, a list may say which one after the name.
        let name = name.split(':').next().filter(|name| !name.is_empty())?;
        let state = state(field("Status").or(self.status.as_ref())?)?;
        let key = (
            name.to_owned(),
            field("Architecture").cloned().unwrap_or_default(),
        );
        let package = state.map(|state| Package {
            manager: PackageManager::Dpkg,
            name: name.to_owned(),
            version: field("Version").cloned(),
            vendor: field("Maintainer").map(|text| without_address(text)),
            state,
        });
        Some((key, package))
    }
}

/// `want flag state`; `None` when these are not words of dpkg's.
fn state(status: &str) -> Option<Option<PackageState>> {
    let words: Vec<&str> = status.split_ascii_whitespace().collect();
    let [want, flag, state] = words[..] else {
        return None;
    };
    if !["unknown", "install", "hold", "deinstall", "purge"].contains(&want) {
        return None;
    }
    let needs_reinstall = match flag {
        "ok" => false,
        "reinstreq" => true,
        _ => return None,
    };
    match state {
        "not-installed" => Some(None),
        "config-files" => Some(Some(PackageState::ConfigFiles)),
        "installed" if !needs_reinstall => Some(Some(PackageState::Installed)),
        "installed" | "half-installed" | "unpacked" | "half-configured" | "triggers-awaited"
        | "triggers-pending" => Some(Some(PackageState::Incomplete)),
        _ => None,
    }
}

/// `Name <name@example.org>` without the address.
fn without_address(maintainer: &str) -> String {
    match maintainer.split_once('<') {
        Some((name, _)) if !name.trim().is_empty() => name.trim().trim_matches('"').to_owned(),
        Some(_) => String::new(),
        None if maintainer.contains('@') => String::new(),
        None => maintainer.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(text: &str) -> Listing {
        let mut listing = Listing::default();
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

    /// Also where the name and the state of the last package are whole: those after it are lost.
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
        // No such list was ever made by hand.
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
        let mut listing = Listing::default();
        let text = "Package: kesl\nVersion: 12.1\nArchitecture: amd64\n";
        listing.add_part(text.as_bytes()).unwrap();
        assert_eq!(listing.damaged, 0);
        assert_eq!(listing.packages().next().unwrap().name, "kesl");
        let mut whole = Listing::default();
        whole.add(text.as_bytes()).unwrap();
        assert_eq!(whole.damaged, 1, "a list says it of every package");
    }

    #[test]
    fn a_later_paragraph_replaces_an_earlier_one_of_the_same_package() {
        let mut listing = Listing::default();
        listing
            .add(paragraph("kesl", "install ok installed").as_bytes())
            .unwrap();
        listing
            .add(paragraph("kesl", "purge ok not-installed").as_bytes())
            .unwrap();
        assert_eq!(listing.packages().count(), 0);
    }
}
