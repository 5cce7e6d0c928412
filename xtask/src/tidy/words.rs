//! Words where they do not belong: sentences outside `locales/`, loose ends, names of somebody's folders, filler,
//! references to papers that nobody can open.

use super::Complaint;
use std::sync::LazyLock;

use regex::Regex;

use super::code::{Rust, regex, script, script_texts};
use super::fences::production;
use super::tree::Tree;

/// Crates whose strings could reach the person (I8).
const SPEAKING: &[&str] = &[
    "crates/guide/src/",
    "crates/cli/src/",
    "crates/watch/src/",
    "src-tauri/src/",
];

const SCRIPT_DEVELOPERS: &[&str] = &["throw ", "new Error(", "console.", "use strict"];

/// A list of class names looks like a sentence.
const NAMES: &[&str] = &["class:", "className ="];

// Written in two halves, so that this file does not break its own rules.
const LOOSE: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X:"),
];
const FOLDERS: &[&str] = &[concat!("/wo", "rk/"), concat!("/ro", "ot/")];
const FILLER: &[&str] = &[
    concat!("lorem ", "ipsum"),
    concat!("to be ", "written"),
    concat!("language ", "model"),
    concat!("AI-", "generated"),
    concat!("as an ", "AI"),
];
const PAPERS: &[&str] = &[
    concat!("fact ", "sheet"),
    concat!("detection", "-facts"),
    concat!("precaution", "-facts"),
];
/// Codes of documents outside the repository: a letter and the highest number. Invariants (I) and decisions (ADR) are
/// pages of the repository, and allowed.
const CODES: &[(&str, u32)] = &[
    ("R", 27),
    ("F", 5),
    ("C", 17),
    ("D", 18),
    ("G", 4),
    ("N", 14),
];

/// A sentence for people is a message with an id, in both languages, and not a text in the code (I8).
pub(super) fn user_text(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let speaking = |path: &str| SPEAKING.iter().any(|place| path.starts_with(place));
    for (path, text) in production(tree).filter(|(path, _)| speaking(path)) {
        let texts = Rust::of(text).texts.into_iter();
        let sentences = texts.filter(|(_, text)| is_sentence(text));
        complaints.extend(sentences.map(|(line, text)| sentence(path, line, &text)));
    }
    let scripts = tree.texts("ui/app/", ".js");
    for (path, text) in scripts.filter(|(path, _)| !path.contains("/generated/")) {
        let code = script(text);
        let sentences = script_texts(&code).filter(|(_, text, before)| {
            let for_developers = SCRIPT_DEVELOPERS.iter().any(|who| before.contains(who));
            let names = NAMES.iter().any(|name| before.trim_end().ends_with(name));
            is_sentence(text) && !for_developers && !names
        });
        complaints.extend(sentences.map(|(line, text, _)| sentence(path, line, text)));
    }
    for (path, text) in tree.texts("ui/app/", ".html") {
        let lines = text.lines().enumerate();
        let sentences = lines.filter(|(_, line)| is_sentence(&TAG.replace_all(line, " ")));
        complaints.extend(sentences.map(|(index, line)| sentence(path, index + 1, line)));
    }
    complaints
}

fn sentence(path: &str, line: usize, text: &str) -> Complaint {
    let words: Vec<&str> = text.split_whitespace().collect();
    let begin: String = words.join(" ").chars().take(60).collect();
    let what = format!("a sentence outside locales/ (I8): {begin:?}");
    Complaint::new("user-text", path, line, what)
}

static TAG: LazyLock<Regex> = LazyLock::new(|| regex("<[^>]*>"));
/// What is filled in later.
static FILLED_IN: LazyLock<Regex> = LazyLock::new(|| regex(r"\{[^}]*\}"));
/// Only letters. An option, and a word in capitals that stands for a value, are none.
static WORD: LazyLock<Regex> = LazyLock::new(|| {
    regex(r#"^[.,:;!?()"'…—]*(a|I|[\p{L}']+\p{Ll}[\p{L}']*|\p{Ll}[\p{L}']+)[.,:;!?()"'…—]*$"#)
});

/// Three words in a row.
fn is_sentence(text: &str) -> bool {
    let text = FILLED_IN.replace_all(text, " 0 ");
    let words: Vec<bool> = text
        .split_whitespace()
        .map(|word| WORD.is_match(word))
        .collect();
    words.windows(3).any(|three| three == [true; 3])
}

pub(super) fn loose_ends(tree: &Tree) -> Vec<Complaint> {
    let ends = [
        ".rs", ".js", ".ts", ".css", ".html", ".toml", ".ftl", ".yml", ".sh", ".c", ".md",
    ];
    found(tree, LOOSE, "loose-ends", |path, line| {
        ends.iter().any(|end| path.ends_with(end)) && !has_issue(line)
    })
}

pub(super) fn machine_paths(tree: &Tree) -> Vec<Complaint> {
    // The list of exceptions has to name what it excepts.
    found(tree, FOLDERS, "machine-path", |path, _| {
        path != "xtask/tidy-allow.toml"
    })
}

pub(super) fn filler(tree: &Tree) -> Vec<Complaint> {
    found(tree, FILLER, "filler", |path, _| path != "LICENSE")
}

/// A reason stands in the text itself, or on a page of this repository.
pub(super) fn outside_papers(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = found(tree, PAPERS, "outside-papers", |_, _| true);
    for (path, file) in tree.files() {
        for (index, line) in file.text.lines().enumerate() {
            complaints.extend(codes(line).map(|code| {
                let what = format!("{code} leads to no page of this repository");
                Complaint::new("outside-papers", path, index + 1, what)
            }));
        }
    }
    complaints
}

/// The codes of rulings in running text. An id stands in quotes or behind a hyphen and is none.
fn codes(line: &str) -> impl Iterator<Item = &str> {
    let apart = |ch: char| ch.is_whitespace() || "()[],;:./*`".contains(ch);
    line.split(apart)
        .map(|word| word.split(['-', '–']).next().unwrap_or_default())
        .filter(|word| {
            CODES.iter().any(|(ch, last)| {
                word.strip_prefix(ch)
                    .and_then(|number| number.parse::<u32>().ok())
                    .is_some_and(|number| (1..=*last).contains(&number))
            })
        })
}

fn has_issue(line: &str) -> bool {
    line.split('#')
        .skip(1)
        .any(|after| after.starts_with(|first: char| first.is_ascii_digit()))
}

fn found(
    tree: &Tree,
    words: &[&str],
    rule: &'static str,
    counts: impl Fn(&str, &str) -> bool,
) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, file) in tree.files() {
        for (index, line) in file.text.lines().enumerate() {
            for word in words.iter().filter(|word| stands_alone(line, word)) {
                if counts(path, line) {
                    complaints.push(Complaint::new(
                        rule,
                        path,
                        index + 1,
                        format!("{word:?} does not belong here"),
                    ));
                }
            }
        }
    }
    complaints
}

/// Whether the word stands there and is not the tail or the head of a longer one.
fn stands_alone(line: &str, word: &str) -> bool {
    let folder = word.starts_with('/');
    // A marker is written in capitals; a phrase may begin a sentence.
    let phrase = word.contains([' ', '-']);
    let folded = |text: &str| {
        if phrase {
            text.to_ascii_lowercase()
        } else {
            text.to_owned()
        }
    };
    let (line, word) = (folded(line), folded(word));
    line.match_indices(&word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let joins = |next: Option<char>| {
            next.is_some_and(|next| next.is_alphanumeric() || matches!(next, '.' | '_' | '~' | '-'))
        };
        !joins(before) && (folder || !after.is_some_and(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rule: fn(&Tree) -> Vec<Complaint>, path: &str, text: &str) -> Vec<usize> {
        rule(&Tree::of(&[(path, text)]))
            .into_iter()
            .map(|complaint| complaint.line)
            .collect()
    }

    #[test]
    fn a_sentence_in_the_code_is_refused() {
        let bad = "fn a() {\n    println!(\"Nothing was found\");\n    let b = format!(\"Looked at {count} places\");\n    p { \"And here too.\" }\n}\n";
        assert_eq!(lines(user_text, "crates/cli/src/main.rs", bad), [2, 4]);
        let three = "fn a() { eprintln!(\"We have looked at {count}\") }";
        assert_eq!(lines(user_text, "crates/guide/src/lib.rs", three), [1]);
        assert_eq!(lines(user_text, "crates/domain/src/lib.rs", three), [0; 0]);
    }

    #[test]
    fn names_logs_and_tests_are_no_sentences() {
        let good = "#[expect(dead_code, reason = \"used by the next screen\")]\nfn a() {\n    tracing::debug!(\"one probe took long\");\n    println!(\"{a}: {b}\");\n    open(\"ms-settings:appsfeatures\");\n    form(\"report [--format F] [--out FILE]\");\n}\n\n#[cfg(test)]\nmod tests { fn b() { c(\"this is a test\") } }\n";
        assert_eq!(lines(user_text, "crates/cli/src/main.rs", good), [0; 0]);
    }

    #[test]
    fn a_sentence_in_the_window_is_refused() {
        let text = "throw new Error('no view has come');\nelement('p', 'We are looking now');\nel('div', { class: 'card wide on' });\n";
        assert_eq!(lines(user_text, "ui/app/main.js", text), [2]);
        assert_eq!(
            lines(
                user_text,
                "ui/app/index.html",
                "<p class=\"a b c\">\nPlease wait a moment</p>\n"
            ),
            [2]
        );
    }

    #[test]
    fn a_loose_end_names_its_issue() {
        let text = concat!(
            "// TO",
            "DO later\n// TO",
            "DO(#12) later\n// FIX",
            "ME\ntodo = 1\n"
        );
        assert_eq!(lines(loose_ends, "crates/domain/src/lib.rs", text), [1, 3]);
    }

    #[test]
    fn folders_of_one_machine_are_refused() {
        let text = concat!(
            "\"/wo",
            "rk/x\"\nhttps://a.example/wo",
            "rk/x\n~/ro",
            "ot/\n(/ro",
            "ot/.cargo)\n"
        );
        assert_eq!(lines(machine_paths, "docs/testing.md", text), [1, 4]);
    }

    #[test]
    fn a_reference_to_a_paper_that_is_not_here_is_refused() {
        let bad = concat!(
            "/// Gone (R",
            "4): nothing of it.\n//! R",
            "1 to 5\nby C",
            "7, seen\nThe Fact ",
            "Sheet says\n# detection",
            "-facts 5.2\n/// N",
            "3-like\n"
        );
        let place = "crates/domain/src/lib.rs";
        assert_eq!(lines(outside_papers, place, bad), [4, 5, 1, 2, 3, 6]);
    }

    #[test]
    fn ids_invariants_and_decisions_are_no_outside_papers() {
        let good = concat!(
            "(I5), I11, ADR 19\nid = \"G",
            "1\"\nclaim-G",
            "1 = x\nR",
            "28, F",
            "6, D",
            "0 and RC",
            "4\nC5x #F",
            "5\n"
        );
        assert_eq!(lines(outside_papers, "catalogue/claims.toml", good), [0; 0]);
    }

    #[test]
    fn filler_is_refused() {
        assert_eq!(
            lines(
                filler,
                "README.md",
                concat!("Lorem ", "ipsum dolor\nfine\n")
            ),
            [1]
        );
    }
}
