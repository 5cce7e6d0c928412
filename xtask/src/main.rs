//! The two commands of this repository, `cargo xtask run` and `cargo xtask test`, and the parts they are made of.
//!
//! Knows how the product is built and checked. Knows nothing of what the product does.
#![forbid(unsafe_code)]

mod bench;
mod cargo;
mod checks;
mod fuzz;
mod idle;
mod machine;
mod needs;
mod new_product;
mod package;
mod setup;
mod steps;
mod third_party;
mod tidy;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use fuzz::Effort;
use steps::Run;

const HELP: &str = "\
Usage: cargo xtask <command>

  run [-- ARGS]   install what is missing, build the window and start it
  test            the whole check of every day, slow suites included
  prove           the check before a release: test, and more
  setup [run]     only install what is missing (with `run`: only what the window needs)

Parts of the check:
  tidy            the rules that no compiler checks
  scripts         types and tests of the window's own scripts
  check-targets   lint the code for Windows and macOS
  dpkg            real packages, installed and removed in a folder of their own
  presence        the real watcher, on a session bus with services for notices
  wine            the real Windows program under Wine
  webdriver       the real window, driven from outside
  gallery         every screen as a picture, in every language and theme, in target/gallery
  fuzz [SECONDS]  hostile input for everything that reads; with seconds: new input, so long for each reader

  package         what people install, in target/package: .deb, .rpm and an installer for Windows
  bundle PROGRAMS FOLDER
                  Voorzorg.app in FOLDER, from the three programs for macOS in PROGRAMS; packaging/macos.sh signs it
  windows-programs FOLDER
                  whether the programs for Windows in a folder need nothing that a fresh Windows has not
  packages        the same, each installed where it belongs and taken away again; needs root
  idle            what the shipped watcher costs in a minute without anything to do
  figures         what the shipped window costs: time to the verdict, memory, sizes
  bench           how long looks take and how much memory they need, as ratios
  new-product ID SYSTEM NAME
                  the files of a new product, such as sandbox linux 'Kaspersky Sandbox', to be filled in
  generate        write the schema, the wire types and the golden views anew

With CI=true a missing tool is a failure; without it the part is left out and named.
";

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<OsString> = arguments.collect();
    let mut run = match Run::begin() {
        Ok(run) => run,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    let takes_nothing = rest.is_empty();
    match command.to_str() {
        Some("run") if takes_nothing || rest.first().is_some_and(|first| first == "--") => {
            return checks::open_window(run, rest.get(1..).unwrap_or_default());
        }
        Some("setup") if takes_nothing => setup::everything(&mut run),
        Some("setup") if rest == ["run"] => setup::for_the_window(&mut run),
        Some("test") if takes_nothing => checks::test(&mut run),
        Some("prove") if takes_nothing => checks::prove(&mut run),
        Some("tidy") if takes_nothing => checks::tidy(&mut run),
        Some("scripts") if takes_nothing => checks::scripts(&mut run),
        Some("check-targets") if takes_nothing => checks::targets(&mut run),
        Some("dpkg") if takes_nothing => checks::dpkg(&mut run),
        Some("presence") if takes_nothing => checks::presence(&mut run),
        Some("idle") if takes_nothing => checks::idle(&mut run, 60),
        Some("wine") if takes_nothing => checks::wine(&mut run),
        Some("webdriver") if takes_nothing => checks::webdriver(&mut run),
        Some("package") if takes_nothing => {
            setup::packages_for_packaging(&mut run);
            setup::target(&mut run, setup::WINDOWS);
            package::package(&mut run);
        }
        Some("windows-programs") if rest.len() == 1 => {
            let folder = rest.first().map(PathBuf::from).unwrap_or_default();
            run.step("programs for Windows", |_| {
                package::check_programs(&folder).map(|beside| println!("beside them: {beside:?}"))
            });
        }
        Some("packages") if takes_nothing => checks::packages(&mut run),
        Some("figures") if takes_nothing => checks::figures(&mut run),
        Some("gallery") if takes_nothing => checks::gallery(&mut run),
        Some("fuzz") if takes_nothing => checks::hostile_input(&mut run, Effort::Short),
        Some("fuzz") if rest.len() == 1 && seconds(&rest).is_some() => {
            checks::hostile_input(&mut run, Effort::Long(seconds(&rest).unwrap_or_default()));
        }
        Some("bench") if takes_nothing => bench::measure(&mut run),
        Some("generate") if takes_nothing => checks::generate(&mut run),
        Some("new-product") if rest.len() == 3 => return new_product(&run, &rest),
        Some("bundle") if rest.len() == 2 => {
            run.step("bundle for macOS", |root| {
                package::bundle(root, Path::new(&rest[0]), Path::new(&rest[1]))
            });
        }
        Some("help" | "--help" | "-h") => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    }
    run.end()
}

fn new_product(run: &Run, words: &[OsString]) -> ExitCode {
    let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    let [id, system, name] = *words else {
        eprint!("{HELP}");
        return ExitCode::from(2);
    };
    match new_product::write(run.root(), id, system, name) {
        Ok(files) => {
            println!("{}", files.join("\n"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn seconds(words: &[OsString]) -> Option<u32> {
    words.first()?.to_str()?.parse().ok()
}
