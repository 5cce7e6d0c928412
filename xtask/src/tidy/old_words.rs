//! Names that were replaced: one word for one thing, as `docs/glossary.md` says, and no way back to the old one.
//!
//! Code is judged by its identifiers and documents by their code; prose may use any word.

use super::Complaint;
use super::text::{Language, has_word, parts};
use super::tree::Tree;

/// What is refused anywhere in code, and what the same thing is called now.
const NAMES: &[(&str, &str)] = &[
    ("Press", "Intent"),
    ("Matter", "Alert"),
    ("Seat", "AppState"),
    ("Caretaker", "DeviceAdmin"),
    ("Performance", "ActionOutcome"),
    ("Standing", "StepStatus"),
    ("LookAsked", "ScanRequested"),
    ("Looked", "Scanned"),
    ("Doing", "InFlight"),
    ("Scene", "ViewContext"),
    ("Beside", "a name for what it holds"),
    ("Keeper", "Watcher"),
    ("Rhythm", "Scheduler"),
    ("Pace", "Schedule"),
    ("Wish", "Command"),
    ("Misunderstood", "UsageError"),
    ("Unclear", "UsageError"),
    ("Refusal", "Rejection"),
    ("MuteBecause", "NoService"),
    ("Homes", "a name for what it holds"),
    ("Happening", "Trigger"),
    ("scope::Scope", "VendorFilter"),
    ("letter: char", "ch: char"),
];

/// The metaphors of the window, which are refused in what it is made of: scripts, styles and the page.
const WINDOW_NAMES: &[(&str, &str)] = &[
    ("desk", "context"),
    ("paper", "layout or background"),
    ("sheet", "screen or surface"),
];

pub(super) fn old_words(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, file) in tree.files() {
        let Some(code) = code(path, &file.text) else {
            continue;
        };
        for (index, line) in code.iter().enumerate() {
            let everywhere = NAMES.iter().filter(|(old, _)| has_word(line, old));
            let in_the_window = WINDOW_NAMES.iter().filter(|(old, _)| {
                path.starts_with("ui/app/") && has_word(&line.to_lowercase(), old)
            });
            complaints.extend(everywhere.chain(in_the_window).map(|(old, new)| {
                let what = format!("`{old}` is an old name, see docs/glossary.md; now: {new}");
                Complaint::new("old-words", path, index + 1, what)
            }));
        }
    }
    complaints
}

/// The code of a file, line by line: without comments and quoted text, and of a document its code spans and blocks.
fn code(path: &str, text: &str) -> Option<Vec<String>> {
    let end = path.rsplit_once('.').map_or("", |(_, end)| end);
    match end {
        "rs" => Some(parts(text, Language::Rust).code),
        "js" | "mjs" | "ts" | "css" => Some(parts(text, Language::JavaScript).code),
        "html" => Some(text.lines().map(str::to_owned).collect()),
        "md" => Some(code_of_document(text)),
        _ => None,
    }
}

fn code_of_document(text: &str) -> Vec<String> {
    let mut in_block = false;
    let mut code = Vec::new();
    for line in text.lines() {
        let fence = line.trim_start().starts_with("```");
        in_block ^= fence;
        code.push(match (fence, in_block) {
            (true, _) => String::new(),
            (false, true) => line.to_owned(),
            (false, false) => line
                .split('`')
                .skip(1)
                .step_by(2)
                .collect::<Vec<_>>()
                .join(" "),
        });
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        old_words(&Tree::of(&[(path, text)]))
            .into_iter()
            .map(|complaint| complaint.line)
            .collect()
    }

    #[test]
    fn an_old_name_in_code_is_refused() {
        let rust = "enum Press { Scan }\nuse domain::scope::Scope;\nname.find(|letter: char| letter == 'a');\nErr(super::Refusal::Busy)\n";
        assert_eq!(lines("crates/guide/src/view.rs", rust), [1, 2, 3, 4]);
        let script = "// fine\nexport class Keeper {}\n";
        assert_eq!(lines("ui/test/page.js", script), [2]);
    }

    #[test]
    fn an_old_name_in_the_code_of_a_document_is_refused() {
        let text =
            "Send a `Press`.\n\n```\nLooked -> Checked\n```\nAnd `Intent`, or `x: Matter`.\n";
        assert_eq!(lines("docs/adr/0001-x.md", text), [1, 4, 6]);
    }

    #[test]
    fn words_in_comments_texts_prose_and_longer_names_are_fine() {
        let rust = "// Beside a test\nlet a = \"Homes\"; let letters: char = b;\nstruct PressedButton;\nfn press() {}\n";
        assert_eq!(lines("crates/guide/src/view.rs", rust), [0; 0]);
        let prose = "Looked at again when `tidy` says so. Refused, it becomes a gap.\n";
        assert_eq!(lines("docs/intended-behaviour.md", prose), [0; 0]);
    }

    #[test]
    fn the_window_has_no_desk_and_no_paper() {
        let script = "const desk = 1;\nclass Paper {}\n// a sheet\ncontext.layout();\n";
        assert_eq!(lines("ui/app/layout.js", script), [1, 2]);
        let style = "a { background: var(--sheet); }\n/* paper */\nb { color: var(--surface); }\n";
        assert_eq!(lines("ui/app/styles/base.css", style), [1]);
        assert_eq!(
            lines("ui/app/index.html", "<link rel=\"stylesheet\">\n"),
            [0; 0]
        );
        assert_eq!(lines("tests/webdriver/main.rs", "let paper = 1;\n"), [0; 0]);
    }
}
