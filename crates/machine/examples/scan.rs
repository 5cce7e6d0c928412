//! Scans this computer with a small vendor filter and prints the snapshot as JSON.

use voorzorg_domain::catalogue::{Catalogue, VendorNames};
use voorzorg_domain::vendor_filter::VendorFilter;
use voorzorg_machine::{Machine, now};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    let filter = VendorFilter::from(&Catalogue {
        vendor: VendorNames {
            vendor_words: texts(&["kaspersky"]),
            folders: texts(&["Kaspersky Lab", "/opt/kaspersky", "/var/opt/kaspersky"]),
            registry_keys: texts(&["KasperskyLab"]),
            services: texts(&["klif", "klnagent"]),
            versioned_services: texts(&["AVP"]),
            processes: texts(&["avp.exe", "avpui.exe", "kesl"]),
            packages: texts(&["kesl", "kesl-gui", "klnagent64"]),
            ..VendorNames::default()
        },
        ..Catalogue::default()
    });
    let snapshot = Machine::local().scan(&filter, now(), |_| {}).await;
    println!("{}", serde_json::to_string_pretty(&snapshot)?);
    Ok(())
}
