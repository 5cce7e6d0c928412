//! The two commands of this repository, `cargo xtask run` and `cargo xtask test`, and the parts they are made of.
//!
//! Knows how the product is built and checked. Knows nothing of what the product does.
#![forbid(unsafe_code)]

mod bench;
mod cargo;
mod checks;
mod command;
mod fuzz;
mod idle;
mod needs;
mod new_product;
mod package;
mod setup;
mod steps;
mod suites;
mod third_party;
mod tidy;

use std::ffi::OsString;
use std::path::Path;
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
  scripts         lint, types and tests of the window's own scripts
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
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let mut run = match Run::begin() {
        Ok(run) => run,
        Err(error) => return failed(&error),
    };
    let run = &mut run;
    match *words {
        ["run"] | ["run", "--", ..] => {
            return checks::open_window(run, arguments.get(2..).unwrap_or_default());
        }
        ["setup"] => setup::everything(run),
        ["setup", "run"] => setup::for_the_window(run),
        ["test"] => checks::test(run),
        ["prove"] => checks::prove(run),
        ["tidy"] => checks::tidy(run),
        ["scripts"] => checks::scripts(run),
        ["check-targets"] => checks::targets(run),
        ["dpkg"] => with_tools(run, suites::dpkg),
        ["presence"] => with_tools(run, |run| suites::presence(run, None)),
        ["wine"] => with_tools(run, |run| {
            setup::target(run, setup::WINDOWS);
            suites::build_for_wine(run);
            suites::wine(run, None);
        }),
        ["webdriver"] => with_tools(run, suites::webdriver),
        ["gallery"] => with_tools(run, suites::gallery),
        ["figures"] => with_tools(run, suites::figures),
        ["idle"] => suites::idle(run, 60),
        ["fuzz"] => with_tools(run, |run| fuzz::fuzz(run, Effort::Short)),
        ["fuzz", seconds] if seconds.parse::<u32>().is_ok() => {
            let effort = Effort::Long(seconds.parse().unwrap_or_default());
            with_tools(run, |run| fuzz::fuzz(run, effort));
        }
        ["package"] => for_packaging(run, package::package),
        ["packages"] => for_packaging(run, suites::packages),
        ["windows-programs", folder] => run.step("programs for Windows", |_| {
            let beside = package::check_programs(Path::new(folder))?;
            println!("beside them: {beside:?}");
            Ok(())
        }),
        ["bundle", programs, folder] => run.step("bundle for macOS", |root| {
            package::bundle(root, Path::new(programs), Path::new(folder))
        }),
        ["bench"] => bench::measure(run),
        ["generate"] => checks::generate(run),
        ["new-product", id, system, name] => {
            return match new_product::write(run.root(), id, system, name) {
                Ok(files) => {
                    println!("{}", files.join("\n"));
                    ExitCode::SUCCESS
                }
                Err(error) => failed(&error),
            };
        }
        ["help" | "--help" | "-h"] => {
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

fn with_tools(run: &mut Run, work: impl FnOnce(&mut Run)) {
    setup::packages_for_suites(run);
    work(run);
}

fn for_packaging(run: &mut Run, work: impl FnOnce(&mut Run)) {
    setup::packages_for_packaging(run);
    setup::target(run, setup::WINDOWS);
    work(run);
}

fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("{error:#}");
    ExitCode::FAILURE
}
