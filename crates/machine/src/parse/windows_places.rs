//! Where products leave traces on Windows, and how those paths are written in a snapshot. It may
//! not know whether anything is there.

use voorzorg_domain::snapshot::MachinePath;

/// The folders of browsers, below a person's local data folder. Each contains one folder for each
/// profile.
pub(crate) const BROWSERS: [&str; 3] = [
    r"Google\Chrome\User Data",
    r"Microsoft\Edge\User Data",
    r"BraveSoftware\Brave-Browser\User Data",
];
/// The folder below each profile that contains one folder for each extension, named by its
/// identifier.
pub(crate) const EXTENSIONS: &str = "Extensions";

/// Registry keys whose subkeys are named after an extension or a native messaging host.
pub(crate) const EXTENSION_KEYS: [&str; 6] = [
    r"SOFTWARE\Google\Chrome\Extensions",
    r"SOFTWARE\Google\Chrome\NativeMessagingHosts",
    r"SOFTWARE\Microsoft\Edge\Extensions",
    r"SOFTWARE\Microsoft\Edge\NativeMessagingHosts",
    r"SOFTWARE\Chromium\NativeMessagingHosts",
    r"SOFTWARE\Mozilla\NativeMessagingHosts",
];

/// The vault of the vendor's password manager, below a person's local data folder.
pub(crate) const VAULT: &str = r"Kaspersky Lab\Kaspersky Password Manager\kpm_vault.edb";

/// The folder of the event log files, below `System32`.
pub(crate) const LOG_FILES: &str = r"winevt\Logs";

/// The name of an event log, when `file` is one of its files.
pub(crate) fn log_name(file: &str) -> Option<&str> {
    let (name, ending) = file.rsplit_once('.')?;
    // `%4` stands for the slash in a channel name; what precedes it is the name of the log.
    let name = name.split("%4").next().unwrap_or(name);
    ending.eq_ignore_ascii_case("evtx").then_some(name)
}

/// Whether a folder of a browser is a profile.
pub(crate) fn is_profile(folder: &str) -> bool {
    folder == "Default" || folder.starts_with("Profile ")
}

/// The redacted path of a file in a person's local data folder. That folder can be moved anywhere,
/// so its real path never enters a snapshot.
pub(crate) fn in_local_data(file: &str) -> MachinePath {
    MachinePath(format!(r"~\AppData\Local\{file}"))
}

/// Whether a key below `HKEY_USERS` is the hive of a person, with a local or an organisation's
/// account. System accounts are not, and neither is the second hive of each person (`_Classes`).
pub(crate) fn is_persons_hive(name: &str) -> bool {
    let is_person = ["S-1-5-21-", "S-1-12-1-"].iter().any(|start| {
        name.get(..start.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(start))
    });
    is_person && !name.to_ascii_lowercase().ends_with("_classes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_people_have_a_list_of_their_own() {
        for name in [
            "S-1-5-21-1004336348-1177238915-682003330-1001",
            "S-1-12-1-1-2-3-4",
        ] {
            assert!(is_persons_hive(name), "{name}");
        }
        for name in [
            ".DEFAULT",
            "S-1-5-18",
            "S-1-5-19",
            "S-1-5-21-1-2-3-1001_Classes",
            "",
            "S",
            "jan",
        ] {
            assert!(!is_persons_hive(name), "{name}");
        }
    }

    #[test]
    fn places_are_told_without_whose_they_are() {
        let keys = EXTENSION_KEYS.iter().copied();
        let places = BROWSERS
            .iter()
            .copied()
            .chain([VAULT, EXTENSIONS, LOG_FILES]);
        for place in keys.chain(places) {
            assert!(!place.contains([':', '%', '~']), "{place}");
            assert!(!place.starts_with('\\'), "{place}");
        }
        let vault = in_local_data(VAULT);
        assert_eq!(
            vault.0,
            r"~\AppData\Local\Kaspersky Lab\Kaspersky Password Manager\kpm_vault.edb"
        );
        assert!(vault.is_below("Kaspersky Lab"));
    }

    #[test]
    fn a_log_is_named_as_its_file_without_the_channel() {
        assert_eq!(
            log_name("Kaspersky Event Log.evtx"),
            Some("Kaspersky Event Log")
        );
        assert_eq!(log_name("Some-Maker%4Operational.EVTX"), Some("Some-Maker"));
        assert_eq!(log_name("Kaspersky.txt"), None);
        assert_eq!(log_name("Kaspersky"), None);
    }

    #[test]
    fn profiles_are_told_from_other_folders_of_a_browser() {
        assert!(is_profile("Default"));
        assert!(is_profile("Profile 2"));
        assert!(!is_profile("Crashpad"));
        assert!(!is_profile("System Profile"));
    }
}
