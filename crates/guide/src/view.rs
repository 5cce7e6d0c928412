//! What a face shows: finished sentences and the presses they offer.
//!
//! Window, terminal and report draw the same [`View`]. It holds no codes to look up and no text to
//! translate; it may not know how it is drawn (I8). Wire types: the window's copy is generated.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use voorzorg_domain::id_enum;

use crate::locale::Locale;

/// One whole picture of where the person is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct View {
    /// Rises with every change; a face draws again only when it rises.
    pub revision: u32,
    pub locale: Locale,
    /// Always there: name, what we never do, languages, other pages.
    pub frame: Frame,
    /// Set in practice mode: a mark that stands on every screen (ADR 24).
    pub practice: Option<String>,
    /// The map of the whole journey with where the person is.
    pub map: Vec<MapStop>,
    pub screen: Screen,
    /// What the live region says when this view appears; empty when nothing new needs saying.
    pub announcement: String,
}

/// What stands around every screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Frame {
    pub app_name: String,
    /// The title of the window or document.
    pub window_title: String,
    /// "We only look; nothing leaves this computer".
    pub promise: String,
    /// "Not an official government app".
    pub disclaimer: String,
    /// Accessible name of the map.
    pub map_label: String,
    /// Accessible name of the language switch.
    pub language_label: String,
    pub languages: Vec<LanguageChoice>,
    /// Accessible name of the other pages.
    pub nav_label: String,
    /// Other pages: explanation, about and the like.
    pub nav: Vec<Button>,
    /// "Skip to the content".
    pub skip_link: String,
    /// On the button beside a text to copy exactly.
    pub copy_label: String,
    /// What that button says once the text has been copied.
    pub copied_label: String,
    /// What a control says while its press is being carried out.
    pub busy_label: String,
    /// The size of all text.
    pub text_size: TextSize,
}

id_enum! {
    /// How large all text is, from small to large. A persisted format: sizes are added, never changed.
    #[derive(Default, TS)]
    pub enum TextSize {
        #[default]
        Normal = "normal",
        Larger = "larger",
        Big = "big",
        Double = "double",
    }
}

impl TextSize {
    /// In hundredths of the normal size.
    #[must_use]
    pub fn hundredths(self) -> u16 {
        match self {
            TextSize::Normal => 100,
            TextSize::Larger => 125,
            TextSize::Big => 150,
            TextSize::Double => 200,
        }
    }
}

/// One language the person can switch to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LanguageChoice {
    pub locale: Locale,
    /// The language's own name for itself.
    pub name: String,
    pub current: bool,
}

/// One stop on the map of the journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MapStop {
    pub label: String,
    pub state: MapState,
    /// The state in words, for those who do not see it.
    pub state_label: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum MapState {
    Done,
    Here,
    Ahead,
}

/// The screens of the app. A face may choose a picture by it, never a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ScreenId {
    Check,
    Result,
    DeviceAdmin,
    Explain,
    Step,
    WrapUp,
    Report,
    About,
    HandOver,
    Damaged,
    Letters,
    History,
    Practice,
    Settings,
}

/// One screen: one thing said, one main press.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Screen {
    pub id: ScreenId,
    /// Changes when the person comes to another place; focus then goes to the heading.
    pub place: String,
    pub heading: String,
    pub blocks: Vec<Block>,
    /// The one main press.
    pub primary: Option<Button>,
    pub others: Vec<Button>,
    /// The way back, always without loss.
    pub back: Option<Button>,
}

/// One part of a screen, drawn in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum Block {
    Text {
        text: String,
    },
    /// A heading within the screen.
    Heading {
        text: String,
    },
    /// A sentence that must not be missed.
    Notice {
        tone: Tone,
        /// The tone in a word, so that colour is never the only sign.
        label: String,
        text: String,
    },
    List {
        items: Vec<String>,
        ordered: bool,
    },
    /// Names with values.
    Facts {
        rows: Vec<FactRow>,
    },
    /// A question with answers, of which at most one is chosen.
    Choice {
        question: String,
        hint: Option<String>,
        options: Vec<ChoiceOption>,
    },
    /// Progress of a look, source by source.
    Progress {
        label: String,
        sources: Vec<ProgressSource>,
    },
    /// Statements with who says them and where they stand.
    Claims {
        items: Vec<ClaimItem>,
    },
    /// Text to copy exactly: a command.
    Exact {
        label: String,
        text: String,
    },
    /// A message of several lines that a person may change before it is copied or saved.
    Letter {
        /// Which letter it is.
        letter: String,
        label: String,
        text: String,
        /// What the person can do with it.
        hint: String,
        /// The label of the press that saves it as it stands then.
        save_label: String,
    },
    /// A link that opens in the person's own browser.
    Link {
        button: Button,
        address: String,
    },
    /// More for those who want it; closed at first.
    More {
        summary: String,
        blocks: Vec<Block>,
    },
    /// A picture that explains; drawn by the face, described here.
    Picture {
        name: PictureName,
        description: String,
    },
}

/// The pictures a face can draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PictureName {
    /// What deep access of antivirus software means.
    DeepAccess,
    /// Replacement ready before removal.
    ReplacementFirst,
    /// What a restart finishes.
    Restart,
}

id_enum! {
    #[derive(TS)]
    pub enum Tone {
        Calm = "calm",
        Attention = "attention",
        Done = "done",
        Stop = "stop",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FactRow {
    pub name: String,
    pub value: String,
    /// How we know it: seen, told by the person, skipped (I4).
    pub status: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChoiceOption {
    pub button: Button,
    pub chosen: bool,
    pub hint: Option<String>,
    /// Opens the page of what is offered.
    pub page: Option<Button>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressSource {
    pub label: String,
    pub state: SourceState,
    pub state_label: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SourceState {
    Waiting,
    Read,
    Partial,
    Gap,
    Unsupported,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClaimItem {
    pub id: String,
    pub text: String,
    /// "According to the minister, 2018", "Withheld", and the like.
    pub status: String,
    /// Publisher, date and place in words.
    pub source: String,
    /// Opens the source; absent for a document without a known address.
    pub open: Option<Button>,
}

/// Something to press.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Button {
    pub label: String,
    pub intent: Intent,
}

/// What a press means. The window maps each to the command of the same name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "command",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum Intent {
    /// Look at the machine (again).
    Scan,
    /// Go to a place that changes nothing.
    Go {
        place: Place,
    },
    /// Answer a question.
    Answer {
        question: String,
        answer: String,
    },
    /// Make the plan and go to its first step.
    Prepare,
    /// The same for one product that is here beside the antivirus.
    PrepareFor {
        product: String,
    },
    /// Let the app do the action of a step.
    BeginStep {
        step: String,
    },
    /// Look whether a step is done.
    CheckStep {
        step: String,
    },
    /// Say that a step is done.
    ConfirmStep {
        step: String,
    },
    /// Leave a step out.
    SkipStep {
        step: String,
    },
    /// Stop here, and say what is open.
    End,
    /// Open a source in the person's own browser.
    OpenSource {
        source: String,
    },
    /// Save the report in the person's documents.
    SaveReport,
    /// Save a letter, as the person left it, in their documents.
    SaveLetter {
        letter: String,
        text: String,
    },
    /// Save a page with what comes next, to print or to photograph before a restart.
    SaveNextSteps,
    /// Let the window open by itself after the restart, once, or not after all.
    ComeBack {
        on: bool,
    },
    SetLanguage {
        locale: Locale,
    },
    /// Put the journal aside and begin anew.
    StartOver,
    /// Practice mode only: play a restart.
    PretendRestart,
    /// Make all text so large, now and at the next start.
    SetTextSize {
        size: TextSize,
    },
    /// Let the watch start at sign-in, or not.
    StartAtLogin {
        on: bool,
    },
    /// Be reminded of a matter of the watch again, or never more.
    Remind {
        key: String,
        on: bool,
    },
    /// Practise with an example, in a window of its own.
    Practise {
        example: String,
    },
}

/// Places that can be gone to without changing anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Where the journey is.
    Journey,
    Result,
    /// The questions before the plan.
    Questions,
    Explain,
    Report,
    /// Messages to send, filled in with what is known.
    Letters,
    About,
    /// What happened, day by day.
    History,
    /// Which example to practise with.
    Practice,
    Settings,
}

/// What a face is told when a press was not carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    pub code: ErrorCode,
    pub message: String,
    pub hint: String,
}

/// Why a press was not carried out. A face branches on this and on nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// That is not possible here and now.
    NotNow,
    /// The page, the uninstaller or the file could not be opened.
    CouldNotOpen,
    /// The report, letter or page could not be saved.
    CouldNotSave,
    /// The journal could not be written: nothing was begun.
    JournalNotWritten,
    /// Another window of Voorzorg has the journey.
    Busy,
    /// Something else; the log says more.
    Other,
}

/// The page for when no view can be shown. The window is given one per language at its start,
/// because afterwards nothing can be asked any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Breakdown {
    pub locale: Locale,
    pub heading: String,
    /// What to do, and where the log is.
    pub text: String,
}
