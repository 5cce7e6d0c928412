//! Classifies one fact for detection: its kind, its texts by field, and what it indicates by itself.
//! This module may not know products.

use std::iter;

use serde::{Deserialize, Serialize};

use crate::catalogue::{FactKind, Field};
use crate::snapshot::{
    Fact, MachinePath, Maker, PackageState, SecurityState, Service, ServiceKind,
};

/// What a fact shows by itself, from weakest to strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Indication {
    /// Only a remain: something was installed once.
    Trace,
    /// A part that goes at the next start of the computer.
    Pending,
    /// The system still lists a part, without showing that it is installed or runs.
    Registered,
    /// A part is installed.
    Installed,
    /// A part is running.
    Active,
}

/// The fields of a fact, whatever its kind.
#[derive(Debug)]
pub(crate) struct FactView<'a> {
    /// The kind that a signature can ask for; `None` when no signature tests such facts.
    pub(crate) kind: Option<FactKind>,
    /// The fact in a few words, as the machine names it.
    pub(crate) label: &'a str,
    pub(crate) names: Vec<&'a str>,
    pub(crate) key: Option<&'a str>,
    pub(crate) publisher: Option<&'a str>,
    pub(crate) version: Option<&'a str>,
    pub(crate) path: Option<&'a MachinePath>,
    pub(crate) team: Option<&'a str>,
    /// The product of which the file says that it is a part.
    pub(crate) product: Option<&'a str>,
    pub(crate) indication: Indication,
}

impl<'a> FactView<'a> {
    fn new(kind: FactKind, label: &'a str, indication: Indication) -> FactView<'a> {
        FactView {
            kind: Some(kind),
            label,
            names: Vec::new(),
            key: None,
            publisher: None,
            version: None,
            path: None,
            team: None,
            product: None,
            indication,
        }
    }

    /// The view of a fact that no signature tests: it indicates no product.
    fn of_no_product(label: &'a str) -> FactView<'a> {
        FactView {
            kind: None,
            ..FactView::new(FactKind::Trace, label, Indication::Trace)
        }
    }

    /// With what the file says of its maker.
    fn made_by(self, maker: Option<&'a Maker>) -> FactView<'a> {
        let Some(maker) = maker else { return self };
        let company = maker.company.as_deref();
        FactView {
            publisher: company.or(maker.signer.as_deref()),
            version: maker.version.as_deref(),
            team: maker.team.as_deref(),
            product: maker.product.as_deref(),
            ..self
        }
    }

    /// The texts of `field`; empty when the fact has none.
    pub(crate) fn texts(&self, field: Field) -> Vec<&'a str> {
        let one = match field {
            Field::Name => return self.names.clone(),
            Field::Key => self.key,
            Field::Publisher => self.publisher,
            Field::Version => self.version,
            Field::Path => self.path.map(|path| path.0.as_str()),
            Field::Team => self.team,
        };
        one.into_iter().collect()
    }
}

impl Fact {
    /// The fact as detection reads it.
    pub(crate) fn view(&self) -> FactView<'_> {
        let mut view = self.plain_view();
        // An upgrade of Windows moves the previous system to `Windows.old`; nothing there runs.
        if view.path.is_some_and(|path| path.is_below("windows.old")) {
            view.indication = Indication::Trace;
        }
        view
    }

    fn plain_view(&self) -> FactView<'_> {
        match self {
            Fact::UninstallEntry(entry) => {
                let label = if entry.name.is_empty() {
                    &entry.key
                } else {
                    &entry.name
                };
                FactView {
                    names: vec![&entry.name],
                    key: Some(&entry.key),
                    publisher: entry.publisher.as_deref(),
                    version: entry.version.as_deref(),
                    path: entry.location.as_ref(),
                    ..FactView::new(FactKind::UninstallEntry, label, Indication::Installed)
                }
            }
            Fact::VendorKey(key) => FactView {
                names: key.name.as_deref().into_iter().collect(),
                key: Some(&key.key),
                version: key.version.as_deref(),
                path: key.root.as_ref(),
                ..FactView::new(
                    FactKind::VendorKey,
                    key.name.as_ref().unwrap_or(&key.key),
                    with_program(key.program_exists, Indication::Registered),
                )
            },
            Fact::Service(service) => {
                let kind = match service.kind {
                    ServiceKind::Program => FactKind::Service,
                    ServiceKind::Driver => FactKind::Driver,
                };
                FactView {
                    names: service.display_name.as_deref().into_iter().collect(),
                    key: Some(&service.name),
                    path: service.image.as_ref(),
                    ..FactView::new(kind, &service.name, service_indication(service))
                }
                .made_by(service.maker.as_ref())
            }
            Fact::Process(process) => {
                let indication = if process.deleted {
                    Indication::Pending
                } else {
                    Indication::Active
                };
                let maker = process.maker.as_ref();
                let original = maker.and_then(|maker| maker.original_name.as_deref());
                FactView {
                    names: iter::once(process.name.as_str()).chain(original).collect(),
                    path: process.path.as_ref(),
                    ..FactView::new(FactKind::Process, &process.name, indication)
                }
                .made_by(maker)
            }
            Fact::SecurityProduct(product) => {
                let indication = match product.state {
                    SecurityState::On | SecurityState::Snoozed => Indication::Active,
                    SecurityState::Unknown => Indication::Registered,
                    // Security Center keeps listing some products after their removal.
                    SecurityState::Off | SecurityState::Expired => Indication::Trace,
                };
                FactView {
                    names: vec![&product.name],
                    ..FactView::new(FactKind::SecurityProduct, &product.name, indication)
                }
            }
            Fact::Defender(_) => FactView::of_no_product("Microsoft Defender"),
            Fact::Circumstances(_) => FactView::of_no_product(""),
            Fact::AppBundle(app) => {
                let file_name = app.path.file_name();
                let mut names = vec![file_name.trim_end_matches(".app")];
                names.extend(app.name.as_deref());
                FactView {
                    names,
                    key: app.identifier.as_deref(),
                    version: app.version.as_deref(),
                    path: Some(&app.path),
                    team: app.team.as_deref(),
                    ..FactView::new(
                        FactKind::AppBundle,
                        app.name.as_deref().unwrap_or(file_name),
                        Indication::Installed,
                    )
                }
            }
            Fact::LaunchItem(item) => FactView {
                key: Some(&item.label),
                path: item.program.as_ref(),
                ..FactView::new(
                    FactKind::LaunchItem,
                    &item.label,
                    with_program(item.program_exists, Indication::Installed),
                )
            }
            .made_by(item.maker.as_ref()),
            Fact::SystemExtension(extension) => {
                let indication = if extension.state.contains("waiting_to_uninstall") {
                    Indication::Pending
                } else if extension.state.starts_with("activated_enabled") {
                    Indication::Active
                } else {
                    Indication::Registered
                };
                FactView {
                    key: Some(&extension.identifier),
                    team: extension.team.as_deref(),
                    ..FactView::new(FactKind::SystemExtension, &extension.identifier, indication)
                }
            }
            Fact::Receipt(receipt) => FactView {
                key: Some(&receipt.identifier),
                version: receipt.version.as_deref(),
                ..FactView::new(FactKind::Receipt, &receipt.identifier, Indication::Trace)
            },
            Fact::Package(package) => {
                let indication = match package.state {
                    PackageState::Installed | PackageState::Incomplete => Indication::Installed,
                    PackageState::ConfigFiles => Indication::Trace,
                };
                FactView {
                    names: vec![&package.name],
                    publisher: package.vendor.as_deref(),
                    version: package.version.as_deref(),
                    ..FactView::new(FactKind::Package, &package.name, indication)
                }
            }
            Fact::Unit(unit) => FactView {
                names: vec![stem(&unit.name)],
                path: unit.program.as_ref(),
                ..FactView::new(
                    FactKind::Unit,
                    &unit.name,
                    with_program(unit.program_exists, Indication::Installed),
                )
            },
            Fact::Folder(folder) => {
                // Programs in a folder show that parts are present; only a list of programs, or a
                // unit that starts them, shows that the product is installed.
                let indication = if folder.has_programs {
                    Indication::Registered
                } else {
                    Indication::Trace
                };
                FactView {
                    names: vec![folder.path.file_name()],
                    path: Some(&folder.path),
                    ..FactView::new(FactKind::Folder, &folder.path.0, indication)
                }
            }
            Fact::PendingRestart(pending) => FactView {
                names: vec![pending.path.file_name()],
                path: Some(&pending.path),
                ..FactView::new(
                    FactKind::PendingRestart,
                    &pending.path.0,
                    Indication::Pending,
                )
            }
            .made_by(pending.maker.as_ref()),
            Fact::Trace(trace) => FactView {
                names: vec![&trace.name],
                path: trace.path.as_ref(),
                ..FactView::new(
                    FactKind::Trace,
                    trace.path.as_ref().map_or(&trace.name, |path| &path.0),
                    Indication::Trace,
                )
            },
        }
    }
}

/// The indication of an entry that starts a program: a trace when the program does not exist,
/// `unknown` when that could not be read.
fn with_program(program_exists: Option<bool>, unknown: Indication) -> Indication {
    match program_exists {
        Some(true) => Indication::Installed,
        Some(false) => Indication::Trace,
        None => unknown,
    }
}

fn service_indication(service: &Service) -> Indication {
    match (service.kind, service.running) {
        (ServiceKind::Program, Some(true)) => Indication::Active,
        // A loaded driver stays until the next boot, even when its product was removed.
        (ServiceKind::Driver, Some(true)) => Indication::Pending,
        (_, Some(false) | None) if service.leaving => Indication::Pending,
        (ServiceKind::Driver, Some(false)) => Indication::Trace,
        (ServiceKind::Driver, None) => Indication::Registered,
        (ServiceKind::Program, Some(false) | None) => {
            with_program(service.program_exists, Indication::Registered)
        }
    }
}

/// A file name without its last extension.
pub(crate) fn stem(file_name: &str) -> &str {
    file_name
        .rsplit_once('.')
        .map_or(file_name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::{Trace, TraceKind};

    #[test]
    fn what_stays_behind_can_be_placed_by_a_signature_and_shows_no_more_than_a_trace() {
        let vault = Fact::Trace(Trace {
            kind: TraceKind::Vault,
            name: "vault".to_owned(),
            path: None,
        });
        let view = vault.view();
        assert_eq!(view.kind, Some(FactKind::Trace));
        assert_eq!(view.indication, Indication::Trace);
        assert_eq!(view.texts(Field::Name), ["vault"]);
    }

    #[test]
    fn what_an_upgrade_of_windows_moved_away_is_a_remain() {
        let service = |image: &str| {
            Fact::Service(Service {
                name: "AVP21.3".to_owned(),
                display_name: None,
                kind: ServiceKind::Program,
                image: Some(MachinePath(image.to_owned())),
                running: Some(true),
                program_exists: None,
                leaving: false,
                maker: None,
            })
        };
        let indication = |image| service(image).view().indication;
        assert_eq!(indication(r"C:\Kaspersky Lab\avp.exe"), Indication::Active);
        assert_eq!(indication(r"C:\Windows.old\x\avp.exe"), Indication::Trace);
    }
}
