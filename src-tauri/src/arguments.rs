//! The command line of the window. Does not know what an option leads to.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::watchkeeping::Destination;

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
        let mut arguments = Arguments {
            replay,
            locale: None,
            at: None,
        };
        while let Some(word) = words.next()? {
            match word {
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
    fn what_is_not_known_is_refused() {
        assert!(read(&["--at", "nowhere"], None).is_err());
        assert!(read(&["--at"], None).is_err());
        assert!(read(&["--fast"], None).is_err());
        assert!(read(&["--lang", "de"], None).is_err());
        assert!(read(&["--replay"], None).is_err());
        assert!(read(&["scenario"], None).is_err());
    }
}
