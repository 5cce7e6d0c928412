//! Which operating system a machine has, and which boot this is. It may not know what follows from
//! that.

use voorzorg_domain::snapshot::{Boot, Host, System, Timestamp};

use crate::collect::sysroot::Sysroot;
use crate::parse::{os_release, property_list};

/// The file in which macOS states its version.
pub(crate) const MACOS_VERSION: &str = "/System/Library/CoreServices/SystemVersion.plist";
const BOOT_ID: &str = "/proc/sys/kernel/random/boot_id";

/// The host that is scanned: `sysroot`, or this computer.
pub(crate) fn host(system: System, sysroot: Option<&Sysroot>) -> Host {
    match (system, sysroot) {
        (System::Linux, Some(sysroot)) => linux(sysroot),
        (System::Linux, None) => linux(&Sysroot::of_this_machine()),
        (System::Macos, Some(sysroot)) => macos(sysroot),
        (System::Macos | System::Windows, _) => Host {
            system,
            os: sysinfo::System::name().unwrap_or_default(),
            version: sysinfo::System::os_version().unwrap_or_default(),
            server: super::is_windows_server(),
        },
    }
}

/// Identifies this boot of the machine. A sysroot is another machine than the one that it is stored
/// on, so its boot id comes from a file in the sysroot.
pub(crate) fn boot(sysroot: Option<&Sysroot>) -> Boot {
    match sysroot {
        Some(sysroot) => Boot {
            id: boot_id(sysroot),
            started_at: None,
            uptime: None,
        },
        None => Boot {
            // On other systems a file of that name would have no known meaning.
            id: (std::env::consts::OS == "linux")
                .then(|| boot_id(&Sysroot::of_this_machine()))
                .flatten(),
            started_at: sysinfo::System::boot_time()
                .ok()
                .and_then(|seconds| i64::try_from(seconds).ok())
                .filter(|seconds| *seconds > 0)
                .map(Timestamp),
            uptime: sysinfo::System::uptime()
                .ok()
                .and_then(|seconds| i64::try_from(seconds).ok()),
        },
    }
}

fn boot_id(sysroot: &Sysroot) -> Option<String> {
    let bytes = sysroot.read(BOOT_ID).ok()??;
    let id = String::from_utf8(bytes).ok()?.trim().to_owned();
    let is_plain = |ch: char| ch.is_ascii_alphanumeric() || ch == '-';
    (!id.is_empty() && id.len() <= 64 && id.chars().all(is_plain)).then_some(id)
}

fn linux(sysroot: &Sysroot) -> Host {
    let text = ["/etc/os-release", "/usr/lib/os-release"]
        .iter()
        .find_map(|path| sysroot.read(path).ok().flatten())
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default();
    let values = os_release::read(&text);
    let value = |name: &str| values.get(name).cloned().unwrap_or_default();
    let os = Some(value("NAME"))
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "Linux".into());
    Host {
        system: System::Linux,
        os,
        version: value("VERSION_ID"),
        server: value("VARIANT_ID") == "server",
    }
}

fn macos(sysroot: &Sysroot) -> Host {
    let list = sysroot
        .read(MACOS_VERSION)
        .ok()
        .flatten()
        .and_then(|bytes| property_list::read(&bytes))
        .unwrap_or_default();
    let text = |key: &str| property_list::text(&list, key);
    Host {
        system: System::Macos,
        os: text("ProductName").unwrap_or_else(|| "macOS".to_owned()),
        version: text("ProductVersion").unwrap_or_default(),
        server: false,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_tree_has_a_start_of_its_own_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let sysroot = Sysroot::new(folder.path().canonicalize().unwrap());
        assert_eq!(boot(Some(&sysroot)), Boot::default());
        let random = folder.path().join("proc/sys/kernel/random");
        fs::create_dir_all(&random).unwrap();
        fs::write(
            random.join("boot_id"),
            "11111111-2222-3333-4444-555555555555\n",
        )
        .unwrap();
        let id = "11111111-2222-3333-4444-555555555555";
        assert_eq!(
            boot(Some(&sysroot)),
            Boot {
                id: Some(id.to_owned()),
                started_at: None,
                uptime: None,
            }
        );
        fs::write(random.join("boot_id"), "<script>").unwrap();
        assert_eq!(boot(Some(&sysroot)), Boot::default());
    }

    #[test]
    fn this_computer_knows_when_it_started() {
        let boot = boot(None);
        assert!(boot.id.is_some() || boot.started_at.is_some());
        assert_eq!(boot.same_as(&super::boot(None)), Some(true));
    }
}
