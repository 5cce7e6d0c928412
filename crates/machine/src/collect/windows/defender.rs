//! Microsoft Defender Antivirus: whether it is there, runs, or is held off by a policy.

use voorzorg_domain::snapshot::{Defender, Fact, Gap, Probe, Reading};

use super::registry::{self, RegistryView};
use super::{services, system_folders};
use crate::parse::{image_path, policies};

const SERVICE: &str = "WinDefend";
const PROGRAM: &str = r"Windows Defender\MsMpEng.exe";
const POLICY: &str = r"SOFTWARE\Policies\Microsoft\Windows Defender";
const REAL_TIME: &str = r"SOFTWARE\Policies\Microsoft\Windows Defender\Real-Time Protection";
/// Where the management of devices (MDM) puts its settings: as Defender reads them, and as they came.
const MANAGED: [&str; 2] = [
    r"SOFTWARE\Policies\Microsoft\Windows Defender\Policy Manager",
    r"SOFTWARE\Microsoft\PolicyManager\current\device\Defender",
];
/// The policy that sets passive mode on servers.
const ADVANCED: &str = r"SOFTWARE\Policies\Microsoft\Windows Advanced Threat Protection";

pub(super) fn read() -> Reading {
    match describe() {
        Ok(defender) => Reading::complete(Probe::Defender, vec![Fact::Defender(defender)]),
        Err(gap) => Reading::gap(Probe::Defender, gap),
    }
}

fn describe() -> Result<Defender, Gap> {
    let path = format!(r"SYSTEM\CurrentControlSet\Services\{SERVICE}");
    let service = registry::machine(&path, RegistryView::Native)?;
    let policies = [
        registry::machine(POLICY, RegistryView::Native)?,
        registry::machine(ADVANCED, RegistryView::Native)?,
    ];
    let real_time = registry::machine(REAL_TIME, RegistryView::Native)?;
    let [managed, received] = MANAGED.map(|path| registry::machine(path, RegistryView::Native));
    let managed = [managed?, received?];
    let folders = system_folders::variables();
    let program = service
        .as_ref()
        .and_then(|key| key.text("ImagePath"))
        .and_then(|text| image_path::read(&text, &folders))
        .into_iter()
        // Updates move the program to a data folder; the original path stays valid.
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
            // Zero does not allow, and one key that does not allow is enough.
            |name| {
                let keys = managed.iter().flatten();
                keys.filter_map(|key| key.number(name)).min()
            },
        ),
    })
}
