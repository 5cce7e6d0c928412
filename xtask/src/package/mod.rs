//! What people install: a `.deb`, a `.rpm`, and for Windows an installer and a package, from release builds.
//!
//! Knows how packages are made. What they say to people stands in `locales/*/package.ftl`.

mod bill;
mod imports;
mod linux;
mod macos;
mod texts;
mod tree;
mod windows;
mod windows_installer;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use walkdir::WalkDir;

use crate::cargo::{built, cargo};
use crate::command::{find, output, run, start};
use crate::setup::{self, WINDOWS};
use crate::steps::Run;

pub(crate) use imports::check as check_programs;
pub(crate) use macos::bundle;
pub(crate) use texts::texts;

/// The application id, as in `src-tauri/tauri.conf.json`.
const ID: &str = "nl.voorzorg.app";
/// The three programs; each finds the others in its own folder.
const PROGRAMS: [&str; 3] = ["voorzorg", "voorzorg-watch", "voorzorg-app"];
const AIM: f64 = 4.0;

/// What packages are made of.
#[derive(Debug, Clone)]
struct Plan {
    root: PathBuf,
    /// Where the release builds for this system stand.
    programs: PathBuf,
    version: String,
    /// Seconds since 1970: the time of everything in a package.
    epoch: String,
    /// A folder of our own.
    work: PathBuf,
}

/// Makes all packages in `target/package`.
pub(crate) fn package(run: &mut Run) {
    let ready = [setup::PACKAGES, setup::PACKAGING_PACKAGES];
    run.step_after(&ready, "release builds for Linux", |root| build(root, ""));
    run.step_after(&ready, "packages for Linux", |root| {
        let packages = linux_packages(&Plan::new(root, "linux")?)?;
        same_again(&packages, || linux_packages(&Plan::new(root, "again")?))?;
        sizes(&packages)
    });
    if find("makensis").and(find("wixl")).is_some() {
        let ready = [setup::SUITE_PACKAGES, &setup::target_step(WINDOWS)];
        run.step_after(&ready, "release builds for Windows", |root| {
            build(root, &format!("--target {WINDOWS}"))
        });
        run.step_after(&ready, "packages for Windows", |root| {
            let packages = windows_packages(&Plan::new(root, "windows")?)?;
            same_again(&packages, || windows_packages(&Plan::new(root, "windows")?))?;
            sizes(&packages)
        });
    } else {
        run.left_out(
            "packages for Windows",
            "makensis or wixl is missing: `cargo xtask setup` installs them".to_owned(),
        );
    }
    run.step("checksums", |root| checksums(root, &out(root)?));
}

/// What was made for Windows.
#[derive(Debug)]
pub(crate) struct ForWindows {
    pub(crate) setup: PathBuf,
    pub(crate) package: PathBuf,
    /// The same package with the lowest version, which can only be replaced.
    pub(crate) earlier_package: PathBuf,
}

impl ForWindows {
    pub(crate) fn made(root: &Path) -> Result<ForWindows> {
        let files = files_below(&out(root)?)?;
        let with = |end: &str| {
            let found = files
                .iter()
                .find(|file| file.to_string_lossy().ends_with(end));
            found
                .cloned()
                .with_context(|| format!("target/package has no {end}: run `cargo xtask package`"))
        };
        let plan = Plan {
            version: "0.0.1".to_owned(),
            ..Plan::new(root, "earlier")?
        };
        let tree = windows::lay_out(&plan, &windows_programs(root)?)?;
        Ok(ForWindows {
            setup: with("-setup.exe")?,
            package: with(".msi")?,
            earlier_package: windows_installer::package(&plan, &tree, &plan.work)?,
        })
    }
}

fn windows_programs(root: &Path) -> Result<PathBuf> {
    folder_of(root, WINDOWS)
}

fn windows_packages(plan: &Plan) -> Result<Vec<PathBuf>> {
    let tree = windows::lay_out(plan, &windows_programs(&plan.root)?)?;
    let out = out(&plan.root)?;
    Ok(vec![
        windows::installer(plan, &tree, &out)?,
        windows_installer::package(plan, &tree, &out)?,
    ])
}

fn build(root: &Path, words: &str) -> Result<()> {
    let words =
        format!("build --release -p voorzorg-cli -p voorzorg-watch -p voorzorg-app {words}");
    start(&mut cargo(root, &words))
}

fn linux_packages(plan: &Plan) -> Result<Vec<PathBuf>> {
    let tree = plan.work.join("tree");
    tree::lay_out(plan, &tree)?;
    judge(&tree)?;
    let out = out(&plan.root)?;
    let mut packages = vec![linux::deb(plan, &tree, &out)?];
    packages.extend(linux::rpm(plan, &tree, &out)?);
    packages.push(linux::archive(plan, &out)?);
    Ok(packages)
}

/// Validates the desktop entry and the AppStream file with the tools made for that.
fn judge(tree: &Path) -> Result<()> {
    let entry = tree.join(format!("usr/share/applications/{ID}.desktop"));
    let list = tree.join(format!("usr/share/metainfo/{ID}.metainfo.xml"));
    run(Command::new("desktop-file-validate").arg(entry))?;
    run(Command::new("appstreamcli")
        .args(["validate", "--no-net"])
        .arg(list))
}

/// The same input gives the same bytes: makes everything once more and compares.
fn same_again(packages: &[PathBuf], make: impl Fn() -> Result<Vec<PathBuf>>) -> Result<()> {
    let sums = packages
        .iter()
        .map(|one| sum(one))
        .collect::<Result<Vec<_>>>()?;
    for (before, package) in sums.iter().zip(make()?) {
        let now = sum(&package)?;
        ensure!(
            *before == now,
            "{} is not the same twice",
            package.display()
        );
    }
    println!("made twice: the same bytes");
    Ok(())
}

fn sum(file: &Path) -> Result<String> {
    let said = output(Command::new("sha256sum").arg(file))?;
    Ok(said.split(' ').next().unwrap_or_default().to_owned())
}

/// The hash of each file in `out`, and the bill of materials as a file of its own. With a key, whose path is in
/// `VOORZORG_MINISIGN_KEY`, the list of hashes is signed.
fn checksums(root: &Path, out: &Path) -> Result<()> {
    let plan = Plan::new(root, "bill")?;
    let bill = out.join(format!("voorzorg-{}.sbom.cdx.json", plan.version));
    fs::write(bill, bill::bill(&plan)?)?;
    let mut lines = String::new();
    for file in files_below(out)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if !name.starts_with("SHA256SUMS") {
            lines.push_str(&format!("{}  {name}\n", sum(&file)?));
        }
    }
    print!("{lines}");
    let list = out.join("SHA256SUMS");
    fs::write(&list, lines)?;
    match std::env::var_os("VOORZORG_MINISIGN_KEY") {
        None => {
            println!("not signed: VOORZORG_MINISIGN_KEY names no key");
            Ok(())
        }
        Some(key) => run(Command::new("minisign")
            .arg("-S")
            .arg("-s")
            .arg(key)
            .arg("-m")
            .arg(&list)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "sizes, rounded for people")]
fn sizes(packages: &[PathBuf]) -> Result<()> {
    for package in packages {
        let megabytes = fs::metadata(package)?.len() as f64 / (1024.0 * 1024.0);
        let name = package.file_name().unwrap_or_default().to_string_lossy();
        println!("{name}: {megabytes:.2} MB (aim {AIM} MB)");
    }
    Ok(())
}

impl Plan {
    fn new(root: &Path, name: &str) -> Result<Plan> {
        let work = root.join("target/packaging").join(name);
        if work.exists() {
            fs::remove_dir_all(&work)?;
        }
        fs::create_dir_all(&work)?;
        Ok(Plan {
            root: root.to_path_buf(),
            programs: folder_of(root, "")?,
            version: version(root)?,
            epoch: epoch(root)?,
            work,
        })
    }

    /// What our own program writes for a person of no language in particular.
    fn said(&self, words: &[&str]) -> Result<String> {
        let mut command = Command::new(self.programs.join("voorzorg"));
        output(command.args(words).env("LC_ALL", "C.UTF-8"))
    }

    /// A command that takes its times from us.
    fn timed(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("SOURCE_DATE_EPOCH", &self.epoch)
            .env("TZ", "UTC");
        command
    }

    /// Gives everything below `folder` the time of the package.
    fn stamp(&self, folder: &Path) -> Result<()> {
        let date = format!("@{}", self.epoch);
        run(Command::new("find").arg(folder).args([
            "-exec",
            "touch",
            "--no-dereference",
            "--date",
            &date,
            "{}",
            "+",
        ]))
    }

    /// The list of changes in the form that dpkg's tools read; what changed stands in CHANGELOG.md.
    fn debian_changes(&self) -> Result<String> {
        let control = fs::read_to_string(self.root.join("packaging/control.in"))?;
        let mut lines = control.lines();
        let maintainer = lines.find_map(|line| line.strip_prefix("Maintainer: "));
        Ok(format!(
            "voorzorg ({}) unstable; urgency=medium\n\n  * CHANGELOG.md\n\n -- {}  {}",
            self.version,
            maintainer.context("packaging/control.in names a maintainer")?,
            self.date("--rfc-email")?,
        ))
    }

    /// The moment of the package; `+%F` is its day.
    fn date(&self, format: &str) -> Result<String> {
        let moment = format!("@{}", self.epoch);
        let words = ["--utc", "--date", &moment, format];
        output(Command::new("date").env("LC_ALL", "C").args(words))
    }
}

fn folder_of(root: &Path, target: &str) -> Result<PathBuf> {
    let path = built(root, target, "release", "voorzorg")?;
    let folder = path.parent().context("a program stands in a folder")?;
    Ok(folder.to_path_buf())
}

fn out(root: &Path) -> Result<PathBuf> {
    let out = root.join("target/package");
    fs::create_dir_all(&out)?;
    Ok(out)
}

fn version(root: &Path) -> Result<String> {
    if let Ok(version) = std::env::var("VOORZORG_PACKAGE_VERSION") {
        return Ok(version);
    }
    let manifest: toml::Value = toml::from_str(&fs::read_to_string(root.join("Cargo.toml"))?)?;
    let version = manifest["workspace"]["package"]["version"].as_str();
    Ok(version.context("the workspace has a version")?.to_owned())
}

/// `SOURCE_DATE_EPOCH`, else the time of the last commit.
fn epoch(root: &Path) -> Result<String> {
    if let Ok(epoch) = std::env::var("SOURCE_DATE_EPOCH") {
        return Ok(epoch);
    }
    let said = output(
        Command::new("git")
            .current_dir(root)
            .args(["log", "-1", "--format=%ct"]),
    )?;
    Ok(said.trim().to_owned())
}

/// Every file below a folder, in order.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if !entry.file_type().is_dir() {
            files.push(entry.into_path());
        }
    }
    files.sort();
    Ok(files)
}

/// Copies a file, and makes the folders that it stands in.
fn copy(from: &Path, to: &Path) -> Result<()> {
    make_folder_of(to)?;
    fs::copy(from, to).with_context(|| format!("could not copy {}", from.display()))?;
    Ok(())
}

/// Writes a file, and makes the folders that it stands in.
fn put(path: &Path, text: &str) -> Result<()> {
    make_folder_of(path)?;
    fs::write(path, text).with_context(|| format!("could not write {}", path.display()))
}

fn make_folder_of(path: &Path) -> Result<()> {
    let folder = path.parent().context("a file stands in a folder")?;
    Ok(fs::create_dir_all(folder)?)
}

/// As gzip packs it, without the time of packing.
fn compress(file: &Path) -> Result<()> {
    run(Command::new("gzip").args(["-9n"]).arg(file))
}

/// For XML, also within double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// What comes with every package besides the programs, by the names of the files.
fn documents(plan: &Plan) -> Result<[(&'static str, String); 3]> {
    // About every copy of this version.
    let words = ["officer", "--format", "html", "--without-hashes"];
    Ok([
        ("third-party-licences.txt", texts(&plan.root)?),
        ("security-officer.html", plan.said(&words)?),
        ("sbom.cdx.json", bill::bill(plan)?),
    ])
}
