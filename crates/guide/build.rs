//! Makes a function for each message of `locales/`: named as its id, with a parameter for each of its variables and
//! the English sentence as its documentation. Fails where the two languages differ, so that nothing is said in one
//! of them only (I8).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;

/// These hold messages by ids of the catalogue, which are read from it and not written in code.
const KEYED: [&str; 4] = ["catalogue.ftl", "check.ftl", "claims.ftl", "package.ftl"];

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
    let made = functions(&locales).and_then(|code| {
        fs::write(out.join("messages.rs"), code).map_err(|error| vec![error.to_string()])
    });
    for problem in made.err().unwrap_or_default() {
        println!("cargo::error={problem}");
    }
}

fn functions(locales: &Path) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut code = String::new();
    let names: BTreeSet<String> = ["nl", "en"]
        .iter()
        .flat_map(|language| fs::read_dir(locales.join(language)).into_iter().flatten())
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect();
    for name in names {
        let read = |language: &str| sentences(&locales.join(language).join(&name));
        match (read("nl"), read("en")) {
            (Ok(dutch), Ok(english)) => {
                problems.extend(differences(&name, &dutch, &english));
                if !KEYED.contains(&name.as_str()) {
                    code.extend(english.iter().filter_map(|(id, said)| function(id, said)));
                }
            }
            (dutch, english) => {
                problems.extend(dutch.err().into_iter().chain(english.err()).flatten());
            }
        }
    }
    if problems.is_empty() {
        Ok(code)
    } else {
        Err(problems)
    }
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
        let Entry::Message(message) = entry else {
            continue;
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
    let pattern = message.value.as_ref().ok_or("it says nothing")?;
    let (mut used, mut text) = (BTreeSet::new(), String::new());
    of_pattern(pattern, &mut used, &mut text);
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

fn of_pattern(pattern: &Pattern<&str>, used: &mut BTreeSet<String>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => of_inline(inline, used, text),
                Expression::Select { selector, variants } => {
                    of_inline(selector, used, &mut String::new());
                    text.push('…');
                    for variant in variants {
                        of_pattern(&variant.value, used, &mut String::new());
                    }
                }
            },
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, used: &mut BTreeSet<String>, text: &mut String) {
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
        | InlineExpression::Placeable { .. } => text.push('…'),
    }
}
