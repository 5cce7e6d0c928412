//! The tools and libraries that Rust does not bring: what each is for, how to detect it, and its package per
//! system.
//!
//! A list, and pure functions of it. Installs nothing.

use std::process::Command;

use crate::command::{find, run};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Distribution {
    /// Debian, Ubuntu and what follows them.
    Debian,
    Fedora,
}

/// One line of a list: what it is; how to detect it, which is a program that has to be there, or a whole command that
/// has to succeed; what it is for; its packages in Debian, and in Fedora.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Need {
    pub(crate) what: &'static str,
    probe: &'static str,
    pub(crate) why: &'static str,
    debian: &'static str,
    fedora: &'static str,
}

/// For building and opening the window on Linux.
pub(crate) const WINDOW: &str = "\
C compiler    | cc                                    | to link the programs            | build-essential       | gcc gcc-c++ make
pkg-config    | pkg-config                            | to find the libraries below     | pkg-config            | pkgconf-pkg-config
WebKitGTK 4.1 | pkg-config --exists webkit2gtk-4.1    | to draw the window              | libwebkit2gtk-4.1-dev | webkit2gtk4.1-devel
librsvg       | pkg-config --exists librsvg-2.0       | for the icon of the window      | librsvg2-dev          | librsvg2-devel
file          | file                                  | to make packages                | file                  | file";

/// For making packages and trying them; the daily check does without.
pub(crate) const PACKAGING: &str = "\
appstreamcli | appstreamcli | judges what software lists are told of us; apt update then fetches such lists | appstream  | appstream
lintian      | lintian      | judges the deb                                                                | lintian    | lintian
mmdebstrap   | mmdebstrap   | makes a fresh Debian to install the deb in                                    | mmdebstrap | mmdebstrap
NSIS         | makensis     | makes the installer for Windows                                               | nsis       | mingw32-nsis";

/// For the slow suites on Linux, besides the window itself. A wrapper script of Wine may be there without what it
/// starts, so Wine has to answer.
pub(crate) const SUITES: &str = "\
Xvfb            | xvfb-run               | a screen that nobody sees, for the window suite           | xvfb                 | /usr/bin/xvfb-run
xauth           | xauth                  | xvfb-run starts with it                                   | xauth                | /usr/bin/xauth
WebKitWebDriver | WebKitWebDriver        | drives the window from outside                            | webkit2gtk-driver    | /usr/bin/WebKitWebDriver
D-Bus session   | dbus-run-session       | the window and its notices talk over it                   | dbus                 | dbus-daemon
desktop-file-validate | desktop-file-validate | judges our entry that starts with the desktop        | desktop-file-utils   | desktop-file-utils
MinGW-w64       | x86_64-w64-mingw32-gcc | links the Windows programs                                | gcc-mingw-w64-x86-64 | mingw64-gcc
Wine            | wine --version         | runs the Windows programs; may add itself to the menu and to what opens .exe files | wine wine64 | wine-core
wixl            | wixl                   | makes a real Windows installer for the Wine suite         | wixl                 | /usr/bin/wixl
msitools        | msiinfo                | looks into Windows installers                             | msitools             | msitools
rpm             | rpmbuild               | makes and installs rpm packages in a folder of their own  | rpm                  | rpm-build
Ansible         | ansible-playbook       | runs the exported playbook                                | ansible-core         | ansible-core
groff           | groff                  | judges the page for man                                   | groff-base           | groff-base
strace          | strace                 | writes down what the program asks of the system during a journey | strace        | strace
dpkg            | dpkg-deb               | makes and installs deb packages in a folder of their own  | dpkg dpkg-dev        | dpkg dpkg-dev
Node.js         | node                   | runs the tests of the window's own scripts                | nodejs               | nodejs
npm             | npm                    | fetches the tools of those tests                          | npm                  | /usr/bin/npm";

impl Need {
    /// The lines of a list.
    pub(crate) fn all(list: &'static str) -> Vec<Need> {
        let cells = |line: &'static str| line.split('|').map(str::trim).collect::<Vec<_>>();
        let lines = list.lines().filter_map(|line| match *cells(line) {
            [what, probe, why, debian, fedora] => Some(Need {
                what,
                probe,
                why,
                debian,
                fedora,
            }),
            _ => None,
        });
        lines.collect()
    }

    /// It asks for the thing itself and not for a package, so that it works on every Linux distribution, however the
    /// thing was installed.
    pub(crate) fn is_there(&self) -> bool {
        match self.probe.split_once(' ') {
            None => find(self.probe).is_some(),
            Some((program, words)) => run(Command::new(program).args(words.split(' '))).is_ok(),
        }
    }

    fn packages(&self, distribution: Distribution) -> impl Iterator<Item = &'static str> {
        let packages = match distribution {
            Distribution::Debian => self.debian,
            Distribution::Fedora => self.fedora,
        };
        packages.split_whitespace()
    }
}

/// Which of the two, from the text of `/etc/os-release`.
pub(crate) fn distribution(os_release: &str) -> Option<Distribution> {
    let values = os_release.lines().filter_map(|line| {
        line.strip_prefix("ID=")
            .or_else(|| line.strip_prefix("ID_LIKE="))
    });
    let mut words = values.flat_map(|value| value.trim_matches('"').split_whitespace());
    words.find_map(|word| match word {
        "debian" | "ubuntu" => Some(Distribution::Debian),
        "fedora" => Some(Distribution::Fedora),
        _ => None,
    })
}

/// The command that installs these needs. Nothing is removed for them. Apt does not renew what was asked for; what that
/// needs in turn it might, which `renewed` tells. Dnf removes nothing without `--allowerasing`, and may renew.
pub(crate) fn install_words(distribution: Distribution, missing: &[Need]) -> Vec<&'static str> {
    let words = match distribution {
        Distribution::Debian => {
            "apt-get install --yes --no-install-recommends --no-remove --no-upgrade"
        }
        Distribution::Fedora => "dnf install --assumeyes --setopt=install_weak_deps=False",
    };
    let mut words: Vec<&str> = words.split(' ').collect();
    for package in missing.iter().flat_map(|need| need.packages(distribution)) {
        if !words.contains(&package) {
            words.push(package);
        }
    }
    words
}

/// The packages that apt would renew, from what `apt-get --simulate install` says: `Inst name [old] (new ...)`.
pub(crate) fn renewed(simulated: &str) -> Vec<String> {
    let installs = simulated
        .lines()
        .filter_map(|line| line.strip_prefix("Inst "));
    let names = installs.filter_map(|line| Some(line.split_once(" [")?.0));
    names
        .filter(|name| !name.contains(' '))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Distribution; 2] = [Distribution::Debian, Distribution::Fedora];

    fn everything() -> Vec<Need> {
        [WINDOW, SUITES, PACKAGING]
            .into_iter()
            .flat_map(Need::all)
            .collect()
    }

    #[test]
    fn the_distribution_is_read_from_os_release() {
        for (text, expected) in [
            (
                "NAME=\"Debian GNU/Linux\"\nID=debian\n",
                Some(Distribution::Debian),
            ),
            (
                "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n",
                Some(Distribution::Debian),
            ),
            ("ID=fedora\n", Some(Distribution::Fedora)),
            (
                "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n",
                Some(Distribution::Fedora),
            ),
            ("ID=arch\n", None),
            ("", None),
        ] {
            assert_eq!(distribution(text), expected, "{text}");
        }
    }

    #[test]
    fn every_need_is_a_whole_line_and_has_a_package_everywhere() {
        let lines: usize = [WINDOW, SUITES, PACKAGING]
            .iter()
            .map(|list| list.lines().count())
            .sum();
        assert_eq!(everything().len(), lines);
        for need in everything() {
            assert!(![need.what, need.probe, need.why].contains(&""), "{need:?}");
            assert!(
                BOTH.iter().all(|&on| need.packages(on).count() > 0),
                "{need:?}"
            );
        }
    }

    #[test]
    fn what_is_there_is_found() {
        let there = |probe| {
            Need {
                probe,
                ..everything()[0]
            }
            .is_there()
        };
        assert!(there("cargo") && there("cargo --version"));
        assert!(!there("cargo --voorzorg-no-such-option") && !there("voorzorg-no-such-program"));
        assert!(!there("voorzorg-no-such-program --version"));
    }

    #[test]
    fn a_package_is_asked_for_once() {
        let words = install_words(Distribution::Debian, &[everything(), everything()].concat());
        assert_eq!(words.iter().filter(|word| **word == "wine64").count(), 1);
    }

    #[test]
    fn nothing_is_removed_for_a_need() {
        let debian = install_words(Distribution::Debian, &[]);
        for word in ["--no-remove", "--no-upgrade", "--no-install-recommends"] {
            assert!(debian.contains(&word), "{word}");
        }
        let fedora = install_words(Distribution::Fedora, &[]);
        assert!(!fedora.contains(&"--allowerasing"), "{fedora:?}");
    }

    #[test]
    fn what_apt_would_renew_is_told_from_what_is_new() {
        let simulated = "Reading package lists...\n\
            Inst libc6 [2.36-9] (2.36-10 Debian:12.11/stable [amd64]) [libc6-dev:amd64 ]\n\
            Inst xvfb (2:21.1.7-3 Debian:12.11/stable [amd64])\n\
            Conf xvfb (2:21.1.7-3 Debian:12.11/stable [amd64])\n";
        assert_eq!(renewed(simulated), ["libc6"]);
        assert_eq!(renewed(""), [""; 0]);
    }

    #[test]
    fn nothing_that_changes_a_desktop_is_asked_for() {
        // Notices, the start of a session, accessibility, fonts.
        let theirs = [
            "dunst",
            "dbus-x11",
            "at-spi2-core",
            "fonts-dejavu-core",
            "dejavu-sans-fonts",
        ];
        for package in everything()
            .iter()
            .flat_map(|need| BOTH.map(|on| need.packages(on)))
            .flatten()
        {
            assert!(!theirs.contains(&package), "{package}");
        }
    }
}
