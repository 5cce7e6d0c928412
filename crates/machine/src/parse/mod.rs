//! Parsers from the texts and file formats of machines to facts. None of them may know the system
//! that it runs on, so all of them run and are tested on every system.

#[cfg_attr(
    not(any(windows, test, feature = "fuzzing")),
    expect(
        dead_code,
        reason = "only Windows keeps certificates like this; the tests run everywhere"
    )
)]
pub(crate) mod certificate;
pub(crate) mod code_signature;
pub(crate) mod dpkg;
#[cfg_attr(
    not(any(windows, test, feature = "fuzzing")),
    expect(
        dead_code,
        reason = "only Windows has image paths; the tests run everywhere"
    )
)]
pub(crate) mod image_path;
pub(crate) mod lines;
pub(crate) mod os_release;
pub(crate) mod pacman;
#[cfg_attr(
    not(any(windows, test, feature = "fuzzing")),
    expect(
        dead_code,
        reason = "only Windows has a list of renames; the tests run everywhere"
    )
)]
pub(crate) mod pending_renames;
#[cfg_attr(
    not(any(windows, test, feature = "fuzzing")),
    expect(
        dead_code,
        reason = "only Windows has policies; the tests run everywhere"
    )
)]
pub(crate) mod policies;
pub(crate) mod power_supply;
mod private_words;
pub(crate) mod program;
pub(crate) mod property_list;
pub(crate) mod redact;
pub(crate) mod rpm_list;
#[cfg_attr(
    not(any(windows, test)),
    expect(
        dead_code,
        reason = "only Windows has a Security Center; the tests run everywhere"
    )
)]
pub(crate) mod security_center;
pub(crate) mod sqlite;
pub(crate) mod uninstall_command;
#[cfg_attr(
    not(any(windows, test, feature = "fuzzing")),
    expect(
        dead_code,
        reason = "only Windows has uninstall entries; the tests run everywhere"
    )
)]
pub(crate) mod uninstall_entries;
pub(crate) mod unit_file;
#[cfg_attr(
    not(any(windows, test)),
    expect(
        dead_code,
        reason = "only Windows has these places; the tests run everywhere"
    )
)]
pub(crate) mod windows_places;
