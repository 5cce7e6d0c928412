//! A round: one gathering of results, in a file that a gatherer writes and colleagues use. It may not
//! know what a result says.

mod begin;
mod organisations;
mod page;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use voorzorg_domain::organisation::{OrganisationId, RoundCode, RoundId, RoundKey, folded_label};
use voorzorg_domain::snapshot::Timestamp;

use crate::typed::{LONGEST_FIELD, Typed};
use crate::visible::{visible, visible_json};

pub use self::begin::{ListError, NewRound, begin_round, read_list_file, read_round_file};
pub(crate) use self::organisations::{ORGANISATIONS, organisation_number};

/// The newest format that this version reads.
const FORMAT: u16 = 1;
/// What tells this file from any other JSON.
const KIND: &str = "voorzorg-round";
/// Crockford's base 32: without letters that look like a digit.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many digits of a code are of the round; one more checks them.
const CODE_DIGITS: usize = 9;

/// The file of a round. A persisted format: fields are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    kind: String,
    format: u16,
    /// Stays the same from round to round.
    pub organisation_id: OrganisationId,
    pub round_id: RoundId,
    /// The name of the organisation, if the gatherer typed one.
    pub organisation: Option<String>,
    pub made_at: Timestamp,
    /// The last day to hand in, `2026-12-31`.
    pub until: Option<String>,
    /// The labels to choose from. Empty if everybody types one.
    pub labels: Vec<String>,
}

/// Why a text is not the file of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRound {
    /// It is something else.
    Other,
    Damaged,
    /// From a newer version of Voorzorg.
    Newer,
}

impl Round {
    /// A new round.
    #[must_use]
    pub fn new(
        organisation_id: OrganisationId,
        round_id: RoundId,
        organisation: Option<String>,
        made_at: Timestamp,
    ) -> Round {
        Round {
            kind: KIND.to_owned(),
            format: FORMAT,
            organisation_id,
            round_id,
            organisation,
            made_at,
            until: None,
            labels: Vec::new(),
        }
    }

    /// The file.
    #[must_use]
    pub fn json(&self) -> String {
        let mut json = visible_json(&serde_json::to_string_pretty(self).unwrap_or_default());
        json.push('\n');
        json
    }

    /// Reads the text of a file. Whoever sent it may have written anything into it.
    ///
    /// # Errors
    /// It is no file of a round that this version reads.
    pub fn read(text: &str) -> Result<Round, NoRound> {
        #[derive(Deserialize)]
        struct Head {
            kind: String,
            format: u16,
        }
        let is_round = |head: &Head| head.kind == KIND;
        match serde_json::from_str::<Head>(text) {
            Ok(head) if is_round(&head) && head.format > FORMAT => return Err(NoRound::Newer),
            Ok(head) if is_round(&head) => {}
            Err(_) if text.contains(&format!("\"{KIND}\"")) => return Err(NoRound::Damaged),
            Ok(_) | Err(_) => return Err(NoRound::Other),
        }
        let mut round: Round = serde_json::from_str(text).map_err(|_| NoRound::Damaged)?;
        let short = |text: &String| text.chars().count() <= LONGEST_FIELD;
        if !round.labels.iter().chain(&round.organisation).all(short) {
            return Err(NoRound::Damaged);
        }
        round.organisation = round.organisation.as_deref().map(visible);
        round.labels = round.labels.iter().map(|label| visible(label)).collect();
        Ok(round)
    }

    /// By what results are told to be made for it.
    #[must_use]
    pub fn key(&self) -> RoundKey {
        RoundKey {
            organisation: self.organisation_id,
            round: self.round_id,
            code: self.code(),
        }
    }

    /// The short code, made from the number of the round.
    #[must_use]
    pub fn code(&self) -> RoundCode {
        let digest = Sha256::digest(self.round_id.to_string());
        code_of(&spelled(&digest, CODE_DIGITS))
    }

    /// What was typed, with the label as it stands on the list.
    ///
    /// # Errors
    /// The round has a list and the label is not on it; the error is the label.
    pub fn typed(&self, typed: Typed) -> Result<Typed, Option<String>> {
        if self.labels.is_empty() {
            return Ok(typed);
        }
        match typed.label.as_deref().and_then(|label| self.listed(label)) {
            Some(listed) => Ok(Typed {
                label: Some(listed.to_owned()),
                ..typed
            }),
            None => Err(typed.label),
        }
    }

    /// The label of the list that a person means; `None` if it is not on the list.
    #[must_use]
    pub fn listed(&self, label: &str) -> Option<&str> {
        let wanted = folded_label(label);
        let mut labels = self.labels.iter();
        labels
            .find(|listed| folded_label(listed) == wanted)
            .map(String::as_str)
    }
}

/// The code that a person typed, whatever the spaces, the case or the letters that look like digits;
/// `None` if its last digit does not fit the others.
#[must_use]
pub fn read_code(typed: &str) -> Option<RoundCode> {
    let digits: String = typed
        .chars()
        .filter(|ch| !ch.is_whitespace() && *ch != '-')
        .map(|ch| match ch.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let first = digits.get(..CODE_DIGITS)?;
    let code = code_of(first);
    let whole: String = code.0.chars().filter(|ch| *ch != '-').collect();
    (whole == digits).then_some(code)
}

/// The first digits with the one that checks them, in two groups of five.
fn code_of(digits: &str) -> RoundCode {
    let check = spelled(&Sha256::digest(digits), 1);
    let (one, other) = digits.split_at(digits.len().min(5));
    RoundCode(format!("{one}-{other}{check}"))
}

/// The first bits in base 32.
fn spelled(bytes: &[u8], digits: usize) -> String {
    let bit = |nth: usize| {
        let byte = bytes.get(nth / 8).copied().unwrap_or_default();
        usize::from(byte >> (7 - nth % 8) & 1)
    };
    (0..digits)
        .map(|nth| (0..5).fold(0, |value, each| value * 2 + bit(nth * 5 + each)))
        .filter_map(|value| DIGITS.get(value).copied())
        .map(char::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round() -> Round {
        let organisation = Some("Bakker BV".to_owned());
        let made_at = Timestamp(1_795_000_000);
        let mut round = Round::new(OrganisationId(7), RoundId(9), organisation, made_at);
        round.labels = ["PC-01", "Balie links"].map(str::to_owned).to_vec();
        round
    }

    #[test]
    fn a_round_is_read_as_it_was_written() {
        let round = round();
        assert_eq!(Round::read(&round.json()), Ok(round.clone()));
        assert_eq!(round.listed(" balie  LINKS "), Some("Balie links"));
        assert_eq!(round.listed("balie"), None);
    }

    #[test]
    fn its_page_says_everything_in_both_languages_and_nothing_as_markup() {
        let mut round = round();
        round.organisation = Some("<b>Bakker</b> & Co".to_owned());
        round.until = Some("2026-12-31".to_owned());
        let page = round.page("Voorzorg ronde.json");
        assert_eq!(page.matches(&round.code().0).count(), 2);
        assert_eq!(page.matches("Voorzorg ronde.json").count(), 2);
        for said in [
            "31 december 2026",
            "31 December 2026",
            "PC-01 · Balie links",
        ] {
            assert!(page.contains(said), "{said}");
        }
        assert!(
            !page.contains("<b>") && !page.contains("http"),
            "nothing from outside"
        );
    }

    #[test]
    fn what_is_no_round_is_told_apart_from_a_damaged_and_a_newer_one() {
        let json = round().json();
        for (text, expected) in [
            ("", NoRound::Other),
            ("[]", NoRound::Other),
            ("{\"kind\": \"other\", \"format\": 1}", NoRound::Other),
            (&json[..json.len() / 2], NoRound::Damaged),
            (
                &json.replace("\"format\": 1", "\"format\": 2"),
                NoRound::Newer,
            ),
            (&json.replace("PC-01", &"x".repeat(81)), NoRound::Damaged),
            (&json.replace("00000007", "0000000x"), NoRound::Damaged),
        ] {
            assert_eq!(Round::read(text), Err(expected), "{text}");
        }
        let steering = json.replace("PC-01", "PC\\u202e-01");
        assert_eq!(Round::read(&steering).unwrap().labels[0], "PC\u{fffd}-01");
    }

    #[test]
    fn a_code_is_read_however_it_is_typed_and_a_slip_is_seen() {
        let code = round().code();
        assert_eq!(code.0.len(), 11, "{code:?}");
        let typed = code.0.to_lowercase().replace('-', " ");
        let look_alike = typed.replace('0', "o").replace('1', "l");
        for typed in [&typed, &look_alike, &format!("  {}", code.0)] {
            assert_eq!(read_code(typed).as_ref(), Some(&code), "{typed}");
        }
        let mut seen = 0;
        for at in 0..code.0.len() {
            for other in ['A', '7', 'Z'] {
                let mut slip: Vec<char> = code.0.chars().collect();
                if slip[at] == '-' || slip[at] == other {
                    continue;
                }
                slip[at] = other;
                let slip: String = slip.into_iter().collect();
                seen += usize::from(read_code(&slip).is_none());
            }
        }
        assert!(seen >= 26, "{seen} of about 30 slips are seen");
        for text in ["", "é", "ABCDE", "ABCDE-FGHIJK", "\u{202e}"] {
            assert_eq!(read_code(text), None);
        }
    }
}
