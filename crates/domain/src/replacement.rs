//! What can protect a machine afterwards: the alternatives of the catalogue, filtered by the person's
//! answers and never ranked. This module may not know user-facing text.

use crate::assessment::{Assessment, ProtectorState};
use crate::catalogue::{Alternative, Catalogue, Matcher, Supply, UsedFor};
use crate::id_enum;
use crate::journey::Journey;
use crate::question::{MakerIn, Question};
use crate::snapshot::{Fact, PackageState, Snapshot, System};

id_enum! {
    /// Whether a scan found an alternative on a machine.
    pub enum Recognition {
        /// It was not found. That proves nothing on a system that does not list its protection.
        NotSeen = "not-seen",
        /// It is installed; whether it is on is unknown.
        Here = "here",
        /// It is installed and off.
        Off = "off",
        /// It comes with the system, and a setting keeps it off or it was taken away.
        HeldOff = "held-off",
        /// It is on.
        On = "on",
    }
}

/// What a scan found of `alternative`: its name in Security Center, its package, or on macOS the
/// built-in protection. The strongest of these counts.
#[must_use]
pub fn recognise(
    alternative: &Alternative,
    snapshot: &Snapshot,
    assessment: &Assessment,
) -> Recognition {
    let listed = assessment
        .protection
        .products
        .iter()
        .filter(|product| {
            alternative
                .security_center_names
                .iter()
                .any(|name| Matcher::WholeWord(name.clone()).matches(&product.name))
        })
        .map(|product| match product.state {
            ProtectorState::On | ProtectorState::Outdated => Recognition::On,
            ProtectorState::Off => Recognition::Off,
            ProtectorState::Unknown => Recognition::Here,
        });
    let is_its_package = |fact: &Fact| {
        if let Fact::Package(package) = fact {
            package.state == PackageState::Installed
                && alternative
                    .packages
                    .iter()
                    .any(|name| name.eq_ignore_ascii_case(&package.name))
        } else {
            false
        }
    };
    let installed = snapshot
        .facts()
        .any(|(_, fact)| is_its_package(fact))
        .then_some(Recognition::Here);
    // The protection of macOS cannot be removed.
    let built_in = (alternative.supply == Supply::BuiltIn
        && snapshot.host.system == System::Macos
        && alternative.systems.contains(&System::Macos))
    .then_some(Recognition::Here);
    // What a policy keeps off does not come on when the other software goes.
    if alternative.supply == Supply::BuiltIn && is_held_off(snapshot) {
        return Recognition::HeldOff;
    }
    listed
        .chain(installed)
        .chain(built_in)
        .max()
        .unwrap_or(Recognition::NotSeen)
}

/// Whether a policy keeps Microsoft Defender off, or it was taken away.
fn is_held_off(snapshot: &Snapshot) -> bool {
    snapshot.facts().any(|(_, fact)| {
        if let Fact::Defender(defender) = fact {
            defender.held_off || !defender.present
        } else {
            false
        }
    })
}

/// One alternative that fits the person's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer<'a> {
    pub alternative: &'a Alternative,
    /// The sources do not say whether it is meant for the use that the person chose.
    pub use_not_seen: bool,
}

/// The alternatives for `system` that pass the person's two filter answers: built-in protection first,
/// then in alphabetical order. One whose use is unknown passes the filter and is marked.
#[must_use]
pub fn offers<'a>(catalogue: &'a Catalogue, journey: &Journey, system: System) -> Vec<Offer<'a>> {
    let answer = |question| journey.answers.get(&question).map(String::as_str);
    let wanted = answer(Question::UsedFor).and_then(UsedFor::from_id);
    let only_eu = answer(Question::MakerIn).and_then(MakerIn::from_id) == Some(MakerIn::Eu);
    let mut offers: Vec<Offer<'a>> = catalogue
        .alternatives
        .iter()
        .filter(|alternative| alternative.real_time.contains(&system))
        .filter(|alternative| {
            // Built-in protection is already there, so the filters do not apply.
            alternative.supply == Supply::BuiltIn
                || ((alternative.maker_in_eu || !only_eu)
                    && wanted.is_none_or(|wanted| !alternative.not_for.contains(&wanted)))
        })
        .map(|alternative| Offer {
            alternative,
            use_not_seen: wanted.is_some_and(|wanted| !alternative.used_for.contains(&wanted)),
        })
        .collect();
    offers.sort_by_key(|offer| {
        (
            offer.alternative.supply,
            offer.alternative.name.to_lowercase(),
        )
    });
    offers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{AlternativeId, SourceId};
    use crate::detection::Detector;

    fn alternative(name: &str, used_for: &[UsedFor], not_for: &[UsedFor], eu: bool) -> Alternative {
        Alternative {
            id: AlternativeId(name.to_lowercase()),
            name: name.into(),
            supply: Supply::Separate,
            systems: vec![System::Windows],
            real_time: vec![System::Windows],
            page: SourceId("page".into()),
            security_center_names: Vec::new(),
            packages: Vec::new(),
            used_for: used_for.to_vec(),
            not_for: not_for.to_vec(),
            maker_in_eu: eu,
        }
    }

    fn names(answers: &[(Question, &str)]) -> Vec<(String, bool)> {
        let mut catalogue = Catalogue {
            alternatives: vec![
                alternative("Zeta", &[UsedFor::Home], &[], true),
                alternative("Alpha", &[], &[], false),
                alternative("Beta", &[UsedFor::Organisation], &[UsedFor::Home], true),
            ],
            ..Catalogue::default()
        };
        catalogue.alternatives.push(Alternative {
            supply: Supply::BuiltIn,
            ..alternative("Inside", &[], &[UsedFor::Organisation], false)
        });
        let journey = Journey {
            answers: answers
                .iter()
                .map(|(question, answer)| (*question, (*answer).to_owned()))
                .collect(),
            ..Journey::default()
        };
        offers(&catalogue, &journey, System::Windows)
            .iter()
            .map(|offer| (offer.alternative.name.clone(), offer.use_not_seen))
            .collect()
    }

    #[test]
    fn without_an_answer_everything_is_offered_by_the_alphabet_after_what_is_there() {
        let plain = |name: &str| (name.to_owned(), false);
        let all = ["Inside", "Alpha", "Beta", "Zeta"].map(plain);
        assert_eq!(names(&[]), all);
        assert_eq!(names(&[(Question::UsedFor, "any")]), all);
    }

    #[test]
    fn a_filter_leaves_out_only_what_is_known_not_to_fit() {
        assert_eq!(
            names(&[(Question::UsedFor, "home")]),
            [
                ("Inside".into(), true),
                ("Alpha".into(), true),
                ("Zeta".into(), false)
            ]
        );
        assert_eq!(
            names(&[(Question::MakerIn, "eu")]),
            [
                ("Inside".into(), false),
                ("Beta".into(), false),
                ("Zeta".into(), false)
            ],
            "what the computer has stays"
        );
    }

    /// The recognition of "Shield" when Security Center lists these.
    fn recognised(listed: &[(&str, &str)]) -> Recognition {
        let listed: Vec<serde_json::Value> = listed
            .iter()
            .map(|(name, state)| serde_json::json!({ "fact": "security-product", "name": name, "state": state }))
            .collect();
        let snapshot: Snapshot = serde_json::from_value(serde_json::json!({
            "format": 1,
            "taken_at": 0,
            "host": { "system": "windows", "os": "Windows 11", "version": "10.0", "server": false },
            "readings": [{ "probe": "security-center", "facts": listed, "gaps": [] }],
        }))
        .unwrap();
        let shield = Alternative {
            security_center_names: vec!["Shield".into()],
            ..alternative("Shield", &[], &[], false)
        };
        recognise(
            &shield,
            &snapshot,
            &Detector::from(&Catalogue::default()).assess(&snapshot),
        )
    }

    #[test]
    fn a_replacement_that_is_off_is_not_called_unseen() {
        assert_eq!(recognised(&[]), Recognition::NotSeen);
        assert_eq!(recognised(&[("Other", "on")]), Recognition::NotSeen);
        assert_eq!(recognised(&[("Shield", "unknown")]), Recognition::Here);
        assert_eq!(recognised(&[("Shield", "off")]), Recognition::Off);
        assert_eq!(recognised(&[("Shield", "expired")]), Recognition::Off);
        assert_eq!(recognised(&[("Shield Plus", "on")]), Recognition::On);
    }

    #[test]
    fn of_two_entries_the_one_that_protects_counts() {
        let both = [("Shield", "off"), ("Shield", "on")];
        assert_eq!(recognised(&both), Recognition::On);
    }
}
