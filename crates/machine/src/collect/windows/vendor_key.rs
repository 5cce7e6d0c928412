//! The vendor's own registry key, in both registry views, and its subkey `protected`.

use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, VendorKey};
use voorzorg_domain::vendor_filter::VendorFilter;

use super::files;
use super::registry::{self, RegistryKey, RegistryView};
use crate::parse::{policies, redact};

const SOFTWARE: &str = "SOFTWARE";
const PROTECTED: &str = "protected";
/// Main programs. A product that is really installed has one of them in its folder.
const PROGRAMS: [&str; 6] = [
    "avp.exe",
    "ksde.exe",
    "kpm.exe",
    "klnagent.exe",
    "kavfs.exe",
    "soyuz.exe",
];

pub(super) fn read(filter: &VendorFilter) -> Reading {
    let mut reading = Reading::complete(Probe::VendorKey, Vec::new());
    let mut remains = Vec::new();
    for view in [RegistryView::Native, RegistryView::Wow32] {
        if let Err(gap) = add_view(&mut reading, &mut remains, filter, view) {
            reading.gaps.push(gap);
        }
    }
    // Remains only count without a product, since a product has more than one key here.
    if reading.facts.is_empty() {
        reading.facts.extend(remains.into_iter().map(remain));
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}

fn add_view(
    reading: &mut Reading,
    remains: &mut Vec<String>,
    filter: &VendorFilter,
    view: RegistryView,
) -> Result<(), Gap> {
    let Some(software) = registry::machine(SOFTWARE, view)? else {
        return Err(Gap::unreadable("the key of all software is not there"));
    };
    let names = software.names().given(|gap| reading.gaps.push(gap));
    let vendors = names
        .into_iter()
        .filter(|name| filter.is_vendor_registry_key(name));
    for vendor in vendors {
        let protected = format!(r"{vendor}\{PROTECTED}");
        let mut names = Vec::new();
        for path in [&vendor, &protected] {
            match software.open(path, view) {
                Ok(Some(key)) => add_products(reading, &mut names, &key, view),
                Ok(None) => {}
                // Removals leave this key behind, so what is in it can only show more remains.
                Err(gap) => reading.gaps.push(gap.in_remains()),
            }
        }
        if names.is_empty() {
            names.push(vendor);
        }
        remains.append(&mut names);
    }
    Ok(())
}

/// The fact for a key of the vendor's in which no product is registered.
fn remain(key: String) -> Fact {
    Fact::VendorKey(VendorKey {
        key,
        name: None,
        version: None,
        product_code: None,
        root: None,
        program_exists: Some(false),
        password_protected: None,
    })
}

fn add_products(
    reading: &mut Reading,
    remains: &mut Vec<String>,
    vendor: &RegistryKey,
    view: RegistryView,
) {
    let names = vendor
        .names()
        .given(|gap| reading.gaps.push(gap.in_remains()));
    for name in names
        .into_iter()
        .filter(|name| !name.eq_ignore_ascii_case(PROTECTED))
    {
        match vendor.open(&format!(r"{name}\environment"), view) {
            Ok(Some(environment)) => {
                let fact = describe(vendor, &name, &environment, view);
                reading.facts.push(Fact::VendorKey(fact));
            }
            // A key without `environment` is not a product.
            Ok(None) => remains.push(name),
            Err(gap) => {
                reading.gaps.push(gap.in_remains());
                remains.push(name);
            }
        }
    }
}

fn describe(
    vendor: &RegistryKey,
    name: &str,
    environment: &RegistryKey,
    view: RegistryView,
) -> VendorKey {
    let root = environment.text("ProductRoot");
    VendorKey {
        key: name.to_owned(),
        name: environment.text("ProductName"),
        version: environment.text("ProductVersion"),
        product_code: environment.text("ProductCode"),
        // A product without a folder has no program.
        program_exists: root.as_deref().map_or(Some(false), program_exists),
        root: root.as_deref().map(redact::path),
        password_protected: password_protected(vendor, name, view),
    }
}

/// Whether a main program exists in `root`; `None` when that could not be read.
fn program_exists(root: &str) -> Option<bool> {
    let root = root.trim_end_matches('\\');
    let mut hidden = false;
    for program in PROGRAMS {
        match files::exists(&format!(r"{root}\{program}")) {
            Some(true) => return Some(true),
            Some(false) => {}
            None => hidden = true,
        }
    }
    if hidden { None } else { Some(false) }
}

/// `None` also when the settings cannot be read: the person is asked then.
fn password_protected(vendor: &RegistryKey, name: &str, view: RegistryView) -> Option<bool> {
    let path = format!(r"{name}\Settings\PasswordProtectionSettings");
    let settings = vendor.open(&path, view).ok()??;
    policies::password_protected(
        settings.number("EnablePasswordProtect"),
        Some(settings.holds_something("OPEP")),
    )
}
