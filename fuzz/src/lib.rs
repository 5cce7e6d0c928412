//! The fuzz targets: one for each parser of untrusted input. A target takes any bytes and asserts the
//! invariants that must hold for all of them.
#![forbid(unsafe_code)]

mod readers;

use voorzorg_machine::fuzzing;

/// One fuzz target.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Also the name of its folder in `corpus/`.
    pub name: &'static str,
    pub read: fn(&[u8]),
    /// Bytes of input at most: longer input costs time and finds nothing new.
    pub longest: usize,
}

const fn target(name: &'static str, read: fn(&[u8]), longest: usize) -> Target {
    Target {
        name,
        read,
        longest,
    }
}

/// All targets.
pub const TARGETS: [Target; 24] = [
    target("certificate", fuzzing::certificate, 2048),
    target("dpkg", fuzzing::dpkg, 2048),
    target("pacman", fuzzing::pacman, 1024),
    target("rpm-list", fuzzing::rpm_list, 512),
    target("program", fuzzing::program, 6144),
    target("sqlite", fuzzing::sqlite, 2048),
    target("unit-file", fuzzing::unit_file, 1024),
    target("os-release", fuzzing::os_release, 512),
    target("property-list", fuzzing::property_list, 4096),
    target("uninstall-entries", fuzzing::uninstall_entries, 1024),
    target("uninstall-command", fuzzing::uninstall_command, 1200),
    target("image-path", fuzzing::image_path, 512),
    target("pending-renames", fuzzing::pending_renames, 512),
    target("policies", fuzzing::policies, 9),
    target("redact", fuzzing::redact, 512),
    target("windows-places", fuzzing::windows_places, 128),
    target("snapshot", readers::snapshot, 8192),
    target("journal", readers::journal, 16384),
    target("memory", readers::memory, 1024),
    target("scenario", readers::scenario, 2048),
    target("report", readers::report, 16384),
    target("round", readers::round, 2048),
    target("computer-list", readers::computer_list, 1024),
    target("catalogue", readers::catalogue, 4096),
];
