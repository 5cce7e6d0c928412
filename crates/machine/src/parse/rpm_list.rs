//! What `rpm --query --all` prints in our own format: one package a line, fields set off by tabs.
//!
//! It may not know how it was run.

use voorzorg_domain::snapshot::{Package, PackageManager, PackageState};

/// The format to ask for.
pub(crate) const FORMAT: &str = "%{NAME}\\t%{VERSION}-%{RELEASE}\\t%{VENDOR}\\n";

/// The packages, and how many lines could not be understood.
pub(crate) fn read(text: &str) -> (Vec<Package>, usize) {
    let mut packages = Vec::new();
    let mut damaged = 0;
    for line in text.lines().filter(|line| !line.is_empty()) {
        let fields: Vec<&str> = line.split('\t').collect();
        match fields[..] {
            [name, version, vendor] if !name.is_empty() => packages.push(Package {
                manager: PackageManager::Rpm,
                name: name.to_owned(),
                version: known(version),
                vendor: known(vendor).map(|text| without_address(&text)),
                state: PackageState::Installed,
            }),
            _ => damaged += 1,
        }
    }
    (packages, damaged)
}

/// rpm prints `(none)` for what is not there.
fn known(value: &str) -> Option<String> {
    (!value.is_empty() && value != "(none)").then(|| value.to_owned())
}

fn without_address(vendor: &str) -> String {
    vendor.split('<').next().unwrap_or("").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_packages_and_broken_ones_are_counted() {
        let (packages, damaged) = read(
            "kesl\t12.1.0-1297\tAO Kaspersky Lab\nbash\t5.2-1\tFedora <x@example.org>\n\
             gpg-pubkey\t1-2\t(none)\nbroken line\n",
        );
        assert_eq!(damaged, 1);
        let seen: Vec<_> = packages
            .iter()
            .map(|package| (package.name.as_str(), package.vendor.as_deref()))
            .collect();
        assert_eq!(
            seen,
            [
                ("kesl", Some("AO Kaspersky Lab")),
                ("bash", Some("Fedora")),
                ("gpg-pubkey", None)
            ]
        );
        assert_eq!(packages[0].version.as_deref(), Some("12.1.0-1297"));
    }
}
