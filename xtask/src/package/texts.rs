//! The licence texts of third-party parts, which most of those licences require packages to carry.
//!
//! Collected for each package from the sources of each part. `third_party` lists the parts.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use spdx::{Expression, ParseMode};

use super::words::Words;
use crate::third_party;

/// Prefixes of the names of licence files.
const NAMES: &[&str] = &[
    "licence",
    "license",
    "copying",
    "copyright",
    "notice",
    "unlicense",
];
const LINE: &str = "------------------------------------------------------------------------------";

/// A third-party part, as the list names it.
#[derive(Debug)]
struct Part {
    name: String,
    licence: String,
    /// Who made it, where it says so.
    authors: String,
    /// The texts that it brings.
    texts: Vec<String>,
}

/// One text, and the parts that it is for.
#[derive(Debug, PartialEq, Eq)]
struct Shared {
    parts: Vec<String>,
    /// The standard text, since the part brings none.
    is_standard: bool,
    text: String,
}

/// Every text, before it the parts that it is for. Fails for a part without a text.
pub(crate) fn texts(root: &Path) -> Result<String> {
    let mut known = packages(root)?;
    let list = third_party::list(root)?;
    let parts: Vec<Part> = list
        .lines()
        .map(|line| {
            let (name, licence) = line.rsplit_once(": ").context("a line without a licence")?;
            let (authors, files) = match third_party::unpackaged(name) {
                Some(part) => {
                    let file = part.file.map(|file| root.join(file));
                    (part.by.to_owned(), Vec::from_iter(file))
                }
                None => {
                    let package = known.remove(name);
                    let (authors, folder) = package.with_context(|| format!("{name}: unknown"))?;
                    (authors, files_with_terms(&folder)?)
                }
            };
            let texts = files.iter().map(|file| read(file)).collect::<Result<_>>()?;
            Ok(Part {
                name: name.to_owned(),
                licence: licence.to_owned(),
                authors,
                texts,
            })
        })
        .collect::<Result<_>>()?;
    let (dutch, english) = Words::both(root)?;
    let mut book = String::new();
    for words in [&english, &dutch] {
        book.push_str(&format!("{}\n", words.say("package-licences")?));
    }
    for shared in shared(&parts)? {
        book.push_str(&format!("\n{LINE}\n{}\n", shared.parts.join("\n")));
        if shared.is_standard {
            for words in [&english, &dutch] {
                book.push_str(&format!("({})\n", words.say("package-licence-standard")?));
            }
        }
        book.push_str(&format!("\n{}\n", shared.text));
    }
    Ok(book)
}

/// The authors and the folder of each package, by its name in the list.
fn packages(root: &Path) -> Result<HashMap<String, (String, PathBuf)>> {
    let metadata = third_party::metadata(root)?;
    let packages = metadata["packages"].as_array();
    packages
        .context("`cargo metadata` names no packages")?
        .iter()
        .map(|package| {
            let word = |name: &str| package[name].as_str().unwrap_or_default();
            let authors = package["authors"].as_array().map_or(&[][..], Vec::as_slice);
            let authors: Vec<&str> = authors.iter().filter_map(Value::as_str).collect();
            let manifest = Path::new(word("manifest_path"));
            let folder = manifest.parent().context("a manifest stands in a folder")?;
            Ok((
                format!("{} v{}", word("name"), word("version")),
                (authors.join(", "), folder.to_path_buf()),
            ))
        })
        .collect()
}

fn files_with_terms(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_lowercase();
        if entry.file_type()?.is_file()
            && NAMES.iter().any(|start| name.starts_with(start))
            // The same in machine-readable form, and source files whose names begin so.
            && !name.ends_with(".spdx")
            && !name.ends_with(".rs")
        {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

fn read(file: &Path) -> Result<String> {
    let text = fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
    Ok(String::from_utf8_lossy(&text).replace("\r\n", "\n"))
}

/// Each text once, in the order of the parts.
fn shared(parts: &[Part]) -> Result<Vec<Shared>> {
    let mut places: BTreeMap<(bool, String), usize> = BTreeMap::new();
    let mut all: Vec<Shared> = Vec::new();
    for part in parts {
        let own = part.texts.iter().any(|text| !text.trim().is_empty());
        let (name, texts) = if own {
            (part.name.clone(), part.texts.clone())
        } else if part.authors.is_empty() {
            (part.name.clone(), standard(part)?)
        } else {
            (format!("{} ({})", part.name, part.authors), standard(part)?)
        };
        for text in texts.iter().map(|text| text.trim_matches('\n').trim_end()) {
            // Line breaks do not make a different text.
            let words: Vec<&str> = text.split_whitespace().collect();
            let place = *places.entry((!own, words.join(" "))).or_insert_with(|| {
                all.push(Shared {
                    parts: Vec::new(),
                    is_standard: !own,
                    text: text.to_owned(),
                });
                all.len() - 1
            });
            if all[place].parts.last() != Some(&name) {
                all[place].parts.push(name.clone());
            }
        }
    }
    Ok(all)
}

/// The text of each licence that the part names, as SPDX keeps it.
fn standard(part: &Part) -> Result<Vec<String>> {
    let Part { name, licence, .. } = part;
    let expression = Expression::parse_mode(licence, ParseMode::LAX)
        .with_context(|| format!("{name}: {licence}"))?;
    let texts: Vec<String> = expression
        .requirements()
        .map(|named| match (named.req.license.id(), &named.req.addition) {
            (Some(licence), None) => Ok(licence.text().to_owned()),
            _ => bail!("{name} brings no text of its licence, and there is no standard one of {licence}"),
        })
        .collect::<Result<_>>()?;
    ensure!(!texts.is_empty(), "{name} names no licence");
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, licence: &str, texts: &[&str]) -> Part {
        Part {
            name: name.to_owned(),
            licence: licence.to_owned(),
            authors: "Somebody".to_owned(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn the_same_text_stands_there_once_however_its_lines_end() {
        let one = part("a v1.0.0", "MIT", &["Be free,\nand take care.\n"]);
        let two = part("b v1.0.0", "MIT", &["Be free, and\ntake care.", "By b."]);
        let all = shared(&[one, two]).unwrap();
        let parts: Vec<_> = all.iter().map(|shared| &shared.parts[..]).collect();
        assert_eq!(parts, [&["a v1.0.0", "b v1.0.0"][..], &["b v1.0.0"]]);
        assert_eq!(all[0].text, "Be free,\nand take care.");
        assert!(!all[0].is_standard);
    }

    #[test]
    fn a_part_that_brings_no_text_gets_the_standard_one_of_each_licence_and_is_named_with_its_authors()
     {
        let all = shared(&[part("a v1.0.0", "MIT/BSD-3-Clause", &["  \n"])]).unwrap();
        assert_eq!(all.len(), 2);
        assert!(all[0].text.contains("Permission is hereby granted"));
        assert!(all[1].text.contains("Redistribution and use"));
        for shared in all {
            assert!(shared.is_standard);
            assert_eq!(shared.parts, ["a v1.0.0 (Somebody)"]);
        }
    }

    #[test]
    fn a_part_of_which_no_text_can_be_had_is_refused() {
        for licence in ["LicenseRef-own", "Apache-2.0 WITH LLVM-exception", ""] {
            assert!(
                shared(&[part("a v1.0.0", licence, &[])]).is_err(),
                "{licence}"
            );
        }
    }

    #[test]
    fn files_with_terms_are_found_by_their_names() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let files = files_with_terms(&here.join("../ui/app/fonts")).unwrap();
        assert_eq!(files.len(), 2, "{files:?}");
        assert_eq!(files_with_terms(here).unwrap(), Vec::<PathBuf>::new());
    }
}
