//! What can be wrong with a catalogue, as codes with arguments. It may not know how people read it:
//! the sentences for people stand in `locales/`, the [`Display`](std::fmt::Display) here is for logs
//! and developers.

use std::fmt;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file within the catalogue, with `/` between folders.
    pub file: String,
    /// The key within the file, such as `signature[2].all[0].field`; empty for the whole file.
    pub key: String,
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    // The folder and its files.
    /// The folder or file could not be read.
    Unreadable,
    /// The file is not text in UTF-8.
    NotText,
    /// The file is larger than a catalogue file can be.
    TooLarge {
        limit_kib: usize,
    },
    /// The file holds nothing.
    Empty,
    /// The file is not TOML from this line on.
    Damaged {
        line: usize,
        detail: String,
    },
    /// A newer Voorzorg wrote this catalogue.
    NewerFormat {
        found: u64,
        known: u16,
    },
    /// A catalogue has no file of this name.
    UnexpectedFile,
    /// A file that every catalogue has is not there.
    MissingFile,
    /// The same file was given twice.
    RepeatedFile,

    // Structure.
    MissingKey,
    UnknownKey,
    WrongType {
        expected: Expected,
    },
    UnknownWord {
        word: String,
        allowed: Vec<String>,
    },
    /// A condition has none or more than one test.
    NotOneTest {
        found: usize,
    },
    /// The reader refused what the schema allowed.
    UninstallerRejection {
        detail: String,
    },

    // Meaning.
    DuplicateId {
        id: String,
    },
    /// An id is not made of small letters, digits and hyphens (claims: letters, digits, hyphens).
    BadId {
        id: String,
    },
    IdIsNotFileName {
        id: String,
    },
    UnknownReference {
        what: Referent,
        id: String,
    },
    /// An antivirus product that we help to remove has no recipe for a system it claims.
    NoRecipe {
        system: String,
    },
    /// The recipe is for another system.
    RecipeForOtherSystem {
        recipe: String,
        system: String,
    },
    NoSignature,
    /// An antivirus product has no conclusive signature on a system it claims.
    NoConclusiveSignature {
        system: String,
    },
    /// What is not confirmed is supporting at the most.
    UnconfirmedConclusive,
    /// Another signature looks for exactly the same, so the two cannot be told apart.
    SharedSignature {
        other: String,
    },
    EmptyText {
        what: Textual,
    },
    /// What a signature rests on is neither a link to a heading of the facts nor the id of a source.
    BadBasis {
        text: String,
    },
    /// A fragment this short would hit other words.
    ShortFragment {
        text: String,
    },
    /// A signature without a condition matches everything.
    NoCondition,
    /// The product keeps something out for a kind of fact that no signature of its looks at.
    NeverWithoutSignature,
    /// The product has two lists of what it never is for one kind of fact.
    RepeatedNever,
    /// A reason for having no recipe where none is asked for, or where there is one.
    NeedlessReason,
    NoSteps,
    /// The replacement must be ready before the removal.
    RemovalBeforeReplacement,
    /// The recipe's action needs something that the recipe does not name.
    ActionWithoutMeans,
    /// A step that is done by answers asks nothing, or one that is not asks something.
    QuestionsWithoutCheck,
    /// A recipe for someone else's hands offers to do something.
    HandOverWithAction,
    /// A managed product has a recipe to be led through, or one that is not managed has none but a
    /// hand-over.
    RecipeForOtherHands {
        recipe: String,
    },
    /// A system on which the alternative does not run.
    RealTimeElsewhere {
        system: String,
    },
    /// Neither the value nor the word that says that there is none, or both.
    NeitherOrBoth {
        value: String,
        none: String,
    },
    BadAddress {
        text: String,
    },
    BadDate {
        text: String,
    },
    /// The reasons stand without the answer to them.
    ReasonsWithoutAnswer,
    /// A group is told nothing about itself.
    GroupWithoutAnswer {
        group: String,
    },
    NoCaveat,
}

/// What a value should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expected {
    Text,
    Number,
    YesOrNo,
    List,
    Table,
}

/// What an id should have led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Referent {
    Recipe,
    Source,
}

/// A text that may not be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Textual {
    Matcher,
    Net,
    Name,
    Basis,
    Publisher,
    Place,
    Version,
}

impl Problem {
    pub(crate) fn new(file: &str, key: impl Into<String>, kind: ProblemKind) -> Problem {
        Problem {
            file: file.to_owned(),
            key: key.into(),
            kind,
        }
    }
}

impl Expected {
    /// The name used in messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Expected::Text => "text",
            Expected::Number => "number",
            Expected::YesOrNo => "yes-or-no",
            Expected::List => "list",
            Expected::Table => "table",
        }
    }
}

impl Referent {
    /// The name used in messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Referent::Recipe => "recipe",
            Referent::Source => "source",
        }
    }
}

impl Textual {
    /// The name used in messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Textual::Matcher => "matcher",
            Textual::Net => "net",
            Textual::Name => "name",
            Textual::Basis => "basis",
            Textual::Publisher => "publisher",
            Textual::Place => "place",
            Textual::Version => "version",
        }
    }
}

impl ProblemKind {
    /// The name of the kind in messages.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            ProblemKind::Unreadable => "unreadable",
            ProblemKind::NotText => "not-text",
            ProblemKind::TooLarge { .. } => "too-large",
            ProblemKind::Empty => "empty",
            ProblemKind::Damaged { .. } => "damaged",
            ProblemKind::NewerFormat { .. } => "newer-format",
            ProblemKind::UnexpectedFile => "unexpected-file",
            ProblemKind::MissingFile => "missing-file",
            ProblemKind::RepeatedFile => "repeated-file",
            ProblemKind::MissingKey => "missing-key",
            ProblemKind::UnknownKey => "unknown-key",
            ProblemKind::WrongType { .. } => "wrong-type",
            ProblemKind::UnknownWord { .. } => "unknown-word",
            ProblemKind::NotOneTest { .. } => "not-one-test",
            ProblemKind::UninstallerRejection { .. } => "refused",
            ProblemKind::DuplicateId { .. } => "duplicate-id",
            ProblemKind::BadId { .. } => "bad-id",
            ProblemKind::IdIsNotFileName { .. } => "id-is-not-file-name",
            ProblemKind::UnknownReference { .. } => "unknown-reference",
            ProblemKind::NoRecipe { .. } => "no-recipe",
            ProblemKind::RecipeForOtherSystem { .. } => "recipe-for-other-system",
            ProblemKind::NoSignature => "no-signature",
            ProblemKind::NoConclusiveSignature { .. } => "no-conclusive-signature",
            ProblemKind::UnconfirmedConclusive => "unconfirmed-conclusive",
            ProblemKind::SharedSignature { .. } => "shared-signature",
            ProblemKind::EmptyText { .. } => "empty-text",
            ProblemKind::BadBasis { .. } => "bad-basis",
            ProblemKind::ShortFragment { .. } => "short-fragment",
            ProblemKind::NoCondition => "no-condition",
            ProblemKind::NeverWithoutSignature => "never-without-signature",
            ProblemKind::RepeatedNever => "repeated-never",
            ProblemKind::NeedlessReason => "needless-reason",
            ProblemKind::NoSteps => "no-steps",
            ProblemKind::RemovalBeforeReplacement => "removal-before-replacement",
            ProblemKind::ActionWithoutMeans => "action-without-means",
            ProblemKind::QuestionsWithoutCheck => "questions-without-check",
            ProblemKind::HandOverWithAction => "hand-over-with-action",
            ProblemKind::RecipeForOtherHands { .. } => "recipe-for-other-hands",
            ProblemKind::RealTimeElsewhere { .. } => "real-time-elsewhere",
            ProblemKind::NeitherOrBoth { .. } => "neither-or-both",
            ProblemKind::BadAddress { .. } => "bad-address",
            ProblemKind::BadDate { .. } => "bad-date",
            ProblemKind::ReasonsWithoutAnswer => "reasons-without-answer",
            ProblemKind::GroupWithoutAnswer { .. } => "group-without-answer",
            ProblemKind::NoCaveat => "no-caveat",
        }
    }

    /// The arguments of the kind, by name, for a message.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            ProblemKind::TooLarge { limit_kib } => vec![("limit", limit_kib.to_string())],
            ProblemKind::Damaged { line, detail } => {
                vec![("line", line.to_string()), ("detail", detail.clone())]
            }
            ProblemKind::NewerFormat { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            ProblemKind::WrongType { expected } => vec![("expected", expected.id().to_owned())],
            ProblemKind::UnknownWord { word, allowed } => {
                vec![("word", word.clone()), ("allowed", allowed.join(", "))]
            }
            ProblemKind::NotOneTest { found } => vec![("found", found.to_string())],
            ProblemKind::UninstallerRejection { detail } => vec![("detail", detail.clone())],
            ProblemKind::DuplicateId { id }
            | ProblemKind::BadId { id }
            | ProblemKind::IdIsNotFileName { id } => vec![("id", id.clone())],
            ProblemKind::UnknownReference { what, id } => {
                vec![("what", what.id().to_owned()), ("id", id.clone())]
            }
            ProblemKind::NoRecipe { system }
            | ProblemKind::NoConclusiveSignature { system }
            | ProblemKind::RealTimeElsewhere { system } => vec![("system", system.clone())],
            ProblemKind::RecipeForOtherSystem { recipe, system } => {
                vec![("recipe", recipe.clone()), ("system", system.clone())]
            }
            ProblemKind::RecipeForOtherHands { recipe } => vec![("recipe", recipe.clone())],
            ProblemKind::SharedSignature { other } => vec![("other", other.clone())],
            ProblemKind::EmptyText { what } => vec![("what", what.id().to_owned())],
            ProblemKind::BadBasis { text }
            | ProblemKind::ShortFragment { text }
            | ProblemKind::BadAddress { text }
            | ProblemKind::BadDate { text } => vec![("text", text.clone())],
            ProblemKind::NeitherOrBoth { value, none } => {
                vec![("value", value.clone()), ("none", none.clone())]
            }
            ProblemKind::GroupWithoutAnswer { group } => vec![("group", group.clone())],
            ProblemKind::Unreadable
            | ProblemKind::NotText
            | ProblemKind::Empty
            | ProblemKind::UnexpectedFile
            | ProblemKind::MissingFile
            | ProblemKind::RepeatedFile
            | ProblemKind::MissingKey
            | ProblemKind::UnknownKey
            | ProblemKind::NoSignature
            | ProblemKind::UnconfirmedConclusive
            | ProblemKind::NoCondition
            | ProblemKind::NeverWithoutSignature
            | ProblemKind::RepeatedNever
            | ProblemKind::NeedlessReason
            | ProblemKind::NoSteps
            | ProblemKind::RemovalBeforeReplacement
            | ProblemKind::ActionWithoutMeans
            | ProblemKind::QuestionsWithoutCheck
            | ProblemKind::HandOverWithAction
            | ProblemKind::ReasonsWithoutAnswer
            | ProblemKind::NoCaveat => Vec::new(),
        }
    }
}

/// `catalogue/products/x.toml: signature[0].id: bad-id (id: "X Y")`.
impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", self.file)?;
        if !self.key.is_empty() {
            write!(out, "{}: ", self.key)?;
        }
        write!(out, "{}", self.kind.id())?;
        let arguments = self.kind.arguments();
        if !arguments.is_empty() {
            let listed: Vec<String> = arguments
                .iter()
                .map(|(name, value)| format!("{name}: {value:?}"))
                .collect();
            write!(out, " ({})", listed.join(", "))?;
        }
        Ok(())
    }
}
