//! Runs the program as a user id without an account: only that has no home folder at all.

use std::path::Path;

use acceptance::terminal::{Terminal, cli};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::{Failure, FailureCode, terminal};

const UNKNOWN: u32 = 65_432;

/// Root switches to that user id; anyone else uses a user namespace.
fn unknown(home: &Path) -> Terminal {
    if rustix::process::geteuid().is_root() {
        return Terminal::without_rights(home, UNKNOWN);
    }
    let mut program: Vec<_> = ["unshare", "--user"].map(Into::into).into();
    program.push(format!("--map-user={UNKNOWN}").into());
    program.push(cli().into());
    Terminal::of(program, home)
}

#[test]
#[ignore = "needs root or user namespaces: cargo xtask dpkg"]
fn without_a_home_a_journey_says_what_it_lacks() {
    let home = tempfile::tempdir().unwrap();
    let homeless = ["HOME", "XDG_DATA_HOME", "VOORZORG_DATA"]
        .into_iter()
        .fold(unknown(home.path()), Terminal::without);
    for locale in Locale::ALL {
        for words in [["guide"].as_slice(), &["report"], &["watch", "--once"]] {
            let ran = homeless.run(&[words, &["--lang", locale.tag()]].concat());
            let failure = Failure::new(FailureCode::NoHomeFolder, "", "");
            let expected = terminal::failed(locale, &failure);
            assert_eq!(ran.talk.trim_end(), expected, "{words:?}: {}", ran.all());
            assert_eq!(ran.code, Some(1), "{words:?}: {}", ran.all());
            assert_eq!(ran.out, "", "{words:?}");
        }
    }
}
