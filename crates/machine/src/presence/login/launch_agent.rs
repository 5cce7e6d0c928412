//! The property list by which launchd starts a program of ours at sign-in. It may not know where the
//! list stands.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{AutostartEntry, LoginEntry};
use crate::presence::APPLICATION;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Agent {
    label: String,
    program_arguments: Vec<String>,
    #[serde(default)]
    run_at_load: bool,
    /// The app under whose name and icon the system settings list it; without it they show the name
    /// of whoever signed the program (launchd.plist(5)).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    associated_bundle_identifiers: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    process_type: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    disabled: bool,
}

/// The entry that such a list holds; `None` when it starts nothing.
pub(super) fn read(bytes: &[u8]) -> Result<Option<LoginEntry>, plist::Error> {
    let agent: Agent = plist::from_bytes(bytes)?;
    Ok(agent.program_arguments.first().map(|program| LoginEntry {
        program: PathBuf::from(program),
        held_off: agent.disabled || !agent.run_at_load,
    }))
}

/// The list that starts `program`.
pub(super) fn text(entry: AutostartEntry, program: &Path) -> Result<Vec<u8>, plist::Error> {
    let agent = Agent {
        label: entry.name(),
        program_arguments: vec![program.to_string_lossy().into_owned()],
        run_at_load: true,
        associated_bundle_identifiers: vec![APPLICATION.to_owned()],
        process_type: match entry {
            AutostartEntry::Watch => Some("Background".to_owned()),
            AutostartEntry::Return => None,
        },
        disabled: false,
    };
    let mut bytes = Vec::new();
    plist::to_writer_xml(&mut bytes, &agent)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_settings_list_an_entry_under_the_name_of_the_app() {
        let program = Path::new("/Applications/Voorzorg.app/Contents/MacOS/voorzorg-watch");
        for entry in [AutostartEntry::Watch, AutostartEntry::Return] {
            let bytes = text(entry, program).unwrap();
            let list: plist::Dictionary = plist::from_bytes(&bytes).unwrap();
            let apps = list["AssociatedBundleIdentifiers"].as_array().unwrap();
            assert_eq!(apps[0].as_string(), Some(APPLICATION));
            assert_eq!(list["Label"].as_string(), Some(&*entry.name()));
            let read = read(&bytes).unwrap().unwrap();
            assert_eq!((&*read.program, read.held_off), (program, false));
        }
    }

    #[test]
    fn an_entry_that_is_switched_off_or_starts_nothing_is_not_on() {
        let list = |more: &str, arguments: &str| {
            format!(
                "<plist version=\"1.0\"><dict><key>Label</key><string>x</string>\
                 <key>ProgramArguments</key><array>{arguments}</array>{more}</dict></plist>"
            )
        };
        let program = "<string>/a</string>";
        let held_off = |text: String| read(text.as_bytes()).unwrap().map(|entry| entry.held_off);
        assert_eq!(held_off(list("", program)), Some(true));
        let loads = "<key>RunAtLoad</key><true/>";
        assert_eq!(held_off(list(loads, program)), Some(false));
        let disabled = "<key>RunAtLoad</key><true/><key>Disabled</key><true/>";
        assert_eq!(held_off(list(disabled, program)), Some(true));
        assert_eq!(held_off(list(loads, "")), None);
        assert!(read(b"<plist").is_err());
    }
}
