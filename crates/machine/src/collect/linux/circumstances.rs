//! Whether this is a good moment to remove a package on Linux. It may not know which one.

use voorzorg_domain::snapshot::{Circumstances, Fact, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::sysroot::Sysroot;
use crate::parse::power_supply::{self, PowerSupply};

const SUPPLIES: &str = "/sys/class/power_supply";
/// Debian and Ubuntu create this file when an update needs a restart.
const RESTART_ASKED: [&str; 2] = ["/run/reboot-required", "/var/run/reboot-required"];
/// The folder in which dpkg journals what it is doing.
const DPKG_UPDATES: &str = "/var/lib/dpkg/updates";

pub(super) fn read(sysroot: &Sysroot, _: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Circumstances, Vec::new());
    let mut asked = false;
    for path in RESTART_ASKED {
        match sysroot.exists(path) {
            Ok(exists) => asked |= exists,
            Err(gap) => reading.gaps.push(gap),
        }
    }
    reading.facts.push(Fact::Circumstances(Circumstances {
        on_battery: on_battery(sysroot),
        installer_busy: installer_busy(sysroot),
        restart_waits: Some(asked),
    }));
    reading
}

fn on_battery(sysroot: &Sysroot) -> Option<bool> {
    // What cannot be read stays unknown, and the person is asked.
    // Without this folder it is unknown whether there is a battery.
    let entries = sysroot.list(SUPPLIES)?.whole().ok()?;
    let supplies: Vec<PowerSupply> = entries
        .iter()
        .map(|entry| {
            let text = |file: &str| {
                let bytes = sysroot.read(&format!("{SUPPLIES}/{}/{file}", entry.name));
                let bytes = bytes.ok().flatten().unwrap_or_default();
                String::from_utf8_lossy(&bytes).trim().to_owned()
            };
            PowerSupply {
                kind: text("type"),
                online: match text("online").as_str() {
                    "" => None,
                    number => Some(number != "0"),
                },
                status: text("status"),
                scope: text("scope"),
            }
        })
        .collect();
    power_supply::on_battery(&supplies)
}

/// Whether dpkg is in the middle of something: then there are files with numbers for names. `None`
/// on machines without dpkg, and when its folder cannot be read: then the person is asked.
fn installer_busy(sysroot: &Sysroot) -> Option<bool> {
    let entries = sysroot.list(DPKG_UPDATES)?.whole().ok()?;
    Some(
        entries
            .iter()
            .any(|entry| entry.name.chars().all(|ch| ch.is_ascii_digit())),
    )
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn write(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn scan(root: &Path) -> Circumstances {
        let sysroot = Sysroot::new(root.canonicalize().unwrap());
        match &read(&sysroot, &VendorFilter::default()).facts[..] {
            [Fact::Circumstances(circumstances)] => circumstances.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_laptop_in_the_middle_of_an_update_is_no_good_moment() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        write(root, "sys/class/power_supply/BAT0/type", "Battery\n");
        write(root, "sys/class/power_supply/BAT0/status", "Discharging\n");
        write(root, "var/lib/dpkg/updates/0001", "Package: x");
        write(root, "run/reboot-required", "");
        let circumstances = scan(root);
        assert_eq!(circumstances.on_battery, Some(true));
        assert_eq!(circumstances.installer_busy, Some(true));
        assert_eq!(circumstances.restart_waits, Some(true));
    }

    #[test]
    fn what_the_system_does_not_tell_stays_open() {
        let root = tempfile::tempdir().unwrap();
        let circumstances = scan(root.path());
        assert_eq!(circumstances.on_battery, None);
        assert_eq!(circumstances.installer_busy, None);
        assert_eq!(circumstances.restart_waits, Some(false));
        write(root.path(), "var/lib/dpkg/updates/tmp.i", "");
        fs::create_dir_all(root.path().join("sys/class/power_supply")).unwrap();
        let circumstances = scan(root.path());
        assert_eq!(circumstances.installer_busy, Some(false));
        assert_eq!(circumstances.on_battery, Some(false), "no battery at all");
    }
}
