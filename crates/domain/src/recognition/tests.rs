//! The prepared signatures against a plain look at every one of them.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;
use crate::catalogue::{Confidence, Matcher, Precaution, ProductKind, SignatureId, Weight};
use crate::matching::plain;
use crate::matching::tests::{Around, any_around, around, looked_for, matcher};
use crate::snapshot::{
    AppBundle, Folder, MachinePath, Process, Receipt, Service, ServiceKind, UninstallEntry,
    UninstallScope,
};

/// Every signature of the right system and kind is tried, every text taken apart anew.
fn plainly_passed(catalogue: &Catalogue, system: System, fact: &Fact) -> Vec<SignatureId> {
    let passes = |condition: &Condition| {
        fields(fact, condition.field)
            .iter()
            .any(|text| plain::matches(&condition.matcher, text))
    };
    let signatures = catalogue.products.iter().flat_map(|one| &one.signatures);
    signatures
        .filter(|signature| {
            signature.system == system
                && Some(signature.fact) == fact_kind(fact)
                && signature.all.iter().all(passes)
                && !signature.none.iter().any(passes)
        })
        .map(|signature| signature.id.clone())
        .collect()
}

fn passed(catalogue: &Catalogue, system: System, fact: &Fact) -> Vec<SignatureId> {
    Recognition::from(catalogue)
        .passed(system, fact)
        .map(|(_, signature)| signature.id.clone())
        .collect()
}

/// A few kinds and systems, so that several signatures look at one fact.
const KINDS: [FactKind; 4] = [
    FactKind::UninstallEntry,
    FactKind::Service,
    FactKind::AppBundle,
    FactKind::Folder,
];

fn condition() -> impl Strategy<Value = Condition> {
    let fields = prop_oneof![
        4 => select(vec![Field::Name, Field::Key, Field::Path]),
        1 => select(Field::ALL.to_vec()),
    ];
    (fields, matcher()).prop_map(|(field, matcher)| Condition { field, matcher })
}

fn signature() -> impl Strategy<Value = Signature> {
    let conditions = |most| prop::collection::vec(condition(), 0..most);
    let systems = select(vec![System::Windows, System::Linux]);
    (
        systems,
        select(KINDS.to_vec()),
        conditions(4),
        conditions(2),
    )
        .prop_map(|(system, fact, all, none)| Signature {
            id: "to be numbered".into(),
            weight: Weight::Supporting,
            system,
            fact,
            all,
            none,
            confidence: Confidence::High,
            basis: "page".into(),
        })
}

fn catalogue() -> impl Strategy<Value = Catalogue> {
    prop::collection::vec(prop::collection::vec(signature(), 0..12), 1..4).prop_map(|products| {
        let mut number = 0;
        let products = products.into_iter().map(|mut signatures| {
            for signature in &mut signatures {
                number += 1;
                signature.id = SignatureId(format!("signature-{number}"));
            }
            Product {
                id: "product".into(),
                kind: ProductKind::Antivirus,
                precaution: Precaution::Covered,
                managed: false,
                recipes: Vec::new(),
                sources: Vec::new(),
                signatures,
            }
        });
        Catalogue {
            products: products.collect(),
            ..Catalogue::default()
        }
    })
}

/// A fact whose texts often stand around what signatures of its catalogue look for.
fn catalogue_and_fact() -> impl Strategy<Value = (Catalogue, Fact)> {
    let text = || (any::<Index>(), any_around());
    let texts = (text(), text(), text(), text(), text());
    (catalogue(), 0..5_u8, texts).prop_map(|(catalogue, kind, texts)| {
        let signatures = catalogue.products.iter().flat_map(|one| &one.signatures);
        let conditions: Vec<&Condition> = signatures
            .flat_map(|signature| signature.all.iter().chain(&signature.none))
            .collect();
        let text = |field: Field, (index, add): &(Index, Around)| {
            let conditions = conditions
                .iter()
                .filter(|condition| condition.field == field);
            let texts: Vec<String> = conditions
                .flat_map(|condition| looked_for(&condition.matcher))
                .collect();
            around(&texts, index, add)
        };
        let path = MachinePath(text(Field::Path, &texts.0));
        let (name, key) = (text(Field::Name, &texts.1), text(Field::Key, &texts.2));
        let maker = text(Field::Publisher, &texts.3);
        let version = text(Field::Version, &texts.4);
        let fact = match kind {
            0 => Fact::UninstallEntry(UninstallEntry {
                scope: UninstallScope::Person,
                key,
                name,
                version: Some(version),
                publisher: Some(maker),
                location: Some(path),
                command: None,
                msi: false,
                hidden: false,
            }),
            1 => Fact::Service(Service {
                name: key,
                display_name: Some(name),
                kind: ServiceKind::Program,
                image: Some(path),
                running: None,
                program_exists: None,
                leaving: false,
            }),
            2 => Fact::AppBundle(AppBundle {
                path,
                name: Some(name),
                identifier: Some(key),
                version: Some(version),
                team: Some(maker),
            }),
            3 => Fact::Folder(Folder {
                path,
                has_programs: false,
            }),
            _ => Fact::Process(Process {
                name,
                path: Some(path),
                deleted: false,
            }),
        };
        (catalogue, fact)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn prepared_signatures_agree_with_a_plain_look_at_every_one(
        (catalogue, fact) in catalogue_and_fact(),
    ) {
        for system in [System::Windows, System::Linux] {
            prop_assert_eq!(
                passed(&catalogue, system, &fact),
                plainly_passed(&catalogue, system, &fact)
            );
        }
    }
}

fn with_signatures(conditions: Vec<Vec<Condition>>) -> Catalogue {
    let signatures = conditions
        .into_iter()
        .enumerate()
        .map(|(number, all)| Signature {
            id: SignatureId(format!("signature-{number}")),
            weight: Weight::Supporting,
            system: System::Macos,
            fact: FactKind::Receipt,
            all,
            none: Vec::new(),
            confidence: Confidence::High,
            basis: "page".into(),
        });
    Catalogue {
        products: vec![Product {
            id: "product".into(),
            kind: ProductKind::Antivirus,
            precaution: Precaution::Covered,
            managed: false,
            recipes: Vec::new(),
            sources: Vec::new(),
            signatures: signatures.collect(),
        }],
        ..Catalogue::default()
    }
}

fn receipt(identifier: &str) -> Fact {
    Fact::Receipt(Receipt {
        identifier: identifier.into(),
        version: None,
    })
}

#[test]
fn a_fact_is_held_against_the_signatures_whose_rarest_clue_it_shows() {
    let key = |matcher| Condition {
        field: Field::Key,
        matcher,
    };
    let common = || key(Matcher::WholeWord("kaspersky".into()));
    let catalogue = with_signatures(vec![
        vec![common(), key(Matcher::AnyWord(vec!["vpn".into()]))],
        vec![common(), key(Matcher::WholeWord("safekids".into()))],
        vec![common(), key(Matcher::WholeWord("kav".into()))],
    ]);
    let recognition = Recognition::from(&catalogue);
    let group = &recognition.groups[&(System::Macos, FactKind::Receipt)];
    let clues = &group.clues[&Field::Key];
    let words: Vec<&str> = clues.words.keys().map(String::as_str).collect();
    assert_eq!(
        words,
        ["kav", "safekids", "vpn"],
        "not the word that all of them ask for"
    );
    let names = passed(&catalogue, System::Macos, &receipt("com.kaspersky.kav"));
    assert_eq!(names, ["signature-2".into()]);
}

#[test]
fn a_signature_that_asks_for_nothing_holds_and_one_that_nothing_passes_does_not() {
    let never = Condition {
        field: Field::Key,
        matcher: Matcher::OneOf(Vec::new()),
    };
    let catalogue = with_signatures(vec![Vec::new(), vec![never]]);
    let names = passed(&catalogue, System::Macos, &receipt("anything"));
    assert_eq!(names, ["signature-0".into()]);
}
