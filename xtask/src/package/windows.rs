//! What is installed on Windows, and the installer made by NSIS: for one person, in Dutch and English.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::words::Words;
use super::{PROGRAMS, Plan, copy, files_below, put};
use crate::command::run;

/// A folder with everything that is installed, from the programs in `programs`.
pub(super) fn lay_out(plan: &Plan, programs: &Path) -> Result<PathBuf> {
    let tree = plan.work.join("tree");
    let beside = super::check_programs(programs)?;
    let ours = PROGRAMS.map(|program| format!("{program}.exe"));
    for file in ours.into_iter().chain(beside.map(str::to_owned)) {
        copy(&programs.join(&file), &tree.join(&file))?;
    }
    let text = |from: &str| fs::read_to_string(plan.root.join(from));
    let licences = [
        ("LICENSE.txt", text("LICENSE")?),
        ("third-party.txt", text("src-tauri/third-party.txt")?),
    ];
    for (name, mut text) in licences.into_iter().chain(super::documents(plan)?) {
        if name.ends_with(".txt") {
            // Windows' own editor of old shows one long line without these ends.
            text = text.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        put(&tree.join(name), &text)?;
    }
    plan.stamp(&tree)?;
    Ok(tree)
}

/// `Voorzorg-VERSION-setup.exe` in `out`, with everything in `tree`.
pub(super) fn installer(plan: &Plan, tree: &Path, out: &Path) -> Result<PathBuf> {
    let work = plan.work.join("nsis");
    fs::create_dir_all(&work)?;
    let (messages, remove) = (work.join("messages.nsh"), work.join("remove.nsh"));
    fs::write(&messages, lines_of(&plan.root)?)?;
    fs::write(&remove, removal(tree)?)?;
    plan.stamp(&work)?;
    let setup = out.join(format!("Voorzorg-{}-setup.exe", plan.version));
    let define = |name: &str, value: &Path| format!("-D{name}={}", value.display());
    run(plan
        .timed("makensis")
        .args(["-V2", "-WX", "-INPUTCHARSET", "UTF8"])
        .arg("-DTARGET=amd64-unicode")
        .arg(format!("-DVERSION={}", plan.version))
        .arg(define("TREE", tree))
        .arg(define("OUT", &setup))
        .arg(define("MESSAGES", &messages))
        .arg(define("REMOVE", &remove))
        .arg(define("ICON", &plan.root.join("src-tauri/icons/icon.ico")))
        .arg(plan.root.join("packaging/installer.nsi")))?;
    Ok(setup)
}

/// What the installer says, in the form of NSIS.
fn lines_of(root: &Path) -> Result<String> {
    let (dutch, english) = Words::both(root)?;
    let mut lines = String::new();
    for (name, key) in [
        ("webview", "installer-webview"),
        ("keep", "installer-keep"),
        ("menu", "installer-menu"),
        ("running", "installer-running"),
        ("stays", "installer-stays"),
        ("old", "installer-old"),
    ] {
        for (language, words) in [("DUTCH", &dutch), ("ENGLISH", &english)] {
            let said = words.say(key)?.replace('$', "$$").replace('"', "$\\\"");
            lines.push_str(&format!(
                "LangString {name} ${{LANG_{language}}} \"{said}\"\n"
            ));
        }
    }
    Ok(lines)
}

/// Removes each file that was installed, by its name.
fn removal(tree: &Path) -> Result<String> {
    let mut lines = String::new();
    for file in files_below(tree)? {
        let below = file.strip_prefix(tree)?.display().to_string();
        let below = below.replace('/', "\\");
        lines.push_str(&format!("Delete \"$INSTDIR\\{below}\"\n"));
    }
    Ok(lines)
}
