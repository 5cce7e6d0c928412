//! Which signatures a fact passes. All signatures are prepared once, by system and kind of fact and
//! by a clue: something that a fact must show before a signature can hold. So a fact is only held
//! against the few signatures whose clue it shows. It may not know what a signature stands for.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Condition, FactKind, Field, Product, Signature};
use crate::indication::{fact_kind, fields};
use crate::matching::{Test, Text};
use crate::snapshot::{Fact, System};

/// The signatures of a catalogue, prepared.
#[derive(Debug)]
pub(crate) struct Recognition<'a> {
    groups: BTreeMap<(System, FactKind), Group<'a>>,
}

/// The signatures that look at one kind of fact on one system, in the order of the catalogue.
#[derive(Debug, Default)]
struct Group<'a> {
    rules: Vec<Rule<'a>>,
    /// Those that ask for nothing.
    without_clue: Vec<usize>,
    clues: BTreeMap<Field, Clues>,
}

#[derive(Debug)]
struct Rule<'a> {
    product: &'a Product,
    signature: &'a Signature,
    all: Vec<(Field, Test)>,
    none: Vec<(Field, Test)>,
}

/// What the texts of one field must show, with the rules that may hold then.
#[derive(Debug, Default)]
struct Clues {
    whole: BTreeMap<String, Vec<usize>>,
    /// By the name that a version follows.
    versioned: BTreeMap<String, Vec<usize>>,
    /// How long those names are.
    lengths: Vec<usize>,
    words: BTreeMap<String, Vec<usize>>,
    parts: BTreeMap<String, Vec<usize>>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Clue<'t> {
    Whole(&'t String),
    Versioned(&'t String),
    Word(&'t String),
    Part(&'t String),
}

impl<'a> From<&'a Catalogue> for Recognition<'a> {
    fn from(catalogue: &'a Catalogue) -> Recognition<'a> {
        let mut groups: BTreeMap<(System, FactKind), Group<'a>> = BTreeMap::new();
        for product in &catalogue.products {
            for signature in &product.signatures {
                groups
                    .entry((signature.system, signature.fact))
                    .or_default()
                    .rules
                    .push(Rule::new(product, signature));
            }
        }
        for group in groups.values_mut() {
            group.find_clues();
        }
        Recognition { groups }
    }
}

impl<'a> Recognition<'a> {
    /// The signatures that `fact` passes, in the order of the catalogue.
    pub(crate) fn passed(
        &self,
        system: System,
        fact: &Fact,
    ) -> impl Iterator<Item = (&'a Product, &'a Signature)> {
        let group = fact_kind(fact).and_then(|kind| self.groups.get(&(system, kind)));
        group
            .map(|group| group.passed(fact))
            .unwrap_or_default()
            .into_iter()
    }
}

impl<'a> Group<'a> {
    fn passed(&self, fact: &Fact) -> Vec<(&'a Product, &'a Signature)> {
        let texts = Texts::of(fact);
        let mut candidates = self.without_clue.clone();
        for (field, clues) in &self.clues {
            for text in texts.in_field(*field) {
                clues.add_candidates(text, &mut candidates);
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates
            .into_iter()
            .filter_map(|index| self.rules.get(index))
            .filter(|rule| rule.holds(&texts))
            .map(|rule| (rule.product, rule.signature))
            .collect()
    }

    /// Gives every rule the clue that the fewest other rules have too.
    fn find_clues(&mut self) {
        let mut counts: BTreeMap<(Field, Clue<'_>), usize> = BTreeMap::new();
        for (field, test) in self.rules.iter().flat_map(|rule| &rule.all) {
            for clue in clues(test) {
                *counts.entry((*field, clue)).or_default() += 1;
            }
        }
        let commonness = |field: Field, test: &Test| -> usize {
            let counted = |clue| counts.get(&(field, clue)).copied();
            clues(test).into_iter().filter_map(counted).sum()
        };
        for (index, rule) in self.rules.iter().enumerate() {
            let rarest = rule
                .all
                .iter()
                .min_by_key(|(field, test)| commonness(*field, test));
            match rarest {
                Some((field, test)) => {
                    let clues = self.clues.entry(*field).or_default();
                    for clue in self::clues(test) {
                        clues.add(clue, index);
                    }
                }
                None => self.without_clue.push(index),
            }
        }
    }
}

/// What a text must show for `test` to pass: at least one of these. Nothing when it never passes.
fn clues(test: &Test) -> Vec<Clue<'_>> {
    match test {
        Test::Whole(names) => names.iter().map(Clue::Whole).collect(),
        Test::Begins(phrase) => phrase.first().map(Clue::Word).into_iter().collect(),
        Test::Holds(phrases) => phrases
            .iter()
            .filter_map(|phrase| phrase.first().map(Clue::Word))
            .collect(),
        Test::ThenVersion(name) => vec![Clue::Versioned(name)],
        Test::Below(folder) => folder.first().map(Clue::Part).into_iter().collect(),
    }
}

impl Clues {
    fn add(&mut self, clue: Clue<'_>, rule: usize) {
        let (by, key) = match clue {
            Clue::Whole(text) => (&mut self.whole, text),
            Clue::Versioned(name) => {
                self.lengths.push(name.len());
                self.lengths.sort_unstable();
                self.lengths.dedup();
                (&mut self.versioned, name)
            }
            Clue::Word(word) => (&mut self.words, word),
            Clue::Part(part) => (&mut self.parts, part),
        };
        by.entry(key.clone()).or_default().push(rule);
    }

    fn add_candidates(&self, text: &Text<'_>, candidates: &mut Vec<usize>) {
        let mut add = |by: &BTreeMap<String, Vec<usize>>, key: &str| {
            candidates.extend(by.get(key).into_iter().flatten());
        };
        if !self.whole.is_empty() {
            add(&self.whole, text.whole());
        }
        for length in &self.lengths {
            if let Some(start) = text.whole().get(..*length) {
                add(&self.versioned, start);
            }
        }
        if !self.words.is_empty() {
            for word in text.words() {
                add(&self.words, word);
            }
        }
        if !self.parts.is_empty() {
            for part in text.path().parts() {
                add(&self.parts, part);
            }
        }
    }
}

impl<'a> Rule<'a> {
    fn new(product: &'a Product, signature: &'a Signature) -> Rule<'a> {
        let prepared = |conditions: &[Condition]| {
            let tests = conditions.iter();
            tests
                .map(|condition| (condition.field, Test::from(&condition.matcher)))
                .collect()
        };
        Rule {
            product,
            signature,
            all: prepared(&signature.all),
            none: prepared(&signature.none),
        }
    }

    /// Whether a fact passes every test of the signature and none of its exclusions.
    fn holds(&self, texts: &Texts<'_>) -> bool {
        let passes = |(field, test): &(Field, Test)| {
            texts.in_field(*field).iter().any(|text| test.passes(text))
        };
        self.all.iter().all(passes) && !self.none.iter().any(passes)
    }
}

/// The texts of one fact, each field fetched and taken apart only once.
struct Texts<'f> {
    fact: &'f Fact,
    fields: [OnceCell<Vec<Text<'f>>>; Field::ALL.len()],
}

impl<'f> Texts<'f> {
    fn of(fact: &'f Fact) -> Texts<'f> {
        Texts {
            fact,
            fields: Default::default(),
        }
    }

    fn in_field(&self, field: Field) -> &[Text<'f>] {
        self.fields.get(field as usize).map_or(&[], |texts| {
            texts.get_or_init(|| {
                fields(self.fact, field)
                    .into_iter()
                    .map(Text::new)
                    .collect()
            })
        })
    }
}

#[cfg(test)]
mod tests;
