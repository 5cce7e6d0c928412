//! The tools and libraries that Rust does not bring: what each is for, how to detect it, and its package per
//! system.
//!
//! A list, and pure functions of it. Installs nothing.

use crate::machine::Probe;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Distribution {
    /// Debian, Ubuntu and what follows them.
    Debian,
    Fedora,
}

#[derive(Debug)]
pub(crate) struct Need {
    pub(crate) what: &'static str,
    pub(crate) why: &'static str,
    pub(crate) probe: Probe,
    debian: &'static [&'static str],
    fedora: &'static [&'static str],
}

impl Need {
    pub(crate) fn packages(&self, distribution: Distribution) -> &'static [&'static str] {
        match distribution {
            Distribution::Debian => self.debian,
            Distribution::Fedora => self.fedora,
        }
    }
}

/// For building and opening the window on Linux.
pub(crate) const WINDOW: &[Need] = &[
    Need {
        what: "C compiler",
        why: "to link the programs",
        probe: Probe::Program("cc"),
        debian: &["build-essential"],
        fedora: &["gcc", "gcc-c++", "make"],
    },
    Need {
        what: "pkg-config",
        why: "to find the libraries below",
        probe: Probe::Program("pkg-config"),
        debian: &["pkg-config"],
        fedora: &["pkgconf-pkg-config"],
    },
    Need {
        what: "WebKitGTK 4.1",
        why: "to draw the window",
        probe: Probe::Library("webkit2gtk-4.1"),
        debian: &["libwebkit2gtk-4.1-dev"],
        fedora: &["webkit2gtk4.1-devel"],
    },
    Need {
        what: "librsvg",
        why: "for the icon of the window",
        probe: Probe::Library("librsvg-2.0"),
        debian: &["librsvg2-dev"],
        fedora: &["librsvg2-devel"],
    },
    Need {
        what: "file",
        why: "to make packages",
        probe: Probe::Program("file"),
        debian: &["file"],
        fedora: &["file"],
    },
];

/// For making packages and trying them; the daily check does without.
pub(crate) const PACKAGING: &[Need] = &[
    Need {
        what: "appstreamcli",
        why: "judges what software lists are told of us; apt update then fetches such lists",
        probe: Probe::Program("appstreamcli"),
        debian: &["appstream"],
        fedora: &["appstream"],
    },
    Need {
        what: "lintian",
        why: "judges the deb",
        probe: Probe::Program("lintian"),
        debian: &["lintian"],
        fedora: &["lintian"],
    },
    Need {
        what: "mmdebstrap",
        why: "makes a fresh Debian to install the deb in",
        probe: Probe::Program("mmdebstrap"),
        debian: &["mmdebstrap"],
        fedora: &["mmdebstrap"],
    },
    Need {
        what: "NSIS",
        why: "makes the installer for Windows",
        probe: Probe::Program("makensis"),
        debian: &["nsis"],
        fedora: &["mingw32-nsis"],
    },
];

/// For the slow suites on Linux, besides the window itself.
pub(crate) const SUITES: &[Need] = &[
    Need {
        what: "Xvfb",
        why: "a screen that nobody sees, for the window suite",
        probe: Probe::Program("xvfb-run"),
        debian: &["xvfb"],
        fedora: &["/usr/bin/xvfb-run"],
    },
    Need {
        what: "xauth",
        why: "xvfb-run starts with it",
        probe: Probe::Program("xauth"),
        debian: &["xauth"],
        fedora: &["/usr/bin/xauth"],
    },
    Need {
        what: "WebKitWebDriver",
        why: "drives the window from outside",
        probe: Probe::Program("WebKitWebDriver"),
        debian: &["webkit2gtk-driver"],
        fedora: &["/usr/bin/WebKitWebDriver"],
    },
    Need {
        what: "D-Bus session",
        why: "the window and its notices talk over it",
        probe: Probe::Program("dbus-run-session"),
        debian: &["dbus"],
        fedora: &["dbus-daemon"],
    },
    Need {
        what: "desktop-file-validate",
        why: "judges our entry that starts with the desktop",
        probe: Probe::Program("desktop-file-validate"),
        debian: &["desktop-file-utils"],
        fedora: &["desktop-file-utils"],
    },
    Need {
        what: "MinGW-w64",
        why: "links the Windows programs",
        probe: Probe::Program("x86_64-w64-mingw32-gcc"),
        debian: &["gcc-mingw-w64-x86-64"],
        fedora: &["mingw64-gcc"],
    },
    Need {
        what: "Wine",
        why: "runs the Windows programs; may add itself to the menu and to what opens .exe files",
        probe: Probe::Answers("wine", "--version"),
        debian: &["wine", "wine64"],
        fedora: &["wine-core"],
    },
    Need {
        what: "wixl",
        why: "makes a real Windows installer for the Wine suite",
        probe: Probe::Program("wixl"),
        debian: &["wixl"],
        fedora: &["/usr/bin/wixl"],
    },
    Need {
        what: "msitools",
        why: "looks into Windows installers",
        probe: Probe::Program("msiinfo"),
        debian: &["msitools"],
        fedora: &["msitools"],
    },
    Need {
        what: "rpm",
        why: "makes and installs rpm packages in a folder of their own",
        probe: Probe::Program("rpmbuild"),
        debian: &["rpm"],
        fedora: &["rpm-build"],
    },
    Need {
        what: "Ansible",
        why: "runs the exported playbook",
        probe: Probe::Program("ansible-playbook"),
        debian: &["ansible-core"],
        fedora: &["ansible-core"],
    },
    Need {
        what: "groff",
        why: "judges the page for man",
        probe: Probe::Program("groff"),
        debian: &["groff-base"],
        fedora: &["groff-base"],
    },
    Need {
        what: "strace",
        why: "writes down what the program asks of the system during a journey",
        probe: Probe::Program("strace"),
        debian: &["strace"],
        fedora: &["strace"],
    },
    Need {
        what: "dpkg",
        why: "makes and installs deb packages in a folder of their own",
        probe: Probe::Program("dpkg-deb"),
        debian: &["dpkg", "dpkg-dev"],
        fedora: &["dpkg", "dpkg-dev"],
    },
    Need {
        what: "Node.js",
        why: "runs the tests of the window's own scripts",
        probe: Probe::Program("node"),
        debian: &["nodejs"],
        fedora: &["nodejs"],
    },
    Need {
        what: "npm",
        why: "fetches the tools of those tests",
        probe: Probe::Program("npm"),
        debian: &["npm"],
        fedora: &["/usr/bin/npm"],
    },
];

/// Which of the two, from the text of `/etc/os-release`.
pub(crate) fn distribution(os_release: &str) -> Option<Distribution> {
    let mut words = os_release
        .lines()
        .filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        })
        .flat_map(|value| value.trim_matches('"').split_whitespace());
    words.find_map(|word| match word {
        "debian" | "ubuntu" => Some(Distribution::Debian),
        "fedora" => Some(Distribution::Fedora),
        _ => None,
    })
}

/// The command that installs these needs. Nothing is removed for them. Apt does not renew what was asked for; what that
/// needs in turn it might, which `renewed` tells. Dnf removes nothing without `--allowerasing`, and may renew.
pub(crate) fn install_words(distribution: Distribution, missing: &[&Need]) -> Vec<&'static str> {
    let mut words: Vec<&'static str> = match distribution {
        Distribution::Debian => vec![
            "apt-get",
            "install",
            "--yes",
            "--no-install-recommends",
            "--no-remove",
            "--no-upgrade",
        ],
        Distribution::Fedora => vec![
            "dnf",
            "install",
            "--assumeyes",
            "--setopt=install_weak_deps=False",
        ],
    };
    for package in missing.iter().flat_map(|need| need.packages(distribution)) {
        if !words.contains(package) {
            words.push(package);
        }
    }
    words
}

/// The packages that apt would renew, from what `apt-get --simulate install` says: `Inst name [old] (new ...)`.
pub(crate) fn renewed(simulated: &str) -> Vec<&str> {
    let installs = simulated
        .lines()
        .filter_map(|line| line.strip_prefix("Inst "));
    installs
        .filter_map(|line| line.split_once(" ["))
        .filter(|(name, _)| !name.contains(' '))
        .map(|(name, _)| name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distribution_is_read_from_os_release() {
        assert_eq!(
            distribution("NAME=\"Debian GNU/Linux\"\nID=debian\n"),
            Some(Distribution::Debian)
        );
        assert_eq!(
            distribution("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"),
            Some(Distribution::Debian)
        );
        assert_eq!(distribution("ID=fedora\n"), Some(Distribution::Fedora));
        assert_eq!(
            distribution("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n"),
            Some(Distribution::Fedora)
        );
        assert_eq!(distribution("ID=arch\n"), None);
        assert_eq!(distribution(""), None);
    }

    #[test]
    fn every_need_says_why_and_has_a_package_everywhere() {
        for need in WINDOW.iter().chain(SUITES).chain(PACKAGING) {
            assert!(!need.why.is_empty(), "{}", need.what);
            for distribution in [Distribution::Debian, Distribution::Fedora] {
                assert!(
                    !need.packages(distribution).is_empty(),
                    "{} on {distribution:?}",
                    need.what
                );
            }
        }
    }

    #[test]
    fn a_package_is_asked_for_once() {
        let missing: Vec<&Need> = SUITES.iter().chain(SUITES).collect();
        let words = install_words(Distribution::Debian, &missing);
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
        assert_eq!(renewed(""), Vec::<&str>::new());
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
        for need in WINDOW.iter().chain(SUITES).chain(PACKAGING) {
            for package in need.debian.iter().chain(need.fedora) {
                assert!(!theirs.contains(package), "{package}");
            }
        }
    }
}
