//! Machines made up for tests. None of them is a capture of a real one.

use voorzorg_domain::snapshot::{
    Boot, Circumstances, Defender, Fact, Folder, Host, MachinePath, Package, PackageManager,
    PackageState, Probe, Process, Reading, SecurityProduct, SecurityState, Service, ServiceKind,
    Snapshot, System, Timestamp, Trace, TraceKind, UninstallEntry, UninstallScope, Unit, VendorKey,
};

/// A machine of `system` on which every required source was read and nothing was found.
#[must_use]
pub fn clean(system: System) -> Snapshot {
    let (os, version) = match system {
        System::Windows => ("Windows 11", "10.0.22631"),
        System::Macos => ("macOS", "14.5"),
        System::Linux => ("Debian GNU/Linux", "12"),
    };
    Snapshot {
        format: voorzorg_domain::snapshot::FORMAT,
        taken_at: Timestamp(1_795_000_000),
        host: Host {
            os: os.into(),
            version: version.into(),
            ..Host::of(system)
        },
        boot: Boot {
            id: Some("first".into()),
            started_at: Some(Timestamp(1_794_990_000)),
            uptime: None,
        },
        readings: Probe::required(system)
            .iter()
            .map(|probe| Reading::complete(*probe, Vec::new()))
            .chain([Reading::complete(
                Probe::Circumstances,
                vec![Fact::Circumstances(Circumstances {
                    on_battery: Some(false),
                    installer_busy: Some(false),
                    restart_waits: Some(false),
                })],
            )])
            .collect(),
    }
}

/// A clean machine of `system` with these facts, each in the reading of its probe.
#[must_use]
pub fn having(system: System, facts: impl IntoIterator<Item = Fact>) -> Snapshot {
    facts.into_iter().fold(clean(system), |machine, fact| {
        with(machine, probe(&fact), fact)
    })
}

/// The probe that finds such a fact.
fn probe(fact: &Fact) -> Probe {
    match fact {
        Fact::UninstallEntry(entry) => match entry.scope {
            UninstallScope::Machine64 => Probe::UninstallMachine64,
            UninstallScope::Machine32 => Probe::UninstallMachine32,
            UninstallScope::Person => Probe::UninstallPerson,
        },
        Fact::VendorKey(_) => Probe::VendorKey,
        Fact::Service(_) => Probe::Services,
        Fact::Process(_) => Probe::Processes,
        Fact::SecurityProduct(_) => Probe::SecurityCenter,
        Fact::Defender(_) => Probe::Defender,
        Fact::AppBundle(_) => Probe::Applications,
        Fact::LaunchItem(_) => Probe::LaunchItems,
        Fact::SystemExtension(_) => Probe::SystemExtensions,
        Fact::Receipt(_) => Probe::Receipts,
        Fact::Package(package) => match package.manager {
            PackageManager::Dpkg => Probe::Dpkg,
            PackageManager::Rpm => Probe::Rpm,
            PackageManager::Pacman => Probe::Pacman,
        },
        Fact::Unit(_) => Probe::Units,
        Fact::Folder(_) => Probe::Folders,
        Fact::PendingRestart(_) => Probe::PendingRestart,
        Fact::Trace(_) => Probe::Traces,
        Fact::Circumstances(_) => Probe::Circumstances,
    }
}

/// The same machine with one more fact.
#[must_use]
pub fn with(mut snapshot: Snapshot, probe: Probe, fact: Fact) -> Snapshot {
    match snapshot
        .readings
        .iter_mut()
        .find(|reading| reading.probe == probe)
    {
        Some(reading) => reading.facts.push(fact),
        None => snapshot.readings.push(Reading::complete(probe, vec![fact])),
    }
    snapshot.in_order()
}

/// The same machine after a restart.
#[must_use]
pub fn restarted(mut snapshot: Snapshot) -> Snapshot {
    snapshot.boot = Boot {
        id: Some("second".into()),
        started_at: Some(Timestamp(1_795_003_600)),
        uptime: None,
    };
    snapshot.taken_at = Timestamp(1_795_003_700);
    snapshot
}

/// An uninstall entry, as a fact.
#[must_use]
pub fn entry(name: &str, publisher: &str) -> Fact {
    Fact::UninstallEntry(uninstall_entry(name, publisher))
}

/// An uninstall entry whose fields a test may change.
#[must_use]
pub fn uninstall_entry(name: &str, publisher: &str) -> UninstallEntry {
    UninstallEntry {
        scope: UninstallScope::Machine32,
        key: "{6F57816A-791A-4159-A75F-CFD0C7EA4FBF}".into(),
        name: name.into(),
        version: Some("21.21.7.384".into()),
        publisher: Some(publisher.into()).filter(|text: &String| !text.is_empty()),
        location: None,
        command: Some("MsiExec.exe /I{6F57816A-791A-4159-A75F-CFD0C7EA4FBF}".into()),
        msi: true,
        hidden: false,
    }
}

/// A program service.
#[must_use]
pub fn service(name: &str, image: &str, running: bool) -> Fact {
    Fact::Service(Service {
        name: name.into(),
        display_name: None,
        kind: ServiceKind::Program,
        image: Some(MachinePath(image.into())),
        running: Some(running),
        program_exists: None,
        leaving: false,
        maker: None,
    })
}

/// A driver.
#[must_use]
pub fn driver(name: &str, running: bool) -> Fact {
    Fact::Service(Service {
        name: name.into(),
        display_name: None,
        kind: ServiceKind::Driver,
        image: Some(MachinePath(format!(
            r"C:\Windows\System32\drivers\{name}.sys"
        ))),
        running: Some(running),
        program_exists: None,
        leaving: false,
        maker: None,
    })
}

/// A running program.
#[must_use]
pub fn process(name: &str, path: &str) -> Fact {
    Fact::Process(Process {
        name: name.into(),
        path: Some(MachinePath(path.into())),
        deleted: false,
        maker: None,
    })
}

/// A product in Windows Security Center.
#[must_use]
pub fn security_product(name: &str, state: SecurityState) -> Fact {
    Fact::SecurityProduct(SecurityProduct {
        name: name.into(),
        state,
        up_to_date: Some(true),
    })
}

/// A vendor key, with or without its program.
#[must_use]
pub fn vendor_key(key: &str, root: &str, program_exists: bool) -> Fact {
    Fact::VendorKey(VendorKey {
        key: key.into(),
        name: None,
        version: None,
        product_code: None,
        root: Some(MachinePath(root.into())).filter(|path| !path.0.is_empty()),
        program_exists: Some(program_exists),
        password_protected: None,
    })
}

/// Microsoft Defender, present.
#[must_use]
pub fn defender(held_off: bool) -> Fact {
    Fact::Defender(Defender {
        present: true,
        running: Some(false),
        held_off,
    })
}

/// A Debian package.
#[must_use]
pub fn package(name: &str, state: PackageState, vendor: &str) -> Fact {
    Fact::Package(Package {
        manager: PackageManager::Dpkg,
        name: name.into(),
        version: Some("12.1.0-1508".into()),
        vendor: Some(vendor.into()).filter(|text: &String| !text.is_empty()),
        state,
    })
}

/// A systemd unit.
#[must_use]
pub fn unit(name: &str, program: &str, program_exists: bool) -> Fact {
    Fact::Unit(Unit {
        name: name.into(),
        path: MachinePath(format!("/usr/lib/systemd/system/{name}")),
        program: Some(MachinePath(program.into())),
        program_exists: Some(program_exists),
    })
}

/// A folder.
#[must_use]
pub fn folder(path: &str, has_programs: bool) -> Fact {
    Fact::Folder(Folder {
        path: MachinePath(path.into()),
        has_programs,
    })
}

/// The file in which the vendor's password manager keeps passwords on Windows.
#[must_use]
pub fn vault() -> Fact {
    let path = r"~\AppData\Local\Kaspersky Lab\Kaspersky Password Manager\kpm_vault.edb";
    Fact::Trace(Trace {
        kind: TraceKind::Vault,
        name: "kpm_vault.edb".into(),
        path: Some(MachinePath(path.into())),
    })
}

const HOME: &str = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21";

/// A Windows computer with a running home suite.
#[must_use]
pub fn home_suite() -> Snapshot {
    let mut machine = clean(System::Windows);
    machine = with(
        machine,
        Probe::UninstallMachine32,
        entry("Kaspersky", "AO Kaspersky Lab"),
    );
    machine = with(
        machine,
        Probe::VendorKey,
        vendor_key("AVP21.21", HOME, true),
    );
    machine = with(
        machine,
        Probe::Services,
        service("AVP21.21", &format!(r"{HOME}\avp.exe"), true),
    );
    machine = with(machine, Probe::Services, driver("klif", true));
    machine = with(
        machine,
        Probe::Processes,
        process("avp.exe", &format!(r"{HOME}\avp.exe")),
    );
    machine = with(
        machine,
        Probe::SecurityCenter,
        security_product("Kaspersky", SecurityState::On),
    );
    with(machine, Probe::Defender, defender(false))
}

/// The same computer after the uninstaller, before the restart.
#[must_use]
pub fn home_suite_waiting_for_restart() -> Snapshot {
    let mut machine = clean(System::Windows);
    machine = with(
        machine,
        Probe::Services,
        service("AVP21.21", &format!(r"{HOME}\avp.exe"), false),
    );
    machine = with(machine, Probe::Services, driver("klif", true));
    machine = with(
        machine,
        Probe::VendorKey,
        vendor_key("AVP21.21", HOME, false),
    );
    machine = with(
        machine,
        Probe::SecurityCenter,
        security_product("Kaspersky", SecurityState::Off),
    );
    with(machine, Probe::Defender, defender(false))
}

/// The same computer after the restart, with Defender on.
#[must_use]
pub fn home_suite_gone() -> Snapshot {
    let machine = with(
        restarted(clean(System::Windows)),
        Probe::SecurityCenter,
        security_product("Microsoft Defender Antivirus", SecurityState::On),
    );
    with(machine, Probe::Defender, defender(false))
}

/// A Debian computer with a running Endpoint Security for Linux.
#[must_use]
pub fn kesl() -> Snapshot {
    let mut machine = clean(System::Linux);
    let vendor = "Kaspersky";
    machine = with(
        machine,
        Probe::Dpkg,
        package("kesl", PackageState::Installed, vendor),
    );
    machine = with(
        machine,
        Probe::Dpkg,
        package("kesl-gui", PackageState::Installed, vendor),
    );
    let program = "/var/opt/kaspersky/kesl/install-current/etc/init.d/kesl";
    machine = with(machine, Probe::Units, unit("kesl.service", program, true));
    let running = "/opt/kaspersky/kesl/libexec/kesl";
    machine = with(machine, Probe::Processes, process("kesl", running));
    with(machine, Probe::Folders, folder("/opt/kaspersky/kesl", true))
}
