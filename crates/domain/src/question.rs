//! The questions that only a person can answer, with their answers. This module may not know
//! user-facing text, nor what a journey does with an answer beyond whether it may go on.

use crate::catalogue::UsedFor;
use crate::id_enum;

id_enum! {
    /// The questions that only a person can answer. Ids are stored in journals: added, never changed (I11).
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub enum Question {
        /// For whom do you work? Answers: the ids of [`crate::catalogue::Group`].
        Group = "group",
        /// Who looks after this computer? Answers: the ids of [`DeviceAdmin`].
        DeviceAdmin = "device-admin",
        /// Does the security officer of the ABDO company agree? Answers: `yes`, `no`.
        Officer = "officer",
        /// What will protect the computer? Answers: an alternative's id, or one of [`Unlisted`].
        Replacement = "replacement",
        /// Are the passwords of the vendor's password manager moved to another program?
        Passwords = "passwords",
        /// Is what lay in a data vault or a backup of the product copied out of it?
        Vaults = "vaults",
        /// Does a password guard the removal, and is it known?
        ProtectionPassword = "protection-password",
        /// Is someone at hand who may install and remove programs?
        Administrator = "administrator",
        /// Does the parent who set it up agree?
        Parent = "parent",
        /// A filter: is the other protection meant for home or for an organisation? Answers:
        /// `any`, or the ids of [`UsedFor`].
        UsedFor = "used-for",
        /// A filter: does it matter where the maker has its head office? Answers: the ids of
        /// [`MakerIn`].
        MakerIn = "maker-in",
    }
}

/// The answer that there is nothing of the kind. A scan can contradict it.
pub const NONE: &str = "none";

/// The same answer, given again after the person was told what a scan saw. It is offered only then.
pub const NONE_AFTER_ALL: &str = "none-after-all";

/// Whether the journey may go on after an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnswerEffect {
    /// The journey may go on.
    Settles,
    /// The journey is blocked until the person has done something about it.
    Stops,
}

impl Question {
    /// The answers that do not depend on the catalogue, in the order in which they are offered, with
    /// the effect of each. Empty for questions whose answers are the ids of another type or of the
    /// catalogue.
    #[must_use]
    pub fn answers(self) -> &'static [(&'static str, AnswerEffect)] {
        match self {
            Question::Group | Question::DeviceAdmin | Question::Replacement => &[],
            Question::Officer | Question::Administrator | Question::Parent => {
                &[("yes", AnswerEffect::Settles), ("no", AnswerEffect::Stops)]
            }
            Question::Passwords => &[
                (NONE, AnswerEffect::Settles),
                ("moved", AnswerEffect::Settles),
                ("not-yet", AnswerEffect::Stops),
                (NONE_AFTER_ALL, AnswerEffect::Settles),
            ],
            Question::Vaults => &[
                (NONE, AnswerEffect::Settles),
                ("copied", AnswerEffect::Settles),
                ("not-yet", AnswerEffect::Stops),
            ],
            Question::ProtectionPassword => &[
                (NONE, AnswerEffect::Settles),
                ("known", AnswerEffect::Settles),
                ("unknown", AnswerEffect::Stops),
                ("unsure", AnswerEffect::Stops),
                (NONE_AFTER_ALL, AnswerEffect::Settles),
            ],
            Question::UsedFor => {
                const {
                    &[
                        ("any", AnswerEffect::Settles),
                        (UsedFor::Home.id(), AnswerEffect::Settles),
                        (UsedFor::Organisation.id(), AnswerEffect::Settles),
                    ]
                }
            }
            Question::MakerIn => {
                const {
                    &[
                        (MakerIn::Any.id(), AnswerEffect::Settles),
                        (MakerIn::Eu.id(), AnswerEffect::Settles),
                    ]
                }
            }
        }
    }

    /// The effect of `answer`, when it is one of [`answers`](Question::answers).
    #[must_use]
    pub fn effect(self, answer: &str) -> Option<AnswerEffect> {
        self.answers()
            .iter()
            .find(|(id, _)| *id == answer)
            .map(|(_, effect)| *effect)
    }
}

id_enum! {
    /// Who looks after the computer, in the order in which the answers are offered.
    pub enum DeviceAdmin {
        /// I do, or nobody does.
        Me = "me",
        /// The owner of the business.
        Owner = "owner",
        /// An IT supplier.
        Supplier = "supplier",
        /// An IT department.
        Department = "department",
        Unknown = "unknown",
    }
}

id_enum! {
    /// A replacement that is not an alternative of the catalogue.
    pub enum Unlisted {
        /// Another product.
        Other = "other",
        /// No product at all.
        None = "none",
    }
}

id_enum! {
    /// Where the maker of a replacement has to have its head office.
    pub enum MakerIn {
        /// Anywhere.
        Any = "any",
        /// In the European Union.
        Eu = "eu",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_an_answer_that_lets_the_journey_go_on() {
        for question in Question::ALL {
            let answers = question.answers();
            let settles = answers
                .iter()
                .any(|(_, effect)| *effect == AnswerEffect::Settles);
            assert!(answers.is_empty() || settles, "{question:?}");
            for (id, effect) in answers {
                assert_eq!(question.effect(id), Some(*effect));
            }
            assert_eq!(question.effect("something else"), None);
        }
    }
}
