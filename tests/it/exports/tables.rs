//! The queries for osquery and Fleet, in SQLite over tables with the names and columns of osquery's own.
//! osquery itself was not to be had; a query that it would refuse is not seen here.

use rusqlite::{Connection, params};
use voorzorg_domain::snapshot::{Fact, PackageManager, Probe, ServiceKind, Snapshot, System};
use voorzorg_guide::ExportForm;

use super::{Answer, Line, dpkg_status, exported, has_gap};
use crate::machines::cases;

/// The columns of osquery's own tables that exist on every version since 5.0.
const TABLES: &str = "
CREATE TABLE os_version (name, version, platform, platform_like);
CREATE TABLE kernel_info (version, arguments, path, device);
CREATE TABLE programs (name, version, install_location, install_source, language, publisher, uninstall_string,
    install_date, identifying_number);
CREATE TABLE registry (key, path, name, type, data, mtime);
CREATE TABLE services (name, service_type, display_name, status, pid, start_type, win32_exit_code,
    service_exit_code, path, module_path, description, user_account);
CREATE TABLE windows_security_products (type, name, state, state_timestamp, remediation_path,
    signatures_up_to_date);
CREATE TABLE processes (pid, name, path, cmdline, state, cwd, root, uid, gid, parent);
CREATE TABLE apps (name, path, bundle_executable, bundle_identifier, bundle_name, bundle_short_version,
    bundle_version, display_name);
CREATE TABLE launchd (path, name, label, program, run_at_load, keep_alive, disabled, username, program_arguments);
CREATE TABLE system_extensions (path, UUID, state, identifier, version, category, bundle_path, team,
    mdm_managed);
CREATE TABLE deb_packages (name, version, source, size, arch, revision, status, maintainer, section, priority,
    admindir);
CREATE TABLE rpm_packages (name, version, release, source, size, sha1, arch, epoch, install_time, vendor,
    package_group);
CREATE TABLE systemd_units (id, description, load_state, active_state, sub_state, following, object_path, job_id,
    job_type, job_path, fragment_path, user, source_path);
CREATE TABLE file (path, directory, filename, inode, uid, gid, mode, device, size, type);
";

/// What a machine has whatever is installed, by the source that shows it. Without them the source was not read.
const CANARIES: [(Probe, &str); 17] = [
    (
        Probe::UninstallMachine64,
        r"INSERT INTO registry (key) VALUES ('HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall')",
    ),
    (
        Probe::UninstallMachine32,
        r"INSERT INTO registry (key) VALUES ('HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall')",
    ),
    (
        Probe::UninstallMachine64,
        "INSERT INTO programs (name, publisher) VALUES ('Notes', 'Example')",
    ),
    (
        Probe::Services,
        "INSERT INTO services (name, display_name) VALUES ('EventLog', 'Windows Event Log')",
    ),
    (
        Probe::SecurityCenter,
        "INSERT INTO windows_security_products (type, name) VALUES ('Antivirus', 'Other')",
    ),
    (
        Probe::Processes,
        "INSERT INTO processes (pid, name, path) VALUES (700, 'services.exe', 'C:\\Windows\\System32\\services.exe')",
    ),
    (
        Probe::Processes,
        "INSERT INTO processes (pid, name, path) VALUES (1, 'launchd', '/sbin/launchd')",
    ),
    (
        Probe::Applications,
        "INSERT INTO apps (name, bundle_identifier) VALUES ('Notes.app', 'com.apple.Notes')",
    ),
    (
        Probe::LaunchItems,
        "INSERT INTO launchd (label, program) VALUES ('com.apple.example', '')",
    ),
    (
        Probe::Dpkg,
        "INSERT INTO deb_packages (name, status, maintainer) VALUES ('dpkg', 'install ok installed', 'Debian')",
    ),
    (
        Probe::Dpkg,
        "INSERT INTO deb_packages (name, status) VALUES ('bash', 'hold ok installed')",
    ),
    (
        Probe::Rpm,
        "INSERT INTO rpm_packages (name, vendor) VALUES ('rpm', 'Fedora Project')",
    ),
    (
        Probe::Rpm,
        "INSERT INTO rpm_packages (name) VALUES ('bash')",
    ),
    (
        Probe::Units,
        "INSERT INTO systemd_units (id) VALUES ('ssh.service')",
    ),
    (
        Probe::Folders,
        "INSERT INTO file (path, type, mode) VALUES ('/etc/passwd', 'regular', '0644')",
    ),
    (
        Probe::Folders,
        "INSERT INTO file (path, type, mode) VALUES ('/usr/bin/true', 'regular', '0755')",
    ),
    (
        Probe::Circumstances,
        "INSERT INTO processes (pid, name) VALUES (4711, 'other')",
    ),
];

/// A snapshot as tables.
pub(super) fn tables(snapshot: &Snapshot) -> Connection {
    let tables = Connection::open_in_memory().unwrap();
    tables.execute_batch(TABLES).unwrap();
    let host = &snapshot.host;
    let platform = match host.os.as_str() {
        os if os.contains("Debian") => "debian",
        os if os.contains("Fedora") => "fedora",
        os if os.contains("Arch") => "arch",
        os if os.contains("Windows") => "windows",
        _ => "darwin",
    };
    let name = if host.server {
        format!("{} Server", host.os)
    } else {
        host.os.clone()
    };
    let words = "INSERT INTO os_version VALUES (?1, ?2, ?3, '')";
    tables
        .execute(words, params![name, host.version, platform])
        .unwrap();
    // Which kernel it is, every machine says.
    let words = "INSERT INTO kernel_info (version) VALUES ('6.1.0-28-amd64')";
    tables.execute(words, params![]).unwrap();
    for (probe, words) in CANARIES {
        // A source that the machine lacks has nothing; one that could not be read has nothing either.
        let is_read = |reading: &voorzorg_domain::snapshot::Reading| {
            reading.probe == probe && reading.gaps.is_empty()
        };
        if snapshot.readings.iter().any(is_read) {
            tables.execute(words, params![]).unwrap();
        }
    }
    for (_, fact) in snapshot.facts() {
        put(&tables, fact);
    }
    tables
}

fn put(tables: &Connection, fact: &Fact) {
    let done = match fact {
        Fact::PendingRestart(pending) => tables.execute(
            r"INSERT INTO registry (key, name, type, data) VALUES
            ('HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Session Manager',
            'PendingFileRenameOperations', 'REG_MULTI_SZ', ?1)",
            params![format!(r"\??\{}", pending.path.0)],
        ),
        Fact::UninstallEntry(entry) => tables.execute(
            "INSERT INTO programs (name, publisher, install_location) VALUES (?1, ?2, ?3)",
            params![
                entry.name,
                entry.publisher.clone().unwrap_or_default(),
                entry.location.as_ref().map_or("", |path| path.0.as_str())
            ],
        ),
        // The table has no drivers.
        Fact::Service(service) if service.kind == ServiceKind::Program => tables.execute(
            "INSERT INTO services (name, display_name, path) VALUES (?1, ?2, ?3)",
            params![
                service.name,
                service.display_name,
                service.image.as_ref().map(|path| &path.0)
            ],
        ),
        Fact::SecurityProduct(product) => tables.execute(
            "INSERT INTO windows_security_products (type, name) VALUES ('Antivirus', ?1)",
            params![product.name],
        ),
        Fact::Process(process) => tables.execute(
            "INSERT INTO processes (pid, name, path) VALUES (99, ?1, ?2)",
            params![process.name, process.path.as_ref().map(|path| &path.0)],
        ),
        Fact::AppBundle(app) => tables.execute(
            "INSERT INTO apps (name, path, bundle_identifier, bundle_name) VALUES (?1, ?2, ?3, ?4)",
            params![
                app.path.file_name(),
                app.path.0,
                app.identifier.clone().unwrap_or_default(),
                app.name
            ],
        ),
        Fact::LaunchItem(item) => tables.execute(
            "INSERT INTO launchd (path, label, program) VALUES (?1, ?2, ?3)",
            params![
                item.path.0,
                item.label,
                item.program.as_ref().map(|path| &path.0)
            ],
        ),
        Fact::SystemExtension(extension) => tables.execute(
            "INSERT INTO system_extensions (identifier, team, state) VALUES (?1, ?2, ?3)",
            params![extension.identifier, extension.team, extension.state],
        ),
        Fact::Package(package) => match package.manager {
            PackageManager::Dpkg => {
                let status = dpkg_status(package.state);
                tables.execute(
                    "INSERT INTO deb_packages (name, status, maintainer) VALUES (?1, ?2, ?3)",
                    params![package.name, status, package.vendor],
                )
            }
            PackageManager::Rpm => tables.execute(
                "INSERT INTO rpm_packages (name, vendor) VALUES (?1, ?2)",
                params![package.name, package.vendor],
            ),
            PackageManager::Pacman => Ok(0),
        },
        Fact::Unit(unit) if unit.path.0.contains("init.d") => tables.execute(
            "INSERT INTO file (path, type, mode) VALUES (?1, 'regular', '0755')",
            params![unit.path.0],
        ),
        Fact::Unit(unit) => tables.execute(
            "INSERT INTO systemd_units (id, fragment_path) VALUES (?1, ?2)",
            params![unit.name, unit.path.0],
        ),
        Fact::Folder(folder) if folder.has_programs => tables.execute(
            "INSERT INTO file (path, type, mode) VALUES (?1, 'regular', '0755')",
            params![format!("{}/bin/program", folder.path.0)],
        ),
        _ => Ok(0),
    };
    done.unwrap();
}

/// The queries *looked* and *nothing found* of a system.
pub(super) fn of_pack(system: System) -> [String; 2] {
    let text = exported(ExportForm::Osquery, "voorzorg-pack.json");
    let pack: serde_json::Value = serde_json::from_str(&text).unwrap();
    ["looked", "nothing_found"].map(|what| {
        let name = format!("voorzorg_{}_{what}", system.id());
        let query = &pack["queries"][name.as_str()]["query"];
        query.as_str().unwrap().to_owned()
    })
}

fn of_policies(system: System) -> [String; 2] {
    let text = exported(ExportForm::Fleet, "voorzorg-policies.yml");
    let platform = match system {
        System::Windows => "windows",
        System::Macos => "darwin",
        System::Linux => "linux",
    };
    let field = |document: &str, key: &str| -> String {
        let start = format!("  {key}: ");
        let line = document.lines().find_map(|line| line.strip_prefix(&start));
        serde_json::from_str(line.unwrap()).unwrap()
    };
    let own: Vec<String> = text
        .split("---\n")
        .skip(1)
        .filter(|document| field(document, "platform") == platform)
        .map(|document| field(document, "query"))
        .collect();
    own.try_into().unwrap()
}

/// What two queries say together: the second may be believed only where the first has a row.
pub(super) fn answer(tables: &Connection, [looked, nothing]: &[String; 2]) -> Answer {
    let has_row = |query: &str| {
        let mut query = tables.prepare(query).unwrap();
        query.exists(params![]).unwrap()
    };
    match (has_row(looked), has_row(nothing)) {
        (true, true) => Answer::Nothing,
        (true, false) => Answer::Found,
        (false, false) => Answer::CouldNotLook,
        (false, true) => panic!("nothing was found where nothing was looked at"),
    }
}

/// The sources that the queries of a system read.
fn sources(system: System) -> &'static [Probe] {
    match system {
        System::Windows => &[
            Probe::UninstallMachine64,
            Probe::UninstallMachine32,
            Probe::Services,
            Probe::SecurityCenter,
            Probe::Processes,
        ],
        System::Macos => &[Probe::Applications, Probe::LaunchItems, Probe::Processes],
        System::Linux => &[
            Probe::Dpkg,
            Probe::Rpm,
            Probe::Units,
            Probe::Folders,
            Probe::Processes,
        ],
    }
}

pub(super) fn lines() -> Vec<Line> {
    let mut lines = Vec::new();
    for case in cases() {
        let system = case.snapshot.host.system;
        let tables = tables(&case.snapshot);
        let is_elsewhere = case.assessment.findings.is_empty()
            && !sources(system)
                .iter()
                .any(|probe| has_gap(&case.snapshot, *probe));
        for (form, queries) in [("osquery", of_pack(system)), ("fleet", of_policies(system))] {
            lines.push(Line {
                form,
                machine: case.name.clone(),
                system,
                verdict: case.assessment.verdict.id().to_owned(),
                answer: answer(&tables, &queries),
                excuse: is_elsewhere
                    .then_some(" (what is not known is in a source it does not read)"),
            });
        }
    }
    lines
}
