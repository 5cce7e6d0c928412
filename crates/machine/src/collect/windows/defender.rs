//! Microsoft Defender Antivirus: whether it is there, runs, or is kept off by a policy.

use voorzorg_domain::snapshot::{Defender, Fact, Gap, Probe, Reading};

use super::registry::{self, View};
use super::{services, system_folders};
use crate::parse::{image_path, policies};

const SERVICE: &str = "WinDefend";
const PROGRAM: &str = r"Windows Defender\MsMpEng.exe";
const POLICY: &str = r"SOFTWARE\Policies\Microsoft\Windows Defender";
const REAL_TIME: &str = r"SOFTWARE\Policies\Microsoft\Windows Defender\Real-Time Protection";
/// On servers the passive mode is set here.
const ADVANCED: &str = r"SOFTWARE\Policies\Microsoft\Windows Advanced Threat Protection";

pub(super) fn read() -> Reading {
    match describe() {
        Ok(defender) => Reading::complete(Probe::Defender, vec![Fact::Defender(defender)]),
        Err(gap) => Reading::gap(Probe::Defender, gap),
    }
}

fn describe() -> Result<Defender, Gap> {
    let path = format!(r"SYSTEM\CurrentControlSet\Services\{SERVICE}");
    let service = registry::machine(&path, View::Native)?;
    let policies = [
        registry::machine(POLICY, View::Native)?,
        registry::machine(ADVANCED, View::Native)?,
    ];
    let real_time = registry::machine(REAL_TIME, View::Native)?;
    let windows = system_folders::windows().unwrap_or_default();
    let program = service
        .as_ref()
        .and_then(|key| key.text("ImagePath"))
        .and_then(|text| image_path::read(&text, &windows))
        .into_iter()
        // Updates move the program to a folder of data; where it was first stays valid.
        .chain(
            system_folders::programs()
                .iter()
                .map(|folder| format!(r"{folder}\{PROGRAM}")),
        )
        .any(|file| std::path::Path::new(&file).is_file());
    Ok(Defender {
        present: service.is_some() && program,
        running: services::listed().ok().and_then(|listed| {
            listed
                .get(&SERVICE.to_lowercase())
                .map(|found| found.running)
        }),
        held_off: policies::hold_defender_off(
            |name| {
                let mut keys = policies.iter().flatten();
                keys.find_map(|key| key.number(name))
            },
            |name| real_time.as_ref().and_then(|key| key.number(name)),
        ),
    })
}
