//! Everything a view is made from. It may not know a screen.

use std::ops::Deref;
use std::path::Path;

use voorzorg_domain::journey::{Journal, Journey};
use voorzorg_domain::snapshot::{Probe, System};

use super::localization::Localization;
use crate::msg::Msg;
use crate::view::{Place, TextSize, Tone};
use crate::watchkeeping::Watchkeeping;

#[derive(Debug)]
pub(crate) struct ViewContext<'a> {
    pub(crate) l10n: Localization<'a>,
    pub(crate) journal: &'a Journal,
    pub(crate) journey: &'a Journey,
    pub(crate) system: System,
    pub(crate) place: Place,
    /// The probes that have been read in the look that is going on.
    pub(crate) read_probes: &'a [Probe],
    /// A remark that stands on the next screen, such as where the report was saved.
    pub(crate) remark: Option<&'a (Tone, Msg)>,
    pub(crate) app_version: &'a str,
    pub(crate) practice: bool,
    /// Whether the window opens by itself after the restart; nothing where that cannot be had.
    pub(crate) come_back: Option<bool>,
    pub(crate) app: AppContext<'a>,
    pub(crate) revision: u32,
}

/// What stands beside the journey: settings, the watch, earlier files, what the face can do.
#[derive(Debug)]
pub(crate) struct AppContext<'a> {
    /// The size of the text, where the face has its own.
    pub(crate) text_size: Option<TextSize>,
    /// How the watch stands; nothing while that is being looked at.
    pub(crate) watch: Option<&'a Watchkeeping>,
    /// Whether the person has not yet said if the watch is to start at sign-in.
    pub(crate) asks_to_watch: bool,
    /// Names of journals that were put aside.
    pub(crate) archived_journals: &'a [String],
    /// Whether an example can be opened.
    pub(crate) can_practise: bool,
    pub(crate) third_party: &'static str,
    /// The folder with this person's own files.
    pub(crate) data_folder: Option<&'a Path>,
}

/// A scene can say all that its context can, so a block that needs no journey asks for that alone.
impl<'a> Deref for ViewContext<'a> {
    type Target = Localization<'a>;

    fn deref(&self) -> &Localization<'a> {
        &self.l10n
    }
}
