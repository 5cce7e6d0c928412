//! G1: the watch speaks when something changed, and is silent otherwise.

use acceptance::catalogue;
use acceptance::machines::{self, with};
use acceptance::terminal::Terminal;
use voorzorg_domain::assessment::assess;
use voorzorg_domain::snapshot::{Fact, Gap, PackageState, Probe, SecurityState, Snapshot, System};
use voorzorg_domain::watching::{Change, Memory, changes, remember};

fn memory(machine: &Snapshot) -> Memory {
    remember(None, &assess(machine, catalogue())).unwrap()
}

fn since(before: &Snapshot, now: &Snapshot) -> Vec<Change> {
    changes(Some(&memory(before)), &assess(now, catalogue()))
}

#[test]
fn an_identical_machine_and_a_first_look_mean_silence() {
    for machine in [
        machines::clean(System::Linux),
        machines::kesl(),
        machines::home_suite(),
    ] {
        assert_eq!(since(&machine, &machine), []);
        assert_eq!(changes(None, &assess(&machine, catalogue())), []);
    }
}

#[test]
fn a_return_a_new_version_and_a_new_part_are_told_apart() {
    let clean = machines::clean(System::Linux);
    assert!(matches!(
        since(&clean, &machines::kesl())[..],
        [Change::Returned { .. }]
    ));

    let mut newer = machines::kesl();
    for reading in &mut newer.readings {
        for fact in &mut reading.facts {
            if let Fact::Package(package) = fact {
                package.version = Some("12.2.0-1".into());
            }
        }
    }
    assert!(matches!(
        &since(&machines::kesl(), &newer)[..],
        [Change::VersionChanged { from, to, .. }] if from == "12.1.0-1508" && to == "12.2.0-1"
    ));

    let agent = machines::package("klnagent64", PackageState::Installed, "Kaspersky");
    let more = with(machines::kesl(), Probe::Dpkg, agent);
    assert!(matches!(
        since(&machines::kesl(), &more)[..],
        [Change::AnotherPart { .. }]
    ));
}

#[test]
fn protection_that_went_off_is_told() {
    let protected = machines::home_suite_gone();
    let mut off = machines::restarted(machines::clean(System::Windows));
    off = with(
        off,
        Probe::SecurityCenter,
        machines::security_product("Microsoft Defender Antivirus", SecurityState::Off),
    );
    assert_eq!(since(&protected, &off), [Change::ProtectionOff]);
}

#[test]
fn a_look_that_could_not_see_everything_is_not_remembered() {
    let kesl = machines::kesl();
    let mut blind = machines::clean(System::Linux);
    blind.readings[0].gaps.push(Gap::Denied);
    let before = memory(&kesl);
    let after = remember(Some(&before), &assess(&blind, catalogue())).unwrap();
    assert_eq!(
        after, before,
        "otherwise the next full look would tell of a return"
    );
}

#[test]
fn the_watch_in_a_terminal_speaks_once() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("machine.json");
    let terminal = Terminal::new(home.path());
    let watch = |machine: &Snapshot| {
        std::fs::write(&file, serde_json::to_string(machine).unwrap()).unwrap();
        terminal.run(&[
            "watch",
            "--once",
            "--snapshot",
            file.to_str().unwrap(),
            "--lang",
            "en",
        ])
    };
    let clean = machines::clean(System::Linux);
    assert_eq!(watch(&clean).out, "", "first look");
    assert_eq!(watch(&clean).out, "", "nothing changed");
    let back = watch(&machines::kesl());
    assert!(
        back.out.contains("is on this computer again"),
        "{}",
        back.all()
    );
    assert_eq!(watch(&machines::kesl()).out, "", "said already");
    assert_eq!(back.code, Some(0));
}
