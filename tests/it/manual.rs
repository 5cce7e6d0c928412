//! The manual page and the completions are made from what can be typed, so they cannot fall behind.

#[cfg(unix)]
use std::{fs, path::Path, process::Command};

use acceptance::terminal::Terminal;
#[cfg(unix)]
use acceptance::terminal::tool;

const COMMANDS: [&str; 11] = [
    "scan",
    "explain",
    "guide",
    "report",
    "result",
    "capture",
    "watch",
    "catalogue",
    "completions",
    "man",
    "help",
];
const OPTIONS: [&str; 19] = [
    "--root",
    "--system linux|macos",
    "--snapshot",
    "--replay",
    "--json",
    "--lang nl|en",
    "--all",
    "--group",
    "--format html|json",
    "--out",
    "--overwrite",
    "--verify",
    "--label",
    "--name",
    "--organisation",
    "--once",
    "check|list",
    "-h, --help",
    "-V, --version",
];
const CODES: [&str; 6] = ["0", "10", "11", "20", "1", "2"];

fn written(words: &[&str]) -> String {
    let home = tempfile::tempdir().unwrap();
    let ran = Terminal::new(home.path()).run(words);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert_eq!(ran.talk, "", "{}", ran.all());
    ran.out
}

#[test]
fn the_manual_names_every_command_option_and_exit_code_in_both_languages() {
    for (lang, name, codes) in [
        ("nl", "NAAM", "AFSLUITCODES"),
        ("en", "NAME", "EXIT STATUS"),
    ] {
        let page = written(&["man", "--lang", lang]);
        assert!(page.is_ascii(), "any `man` can read it");
        assert!(page.starts_with(".TH VOORZORG 1 2"), "{page}");
        assert!(
            page.contains(&format!("\n.SH {name}\nvoorzorg \\- ")),
            "{page}"
        );
        // As it is typed, without the marks of the form.
        let text = page.replace('\\', "").replace("fB", "").replace("fR", "");
        let entries: Vec<&str> = text
            .split("\n.TP\n")
            .skip(1)
            .map(|entry| entry.lines().next().unwrap())
            .collect();
        let has = |start: &str| {
            entries
                .iter()
                .any(|entry| *entry == start || entry.starts_with(&format!("{start} ")))
        };
        for start in COMMANDS.iter().chain(&OPTIONS).chain(&CODES) {
            assert!(has(start), "{start} is not in the manual: {entries:?}");
        }
        let codes_at = page
            .find(&format!(".SH \"{codes}\""))
            .or(page.find(&format!(".SH {codes}")));
        assert!(codes_at.is_some(), "{page}");
        for word in [
            "government",
            "abdo",
            "powershell",
            "NO_COLOR",
            "VOORZORG_DATA",
            "LC_ALL",
        ] {
            assert!(text.contains(word), "{word}: {text}");
        }
        // A sentence that is missing shows as its id.
        assert!(!text.contains("help-") && !text.contains("man-"), "{text}");
    }
    assert_ne!(
        written(&["man", "--lang", "nl"]),
        written(&["man", "--lang", "en"])
    );
}

#[test]
fn help_and_manual_explain_in_the_same_words() {
    for lang in ["nl", "en"] {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let help = plain(&written(&["help", "--lang", lang]));
        let page = written(&["man", "--lang", lang]).replace("\\-", "-");
        let page = unescaped(&page);
        let mut compared = 0;
        for entry in page.split("\n.TP\n").skip(1) {
            let text = entry.lines().nth(1).unwrap().trim_start_matches("\\&");
            if !entry.starts_with("\\fBLC_")
                && !entry.contains("NO_COLOR")
                && !entry.contains("VOORZORG_DATA")
                && !entry.contains("journal.json")
            {
                assert!(help.contains(&plain(text)), "{text:?} is not in: {help}");
                compared += 1;
            }
        }
        assert!(compared > 30, "{compared}");
    }
}

/// Letters that the page writes by their number, and the apostrophe that it writes by name.
fn unescaped(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("\\[u") {
        out.push_str(before);
        let (number, after) = after.split_once(']').unwrap();
        out.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        rest = after;
    }
    out.push_str(rest);
    out.replace("\\*(Aq", "'").replace("\\(aq", "'")
}

#[test]
fn completions_know_values_and_places() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = written(&["completions", shell, "--lang", "nl"]);
        for word in COMMANDS
            .iter()
            .chain(&["--overwrite", "--replay", "--lang"])
        {
            let word = word.trim_start_matches('-');
            assert!(script.contains(word), "{shell} does not know {word}");
        }
    }
    let zsh = written(&["completions", "zsh", "--lang", "nl"]);
    for part in [
        "(nl en)",
        "(government vital abdo abro other)",
        "(linux macos)",
        "(html json)",
        "(check list)",
        "(bash elvish fish powershell zsh)",
        ":_files -/",
        ":_files",
        "vervang dat bestand",
    ] {
        assert!(zsh.contains(part), "{part} is not in: {zsh}");
    }
    let fish = written(&["completions", "fish", "--lang", "en"]);
    for part in [
        "__fish_complete_directories",
        "government",
        "replace that file",
    ] {
        assert!(fish.contains(part), "{part} is not in: {fish}");
    }
}

/// Asks a real bash, as if somebody had typed `words` and pressed the key.
#[cfg(unix)]
fn bash(dir: &Path, words: &[&str]) -> Vec<String> {
    let script = written(&["completions", "bash"]);
    fs::write(dir.join("completions"), script).unwrap();
    let asked = r#"
        source ./completions
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _voorzorg voorzorg "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2>/dev/null
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let mut bash = Command::new("bash");
    bash.args(["--noprofile", "--norc", "-c", asked, "bash"])
        .args(words)
        .current_dir(dir);
    let mut said: Vec<String> = tool("bash", &mut bash)
        .lines()
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    said.sort();
    said
}

#[test]
#[cfg(unix)]
fn a_real_bash_completes_commands_values_files_and_folders() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("some-folder")).unwrap();
    fs::write(dir.path().join("some-file"), "").unwrap();
    let complete = |words: &[&str]| bash(dir.path(), words);
    let commands = complete(&["voorzorg", ""]);
    for command in COMMANDS {
        assert!(commands.iter().any(|one| one == command), "{commands:?}");
    }
    assert_eq!(complete(&["voorzorg", "sc"]), ["scan"]);
    assert_eq!(complete(&["voorzorg", "scan", "--lang", ""]), ["en", "nl"]);
    let system = complete(&["voorzorg", "scan", "--system", ""]);
    assert_eq!(system, ["linux", "macos"]);
    let group = complete(&["voorzorg", "explain", "--group", ""]);
    assert_eq!(group, ["abdo", "abro", "government", "other", "vital"]);
    assert_eq!(complete(&["voorzorg", "explain", "--a"]), ["--all"]);
    let format = complete(&["voorzorg", "report", "--format", "h"]);
    assert_eq!(format, ["html"]);
    let shells = complete(&["voorzorg", "completions", ""]);
    assert!(shells.iter().any(|shell| shell == "fish"), "{shells:?}");
    let files = complete(&["voorzorg", "scan", "--snapshot", "some"]);
    assert_eq!(files, ["some-file", "some-folder"]);
    let out = complete(&["voorzorg", "capture", "--out", "some"]);
    assert_eq!(out, ["some-file", "some-folder"]);
    // Folders are left to bash itself, which must be told so.
    let script = written(&["completions", "bash"]);
    assert!(script.contains("plusdirs"), "{script}");
}
