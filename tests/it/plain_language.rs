//! Plain language, measured: how easily each screen reads, and how much stands on it before "more".
//!
//! Dutch by the formula of Flesch as Douma fitted it to Dutch (1960):
//! 206.84 - 0.93 x words per sentence - 77 x syllables per word. From 60 on a text counts as ordinary
//! language, which is what level B1 asks for.
//! English by the grade of Flesch and Kincaid (1975):
//! 0.39 x words per sentence + 11.8 x syllables per word - 15.59, at most 8.
//!
//! Syllables are groups of vowels, as both formulas are usually computed; names of products count like
//! other words. What a formula cannot see, such as an unusual word that is short, people must read.
//! Measured are whole sentences: not labels, evidence, titles of sources, addresses and letters.

use std::collections::BTreeMap;

use acceptance::guided::Guided;
use acceptance::patience::Patient;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Block, Intent, Place, Screen, ScreenId};

/// What Dutch must reach at least.
const DUTCH_FLOOR: f64 = 60.0;
/// The explanation says with care what a minister, an analysis and a company wrote, in words that are long.
const EXPLANATION_FLOOR: f64 = 55.0;
/// The same for English.
const EXPLANATION_GRADE: f64 = 9.0;
/// What English may need at most, in years of school.
const ENGLISH_GRADE: f64 = 8.0;
/// Fewer words than this say nothing about a text.
const TOO_FEW: usize = 40;
/// As many words as a screen may hold before "more", without evidence, sources and the explanation.
const WORDS_BEFORE_MORE: usize = 60;

/// What is read on a screen: at once, and behind "more".
#[derive(Debug, Default)]
struct Read {
    /// Sentences that are in sight.
    shown: Vec<String>,
    /// All sentences, folded ones too.
    all: Vec<String>,
}

fn read(screen: &Screen) -> Read {
    let mut read = Read::default();
    for block in &screen.blocks {
        collect(block, true, &mut read);
    }
    // Facts and proof come after the buttons, for whoever wants to know more.
    for block in &screen.details {
        collect(block, false, &mut read);
    }
    read
}

fn collect(block: &Block, in_sight: bool, read: &mut Read) {
    let mut say = |text: &str, counts: bool| {
        // Evidence and labels end in no mark, and are no language to measure.
        if !text.trim_end().ends_with(['.', '!', '?', ')']) {
            return;
        }
        if counts && in_sight {
            read.shown.push(text.to_owned());
        }
        if !text.trim_end().ends_with(')') {
            read.all.push(text.to_owned());
        }
    };
    match block {
        Block::Text { text } | Block::Notice { text, .. } => say(text, true),
        Block::List { items, .. } => items.iter().for_each(|item| say(item, true)),
        Block::Choice {
            question,
            hint,
            options,
            ..
        } => {
            // Questions and answers are chosen from, not read one after the other.
            say(question, false);
            hint.iter().for_each(|hint| say(hint, false));
            let hints = options.iter().filter_map(|option| option.hint.as_deref());
            hints.for_each(|hint| say(hint, false));
        }
        Block::Buttons { hint, items, .. } => {
            hint.iter().for_each(|hint| say(hint, false));
            let hints = items.iter().filter_map(|item| item.hint.as_deref());
            hints.for_each(|hint| say(hint, false));
        }
        Block::Claims { items, .. } => items.iter().for_each(|item| say(&item.text, false)),
        Block::More { blocks, .. } => {
            for block in blocks {
                collect(block, false, read);
            }
        }
        Block::Heading { .. }
        | Block::Facts { .. }
        | Block::Form { .. }
        | Block::Progress { .. }
        | Block::Exact { .. }
        | Block::Letter { .. }
        | Block::Link { .. }
        | Block::Picture { .. }
        | Block::Table { .. }
        | Block::Sources { .. } => {}
    }
}

/// The counts that both formulas need.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Counts {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Counts {
    fn of(texts: &[String], locale: Locale) -> Counts {
        let mut counts = Counts::default();
        for text in texts {
            for sentence in text.split_inclusive(['.', '!', '?', ';', '\n']) {
                let words: Vec<&str> = words(sentence).collect();
                // "2.1" and "e.g." have marks that end no sentence, and leave too little behind.
                if words.len() > 1 || (words.len() == 1 && counts.sentences == 0) {
                    counts.sentences += 1;
                }
                counts.words += words.len();
                counts.syllables += words
                    .iter()
                    .map(|word| syllables(word, locale))
                    .sum::<usize>();
            }
        }
        counts
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a screen has no more words than a float can count"
    )]
    fn score(self, locale: Locale) -> f64 {
        let per_sentence = self.words as f64 / self.sentences.max(1) as f64;
        let per_word = self.syllables as f64 / self.words.max(1) as f64;
        match locale {
            Locale::Nl => 206.84 - 0.93 * per_sentence - 77.0 * per_word,
            Locale::En => 0.39 * per_sentence + 11.8 * per_word - 15.59,
        }
    }
}

/// Words with at least one letter.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|ch: char| !(ch.is_alphanumeric() || ch == '\''))
        .filter(|word| word.chars().any(char::is_alphabetic))
}

fn syllables(word: &str, locale: Locale) -> usize {
    let word = word.to_lowercase();
    let letters: Vec<char> = word.chars().collect();
    let vowel = |at: usize| {
        let letter = letters.get(at).copied().unwrap_or(' ');
        let ij =
            locale == Locale::Nl && letter == 'j' && at > 0 && letters.get(at - 1) == Some(&'i');
        // A y that begins a word or a syllable is a consonant: "you", "beyond".
        let y = letter == 'y'
            && !letters
                .get(at + 1)
                .is_some_and(|next| "aeou".contains(*next));
        ij || y || "aeiouàáâäèéêëìíîïòóôöùúûü".contains(letter)
    };
    let mut count: usize = 0;
    for (at, letter) in letters.iter().enumerate() {
        let again = "ëïöü".contains(*letter) && locale == Locale::Nl;
        if vowel(at) && (again || at == 0 || !vowel(at - 1)) {
            count += 1;
        }
    }
    if locale == Locale::En {
        count -= usize::from(has_silent_end(&word)).min(count.saturating_sub(1));
    }
    count.max(1)
}

/// "made", "looked" and "places" end in an e that is not said; "little", "wanted" and "pages" say it.
fn has_silent_end(word: &str) -> bool {
    let said = |stem: &str, ends: &[&str]| ends.iter().any(|end| stem.ends_with(end));
    if let Some(stem) = word.strip_suffix("ed") {
        return !said(stem, &["t", "d", "e"]);
    }
    if let Some(stem) = word.strip_suffix("es") {
        return !said(stem, &["s", "x", "z", "ch", "sh", "g", "c", "e", "i"]);
    }
    match word.strip_suffix('e') {
        Some(stem) if stem.ends_with('l') => {
            let before = stem.chars().rev().nth(1);
            before.is_none_or(|before| "aeiouy".contains(before))
        }
        Some(stem) => !said(stem, &["e", "i", "y"]),
        None => false,
    }
}

/// Every screen that the shipped examples and the other pages show, by example and place.
fn screens(locale: Locale) -> BTreeMap<String, Screen> {
    let mut kept = BTreeMap::new();
    let people = [
        ("home-to-defender", Patient::default()),
        (
            "home-to-other",
            Patient::default().says("replacement", "eset"),
        ),
        (
            "home-with-vault",
            Patient::default().says("passwords", "not-yet"),
        ),
        (
            "home-password-unknown",
            Patient::default().says("protection-password", "unknown"),
        ),
        ("bad-moment", Patient::default().says("administrator", "no")),
        ("bad-moment", Patient::default()),
        ("defender-held-off", Patient::default()),
        ("uninstall-cancelled", Patient::default()),
        ("uninstall-failed", Patient::default()),
        ("uninstall-restart-needed", Patient::default()),
        ("says-done-but-is-not", Patient::default()),
        (
            "managed",
            Patient::default().says("device-admin", "department"),
        ),
        (
            "agent-only",
            Patient::default().says("device-admin", "unknown"),
        ),
        ("vpn-only", Patient::default()),
        ("server", Patient::default()),
        (
            "macos-home",
            Patient::default().says("replacement", "apple-xprotect"),
        ),
        (
            "kesl-removed",
            Patient::default().says("replacement", "none"),
        ),
        ("leftovers-only", Patient::default()),
        ("nothing-found", Patient::default()),
        ("could-not-look", Patient::default()),
    ];
    for (example, person) in people {
        let mut guided = Guided::replay(example, locale);
        let mut keep = |screen: &Screen| {
            kept.insert(format!("{example} {}", screen.place), screen.clone());
        };
        person.walk(&mut guided, |_, view| keep(&view.screen));
        if example == "home-to-defender" {
            for place in [
                Place::Explain,
                Place::Report,
                Place::Letters,
                Place::About,
                Place::History,
                Place::Practice,
                Place::Settings,
                Place::Paused,
                Place::StartOver,
            ] {
                keep(&guided.submit(Intent::Go { place }).screen);
            }
        }
    }
    kept
}

#[test]
fn each_screen_reads_as_plain_language_in_both_languages() {
    let mut faults = Vec::new();
    for locale in Locale::ALL {
        let (what, limit) = match locale {
            Locale::Nl => ("Flesch-Douma, at least", DUTCH_FLOOR),
            Locale::En => ("Flesch-Kincaid grade, at most", ENGLISH_GRADE),
        };
        println!(
            "\n{what} {limit:.0}\n{:<52} {:>6} {:>6} {:>7}",
            "screen", "score", "words", "in view"
        );
        let mut together = Vec::new();
        for (name, screen) in screens(locale) {
            let read = read(&screen);
            let counts = Counts::of(&read.all, locale);
            let in_sight = Counts::of(&read.shown, locale).words;
            let score = counts.score(locale);
            println!("{name:<52} {score:>6.1} {:>6} {in_sight:>7}", counts.words);
            let too_hard = match locale {
                Locale::Nl if screen.id == ScreenId::Explain => score < EXPLANATION_FLOOR,
                Locale::Nl => score < limit,
                Locale::En if screen.id == ScreenId::Explain => score > EXPLANATION_GRADE,
                Locale::En => score > limit,
            };
            if too_hard && counts.words >= TOO_FEW {
                faults.push(format!("{name} ({locale:?}): {score:.1}"));
            }
            // The report is a document, not a screen on the way.
            if in_sight > WORDS_BEFORE_MORE && screen.id != ScreenId::Report {
                faults.push(format!(
                    "{name} ({locale:?}): {in_sight} words before \"more\": {}",
                    read.shown.join(" | ")
                ));
            }
            together.extend(read.all);
        }
        let counts = Counts::of(&together, locale);
        println!(
            "{:<52} {:>6.1} {:>6}",
            "all together",
            counts.score(locale),
            counts.words
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn syllables_are_counted_as_people_say_them() {
    for (word, count) in [
        ("computer", 3),
        ("verwijderprogramma", 6),
        ("kijk", 1),
        ("ideeën", 3),
        ("Kaspersky", 3),
        ("je", 1),
        ("beveiliging", 4),
    ] {
        assert_eq!(syllables(word, Locale::Nl), count, "{word}");
    }
    for (word, count) in [
        ("computer", 3),
        ("removed", 2),
        ("wanted", 2),
        ("little", 2),
        ("places", 2),
        ("the", 1),
        ("you", 1),
        ("protection", 3),
        ("Kaspersky", 3),
    ] {
        assert_eq!(syllables(word, Locale::En), count, "{word}");
    }
}

#[test]
fn a_hard_text_is_told_from_a_plain_one() {
    let text = |text: &str| vec![text.to_owned()];
    let plain = text("Kijk of het aan staat. Doe dat nu. Dan is je computer weer veilig.");
    let hard = text(
        "De geautomatiseerde verificatieprocedure constateert ontoereikende beveiligingsconfiguraties \
         waarvan de implementatieverantwoordelijkheid organisatorisch gedelegeerd dient te worden.",
    );
    let score = |text: &[String]| Counts::of(text, Locale::Nl).score(Locale::Nl);
    assert!(score(&plain) > 80.0, "{}", score(&plain));
    assert!(score(&hard) < 0.0, "{}", score(&hard));
    let hard = text(
        "Organisational implementation responsibility necessitates comprehensive verification.",
    );
    assert!(Counts::of(&hard, Locale::En).score(Locale::En) > 15.0);
}
