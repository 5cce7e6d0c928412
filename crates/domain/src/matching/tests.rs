//! The rules by example, and the prepared form against the plain one.

use proptest::prelude::*;

use super::*;

fn contains_words(text: &str, wanted: &str) -> bool {
    let phrases = Phrases::new(&[wanted.to_owned()]);
    let is_there = Matcher::WholeWord(wanted.to_owned()).matches(text);
    assert_eq!(phrases.stand_in(text), is_there, "{text}: {wanted}");
    is_there
}

#[test]
fn words_are_whole_in_every_script() {
    assert!(contains_words("Kaspersky Total Security", "kaspersky"));
    assert!(contains_words("АО Лаборатория Касперского", "касперского"));
    assert!(contains_words(
        "Agent d'administration de Kaspersky Security Center",
        "Kaspersky"
    ));
    assert!(contains_words("卡巴斯基安全软件2021", "卡巴斯基"));
    assert!(contains_words("カスペルスキーVPN", "vpn"));
    assert!(!contains_words("巴斯基安全软件", "卡巴斯基"));
    assert!(!contains_words("KasperskyShieldBrowser", "kaspersky"));
    assert!(!contains_words("takes and makes", "kes"));
    assert!(!contains_words("", "kaspersky"));
    assert!(!contains_words("anything", ""));
}

#[test]
fn one_of_several_words_is_enough_and_none_of_them_is_not() {
    let words = Matcher::AnyWord(vec!["Safe Kids".into(), "VPN".into()]);
    assert!(words.matches("Kaspersky VPN 5.21"));
    assert!(words.matches("kaspersky safe kids"));
    assert!(!words.matches("Kaspersky Kids Safe"));
    assert!(!words.matches("Kaspersky VPNs"));
    assert!(!Matcher::AnyWord(Vec::new()).matches("anything"));
}

#[test]
fn a_versioned_name_has_a_version_and_nothing_else() {
    let is_versioned = |text: &str, name: &str| Matcher::ThenVersion(name.into()).matches(text);
    assert!(is_versioned("AVP21.3", "AVP"));
    assert!(is_versioned("klvssbridge64_21.25", "klvssbridge64_"));
    assert!(is_versioned("KLIF.K4W-21-25", "klif.k4w-"));
    assert!(!is_versioned("AVP", "AVP"));
    assert!(!is_versioned("avpsus", "AVP"));
    assert!(!is_versioned("pranavp21", "AVP"));
    assert!(!is_versioned("AVP21.x", "AVP"));
}

#[test]
fn a_beginning_ends_at_the_end_of_a_word() {
    let begins = |text: &str, start: &str| Matcher::StartsWith(start.into()).matches(text);
    assert!(begins("Kaspersky VPN 5.21", "kaspersky vpn"));
    assert!(!begins("Kaspersky VPNs", "kaspersky vpn"));
    assert!(!begins("Uninstall Kaspersky", "kaspersky"));
}

/// Words of a few names in several cases and scripts, versions, and steps upward; letters whose lower
/// case has another length or depends on what follows.
const PIECES: [&str; 16] = [
    "Kaspersky",
    "kaspersky",
    "KASPERSKY",
    "\u{212a}aspersky",
    "Lab",
    "lab",
    "Касперского",
    "КАСПЕРСКОГО",
    "AVP",
    "avp",
    "21",
    "opt",
    "\u{39f}\u{3a3}",
    "\u{3bf}\u{3c2}",
    "\u{130}",
    "..",
];
const BETWEEN: [&str; 9] = ["", " ", "/", "\\", ".", "-", "_", "\u{a0}", " /"];

fn piece() -> impl Strategy<Value = String> {
    prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned)
}

/// Texts that often hold what [`wanted`] gives.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let between = || prop::sample::select(BETWEEN.to_vec());
    let pieces = prop::collection::vec((between(), piece()), 0..5);
    prop_oneof![
        9 => (pieces, between()).prop_map(|(pieces, end)| {
            let mut text: String = pieces
                .into_iter()
                .flat_map(|(between, piece)| [between.to_owned(), piece])
                .collect();
            text.push_str(end);
            text
        }),
        1 => any::<String>(),
    ]
}

/// What may be looked for: most often one word.
pub(crate) fn wanted() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => piece(),
        1 => piece().prop_map(|piece| format!("/{piece}")),
        3 => text(),
    ]
}

pub(crate) fn matcher() -> impl Strategy<Value = Matcher> {
    let several = || prop::collection::vec(wanted(), 0..4);
    prop_oneof![
        wanted().prop_map(Matcher::Equals),
        several().prop_map(Matcher::OneOf),
        wanted().prop_map(Matcher::StartsWith),
        wanted().prop_map(Matcher::WholeWord),
        several().prop_map(Matcher::AnyWord),
        wanted().prop_map(Matcher::ThenVersion),
        wanted().prop_map(Matcher::PathBelow),
    ]
}

/// The texts that a matcher looks for.
pub(crate) fn looked_for(matcher: &Matcher) -> Vec<String> {
    match matcher {
        Matcher::Equals(text)
        | Matcher::StartsWith(text)
        | Matcher::WholeWord(text)
        | Matcher::ThenVersion(text)
        | Matcher::PathBelow(text) => vec![text.clone()],
        Matcher::OneOf(texts) | Matcher::AnyWord(texts) => texts.clone(),
    }
}

/// A text around one of `texts`, in another case now and then.
pub(crate) fn around(texts: &[String], index: &prop::sample::Index, add: &Around) -> String {
    let found = match texts {
        [] => "",
        texts => &texts[index.index(texts.len())],
    };
    let found = if add.upper {
        found.to_uppercase()
    } else {
        found.to_owned()
    };
    format!("{}{found}{}", add.before, add.after)
}

#[derive(Debug, Clone)]
pub(crate) struct Around {
    pub(crate) before: String,
    pub(crate) upper: bool,
    pub(crate) after: String,
}

pub(crate) fn any_around() -> impl Strategy<Value = Around> {
    let nothing = || Just(String::new());
    let before = prop_oneof![4 => nothing(), 2 => text(), 1 => Just("/".to_owned())];
    let version = prop::sample::select(vec!["21.3", "1", "-2_3", "21.x", "/x", "/"]);
    let after = prop_oneof![3 => nothing(), 3 => version.prop_map(str::to_owned), 2 => text()];
    (before, any::<bool>(), after).prop_map(|(before, upper, after)| Around {
        before,
        upper,
        after,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_prepared_matcher_agrees_with_the_plain_one(
        matcher in matcher(),
        index in any::<prop::sample::Index>(),
        around in any_around(),
    ) {
        let text = self::around(&looked_for(&matcher), &index, &around);
        let wanted = plain::matches(&matcher, &text);
        prop_assert_eq!(matcher.matches(&text), wanted);
        // A text that other tests have looked at before gives the same answer.
        let (test, text) = (Test::from(&matcher), Text::new(&text));
        text.words();
        text.whole();
        text.path();
        prop_assert_eq!(test.passes(&text), wanted);
        prop_assert_eq!(test.passes(&text), wanted);
    }

    #[test]
    fn many_names_and_phrases_agree_with_the_plain_ones(
        wanted in prop::collection::vec(wanted(), 0..6),
        index in any::<prop::sample::Index>(),
        around in any_around(),
    ) {
        let text = self::around(&wanted, &index, &around);
        let is_name = wanted.iter().any(|wanted| plain::same_text(&text, wanted));
        prop_assert_eq!(Names::new(&wanted).hold(&text), is_name);
        let is_phrase = wanted.iter().any(|wanted| plain::contains_words(&text, wanted));
        prop_assert_eq!(Phrases::new(&wanted).stand_in(&text), is_phrase);
    }

    #[test]
    fn lower_case_is_that_of_the_whole_text(one in wanted(), other in wanted()) {
        prop_assert_eq!(lower(&one), one.to_lowercase());
        let lower = other.to_lowercase();
        prop_assert_eq!(is_lower_of(&lower, &one), one.to_lowercase() == lower);
    }
}
