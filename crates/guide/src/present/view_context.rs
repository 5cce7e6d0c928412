//! Everything a view is made from. It may not know a screen.

use std::ops::Deref;
use std::path::Path;

use voorzorg_domain::catalogue::Group;
use voorzorg_domain::journey::{Journal, Journey, Question};
use voorzorg_domain::origin::Origin;
use voorzorg_domain::snapshot::{Probe, System};

use super::localization::Localization;
use super::organisation::MadeOverview;
use super::save_result::SavedResult;
use crate::installation::Made;
use crate::kept_result::KeptResult;
use crate::msg::Msg;
use crate::view::{Intent, Place, TextSize, Tone};
use crate::watchkeeping::Watchkeeping;

#[derive(Debug)]
pub(crate) struct ViewContext<'a> {
    pub(crate) l10n: Localization<'a>,
    pub(crate) journal: &'a Journal,
    pub(crate) journey: &'a Journey,
    pub(crate) system: System,
    pub(crate) place: Place,
    /// The question that the person asked to see again.
    pub(crate) asked: Option<Question>,
    /// The group for which the explanation is read, when it is not that of the answers.
    pub(crate) reading_as: Option<Group>,
    /// The probes that the scan in flight has read.
    pub(crate) read_probes: &'a [Probe],
    pub(crate) remark: Option<&'a RemarkMsg>,
    /// The result that was saved last, as long as its screen is shown.
    pub(crate) saved_result: Option<&'a SavedResult>,
    /// The labels of the round that a result is being made for, once its file has been read.
    pub(crate) labels_of_round: &'a [String],
    /// The overview that was made last.
    pub(crate) overview: Option<&'a MadeOverview>,
    pub(crate) app_version: &'a str,
    pub(crate) origin: Origin,
    /// Whether the window opens by itself after the restart; `None` where the system cannot do that.
    pub(crate) come_back: Option<bool>,
    pub(crate) app: AppContext<'a>,
    pub(crate) revision: u32,
}

/// What is said about what was just done, such as where the report was saved.
#[derive(Debug)]
pub(crate) struct RemarkMsg {
    pub(crate) tone: Tone,
    pub(crate) msg: Msg,
    /// The intent that it is about; the window shows it beside that control.
    pub(crate) beside: Option<Intent>,
}

impl RemarkMsg {
    /// About the whole page.
    pub(crate) fn of_page(tone: Tone, msg: Msg) -> RemarkMsg {
        let beside = None;
        RemarkMsg { tone, msg, beside }
    }
}

/// What is not part of the journey: settings, the watch, earlier journals, what the frontend can do.
#[derive(Debug)]
pub(crate) struct AppContext<'a> {
    /// The size of the text, if the frontend lets it be set.
    pub(crate) text_size: Option<TextSize>,
    /// The status of the watch; `None` while it is being read.
    pub(crate) watch: Option<&'a Watchkeeping>,
    /// Whether the person has not yet answered if the watch should start at sign-in.
    pub(crate) asks_to_watch: bool,
    /// Names of the files of earlier journals.
    pub(crate) archived_journals: &'a [String],
    /// Whether several computers are a page of the frontend.
    pub(crate) gathers: bool,
    /// The result that was made here before, as long as the page to save one is shown.
    pub(crate) last_made: Option<&'a Made>,
    /// The result that the watch keeps up to date, as long as a page shows it.
    pub(crate) kept: Option<&'a KeptResult>,
    /// Whether the frontend can open a practice example.
    pub(crate) can_practise: bool,
    /// Whether a scan follows by itself when the machine says that something changed.
    pub(crate) follows: bool,
    /// Whether the journey before the last new start can be taken back.
    pub(crate) can_undo_start_over: bool,
    pub(crate) third_party: &'static str,
    /// The folder of the journal and the settings.
    pub(crate) data_folder: Option<&'a Path>,
}

/// So that a function which needs no journey can take a [`Localization`] alone.
impl<'a> Deref for ViewContext<'a> {
    type Target = Localization<'a>;

    fn deref(&self) -> &Localization<'a> {
        &self.l10n
    }
}
