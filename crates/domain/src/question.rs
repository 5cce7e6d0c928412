//! What only a person can answer, with every answer there is. It may not know words, nor what a
//! journey makes of an answer beyond whether it settles the matter.

use serde::{Deserialize, Serialize};

/// The questions that only a person can answer. Names stand in journals: added, never changed (I11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// For whom do you work? Answers: the ids of [`crate::catalogue::Group`].
    Group,
    /// Who looks after this computer? Answers: the ids of [`Caretaker`].
    Caretaker,
    /// Does the security officer of the ABDO company agree? Answers: `yes`, `no`.
    Officer,
    /// What will protect the computer? Answers: an alternative's id, `other` or `none`.
    Replacement,
    /// Are the passwords of the vendor's password manager moved to another program?
    Passwords,
    /// Is what lay in a data vault or a backup of the product copied out of it?
    Vaults,
    /// Does a password guard the removal, and is it known?
    ProtectionPassword,
    /// Is someone at hand who may install and remove programs?
    Administrator,
    /// Does the parent who set it up agree?
    Parent,
    /// A filter: is the other protection meant for home or for an organisation?
    UsedFor,
    /// A filter: does it matter where the maker has its head office?
    MakerIn,
}

/// What an answer does to the matter it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// The journey may go on.
    Settles,
    /// It may not, until something is done about it.
    Stops,
}

impl Question {
    /// All questions.
    pub const ALL: [Question; 11] = [
        Question::Group,
        Question::Caretaker,
        Question::Officer,
        Question::Replacement,
        Question::Passwords,
        Question::Vaults,
        Question::ProtectionPassword,
        Question::Administrator,
        Question::Parent,
        Question::UsedFor,
        Question::MakerIn,
    ];

    /// The name used in files and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Question::Group => "group",
            Question::Caretaker => "caretaker",
            Question::Officer => "officer",
            Question::Replacement => "replacement",
            Question::Passwords => "passwords",
            Question::Vaults => "vaults",
            Question::ProtectionPassword => "protection-password",
            Question::Administrator => "administrator",
            Question::Parent => "parent",
            Question::UsedFor => "used-for",
            Question::MakerIn => "maker-in",
        }
    }

    /// The answers that are the same for every catalogue, in the order in which they are offered, with
    /// what each does. Empty for the questions whose answers stand elsewhere.
    #[must_use]
    pub fn answers(self) -> &'static [(&'static str, Effect)] {
        match self {
            Question::Group | Question::Caretaker | Question::Replacement => &[],
            Question::Officer | Question::Administrator | Question::Parent => {
                &[("yes", Effect::Settles), ("no", Effect::Stops)]
            }
            Question::Passwords => &[
                ("none", Effect::Settles),
                ("moved", Effect::Settles),
                ("not-yet", Effect::Stops),
            ],
            Question::Vaults => &[
                ("none", Effect::Settles),
                ("copied", Effect::Settles),
                ("not-yet", Effect::Stops),
            ],
            Question::ProtectionPassword => &[
                ("none", Effect::Settles),
                ("known", Effect::Settles),
                ("unknown", Effect::Stops),
            ],
            Question::UsedFor => &[
                ("any", Effect::Settles),
                ("home", Effect::Settles),
                ("organisation", Effect::Settles),
            ],
            Question::MakerIn => &[("any", Effect::Settles), ("eu", Effect::Settles)],
        }
    }

    /// What `answer` does, when it is one of [`answers`](Question::answers).
    #[must_use]
    pub fn effect(self, answer: &str) -> Option<Effect> {
        self.answers()
            .iter()
            .find(|(id, _)| *id == answer)
            .map(|(_, effect)| *effect)
    }
}

/// Who looks after the computer (R7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Caretaker {
    /// I do, or nobody does.
    Me,
    /// The owner of the business.
    Owner,
    /// An IT supplier.
    Supplier,
    /// An IT department.
    Department,
    Unknown,
}

impl Caretaker {
    /// All answers, in the order in which they are offered.
    pub const ALL: [Caretaker; 5] = [
        Caretaker::Me,
        Caretaker::Owner,
        Caretaker::Supplier,
        Caretaker::Department,
        Caretaker::Unknown,
    ];

    /// The name used in files and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Caretaker::Me => "me",
            Caretaker::Owner => "owner",
            Caretaker::Supplier => "supplier",
            Caretaker::Department => "department",
            Caretaker::Unknown => "unknown",
        }
    }

    pub(crate) fn from_id(id: &str) -> Option<Caretaker> {
        Caretaker::ALL
            .into_iter()
            .find(|caretaker| caretaker.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_matter_has_an_answer_that_lets_the_journey_go_on() {
        for question in Question::ALL {
            let answers = question.answers();
            let settles = answers.iter().any(|(_, effect)| *effect == Effect::Settles);
            assert!(answers.is_empty() || settles, "{question:?}");
            for (id, effect) in answers {
                assert_eq!(question.effect(id), Some(*effect));
            }
            assert_eq!(question.effect("something else"), None);
        }
    }
}
