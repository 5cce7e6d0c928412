//! Words and patterns that may not come back into what people read: coinages, one language said in the
//! words of the other, idioms that mean something else, and second names for one thing.

#![expect(clippy::expect_used, reason = "the helpers of tests fail like tests")]

use std::fs;
use std::path::PathBuf;

/// What is looked for, in lower case, and what is said instead. A space at an end is the end of a word.
const DUTCH: &[(&str, &str)] = &[
    (
        "achteraf gezien",
        "it means \"in hindsight\"; say: nacontrole, wat we daarna zagen",
    ),
    ("opnieuw start ", "opnieuw opstarten, of the computer"),
    ("en opnieuw starten", "opnieuw opstarten, of the computer"),
    ("opnieuw gestart", "opnieuw opgestart, of the computer"),
    ("ik zelf, of", "ikzelf"),
    (
        "vraag wie ",
        "it asks who it is; say: vraag het aan degene die",
    ),
    ("aan wie voor ", "aan degene die"),
    ("aan wie deze ", "aan degene die"),
    ("zorgt voor deze computer", "beheert deze computer"),
    ("voor deze computer zorgt", "deze computer beheert"),
    ("dat er niets is", "we weten het niet zeker"),
    (
        "niets beschermt",
        "absence is not seen; say: we zien geen bescherming",
    ),
    ("iets beschermt", "er staat bescherming aan"),
    ("jij beslist", "somebody else may decide"),
    ("kijkt alleen", "it is said above an uninstaller too"),
    ("de opname", "it sounds like tapping; say: momentopname"),
    ("bewering", "an allegation; say: uitspraak"),
    ("wat voorzorg weet", "de gegevens van Voorzorg"),
    ("plekken gelezen", "places are looked at; say: bekeken"),
    ("is niet meer gezien", "we zien het niet meer"),
    ("op alfabet", "in alfabetische volgorde"),
    ("na de blik", "na de controle"),
    ("duidelijk teken", "a sign as of an omen; say: aanwijzing"),
    ("hierboven een ander antwoord", "the question stands below"),
    (
        "opdrachten van defensie (abdo)",
        "companies that fall under the ABDO",
    ),
    ("tegen die groep", "it also means against"),
];

const ENGLISH: &[(&str, &str)] = &[
    ("of kaspersky's", "Kaspersky, or made by Kaspersky"),
    ("software of kaspersky", "Kaspersky software"),
    ("else of kaspersky", "other Kaspersky software"),
    ("vault of kaspersky", "Kaspersky vault"),
    ("look whether", "check whether"),
    ("looks whether", "checks whether"),
    ("looks which", "checks which"),
    ("looked which", "checked which"),
    ("look with", "use"),
    ("yourself whether", "check for yourself"),
    ("see whether it is ready", "check whether"),
    (" an antivirus", "antivirus software"),
    ("another antivirus ", "other antivirus software"),
    ("no antivirus.", "no antivirus software"),
    (" remains of", "leftovers"),
    ("only remains", "leftovers"),
    ("stands in", "is in"),
    ("stand in", "are in"),
    ("stands here", "is here"),
    ("what stood", "what it said"),
    (" anew", "over, again"),
    ("once more", "again"),
    ("go on ", "continue"),
    ("go on.", "continue"),
    ("goes on", "continues"),
    ("gone on", "continued"),
    ("going on", "running"),
    ("need not", "do not have to"),
    ("journey", "a word of the code"),
    ("how it stands", "status"),
    ("seen afterwards", "final check, what we saw afterwards"),
    ("at every look", "every time we looked"),
    ("between two looks", "between two checks"),
    ("the look of", "the check on"),
    ("when a look", "once we see"),
    ("could not be told", "not certain"),
    ("told by you", "reported by you"),
    ("does it stay so", "if it still does not work"),
    (
        "nothing protects",
        "absence is not seen; say: we see no protection",
    ),
    ("something protects", "protection is on"),
    ("that there is nothing", "we cannot be sure"),
    ("you decide what", "somebody else may decide"),
    ("only looks.", "it is said above an uninstaller too"),
    (
        "official government app",
        "this app is not from the government",
    ),
    ("private people", "people at home"),
    ("by the alphabet", "in alphabetical order"),
    (" notice.", "notification"),
    (" notices", "notifications"),
    ("answer above", "the question stands below"),
    ("defence contracts (abdo)", "companies that fall under ABDO"),
    ("take the encryption off", "decrypt"),
    ("turn of this computer", "this computer's turn"),
];

fn files(language: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../locales")
        .join(language);
    let mut files: Vec<(String, String)> = fs::read_dir(&folder)
        .expect("locales")
        .map(|entry| entry.expect("entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
        .map(|path| {
            let name = path.file_name().expect("name").to_string_lossy();
            (name.into_owned(), fs::read_to_string(&path).expect("text"))
        })
        .collect();
    files.sort();
    files
}

/// The patterns that a line says. Ids, comments and what a reader types are no sentences.
fn said<'a>(line: &str, patterns: &'a [(&str, &str)]) -> Vec<&'a (&'a str, &'a str)> {
    let sentence = line.split_once(" = ").map_or(line, |(_, text)| text);
    let sentence = format!(" {} ", sentence.to_lowercase());
    patterns
        .iter()
        .filter(|(pattern, _)| sentence.contains(pattern))
        .collect()
}

#[test]
fn what_was_said_badly_does_not_come_back() {
    let mut faults = Vec::new();
    for (language, patterns) in [("nl", DUTCH), ("en", ENGLISH)] {
        let files = files(language);
        assert!(files.len() >= 4, "{language}: {} files", files.len());
        for (name, text) in files {
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            for line in lines {
                for (pattern, instead) in said(line, patterns) {
                    faults.push(format!(
                        "{language}/{name}: {pattern:?} ({instead}): {line}"
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_pattern_is_found_in_a_sentence_and_not_in_an_id() {
    let found = |line, patterns| !said(line, patterns).is_empty();
    assert!(found("a = We look whether it is there.", ENGLISH));
    assert!(found("    [one] An antivirus was seen.", ENGLISH));
    assert!(found("a = Vraag wie voor je computer zorgt.", DUTCH));
    assert!(!found(
        "report-journey = We check whether it is there.",
        ENGLISH
    ));
    assert!(!found(
        "a = Vraag het aan degene die je computer beheert.",
        DUTCH
    ));
}
