//! The description file that pacman has of one installed package: `%FIELD%` lines, each followed by
//! its values.
//!
//! It may not know where the file is, nor which packages matter.

use voorzorg_domain::snapshot::{Package, PackageManager, PackageState};

/// The package; `None` when the description is damaged.
pub(crate) fn read(text: &str) -> Option<Package> {
    let value = |field: &str| {
        let mut lines = text.lines().map(str::trim);
        lines.find(|line| *line == field)?;
        lines
            .next()
            .filter(|line| !line.is_empty() && !line.starts_with('%') && !line.contains('\0'))
    };
    Some(Package {
        manager: PackageManager::Pacman,
        name: value("%NAME%")?.to_owned(),
        version: Some(value("%VERSION%")?.to_owned()),
        vendor: value("%URL%").and_then(host).map(str::to_owned),
        state: PackageState::Installed,
    })
}

/// The name of the package whose folder is called `folder`: pacman adds the version and the release.
pub(crate) fn package_name(folder: &str) -> &str {
    let mut parts = folder.rsplitn(3, '-');
    let name = parts.nth(2);
    name.filter(|name| !name.is_empty()).unwrap_or(folder)
}

/// The host of the package's home page, which is used as its vendor. The packager cannot be:
/// packages of proprietary software are built by volunteers, or on the computer itself.
fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    (!host.is_empty() && !host.contains('@')).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KESL: &str = "%NAME%\nkesl\n\n%VERSION%\n12.1.0.1508-1\n\n%BASE%\nkesl\n\n%DESC%\nEndpoint \
        Security for Linux\n\n%URL%\nhttps://www.kaspersky.com/small-to-medium\n\n%PACKAGER%\nUnknown \
        Packager\n\n%DEPENDS%\nglibc\nperl\n\n";

    #[test]
    fn the_folder_of_a_package_names_it() {
        for (folder, name) in [
            ("kesl-12.1.0.1508-1", "kesl"),
            ("kesl-gui-12.1-1", "kesl-gui"),
            ("kesl", "kesl"),
            ("-1-1", "-1-1"),
        ] {
            assert_eq!(package_name(folder), name);
        }
    }

    #[test]
    fn name_version_and_site_are_read() {
        let expected = Package {
            manager: PackageManager::Pacman,
            name: "kesl".into(),
            version: Some("12.1.0.1508-1".into()),
            vendor: Some("www.kaspersky.com".into()),
            state: PackageState::Installed,
        };
        assert_eq!(read(KESL), Some(expected.clone()));
        assert_eq!(read(&KESL.replace('\n', "\r\n")), Some(expected));
    }

    #[test]
    fn what_lacks_its_name_or_version_is_damaged() {
        for text in [
            "",
            "%NAME%",
            "%NAME%\n\n%VERSION%\n1-1\n",
            "%NAME%\n%VERSION%\n1-1\n",
            "%NAME%\nkesl\n",
            "%NAME%\nkes\0\0\n\n%VERSION%\n1-1\n",
            "\0\0\0\0",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_site_is_named_without_what_follows_it() {
        for (address, expected) in [
            ("https://www.example.org/a/b?c", Some("www.example.org")),
            ("http://example.org:8080", Some("example.org")),
            ("https://jan@example.org/", None),
            ("www.example.org", None),
            ("https://", None),
        ] {
            assert_eq!(host(address), expected, "{address}");
        }
    }
}
