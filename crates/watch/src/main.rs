#![cfg_attr(windows, windows_subsystem = "windows")]
//! `voorzorg-watch`: keeps watch over this computer until the person signs out. It has no console
//! window and no web view.
#![forbid(unsafe_code)]

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;
use voorzorg_domain::snapshot::System;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::visible::visible;
use voorzorg_guide::watchkeeping::start_at_login_text;
use voorzorg_guide::{Failure, system_locale, terminal};
use voorzorg_machine::Folders;
use voorzorg_machine::presence::login::set_start_at_login;
use voorzorg_watch::scheduler::Schedule;
use voorzorg_watch::{Target, WatchConfig, run};

/// The usage, printed after a wrong command line.
const USAGE: &str = "voorzorg-watch [--root DIR --system linux|macos | --snapshot FILE | --replay DIR] [--lang nl|en] [--delay SECONDS] [--say]
voorzorg-watch --at-login on|off|say";

fn main() -> ExitCode {
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            // It repeats what was typed.
            let error = visible(&error.to_string());
            let _ = writeln!(std::io::stderr().lock(), "voorzorg-watch: {error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let locale = arguments.locale.unwrap_or_else(system_locale);
    let done = match arguments.at_login {
        Some(choice) => at_login(choice, locale),
        None => watch(arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Without a console there is nobody to report to.
            let _ = writeln!(
                std::io::stderr().lock(),
                "{}",
                terminal::failed(locale, &failure)
            );
            ExitCode::FAILURE
        }
    }
}

fn watch(arguments: Arguments) -> Result<(), Failure> {
    let folders = Folders::find()?;
    let folder = arguments.target.folder(&folders);
    let first = arguments.delay.unwrap_or(Schedule::default().first);
    let say = arguments.say;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::no_room(&error))?;
    let watched = runtime.block_on(run(
        WatchConfig {
            target: arguments.target,
            folder,
            locale: arguments.locale,
            schedule: Schedule {
                first,
                ..Schedule::default()
            },
            clock: voorzorg_machine::now,
        },
        move |changes| {
            if say {
                // A closed pipe does not end the watch: the notifications go on.
                let mut out = std::io::stdout().lock();
                let _ = out.write_all(changes.as_bytes()).and_then(|()| out.flush());
            }
        },
    ));
    // A probe that hangs must not keep the process from ending.
    runtime.shutdown_background();
    watched
}

/// Adds or removes the autostart entry, and prints its status. For installers and uninstallers; a
/// person does it in the window.
fn at_login(choice: AtLogin, locale: Locale) -> Result<(), Failure> {
    match choice {
        AtLogin::On => set_start_at_login(true).map(|_| ())?,
        AtLogin::Off => set_start_at_login(false).map(|_| ())?,
        AtLogin::Say => {}
    }
    let text = start_at_login_text(locale);
    // Without a console the output is lost, which does not matter.
    let _ = writeln!(std::io::stdout().lock(), "{text}");
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AtLogin {
    On,
    Off,
    Say,
}

/// The parsed command line.
struct Arguments {
    at_login: Option<AtLogin>,
    target: Target,
    locale: Option<Locale>,
    delay: Option<Duration>,
    /// Whether changes are printed to standard output (`--say`).
    say: bool,
}

impl Arguments {
    fn read(words: impl IntoIterator<Item = OsString>) -> Result<Arguments, lexopt::Error> {
        let mut words = lexopt::Parser::from_args(words);
        let (mut root, mut snapshot, mut replay): (Option<PathBuf>, Option<PathBuf>, _) =
            (None, None, None::<PathBuf>);
        let (mut system, mut locale) = (System::Linux, None);
        let (mut delay, mut at_login, mut say) = (None, None, false);
        while let Some(word) = words.next()? {
            match word {
                Long("root") => root = Some(words.value()?.into()),
                Long("system") => system = words.value()?.parse_with(system_of)?,
                Long("snapshot") => snapshot = Some(words.value()?.into()),
                Long("replay") => replay = Some(words.value()?.into()),
                Long("lang") => locale = Some(words.value()?.parse_with(locale_of)?),
                Long("at-login") => at_login = Some(words.value()?.parse_with(at_login_of)?),
                Long("say") => say = true,
                Long("delay") => delay = Some(Duration::from_secs(words.value()?.parse()?)),
                Long(_) | Short(_) | Value(_) => return Err(word.unexpected()),
            }
        }
        let target = match (root, snapshot, replay) {
            (None, None, None) => Target::Here,
            (Some(root), None, None) => Target::Root { root, system },
            (None, Some(file), None) => Target::Snapshot(file),
            (None, None, Some(dir)) => Target::Replay(dir),
            (_, _, _) => return Err("--root --snapshot --replay".into()),
        };
        Ok(Arguments {
            at_login,
            target,
            locale,
            delay,
            say,
        })
    }
}

fn at_login_of(word: &str) -> Result<AtLogin, &'static str> {
    match word {
        "on" => Ok(AtLogin::On),
        "off" => Ok(AtLogin::Off),
        "say" => Ok(AtLogin::Say),
        _ => Err("on|off|say"),
    }
}

fn system_of(name: &str) -> Result<System, &'static str> {
    [System::Linux, System::Macos]
        .into_iter()
        .find(|system| system.id() == name)
        .ok_or("linux|macos")
}

fn locale_of(tag: &str) -> Result<Locale, &'static str> {
    Locale::ALL
        .into_iter()
        .find(|locale| locale.tag() == tag)
        .ok_or("nl|en")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Arguments, lexopt::Error> {
        Arguments::read(words.iter().map(OsString::from))
    }

    #[test]
    fn without_words_it_watches_this_computer_after_a_while() {
        let arguments = read(&[]).unwrap();
        assert_eq!(arguments.target, Target::Here);
        assert_eq!(arguments.delay, None);
    }

    #[test]
    fn everything_that_stands_for_a_computer_can_be_watched() {
        let target = |words: &[&str]| read(words).unwrap().target;
        assert_eq!(
            target(&["--root", "/x", "--system", "macos"]),
            Target::Root {
                root: "/x".into(),
                system: System::Macos
            }
        );
        assert_eq!(
            target(&["--snapshot=x.json", "--lang", "nl"]),
            Target::Snapshot("x.json".into())
        );
        assert_eq!(
            target(&["--replay", "x", "--delay", "0"]),
            Target::Replay("x".into())
        );
    }

    #[test]
    fn a_terminal_hands_over_what_it_was_asked_to_watch() {
        for (target, locale) in [
            (Target::Here, None),
            (Target::Snapshot("-x.json".into()), Some(Locale::En)),
            (Target::Replay("a folder".into()), Some(Locale::Nl)),
            (
                Target::Root {
                    root: "/x".into(),
                    system: System::Macos,
                },
                None,
            ),
        ] {
            let arguments = Arguments::read(target.words(locale)).unwrap();
            assert_eq!((arguments.target, arguments.locale), (target, locale));
            assert_eq!(arguments.delay, Some(Duration::ZERO));
            assert!(arguments.say);
        }
        assert!(
            !read(&[]).unwrap().say,
            "who starts at sign-in reads nothing"
        );
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for wrong in [
            &["--fast"][..],
            &["x"],
            &["--root"],
            &["--lang", "de"],
            &["--system", "windows"],
            &["--delay", "soon"],
            &["--at-login", "maybe"],
            &["--snapshot", "x", "--replay", "y"],
        ] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }
}
