//! What one fact shows by itself, which fields it has, and whether the net holds it. It may not
//! know any product.

use serde::{Deserialize, Serialize};

use crate::catalogue::{FactKind, Field};
use crate::scope::Scope;
use crate::snapshot::{Fact, PackageState, SecurityState, ServiceKind};

/// What a fact shows, from weakest to strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Indication {
    /// Something was here once.
    Trace,
    /// Something goes at the next start of the computer.
    Pending,
    /// The system still lists a part; nothing shows that it is installed or runs.
    Registered,
    /// It is installed.
    Installed,
    /// It is running.
    Active,
}

/// How the net holds a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hold {
    /// It is not the vendor's.
    Nothing,
    /// It bears the name; someone else made it, or nothing says who did.
    Mention,
    /// It is the vendor's, or stands where only the vendor's things stand.
    Vendor,
}

/// What `fact` shows by itself.
#[must_use]
pub fn indicates(fact: &Fact) -> Indication {
    match fact {
        Fact::UninstallEntry(_) | Fact::AppBundle(_) => Indication::Installed,
        Fact::VendorKey(key) => match key.program_exists {
            Some(true) => Indication::Installed,
            None => Indication::Registered,
            Some(false) => Indication::Trace,
        },
        Fact::Service(service) => match (service.kind, service.running) {
            (ServiceKind::Program, Some(true)) => Indication::Active,
            (ServiceKind::Driver, Some(true)) => Indication::Pending,
            (ServiceKind::Program | ServiceKind::Driver, Some(false) | None) if service.leaving => {
                Indication::Pending
            }
            (ServiceKind::Driver, Some(false)) => Indication::Trace,
            (ServiceKind::Driver, None) => Indication::Registered,
            (ServiceKind::Program, Some(false) | None) => match service.program_exists {
                Some(true) => Indication::Installed,
                Some(false) => Indication::Trace,
                None => Indication::Registered,
            },
        },
        Fact::Process(process) if process.deleted => Indication::Pending,
        Fact::Process(_) => Indication::Active,
        Fact::SecurityProduct(product) => match product.state {
            SecurityState::On | SecurityState::Snoozed => Indication::Active,
            SecurityState::Unknown => Indication::Registered,
            // Entries outlive their product in the field (detection-facts 1.10).
            SecurityState::Off | SecurityState::Expired => Indication::Trace,
        },
        Fact::Package(package) => match package.state {
            PackageState::Installed | PackageState::Incomplete => Indication::Installed,
            PackageState::ConfigFiles => Indication::Trace,
        },
        Fact::Unit(unit) => match unit.program_exists {
            Some(true) | None => Indication::Installed,
            Some(false) => Indication::Trace,
        },
        Fact::LaunchItem(item) => match item.program_exists {
            Some(true) | None => Indication::Installed,
            Some(false) => Indication::Trace,
        },
        Fact::SystemExtension(extension) => {
            if extension.state.contains("waiting_to_uninstall") {
                Indication::Pending
            } else if extension.state.starts_with("activated_enabled") {
                Indication::Active
            } else {
                Indication::Registered
            }
        }
        // Programs in a folder: parts are still here. Only a list of programs, or a unit that starts
        // them, says that they are installed.
        Fact::Folder(folder) if folder.has_programs => Indication::Registered,
        Fact::Folder(_)
        | Fact::Receipt(_)
        | Fact::Defender(_)
        | Fact::Trace(_)
        | Fact::Circumstances(_) => Indication::Trace,
        Fact::PendingRestart(_) => Indication::Pending,
    }
}

/// The kind under which signatures look at `fact`; Defender and the moment are never looked at by one.
#[must_use]
pub fn fact_kind(fact: &Fact) -> Option<FactKind> {
    Some(match fact {
        Fact::UninstallEntry(_) => FactKind::UninstallEntry,
        Fact::VendorKey(_) => FactKind::VendorKey,
        Fact::Service(service) => match service.kind {
            ServiceKind::Program => FactKind::Service,
            ServiceKind::Driver => FactKind::Driver,
        },
        Fact::Process(_) => FactKind::Process,
        Fact::SecurityProduct(_) => FactKind::SecurityProduct,
        Fact::AppBundle(_) => FactKind::AppBundle,
        Fact::LaunchItem(_) => FactKind::LaunchItem,
        Fact::SystemExtension(_) => FactKind::SystemExtension,
        Fact::Receipt(_) => FactKind::Receipt,
        Fact::Package(_) => FactKind::Package,
        Fact::Unit(_) => FactKind::Unit,
        Fact::Folder(_) => FactKind::Folder,
        Fact::PendingRestart(_) => FactKind::PendingRestart,
        Fact::Trace(_) => FactKind::Trace,
        Fact::Defender(_) | Fact::Circumstances(_) => return None,
    })
}

/// The texts of `field` in `fact`; empty when the fact has no such field.
#[must_use]
pub fn fields(fact: &Fact, field: Field) -> Vec<&str> {
    fn some(text: &Option<String>) -> Vec<&str> {
        text.iter().map(String::as_str).collect()
    }
    match field {
        Field::Name => match fact {
            Fact::UninstallEntry(entry) => vec![&entry.name],
            Fact::VendorKey(key) => some(&key.name),
            Fact::Service(service) => some(&service.display_name),
            Fact::Process(process) => vec![&process.name],
            Fact::SecurityProduct(product) => vec![&product.name],
            Fact::AppBundle(app) => {
                let mut names = vec![app.path.file_name().trim_end_matches(".app")];
                names.extend(app.name.as_deref());
                names
            }
            Fact::Package(package) => vec![&package.name],
            Fact::Unit(unit) => {
                vec![
                    unit.name
                        .rsplit_once('.')
                        .map_or(unit.name.as_str(), |(stem, _)| stem),
                ]
            }
            Fact::Folder(folder) => vec![folder.path.file_name()],
            Fact::PendingRestart(pending) => vec![pending.path.file_name()],
            Fact::Trace(trace) => vec![&trace.name],
            Fact::LaunchItem(_)
            | Fact::SystemExtension(_)
            | Fact::Receipt(_)
            | Fact::Defender(_)
            | Fact::Circumstances(_) => Vec::new(),
        },
        Field::Key => match fact {
            Fact::UninstallEntry(entry) => vec![&entry.key],
            Fact::VendorKey(key) => vec![&key.key],
            Fact::Service(service) => vec![&service.name],
            Fact::AppBundle(app) => some(&app.identifier),
            Fact::LaunchItem(item) => vec![&item.label],
            Fact::SystemExtension(extension) => vec![&extension.identifier],
            Fact::Receipt(receipt) => vec![&receipt.identifier],
            Fact::Process(_)
            | Fact::SecurityProduct(_)
            | Fact::Package(_)
            | Fact::Unit(_)
            | Fact::Folder(_)
            | Fact::PendingRestart(_)
            | Fact::Trace(_)
            | Fact::Defender(_)
            | Fact::Circumstances(_) => Vec::new(),
        },
        Field::Publisher => match fact {
            Fact::UninstallEntry(entry) => some(&entry.publisher),
            Fact::Package(package) => some(&package.vendor),
            Fact::VendorKey(_)
            | Fact::Service(_)
            | Fact::Process(_)
            | Fact::SecurityProduct(_)
            | Fact::AppBundle(_)
            | Fact::LaunchItem(_)
            | Fact::SystemExtension(_)
            | Fact::Receipt(_)
            | Fact::Unit(_)
            | Fact::Folder(_)
            | Fact::PendingRestart(_)
            | Fact::Trace(_)
            | Fact::Defender(_)
            | Fact::Circumstances(_) => Vec::new(),
        },
        Field::Version => match fact {
            Fact::UninstallEntry(entry) => some(&entry.version),
            Fact::VendorKey(key) => some(&key.version),
            Fact::AppBundle(app) => some(&app.version),
            Fact::Package(package) => some(&package.version),
            Fact::Receipt(receipt) => some(&receipt.version),
            Fact::Service(_)
            | Fact::Process(_)
            | Fact::SecurityProduct(_)
            | Fact::LaunchItem(_)
            | Fact::SystemExtension(_)
            | Fact::Unit(_)
            | Fact::Folder(_)
            | Fact::PendingRestart(_)
            | Fact::Trace(_)
            | Fact::Defender(_)
            | Fact::Circumstances(_) => Vec::new(),
        },
        Field::Path => match fact {
            Fact::UninstallEntry(entry) => {
                entry.location.iter().map(|path| path.0.as_str()).collect()
            }
            Fact::VendorKey(key) => key.root.iter().map(|path| path.0.as_str()).collect(),
            Fact::Service(service) => service.image.iter().map(|path| path.0.as_str()).collect(),
            Fact::Process(process) => process.path.iter().map(|path| path.0.as_str()).collect(),
            Fact::AppBundle(app) => vec![&app.path.0],
            Fact::LaunchItem(item) => item.program.iter().map(|path| path.0.as_str()).collect(),
            Fact::Unit(unit) => unit.program.iter().map(|path| path.0.as_str()).collect(),
            Fact::Folder(folder) => vec![&folder.path.0],
            Fact::PendingRestart(pending) => vec![&pending.path.0],
            Fact::Trace(trace) => trace.path.iter().map(|path| path.0.as_str()).collect(),
            Fact::SecurityProduct(_)
            | Fact::SystemExtension(_)
            | Fact::Receipt(_)
            | Fact::Package(_)
            | Fact::Defender(_)
            | Fact::Circumstances(_) => Vec::new(),
        },
        Field::Team => match fact {
            Fact::AppBundle(app) => some(&app.team),
            Fact::SystemExtension(extension) => some(&extension.team),
            Fact::UninstallEntry(_)
            | Fact::VendorKey(_)
            | Fact::Service(_)
            | Fact::Process(_)
            | Fact::SecurityProduct(_)
            | Fact::LaunchItem(_)
            | Fact::Receipt(_)
            | Fact::Package(_)
            | Fact::Unit(_)
            | Fact::Folder(_)
            | Fact::PendingRestart(_)
            | Fact::Trace(_)
            | Fact::Defender(_)
            | Fact::Circumstances(_) => Vec::new(),
        },
    }
}

/// The fact in a few words, as the machine names it.
#[must_use]
pub fn label(fact: &Fact) -> String {
    match fact {
        Fact::UninstallEntry(entry) if entry.name.is_empty() => entry.key.clone(),
        Fact::UninstallEntry(entry) => entry.name.clone(),
        Fact::VendorKey(key) => key.name.clone().unwrap_or_else(|| key.key.clone()),
        Fact::Service(service) => service.name.clone(),
        Fact::Process(process) => process.name.clone(),
        Fact::SecurityProduct(product) => product.name.clone(),
        Fact::Defender(_) => "Microsoft Defender".to_owned(),
        // Never evidence of anything: it is no product.
        Fact::Circumstances(_) => String::new(),
        Fact::AppBundle(app) => app
            .name
            .clone()
            .unwrap_or_else(|| app.path.file_name().to_owned()),
        Fact::LaunchItem(item) => item.label.clone(),
        Fact::SystemExtension(extension) => extension.identifier.clone(),
        Fact::Receipt(receipt) => receipt.identifier.clone(),
        Fact::Package(package) => package.name.clone(),
        Fact::Unit(unit) => unit.name.clone(),
        Fact::Folder(folder) => folder.path.0.clone(),
        Fact::PendingRestart(pending) => pending.path.0.clone(),
        Fact::Trace(trace) => trace
            .path
            .as_ref()
            .map_or_else(|| trace.name.clone(), |path| path.0.clone()),
    }
}

/// Whether the net holds `fact`, and how. What is by its name a tool about the products is a mention
/// of them, also when the vendor made it.
pub(crate) fn hold(scope: &Scope, fact: &Fact) -> Hold {
    let is_mention = match fact {
        Fact::UninstallEntry(entry) => scope.is_mention(&entry.name),
        Fact::AppBundle(app) => {
            let name = app.name.as_deref().unwrap_or_default();
            scope.is_mention(name) || scope.is_mention(app.path.file_name())
        }
        Fact::Package(package) => scope.is_mention(&package.name),
        Fact::VendorKey(_)
        | Fact::Service(_)
        | Fact::Process(_)
        | Fact::SecurityProduct(_)
        | Fact::Defender(_)
        | Fact::LaunchItem(_)
        | Fact::SystemExtension(_)
        | Fact::Receipt(_)
        | Fact::Unit(_)
        | Fact::Folder(_)
        | Fact::PendingRestart(_)
        | Fact::Trace(_)
        | Fact::Circumstances(_) => false,
    };
    match hold_by_maker(scope, fact) {
        Hold::Vendor if is_mention => Hold::Mention,
        held @ (Hold::Vendor | Hold::Mention | Hold::Nothing) => held,
    }
}

fn hold_by_maker(scope: &Scope, fact: &Fact) -> Hold {
    let vendor = |yes: bool| if yes { Hold::Vendor } else { Hold::Nothing };
    match fact {
        Fact::UninstallEntry(entry) => {
            let by_place = entry
                .location
                .as_ref()
                .is_some_and(|path| scope.is_vendor_path(path));
            match entry
                .publisher
                .as_deref()
                .map(str::trim)
                .filter(|text| !text.is_empty())
            {
                Some(publisher) if scope.names_vendor(publisher) => Hold::Vendor,
                Some(_) if by_place => Hold::Vendor,
                Some(_) if scope.names_vendor(&entry.name) => Hold::Mention,
                None if by_place || scope.names_vendor(&entry.name) => Hold::Vendor,
                Some(_) | None => Hold::Nothing,
            }
        }
        Fact::VendorKey(_) => Hold::Vendor,
        Fact::Service(service) => {
            if !scope.keeps_service(service) {
                Hold::Nothing
            } else if is_only_named(
                scope,
                service.display_name.as_deref(),
                scope.keeps_untitled_service(service),
            ) {
                Hold::Mention
            } else {
                Hold::Vendor
            }
        }
        Fact::Process(process) => vendor(scope.keeps_process(process)),
        Fact::SecurityProduct(product) => vendor(scope.names_vendor(&product.name)),
        Fact::Defender(_) | Fact::Circumstances(_) => Hold::Nothing,
        Fact::AppBundle(app) => {
            let by_maker = app
                .identifier
                .as_deref()
                .is_some_and(|text| scope.is_vendor_identifier(text))
                || app
                    .team
                    .as_deref()
                    .is_some_and(|text| scope.is_vendor_team(text));
            if by_maker {
                Hold::Vendor
            } else if scope.keeps_app(app) {
                // Without an identifier nothing says that someone else made it.
                if app.identifier.is_none() {
                    Hold::Vendor
                } else {
                    Hold::Mention
                }
            } else {
                Hold::Nothing
            }
        }
        Fact::LaunchItem(item) => vendor(scope.keeps_launch_item(item)),
        Fact::SystemExtension(extension) => vendor(scope.keeps_system_extension(extension)),
        Fact::Receipt(receipt) => vendor(scope.keeps_receipt(receipt)),
        Fact::Package(package) => {
            let by_name = scope
                .net()
                .packages
                .iter()
                .any(|name| name.eq_ignore_ascii_case(&package.name));
            let by_vendor = package
                .vendor
                .as_deref()
                .is_some_and(|text| scope.names_vendor(text));
            if by_name || by_vendor {
                Hold::Vendor
            } else if scope.names_vendor(&package.name) {
                Hold::Mention
            } else {
                Hold::Nothing
            }
        }
        Fact::Unit(unit) => {
            if !scope.keeps_unit(unit) {
                Hold::Nothing
            } else if is_only_named(
                scope,
                Some(&unit.name),
                unit.program
                    .as_ref()
                    .is_some_and(|path| scope.is_vendor_path(path)),
            ) {
                Hold::Mention
            } else {
                Hold::Vendor
            }
        }
        Fact::Folder(folder) => vendor(scope.is_vendor_path(&folder.path)),
        Fact::PendingRestart(pending) => vendor(scope.keeps_pending_restart(pending)),
        Fact::Trace(trace) => vendor(scope.keeps_trace(trace)),
    }
}

/// Whether the vendor's name is the only thing that ties a fact to the vendor.
fn is_only_named(scope: &Scope, name: Option<&str>, otherwise: bool) -> bool {
    !otherwise && name.is_some_and(|name| scope.names_vendor(name))
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
        assert_eq!(fact_kind(&vault), Some(FactKind::Trace));
        assert_eq!(indicates(&vault), Indication::Trace);
        assert_eq!(fields(&vault, Field::Name), ["vault"]);
    }
}
