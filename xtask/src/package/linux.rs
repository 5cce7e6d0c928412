//! The two packages for Linux, made from one staging folder by the tools of their own systems.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::words::Words;
use super::{Plan, copy, files_below, put};
use crate::command::{output, run};

/// `voorzorg_VERSION_ARCHITECTURE.deb` in `out`.
pub(super) fn deb(plan: &Plan, tree: &Path, out: &Path) -> Result<PathBuf> {
    let control = tree.join("DEBIAN");
    fs::create_dir_all(&control)?;
    let files = files_below(tree)?;
    let files = files.iter().filter(|file| !file.starts_with(&control));
    let mut sums = String::new();
    let mut bytes = 0;
    for file in files {
        bytes += fs::metadata(file)?.len();
        let sum = output(Command::new("md5sum").arg(file))?;
        let sum = sum.split(' ').next().unwrap_or_default();
        let below = file.strip_prefix(tree)?.display();
        sums.push_str(&format!("{sum}  {below}\n"));
    }
    let (_, english) = Words::both(&plan.root)?;
    // Every paragraph is one line that begins with a space; dpkg wants short ones.
    let description = [english.say("package-what")?, english.say("package-never")?];
    let description = description.map(|text| folded(text, " ")).join("\n .\n");
    let architecture = match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    };
    let text = fs::read_to_string(plan.root.join("packaging/control.in"))?
        .replace("@VERSION@", &plan.version)
        .replace("@ARCHITECTURE@", architecture)
        .replace("@SIZE@", &bytes.div_ceil(1024).to_string())
        .replace("@SUMMARY@", english.say("package-summary")?)
        .replace("@DESCRIPTION@", &description);
    fs::write(control.join("control"), text)?;
    fs::write(control.join("md5sums"), sums)?;
    plan.stamp(tree)?;
    let package = out.join(format!("voorzorg_{}_{architecture}.deb", plan.version));
    run(plan
        .timed("dpkg-deb")
        .args(["--root-owner-group", "-Zxz", "-z9", "-Sextreme", "--build"])
        .arg(tree)
        .arg(&package))?;
    fs::remove_dir_all(control)?;
    Ok(package)
}

/// `voorzorg-VERSION-linux-ARCHITECTURE.tar.gz` in `out`: the terminal program alone, for who brings it to many
/// computers.
pub(super) fn archive(plan: &Plan, out: &Path) -> Result<PathBuf> {
    let name = format!("voorzorg-{}-linux-{}", plan.version, std::env::consts::ARCH);
    let tree = plan.work.join("archive").join(&name);
    copy(&plan.programs.join("voorzorg"), &tree.join("voorzorg"))?;
    copy(&plan.root.join("LICENSE"), &tree.join("LICENSE.txt"))?;
    for (name, text) in super::documents(plan)? {
        put(&tree.join(name), &text)?;
    }
    let archive = out.join(format!("{name}.tar.gz"));
    run(plan
        .timed("tar")
        .args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner"])
        .args(["--mode=go-w", "--use-compress-program=gzip -n9"])
        .arg(format!("--mtime=@{}", plan.epoch))
        .arg("--directory")
        .arg(plan.work.join("archive"))
        .arg("--create")
        .arg("--file")
        .arg(&archive)
        .arg(&name))?;
    Ok(archive)
}

/// `voorzorg-VERSION-1.ARCHITECTURE.rpm` in `out`, which runs where there is no web view, and
/// `voorzorg-window-VERSION-1.ARCHITECTURE.rpm` with the window.
pub(super) fn rpm(plan: &Plan, tree: &Path, out: &Path) -> Result<Vec<PathBuf>> {
    let (_, english) = Words::both(&plan.root)?;
    let description = [english.say("package-what")?, english.say("package-never")?];
    let mut files: Vec<String> = files_below(tree)?
        .iter()
        .map(|file| Ok(format!("/{}", file.strip_prefix(tree)?.display())))
        .collect::<Result<_>>()?;
    files.sort();
    let (window, tools): (Vec<String>, Vec<String>) = files
        .iter()
        .map(|file| of_rpm(file))
        .partition(|file| is_of_window(file));
    let spec = fs::read_to_string(plan.root.join("packaging/voorzorg.spec.in"))?
        .replace("@VERSION@", &plan.version)
        .replace("@SUMMARY@", english.say("package-summary")?)
        .replace(
            "@DESCRIPTION@",
            &description.map(|text| folded(text, "")).join("\n\n"),
        )
        .replace("@TREE@", &tree.display().to_string())
        .replace("@FILES@", &tools.join("\n"))
        .replace("@WINDOW@", &window.join("\n"));
    let work = plan.work.join("rpm");
    fs::create_dir_all(&work)?;
    let file = work.join("voorzorg.spec");
    fs::write(&file, spec)?;
    plan.stamp(tree)?;
    let define = |name: &str, value: &str| format!("{name} {value}");
    let top = work.display().to_string();
    run(plan
        .timed("rpmbuild")
        .args(["--quiet", "-bb", "--define", &define("_topdir", &top)])
        .args(["--define", "_buildhost localhost"])
        .args(["--define", "use_source_date_epoch_as_buildtime 1"])
        .args(["--define", "clamp_mtime_to_source_date_epoch 1"])
        .args(["--define", "_build_id_links none"])
        .args(["--define", "debug_package %{nil}"])
        .args(["--define", "__os_install_post %{nil}"])
        .args(["--define", "_binary_payload w9.xzdio"])
        .arg(&file))?;
    let made = files_below(&work.join("RPMS"))?;
    ensure!(made.len() == 2, "rpmbuild made {made:?}");
    let copied = made.iter().map(|made| {
        let name = made.file_name().context("a file has a name")?;
        let package = out.join(name);
        fs::copy(made, &package)?;
        Ok(package)
    });
    copied.collect()
}

/// Where rpm systems have what Debian has at `file`.
fn of_rpm(file: &str) -> String {
    file.replace("/zsh/vendor-completions/", "/zsh/site-functions/")
}

/// Whether a file is of use with the window only.
fn is_of_window(file: &str) -> bool {
    let is_program = file.contains("voorzorg-app");
    let folders = [
        "/usr/share/applications/",
        "/usr/share/metainfo/",
        "/usr/share/icons/",
    ];
    is_program || folders.iter().any(|folder| file.starts_with(folder))
}

/// Lines of at most 76 characters, each with `before` in front.
fn folded(text: &str, before: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let fits = lines
            .last()
            .is_some_and(|line| line.len() + word.len() < 76);
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if fits => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    let lines = lines.into_iter().map(|line| format!("{before}{line}"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computer_without_a_web_view_gets_all_that_runs_without_one() {
        for (file, expected) in [
            ("/usr/bin/voorzorg", false),
            ("/usr/bin/voorzorg-watch", false),
            ("/usr/bin/voorzorg-app", true),
            ("/usr/share/man/man1/voorzorg-app.1.gz", true),
            ("/usr/share/man/man1/voorzorg.1.gz", false),
            ("/usr/share/applications/nl.voorzorg.app.desktop", true),
            (
                "/usr/share/icons/hicolor/32x32/apps/nl.voorzorg.app.png",
                true,
            ),
            ("/usr/share/doc/voorzorg/copyright", false),
        ] {
            assert_eq!(is_of_window(file), expected, "{file}");
        }
        let spec = include_str!("../../../packaging/voorzorg.spec.in");
        let tools = spec.split("%package window").next().unwrap_or_default();
        assert!(
            !tools.contains("webkit") && !tools.contains("gtk"),
            "{tools}"
        );
        let zsh = of_rpm("/usr/share/zsh/vendor-completions/_voorzorg");
        assert_eq!(zsh, "/usr/share/zsh/site-functions/_voorzorg");
    }

    #[test]
    fn a_paragraph_becomes_short_lines_that_lose_no_word() {
        let text = "word ".repeat(60);
        let folded = folded(text.trim(), " ");
        assert!(
            folded
                .lines()
                .all(|line| line.len() <= 77 && line.starts_with(" word"))
        );
        assert_eq!(folded.split_whitespace().count(), 60);
    }
}
