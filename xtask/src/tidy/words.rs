//! Words where they do not belong: sentences outside `locales/`, and phrases that stand nowhere.

use std::sync::LazyLock;

use regex::Regex;

use super::code::{Rust, line_of, regex, script, script_texts};
use super::fences::production;
use super::tree::Tree;
use super::{Complaint, at};

/// Crates whose strings could reach the person (I8).
const SPEAKING: &[&str] = &[
    "crates/guide/src/",
    "crates/cli/src/",
    "crates/watch/src/",
    "src-tauri/src/",
];

/// What stands before a text in a script that is for developers, or a list of class names.
static NOT_SAID: LazyLock<Regex> =
    LazyLock::new(|| regex(r"throw |new Error\(|console\.|(class:|className =)\s*$"));
static TAG: LazyLock<Regex> = LazyLock::new(|| regex("<[^>]*>"));
/// What is filled in later.
static FILLED_IN: LazyLock<Regex> = LazyLock::new(|| regex(r"\{[^}]*\}"));
/// Only letters. An option, and a word in capitals that stands for a value, are none.
static WORD: LazyLock<Regex> = LazyLock::new(|| {
    regex(r#"^[.,:;!?()"'…—]*(a|I|[\p{L}']+\p{Ll}[\p{L}']*|\p{Ll}[\p{L}']+)[.,:;!?()"'…—]*$"#)
});

const OPEN_END: &str = "an open end without its issue";
static ISSUE: LazyLock<Regex> = LazyLock::new(|| regex("#[0-9]"));
/// What stands nowhere. A letter of each is in brackets, so that this list keeps its own rule.
static PHRASES: LazyLock<[(Regex, &str); 4]> = LazyLock::new(|| {
    let filler =
        r"(?i)\b(lor[e]m ipsum|to be wr[i]tten|lang[u]age model|A[I]-generated|as an A[I])\b";
    let paper = r"(?i)\b(fact sh[e]et|detection-f[a]cts|precaution-f[a]cts)\b";
    [
        (regex(r"\b(T[O]DO|FI[X]ME|XX[X]:)"), OPEN_END),
        (
            regex(r"(?m)(^|[^\w.~\n-])/(wo[r]k|ro[o]t)/"),
            "a folder of one computer",
        ),
        (regex(filler), "filler"),
        (regex(paper), "a paper that is not in this repository"),
    ]
});

pub(super) fn phrases(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, file) in tree.files().filter(|(path, _)| *path != "LICENSE") {
        for (phrase, what) in PHRASES.iter() {
            for found in phrase.find_iter(&file.text) {
                let line = line_of(&file.text, found.start());
                let text = file.text.lines().nth(line - 1).unwrap_or_default();
                if *what != OPEN_END || !ISSUE.is_match(text) {
                    let what = format!("{:?}: {what}", found.as_str().trim());
                    complaints.push(at(path, line, what));
                }
            }
        }
    }
    complaints
}

/// A sentence for people is a message with an id, in both languages, and not a text in the code (I8).
pub(super) fn user_text(tree: &Tree) -> Vec<Complaint> {
    let mut found: Vec<(&str, usize, String)> = Vec::new();
    let speaking = |path: &str| SPEAKING.iter().any(|place| path.starts_with(place));
    for (path, text) in production(tree).filter(|(path, _)| speaking(path)) {
        let texts = Rust::of(text).texts.into_iter();
        let said = texts.filter(|text| !text.is_for_developers);
        found.extend(said.map(|text| (path, text.line, text.text)));
    }
    let scripts = tree.texts("ui/app/", ".js");
    for (path, text) in scripts.filter(|(path, _)| !path.contains("/generated/")) {
        let code = script(text);
        let said = script_texts(&code).filter(|(.., before)| !NOT_SAID.is_match(before));
        found.extend(said.map(|(line, text, _)| (path, line, text.to_owned())));
    }
    for (path, text) in tree.texts("ui/app/", ".html") {
        let lines = text.lines().enumerate();
        found.extend(
            lines.map(|(at, line)| (path, at + 1, TAG.replace_all(line, " ").into_owned())),
        );
    }
    let sentences = found.into_iter().filter(|(_, _, text)| is_sentence(text));
    let complaints = sentences.map(|(path, line, text)| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let begin: String = words.join(" ").chars().take(60).collect();
        let what = format!("a sentence outside locales/ (I8): {begin:?}");
        at(path, line, what)
    });
    complaints.collect()
}

/// Three words in a row.
fn is_sentence(text: &str) -> bool {
    let text = FILLED_IN.replace_all(text, " 0 ");
    let words: Vec<bool> = text
        .split_whitespace()
        .map(|word| WORD.is_match(word))
        .collect();
    words.windows(3).any(|three| three == [true; 3])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rule: fn(&Tree) -> Vec<Complaint>, path: &str, text: &str) -> Vec<usize> {
        let complaints = rule(&Tree::of(&[(path, text)])).into_iter();
        complaints.map(|complaint| complaint.line).collect()
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
        let page = "<p class=\"a b c\">\nPlease wait a moment</p>\n";
        assert_eq!(lines(user_text, "ui/app/index.html", page), [2]);
    }

    #[test]
    fn what_stands_nowhere_is_refused() {
        let text = "// TO_DO later\n// TO_DO(#12) later\ntodo = 1\n\"/wo_rk/x\"\nhttps://a.example/wo_rk/x ~/ro_ot/\n\
            (/ro_ot/.cargo)\nLorem_ ipsum dolor\nThe Fact_ Sheet says\nfine\n";
        let text = text.replace('_', "");
        let place = "crates/domain/src/lib.rs";
        assert_eq!(lines(phrases, place, &text), [1, 4, 6, 7, 8]);
    }
}
