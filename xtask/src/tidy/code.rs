//! What Rust and scripts are made of, as far as the rules ask: conditions and quoted texts, with their lines.

use std::sync::LazyLock;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use regex::Regex;

/// Macros, and one method, that take a sentence for developers: the log, a failed assertion.
const DEVELOPERS: &[&str] = &[
    "trace!",
    "debug!",
    "info!",
    "warn!",
    "error!",
    "assert!",
    "assert_eq!",
    "assert_ne!",
    "debug_assert!",
    "unreachable!",
    "panic!",
    "expect",
];

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) line: usize,
    pub(super) text: String,
    pub(super) is_for_developers: bool,
}

/// Of one file in Rust, without comments, attributes and what only tests compile.
#[derive(Debug, Default)]
pub(super) struct Rust {
    /// The names in each `cfg(..)`, `cfg_attr(..)` and `cfg!(..)`, and in attributes that lift a lint.
    pub(super) conditions: Vec<(usize, Vec<String>)>,
    /// Quoted texts as they are written.
    pub(super) texts: Vec<Text>,
    is_for_tests: bool,
}

impl Rust {
    pub(super) fn of(source: &str) -> Self {
        let mut rust = Self::default();
        // What is no Rust does not compile either.
        rust.walk(source.parse().unwrap_or_default(), false);
        if rust.is_for_tests {
            Self::default()
        } else {
            rust
        }
    }

    fn walk(&mut self, tokens: TokenStream, is_for_developers: bool) {
        let mut tokens = tokens.into_iter().peekable();
        // What is called: `name` or `name!`.
        let mut called = String::new();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(name) => called = name.to_string(),
                TokenTree::Punct(mark) if mark.as_char() == '!' => called.push('!'),
                TokenTree::Punct(mark) if mark.as_char() == '#' => {
                    let is_bang = |next: &TokenTree| next.to_string() == "!";
                    let is_inner = tokens.next_if(is_bang).is_some();
                    let is_attribute = |next: &TokenTree| next.to_string().starts_with('[');
                    let attribute = tokens.next_if(is_attribute);
                    if attribute.is_some_and(|attribute| self.attribute(attribute)) {
                        self.is_for_tests |= is_inner;
                        // The item: up to its body or its end.
                        let _ = tokens.find(|next| match next {
                            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                            TokenTree::Punct(mark) => matches!(mark.as_char(), ';' | ','),
                            TokenTree::Ident(_) | TokenTree::Literal(_) => false,
                        });
                    }
                }
                TokenTree::Punct(_) => called.clear(),
                TokenTree::Group(group) => {
                    if called == "cfg!" {
                        let line = group.span_open().start().line;
                        self.conditions.push((line, names(group.stream())));
                    }
                    let is_told = DEVELOPERS.contains(&called.as_str());
                    self.walk(group.stream(), is_for_developers || is_told);
                    called.clear();
                }
                TokenTree::Literal(literal) => {
                    let text = literal.to_string();
                    if let Some((_, rest)) = text.split_once('"')
                        && let Some((quoted, _)) = rest.rsplit_once('"')
                    {
                        // A path is no row of words, so that other backslashes stay.
                        let text = quoted.replace("\\\n", " ").replace("\\n", " ");
                        self.texts.push(Text {
                            line: literal.span().start().line,
                            text: text.replace("\\\"", "\""),
                            is_for_developers,
                        });
                    }
                }
            }
        }
    }

    /// Whether what follows is compiled for tests only.
    fn attribute(&mut self, attribute: TokenTree) -> bool {
        let line = attribute.span().start().line;
        let names = names(TokenStream::from(attribute));
        let first = names.first().map_or("", String::as_str);
        let has = |word: &str| names.iter().any(|name| name == word);
        let is_for_tests = first == "cfg" && has("test") && !has("any") && !has("not");
        if matches!(first, "cfg" | "cfg_attr" | "allow" | "expect" | "warn") && !is_for_tests {
            self.conditions.push((line, names));
        }
        is_for_tests
    }
}

/// Every name in there, however deep.
fn names(tokens: TokenStream) -> Vec<String> {
    let names = tokens.into_iter().flat_map(|token| match token {
        TokenTree::Ident(name) => vec![Ident::to_string(&name)],
        TokenTree::Group(group) => names(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => Vec::new(),
    });
    names.collect()
}

/// A comment, or a quoted text. A regular expression with a quote in it would mislead this.
static PIECES: LazyLock<Regex> = LazyLock::new(|| {
    regex(r#"(?s)//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`"#)
});

/// The lines of a script, without comments.
pub(super) fn script(text: &str) -> String {
    let without = PIECES.replace_all(text, |piece: &regex::Captures<'_>| {
        let piece = &piece[0];
        match piece.starts_with('/') {
            true => "\n".repeat(piece.matches('\n').count()),
            false => piece.to_owned(),
        }
    });
    without.into_owned()
}

/// The quoted texts of a script without comments, each with its line and what stands before it in its statement.
pub(super) fn script_texts(code: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    PIECES.find_iter(code).map(|piece| {
        let before = code.get(..piece.start()).unwrap_or_default();
        let statement = before.rsplit([';', '{', '}']).next().unwrap_or_default();
        let text = piece.as_str().trim_matches(['\'', '"', '`']);
        (line_of(code, piece.start()), text, statement)
    })
}

/// The line in which a place of a text stands, counted from 1.
pub(super) fn line_of(text: &str, place: usize) -> usize {
    text.bytes()
        .take(place)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

#[expect(
    clippy::expect_used,
    reason = "each is written here, and used by a test"
)]
pub(super) fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a valid pattern")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        let texts = Rust::of(source).texts.into_iter();
        let said = texts.filter(|text| !text.is_for_developers);
        said.map(|text| text.text).collect()
    }

    #[test]
    fn comments_attributes_and_what_is_for_developers_are_no_texts() {
        let source = "// \"a\"\n/// \"b\"\n#[expect(x, reason = \"c\")]\nfn f<'a>(x: &'a str) {\n\
            tracing::debug!(\"d\");\n assert!(x, \"e\");\n x.expect(\"f\");\n\
            p(\"g // h\", '\"', r#\"i \"j\"\"#, format!(\"k\\n\")) }";
        assert_eq!(texts(source), ["g // h", "i \"j\"", "k "]);
        assert_eq!(Rust::of(source).texts[3].line, 8);
    }

    #[test]
    fn only_what_tests_compile_is_left_out_wherever_it_stands() {
        let source = "#[cfg(test)]\nmod tests;\n#[cfg(test)]\n#[cfg(unix)]\nmod t { const A: &str = \"a\"; }\n\
            #[cfg(test)]\nfn f() { \"b\" }\nfn g() { \"c\" }\n#[cfg(all(test, unix))]\nuse d;\nconst E: &str = \"e\";";
        assert_eq!(texts(source), ["c", "e"]);
        assert_eq!(texts("#![cfg(test)]\nfn f() { \"a\" }"), [""; 0]);
        let shipped =
            "#[cfg(not(test))]\nfn f() { \"a\" }\n#[cfg(any(windows, test))]\nfn g() { \"b\" }";
        assert_eq!(texts(shipped), ["a", "b"]);
    }

    #[test]
    fn conditions_are_found_in_attributes_and_in_code() {
        let source = "#[cfg(any(windows, target_os = \"linux\"))]\nfn f() { if cfg!(unix) {} }\n#![expect(\nunsafe_code)]";
        let conditions = Rust::of(source).conditions;
        let names: Vec<String> = conditions
            .iter()
            .map(|(_, names)| names.join(" "))
            .collect();
        assert_eq!(
            names,
            ["cfg any windows target_os", "unix", "expect unsafe_code"]
        );
        assert_eq!(conditions[1].0, 2);
    }

    #[test]
    fn a_script_has_three_quotes_and_two_comments() {
        let text = "a('b'); c(`d\n`); e(\"f\"); // 'g'\n/* 'h'\n*/ throw new Error('i');";
        let code = script(text);
        assert!(code.ends_with("e(\"f\"); \n\n throw new Error('i');"));
        let texts: Vec<_> = script_texts(&code).collect();
        assert_eq!(texts[1], (1, "d\n", " c("));
        assert_eq!(texts[3], (4, "i", " \n\n throw new Error("));
    }
}
