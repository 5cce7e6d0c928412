//! The folder that a Linux package holds: programs, entries for menus and software lists, icons,
//! manuals, completions, licences.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::words::Words;
use super::{ID, PROGRAMS, Plan, compress};
use crate::command::{output, run};

const ICONS: &[&str] = &["32x32", "128x128", "256x256", "512x512"];
const SHELLS: &[(&str, &str)] = &[
    ("bash", "usr/share/bash-completion/completions/voorzorg"),
    ("zsh", "usr/share/zsh/vendor-completions/_voorzorg"),
    ("fish", "usr/share/fish/vendor_completions.d/voorzorg.fish"),
];

/// Lays everything out in `tree`, which must not be there yet.
pub(super) fn lay_out(plan: &Plan, tree: &Path) -> Result<()> {
    let put = Put { tree };
    for program in PROGRAMS {
        put.program(&format!("usr/bin/{program}"), &plan.programs.join(program))?;
    }
    let (dutch, english) = Words::both(&plan.root)?;
    put.text(
        &format!("usr/share/applications/{ID}.desktop"),
        &desktop(&dutch, &english)?,
    )?;
    put.text(
        &format!("usr/share/metainfo/{ID}.metainfo.xml"),
        &metainfo(plan, &dutch, &english)?,
    )?;
    let icons = plan.root.join("src-tauri/icons");
    for size in ICONS {
        let place = format!("usr/share/icons/hicolor/{size}/apps/{ID}.png");
        put.file(&place, &icons.join(format!("{size}.png")))?;
    }
    put.file(
        &format!("usr/share/icons/hicolor/scalable/apps/{ID}.svg"),
        &icons.join("mark.svg"),
    )?;
    let voorzorg = plan.programs.join("voorzorg");
    for (language, place) in [
        ("en", "usr/share/man/man1/voorzorg.1"),
        ("nl", "usr/share/man/nl/man1/voorzorg.1"),
    ] {
        let page = said(Command::new(&voorzorg).args(["man", "--lang", language]))?;
        put.text(place, &page)?;
        compress(&tree.join(place))?;
    }
    // One page tells of all three.
    for other in ["voorzorg-app", "voorzorg-watch"] {
        let place = format!("usr/share/man/man1/{other}.1");
        put.text(&place, ".so man1/voorzorg.1\n")?;
        compress(&tree.join(place))?;
    }
    for (shell, place) in SHELLS {
        let words = ["completions", shell];
        put.text(place, &said(Command::new(&voorzorg).args(words))?)?;
    }
    let documents = "usr/share/doc/voorzorg";
    put.file(
        &format!("{documents}/copyright"),
        &plan.root.join("packaging/copyright"),
    )?;
    put.file(
        &format!("{documents}/EUPL-1.2.txt"),
        &plan.root.join("LICENSE"),
    )?;
    put.file(
        &format!("{documents}/third-party.txt"),
        &plan.root.join("src-tauri/third-party.txt"),
    )?;
    put.text(
        &format!("{documents}/third-party-licences.txt"),
        &super::texts(&plan.root)?,
    )?;
    put.text(
        &format!("{documents}/security-officer.html"),
        &officer_page(plan)?,
    )?;
    put.text(
        &format!("{documents}/sbom.cdx.json"),
        &super::bill::bill(plan)?,
    )?;
    put.file(
        &format!("{documents}/CHANGELOG.md"),
        &plan.root.join("CHANGELOG.md"),
    )?;
    let changes = format!("{documents}/changelog");
    put.text(&changes, &plan.debian_changes()?)?;
    compress(&tree.join(changes))
}

/// The entry for menus. The name has no translation.
pub(super) fn desktop(dutch: &Words, english: &Words) -> Result<String> {
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
pub(super) fn metainfo(plan: &Plan, dutch: &Words, english: &Words) -> Result<String> {
    let paragraphs = ["package-what", "package-never"];
    let mut description = String::new();
    for name in paragraphs {
        let (english, dutch) = (escaped(english.say(name)?), escaped(dutch.say(name)?));
        description.push_str(&format!(
            "    <p>{english}</p>\n    <p xml:lang=\"nl\">{dutch}</p>\n"
        ));
    }
    let summary = (
        escaped(english.say("package-summary")?),
        escaped(dutch.say("package-summary")?),
    );
    let (version, date) = (&plan.version, plan.date()?);
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<component type=\"desktop-application\">\n  \
         <id>{ID}</id>\n  <metadata_license>CC0-1.0</metadata_license>\n  \
         <project_license>EUPL-1.2</project_license>\n  <name>Voorzorg</name>\n  \
         <summary>{}</summary>\n  <summary xml:lang=\"nl\">{}</summary>\n  \
         <developer id=\"nl.voorzorg\">\n    <name>Voorzorg</name>\n  </developer>\n  \
         <description>\n{description}  </description>\n  \
         <launchable type=\"desktop-id\">{ID}.desktop</launchable>\n  \
         <provides>\n    <binary>voorzorg</binary>\n    <binary>voorzorg-app</binary>\n    \
         <binary>voorzorg-watch</binary>\n  </provides>\n  \
         <content_rating type=\"oars-1.1\"/>\n  <releases>\n    \
         <release version=\"{version}\" date=\"{date}\"/>\n  </releases>\n</component>\n",
        summary.0, summary.1,
    ))
}

/// For XML, also within double quotes.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The page for the security officer, about every copy of this version.
pub(super) fn officer_page(plan: &Plan) -> Result<String> {
    let words = ["officer", "--format", "html", "--without-hashes"];
    said(Command::new(plan.programs.join("voorzorg")).args(words))
}

/// What a program of ours writes for a person of no language in particular.
fn said(command: &mut Command) -> Result<String> {
    output(command.env("LC_ALL", "C.UTF-8"))
}

struct Put<'tree> {
    tree: &'tree Path,
}

impl Put<'_> {
    fn place(&self, place: &str) -> Result<PathBuf> {
        let path = self.tree.join(place);
        let folder = path.parent().context("a file stands in a folder")?;
        fs::create_dir_all(folder)?;
        Ok(path)
    }

    fn text(&self, place: &str, text: &str) -> Result<()> {
        let path = self.place(place)?;
        fs::write(&path, text)?;
        mode(&path, "644")
    }

    fn file(&self, place: &str, from: &Path) -> Result<()> {
        let path = self.place(place)?;
        fs::copy(from, &path).with_context(|| format!("could not copy {}", from.display()))?;
        mode(&path, "644")
    }

    fn program(&self, place: &str, from: &Path) -> Result<()> {
        self.file(place, from)?;
        let path = self.tree.join(place);
        // A release is stripped; a build of a developer need not be.
        run(Command::new("strip").arg("--strip-unneeded").arg(&path))?;
        mode(&path, "755")
    }
}

fn mode(path: &Path, mode: &str) -> Result<()> {
    run(Command::new("chmod").arg(mode).arg(path))
}
