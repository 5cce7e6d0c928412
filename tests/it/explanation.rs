//! The explanation as it is shown: both sides in one view, every statement once, every source numbered
//! once, and short in a terminal. What it says is held elsewhere, in `crates/catalogue/tests/wording/`.

use std::collections::{BTreeMap, BTreeSet};

use acceptance::catalogue;
use acceptance::guided::Guided;
use acceptance::terminal::Terminal;
use voorzorg_domain::catalogue::{ClaimStatus, Group, Section};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Block, Button, ClaimItem, Intent, Place, SourceItem, View};

/// What stands first, in this order.
const IN_VIEW: [&str; 5] = ["decision", "reasons", "no-cases", "kaspersky", "for-whom"];
/// How many lines of a terminal with 80 columns the explanation takes at most.
const LINES: usize = 60;

/// The explanation in every language, for nobody in particular and for every group.
fn views() -> Vec<(Locale, Option<Group>, View)> {
    let mut views = Vec::new();
    for locale in Locale::ALL {
        let mut guided = Guided::replay("home-to-defender", locale);
        let place = Place::Explain;
        views.push((locale, None, guided.submit(Intent::Go { place })));
        for group in Group::ALL {
            let id = group.id().to_owned();
            let view = guided.submit(Intent::ReadAs { group: id });
            views.push((locale, Some(group), view));
        }
    }
    views
}

fn claims(blocks: &[Block]) -> Vec<&ClaimItem> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Claims { items, .. } => items.iter().collect(),
            Block::More { blocks, .. } => claims(blocks),
            _ => Vec::new(),
        })
        .collect()
}

fn sources(blocks: &[Block]) -> Vec<&SourceItem> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Sources { items, .. } => items.iter().collect(),
            Block::More { blocks, .. } => sources(blocks),
            _ => Vec::new(),
        })
        .collect()
}

/// The folds of a screen: what their label says, and what they hold.
fn folds(view: &View) -> Vec<(&str, &[Block])> {
    let blocks = view.screen.blocks.iter();
    blocks
        .filter_map(|block| match block {
            Block::More { summary, blocks } => Some((summary.as_str(), blocks.as_slice())),
            _ => None,
        })
        .collect()
}

#[test]
fn both_sides_stand_in_one_view_before_any_fold_and_look_the_same() {
    for (locale, group, view) in views() {
        let Some(Block::Claims { speaker, items }) = view.screen.blocks.first() else {
            panic!("{locale:?} {group:?}: {:?}", view.screen.blocks.first());
        };
        // One block of one kind: neither side is a heading, a notice or a note of the other.
        assert_eq!(*speaker, None);
        let ids: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(ids, IN_VIEW, "{locale:?} {group:?}");
        for item in items {
            assert_eq!(item.status, None, "{}", item.id);
            assert!(!item.notes.is_empty(), "{} has no source", item.id);
        }
    }
}

#[test]
fn a_known_group_reads_its_own_text_and_the_choice_of_group_is_folded() {
    for (locale, group, view) in views() {
        let at = |wanted: fn(&Block) -> bool| view.screen.blocks.iter().position(wanted);
        let fold = at(|block| matches!(block, Block::More { .. })).unwrap();
        let open: Vec<&str> = claims(&view.screen.blocks[..fold])
            .iter()
            .map(|item| item.id.as_str())
            .collect();
        let mut expected = IN_VIEW.to_vec();
        expected.extend(group.map(Group::id));
        assert_eq!(open, expected, "{locale:?} {group:?}");
        assert!(at(|block| matches!(block, Block::Choice { .. })).is_none());
        let (_, first) = folds(&view)[0];
        let [Block::Choice { options, .. }] = first else {
            panic!("{first:?}");
        };
        let chosen = options.iter().filter(|option| option.chosen).count();
        assert_eq!(chosen, usize::from(group.is_some()));
    }
}

#[test]
fn reading_for_a_group_answers_no_question() {
    let mut guided = Guided::replay("home-to-defender", Locale::En);
    let place = Place::Explain;
    guided.submit(Intent::Go { place });
    let group = "vital".to_owned();
    guided.submit(Intent::ReadAs { group });
    let place = Place::Questions;
    let asked = guided.submit(Intent::Go { place });
    let chosen = asked.screen.blocks.iter().any(|block| {
        matches!(block, Block::Choice { options, .. } if options.iter().any(|option| option.chosen))
    });
    assert!(!chosen, "{:?}", asked.screen.blocks);
}

#[test]
fn a_group_that_was_answered_is_known() {
    let mut guided = Guided::replay("home-to-defender", Locale::Nl);
    let place = Place::Questions;
    guided.submit(Intent::Go { place });
    guided.answer("group", "abdo");
    let place = Place::Explain;
    let view = guided.submit(Intent::Go { place });
    assert!(
        claims(&view.screen.blocks)
            .iter()
            .any(|item| item.id == "abdo")
    );
}

#[test]
fn every_statement_is_shown_once_in_its_chapter_and_the_label_counts_them() {
    for (locale, group, view) in views() {
        let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
        let mut chapters = 0;
        for (label, blocks) in folds(&view) {
            let here = claims(blocks);
            for item in &here {
                *shown.entry(item.id.as_str()).or_default() += 1;
            }
            if !here.is_empty() {
                chapters += 1;
                let count = format!("({})", here.len());
                assert!(label.ends_with(&count), "{locale:?} {group:?}: {label}");
            }
        }
        assert_eq!(chapters, Section::ALL.len());
        let expected: BTreeMap<&str, usize> = catalogue()
            .claims
            .iter()
            .filter(|claim| {
                claim.groups.is_empty() || group.is_none_or(|group| claim.groups.contains(&group))
            })
            .map(|claim| (claim.id.as_str(), 1))
            .collect();
        assert_eq!(shown, expected, "{locale:?} {group:?}");
    }
}

#[test]
fn a_statement_says_how_it_stands_in_its_source_where_the_source_does_not_simply_say_it() {
    for (locale, _, view) in views() {
        let all = claims(&view.screen.blocks);
        for claim in &catalogue().claims {
            for item in all.iter().filter(|item| item.id == claim.id.0) {
                let stated = claim.status == ClaimStatus::Stated;
                assert_eq!(item.status.is_none(), stated, "{locale:?} {}", item.id);
            }
        }
    }
}

#[test]
fn a_speaker_is_named_where_it_changes() {
    for (locale, group, view) in views() {
        for (label, blocks) in folds(&view) {
            let speakers: Vec<&String> = blocks
                .iter()
                .filter_map(|block| match block {
                    Block::Claims { speaker, .. } => Some(speaker.as_ref().expect(label)),
                    _ => None,
                })
                .collect();
            for pair in speakers.windows(2) {
                assert_ne!(pair[0], pair[1], "{locale:?} {group:?}: {label}");
            }
        }
    }
}

#[test]
fn every_source_is_numbered_once_listed_once_and_opened_by_its_note() {
    for (locale, group, view) in views() {
        let blocks = &view.screen.blocks;
        let listed = sources(blocks);
        let numbers: Vec<u32> = listed.iter().map(|item| item.number).collect();
        let count = u32::try_from(listed.len()).unwrap();
        assert_eq!(numbers, (1..=count).collect::<Vec<_>>());
        let texts: BTreeSet<&str> = listed.iter().map(|item| item.text.as_str()).collect();
        assert_eq!(texts.len(), listed.len(), "{locale:?} {group:?}: one twice");

        let mut first_use = Vec::new();
        for item in claims(blocks) {
            for note in &item.notes {
                if !first_use.contains(&note.number) {
                    first_use.push(note.number);
                }
                let source = listed[usize::try_from(note.number).unwrap() - 1];
                assert!(note.source.starts_with(&source.text), "{}", item.id);
                assert!(
                    note.source.len() > source.text.len(),
                    "{}: no place",
                    item.id
                );
                assert_eq!(note.open, source.open, "{}", item.id);
                assert!(
                    note.label.ends_with(&note.number.to_string()),
                    "{}",
                    note.label
                );
            }
        }
        assert_eq!(
            first_use, numbers,
            "{locale:?} {group:?}: the order of first use"
        );

        // The note of a statement is about the source that the catalogue names.
        for claim in &catalogue().claims {
            let address = catalogue().source(&claim.source).unwrap().address.as_ref();
            for item in claims(blocks).iter().filter(|item| item.id == claim.id.0) {
                let [note] = item.notes.as_slice() else {
                    panic!("{}: {:?}", item.id, item.notes);
                };
                let source = listed[usize::try_from(note.number).unwrap() - 1];
                assert_eq!(source.address.as_ref(), address, "{}", item.id);
                let opens = source.open.as_ref().map(|Button { intent, .. }| intent);
                let id = claim.source.0.clone();
                let expected = address.map(|_| Intent::OpenSource { source: id });
                assert_eq!(opens, expected.as_ref());
            }
        }
    }
}

#[test]
fn a_summary_bears_the_sources_of_the_claims_that_it_joins() {
    for (locale, group, view) in views() {
        let all = claims(&view.screen.blocks);
        let number = |id: &str| {
            let item = all.iter().find(|item| item.id == id).expect(id);
            item.notes[0].number
        };
        for summary in &catalogue().summaries {
            let Some(item) = all.iter().find(|item| item.id == summary.id.0) else {
                continue;
            };
            let ours: BTreeSet<u32> = item.notes.iter().map(|note| note.number).collect();
            assert_eq!(ours.len(), item.notes.len(), "{}", item.id);
            // Some of them may be read by another group only; their sources count all the same.
            let theirs: BTreeSet<u32> = summary
                .claims
                .iter()
                .filter(|id| all.iter().any(|item| item.id == id.0))
                .map(|id| number(id.as_str()))
                .collect();
            assert!(
                ours.is_superset(&theirs),
                "{locale:?} {group:?} {}",
                item.id
            );
            if group.is_none() {
                assert_eq!(ours, theirs, "{locale:?} {}", item.id);
            }
        }
    }
}

#[test]
fn one_page_has_one_name() {
    for locale in Locale::ALL {
        let mut guided = Guided::replay("home-to-defender", locale);
        let result = guided.view();
        let place = Place::Explain;
        let heading = guided.submit(Intent::Go { place }).screen.heading;
        let links = result.frame.nav.iter().map(|link| &link.button);
        let buttons = result.screen.others.iter().chain(links);
        let names: Vec<&str> = buttons
            .filter(|button| button.intent == Intent::Go { place })
            .map(|button| button.label.as_str())
            .collect();
        assert!(names.len() >= 2, "{names:?}");
        assert!(
            names.iter().all(|name| *name == heading),
            "{names:?}, {heading}"
        );
    }
}

fn written(words: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let ran = Terminal::new(home.path()).run(words);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    ran.out
}

/// As one line, so that it can be compared however it was wrapped.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn in_a_terminal_it_is_short_and_names_its_sources_once() {
    for (locale, group, view) in views() {
        let mut words = vec!["explain", "--lang", locale.tag()];
        words.extend(group.iter().flat_map(|group| ["--group", group.id()]));
        let out = written(&words);
        // A long address goes on on the next line of the terminal.
        let lines: usize = out
            .lines()
            .map(|line| line.chars().count().div_ceil(80).max(1))
            .sum();
        println!("{words:?}: {lines} lines");
        assert!(lines < LINES, "{words:?}: {lines} lines\n{out}");

        let text = plain(&out);
        let fold = view.screen.blocks.iter();
        let fold = fold.take_while(|block| !matches!(block, Block::More { .. }));
        let in_sight: Vec<Block> = fold.cloned().collect();
        let mut used = BTreeSet::new();
        for item in claims(&in_sight) {
            assert!(text.contains(&plain(&item.text)), "{}: {out}", item.id);
            used.extend(item.notes.iter().map(|note| note.number));
        }
        for (label, blocks) in folds(&view) {
            if !claims(blocks).is_empty() {
                assert!(text.contains(label), "{label}: {out}");
            }
        }
        for source in sources(&view.screen.blocks) {
            let listed = text.matches(&plain(&source.text)).count();
            assert_eq!(listed, usize::from(used.contains(&source.number)), "{out}");
            if let Some(address) = &source.address {
                assert!(out.matches(address.as_str()).count() <= 1, "{address}");
            }
        }
        assert!(text.contains("voorzorg explain --all"), "{out}");
    }
}

#[test]
fn a_terminal_shows_all_of_it_when_asked() {
    for (locale, group, view) in views() {
        let mut words = vec!["explain", "--all", "--lang", locale.tag()];
        words.extend(group.iter().flat_map(|group| ["--group", group.id()]));
        let out = written(&words);
        let text = plain(&out);
        for item in claims(&view.screen.blocks) {
            assert!(text.contains(&plain(&item.text)), "{words:?}: {}", item.id);
        }
        for source in sources(&view.screen.blocks) {
            let line = format!("[{}] {}", source.number, plain(&source.text));
            assert_eq!(text.matches(&line).count(), 1, "{words:?}: {line}");
            let address = source.address.iter();
            for address in address {
                let listed = out.lines().filter(|line| line.trim() == address).count();
                assert_eq!(listed, 1, "{words:?}: {address}");
            }
        }
        assert!(!text.contains("explain --all"), "it is all there");
    }
}
