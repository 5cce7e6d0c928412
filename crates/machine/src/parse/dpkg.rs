//! The status file of dpkg: paragraphs of `Field: value` lines.
//!
//! It may not know where the file is. A damaged paragraph loses that paragraph only. The file may
//! be large, so only packages that are kept are stored.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead};

use voorzorg_domain::snapshot::{Package, PackageManager, PackageState};

use crate::parse::lines;

/// Some editors write this at the beginning of a file.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// dpkg ends every file with a newline. A list with fewer paragraphs than this may have been
/// written by hand, so there a missing last newline is not damage.
const SHORT: usize = 50;
const INSTALLED: &str = "install ok installed";
/// The fields that are read. Of `Description` only the presence matters: it shows that a paragraph
/// is complete.
const FIELDS: [&str; 6] = [
    "Package",
    "Status",
    "Version",
    "Maintainer",
    "Architecture",
    "Description",
];

/// The packages that are kept, and how many paragraphs could not be parsed.
#[derive(Debug)]
pub(crate) struct PackageList<K> {
    /// Whether to keep a package.
    keeps: K,
    /// By name and architecture.
    kept: BTreeMap<(String, String), Package>,
    /// At least one paragraph could be parsed.
    has_any: bool,
    pub(crate) damaged: usize,
}

impl<K: Fn(&Package) -> bool> PackageList<K> {
    pub(crate) fn keeping(keeps: K) -> PackageList<K> {
        PackageList {
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

    /// Reads the file of one installed package in `status.d`, as in container images without a
    /// package manager. It mostly has no `Status` field, and counts as installed then.
    pub(crate) fn add_part(&mut self, reader: impl BufRead) -> io::Result<()> {
        self.add_paragraphs(reader, Some(INSTALLED))
    }

    fn add_paragraphs(&mut self, reader: impl BufRead, status: Option<&str>) -> io::Result<()> {
        let mut paragraph = Paragraph::default();
        // The fields that all paragraphs before the last one have, how many there were, and whether
        // the last line ends with a newline.
        let mut common: Option<BTreeSet<&str>> = None;
        let (mut count, mut has_end) = (0, true);
        let mut is_first = true;
        lines::each(reader, |line| {
            let mut bytes = line.bytes;
            if std::mem::take(&mut is_first) {
                bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
            }
            has_end = line.has_end;
            let text = String::from_utf8_lossy(bytes);
            if !text.trim().is_empty() {
                paragraph.add(&text);
                paragraph.damaged |= line.is_too_long;
            } else if !paragraph.is_empty {
                paragraph.damaged |= line.is_too_long;
                let ended = std::mem::take(&mut paragraph);
                let fields = ended.fields.keys().copied();
                common = Some(match common.take() {
                    Some(common) => fields.filter(|field| common.contains(field)).collect(),
                    None => fields.collect(),
                });
                count += 1;
                self.end(ended, status);
            }
        })?;
        // A truncated file: the last paragraph lacks a field that all others have, or the last
        // newline is missing. What came after it is lost, so this is damage even if the paragraph
        // is usable.
        let lacks = common
            .iter()
            .flatten()
            .any(|field| !paragraph.fields.contains_key(field));
        if !paragraph.is_empty && (lacks || !has_end && count >= SHORT) {
            self.damaged += 1;
        }
        self.end(paragraph, status);
        Ok(())
    }

    /// Whether there was no paragraph at all, not even a damaged one.
    pub(crate) fn is_empty(&self) -> bool {
        !self.has_any && self.damaged == 0
    }

    pub(crate) fn packages(self) -> impl Iterator<Item = Package> {
        self.kept.into_values()
    }

    fn end(&mut self, paragraph: Paragraph, status: Option<&str>) {
        if paragraph.is_empty {
            return;
        }
        let Some((name, state)) = paragraph.name_and_state(status) else {
            self.damaged += 1;
            return;
        };
        self.has_any = true;
        let architecture = paragraph.value("Architecture").unwrap_or_default();
        let key = (name.to_owned(), architecture.to_owned());
        let package = state.map(|state| Package {
            manager: PackageManager::Dpkg,
            name: name.to_owned(),
            version: paragraph.value("Version").map(str::to_owned),
            vendor: paragraph
                .value("Maintainer")
                .map(|text| without_address(text).to_owned()),
            state,
        });
        match package.filter(|package| (self.keeps)(package)) {
            Some(package) => {
                self.kept.insert(key, package);
            }
            // The later paragraph replaces an earlier one that was kept.
            None => {
                self.kept.remove(&key);
            }
        }
    }
}

/// The paragraph that is being parsed.
struct Paragraph {
    is_empty: bool,
    damaged: bool,
    /// By name; only those in [`FIELDS`].
    fields: BTreeMap<&'static str, String>,
}

impl Default for Paragraph {
    fn default() -> Paragraph {
        Paragraph {
            is_empty: true,
            damaged: false,
            fields: BTreeMap::new(),
        }
    }
}

impl Paragraph {
    /// Adds a line, which must not be empty.
    fn add(&mut self, line: &str) {
        self.is_empty = false;
        // After a power cut whole blocks of the file may be zero.
        self.damaged |= line.contains('\0');
        if line.starts_with([' ', '\t']) {
            // It continues the field of the line before.
            return;
        }
        let Some((name, value)) = line.split_once(':') else {
            self.damaged = true;
            return;
        };
        let mut known = FIELDS.iter();
        if let Some(field) = known.find(|known| known.eq_ignore_ascii_case(name.trim())) {
            let before = self.fields.insert(field, value.trim().to_owned());
            // A repeated field: two paragraphs ran into one another.
            self.damaged |= before.is_some();
        }
    }

    fn value(&self, field: &str) -> Option<&str> {
        let value = self.fields.get(field)?;
        Some(value.as_str()).filter(|value| !value.is_empty())
    }

    /// The package's name, and its state, which is `None` when it is not installed. `None` as a
    /// whole for a damaged paragraph. `status` is used for a paragraph without a `Status` field.
    fn name_and_state(&self, status: Option<&str>) -> Option<(&str, Option<PackageState>)> {
        let name = self.value("Package").filter(|_| !self.damaged)?;
        let name = without_architecture(name)?;
        let state = state(self.value("Status").or(status)?)?;
        Some((name, state))
    }
}

/// Parses `want flag state`; `None` when these are not words that dpkg uses.
fn state(status: &str) -> Option<Option<PackageState>> {
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

/// The name without an architecture: on multi-architecture systems it may follow a colon.
fn without_architecture(name: &str) -> Option<&str> {
    name.split(':').next().filter(|name| !name.is_empty())
}

/// A maintainer such as `Name <name@example.org>` without the address.
fn without_address(maintainer: &str) -> &str {
    match maintainer.split_once('<') {
        Some((name, _)) => name.trim().trim_matches('"'),
        None if maintainer.contains('@') => "",
        None => maintainer,
    }
}

#[cfg(test)]
mod tests;
