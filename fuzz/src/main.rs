//! One program for all targets; `VOORZORG_FUZZ` names the one to run. `cargo xtask fuzz` starts it.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::{Corpus, fuzz_target};
use voorzorg_fuzz::{TARGETS, Target};

static CHOSEN: OnceLock<Target> = OnceLock::new();

/// The environment variable with the target to run; the value `names` lists all targets instead.
#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it talks to whoever starts it"
)]
fn chosen() -> Target {
    let name = std::env::var("VOORZORG_FUZZ").unwrap_or_default();
    if name == "names" {
        for target in TARGETS {
            println!("{}", target.name);
        }
        std::process::exit(0);
    }
    match TARGETS.into_iter().find(|target| target.name == name) {
        Some(target) => target,
        None => {
            eprintln!("VOORZORG_FUZZ names no target: {name:?}");
            std::process::exit(2)
        }
    }
}

fuzz_target!(init: CHOSEN.get_or_init(chosen), |bytes: &[u8]| -> Corpus {
    let target = CHOSEN.get_or_init(chosen);
    if bytes.len() > target.longest {
        return Corpus::Reject;
    }
    (target.read)(bytes);
    Corpus::Keep
});
