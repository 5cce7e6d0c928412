//! Microsoft Defender Antivirus: whether it is there, runs, or is kept off by a policy.

use voorzorg_domain::snapshot::{Defender, Fact, Gap, Probe, Reading};

use super::registry::{self, View};
use super::{services, system_folders};
use crate::parse::image_path;

const SERVICE: &str = "WinDefend";
const PROGRAM: &str = r"Windows Defender\MsMpEng.exe";
const POLICY: &str = r"SOFTWARE\Policies\Microsoft\Windows Defender";

pub(super) fn read() -> Reading {
    match describe() {
        Ok(defender) => Reading::complete(Probe::Defender, vec![Fact::Defender(defender)]),
        Err(gap) => Reading::gap(Probe::Defender, gap),
    }
}

fn describe() -> Result<Defender, Gap> {
    let path = format!(r"SYSTEM\CurrentControlSet\Services\{SERVICE}");
    let service = registry::machine(&path, View::Native)?;
    let policy = registry::machine(POLICY, View::Native)?;
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
        held_off: policy.is_some_and(|key| key.number("DisableAntiSpyware") == Some(1)),
    })
}
