//! The number that Windows has for this computer. It may not leave this program as it is.

use super::registry::{RegistryView, machine};

/// Made when Windows is set up, and made anew by an image that was prepared for it.
pub(crate) fn machine_id() -> Option<String> {
    let key = machine(r"SOFTWARE\Microsoft\Cryptography", RegistryView::Native);
    key.ok().flatten()?.text("MachineGuid")
}
