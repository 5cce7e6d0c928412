//! Makes a function for each message of `locales/`: named as its id, with a parameter for each of its variables and
//! the English sentence as its documentation; and the list of the files and of all messages. Fails where the two
//! languages differ, so that nothing is said in one of them only (I8).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;

/// These hold messages by ids of the catalogue, which are read from it and not written in code.
const KEYED: [&str; 3] = ["catalogue.ftl", "check.ftl", "claims.ftl"];
/// What packages say of the product. The product does not say it.
const OF_PACKAGES: &str = "package.ftl";

type Problem = String;

struct Sentence {
    variables: BTreeSet<String>,
    /// The parameters of its function. `None` if it has more than one variable and no comment gives their order: then
    /// it is chosen by a key, with the values of its family.
    parameters: Option<Vec<String>>,
    text: String,
}

fn main() {
    let manifest = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let locales = manifest.join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let made = generate(&locales).and_then(|made| {
        let files = [("messages.rs", made.functions), ("texts.rs", made.texts)];
        let written = files.map(|(name, code)| fs::write(out.join(name), code));
        let failed = written.into_iter().filter_map(Result::err);
        let problems: Vec<Problem> = failed.map(|error| error.to_string()).collect();
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    });
    for problem in made.err().unwrap_or_default() {
        println!("cargo::error={problem}");
    }
}

struct Generated {
    /// The function of each message that the code says by name.
    functions: String,
    /// The files with their texts, and each message with its variables.
    texts: String,
}

fn generate(locales: &Path) -> Result<Generated, Vec<Problem>> {
    let mut problems = Vec::new();
    let (mut functions, mut files, mut messages) = (String::new(), String::new(), String::new());
    let names: BTreeSet<String> = ["nl", "en"]
        .iter()
        .flat_map(|language| fs::read_dir(locales.join(language)).into_iter().flatten())
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect();
    for name in names {
        let [dutch_path, english_path] =
            ["nl", "en"].map(|language| locales.join(language).join(&name));
        let (dutch, english) = match (sentences(&dutch_path), sentences(&english_path)) {
            (Ok(dutch), Ok(english)) => (dutch, english),
            (dutch, english) => {
                problems.extend(dutch.err().into_iter().chain(english.err()).flatten());
                continue;
            }
        };
        problems.extend(differences(&name, &dutch, &english));
        if name == OF_PACKAGES {
            continue;
        }
        let _ = writeln!(
            files,
            "({name:?}, include_str!({dutch_path:?}), include_str!({english_path:?})),"
        );
        for (id, said) in &english {
            let variables: Vec<&String> = said.variables.iter().collect();
            let _ = writeln!(messages, "({id:?}, &{variables:?}),");
            if !KEYED.contains(&name.as_str()) {
                functions.extend(function(id, said));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let texts = format!(
        "/// The message files: name, Dutch text, English text.\n\
         pub const FILES: &[(&str, &str, &str)] = &[\n{files}];\n\
         /// Each message by its id, with the variables that it has in both languages.\n\
         pub const MESSAGES: &[(&str, &[&str])] = &[\n{messages}];\n"
    );
    Ok(Generated { functions, texts })
}

fn differences(
    file: &str,
    dutch: &BTreeMap<String, Sentence>,
    english: &BTreeMap<String, Sentence>,
) -> Vec<Problem> {
    let ids: BTreeSet<&String> = dutch.keys().chain(english.keys()).collect();
    ids.into_iter()
        .filter_map(|id| match (dutch.get(id), english.get(id)) {
            (Some(dutch), Some(english)) if dutch.variables == english.variables => None,
            (Some(dutch), Some(english)) => Some(format!(
                "locales/*/{file}: {id} has {:?} in Dutch and {:?} in English",
                dutch.variables, english.variables
            )),
            (None, _) => Some(format!("locales/nl/{file} has no {id}")),
            (_, None) => Some(format!("locales/en/{file} has no {id}")),
        })
        .collect()
}

fn function(id: &str, said: &Sentence) -> Option<String> {
    let name = id.replace('-', "_");
    let names = said.parameters.as_ref()?;
    let parameters = names.iter().map(|name| format!("{name}: impl Into<Value>"));
    let arguments = names
        .iter()
        .map(|name| format!("(\"{name}\", {name}.into())"));
    Some(format!(
        "#[doc = {:?}]\npub(crate) fn {name}({}) -> Msg {{\n    \
         Msg {{ id: Cow::Borrowed({id:?}), args: vec![{}] }}\n}}\n",
        format!("`{}`", said.text),
        parameters.collect::<Vec<_>>().join(", "),
        arguments.collect::<Vec<_>>().join(", "),
    ))
}

fn sentences(path: &Path) -> Result<BTreeMap<String, Sentence>, Vec<Problem>> {
    let shown = path.display();
    let text = fs::read_to_string(path).map_err(|error| vec![format!("{shown}: {error}")])?;
    let resource = parser::parse(text.as_str()).map_err(|(_, errors)| {
        let said = errors.iter().map(|error| format!("{shown}: {error}"));
        said.collect::<Vec<_>>()
    })?;
    let (mut sentences, mut problems) = (BTreeMap::new(), Vec::new());
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                problems.push(format!("{shown}: {}: terms are not used", term.id.name));
                continue;
            }
            // The parser has told what is junk.
            Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => continue,
        };
        let id = message.id.name.to_owned();
        match sentence(message) {
            Ok(said) => {
                if sentences.insert(id, said).is_some() {
                    problems.push(format!("{shown}: {} stands there twice", message.id.name));
                }
            }
            Err(problem) => problems.push(format!("{shown}: {id}: {problem}")),
        }
    }
    if problems.is_empty() {
        Ok(sentences)
    } else {
        Err(problems)
    }
}

/// Two values could be taken for each other, so a comment gives the order of more than one: `# $from, $to`.
fn sentence(message: &Message<&str>) -> Result<Sentence, Problem> {
    if !message.attributes.is_empty() {
        return Err("attributes are not used".to_owned());
    }
    let pattern = message.value.as_ref().ok_or("it says nothing")?;
    let (mut used, mut text) = (BTreeSet::new(), String::new());
    of_pattern(pattern, &mut used, &mut text)?;
    let comment = message.comment.iter().flat_map(|comment| &comment.content);
    let named: Vec<String> = comment
        .flat_map(|line| line.split([',', ' ']))
        .filter_map(|word| word.strip_prefix('$'))
        .map(str::to_owned)
        .collect();
    let parameters = if named.is_empty() {
        (used.len() < 2).then(|| used.iter().cloned().collect())
    } else if named.len() == used.len() && named.iter().all(|name| used.contains(name)) {
        Some(named)
    } else {
        return Err(format!("its comment has to name each of {used:?} once"));
    };
    Ok(Sentence {
        variables: used,
        parameters,
        text,
    })
}

fn of_pattern(
    pattern: &Pattern<&str>,
    used: &mut BTreeSet<String>,
    text: &mut String,
) -> Result<(), Problem> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => of_inline(inline, used, text)?,
                Expression::Select { selector, variants } => {
                    of_inline(selector, used, &mut String::new())?;
                    text.push('…');
                    for variant in variants {
                        of_pattern(&variant.value, used, &mut String::new())?;
                    }
                }
            },
        }
    }
    Ok(())
}

fn of_inline(
    inline: &InlineExpression<&str>,
    used: &mut BTreeSet<String>,
    text: &mut String,
) -> Result<(), Problem> {
    match inline {
        InlineExpression::VariableReference { id } => {
            used.insert(id.name.to_owned());
            let _ = write!(text, "{{${}}}", id.name);
        }
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            text.push_str(value);
        }
        InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => {
            return Err("functions and references are not used".to_owned());
        }
    }
    Ok(())
}
