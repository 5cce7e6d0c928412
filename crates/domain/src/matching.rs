//! How a text is held against what is looked for. What is looked for is prepared once, a text is
//! taken apart once, and after that only whole words and parts are compared. It may not know
//! products, facts or files.
//!
//! Everything is anchored at word or path boundaries: fragments such as "kes" or "avp" would hit
//! "takes" and "avpsus" (detection-facts section 8).

#[cfg(test)]
pub(crate) mod plain;
#[cfg(test)]
pub(crate) mod tests;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::cmp::Ordering;

use crate::catalogue::Matcher;

impl Matcher {
    /// Whether `text` passes this test, without regard to case.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        Test::from(self).passes(&Text::new(text))
    }
}

/// A matcher, prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Test {
    /// The whole text is one of these.
    Whole(Names),
    /// The first words of the text are these.
    Begins(Phrase),
    /// The words of one of these stand next to each other in the text.
    Holds(Vec<Phrase>),
    /// The text is this name and a version.
    ThenVersion(String),
    /// The text is a path below this folder.
    Below(Folder),
}

impl From<&Matcher> for Test {
    fn from(matcher: &Matcher) -> Test {
        match matcher {
            Matcher::Equals(wanted) => Test::Whole(Names::new([wanted])),
            Matcher::OneOf(wanted) => Test::Whole(Names::new(wanted)),
            Matcher::StartsWith(start) => Test::Begins(Phrase::new(start)),
            Matcher::WholeWord(wanted) => Test::Holds(vec![Phrase::new(wanted)]),
            Matcher::AnyWord(wanted) => {
                Test::Holds(wanted.iter().map(|wanted| Phrase::new(wanted)).collect())
            }
            Matcher::ThenVersion(name) => Test::ThenVersion(name.to_lowercase()),
            Matcher::PathBelow(folder) => Test::Below(Folder::new(folder)),
        }
    }
}

impl Test {
    pub(crate) fn passes(&self, text: &Text<'_>) -> bool {
        match self {
            Test::Whole(names) => names.hold_lower(text.whole()),
            Test::Begins(phrase) => phrase.begins(text.words()),
            Test::Holds(phrases) => phrases.iter().any(|phrase| phrase.stands_in(text.words())),
            Test::ThenVersion(name) => is_name_then_version(text.whole(), name),
            Test::Below(folder) => folder.is_above(text.path()),
        }
    }
}

/// A text that several tests look at: each way of taking it apart is gone only once.
#[derive(Debug)]
pub(crate) struct Text<'a> {
    written: &'a str,
    whole: OnceCell<Cow<'a, str>>,
    words: OnceCell<Vec<Cow<'a, str>>>,
    path: OnceCell<Parts<'a>>,
}

impl<'a> Text<'a> {
    pub(crate) fn new(written: &'a str) -> Text<'a> {
        Text {
            written,
            whole: OnceCell::new(),
            words: OnceCell::new(),
            path: OnceCell::new(),
        }
    }

    /// All of it in lower case, without surrounding space.
    pub(crate) fn whole(&self) -> &str {
        self.whole.get_or_init(|| lower(self.written.trim()))
    }

    /// Its words in lower case.
    pub(crate) fn words(&self) -> &[Cow<'a, str>] {
        self.words
            .get_or_init(|| words(self.written).map(lower).collect())
    }

    pub(crate) fn path(&self) -> &Parts<'a> {
        self.path.get_or_init(|| Parts::new(self.written))
    }
}

/// Whole names. Case and surrounding space do not count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Names {
    /// In order, in lower case.
    names: Vec<String>,
    lengths: Lengths,
}

impl Names {
    pub(crate) fn new<'a>(names: impl IntoIterator<Item = &'a String>) -> Names {
        let lower = names.into_iter().map(|name| name.trim().to_lowercase());
        let mut names: Vec<String> = lower.collect();
        names.sort();
        names.dedup();
        Names {
            lengths: Lengths::of(&names),
            names,
        }
    }

    pub(crate) fn hold(&self, text: &str) -> bool {
        let text = text.trim();
        if !text.is_ascii() {
            return self.hold_lower(&text.to_lowercase());
        }
        if !self.lengths.have(text.len()) {
            return false;
        }
        // The same order as that of the names, without making the text anew.
        let compare = |name: &String| -> Ordering {
            let text = text.bytes().map(|letter| letter.to_ascii_lowercase());
            name.bytes().cmp(text)
        };
        self.names.binary_search_by(compare).is_ok()
    }

    fn hold_lower(&self, text: &str) -> bool {
        self.names
            .binary_search_by(|name| name.as_str().cmp(text))
            .is_ok()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &String> {
        self.names.iter()
    }
}

/// How long some texts are, in bytes: one bit for each length. Most texts that are none of them are
/// seen to be so by this alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Lengths(u64);

impl Lengths {
    fn of<'a>(texts: impl IntoIterator<Item = &'a String>) -> Lengths {
        let texts = texts.into_iter();
        Lengths(texts.fold(0, |bits, text| bits | Lengths::bit(text.len())))
    }

    fn have(self, length: usize) -> bool {
        self.0 & Lengths::bit(length) != 0
    }

    /// Very long ones share the last bit.
    fn bit(length: usize) -> u64 {
        1 << length.min(63)
    }
}

/// Words that stand next to each other, in lower case; without any it never matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase(Vec<String>);

impl Phrase {
    pub(crate) fn new(wanted: &str) -> Phrase {
        Phrase(words(wanted).map(str::to_lowercase).collect())
    }

    /// The word without which it does not match.
    pub(crate) fn first(&self) -> Option<&String> {
        self.0.first()
    }

    fn begins(&self, words: &[Cow<'_, str>]) -> bool {
        !self.0.is_empty()
            && words
                .get(..self.0.len())
                .is_some_and(|start| self.is(start))
    }

    fn stands_in(&self, words: &[Cow<'_, str>]) -> bool {
        !self.0.is_empty() && words.windows(self.0.len()).any(|window| self.is(window))
    }

    fn is(&self, words: &[Cow<'_, str>]) -> bool {
        self.0.iter().eq(words)
    }
}

/// Phrases that are looked for in texts that are looked at only once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Phrases {
    phrases: Vec<Phrase>,
    starts: Starts,
}

impl Phrases {
    pub(crate) fn new<'a>(phrases: impl IntoIterator<Item = &'a String>) -> Phrases {
        let phrases = phrases.into_iter().map(|phrase| Phrase::new(phrase));
        let phrases: Vec<Phrase> = phrases.filter(|phrase| phrase.first().is_some()).collect();
        Phrases {
            starts: Starts::of(phrases.iter().filter_map(Phrase::first)),
            phrases,
        }
    }

    /// Whether one of them stands in `text`.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        if text.is_ascii() {
            let text = text.as_bytes();
            let begins_word = |at: usize| {
                let before = at.checked_sub(1).and_then(|before| text.get(before));
                before.is_none_or(|before| !before.is_ascii_alphanumeric())
            };
            self.starts.any(text, |at, rest| {
                begins_word(at) && self.begin_with(|| ascii_words(rest), is_ascii_lower_of)
            })
        } else {
            // Letters of other alphabets may become some of ours in lower case.
            let mut ahead = words(text);
            loop {
                let here = ahead.clone();
                if ahead.next().is_none() {
                    return false;
                }
                if self.begin_with(|| here.clone(), is_lower_of) {
                    return true;
                }
            }
        }
    }

    /// Whether words begin with those of one phrase.
    fn begin_with<W, I: Iterator<Item = W>>(
        &self,
        words: impl Fn() -> I,
        is: impl Fn(&str, W) -> bool,
    ) -> bool {
        self.phrases.iter().any(|phrase| {
            let mut words = words();
            let mut wanted = phrase.0.iter();
            wanted.all(|wanted| words.next().is_some_and(|word| is(wanted, word)))
        })
    }
}

/// The letters with which some texts in lower case begin, small and large. It finds the few places
/// in a long text at which one of them can stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Starts(Box<[bool; 256]>);

impl Default for Starts {
    fn default() -> Starts {
        Starts(Box::new([false; 256]))
    }
}

impl Starts {
    pub(crate) fn of<'a>(texts: impl IntoIterator<Item = &'a String>) -> Starts {
        let mut starts = Starts::default();
        for letter in texts.into_iter().filter_map(|text| text.bytes().next()) {
            for letter in [letter, letter.to_ascii_uppercase()] {
                starts.0[usize::from(letter)] = true;
            }
        }
        starts
    }

    /// Whether `is` holds for one of those places: where it is, and what follows from there on.
    pub(crate) fn any(&self, text: &[u8], is: impl Fn(usize, &[u8]) -> bool) -> bool {
        let starts = &*self.0;
        let mut from = 0;
        while let Some(ahead) = text.get(from..)
            && let Some(plain) = ahead.iter().position(|letter| starts[usize::from(*letter)])
        {
            let at = from + plain;
            if is(at, text.get(at..).unwrap_or_default()) {
                return true;
            }
            from = at + 1;
        }
        false
    }
}

/// A path, taken apart.
#[derive(Debug)]
pub(crate) struct Parts<'a> {
    from_root: bool,
    /// Something in it leads up again: nobody knows where it ends.
    climbs: bool,
    parts: Vec<Cow<'a, str>>,
}

impl<'a> Parts<'a> {
    pub(crate) fn new(written: &'a str) -> Parts<'a> {
        let parts: Vec<Cow<'a, str>> = parts(written).map(lower).collect();
        Parts {
            from_root: written.starts_with('/'),
            climbs: parts.iter().any(|part| part == ".."),
            parts,
        }
    }

    /// Its parts in lower case, whichever slash was used.
    pub(crate) fn parts(&self) -> &[Cow<'a, str>] {
        &self.parts
    }
}

/// A folder, given from the root (`/opt/x`) or as parts that stand anywhere in a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folder {
    from_root: bool,
    parts: Vec<String>,
}

impl Folder {
    pub(crate) fn new(folder: &str) -> Folder {
        Folder {
            from_root: folder.starts_with('/'),
            parts: parts(folder).map(str::to_lowercase).collect(),
        }
    }

    /// The part without which it does not match.
    pub(crate) fn first(&self) -> Option<&String> {
        self.parts.first()
    }

    /// Its longest part: also needed, and found in the fewest other paths.
    pub(crate) fn longest(&self) -> Option<&String> {
        self.parts.iter().max_by_key(|part| part.len())
    }

    /// Whether `path` lies below this folder.
    ///
    /// Whole parts are compared, so `Kaspersky Lab` does not contain `Kaspersky Laboratory`.
    pub(crate) fn is_above(&self, path: &Parts<'_>) -> bool {
        let above = path.parts.split_last().map_or(&[][..], |(_, above)| above);
        self.holds(path, above)
    }

    /// Whether `path` lies below this folder, or is it.
    pub(crate) fn is_or_is_above(&self, path: &Parts<'_>) -> bool {
        self.holds(path, &path.parts)
    }

    fn holds(&self, path: &Parts<'_>, parts: &[Cow<'_, str>]) -> bool {
        if self.parts.is_empty() || path.climbs {
            return false;
        }
        let is_this = |parts: &[Cow<'_, str>]| self.parts.iter().eq(parts);
        if self.from_root {
            path.from_root && parts.get(..self.parts.len()).is_some_and(is_this)
        } else {
            parts.windows(self.parts.len()).any(is_this)
        }
    }

    /// The part of `path` right below this folder, wherever in the path it stands.
    pub(crate) fn part_below<'p>(&self, path: &'p Parts<'_>) -> Option<&'p str> {
        if self.parts.is_empty() {
            return None;
        }
        let at = path
            .parts
            .windows(self.parts.len())
            .position(|window| self.parts.iter().eq(window))?;
        path.parts.get(at + self.parts.len()).map(AsRef::as_ref)
    }
}

/// Whether `text` is `name` followed by a version (digits joined by `.`, `-` or `_`) and no more;
/// both in lower case, the text without surrounding space.
pub(crate) fn is_name_then_version(text: &str, name: &str) -> bool {
    text.strip_prefix(name).is_some_and(|version| {
        version
            .split(['.', '-', '_'])
            .all(|number| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()))
    })
}

/// In lower case, without a copy where it is so already.
pub(crate) fn lower(text: &str) -> Cow<'_, str> {
    let is_lower = |letter: u8| letter.is_ascii() && !letter.is_ascii_uppercase();
    if text.bytes().all(is_lower) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// Whether `lower` is `text` in lower case.
pub(crate) fn is_lower_of(lower: &str, text: &str) -> bool {
    if text.is_ascii() {
        text.eq_ignore_ascii_case(lower)
    } else {
        // More than a letter may change: the Kelvin sign becomes a plain k.
        text.to_lowercase() == lower
    }
}

/// Whether `is` holds for one of the parts of `path`, as they are written.
pub(crate) fn has_part(path: &str, is: impl Fn(&str) -> bool) -> bool {
    parts(path).any(is)
}

fn is_ascii_lower_of(lower: &str, text: &[u8]) -> bool {
    lower.as_bytes().eq_ignore_ascii_case(text)
}

/// The words of a text as written: runs of letters and digits in any script. Chinese and Japanese set
/// no words apart, so there each sign is a word.
fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    Words { ahead: text }
}

#[derive(Debug, Clone)]
struct Words<'a> {
    ahead: &'a str,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let ahead = self
            .ahead
            .trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let first = ahead.chars().next()?;
        let length = if is_sign(first) {
            first.len_utf8()
        } else {
            ahead
                .find(|letter: char| !letter.is_alphanumeric() || is_sign(letter))
                .unwrap_or(ahead.len())
        };
        let (word, ahead) = ahead.split_at_checked(length)?;
        self.ahead = ahead;
        Some(word)
    }
}

/// Whether `letter` is written without a space before and after it: the signs of Chinese, and those
/// and the syllables of Japanese.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// The words of a text in our own alphabet.
fn ascii_words(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|letter| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// The parts of a path as written, whichever slash was used.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split(['/', '\\'])
        .filter(|part| !part.is_empty() && *part != ".")
}
