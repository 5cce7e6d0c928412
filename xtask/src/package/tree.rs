//! The folder that a Linux package holds: programs, entries for menus and software lists, icons,
//! manuals, completions, licences.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::words::Words;
use super::{ID, PROGRAMS, Plan, compress, copy, escaped, put};
use crate::command::run;

const ICONS: &[&str] = &["32x32", "128x128", "256x256", "512x512"];
const SHELLS: &[(&str, &str)] = &[
    ("bash", "usr/share/bash-completion/completions/voorzorg"),
    ("zsh", "usr/share/zsh/vendor-completions/_voorzorg"),
    ("fish", "usr/share/fish/vendor_completions.d/voorzorg.fish"),
];

/// Lays everything out in `tree`, which must not be there yet.
pub(super) fn lay_out(plan: &Plan, tree: &Path) -> Result<()> {
    let icons = "src-tauri/icons";
    let hicolor = "usr/share/icons/hicolor";
    let documents = "usr/share/doc/voorzorg";
    for program in PROGRAMS {
        let place = tree.join("usr/bin").join(program);
        copy(&plan.programs.join(program), &place)?;
        // A release is stripped; a build of a developer need not be.
        run(Command::new("strip").arg("--strip-unneeded").arg(&place))?;
        mode(&place, "755")?;
    }
    let mut copied = vec![
        (
            format!("{hicolor}/scalable/apps/{ID}.svg"),
            format!("{icons}/mark.svg"),
        ),
        (
            format!("{documents}/copyright"),
            "packaging/copyright".to_owned(),
        ),
        (format!("{documents}/EUPL-1.2.txt"), "LICENSE".to_owned()),
        (
            format!("{documents}/third-party.txt"),
            "src-tauri/third-party.txt".to_owned(),
        ),
        (
            format!("{documents}/CHANGELOG.md"),
            "CHANGELOG.md".to_owned(),
        ),
    ];
    for size in ICONS {
        let place = format!("{hicolor}/{size}/apps/{ID}.png");
        copied.push((place, format!("{icons}/{size}.png")));
    }
    for (place, from) in &copied {
        copy(&plan.root.join(from), &tree.join(place))?;
        mode(&tree.join(place), "644")?;
    }
    let (dutch, english) = Words::both(&plan.root)?;
    let manuals = "usr/share/man";
    // One page tells of all three.
    let same = ".so man1/voorzorg.1\n".to_owned();
    let compressed = [
        (
            format!("{manuals}/man1/voorzorg.1"),
            plan.said(&["man", "--lang", "en"])?,
        ),
        (
            format!("{manuals}/nl/man1/voorzorg.1"),
            plan.said(&["man", "--lang", "nl"])?,
        ),
        (format!("{manuals}/man1/voorzorg-app.1"), same.clone()),
        (format!("{manuals}/man1/voorzorg-watch.1"), same),
        (format!("{documents}/changelog"), plan.debian_changes()?),
    ];
    let mut texts = vec![
        (
            format!("usr/share/applications/{ID}.desktop"),
            desktop(&dutch, &english)?,
        ),
        (
            format!("usr/share/metainfo/{ID}.metainfo.xml"),
            metainfo(plan, &dutch, &english)?,
        ),
    ];
    for (shell, place) in SHELLS {
        texts.push(((*place).to_owned(), plan.said(&["completions", shell])?));
    }
    for (name, text) in super::documents(plan)? {
        texts.push((format!("{documents}/{name}"), text));
    }
    for (place, text) in compressed.iter().chain(&texts) {
        put(&tree.join(place), text)?;
        mode(&tree.join(place), "644")?;
    }
    for (place, _) in &compressed {
        compress(&tree.join(place))?;
    }
    Ok(())
}

fn mode(path: &Path, mode: &str) -> Result<()> {
    run(Command::new("chmod").arg(mode).arg(path))
}

/// The entry for menus. The name has no translation.
fn desktop(dutch: &Words, english: &Words) -> Result<String> {
    Ok(format!(
        "[Desktop Entry]\nType=Application\nVersion=1.0\nName=Voorzorg\nComment={}\nComment[nl]={}\n\
         Keywords={}\nKeywords[nl]={}\nExec=voorzorg-app\nIcon={ID}\nTerminal=false\n\
         Categories=Utility;Security;\nStartupWMClass=nl.voorzorg.app\nStartupNotify=true\n",
        english.say("package-menu")?,
        dutch.say("package-menu")?,
        english.say("package-keywords")?,
        dutch.say("package-keywords")?,
    ))
}

/// What software lists show, as AppStream describes it.
fn metainfo(plan: &Plan, dutch: &Words, english: &Words) -> Result<String> {
    // In English, and in Dutch.
    let both = |name: &str, tag: &str| -> Result<String> {
        let (english, dutch) = (escaped(english.say(name)?), escaped(dutch.say(name)?));
        Ok(format!(
            "<{tag}>{english}</{tag}>\n<{tag} xml:lang=\"nl\">{dutch}</{tag}>"
        ))
    };
    Ok(format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
<id>{ID}</id>
<metadata_license>CC0-1.0</metadata_license>
<project_license>EUPL-1.2</project_license>
<name>Voorzorg</name>
{summary}
<developer id="nl.voorzorg"><name>Voorzorg</name></developer>
<description>
{what}
{never}
</description>
<launchable type="desktop-id">{ID}.desktop</launchable>
<provides>
<binary>voorzorg</binary>
<binary>voorzorg-app</binary>
<binary>voorzorg-watch</binary>
</provides>
<content_rating type="oars-1.1"/>
<releases><release version="{version}" date="{date}"/></releases>
</component>
"#,
        summary = both("package-summary", "summary")?,
        what = both("package-what", "p")?,
        never = both("package-never", "p")?,
        version = plan.version,
        date = plan.date("+%F")?.trim(),
    ))
}
