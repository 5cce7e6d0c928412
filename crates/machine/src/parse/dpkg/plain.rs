//! The same parser in its plainest form, which keeps everything. Only tests use it, to hold the two
//! against each other.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Read};

use voorzorg_domain::snapshot::{Package, PackageManager};

use super::{BYTE_ORDER_MARK, FIELDS, INSTALLED, SHORT, state, without_address};

/// Longer lines do not occur; the rest of one is skipped.
const LINE_LIMIT: u64 = 1024 * 1024;

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
            vendor: field("Maintainer").map(|text| without_address(text).to_owned()),
            state,
        });
        Some((key, package))
    }
}
