//! What a frontend shows: finished sentences, and the intents that they offer.
//!
//! Window and terminal draw the same [`View`], and the report the same blocks. It holds no codes to
//! look up and no text to translate; it may not know how it is drawn (I8). These are wire types: a
//! test generates their TypeScript declarations.

mod intent;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use voorzorg_domain::id_enum;

use crate::locale::Locale;

pub use self::intent::{Intent, OverviewForm, Place};

/// Everything that a frontend shows at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct View {
    /// Rises with every change; a frontend draws again only when it rises.
    pub revision: u32,
    pub locale: Locale,
    /// What every screen has: name, what we never do, languages, other pages.
    pub frame: Frame,
    /// Says on every screen that it is about a folder or an example, not about this computer
    /// (ADR 24).
    pub banner: Option<String>,
    /// The stages of the plan; empty when there is none.
    pub map: Vec<MapStop>,
    pub screen: Screen,
    /// What a screen reader announces when this page appears (live region).
    pub announcement: String,
}

/// What is around every screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Frame {
    pub app_name: String,
    /// The title of the window or document.
    pub window_title: String,
    /// What we never do: "We only look; nothing leaves this computer".
    pub promise: String,
    /// "Not an official government app".
    pub disclaimer: String,
    /// Accessible name of the stages of the journey.
    pub map_label: String,
    /// Accessible name of the language switch.
    pub language_label: String,
    pub languages: Vec<LanguageChoice>,
    /// Accessible name of the other pages.
    pub nav_label: String,
    /// The pages that can be reached from everywhere, always the same ones in the same order.
    pub nav: Vec<NavLink>,
    /// "Skip to the content".
    pub skip_link: String,
    /// Label of the button that copies an exact text.
    pub copy_label: String,
    /// Label of that button after the text has been copied.
    pub copied_label: String,
    /// Label of a button while its intent is being carried out.
    pub busy_label: String,
    /// The size of all text.
    pub text_size: TextSize,
}

id_enum! {
    /// The size of all text, in rising order. A persisted format: sizes are added, never changed.
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
    /// The size as a percentage of the normal size.
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
    /// The name of the language in that language.
    pub name: String,
    pub current: bool,
}

/// A link to a page that can be reached from everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NavLink {
    pub button: Button,
    /// It leads to the page that is shown.
    pub current: bool,
}

/// One stage of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MapStop {
    pub label: String,
    pub state: MapState,
    /// The state in words, for screen readers.
    pub state_label: String,
    /// The steps of this stage, if it is the present one and has more than one.
    pub steps: Vec<MapStep>,
}

/// One step of the present stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MapStep {
    pub label: String,
    pub state: MapState,
    pub state_label: String,
    /// Goes back to the step, to change it.
    pub change: Option<Button>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum MapState {
    /// A scan saw that it is done, or the person said so.
    Done,
    Here,
    Ahead,
    /// It was left before it was done, or nobody could establish whether it is.
    Open,
}

/// The screens of the app. A frontend may choose a picture by it, never a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ScreenId {
    Check,
    Result,
    /// One question.
    Question,
    /// What a person needs, before a plan is made.
    BeforeYouBegin,
    Paused,
    /// Whether to start over.
    StartOver,
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
    SaveResult,
    Organisation,
}

/// One screen: one subject, with at most one main button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Screen {
    pub id: ScreenId,
    /// Identifies the page; when it changes, the focus goes to the heading.
    pub place: String,
    pub heading: String,
    /// What was just done, or why it was not.
    pub remark: Option<Remark>,
    pub blocks: Vec<Block>,
    /// The main button.
    pub primary: Option<Button>,
    pub others: Vec<Button>,
    /// Facts and proof, after the buttons.
    pub details: Vec<Block>,
    /// Goes back without losing anything.
    pub back: Option<Button>,
}

impl Screen {
    /// A page with nothing on it but its heading.
    pub(crate) fn new(id: ScreenId, place: impl Into<String>, heading: String) -> Screen {
        Screen {
            id,
            place: place.into(),
            heading,
            remark: None,
            blocks: Vec::new(),
            primary: None,
            others: Vec::new(),
            details: Vec::new(),
            back: None,
        }
    }

    /// All blocks in the order in which they are drawn.
    pub fn all_blocks(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().chain(&self.details)
    }
}

/// A sentence about what the person just asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Remark {
    pub tone: Tone,
    /// The tone as a word, so that colour is never the only sign.
    pub label: String,
    pub text: String,
    /// The control that it belongs to; without one it is about the page.
    pub beside: Option<Intent>,
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
        /// The tone as a word, so that colour is never the only sign.
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
        /// The headings of a table with one answer a row; empty where the answers are a plain list.
        columns: Vec<String>,
        options: Vec<ChoiceOption>,
    },
    /// Things to do that are equal to each other and no answers to a question.
    Buttons {
        label: String,
        hint: Option<String>,
        items: Vec<ButtonItem>,
    },
    /// Fields to fill in, all of them optional. Their texts go into the `typed` of the intent of the
    /// button, each under its id.
    Form {
        fields: Vec<FormField>,
        button: Button,
    },
    /// Progress of a scan, source by source.
    Progress {
        label: String,
        sources: Vec<ProgressSource>,
    },
    /// Statements with their sources.
    Claims {
        /// Who says them; absent where each says it itself.
        speaker: Option<String>,
        items: Vec<ClaimItem>,
    },
    /// Text to copy exactly: a command.
    Exact {
        label: String,
        text: String,
    },
    /// A message of several lines that a person may change before it is copied or saved.
    Letter {
        /// The id of the letter.
        letter: String,
        label: String,
        text: String,
        /// What the person can do with it.
        hint: String,
        /// The label of the button that saves it with the person's changes.
        save_label: String,
        /// Copying it is the main thing to do on this page.
        is_main: bool,
    },
    /// A link that opens in the person's own browser.
    Link {
        button: Button,
        address: String,
    },
    /// More detail, collapsed at first.
    More {
        summary: String,
        blocks: Vec<Block>,
    },
    /// A picture that explains; drawn by the frontend, described here.
    Picture {
        name: PictureName,
        description: String,
    },
    /// A table that a frontend can sort by each column and search.
    Table {
        /// What the table holds.
        label: String,
        columns: Vec<String>,
        rows: Vec<TableRow>,
        /// The label of the field to search in.
        search_label: String,
        /// The label of the switch that leaves out rows that ask for nothing.
        open_only_label: String,
        /// What the details of a row are called.
        details_label: String,
        /// What is shown when no row is left.
        none_label: String,
    },
    /// The sources of the page, by their numbers.
    Sources {
        items: Vec<SourceItem>,
        /// What it means that one of them has no address.
        hint: Option<String>,
    },
}

/// The picture that a frontend can draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PictureName {
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
    /// How we know it: verified, self-reported or skipped, in words (I4).
    pub status: Option<String>,
    /// Goes back to where it was answered, to change it.
    pub change: Option<Button>,
}

impl FactRow {
    /// A name with its value, of which nothing more is said.
    pub(crate) fn new(name: String, value: String) -> FactRow {
        FactRow {
            name,
            value,
            status: None,
            change: None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChoiceOption {
    pub button: Button,
    pub chosen: bool,
    pub hint: Option<String>,
    /// What stands in the columns of a table after the first, which holds the label.
    pub cells: Vec<String>,
    /// Opens the page about this option.
    pub page: Option<Button>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableRow {
    /// Whether it asks for something.
    pub is_open: bool,
    pub tone: Tone,
    /// The state as a short word, so that colour is never the only sign.
    pub mark: String,
    /// One for each column; the first names the row.
    pub cells: Vec<TableCell>,
    /// What else there is to say, collapsed at first.
    pub details: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableCell {
    pub text: String,
    /// By what it is sorted, where that is not the text.
    pub sort: Option<String>,
}

/// One of several things to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ButtonItem {
    pub button: Button,
    pub hint: Option<String>,
}

/// One line of text to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormField {
    /// The name of the field among the typed fields of the intent.
    pub id: String,
    pub label: String,
    pub hint: Option<String>,
    /// How many characters are accepted.
    pub longest: u32,
    /// What there is to choose from; empty where anything may be typed.
    pub choices: Vec<String>,
    /// How a path is chosen instead of typed; `None` in a field for something else.
    pub browse: Option<Browse>,
}

/// A button beside a field that opens the system's dialog for a file or a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Browse {
    pub kind: PathKind,
    pub label: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PathKind {
    File,
    Folder,
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
    /// "Withheld", "our reading" and the like; absent where the source simply says it.
    pub status: Option<String>,
    pub notes: Vec<Note>,
}

/// The number of a source beside a statement, and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    pub number: u32,
    /// "source 3", for who hears the page.
    pub label: String,
    /// Where in the source; absent where the source is one page, and where several places are joined.
    pub place: Option<String>,
    /// Title, publisher, date and place in words.
    pub source: String,
    /// Opens the source; absent for a document without a known address.
    pub open: Option<Button>,
}

/// One source of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceItem {
    pub number: u32,
    /// Title, publisher and date in words.
    pub text: String,
    pub address: Option<String>,
    pub open: Option<Button>,
}

/// A label with the intent that it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Button {
    pub label: String,
    pub intent: Intent,
}

/// Why an intent was not carried out, as finished sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    pub code: ErrorCode,
    pub message: String,
    pub hint: String,
}

/// Why an intent was not carried out. A frontend may branch on this, never on the sentences.
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
    /// A scan or an action is in flight.
    Busy,
    /// Something else; the log says more.
    Other,
}

/// The page for when no view can be shown. The window gets one per language at its start, because
/// after a failure it may have no backend to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Breakdown {
    pub locale: Locale,
    pub heading: String,
    /// What to do, and where the log is.
    pub text: String,
}
