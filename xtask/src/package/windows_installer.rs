//! The package for Windows Installer, made by wixl: for every account of a computer, and for the tools that
//! administrators roll programs out with.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use anyhow::{Context, Result};
use msi::{Insert, LanguageId, Value};
use uuid::Uuid;

use super::words::Words;
use super::{Plan, copy, escaped, files_below, sum};
use crate::command::run;

/// The same in each version (Microsoft's "upgrade code"): by it Windows knows that one replaces another.
const FAMILY: Uuid = Uuid::from_u128(0x6d3a_2b54_7b4b_4f3c_8a65_0a6f_6d0d_1e11);

/// `Voorzorg-VERSION.msi` in `out`, with everything in `tree`.
pub(super) fn package(plan: &Plan, tree: &Path, out: &Path) -> Result<PathBuf> {
    let work = plan.work.join("windows-installer");
    copy(
        &plan.root.join("src-tauri/icons/icon.ico"),
        &work.join("icon.ico"),
    )?;
    plan.stamp(&work)?;

    // Windows takes two packages with one code for the same bytes, so each code comes from what it stands for.
    let files = files_below(tree)?;
    let mut contents = plan.version.clone();
    for file in &files {
        contents.push_str(&sum(file)?);
    }
    let code = |name: &str| Uuid::new_v5(&FAMILY, name.as_bytes());
    let (dutch, english) = Words::both(&plan.root)?;
    // A package has one text for everybody.
    let both = |name: &str| -> Result<String> {
        Ok(format!("{}\n\n{}", dutch.say(name)?, english.say(name)?))
    };
    let upper = |code: Uuid| code.to_string().to_uppercase();
    let described = fs::read_to_string(plan.root.join("packaging/installer.wxs"))?
        .replace("@FAMILY@", &upper(FAMILY))
        .replace("@PRODUCT@", &upper(code(&plan.version)))
        .replace("@COMPONENT@", &upper(code("component")))
        .replace("@VERSION@", &plan.version)
        .replace(
            "@NEWER@",
            &escaped(&both("installer-newer")?).replace('\n', "&#10;"),
        )
        .replace("@FILES@", &lines(plan, &files)?);
    let source = work.join("installer.wxs");
    fs::write(&source, described)?;

    let made = out.join(format!("Voorzorg-{}.msi", plan.version));
    run(plan
        .timed("wixl")
        .current_dir(&plan.work)
        .args(["--arch", "x64", "--output"])
        .arg(&made)
        .arg(&source))?;
    finish(plan, &made, code(&contents), &both("installer-old")?)?;
    Ok(made)
}

/// Each file of the one component; the window is what Windows knows the component by.
fn lines(plan: &Plan, files: &[PathBuf]) -> Result<String> {
    let mut lines = String::new();
    for (number, file) in files.iter().enumerate() {
        // wixl takes no absolute path.
        let below = file.strip_prefix(&plan.work)?.to_string_lossy();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let key = if name == "voorzorg-app.exe" {
            " KeyPath=\"yes\""
        } else {
            ""
        };
        lines.push_str(&format!(
            "<File Id=\"File{number}\" Name=\"{}\" Source=\"{}\"{key}/>\n",
            escaped(&name),
            escaped(&below),
        ));
    }
    Ok(lines)
}

/// Adds what wixl cannot: a condition on Windows, no language, and a code and times that are the same each time.
fn finish(plan: &Plan, made: &Path, code: Uuid, old: &str) -> Result<()> {
    let mut package = msi::open_rw(made).with_context(|| made.display().to_string())?;
    package.insert_rows(Insert::into("LaunchCondition").row(vec![
        Value::from("Installed OR (WINDOWS10 AND WINDOWS10 <> \"#6\")"),
        Value::from(old),
    ]))?;
    let time = UNIX_EPOCH + Duration::from_secs(plan.epoch.parse()?);
    let summary = package.summary_info_mut();
    summary.set_languages(&[LanguageId::from_id(0)]);
    summary.set_uuid(code);
    summary.set_creation_time(time);
    summary.set_last_save_time(time);
    package.flush()?;
    Ok(())
}
