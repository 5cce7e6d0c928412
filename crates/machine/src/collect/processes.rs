//! The processes that run now, on every system. It may not know which of them matter beyond what
//! the vendor filter keeps.

use std::borrow::Cow;
use std::fs;

use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, UpdateKind};
use voorzorg_domain::snapshot::{Fact, Gap, GapKind, Maker, Probe, Process, Reading};
use voorzorg_domain::vendor_filter::VendorFilter;

use crate::collect::makers::Makers;
use crate::collect::sysroot::Sysroot;
use crate::collect::{is_on_this_computer, linux};
use crate::parse::redact;

/// The suffix by which Linux marks the path of a program whose file was removed.
const DELETED: &str = " (deleted)";

pub(super) fn read(filter: &VendorFilter, makers: &Makers) -> Reading {
    let probe = Probe::Processes;
    let mut system = match sysinfo::System::new() {
        Ok(system) => system,
        Err(error) => {
            return Reading::gap(probe, Gap::unreadable(error.to_string()));
        }
    };
    let kind = ProcessRefreshKind::nothing().without_tasks();
    let _ = system.refresh_processes_specifics(
        ProcessesToUpdate::All,
        true,
        kind.with_exe(UpdateKind::Always),
    );
    // Commands are only read for processes whose path is unknown.
    let hidden = system.processes().iter();
    let hidden: Vec<Pid> = hidden
        .filter(|(_, process)| place(process).is_none())
        .map(|(id, _)| *id)
        .collect();
    let _ = system.refresh_processes_specifics(
        ProcessesToUpdate::Some(&hidden),
        false,
        kind.with_cmd(UpdateKind::Always),
    );
    let processes = system.processes();
    if processes.is_empty() {
        let detail = "no program was listed, not even this one";
        return Reading::gap(probe, Gap::unreadable(detail));
    }
    let is_linux = std::env::consts::OS == "linux";
    let mut reading = Reading::complete(probe, Vec::new());
    for (id, process) in processes {
        let first = process.cmd().first().map(|word| word.to_string_lossy());
        let (name, path) = (process.name().to_string_lossy(), place(process));
        let described = describe(&name, path.as_deref(), first.as_deref());
        let asked = path.filter(|path| is_asked(path, &described, filter));
        let maker = asked.and_then(|path| maker(&path, &described, filter, makers, &mut reading));
        // Of other people's processes it may not be read. Then the program counts as there.
        let link = fs::read_link(format!("/proc/{id}/exe")).ok();
        let deleted = is_linux && link.is_some_and(|link| is_deleted(&link.to_string_lossy()));
        reading.facts.extend(filter.kept(Fact::Process(Process {
            deleted,
            maker,
            ..described
        })));
    }
    reading.facts.sort();
    reading.facts.dedup();
    // Linux can be set to hide other people's processes (`hidepid`). Process 1 is hidden then too.
    if is_linux && !processes.contains_key(&Pid::from_u32(1)) {
        reading
            .gaps
            .push(Gap::of(GapKind::Denied).at(redact::path("/proc")));
    }
    reading
}

/// Whether it has to be asked who made a program: not when its place says so already. On Linux the
/// package says it, which is looked for only when the name could be the vendor's.
fn is_asked(path: &str, process: &Process, filter: &VendorFilter) -> bool {
    let is_placed = |path| filter.is_vendor_path(path);
    let is_worth_it = match std::env::consts::OS {
        "linux" => filter.could_be_named(&process.name),
        // Nobody but Apple can write there.
        "macos" => !["/System/", "/usr/", "/bin/", "/sbin/"]
            .iter()
            .any(|folder| path.starts_with(folder) && !path.starts_with("/usr/local/")),
        _ => true,
    };
    is_worth_it && !process.path.as_ref().is_some_and(is_placed) && is_on_this_computer(path)
}

/// Who made the program at `path`, which is that of `process`.
fn maker(
    path: &str,
    process: &Process,
    filter: &VendorFilter,
    makers: &Makers,
    reading: &mut Reading,
) -> Option<Maker> {
    if std::env::consts::OS == "linux" {
        let package = linux::owner::package(&Sysroot::of_this_machine(), path)?;
        return Some(Maker {
            package: Some(package),
            ..Maker::default()
        });
    }
    let fact = Fact::Process(process.clone());
    let could_be = filter.could_be_hidden(&fact, &process.name);
    makers.maker_of(path, could_be, reading)
}

/// The path of the program of a process, as far as the system gives it.
fn place(process: &sysinfo::Process) -> Option<Cow<'_, str>> {
    let path = process.exe()?.to_string_lossy();
    Some(path).filter(|path| !path.is_empty())
}

/// One process. The path of other people's processes may be hidden; then the first argument of the
/// command often is a path.
fn describe(name: &str, path: Option<&str>, first: Option<&str>) -> Process {
    let is_path = |word: &&str| word.starts_with('/') || word.get(1..3) == Some(":\\");
    let path = path.or_else(|| first.filter(is_path));
    let path = path.map(|path| path.strip_suffix(DELETED).unwrap_or(path));
    Process {
        name: name.to_owned(),
        path: path.map(redact::path),
        deleted: false,
        maker: None,
    }
}

fn is_deleted(link: &str) -> bool {
    link.ends_with(DELETED)
}

#[cfg(test)]
mod tests {
    use voorzorg_domain::catalogue::{Catalogue, VendorNames};
    use voorzorg_domain::snapshot::MachinePath;

    use super::*;

    #[test]
    fn a_removed_program_that_still_runs_is_told_apart() {
        let link = "/opt/kaspersky/kesl/libexec/kesl (deleted)";
        assert!(is_deleted(link));
        assert!(!is_deleted("/opt/kaspersky/kesl/libexec/kesl"));
        let process = describe("kesl", Some(link), None);
        let path = MachinePath("/opt/kaspersky/kesl/libexec/kesl".into());
        assert_eq!(process.path, Some(path));
    }

    #[test]
    fn a_hidden_place_is_taken_from_the_command_only_when_it_is_a_path() {
        let place = |first| describe("x", None, Some(first)).path.map(|path| path.0);
        assert_eq!(
            place("/opt/kaspersky/kesl/bin/kesl"),
            Some("/opt/kaspersky/kesl/bin/kesl".into())
        );
        assert_eq!(place("/home/jan/x"), Some("~/x".into()));
        assert_eq!(place("kesl"), None);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_program_that_runs_on_after_its_file_was_removed_is_seen_so() {
        use std::process::{Command, Stdio};

        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("voorzorg-gone");
        fs::copy("/bin/sleep", &program).unwrap();
        let mut running = Command::new(&program)
            .arg("60")
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        fs::remove_file(&program).unwrap();
        let filter = VendorFilter::from(&Catalogue {
            vendor: VendorNames {
                processes: vec!["voorzorg-gone".into()],
                ..VendorNames::default()
            },
            ..Catalogue::default()
        });
        // Until `exec`, the new process is still a copy of this program.
        let is_listed = (0..100).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(20));
            read(&filter, &Makers::new())
                .facts
                .iter()
                .any(|fact| matches!(fact, Fact::Process(process) if process.deleted))
        });
        running.kill().unwrap();
        running.wait().unwrap();
        assert!(is_listed);
    }

    #[test]
    fn this_very_program_is_seen_running() {
        let name = std::env::current_exe()
            .unwrap()
            .file_name()
            .unwrap()
            .to_string_lossy()
            .chars()
            // Linux truncates a process name to fifteen bytes.
            .take(if cfg!(target_os = "linux") {
                15
            } else {
                usize::MAX
            })
            .collect::<String>();
        let filter = VendorFilter::from(&Catalogue {
            vendor: VendorNames {
                processes: vec![name.clone()],
                ..VendorNames::default()
            },
            ..Catalogue::default()
        });
        let reading = read(&filter, &Makers::new());
        let is_listed = reading.facts.iter().any(|fact| {
            matches!(fact, Fact::Process(process) if process.name == name && process.path.is_some())
        });
        assert!(is_listed, "{name}: {reading:?}");
        let nobody = read(&VendorFilter::default(), &Makers::new());
        assert_eq!(
            nobody.facts,
            [],
            "what the filter does not keep is not in a snapshot"
        );
    }
}
