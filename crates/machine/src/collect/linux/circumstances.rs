//! Whether this is a good moment to remove a package on Linux. It may not know which one.

use voorzorg_domain::snapshot::{Circumstances, Fact, Probe, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::tree::Tree;
use crate::parse::power_supply::{self, Supply};

const SUPPLIES: &str = "/sys/class/power_supply";
/// Debian and Ubuntu leave it behind when an update asks for a restart.
const RESTART_ASKED: [&str; 2] = ["/run/reboot-required", "/var/run/reboot-required"];
/// Where dpkg keeps what it is in the middle of.
const DPKG_UPDATES: &str = "/var/lib/dpkg/updates";

pub(super) fn read(tree: &Tree, _: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::Circumstances, Vec::new());
    let mut asked = false;
    for path in RESTART_ASKED {
        match tree.exists(path) {
            Ok(exists) => asked |= exists,
            Err(gap) => reading.gaps.push(gap),
        }
    }
    reading.facts.push(Fact::Circumstances(Circumstances {
        on_battery: on_battery(tree),
        installer_busy: installer_busy(tree),
        restart_waits: Some(asked),
    }));
    reading
}

fn on_battery(tree: &Tree) -> Option<bool> {
    let Some(entries) = tree.list(SUPPLIES).ok()? else {
        // Without the folder nothing says that there is no battery either.
        return None;
    };
    let supplies: Vec<Supply> = entries
        .iter()
        .map(|entry| {
            let text = |file: &str| {
                let bytes = tree.read(&format!("{SUPPLIES}/{}/{file}", entry.name));
                let bytes = bytes.ok().flatten().unwrap_or_default();
                String::from_utf8_lossy(&bytes).trim().to_owned()
            };
            Supply {
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

/// What dpkg has not finished stands in files with numbers for names; nothing is known of others.
fn installer_busy(tree: &Tree) -> Option<bool> {
    let entries = tree.list(DPKG_UPDATES).ok()??;
    Some(
        entries
            .iter()
            .any(|entry| entry.name.chars().all(|letter| letter.is_ascii_digit())),
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

    fn look(root: &Path) -> Circumstances {
        let tree = Tree::new(root.canonicalize().unwrap());
        match &read(&tree, &VendorFilter::default()).facts[..] {
            [Fact::Circumstances(seen)] => seen.clone(),
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
        let seen = look(root);
        assert_eq!(seen.on_battery, Some(true));
        assert_eq!(seen.installer_busy, Some(true));
        assert_eq!(seen.restart_waits, Some(true));
    }

    #[test]
    fn what_the_system_does_not_tell_stays_open() {
        let root = tempfile::tempdir().unwrap();
        let seen = look(root.path());
        assert_eq!(seen.on_battery, None);
        assert_eq!(seen.installer_busy, None);
        assert_eq!(seen.restart_waits, Some(false));
        write(root.path(), "var/lib/dpkg/updates/tmp.i", "");
        fs::create_dir_all(root.path().join("sys/class/power_supply")).unwrap();
        let seen = look(root.path());
        assert_eq!(seen.installer_busy, Some(false));
        assert_eq!(seen.on_battery, Some(false), "no battery at all");
    }
}
