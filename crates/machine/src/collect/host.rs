//! Which operating system a machine has, and which boot this is. It may not know what follows from
//! that.

use std::io::Read;
use std::process::{Command, Stdio};
use std::time::Duration;

use voorzorg_domain::snapshot::{Boot, Host, System, SystemImage, Timestamp};

use crate::collect::linux::container;
use crate::collect::sysroot::Sysroot;
use crate::collect::tool;
use crate::parse::{os_release, property_list};

/// The file in which macOS states its version.
pub(crate) const MACOS_VERSION: &str = "/System/Library/CoreServices/SystemVersion.plist";
const BOOT_ID: &str = "/proc/sys/kernel/random/boot_id";
/// How long `sysctl` may take, which reads one number of the kernel's.
const SYSCTL_LIMIT: Duration = Duration::from_secs(2);

/// The host that is scanned: `sysroot`, or this computer.
pub(crate) fn host(system: System, sysroot: Option<&Sysroot>) -> Host {
    match (system, sysroot) {
        (System::Linux, Some(sysroot)) => linux(sysroot),
        (System::Linux, None) => linux(&Sysroot::of_this_machine()),
        (System::Macos, Some(sysroot)) => macos(sysroot),
        // The kernel is called Darwin, and an old program is told an old version of macOS.
        (System::Macos, None) => macos(&Sysroot::of_this_machine()),
        (System::Windows, _) => Host {
            os: sysinfo::System::name().unwrap_or_default(),
            version: sysinfo::System::os_version().unwrap_or_default(),
            server: super::is_windows_server(),
            ..Host::of(system)
        },
    }
}

/// The host when the files that describe it did not answer in time.
pub(crate) fn unknown(system: System) -> Host {
    Host::of(system)
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
            id: match std::env::consts::OS {
                "linux" => boot_id(&Sysroot::of_this_machine()),
                "macos" => boot_session(),
                _ => None,
            },
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

/// The boot id of Linux. Without it the start time has to do, so an error is not a gap.
fn boot_id(sysroot: &Sysroot) -> Option<String> {
    let bytes = sysroot.read(BOOT_ID).ok()??;
    plain_id(bytes)
}

/// What the kernel of macOS calls this boot. Its start time moves when the clock is set; this does
/// not.
fn boot_session() -> Option<String> {
    let mut child = Command::new("/usr/sbin/sysctl")
        .args(["-n", "kern.bootsessionuuid"])
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    // One line, which fits in the pipe, so it can be read after the program has ended.
    let mut output = child.stdout.take()?;
    let status = tool::wait(child, SYSCTL_LIMIT).ok()??;
    let mut bytes = Vec::new();
    output.read_to_end(&mut bytes).ok()?;
    plain_id(bytes).filter(|_| status.success())
}

fn plain_id(bytes: Vec<u8>) -> Option<String> {
    let id = String::from_utf8(bytes).ok()?.trim().to_owned();
    let is_plain = |ch: char| ch.is_ascii_alphanumeric() || ch == '-';
    (!id.is_empty() && id.len() <= 64 && id.chars().all(is_plain)).then_some(id)
}

fn linux(sysroot: &Sysroot) -> Host {
    // No verdict depends on the host, so what cannot be read is left empty.
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
    let ids = format!("{} {}", value("ID"), value("ID_LIKE")).to_lowercase();
    let family: Vec<String> = ids.split_whitespace().map(str::to_owned).collect();
    Host {
        os,
        version: value("VERSION_ID"),
        server: value("VARIANT_ID") == "server",
        image: image(sysroot, &family),
        container: container::of(sysroot),
        family,
        ..Host::of(System::Linux)
    }
}

/// How the system's own files are changed, where that is not done in place.
fn image(sysroot: &Sysroot, family: &[String]) -> Option<SystemImage> {
    let exists = |path: &str| sysroot.exists(path).unwrap_or(false);
    let is_micro = || {
        let mut ids = family.iter();
        ids.any(|id| id.contains("microos") || id.ends_with("-micro"))
    };
    if exists("/run/ostree-booted") {
        Some(SystemImage::Ostree)
    } else if exists("/usr/sbin/transactional-update") || is_micro() {
        Some(SystemImage::Transactional)
    } else {
        None
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
        os: text("ProductName").unwrap_or_else(|| "macOS".to_owned()),
        version: text("ProductVersion").map_or_else(String::new, as_marketed),
        ..Host::of(System::Macos)
    }
}

/// The version as Apple sells it. A program that was built before macOS 26 is told 16 for it, in this
/// file too.
fn as_marketed(version: String) -> String {
    match version.split_once('.') {
        Some(("16", minor)) => format!("26.{minor}"),
        None if version == "16" => "26".to_owned(),
        Some(_) | None => version,
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

    fn of_files(system: System, files: &[(&str, &str)]) -> Host {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let place = folder.path().join(path);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, text).unwrap();
        }
        let sysroot = Sysroot::new(folder.path().canonicalize().unwrap());
        host(system, Some(&sysroot))
    }

    #[test]
    fn a_linux_system_says_what_it_is_like_and_how_it_is_changed() {
        let release = |text| ("etc/os-release", text);
        let leap = release(
            "NAME=\"openSUSE Leap\"\nVERSION_ID=\"15.2\"\nID=\"opensuse-leap\"\nID_LIKE=\"suse openSUSE\"\n",
        );
        let host = of_files(System::Linux, &[leap]);
        assert_eq!(host.family, ["opensuse-leap", "suse", "opensuse"]);
        assert_eq!(host.image, None);
        let micro = release("ID=\"sl-micro\"\nID_LIKE=\"suse\"\n");
        let tool = ("usr/sbin/transactional-update", "");
        for files in [&[micro][..], &[leap, tool]] {
            let image = of_files(System::Linux, files).image;
            assert_eq!(image, Some(SystemImage::Transactional), "{files:?}");
        }
        let fedora = release("ID=fedora\nVARIANT_ID=silverblue\n");
        let booted = ("run/ostree-booted", "");
        let image = of_files(System::Linux, &[fedora, booted]).image;
        assert_eq!(image, Some(SystemImage::Ostree));
        assert_eq!(of_files(System::Linux, &[]).family, [""; 0]);
    }

    #[test]
    fn a_mac_has_the_version_that_its_maker_sells() {
        for (told, sold) in [
            ("10.15.7", "10.15.7"),
            ("15.1", "15.1"),
            ("16.0", "26.0"),
            ("16.2.1", "26.2.1"),
            ("16", "26"),
            ("26.1", "26.1"),
        ] {
            let list = format!(
                "<plist version=\"1.0\"><dict><key>ProductVersion</key><string>{told}</string></dict></plist>"
            );
            let host = of_files(System::Macos, &[(&MACOS_VERSION[1..], &list)]);
            assert_eq!((&*host.os, &*host.version), ("macOS", sold));
        }
    }

    #[test]
    fn the_id_of_a_boot_is_one_plain_word() {
        let id = |text: &str| plain_id(text.as_bytes().to_vec());
        let uuid = "9C3B0F1E-0D0A-4E3B-8F3D-1A2B3C4D5E6F";
        assert_eq!(id(&format!("{uuid}\n")).as_deref(), Some(uuid));
        for text in ["", "\n", "two words", &"x".repeat(65)] {
            assert_eq!(id(text), None, "{text:?}");
        }
    }

    #[test]
    fn this_computer_knows_when_it_started() {
        let boot = boot(None);
        assert!(boot.id.is_some() || boot.started_at.is_some());
        assert_eq!(boot.same_as(&super::boot(None)), Some(true));
    }
}
