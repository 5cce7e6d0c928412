//! What a person can ask for, and where a person can go.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use voorzorg_domain::id_enum;

use super::TextSize;
use crate::locale::Locale;
use crate::typed::{OverviewFields, RoundFields, TypedFields};

/// What a person asks for. The window maps each to the Tauri command of the same name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "command",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum Intent {
    /// Scan the machine, for the first time or again.
    Scan,
    /// Show another page; changes nothing.
    Go {
        place: Place,
    },
    /// Show a question again, to change its answer.
    Ask {
        question: String,
    },
    /// Answer a question.
    Answer {
        question: String,
        answer: String,
    },
    /// Make the plan and go to its first step.
    Prepare,
    /// Make a plan for one other product of the vendor, such as a password manager.
    PrepareFor {
        product: String,
    },
    /// Let the app perform the action of a step.
    BeginStep {
        step: String,
    },
    /// Scan, to verify whether a step is done.
    CheckStep {
        step: String,
    },
    /// Report that a step is done (self-reported).
    ConfirmStep {
        step: String,
    },
    /// Skip a step.
    SkipStep {
        step: String,
    },
    /// Go back to a settled step, to change it.
    ReopenStep {
        step: String,
    },
    /// Go on although scans cannot establish whether the step is done.
    LeaveStepOpen {
        step: String,
    },
    /// Show the explanation for a group; no answer to a question.
    ReadAs {
        group: String,
    },
    /// End the journey here; the report names what is not done.
    End,
    /// Open a source in the person's own browser.
    OpenSource {
        source: String,
    },
    /// Save the report in the person's documents.
    SaveReport,
    /// Save the result of this computer in the person's documents.
    SaveResult {
        typed: TypedFields,
    },
    /// Open the result that was saved last, to print it.
    OpenResult,
    /// Show the folder of the result that was saved last.
    ShowResult,
    /// Let the watch keep the result that was saved last up to date in the folder of its round, or end
    /// that.
    KeepResult {
        on: bool,
    },
    /// Put the results in a folder together.
    MakeOverview {
        typed: OverviewFields,
    },
    /// Go back to where a folder is named.
    CloseOverview,
    /// Save the overview in the person's documents.
    SaveOverview {
        form: OverviewForm,
    },
    /// Open the page of the overview that was saved last, to print it.
    OpenOverview,
    /// Begin a round in a folder.
    BeginRound {
        typed: RoundFields,
    },
    /// Save the page for the security officer in the person's documents.
    SaveOfficerPage,
    /// Save a letter, with the person's changes, in their documents.
    SaveLetter {
        letter: String,
        text: String,
    },
    /// Save a page with the next steps, to print or to photograph before a restart.
    SaveNextSteps,
    /// Let the window open by itself after the restart, once, or take that back.
    ComeBack {
        on: bool,
    },
    SetLanguage {
        locale: Locale,
    },
    /// Archive the journal and start a new journey.
    StartOver,
    /// Take a new start back: the journey goes on as it was.
    UndoStartOver,
    /// Practice mode only: pretend that the computer restarted.
    PretendRestart,
    /// Set the size of all text, now and for later starts.
    SetTextSize {
        size: TextSize,
    },
    /// Let the watch start at sign-in, or not.
    StartAtLogin {
        on: bool,
    },
    /// Turn reminders of an alert of the watch on again, or off for good.
    Remind {
        key: String,
        on: bool,
    },
    /// Practise with an example, in a window of its own.
    Practise {
        example: String,
    },
}

/// A page that can be shown without changing anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The current point of the journey.
    Journey,
    Result,
    /// The questions before the plan, one a page, and what they lead to.
    Questions,
    /// Where the journey stands, for whoever stops for now.
    Paused,
    /// Whether to start over.
    StartOver,
    Explain,
    Report,
    /// Messages to send, filled in from the assessment and the answers.
    Letters,
    About,
    /// What happened, day by day.
    History,
    /// Which example to practise with.
    Practice,
    Settings,
    /// What to fill in before a result is saved, and what can be done with it afterwards.
    SaveResult,
    /// The results of several computers, or which folder to read them from.
    Organisation,
    /// How a round is begun.
    Round,
}

id_enum! {
    /// The form in which an overview is saved.
    #[derive(TS)]
    pub enum OverviewForm {
        Page = "html",
        Table = "csv",
        Data = "json",
    }
}
