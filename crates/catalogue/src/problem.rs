//! What can be wrong with a catalogue, as codes with arguments. The sentences for people are in
//! `locales/` as `problem-<id>`; the [`Display`](std::fmt::Display) here is for logs and developers.

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

/// Declares every kind with its arguments and the id used in data and messages.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $({ $($field:ident: $type:ty),+ })? = $id:literal,)+) => {
        /// What is wrong.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ProblemKind {
            $($(#[$doc])* $name $({ $($field: $type),+ })?,)+
        }

        impl ProblemKind {
            /// The id of every kind, with the names of its arguments.
            pub const ALL: &[(&str, &[&str])] = &[$(($id, &[$($(stringify!($field)),+)?])),+];

            /// The id of the kind in data and messages.
            #[must_use]
            pub fn id(&self) -> &'static str {
                match self {
                    $(ProblemKind::$name { .. } => $id,)+
                }
            }

            /// The arguments of the kind, by name, for a message.
            #[must_use]
            pub fn arguments(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(ProblemKind::$name $({ $($field),+ })? => {
                        vec![$($((stringify!($field), $field.to_string())),+)?]
                    })+
                }
            }
        }
    };
}

kinds! {
    // The folder and its files.
    /// The folder or file could not be read.
    Unreadable = "unreadable",
    /// The file is not text in UTF-8.
    NotText = "not-text",
    /// The file is larger than a catalogue file can be.
    TooLarge { limit: usize } = "too-large",
    /// The file has no keys.
    Empty = "empty",
    /// The file is not TOML from this line on.
    Damaged { line: usize, detail: String } = "damaged",
    /// A newer Voorzorg wrote this catalogue.
    NewerFormat { found: u64, known: u16 } = "newer-format",
    /// No file of a catalogue has this name.
    UnexpectedFile = "unexpected-file",
    /// A file that every catalogue must have does not exist.
    MissingFile = "missing-file",
    /// The same file was given twice.
    RepeatedFile = "repeated-file",
    // Structure.
    MissingKey = "missing-key",
    UnknownKey = "unknown-key",
    WrongType { expected: Expected } = "wrong-type",
    UnknownWord { word: String, allowed: String } = "unknown-word",
    /// A condition has none or more than one test.
    NotOneTest { found: usize } = "not-one-test",
    /// The parser rejected what the schema allows.
    Refused { detail: String } = "refused",
    // Meaning.
    DuplicateId { id: String } = "duplicate-id",
    /// An id has other characters than lower-case letters, digits and hyphens (in claims also capitals).
    BadId { id: String } = "bad-id",
    IdIsNotFileName { id: String } = "id-is-not-file-name",
    UnknownReference { what: Referent, id: String } = "unknown-reference",
    /// An antivirus product that is not managed has no recipe for a system that it has signatures for.
    NoRecipe { system: String } = "no-recipe",
    /// The recipe is for another system.
    RecipeForOtherSystem { recipe: String, system: String } = "recipe-for-other-system",
    NoSignature = "no-signature",
    /// An antivirus product has no conclusive signature for a system that it has signatures or a recipe
    /// for.
    NoConclusiveSignature { system: String } = "no-conclusive-signature",
    /// An unconfirmed signature is conclusive; it may be supporting at most.
    UnconfirmedConclusive = "unconfirmed-conclusive",
    /// A conclusive signature of another product has the same conditions.
    SharedSignature { other: String } = "shared-signature",
    EmptyText { what: Textual } = "empty-text",
    /// What a signature rests on is neither a link to a heading of the facts nor the id of a source.
    BadBasis { text: String } = "bad-basis",
    /// A text this short would match other words.
    ShortFragment { text: String } = "short-fragment",
    /// A signature, or a `never` list, has no condition.
    NoCondition = "no-condition",
    /// A `never` list is for a kind of fact that none of the product's signatures tests.
    NeverWithoutSignature = "never-without-signature",
    /// The product has two `never` lists for one kind of fact.
    RepeatedNever = "repeated-never",
    /// An example is not recognised as the product, or not as that alone.
    ExampleMissed { text: String, found: String } = "example-missed",
    /// A look-alike is recognised as the product.
    LookAlikeTaken { text: String } = "look-alike-taken",
    /// A sample that must be shown as unrecognised is not kept, or is recognised as a product.
    NotUnrecognised { text: String, found: String } = "not-unrecognised",
    /// A sample that is not the vendor's is kept.
    NotUnrelated { text: String, found: String } = "not-unrelated",
    /// `no-recipe` is set where no recipe is required, or where there is one.
    NeedlessReason = "needless-reason",
    NoSteps = "no-steps",
    /// The replacement must be ready before the removal.
    RemovalBeforeReplacement = "removal-before-replacement",
    /// The recipe's action needs something that the recipe does not name.
    ActionWithoutMeans = "action-without-means",
    /// A step that removes something gives the person nothing to start, to type or to read.
    RemovalLeadsNowhere = "removal-leads-nowhere",
    /// `questions` is required when `check` is `answered`, and forbidden otherwise, except with
    /// `replacement-ready`.
    QuestionsWithoutCheck = "questions-without-check",
    /// A hand-over recipe has a step with an action, or with another check than `told`.
    HandOverWithAction = "hand-over-with-action",
    /// A managed product has a recipe that is not a hand-over, or a product that is not managed has a
    /// hand-over recipe.
    RecipeForOtherHands { recipe: String } = "recipe-for-other-hands",
    /// `real-time` names a system on which the alternative does not run.
    RealTimeElsewhere { system: String } = "real-time-elsewhere",
    /// `no-remains` names a system for which the product has no signature.
    NotOnSystem { system: String } = "not-on-system",
    /// Exactly one of a value and its `no-` or `un-` key must be set.
    NeitherOrBoth { value: String, none: String } = "neither-or-both",
    BadAddress { text: String } = "bad-address",
    BadDate { text: String } = "bad-date",
    /// There are claims with the minister's reasons, but none with Kaspersky's answer.
    ReasonsWithoutAnswer = "reasons-without-answer",
    /// A group has no claim of its own in the section `for-you`.
    GroupWithoutAnswer { group: String } = "group-without-answer",
    NoCaveat = "no-caveat",
    /// A summary joins no claim.
    SummaryOfNothing = "summary-of-nothing",
    /// A summary joins a claim that is not shown to everybody who reads the summary.
    SummaryOfOthers { claim: String } = "summary-of-others",
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

/// What an id refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Referent {
    Recipe,
    Source,
    Claim,
}

/// A text that may not be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Textual {
    Matcher,
    Vendor,
    Name,
    Basis,
    Publisher,
    Place,
    Version,
    Sample,
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

/// The id used in messages.
impl fmt::Display for Expected {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Expected::Text => "text",
            Expected::Number => "number",
            Expected::YesOrNo => "yes-or-no",
            Expected::List => "list",
            Expected::Table => "table",
        })
    }
}

/// The id used in messages.
impl fmt::Display for Referent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Referent::Recipe => "recipe",
            Referent::Source => "source",
            Referent::Claim => "claim",
        })
    }
}

/// The id used in messages.
impl fmt::Display for Textual {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Textual::Matcher => "matcher",
            Textual::Vendor => "vendor",
            Textual::Name => "name",
            Textual::Basis => "basis",
            Textual::Publisher => "publisher",
            Textual::Place => "place",
            Textual::Version => "version",
            Textual::Sample => "sample",
        })
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
