//! A function for every message of the product, with its variables. The sentences themselves are in `locales/`, and
//! `build.rs` makes the functions from them; this module may not hold one (I8).
//!
//! What is left here are messages that exist once per key. A test finds messages that nothing says.

use std::borrow::Cow;

use voorzorg_catalogue::ProblemKind;

/// The value of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    /// Our own text of several lines: its line breaks stay.
    Lines(String),
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Value {
        Value::Text(text.clone())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A message id with the values of its variables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Msg {
    pub(crate) id: Cow<'static, str>,
    pub(crate) args: Vec<(&'static str, Value)>,
}

macro_rules! family_functions {
    ($($name:ident = $before:literal * $after:literal over $keys:expr, ($($arg:ident),*);)*) => {
        $(
            pub(crate) fn $name(key: &str, $($arg: impl Into<Value>),*) -> Msg {
                Msg {
                    id: Cow::Owned(format!("{}{key}{}", $before, $after)),
                    args: vec![$((stringify!($arg), $arg.into())),*],
                }
            }
        )*
    };
}

/// A function for each message, made by `build.rs`.
mod made {
    #![expect(dead_code, reason = "a message that is chosen by a key has one too")]

    use super::{Cow, Msg, Value};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

pub(crate) use made::*;

/// What is wrong with a catalogue. A test checks that each kind of problem has its sentence.
pub(crate) fn problem(kind: &ProblemKind) -> Msg {
    let arguments = kind.arguments().into_iter();
    Msg {
        id: Cow::Owned(format!("problem-{}", kind.id())),
        args: arguments
            .map(|(name, value)| (name, value.into()))
            .collect(),
    }
}

/// Messages that exist once per key: id before the key, id after the key, all keys, variables. Only
/// `inventory` uses the lists of keys; the functions take any key.
macro_rules! families {
    ($each:ident) => { $each! {
    verdict_heading = "verdict-" * "-heading" over Verdict::ALL.map(Verdict::id), (product);
    verdict_body = "verdict-" * "-body" over Verdict::ALL.map(Verdict::id), (product);
    verdict_place = "verdict-" * "-short" over Verdict::ALL.map(Verdict::id), ();
    probe = "probe-" * "" over Probe::ALL.map(Probe::id), ();
    coverage_result = "coverage-" * "" over CoverageResult::ALL.map(CoverageResult::id), ();
    container = "container-" * "" over Container::ALL.map(Container::id), ();
    not_started = "not-started-" * "" over StartRefusal::ALL.map(StartRefusal::id), ();
    limit = "limit-" * "" over Limit::ALL.map(Limit::id), ();
    gap_help = "gap-help-" * "" over GapKind::ALL.map(GapKind::id), (system);
    gap = "gap-" * "" over GapKind::ALL.map(GapKind::id), ();
    kind = "kind-" * "" over ProductKind::ALL.map(ProductKind::id).into_iter().chain([UNRECOGNISED]), ();
    presence = "presence-" * "" over Presence::ALL.map(Presence::id), ();
    precaution = "precaution-" * "" over Precaution::ALL.map(Precaution::id), ();
    weight = "weight-" * "" over Weight::ALL.map(Weight::id), ();
    protection = "protection-" * "" over ProtectionState::ALL.map(ProtectionState::id), ();
    protector = "protector-" * "" over ProtectorState::ALL.map(ProtectorState::id), ();
    question = "question-" * "" over Question::ALL.map(Question::id), ();
    group = "group-" * "" over Group::ALL.map(Group::id), ();
    group_hint = "group-" * "-hint" over ["vital", "abdo", "abro"], ();
    device_admin = "device-admin-" * "" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    device_admin_hint = "device-admin-" * "-hint" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    handover = "handover-" * "-body" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    handover_heading = "handover-" * "-heading" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    officer = "officer-" * "" over answers(Question::Officer), ();
    passwords = "passwords-" * "" over answers(Question::Passwords), ();
    vaults = "vaults-" * "" over answers(Question::Vaults), ();
    protection_password = "protection-password-" * "" over answers(Question::ProtectionPassword), ();
    administrator = "administrator-" * "" over answers(Question::Administrator), ();
    parent = "parent-" * "" over answers(Question::Parent), ();
    used_for = "used-for-" * "" over answers(Question::UsedFor), ();
    maker_in = "maker-in-" * "" over answers(Question::MakerIn), ();
    blocker_reason = "blocker-" * "-reason" over Blocker::ALL.map(Blocker::id), ();
    blocker_next = "blocker-" * "-next" over Blocker::ALL.map(Blocker::id), ();
    recognition = "recognition-" * "" over Recognition::ALL.map(Recognition::id), (name);
    example_title = "example-" * "-title" over EXAMPLES, ();
    example_about = "example-" * "-about" over EXAMPLES, ();
    letter_title = "letter-" * "-title" over LETTERS, ();
    letter_ask = "letter-ask-" * "" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    letter_reason = "letter-reason-" * "" over
        ["passwords", "vaults", "protection-password", "protection-unsure", "administrator", "parent", "no-replacement", "built-in-held-off"], ();
    replacement = "replacement-" * "" over Unlisted::ALL.map(Unlisted::id), ();
    replacement_hint = "replacement-" * "-hint" over Unlisted::ALL.map(Unlisted::id), ();
    replacement_reported = "replacement-" * "-reported" over Unlisted::ALL.map(Unlisted::id), ();
    section = "section-" * "" over Section::ALL.map(Section::id), ();
    speaker = "speaker-" * "" over Speaker::ALL.map(Speaker::id), ();
    claim_status = "status-" * "" over ClaimStatus::ALL.map(ClaimStatus::id), ();
    reason = "because-" * "" over FailureReason::ALL.map(FailureReason::id), (system);
    refused = "refused-" * "" over UninstallerRejection::ALL.map(UninstallerRejection::id), ();
    howto_passwords = "howto-passwords-" * "" over ["1", "2", "3"], ();
    howto_protection = "howto-protection-" * "" over ["1", "2", "3"], ();
    used_for_seen = "used-for-" * "-seen" over ["home", "organisation", "both"], ();
    exit_code = "exit-code-" * "" over ["1602", "1603", "1605", "1612", "1618", "1641", "3010"], ();
    map_stop = "map-stop-" * "" over ["prepare", "remove", "restart", "protect", "check"], ();
    map_state = "map-state-" * "" over ["done", "here", "ahead", "open"], ();
    tone = "tone-" * "" over crate::view::Tone::ALL.map(crate::view::Tone::id), ();
    picture = "picture-" * "" over ["restart"], ();
    page_conclusion = "page-conclusion-" * "" over ComputerState::ALL.map(ComputerState::id), (product);
    page_heading = "page-heading-" * "" over ComputerState::ALL.map(ComputerState::id), (product);
    page_container = "page-container-" * "" over Container::ALL.map(Container::id), ();
    page_gap = "page-gap-" * "" over GapKind::ALL.map(GapKind::id), (system);
    page_protection = "page-protection-" * "" over ProtectionState::ALL.map(ProtectionState::id), ();
    result_file_name = "result-file-" * "" over Origin::ALL.map(Origin::id), ();
    row_state = "row-state-" * "" over RowState::ALL.map(RowState::id), (product);
    row_also = "row-also-" * "" over RowState::ALL.map(RowState::id), ();
    row_next = "row-next-" * "" over
        ["antivirus-found", "managed", "being-replaced", "unrecognised", "could-not-look", "damaged", "perhaps-copy",
         "set-up-anew", "clock-doubtful", "too-old", "not-heard-of", "newer", "vault-left", "companion-only",
         "leftovers-only"], ();
    officer_file = "officer-file-" * "" over ["journal", "settings", "watch", "results", "organisations", "kept", "log"], ();
    remark_flaw = "remark-flaw-" * "" over Flaw::ALL.map(Flaw::id), ();
    list_problem = "list-problem-" * "" over NoList::ALL.map(NoList::id), (path);
    urgency = "urgency-" * "" over ["found", "unknown", "other", "nothing", "apart"], ();
    answer = "answer-" * "" over ReminderAnswer::ALL.map(ReminderAnswer::id), ();
    language = "language-" * "" over ["nl", "en"], ();
    journal_other_origin = "journal-other-" * "" over Origin::ALL.map(Origin::id), (name);
    month = "month-" * "" over
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"], ();
    failure = "failure-" * "" over Failure::CODES, (path);
    failure_hint = "failure-" * "-hint" over Failure::CODES, (path, system);
    help_command = "help-command-" * "" over
        ["scan", "explain", "guide", "report", "result", "round", "overview", "officer", "export", "capture", "watch", "catalogue", "completions", "man", "help"], ();
    help_option = "help-option-" * "" over
        ["root", "system", "snapshot", "replay", "json", "lang", "all", "group", "format", "out", "overwrite", "verify",
         "label", "name", "organisation", "round", "round-code", "list", "until", "max-age", "at", "overview-format",
         "new", "folder", "without-hashes", "export-form", "once", "action", "dir", "shell", "help", "version"], ();
    help_value = "help-value-" * "" over ["file", "folder", "group", "shell", "text", "code", "date", "days", "time"], ();
    help_code = "help-code-" * "" over ["0", "10", "11", "20", "1", "2"], ();
    man_section = "man-section-" * "" over
        ["name", "form", "about", "commands", "options", "codes", "variables", "files"], ();
    man_variable = "man-variable-" * "" over ["language", "colour", "data"], ();
    man_file = "man-file-" * "" over ["linux", "macos"], ();
    } };
}

families!(family_functions);
pub(crate) use families;

/// Messages whose keys are ids of the catalogue; their sentences are in `catalogue.ftl` and `claims.ftl`.
pub(crate) mod keyed {
    use super::{Cow, Msg};

    fn plain(id: String) -> Msg {
        Msg {
            id: Cow::Owned(id),
            args: Vec::new(),
        }
    }

    pub(crate) fn claim(id: &str) -> Msg {
        plain(format!("claim-{id}"))
    }

    pub(crate) fn summary(id: &str) -> Msg {
        plain(format!("summary-{id}"))
    }

    pub(crate) fn source(id: &str) -> Msg {
        plain(format!("source-{id}"))
    }

    pub(crate) fn place(code: &str) -> Msg {
        plain(format!("place-{code}"))
    }

    pub(crate) fn product_name(id: &str) -> Msg {
        plain(format!("product-{id}-name"))
    }

    pub(crate) fn product_what(id: &str) -> Msg {
        plain(format!("product-{id}-what"))
    }

    pub(crate) fn alternative_properties(id: &str) -> Msg {
        plain(format!("alternative-{id}-properties"))
    }

    pub(crate) fn note(recipe: &str, note: &str) -> Msg {
        plain(format!("note-{recipe}-{note}"))
    }

    pub(crate) fn wizard(question: &str) -> Msg {
        plain(format!("wizard-{question}"))
    }

    /// `part` is one of `title`, `body`, `careful`, `wrong`, `action`, `told`.
    pub(crate) fn step(recipe: &str, step: &str, part: &str) -> Msg {
        plain(format!("step-{recipe}-{step}-{part}"))
    }
}
