//! The name by which a Linux desktop finds our entry and with it our icon. On Wayland that is all that
//! a desktop is told of a window; it is the name of the program unless another one was set.

/// Names this program by the application id, as its desktop entry is called. Before the window.
///
/// The setting of Tauri for this would also allow one process only, and practice has its own.
pub(crate) fn announce() {
    #[cfg(target_os = "linux")]
    glib::set_prgname(Some(voorzorg_machine::presence::APPLICATION));
}
