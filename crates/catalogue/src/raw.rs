//! The files as they are written, field by field. This module may not judge what they say.

use schemars::JsonSchema;
use serde::Deserialize;
use voorzorg_domain::{catalogue as domain, snapshot};

/// A closed list of words that is the same as one in the domain. Both directions are spelled out,
/// so that a new variant there breaks the build here.
macro_rules! mirror {
    ($name:ident = $theirs:path { $($variant:ident),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub(crate) enum $name { $($variant),+ }

        impl From<$name> for $theirs {
            fn from(ours: $name) -> Self {
                match ours { $($name::$variant => Self::$variant),+ }
            }
        }

        impl From<$theirs> for $name {
            fn from(theirs: $theirs) -> Self {
                use $theirs as Theirs;
                match theirs { $(Theirs::$variant => Self::$variant),+ }
            }
        }
    };
}

mirror!(
    System = snapshot::System {
        Windows,
        Macos,
        Linux
    }
);
mirror!(
    ProductKind = domain::ProductKind {
        Antivirus,
        Companion,
        Management,
        OnDemand
    }
);
mirror!(
    Precaution = domain::Precaution {
        Covered,
        NotCovered,
        Grey
    }
);
mirror!(
    Weight = domain::Weight {
        Trace,
        Supporting,
        Conclusive
    }
);
mirror!(
    Confidence = domain::Confidence {
        High,
        Medium,
        Low,
        Unconfirmed
    }
);
mirror!(
    FactKind = domain::FactKind {
        UninstallEntry,
        VendorKey,
        Service,
        Driver,
        Process,
        SecurityProduct,
        AppBundle,
        LaunchItem,
        SystemExtension,
        Receipt,
        Package,
        Unit,
        Folder,
        PendingRestart,
        Trace,
    }
);
mirror!(
    Field = domain::Field {
        Name,
        Key,
        Publisher,
        Version,
        Path,
        Team
    }
);
mirror!(
    StepKind = domain::StepKind {
        Prepare,
        Replace,
        Remove,
        Restart,
        Protect
    }
);
mirror!(
    StepAction = domain::RecipeAction {
        StartUninstaller,
        ShowRemovalCommand,
        OpenSecurityPage,
        OpenProgramList,
    }
);
mirror!(
    StepCheck = domain::Check {
        Told,
        Answered,
        ReplacementReady,
        GoodMoment,
        Removed,
        Gone,
        RestartedAndGone,
        Protected,
    }
);
mirror!(
    Question = voorzorg_domain::question::Question {
        Group,
        DeviceAdmin,
        Officer,
        Replacement,
        Passwords,
        Vaults,
        ProtectionPassword,
        Administrator,
        Parent,
        UsedFor,
        MakerIn,
    }
);
mirror!(MsiVerb = domain::MsiVerb { Remove, Maintain });
mirror!(Supply = domain::Supply { BuiltIn, Separate });
mirror!(UsedFor = domain::UsedFor { Home, Organisation });
mirror!(
    AddressSeen = domain::AddressSeen {
        Page,
        Cited,
        Remembered
    }
);
mirror!(
    ClaimStatus = domain::ClaimStatus {
        Stated,
        Withheld,
        NotStated,
        OurReading
    }
);
mirror!(
    Speaker = domain::Speaker {
        Minister,
        Services,
        Kaspersky,
        Memo,
        Analysis,
        Parliament,
        Press,
        Voorzorg,
    }
);
mirror!(
    Group = domain::Group {
        Government,
        Vital,
        Abdo,
        Other
    }
);
mirror!(
    Section = domain::Section {
        Decision,
        ForYou,
        Reasons,
        Caveats,
        Kaspersky,
        Analysis,
        NotKnown,
        Later,
    }
);

/// `catalogue.toml`: the version, and the net that a look is held with.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct CatalogueFile {
    /// The version of the file format.
    pub format: u16,
    /// The version of the knowledge: year, month, number.
    pub version: String,
    /// The day up to which the facts were gathered.
    pub dated: String,
    pub net: Net,
}

/// What a look keeps: wider than the signatures, but anchored.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Net {
    /// The vendor's name in the scripts it is written in, matched as whole words.
    pub vendor_words: Vec<String>,
    /// Folders of the vendor's.
    pub folders: Vec<String>,
    /// Names of the vendor's registry key below SOFTWARE.
    pub registry_keys: Vec<String>,
    /// Whole names of services and drivers.
    pub services: Vec<String>,
    /// Names of services and drivers that a version follows.
    pub versioned_services: Vec<String>,
    /// Whole words within the names of services and drivers.
    pub service_words: Vec<String>,
    /// Whole names of processes that count wherever they run.
    pub processes: Vec<String>,
    /// Whole names of Linux packages, units and init scripts.
    pub packages: Vec<String>,
    /// Beginnings of reverse-domain identifiers.
    pub identifiers: Vec<String>,
    /// Apple team identifiers.
    pub teams: Vec<String>,
    /// Words that make a name no more than a mention, whoever made what bears it.
    pub mention_words: Vec<String>,
}

/// `products/<id>.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ProductFile {
    /// The name of this file without `.toml`; also the stem of its message ids and fixtures.
    pub id: String,
    pub kind: ProductKind,
    /// Whether the precaution of 2018 is about this kind of software.
    pub precaution: Precaution,
    /// Looked after centrally: explain and hand over, never remove.
    #[serde(default)]
    pub managed: bool,
    /// The recipe per system.
    #[serde(default)]
    pub recipes: Vec<RecipeFor>,
    /// Why an antivirus product that nobody else looks after has no recipe on a system it claims.
    pub no_recipe: Option<NoRecipe>,
    /// What the facts in this file rest on.
    #[serde(default)]
    pub sources: Vec<String>,
    /// What is never this product, for every signature of one kind of fact.
    #[serde(default)]
    pub never: Vec<Never>,
    #[serde(default)]
    pub signature: Vec<Signature>,
}

/// Why a product has no recipe: its steps have not been written, or how it is removed has not been
/// confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum NoRecipe {
    NotWritten,
    NotConfirmed,
}

/// Look-alikes that every signature of one kind of fact keeps out.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Never {
    pub fact: FactKind,
    /// A fact that passes one of these is not this product's.
    pub any: Vec<Condition>,
}

/// Which recipe removes a product on one system.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RecipeFor {
    pub system: System,
    pub recipe: String,
}

/// One way in which a product shows itself.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Signature {
    /// Unique within the product.
    pub id: String,
    pub weight: Weight,
    pub system: System,
    pub fact: FactKind,
    /// All of these hold.
    pub all: Vec<Condition>,
    /// None of these holds: known look-alikes stay out.
    #[serde(default)]
    pub none: Vec<Condition>,
    /// How sure the fact is; `unconfirmed` never weighs more than supporting.
    pub confidence: Confidence,
    /// What this rests on: a heading of the facts, as a link below `docs/`
    /// (`facts/linux.md#kesl`), or the id of a source.
    pub basis: String,
}

/// One field with exactly one test.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("minProperties" = 2, "maxProperties" = 2))]
pub(crate) struct Condition {
    pub field: Field,
    /// The whole text, without regard to case.
    pub equals: Option<String>,
    /// One of these whole texts, without regard to case.
    pub one_of: Option<Vec<String>>,
    /// Begins with these whole words.
    pub starts_with: Option<String>,
    /// Contains these whole words.
    pub whole_word: Option<String>,
    /// Contains one of these as whole words.
    pub any_word: Option<Vec<String>>,
    /// This text followed by a version and nothing else.
    pub then_version: Option<String>,
    /// Lies below this folder.
    pub path_below: Option<String>,
    /// Names this as a whole word, in any script of the net.
    pub names: Option<Named>,
}

/// Who can be named in every script that the net knows.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Named {
    Vendor,
}

/// `recipes/<id>.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RecipeFile {
    /// The name of this file without `.toml`.
    pub id: String,
    pub system: System,
    /// Its steps are for whoever looks after the computer: told, never led through.
    #[serde(default)]
    pub hand_over: bool,
    /// The verb to start Windows Installer with, whatever verb the entry has registered.
    pub msi_verb: Option<MsiVerb>,
    /// Folders in which a registered uninstall program may stand.
    #[serde(default)]
    pub program_folders: Vec<String>,
    /// Packages in the order in which they are removed.
    #[serde(default)]
    pub packages: Vec<String>,
    #[serde(default)]
    pub step: Vec<Step>,
    /// What is added where the product found bears a name.
    #[serde(default)]
    pub note: Vec<Note>,
}

/// Something to add where the product found bears a name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Note {
    /// Unique within the recipe; its message is `note-<recipe>-<id>`.
    pub id: String,
    /// Whole words of the product's name as found.
    pub whole_word: String,
}

/// Something that the product's own uninstaller asks. Its message is `wizard-<id>`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct WizardQuestion {
    pub id: String,
    /// Seen in a source; otherwise the screen says that nobody has confirmed it.
    pub confirmed: bool,
}

/// One step of a recipe.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Step {
    /// Unique within the recipe; also the stem of its message ids.
    pub id: String,
    pub kind: StepKind,
    /// What the app can do for the person.
    pub action: Option<StepAction>,
    /// When the step counts as done.
    pub check: StepCheck,
    /// What the person is asked in this step.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// What the product's own uninstaller is expected to ask.
    #[serde(default)]
    pub wizard: Vec<WizardQuestion>,
    #[serde(default)]
    pub optional: bool,
    /// Whether the person can take the step back afterwards.
    pub undoable: bool,
}

/// `alternatives/<id>.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct AlternativeFile {
    /// The name of this file without `.toml`.
    pub id: String,
    /// The product's own name.
    pub name: String,
    pub supply: Supply,
    pub systems: Vec<System>,
    /// The systems of these on which it protects all the time.
    pub real_time: Vec<System>,
    /// The source that is its own page.
    pub page: String,
    /// How Windows Security Center names it, as whole words.
    #[serde(default)]
    pub security_center_names: Vec<String>,
    /// The real Linux packages it is recognised by.
    #[serde(default)]
    pub packages: Vec<String>,
    /// For whom it was seen to be meant.
    #[serde(default)]
    pub used_for: Vec<UsedFor>,
    /// For whom it was seen not to be meant.
    #[serde(default)]
    pub not_for: Vec<UsedFor>,
    /// The head office of the maker and of its owner was seen to be in the European Union.
    #[serde(default)]
    pub maker_in_eu: bool,
}

/// `sources.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct SourcesFile {
    #[serde(default)]
    pub source: Vec<Source>,
}

/// One document or page. Where it shows no publisher, date or address, the file says so.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Source {
    pub id: String,
    /// Who published it; a proper name.
    pub publisher: Option<String>,
    /// The document does not show who published it.
    #[serde(default)]
    pub no_publisher: bool,
    /// The date of the document: a day or a month.
    pub dated: Option<String>,
    /// The document shows no date.
    #[serde(default)]
    pub undated: bool,
    pub address: Option<String>,
    /// No address is known.
    #[serde(default)]
    pub no_address: bool,
    /// How the address was seen.
    pub seen: AddressSeen,
    /// The day on which it was last looked at.
    pub seen_on: String,
}

/// `claims.toml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ClaimsFile {
    #[serde(default)]
    pub claim: Vec<Claim>,
}

/// One statement about the measure. Its sentence stands in `locales/` as `claim-<id>`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Claim {
    pub id: String,
    pub section: Section,
    /// The groups it is shown to; none means all.
    #[serde(default)]
    pub groups: Vec<Group>,
    pub source: String,
    /// Where in the source; the words stand in `locales/` as `place-<place>`.
    pub place: String,
    pub status: ClaimStatus,
    pub speaker: Speaker,
}
