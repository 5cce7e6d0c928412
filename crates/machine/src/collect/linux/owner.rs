//! The package that a file belongs to, by the lists of files that dpkg and pacman keep.
//!
//! For a program that bears a name of the vendor's and stands somewhere else: then the package says whose
//! it is. rpm is not asked, since its database has to be copied first; there the name stays the sign.

use std::io::{BufRead, BufReader};

use crate::collect::sysroot::Sysroot;

const DPKG: &str = "/var/lib/dpkg/info";
const PACMAN: &str = "/var/lib/pacman/local";
/// The folders that Debian merged into `/usr`; some packages still list the path without it.
const MERGED: &str = "/usr";

/// The name of the package that lists `path`; `None` when none does, or the lists cannot be read.
pub(in crate::collect) fn package(sysroot: &Sysroot, path: &str) -> Option<String> {
    let short = path
        .strip_prefix(MERGED)
        .filter(|rest| rest.starts_with('/'));
    let is_it = |line: &str| line == path || Some(line) == short;
    dpkg(sysroot, is_it).or_else(|| pacman(sysroot, is_it))
}

fn dpkg(sysroot: &Sysroot, is_it: impl Fn(&str) -> bool) -> Option<String> {
    let entries = sysroot.list(DPKG)?.given(drop);
    entries.iter().find_map(|entry| {
        let package = entry.name.strip_suffix(".list")?;
        let path = format!("{DPKG}/{}", entry.name);
        has_line(sysroot, &path, &is_it)?;
        // `libc6:amd64` where a package exists for several architectures.
        Some(package.split(':').next()?.to_owned())
    })
}

fn pacman(sysroot: &Sysroot, is_it: impl Fn(&str) -> bool) -> Option<String> {
    let entries = sysroot.list(PACMAN)?.given(drop);
    entries.iter().find_map(|entry| {
        let path = format!("{PACMAN}/{}/files", entry.name);
        has_line(sysroot, &path, |line| is_it(&format!("/{line}")))?;
        Some(crate::parse::pacman::package_name(&entry.name).to_owned())
    })
}

/// Whether one line of a file is the one that is looked for; `None` when not.
fn has_line(sysroot: &Sysroot, path: &str, is_it: impl Fn(&str) -> bool) -> Option<()> {
    let file = sysroot.open(path).ok()??;
    let mut lines = BufReader::new(file).lines().map_while(Result::ok);
    lines.any(|line| is_it(&line)).then_some(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_package_is_the_one_that_lists_the_file() {
        let root = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(
            "var/lib/dpkg/info/klogger.list",
            "/.\n/usr/sbin/klog\n/bin/kl\n",
        );
        write("var/lib/dpkg/info/libfoo:amd64.list", "/usr/lib/foo/kess\n");
        write("var/lib/dpkg/info/klogger.md5sums", "/usr/sbin/other\n");
        write(
            "var/lib/pacman/local/kavita-0.8-1/files",
            "%FILES%\nusr/\nusr/bin/kav\n",
        );
        let sysroot = Sysroot::new(root.path().to_owned());
        for (path, owner) in [
            ("/usr/sbin/klog", Some("klogger")),
            ("/usr/bin/kl", Some("klogger")),
            ("/usr/lib/foo/kess", Some("libfoo")),
            ("/usr/bin/kav", Some("kavita")),
            ("/usr/sbin/other", None),
            ("/usr/sbin/klo", None),
            ("kl", None),
        ] {
            assert_eq!(package(&sysroot, path).as_deref(), owner, "{path}");
        }
        let empty = Sysroot::new(root.path().join("nowhere"));
        assert_eq!(package(&empty, "/usr/sbin/klog"), None);
    }
}
