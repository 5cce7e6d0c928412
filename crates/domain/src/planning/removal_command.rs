//! The command by which a Linux system removes packages. It may not know why they go.

use crate::catalogue::Recipe;
use crate::detection::Finding;
use crate::snapshot::{Fact, Host, PackageManager, PackageState, Snapshot, SystemImage};

/// What volunteers add to the name of a package that they repack for Arch.
const REPACKED: &str = "-bin";

/// The command that removes the recipe's packages that are installed and belong to the finding.
///
/// It is built from the package names in the catalogue; no text in it comes from the machine (I5).
pub(super) fn removal_command(
    snapshot: &Snapshot,
    target: &Finding,
    recipe: &Recipe,
) -> Option<String> {
    let is_installed = |manager: PackageManager, name: &str| {
        snapshot.facts().any(|(_, fact)| {
            matches!(fact, Fact::Package(package)
                if package.manager == manager
                    && package.state != PackageState::ConfigFiles
                    && package.name == name
                    && target.evidence.iter().any(|evidence| evidence.value == package.name))
        })
    };
    let managers = [
        PackageManager::Dpkg,
        PackageManager::Rpm,
        PackageManager::Pacman,
    ];
    managers.into_iter().find_map(|manager| {
        let names = recipe.packages.iter().flat_map(|name| match manager {
            PackageManager::Pacman => vec![name.clone(), format!("{name}{REPACKED}")],
            PackageManager::Dpkg | PackageManager::Rpm => vec![name.clone()],
        });
        let names: Vec<String> = names.filter(|name| is_installed(manager, name)).collect();
        let tool = tool(manager, &snapshot.host);
        (!names.is_empty()).then(|| format!("sudo {tool} {}", names.join(" ")))
    })
}

/// The program of the system that removes packages, with its word for it.
fn tool(manager: PackageManager, host: &Host) -> &'static str {
    match manager {
        PackageManager::Dpkg => "apt-get remove",
        PackageManager::Pacman => "pacman -R",
        PackageManager::Rpm => match host.image {
            Some(SystemImage::Ostree) => "rpm-ostree uninstall",
            Some(SystemImage::Transactional) => "transactional-update pkg remove",
            None => {
                let mut family = host.family.iter();
                family
                    .find_map(|id| of_rpm(id, &host.version))
                    // Every system with packages of rpm has it, and no repository is needed.
                    .unwrap_or("rpm --erase")
            }
        },
    }
}

/// The program that removes packages on rpm systems called `id`, or like that; `None` when it is not
/// known. Of two programs that do, the one that older versions have too.
fn of_rpm(id: &str, version: &str) -> Option<&'static str> {
    let is_before = |first: u32| {
        let major = version.split('.').next();
        let major = major.and_then(|major| major.parse::<u32>().ok());
        major.is_some_and(|major| major < first)
    };
    match id {
        // ALT and PCLinuxOS use the apt of Debian for packages of rpm.
        "altlinux" | "pclinuxos" => Some("apt-get remove"),
        "photon" | "mariner" | "azurelinux" => Some("tdnf remove"),
        "mageia" => Some("urpme"),
        // Amazon Linux had years for versions, then 2, then years again.
        "amzn" if is_before(2023) => Some("yum remove"),
        // dnf came with version 8, and the one of Fedora with 22.
        "rhel" | "centos" | "ol" if is_before(8) => Some("yum remove"),
        "fedora" if is_before(22) => Some("yum remove"),
        "rhel" | "centos" | "ol" | "fedora" | "amzn" | "redos" | "openeuler" | "openmandriva"
        | "rosa" => Some("dnf remove"),
        id if id == "suse" || id.starts_with("opensuse") || id.starts_with("sle") => {
            Some("zypper remove")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::System;

    /// How a system describes itself (`ID` and `ID_LIKE`, then `VERSION_ID`), what lists its packages,
    /// and how they are removed.
    type Row = (
        &'static str,
        &'static str,
        PackageManager,
        Option<SystemImage>,
        &'static str,
    );

    const DPKG: PackageManager = PackageManager::Dpkg;
    const RPM: PackageManager = PackageManager::Rpm;
    const PACMAN: PackageManager = PackageManager::Pacman;
    const OSTREE: Option<SystemImage> = Some(SystemImage::Ostree);
    const TRANSACTIONAL: Option<SystemImage> = Some(SystemImage::Transactional);

    /// Facts from the `os-release` files that the tests of `distro` 1.9.0 on PyPI record.
    #[rustfmt::skip]
    const RECORDED: [Row; 26] = [
        ("altlinux", "10.1", RPM, None, "apt-get remove"),
        ("amzn rhel fedora", "2016.03", RPM, None, "yum remove"),
        ("arch", "", PACMAN, None, "pacman -R"),
        ("centos rhel fedora", "7", RPM, None, "yum remove"),
        ("cloudlinux rhel fedora centos", "7.3", RPM, None, "yum remove"),
        ("debian", "8", DPKG, None, "apt-get remove"),
        ("debian", "10", DPKG, None, "apt-get remove"),
        ("debian", "", DPKG, None, "apt-get remove"),
        ("fedora", "19", RPM, None, "yum remove"),
        ("fedora", "23", RPM, None, "dnf remove"),
        ("fedora", "30", RPM, None, "dnf remove"),
        ("kali debian", "2017.1", DPKG, None, "apt-get remove"),
        ("kvmibm rhel fedora", "1.1.1", RPM, None, "yum remove"),
        ("mageia mandriva fedora", "5", RPM, None, "urpme"),
        ("manjaro", "", PACMAN, None, "pacman -R"),
        ("ol", "7.5", RPM, None, "yum remove"),
        ("opensuse suse", "42.1", RPM, None, "zypper remove"),
        ("opensuse-leap suse opensuse", "15.2", RPM, None, "zypper remove"),
        ("raspbian debian", "7", DPKG, None, "apt-get remove"),
        ("raspbian debian", "8", DPKG, None, "apt-get remove"),
        ("rhel fedora", "7.0", RPM, None, "yum remove"),
        ("rhel fedora", "7.2", RPM, None, "yum remove"),
        ("rocky rhel centos fedora", "8.4", RPM, None, "dnf remove"),
        ("sles", "12.1", RPM, None, "zypper remove"),
        ("ubuntu debian", "14.04", DPKG, None, "apt-get remove"),
        ("ubuntu debian", "16.04", DPKG, None, "apt-get remove"),
    ];

    /// Written after what is public about these systems.
    #[rustfmt::skip]
    const DESCRIBED: [Row; 18] = [
        ("almalinux rhel centos fedora", "9.4", RPM, None, "dnf remove"),
        ("amzn centos rhel fedora", "2", RPM, None, "yum remove"),
        ("amzn fedora", "2023", RPM, None, "dnf remove"),
        ("azurelinux", "3.0", RPM, None, "tdnf remove"),
        ("bazzite fedora", "43", RPM, OSTREE, "rpm-ostree uninstall"),
        ("fedora", "43", RPM, OSTREE, "rpm-ostree uninstall"),
        ("linuxmint ubuntu debian", "22", DPKG, None, "apt-get remove"),
        ("nobara rhel centos fedora", "41", RPM, None, "dnf remove"),
        ("nobody-knows-it", "1", RPM, None, "rpm --erase"),
        ("", "", RPM, None, "rpm --erase"),
        ("ol fedora", "9.3", RPM, None, "dnf remove"),
        ("openeuler", "22.03", RPM, None, "dnf remove"),
        ("opensuse-microos suse opensuse", "20240228", RPM, TRANSACTIONAL, "transactional-update pkg remove"),
        ("opensuse-tumbleweed opensuse suse", "20260101", RPM, None, "zypper remove"),
        ("redos", "8", RPM, None, "dnf remove"),
        ("sl-micro suse", "6.0", RPM, TRANSACTIONAL, "transactional-update pkg remove"),
        ("sled suse", "15.6", RPM, None, "zypper remove"),
        ("sles suse", "15.6", RPM, None, "zypper remove"),
    ];

    #[test]
    fn every_family_of_systems_has_its_own_command() {
        for (family, version, manager, image, command) in RECORDED.into_iter().chain(DESCRIBED) {
            let host = Host {
                version: version.to_owned(),
                family: family.split_whitespace().map(str::to_owned).collect(),
                image,
                ..Host::of(System::Linux)
            };
            assert_eq!(tool(manager, &host), command, "{family} {version}");
        }
    }
}
