//! The command line of the window. Does not know what an option leads to.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::watchkeeping::Destination;
use voorzorg_machine::presence::place_of;

/// Printed after a usage error.
pub const USAGE: &str = "voorzorg-app [--replay DIR] [--lang nl|en] [--at PLACE]";

/// The values of `--at`.
const PLACES: &str =
    "look|journey|result|questions|explain|report|letters|about|history|practice|settings";

/// The options, from the command line and the environment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arguments {
    /// A scenario to practise with.
    pub replay: Option<PathBuf>,
    pub locale: Option<Locale>,
    /// Where to open. A notification of the watch passes it.
    pub at: Option<Destination>,
}

impl Arguments {
    /// Reads the command line. `replay` is the value of the environment variable; `--replay` takes
    /// precedence over it.
    ///
    /// # Errors
    /// An option is unknown, or its value is missing or invalid.
    pub fn read(
        mut words: lexopt::Parser,
        replay: Option<OsString>,
    ) -> Result<Arguments, lexopt::Error> {
        let replay = replay.filter(|value| !value.is_empty()).map(PathBuf::from);
        let mut first = true;
        let mut arguments = Arguments {
            replay,
            locale: None,
            at: None,
        };
        while let Some(word) = words.next()? {
            let is_first = std::mem::take(&mut first);
            match word {
                // A link of ours that was called, by anybody: nothing behind it is read, and one that
                // names no place opens the window as a start without words does.
                Long("notice") if is_first => {
                    let link = words.optional_value().or_else(|| words.value().ok());
                    let link = link.unwrap_or_default();
                    let place = link.to_str().and_then(place_of);
                    return Ok(Arguments {
                        at: place.and_then(Destination::from_word),
                        ..Arguments::default()
                    });
                }
                Long("replay") => arguments.replay = Some(words.value()?.into()),
                Long("lang") => arguments.locale = Some(words.value()?.parse_with(locale)?),
                Long("at") => arguments.at = Some(words.value()?.parse_with(destination)?),
                Long(_) | Short(_) | Value(_) => return Err(word.unexpected()),
            }
        }
        Ok(arguments)
    }
}

fn locale(tag: &str) -> Result<Locale, &'static str> {
    Locale::ALL
        .into_iter()
        .find(|locale| locale.tag() == tag)
        .ok_or("nl|en")
}

fn destination(word: &str) -> Result<Destination, &'static str> {
    Destination::from_word(word).ok_or(PLACES)
}

#[cfg(test)]
mod tests {
    use voorzorg_guide::view::Place;

    use super::*;

    fn read(words: &[&str], replay: Option<&str>) -> Result<Arguments, lexopt::Error> {
        Arguments::read(lexopt::Parser::from_args(words), replay.map(OsString::from))
    }

    #[test]
    fn the_command_line_overrules_the_environment() {
        let read = read(&["--replay", "one", "--lang=nl"], Some("other")).unwrap();
        assert_eq!(
            read,
            Arguments {
                replay: Some("one".into()),
                locale: Some(Locale::Nl),
                at: None,
            }
        );
    }

    #[test]
    fn the_environment_alone_suffices_and_may_be_empty() {
        assert_eq!(read(&[], Some("one")).unwrap().replay, Some("one".into()));
        assert_eq!(read(&[], Some("")).unwrap(), Arguments::default());
    }

    #[test]
    fn a_notification_says_where_to_open() {
        let at = |word| read(&["--at", word], None).unwrap().at;
        assert_eq!(at("look"), Some(Destination::ScanSummary));
        assert_eq!(at("journey"), Some(Destination::At(Place::Journey)));
    }

    #[test]
    fn every_place_that_is_named_is_accepted() {
        for place in PLACES.split('|') {
            assert!(read(&["--at", place], None).is_ok(), "{place}");
        }
    }

    #[test]
    fn a_link_that_anybody_can_call_opens_a_place_and_nothing_else() {
        let at = |place| Arguments {
            at: Destination::from_word(place),
            ..Arguments::default()
        };
        let called = |words: &[&str]| read(words, Some("elsewhere")).unwrap();
        for place in PLACES.split('|') {
            let link = voorzorg_machine::presence::link(place);
            assert_eq!(called(&["--notice", &link]), at(place));
        }
        for link in ["", "nl.voorzorg.app:nowhere", "--replay", "https://x", "%1"] {
            assert_eq!(called(&["--notice", link]), Arguments::default());
        }
        // A quotation mark in the text of a page ends the text for Windows; what follows is not read.
        for more in [
            &["--replay", r"\\host\scenario"][..],
            &["--replay=x", "--lang=nl"],
            &["--at", "practice"],
            &["--nonsense"],
        ] {
            let mut words = vec!["--notice", "nl.voorzorg.app:look"];
            words.extend(more);
            assert_eq!(called(&words), at("look"), "{words:?}");
        }
        // Only whoever starts the program itself puts something before it.
        assert!(read(&["--lang", "nl", "--notice", "x"], None).is_err());
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert!(read(&["--at", "nowhere"], None).is_err());
        assert!(read(&["--at"], None).is_err());
        assert!(read(&["--fast"], None).is_err());
        assert!(read(&["--lang", "de"], None).is_err());
        assert!(read(&["--replay"], None).is_err());
        assert!(read(&["scenario"], None).is_err());
    }
}
