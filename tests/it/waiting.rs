//! The screen that waits while somebody removes a program: a background scan notices that the program
//! is gone, and nothing less verifies the step.

use std::fs;
use std::path::Path;

use acceptance::guided::Guided;
use acceptance::patience::Patient;
use voorzorg_domain::journey::{Event, Journal, StepStatus};
use voorzorg_guide::JOURNAL;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Intent, View};

fn paragraph(name: &str, status: &str) -> String {
    let maker = if name == "kesl" {
        "Kaspersky Lab <support@example.org>"
    } else {
        "Debian <d@example.org>"
    };
    format!(
        "Package: {name}\nStatus: {status}\nMaintainer: {maker}\n\
         Architecture: amd64\nVersion: 12.1.0-1508\nDescription: something\n\n"
    )
}

/// The list of packages is replaced as dpkg does it: whole, by another file.
fn write_list(root: &Path, packages: &[(&str, &str)]) {
    let text: String = packages
        .iter()
        .map(|(name, status)| paragraph(name, status))
        .collect();
    let folder = root.join("var/lib/dpkg");
    fs::write(folder.join("status-new"), text).unwrap();
    fs::rename(folder.join("status-new"), folder.join("status")).unwrap();
}

const INSTALLED: &str = "install ok installed";

/// A guide that waits for the removal of a package from the sysroot `root`.
fn waiting_for_removal(root: &Path) -> Guided {
    for folder in ["etc", "opt", "var/lib/dpkg", "usr/lib/systemd/system"] {
        fs::create_dir_all(root.join(folder)).unwrap();
    }
    fs::write(root.join("etc/os-release"), "NAME=Debian\nVERSION_ID=12\n").unwrap();
    write_list(root, &[("bash", INSTALLED), ("kesl", INSTALLED)]);
    let mut guided = Guided::tree(root.to_path_buf(), Locale::En);
    let person = Patient::default().says("replacement", "none");
    for _ in 0..40 {
        let view = guided.view();
        if view.screen.place == "step-remove" {
            return guided;
        }
        let next = person.next(&view).expect("something to press");
        guided.submit(next);
    }
    panic!("no removal: {:#?}", guided.view().screen);
}

fn journal(guided: &Guided) -> Journal {
    let text = fs::read_to_string(guided.folder.path().join(JOURNAL)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn scans(guided: &Guided) -> usize {
    let scanned = |event: &Event| matches!(event, Event::Scanned { .. });
    let journal = journal(guided);
    journal
        .events
        .iter()
        .filter(|one| scanned(&one.event))
        .count()
}

#[test]
#[cfg(target_os = "linux")]
fn the_screen_that_waits_sees_by_itself_that_the_program_has_gone() {
    let root = tempfile::tempdir().unwrap();
    let guided = waiting_for_removal(root.path());
    let before = scans(&guided);

    write_list(root.path(), &[("bash", INSTALLED)]);
    let view = guided.wait_for(|view| view.screen.place != "step-remove");
    assert_eq!(view.screen.place, "step-restart", "{:#?}", view.screen);

    let journey = voorzorg_domain::journey::Journey::from_events(&journal(&guided).events);
    let status = journey.step_status.iter().find(|(id, _)| id.0 == "remove");
    let verified = status.map(|(_, status)| matches!(status, StepStatus::Verified { .. }));
    assert_eq!(verified, Some(true), "by a look, and by nothing less");
    assert_eq!(
        scans(&guided),
        before + 1,
        "one look is told, with its verdict"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_change_that_is_no_removal_changes_nothing_on_the_screen() {
    let root = tempfile::tempdir().unwrap();
    let mut guided = waiting_for_removal(root.path());
    let (before, shown) = (scans(&guided), guided.view());

    write_list(
        root.path(),
        &[("bash", INSTALLED), ("kesl", INSTALLED), ("vim", INSTALLED)],
    );
    // Half removed is not gone.
    write_list(
        root.path(),
        &[
            ("bash", INSTALLED),
            ("kesl", "deinstall reqreinst half-installed"),
        ],
    );
    std::thread::sleep(std::time::Duration::from_secs(5));
    assert_eq!(scans(&guided), before);
    assert_eq!(without_revision(guided.view()), without_revision(shown));

    // The person can start a scan at any time, and sees its result.
    let step = "remove".to_owned();
    let told = guided.submit(Intent::CheckStep { step });
    assert_eq!(told.screen.place, "step-remove");
    assert_eq!(scans(&guided), before + 1);
}

fn without_revision(view: View) -> View {
    View {
        revision: 0,
        ..view
    }
}
