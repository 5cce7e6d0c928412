//! The output of `rpm --query --all` in our own format: one package on each line, in fields
//! separated by tabs.
//!
//! It may not know how rpm was run. The list may be long, so only packages that are kept are
//! stored.

use std::io::{self, BufRead};

use voorzorg_domain::snapshot::{Package, PackageManager, PackageState};

use crate::parse::lines;

/// The value for `--queryformat`.
pub(crate) const FORMAT: &str = "%{NAME}\\t%{VERSION}-%{RELEASE}\\t%{VENDOR}\\n";

/// A parsed list.
#[derive(Debug, Default)]
pub(crate) struct RpmList {
    /// The packages that were kept.
    pub(crate) kept: Vec<Package>,
    /// At least one line could be parsed.
    pub(crate) has_any: bool,
    /// How many lines could not be parsed.
    pub(crate) damaged: usize,
}

/// Reads a list; `keeps` says whether to keep a package.
pub(crate) fn read(reader: impl BufRead, keeps: impl Fn(&Package) -> bool) -> io::Result<RpmList> {
    let mut listed = RpmList::default();
    lines::each(reader, |line| {
        let text = String::from_utf8_lossy(line.bytes);
        let text = text.strip_suffix('\r').unwrap_or(&text);
        if text.is_empty() {
            return;
        }
        // rpm ends every line with a newline: after one without it, output was lost.
        listed.damaged += usize::from(!line.has_end);
        let Some((name, version, vendor)) = fields(text).filter(|_| !line.is_too_long) else {
            listed.damaged += usize::from(line.has_end);
            return;
        };
        listed.has_any = true;
        let package = Package {
            manager: PackageManager::Rpm,
            name: name.to_owned(),
            version: version.map(str::to_owned),
            vendor: vendor.map(str::to_owned),
            state: PackageState::Installed,
        };
        if keeps(&package) {
            listed.kept.push(package);
        }
    })?;
    Ok(listed)
}

type Fields<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

/// Name, version and vendor.
fn fields(line: &str) -> Option<Fields<'_>> {
    let mut fields = line.split('\t');
    let (name, version, vendor) = (fields.next()?, fields.next()?, fields.next()?);
    if fields.next().is_some() || name.is_empty() {
        return None;
    }
    Some((name, known(version), known(vendor).map(without_address)))
}

/// rpm prints `(none)` for what is not there.
fn known(value: &str) -> Option<&str> {
    Some(value).filter(|value| !value.is_empty() && *value != "(none)")
}

fn without_address(vendor: &str) -> &str {
    vendor.split('<').next().unwrap_or("").trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "kesl\t12.1.0-1297\tAO Kaspersky Lab\nbash\t5.2-1\tFedora <x@example.org>\r\n\
        \ngpg-pubkey\t1-2\t(none)\nbroken line\nfour\tfields\tof\tit\n\t1-1\tnameless\n";

    #[test]
    fn lines_become_packages_and_broken_ones_are_counted() {
        let listed = read(LIST.as_bytes(), |_| true).unwrap();
        assert_eq!(listed.damaged, 3);
        assert!(listed.has_any);
        let packages = &listed.kept;
        let found: Vec<_> = packages
            .iter()
            .map(|package| (package.name.as_str(), package.vendor.as_deref()))
            .collect();
        assert_eq!(
            found,
            [
                ("kesl", Some("AO Kaspersky Lab")),
                ("bash", Some("Fedora")),
                ("gpg-pubkey", None)
            ]
        );
        assert_eq!(packages[0].version.as_deref(), Some("12.1.0-1297"));
    }

    #[test]
    fn what_nobody_keeps_is_counted_and_not_stored() {
        let listed = read(LIST.as_bytes(), |package| package.name == "kesl").unwrap();
        assert_eq!(listed.kept.len(), 1);
        let by_vendor = read(LIST.as_bytes(), |package| {
            package.vendor.as_deref() == Some("Fedora")
        })
        .unwrap();
        assert_eq!(by_vendor.kept[0].name, "bash");
        let nothing = read(LIST.as_bytes(), |_| false).unwrap();
        assert!(nothing.has_any && nothing.kept.is_empty());
        let broken = read(&b"broken line\n"[..], |_| true).unwrap();
        assert!(!broken.has_any);
    }

    /// A full disk may have truncated the list; the package on its last line still counts.
    #[test]
    fn a_list_without_the_end_of_its_last_line_is_damaged() {
        for list in [
            "kesl\t12.1-1\tAO Kas",
            "kesl\t12.1-1\t(none)\nba",
            "kesl\t1-1\t\nbash\t5",
        ] {
            let listed = read(list.as_bytes(), |_| true).unwrap();
            assert_eq!(listed.damaged, 1, "{list:?}");
            assert_eq!(listed.kept[0].name, "kesl", "{list:?}");
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_damage() {
        let long = format!("kesl\t1-1\t{}\n", "x".repeat(2 * 1024 * 1024));
        let listed = read(long.as_bytes(), |_| true).unwrap();
        assert_eq!((listed.damaged, listed.has_any), (1, false));
    }
}
