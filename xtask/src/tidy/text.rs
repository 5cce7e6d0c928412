//! Tells code, comments and quoted text apart, in Rust and in JavaScript.
//!
//! Not a parser: it knows quotes, comments and escapes, and that is enough for the rules here. A regular expression
//! literal with a quote in it would mislead it.

/// One source text, split by line into what it is made of.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Line by line, with comments taken out and quoted text emptied.
    pub(super) code: Vec<String>,
    pub(super) quoted: Vec<Quoted>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// Counted from 1, where the text begins.
    pub(super) line: usize,
    pub(super) text: String,
    /// The code since the last end of a statement: it shows which call takes this text.
    pub(super) before: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Rust,
    JavaScript,
}

pub(super) fn parts(source: &str, language: Language) -> Parts {
    let mut reader = Reader {
        rest: source.chars().collect(),
        at: 0,
        line: 1,
        parts: Parts::default(),
    };
    reader.parts.code.push(String::new());
    while let Some(next) = reader.peek(0) {
        match (next, reader.peek(1)) {
            ('/', Some('/')) => reader.line_comment(),
            ('/', Some('*')) => reader.block_comment(language),
            ('"', _) => reader.quoted('"', true, 0),
            ('\'' | '`', _) if language == Language::JavaScript => reader.quoted(next, true, 0),
            ('\'', _) if reader.is_character() => reader.character(),
            ('r', Some('"' | '#')) if language == Language::Rust && !reader.inside_word() => {
                reader.raw();
            }
            _ => reader.keep(),
        }
    }
    reader.parts
}

/// The part of a Rust file before its tests, which stand at the end.
pub(super) fn without_tests(source: &str) -> &str {
    let mut before = 0;
    for line in source.split_inclusive('\n') {
        let for_tests = line.starts_with("#[cfg(") && has_word(line, "test");
        let mut after = source[before..]
            .lines()
            .skip_while(|next| next.starts_with("#["));
        if for_tests && after.next().is_some_and(|next| next.starts_with("mod ")) {
            return &source[..before];
        }
        before += line.len();
    }
    source
}

/// Whether a whole file below `src/` is there for tests only.
pub(super) fn is_for_tests(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/src/tests/") || path.starts_with("tests/")
}

/// Whether `word` stands in `line` and not inside a longer word.
pub(super) fn has_word(line: &str, word: &str) -> bool {
    let edge = |character: Option<char>| {
        !character.is_some_and(|found| found.is_alphanumeric() || found == '_')
    };
    line.match_indices(word).any(|(at, _)| {
        edge(line[..at].chars().next_back()) && edge(line[at + word.len()..].chars().next())
    })
}

struct Reader {
    rest: Vec<char>,
    at: usize,
    line: usize,
    parts: Parts,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest.get(self.at + ahead).copied()
    }

    fn step(&mut self) -> Option<char> {
        let next = self.peek(0)?;
        self.at += 1;
        if next == '\n' {
            self.line += 1;
            self.parts.code.push(String::new());
        }
        Some(next)
    }

    fn put(&mut self, character: char) {
        if let Some(line) = self.parts.code.last_mut() {
            line.push(character);
        }
    }

    fn keep(&mut self) {
        if let Some(next) = self.step()
            && next != '\n'
        {
            self.put(next);
        }
    }

    fn inside_word(&self) -> bool {
        self.at > 0
            && self
                .rest
                .get(self.at - 1)
                .is_some_and(|before| before.is_alphanumeric() || *before == '_')
    }

    fn line_comment(&mut self) {
        while self.peek(0).is_some_and(|next| next != '\n') {
            self.step();
        }
    }

    fn block_comment(&mut self, language: Language) {
        let mut depth = 0;
        while let Some(next) = self.peek(0) {
            let pair = (next, self.peek(1));
            if pair == ('/', Some('*')) && (language == Language::Rust || depth == 0) {
                depth += 1;
                self.step();
            } else if pair == ('*', Some('/')) {
                depth -= 1;
                self.step();
            }
            self.step();
            if depth == 0 {
                return;
            }
        }
    }

    /// In Rust a quote may also begin a lifetime.
    fn is_character(&self) -> bool {
        self.peek(1) == Some('\\') || self.peek(2) == Some('\'')
    }

    fn character(&mut self) {
        self.step();
        if self.step() == Some('\\') {
            self.step();
        }
        while self
            .peek(0)
            .is_some_and(|next| next != '\'' && next != '\n')
        {
            self.step();
        }
        self.step();
    }

    fn raw(&mut self) {
        let hashes = self.rest[self.at + 1..]
            .iter()
            .take_while(|next| **next == '#')
            .count();
        if self.peek(1 + hashes) != Some('"') {
            self.keep();
            return;
        }
        for _ in 0..=hashes {
            self.step();
        }
        self.quoted('"', false, hashes);
    }

    fn quoted(&mut self, quote: char, escapes: bool, hashes: usize) {
        let before = self.statement();
        let line = self.line;
        self.step();
        let mut text = String::new();
        while let Some(next) = self.step() {
            if next == '\\' && escapes {
                text.push(' ');
                self.step();
            } else if next == quote && (0..hashes).all(|ahead| self.peek(ahead) == Some('#')) {
                break;
            } else {
                text.push(next);
            }
        }
        for _ in 0..hashes {
            self.step();
        }
        self.put(quote);
        self.put(quote);
        self.parts.quoted.push(Quoted { line, text, before });
    }

    fn statement(&self) -> String {
        let mut lines: Vec<&str> = Vec::new();
        for line in self.parts.code.iter().rev() {
            let end = line.rfind([';', '{', '}']);
            lines.push(end.map_or(line.as_str(), |end| &line[end + 1..]));
            if end.is_some() {
                break;
            }
        }
        lines.reverse();
        lines.join(" ").trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(source: &str, language: Language) -> Vec<String> {
        parts(source, language)
            .quoted
            .into_iter()
            .map(|quoted| quoted.text)
            .collect()
    }

    #[test]
    fn comments_and_quoted_text_are_no_code() {
        let parts = parts(
            "let a = \"x // y\"; // \"b\"\n/* unsafe /* deep */ \"c\" */ let d = 1;",
            Language::Rust,
        );
        assert_eq!(parts.code, ["let a = \"\"; ", " let d = 1;"]);
        assert_eq!(parts.quoted.len(), 1);
        assert_eq!(parts.quoted[0].text, "x // y");
    }

    #[test]
    fn characters_lifetimes_and_raw_text_are_read() {
        let source = "fn f<'a>(x: &'a str) { g('\"', '\\'', r#\"a \"b\" c\"#, \"d\\\"e\") }";
        assert_eq!(quoted(source, Language::Rust), ["a \"b\" c", "d e"]);
    }

    #[test]
    fn javascript_has_three_quotes() {
        assert_eq!(
            quoted("a('b'); c(`d`); e(\"f\"); // 'g'", Language::JavaScript),
            ["b", "d", "f"]
        );
    }

    #[test]
    fn a_quoted_text_knows_who_is_given_it() {
        let parts = parts("let a = 1;\nprintln!(\n    \"b\",\n);", Language::Rust);
        assert_eq!(
            parts.quoted[0],
            Quoted {
                line: 3,
                text: "b".into(),
                before: "println!(".into()
            }
        );
    }

    #[test]
    fn words_have_edges() {
        assert!(has_word("unsafe { }", "unsafe"));
        assert!(!has_word("unsafe_code", "unsafe"));
        assert!(!has_word("not_unsafe", "unsafe"));
    }

    #[test]
    fn tests_at_the_end_are_left_out() {
        assert_eq!(
            without_tests("fn a() {}\n\n#[cfg(test)]\nmod tests {}\n"),
            "fn a() {}\n\n"
        );
        assert_eq!(
            without_tests("a();\n#[cfg(all(test, unix))]\nmod tests {}\n"),
            "a();\n"
        );
        assert_eq!(
            without_tests("a();\n#[cfg(test)]\n#[cfg(unix)]\nmod tests {}\n"),
            "a();\n"
        );
        let helper = "#[cfg(test)]\nuse b;\nfn a() {}";
        assert_eq!(without_tests(helper), helper);
    }
}
