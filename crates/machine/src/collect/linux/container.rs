//! Whether a Linux root is that of a container, by the marks that its maker leaves in it. It may not
//! know what follows from that.
//!
//! All marks are files, so a sysroot can have them too; the variable `container` is asked for on this
//! computer only.

use voorzorg_domain::snapshot::Container;

use crate::collect::sysroot::Sysroot;

/// Where toolbox, distrobox, Flatpak and the container of Steam show the computer around them.
/// systemd-nspawn has a folder `/run/host` too, with neither of these in it.
const OUTSIDE: [&str; 2] = ["/run/host/usr", "/run/host/etc"];
const FLATPAK: &str = "/.flatpak-info";
/// Inside a snap the root is that of its base.
const SNAP: &str = "/meta/snap.yaml";
const CROSTINI: [&str; 2] = ["/dev/.cros_milestone", "/opt/google/cros-containers"];
const KERNEL: &str = "/proc/sys/kernel/osrelease";
/// Docker, podman and CRI-O, what systemd knows of, systemd-nspawn, OpenVZ, Kubernetes.
const OTHERS: [&str; 6] = [
    "/.dockerenv",
    "/run/.containerenv",
    "/run/systemd/container",
    "/run/host/container-manager",
    "/proc/vz/veinfo",
    "/run/secrets/kubernetes.io",
];

/// The container of which `sysroot` is the root; `None` for that of a whole computer. A mark that
/// cannot be read is no mark.
pub(crate) fn of(sysroot: &Sysroot) -> Option<Container> {
    let exists = |path: &&str| sysroot.exists(path).unwrap_or(false);
    let is_other = || {
        let is_told = sysroot.is_of_this_machine()
            && std::env::var_os("container").is_some_and(|name| !name.is_empty());
        is_told || OTHERS.iter().any(&exists)
    };
    if OUTSIDE.iter().any(&exists) || exists(&FLATPAK) {
        Some(Container::Mounted)
    } else if exists(&SNAP) {
        Some(Container::Snap)
    } else if CROSTINI.iter().any(exists) {
        Some(Container::Crostini)
    } else if is_other() {
        Some(Container::Other)
    } else {
        // Last, since a container on such a kernel is a container.
        is_wsl(sysroot).then_some(Container::Wsl)
    }
}

/// Whether the kernel is the one of Microsoft's that runs inside Windows.
fn is_wsl(sysroot: &Sysroot) -> bool {
    let release = sysroot.read(KERNEL).ok().flatten().unwrap_or_default();
    let release = String::from_utf8_lossy(&release).to_lowercase();
    release.contains("microsoft") || release.contains("-wsl")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn every_maker_of_containers_leaves_a_mark_of_its_own() {
        let toolbox = ("run/.toolboxenv", "");
        let podman = ("run/.containerenv", "engine=\"podman-5\"");
        let docker = (".dockerenv", "");
        let outside = ("run/host/etc/os-release", "ID=fedora");
        let nspawn = ("run/host/container-manager", "systemd-nspawn");
        let kernel = |text| ("proc/sys/kernel/osrelease", text);
        let wsl = kernel("5.15.167.4-microsoft-standard-WSL2\n");
        type Case<'a> = (&'a [(&'a str, &'a str)], Option<Container>);
        let cases: [Case<'_>; 16] = [
            (&[], None),
            (&[kernel("6.12.0-amd64\n")], None),
            (&[kernel("6.8.0-1015-azure\n")], None),
            (&[toolbox, podman, outside], Some(Container::Mounted)),
            (&[podman, outside], Some(Container::Mounted)),
            (&[docker, outside], Some(Container::Mounted)),
            (
                &[(".flatpak-info", "[Application]")],
                Some(Container::Mounted),
            ),
            (&[("meta/snap.yaml", "name: core24")], Some(Container::Snap)),
            (&[("dev/.cros_milestone", "138")], Some(Container::Crostini)),
            (&[wsl], Some(Container::Wsl)),
            (&[kernel("4.4.0-19041-Microsoft\n")], Some(Container::Wsl)),
            (&[docker], Some(Container::Other)),
            (&[docker, wsl], Some(Container::Other)),
            (&[podman], Some(Container::Other)),
            (
                &[nspawn, ("run/host/os-release", "ID=debian")],
                Some(Container::Other),
            ),
            (&[("run/systemd/container", "lxc")], Some(Container::Other)),
        ];
        for (files, expected) in cases {
            let folder = tempfile::tempdir().unwrap();
            for (path, text) in files {
                let place = folder.path().join(path);
                fs::create_dir_all(place.parent().unwrap()).unwrap();
                fs::write(place, text).unwrap();
            }
            let sysroot = Sysroot::new(folder.path().canonicalize().unwrap());
            assert_eq!(of(&sysroot), expected, "{files:?}");
        }
    }
}
