//! Folders of the vendor's below the places where Windows keeps products.

use std::path::Path;

use voorzorg_domain::scope::Scope;
use voorzorg_domain::snapshot::{Probe, Reading};

use super::system_folders;
use crate::collect::folders;

pub(super) fn read(scope: &Scope) -> Reading {
    let mut reading = Reading::complete(Probe::Folders, Vec::new());
    let names = scope
        .net()
        .folders
        .iter()
        .filter(|folder| !folder.contains(['/', ':']));
    for name in names {
        for products in system_folders::products() {
            let path = format!(r"{products}\{name}");
            folders::add(&mut reading, Path::new(&path), &path, '\\');
        }
    }
    reading.facts.sort();
    reading.facts.dedup();
    reading
}
