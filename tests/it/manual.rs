//! The manual page and the completions are made from what can be typed, so they cannot fall behind.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use acceptance::terminal::{Terminal, cli};

const COMMANDS: [&str; 10] = [
    "scan",
    "explain",
    "guide",
    "report",
    "capture",
    "watch",
    "catalogue",
    "completions",
    "man",
    "help",
];
const OPTIONS: [&str; 15] = [
    "--root",
    "--system linux|macos",
    "--snapshot",
    "--replay",
    "--json",
    "--lang nl|en",
    "--group",
    "--format html|json",
    "--out",
    "--overwrite",
    "--verify",
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

/// The tools that read such pages, where there are any: none may complain.
#[test]
fn no_tool_that_reads_manuals_complains() {
    let dir = tempfile::tempdir().unwrap();
    for lang in ["nl", "en"] {
        let file = dir.path().join(format!("voorzorg.{lang}.1"));
        fs::write(&file, written(&["man", "--lang", lang])).unwrap();
        for (tool, words) in [
            (
                "man",
                ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"].as_slice(),
            ),
            ("groff", &["-man", "-Tutf8", "-ww", "-z"]),
            ("mandoc", &["-man", "-Tlint", "-Wwarning"]),
        ] {
            let Some((passed, said)) = ask(tool, words, &file) else {
                println!("left out: {tool} is not here");
                continue;
            };
            assert!(passed, "{tool}: {said}");
            assert_eq!(said, "", "{tool} about the page in {lang}");
        }
    }
}

fn ask(tool: &str, words: &[&str], file: &Path) -> Option<(bool, String)> {
    let output = Command::new(tool)
        .args(words)
        .arg(file)
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    // Where documentation is left out, `man` may be a script that only says so.
    let absent = tool == "man" && String::from_utf8_lossy(&output.stdout).contains("minimized");
    (!absent).then(|| (output.status.success(), said))
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
        "(government vital abdo other)",
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
fn bash(dir: &Path, words: &[&str]) -> Option<Vec<String>> {
    let script = written(&["completions", "bash"]);
    fs::write(dir.join("completions"), script).unwrap();
    let asked = r#"
        source ./completions
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _voorzorg voorzorg "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2>/dev/null
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let output = Command::new("bash")
        .args(["--noprofile", "--norc", "-c", asked, "bash"])
        .args(words)
        .current_dir(dir)
        .output()
        .ok()?;
    let mut said: Vec<String> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    said.sort();
    Some(said)
}

#[test]
fn a_real_bash_completes_commands_values_files_and_folders() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("some-folder")).unwrap();
    fs::write(dir.path().join("some-file"), "").unwrap();
    if bash(dir.path(), &["voorzorg", ""]).is_none() {
        println!("left out: bash is not here");
        return;
    }
    let complete = |words: &[&str]| bash(dir.path(), words).unwrap();
    let commands = complete(&["voorzorg", ""]);
    for command in COMMANDS {
        assert!(commands.iter().any(|one| one == command), "{commands:?}");
    }
    assert_eq!(complete(&["voorzorg", "sc"]), ["scan"]);
    assert_eq!(complete(&["voorzorg", "scan", "--lang", ""]), ["en", "nl"]);
    let system = complete(&["voorzorg", "scan", "--system", ""]);
    assert_eq!(system, ["linux", "macos"]);
    let group = complete(&["voorzorg", "explain", "--group", ""]);
    assert_eq!(group, ["abdo", "government", "other", "vital"]);
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
    assert!(cli().is_file());
}
