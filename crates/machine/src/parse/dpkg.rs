//! The status file of dpkg: paragraphs of `Field: value` lines.
//!
//! It may not know where the file stands. A damaged paragraph costs that paragraph, not the rest.
//! Such a file may be large: what nobody keeps is never stored.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufRead};

use voorzorg_domain::snapshot::{Package, PackageManager, PackageState};

use crate::parse::lines::{self, Line};

/// Some editors write this before everything else.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// dpkg ends every file with the end of a line. A short list without it may have been made by hand.
const SHORT: usize = 50;
const INSTALLED: &str = "install ok installed";

/// The packages that somebody keeps, and how many paragraphs could not be understood.
#[derive(Debug)]
pub(crate) struct Listing<K> {
    /// Whether to keep a package of this name and vendor.
    keeps: K,
    /// By name and architecture.
    kept: BTreeMap<String, BTreeMap<String, Package>>,
    /// There was a paragraph that could be understood.
    has_any: bool,
    pub(crate) damaged: usize,
}

impl<K: Fn(&str, Option<&str>) -> bool> Listing<K> {
    pub(crate) fn keeping(keeps: K) -> Listing<K> {
        Listing {
            keeps,
            kept: BTreeMap::new(),
            has_any: false,
            damaged: 0,
        }
    }

    /// Reads paragraphs; later ones replace earlier ones of the same package.
    pub(crate) fn add(&mut self, reader: impl BufRead) -> io::Result<()> {
        self.add_paragraphs(reader, None)
    }

    /// Reads the description of one installed package, as images without a package manager keep it:
    /// mostly without saying how far it is installed.
    pub(crate) fn add_part(&mut self, reader: impl BufRead) -> io::Result<()> {
        self.add_paragraphs(reader, Some(INSTALLED))
    }

    fn add_paragraphs(
        &mut self,
        reader: impl BufRead,
        status: Option<&'static str>,
    ) -> io::Result<()> {
        let mut paragraph = Paragraph::new(status);
        // What all paragraphs before the last one have, how many there were, and how the last line
        // ended.
        let (mut common, mut count, mut whole) = (u8::MAX, 0, true);
        let mut is_first = true;
        lines::each(reader, |mut line| {
            if std::mem::take(&mut is_first)
                && let Some(rest) = line.bytes.strip_prefix(BYTE_ORDER_MARK)
            {
                line.bytes = rest;
            }
            whole = line.has_end;
            if !paragraph.line(line) && !paragraph.is_empty {
                common &= paragraph.has;
                count += 1;
                self.end(&paragraph);
                paragraph.begin();
            }
        })?;
        // Cut off: the last paragraph lacks what all others have, or its last line has no end. What
        // stood after it is lost, so it counts as damage though its own name may be whole.
        let lacks = count > 0 && common & !paragraph.has != 0;
        if !paragraph.is_empty && (lacks || !whole && count >= SHORT) {
            self.damaged += 1;
        }
        self.end(&paragraph);
        Ok(())
    }

    /// No paragraph at all, not even a damaged one.
    pub(crate) fn is_empty(&self) -> bool {
        !self.has_any && self.damaged == 0
    }

    pub(crate) fn packages(self) -> impl Iterator<Item = Package> {
        self.kept.into_values().flat_map(BTreeMap::into_values)
    }

    fn end(&mut self, paragraph: &Paragraph) {
        if paragraph.is_empty {
            return;
        }
        let whole = paragraph.value(PACKAGE).filter(|_| !paragraph.damaged);
        let name = whole.as_deref().and_then(without_architecture);
        let (Some(name), Some(state)) = (name, paragraph.state()) else {
            self.damaged += 1;
            return;
        };
        self.has_any = true;
        let maintainer = paragraph.value(MAINTAINER);
        let vendor = maintainer.as_deref().map(without_address);
        match state {
            Some(state) if (self.keeps)(name, vendor) => {
                self.kept.entry(name.to_owned()).or_default().insert(
                    paragraph.architecture().into_owned(),
                    Package {
                        manager: PackageManager::Dpkg,
                        name: name.to_owned(),
                        version: paragraph.value(VERSION).map(Cow::into_owned),
                        vendor: vendor.map(str::to_owned),
                        state,
                    },
                );
            }
            // It replaces what was kept before, by not being kept.
            Some(_) | None => {
                if let Some(kept) = self.kept.get_mut(name) {
                    kept.remove(&*paragraph.architecture());
                }
            }
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
/// Where they stand in that list.
const PACKAGE: usize = 0;
const STATUS: usize = 1;
const VERSION: usize = 2;
const MAINTAINER: usize = 3;
const ARCHITECTURE: usize = 4;
/// Only whether it is there counts.
const DESCRIPTION: usize = 5;

/// The paragraph that is being read. One value serves for all of them, and what it has once set
/// aside for texts is used again.
struct Paragraph {
    is_empty: bool,
    damaged: bool,
    /// Which of [`FIELDS`] it has, one bit each.
    has: u8,
    /// As they stand in the file; most are never looked at.
    values: [Vec<u8>; FIELDS.len()],
    /// What its status is when it says nothing about it.
    status: Option<&'static str>,
}

impl Paragraph {
    fn new(status: Option<&'static str>) -> Paragraph {
        Paragraph {
            is_empty: true,
            damaged: false,
            has: 0,
            values: Default::default(),
            status,
        }
    }

    /// Begins the next paragraph.
    fn begin(&mut self) {
        self.is_empty = true;
        self.damaged = false;
        self.has = 0;
    }

    /// Takes in a line; `false` for the empty one that ends a paragraph.
    fn line(&mut self, line: Line<'_>) -> bool {
        let kind = Kind::of(line.bytes);
        if kind == Kind::Blank {
            self.damaged |= line.is_too_long && !self.is_empty;
            return false;
        }
        self.is_empty = false;
        // After a power cut whole blocks of such a file may be zero.
        self.damaged |= line.is_too_long || !line.is_pure && line.bytes.contains(&0);
        match kind {
            Kind::Blank | Kind::Continued => {}
            Kind::Field => self.field(line.bytes),
        }
        true
    }

    fn field(&mut self, line: &[u8]) {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else {
            self.damaged = true;
            return;
        };
        let (name, value) = line.split_at(colon);
        let Some(field) = field(name) else { return };
        if self.has & (1 << field) != 0 {
            // Two paragraphs that ran into one another.
            self.damaged = true;
        }
        self.has |= 1 << field;
        if field == DESCRIPTION {
            return;
        }
        if let Some(kept) = self.values.get_mut(field) {
            kept.clear();
            kept.extend_from_slice(value.get(1..).unwrap_or_default());
        }
    }

    fn value(&self, field: usize) -> Option<Cow<'_, str>> {
        let is_there = self.has & (1 << field) != 0;
        let value = trimmed(self.values.get(field).filter(|_| is_there)?);
        Some(value).filter(|value| !value.is_empty())
    }

    /// How far the package is installed, `None` inside when it is not; `None` outside when nothing
    /// says so in words of dpkg's.
    fn state(&self) -> Option<Option<PackageState>> {
        state(self.value(STATUS).as_deref().or(self.status)?)
    }

    fn architecture(&self) -> Cow<'_, str> {
        self.value(ARCHITECTURE).unwrap_or_default()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    /// It goes on with what the line before it began.
    Continued,
    Field,
}

impl Kind {
    fn of(line: &[u8]) -> Kind {
        match line {
            [] => Kind::Blank,
            // Nearly all lines; the rest is for spaces and letters of every kind.
            [b'!'..=b'~', ..] => Kind::Field,
            [b' ' | b'\t', b'!'..=b'~', ..] => Kind::Continued,
            line => {
                let text = text(line);
                if text.trim().is_empty() {
                    Kind::Blank
                } else if text.starts_with([' ', '\t']) {
                    Kind::Continued
                } else {
                    Kind::Field
                }
            }
        }
    }
}

/// Which of [`FIELDS`] this is.
fn field(name: &[u8]) -> Option<usize> {
    match name {
        [b'!'..=b'~', .., b'!'..=b'~'] => known_field(name),
        name => known_field(text(name).trim().as_bytes()),
    }
}

fn known_field(name: &[u8]) -> Option<usize> {
    let field = match (name.len(), name.first()?.to_ascii_lowercase()) {
        (7, b'p') => PACKAGE,
        (6, b's') => STATUS,
        (7, b'v') => VERSION,
        (10, b'm') => MAINTAINER,
        (12, b'a') => ARCHITECTURE,
        (11, b'd') => DESCRIPTION,
        _ => return None,
    };
    let known = FIELDS.get(field)?.as_bytes();
    // dpkg itself writes them in one way only.
    (known == name || known.eq_ignore_ascii_case(name)).then_some(field)
}

/// A value without the space around it.
fn trimmed(value: &[u8]) -> Cow<'_, str> {
    match value.strip_prefix(b" ") {
        // Most values; the rest is for spaces and letters of every kind.
        Some(value @ [b'!'..=b'~', .., b'!'..=b'~']) => text(value),
        Some(_) | None => match text(value) {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        },
    }
}

/// The letters of a line. Nearly always they are in order, which is quickly seen.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => String::from_utf8_lossy(bytes),
    }
}

/// `want flag state`; `None` when these are not words of dpkg's.
fn state(status: &str) -> Option<Option<PackageState>> {
    if status == INSTALLED {
        return Some(Some(PackageState::Installed));
    }
    let mut words = status.split_ascii_whitespace();
    let (want, flag, state) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some()
        || !["unknown", "install", "hold", "deinstall", "purge"].contains(&want)
    {
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

/// Where several kinds of machine are mixed, a list may say which one after the name.
fn without_architecture(name: &str) -> Option<&str> {
    name.split(':').next().filter(|name| !name.is_empty())
}

/// `Name <name@example.org>` without the address.
fn without_address(maintainer: &str) -> &str {
    match maintainer.split_once('<') {
        Some((name, _)) => name.trim().trim_matches('"'),
        None if maintainer.contains('@') => "",
        None => maintainer,
    }
}

#[cfg(test)]
mod plain;
#[cfg(test)]
mod tests;
