//! A computer that changes, as it really is: what a scan can see of it is made from this.

use proptest::prelude::*;
use voorzorg_domain::snapshot::{
    Boot, Circumstances, Defender, Fact, Gap, GapKind, MachinePath, PackageState, Probe,
    SecurityState, Snapshot, System, Timestamp,
};
use voorzorg_testkit::machines;

/// What a gap hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hidden {
    Nothing,
    /// A list of what is installed.
    List,
    /// Running programs.
    Processes,
    /// A folder in which removals leave data.
    Remains,
    /// Something of somebody else's.
    Foreign,
}

/// What else of the vendor's is on the computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Others {
    /// A companion that the catalogue knows.
    pub(crate) vpn: bool,
    /// Something with an entry or a package of its own that no signature explains.
    pub(crate) unplaced: bool,
    /// Running code without anything of its own.
    pub(crate) bare: bool,
    /// Another antivirus of the vendor's.
    pub(crate) second: bool,
    /// What manages the computer from one place.
    pub(crate) agent: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) system: System,
    pub(crate) installed: bool,
    /// Parts that only a restart takes away.
    pub(crate) loaded: bool,
    pub(crate) others: Others,
    /// A file in which passwords are kept.
    pub(crate) vault: bool,
    pub(crate) held_off: bool,
    pub(crate) protected_by_another: bool,
    pub(crate) busy: bool,
    pub(crate) restart_waits: bool,
    pub(crate) on_battery: bool,
    pub(crate) hidden: Hidden,
    /// A gap that no wish and no time takes away.
    pub(crate) gap_lasts: bool,
    /// The system gives each boot an id.
    pub(crate) has_boot_id: bool,
    pub(crate) boots: u32,
    /// Seconds that really passed.
    pub(crate) time: i64,
    /// What the clock says beyond that.
    pub(crate) clock: i64,
    pub(crate) started: i64,
    /// The command of the uninstall entry is another one.
    pub(crate) entry_changed: bool,
    /// The uninstaller removes nothing.
    pub(crate) stubborn: bool,
    /// The uninstaller leaves nothing for the restart.
    pub(crate) thorough: bool,
}

impl Arbitrary for World {
    type Parameters = ();
    type Strategy = BoxedStrategy<World>;

    fn arbitrary_with((): ()) -> BoxedStrategy<World> {
        let others = (
            any::<bool>(),
            any::<bool>(),
            prop::bool::weighted(0.1),
            prop::bool::weighted(0.1),
        )
            .prop_map(|(vpn, unplaced, bare, second)| Others {
                vpn,
                unplaced,
                bare,
                second,
                agent: false,
            });
        (
            any::<bool>(),
            others,
            any::<bool>(),
            any::<bool>(),
            prop::bool::weighted(0.1),
            any::<bool>(),
            prop::bool::weighted(0.2),
        )
            .prop_map(
                |(windows, others, has_boot_id, gap_lasts, stubborn, thorough, vault)| World {
                    vault,
                    thorough,
                    others,
                    gap_lasts,
                    stubborn,
                    has_boot_id,
                    ..World::new(if windows {
                        System::Windows
                    } else {
                        System::Linux
                    })
                },
            )
            .boxed()
    }
}

impl World {
    pub(crate) fn new(system: System) -> World {
        World {
            system,
            installed: true,
            loaded: true,
            others: Others::default(),
            vault: false,
            held_off: false,
            protected_by_another: false,
            busy: false,
            restart_waits: false,
            on_battery: false,
            hidden: Hidden::Nothing,
            gap_lasts: false,
            has_boot_id: true,
            boots: 1,
            time: 1_795_000_000,
            clock: 0,
            started: 1_794_990_000,
            entry_changed: false,
            stubborn: false,
            thorough: false,
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp(self.time + self.clock)
    }

    pub(crate) fn boot(&self) -> Boot {
        let uptime = self.time - self.started;
        Boot {
            id: self.has_boot_id.then(|| format!("boot-{}", self.boots)),
            started_at: Some(Timestamp(self.now().0 - uptime)),
            uptime: Some(uptime),
        }
    }

    pub(crate) fn restart(&mut self) {
        self.time += 90;
        self.started = self.time;
        self.boots += 1;
        self.restart_waits = false;
        self.loaded = self.installed;
    }

    /// Whether this product of the catalogue is really installed.
    pub(crate) fn has_installed(&self, product: &str) -> bool {
        match product {
            "kesl" | "kaspersky-home-windows" => self.installed,
            _ => self.others.second,
        }
    }

    /// The uninstaller of this product runs to its end.
    pub(crate) fn uninstall(&mut self, product: &str) {
        if !self.stubborn {
            match product {
                "kesl" | "kaspersky-home-windows" => {
                    self.installed = false;
                    self.loaded &= !self.thorough;
                }
                _ => self.others.second = false,
            }
            self.restart_waits = true;
        }
    }

    /// A scan sees the product installed: it is, and no gap hides the list.
    pub(crate) fn sees_installed(&self, product: &str) -> bool {
        self.has_installed(product) && self.hidden != Hidden::List
    }

    /// Something of the product is still here.
    pub(crate) fn is_here(&self) -> bool {
        self.installed || self.loaded
    }

    /// What a scan sees now.
    pub(crate) fn snapshot(&self) -> Snapshot {
        let mut machine = match self.system {
            System::Windows => self.windows(),
            System::Linux | System::Macos => self.linux(),
        };
        machine.taken_at = self.now();
        machine.boot = self.boot();
        for reading in &mut machine.readings {
            if reading.probe == Probe::Circumstances {
                reading.facts = vec![Fact::Circumstances(Circumstances {
                    on_battery: Some(self.on_battery),
                    installer_busy: Some(self.busy),
                    restart_waits: Some(self.restart_waits),
                })];
            }
        }
        self.hide(&mut machine);
        machine.in_order()
    }

    fn hide(&self, machine: &mut Snapshot) {
        let (list, remains) = match self.system {
            System::Windows => (Probe::UninstallMachine32, Probe::VendorKey),
            System::Linux | System::Macos => (Probe::Dpkg, Probe::Folders),
        };
        let denied = |place: &str| Gap::of(GapKind::Denied).at(MachinePath(place.into()));
        let probe = match self.hidden {
            Hidden::Nothing => return,
            Hidden::List => list,
            Hidden::Processes => Probe::Processes,
            Hidden::Remains => remains,
            Hidden::Foreign => Probe::Processes,
        };
        let reading = machine
            .readings
            .iter_mut()
            .find(|reading| reading.probe == probe)
            .expect("a required probe");
        match self.hidden {
            Hidden::Foreign => reading.notes.push(denied("/etc/somebody.service")),
            Hidden::Remains => reading.gaps.push(denied("/var/opt/x/private").in_remains()),
            Hidden::Nothing | Hidden::List | Hidden::Processes => {
                reading.facts.clear();
                reading.gaps.push(denied("/the/list"));
            }
        }
    }

    fn windows(&self) -> Snapshot {
        let home = r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.21";
        let mut facts = vec![Fact::Defender(Defender {
            present: true,
            running: Some(!self.held_off && !self.installed),
            held_off: self.held_off,
        })];
        if self.installed {
            let mut entry = machines::uninstall_entry("Kaspersky", "AO Kaspersky Lab");
            if self.entry_changed {
                entry.command = Some("MsiExec.exe /I{00000000-791A-4159-A75F-CFD0C7EA4FBF}".into());
            }
            facts.push(Fact::UninstallEntry(entry));
            facts.push(machines::service(
                "AVP21.21",
                &format!(r"{home}\avp.exe"),
                true,
            ));
            facts.push(machines::process("avp.exe", &format!(r"{home}\avp.exe")));
            facts.push(machines::security_product("Kaspersky", SecurityState::On));
        } else if self.loaded {
            facts.push(machines::driver("klif", true));
            facts.push(machines::service(
                "AVP21.21",
                &format!(r"{home}\avp.exe"),
                false,
            ));
        }
        if self.vault {
            facts.push(machines::vault());
        }
        if !self.installed {
            let state = if self.held_off && !self.protected_by_another {
                SecurityState::Off
            } else {
                SecurityState::On
            };
            facts.push(machines::security_product(
                "Microsoft Defender Antivirus",
                state,
            ));
        }
        facts.extend(self.other_facts());
        machines::having(System::Windows, facts)
    }

    fn linux(&self) -> Snapshot {
        let vendor = "Kaspersky";
        let program = "/opt/kaspersky/kesl/libexec/kesl";
        let mut facts = Vec::new();
        if self.installed {
            facts.push(machines::package("kesl", PackageState::Installed, vendor));
            if !self.entry_changed {
                facts.push(machines::package(
                    "kesl-gui",
                    PackageState::Installed,
                    vendor,
                ));
            }
            facts.push(machines::unit("kesl.service", program, true));
            facts.push(machines::folder("/opt/kaspersky/kesl", true));
        }
        if self.is_here() {
            facts.push(machines::process("kesl", program));
        }
        facts.extend(self.other_facts());
        machines::having(System::Linux, facts)
    }

    fn other_facts(&self) -> Vec<Fact> {
        let Others {
            vpn,
            unplaced,
            bare,
            second,
            agent,
        } = self.others;
        let mut facts = Vec::new();
        let mut add = |is_here: bool, fact: Fact| facts.extend(is_here.then_some(fact));
        match self.system {
            System::Windows => {
                let entry = |name: &str, key: &str| {
                    let mut entry = machines::uninstall_entry(name, "AO Kaspersky Lab");
                    entry.key = key.into();
                    entry.msi = false;
                    Fact::UninstallEntry(entry)
                };
                add(vpn, entry("Kaspersky VPN", "vpn"));
                add(unplaced, entry("Kaspersky Weather Station 4.1", "weather"));
                add(
                    bare,
                    machines::process("thing.exe", r"C:\Program Files\Kaspersky Lab\thing.exe"),
                );
                let second_name = "Kaspersky Endpoint Security for Windows";
                add(second, entry(second_name, "second"));
                add(
                    agent,
                    entry("Kaspersky Security Center Network Agent", "agent"),
                );
            }
            System::Linux | System::Macos => {
                let package = |name: &str| {
                    machines::package(name, PackageState::Installed, "AO Kaspersky Lab")
                };
                add(vpn, package("kaspersky-vpn"));
                add(unplaced, package("kaspersky-weather"));
                add(bare, machines::process("thing", "/opt/kaspersky/thing"));
                add(second, package("kess"));
                add(agent, package("klnagent64"));
            }
        }
        facts
    }
}
