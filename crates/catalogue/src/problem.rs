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

/// Declares every kind with its arguments and the name by which data and messages call it.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $({ $($field:ident: $type:ty),+ })? = $id:literal,)+) => {
        /// What is wrong.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ProblemKind {
            $($(#[$doc])* $name $({ $($field: $type),+ })?,)+
        }

        impl ProblemKind {
            /// The name of every kind, and those of its arguments.
            pub const ALL: &[(&str, &[&str])] = &[$(($id, &[$($(stringify!($field)),+)?])),+];

            /// The name of the kind in data and messages.
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
    /// The file holds nothing.
    Empty = "empty",
    /// The file is not TOML from this line on.
    Damaged { line: usize, detail: String } = "damaged",
    /// A newer Voorzorg wrote this catalogue.
    NewerFormat { found: u64, known: u16 } = "newer-format",
    /// A catalogue has no file of this name.
    UnexpectedFile = "unexpected-file",
    /// A file that every catalogue has is not there.
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
    /// The reader refused what the schema allowed.
    Refused { detail: String } = "refused",
    // Meaning.
    DuplicateId { id: String } = "duplicate-id",
    /// An id is not made of small letters, digits and hyphens (claims: letters, digits, hyphens).
    BadId { id: String } = "bad-id",
    IdIsNotFileName { id: String } = "id-is-not-file-name",
    UnknownReference { what: Referent, id: String } = "unknown-reference",
    /// An antivirus product that we help to remove has no recipe for a system it claims.
    NoRecipe { system: String } = "no-recipe",
    /// The recipe is for another system.
    RecipeForOtherSystem { recipe: String, system: String } = "recipe-for-other-system",
    NoSignature = "no-signature",
    /// An antivirus product has no conclusive signature on a system it claims.
    NoConclusiveSignature { system: String } = "no-conclusive-signature",
    /// What is not confirmed is supporting at the most.
    UnconfirmedConclusive = "unconfirmed-conclusive",
    /// Another signature looks for exactly the same, so the two cannot be told apart.
    SharedSignature { other: String } = "shared-signature",
    EmptyText { what: Textual } = "empty-text",
    /// What a signature rests on is neither a link to a heading of the facts nor the id of a source.
    BadBasis { text: String } = "bad-basis",
    /// A fragment this short would hit other words.
    ShortFragment { text: String } = "short-fragment",
    /// A signature without a condition matches everything.
    NoCondition = "no-condition",
    /// The product keeps something out for a kind of fact that no signature of its looks at.
    NeverWithoutSignature = "never-without-signature",
    /// The product has two lists of what it never is for one kind of fact.
    RepeatedNever = "repeated-never",
    /// An example is not recognised as the product, or not as that alone.
    ExampleMissed { text: String, found: String } = "example-missed",
    /// What only looks like the product is recognised as it.
    LookAlikeTaken { text: String } = "look-alike-taken",
    /// What must be shown as not recognised is lost, or taken for a product.
    NotUnrecognised { text: String, found: String } = "not-unrecognised",
    /// What is not the vendor's is kept.
    NotUnrelated { text: String, found: String } = "not-unrelated",
    /// A reason for having no recipe where none is asked for, or where there is one.
    NeedlessReason = "needless-reason",
    NoSteps = "no-steps",
    /// The replacement must be ready before the removal.
    RemovalBeforeReplacement = "removal-before-replacement",
    /// The recipe's action needs something that the recipe does not name.
    ActionWithoutMeans = "action-without-means",
    /// A step that is done by answers asks nothing, or one that is not asks something.
    QuestionsWithoutCheck = "questions-without-check",
    /// A recipe for someone else's hands offers to do something.
    HandOverWithAction = "hand-over-with-action",
    /// A managed product has a recipe to be led through, or one that is not managed has none but a
    /// hand-over.
    RecipeForOtherHands { recipe: String } = "recipe-for-other-hands",
    /// A system on which the alternative does not run.
    RealTimeElsewhere { system: String } = "real-time-elsewhere",
    /// A system for which the product has no signature.
    NotOnSystem { system: String } = "not-on-system",
    /// Neither the value nor the word that says that there is none, or both.
    NeitherOrBoth { value: String, none: String } = "neither-or-both",
    BadAddress { text: String } = "bad-address",
    BadDate { text: String } = "bad-date",
    /// The reasons stand without the answer to them.
    ReasonsWithoutAnswer = "reasons-without-answer",
    /// A group is told nothing about itself.
    GroupWithoutAnswer { group: String } = "group-without-answer",
    NoCaveat = "no-caveat",
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

/// The name used in messages.
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

/// The name used in messages.
impl fmt::Display for Referent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Referent::Recipe => "recipe",
            Referent::Source => "source",
        })
    }
}

/// The name used in messages.
impl fmt::Display for Textual {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Textual::Matcher => "matcher",
            Textual::Net => "net",
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
