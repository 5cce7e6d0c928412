//! What no result that somebody removes or makes up may do.

use proptest::prelude::*;

use super::*;

/// A result that names earlier ones in another order than they were made in.
#[test]
fn whoever_follows_two_results_of_one_moment_cannot_turn_their_order() {
    let clean = result(1, "a", (2, 2), 0, C::VaultLeft);
    let found = result(2, "a", (2, 2), 0, C::AntivirusFound).after(&[1]);
    let mut hostile = result(99, "a", (2, 2), 1, C::Unrecognised).after(&[1, 2]);
    hostile.result.at = days_ago(-5);
    let one = list(&[("a", None)]);
    assert_eq!(of(vec![clean.clone(), found.clone()], &one).exit_code(), 10);
    assert_eq!(of(vec![clean, found, hostile], &one).exit_code(), 10);
}

#[test]
fn whoever_follows_two_computers_cannot_make_the_clean_one_speak_for_both() {
    let clean = result(1, "a", (2, 2), 0, C::NotFound);
    let found = result(2, "a", (2, 2), 1, C::AntivirusFound);
    let hostile = result(99, "a", (2, 2), 0, C::CouldNotLook).after(&[1, 2]);
    let one = list(&[("a", None)]);
    assert_eq!(of(vec![clean.clone(), found.clone()], &one).exit_code(), 10);
    assert_eq!(of(vec![clean, found, hostile], &one).exit_code(), 10);
}

/// Results of a few computers, each with a chain of its own, some of them copies of each other.
fn any_results() -> impl Strategy<Value = Vec<HandedIn>> {
    let one = (
        0..4_usize,
        0..3_u128,
        0..3_u128,
        0..60_i64,
        0..C::ALL.len(),
        0..4_u32,
    );
    proptest::collection::vec(one, 0..9).prop_map(|parts| {
        let part = |(number, (label, device, installation, days, state, before))| {
            let number = u32::try_from(number).unwrap();
            let ids = (device, installation);
            let made = result(number, LABELS[label], ids, days, C::ALL[state]);
            let before: Vec<u32> = (number.saturating_sub(before)..number).rev().collect();
            made.after(&before)
        };
        (0..).zip(parts).map(part).collect()
    })
}

/// A file that somebody could put into the folder without the numbers of a computer.
fn any_hostile() -> impl Strategy<Value = Content> {
    let state = (0..C::ALL.len()).prop_map(|state| C::ALL[state]);
    (0..7_usize, 0..4_usize, 1..3_u128, state).prop_map(|(kind, label, number, state)| {
        let label = LABELS[label];
        let mut made =
            result(99, label, (number, number), 1, state).after(&[0, 1, 2, 3, 4, 5, 6, 7]);
        match kind {
            0 => {
                return Content::Damaged {
                    label: Some(label.to_owned()),
                    flaw: Flaw::CutOff,
                };
            }
            1 => return Content::Newer { label: None },
            2 => made.result.origin = Origin::Practice,
            3 => made.result.origin = Origin::Root,
            4 => made.result.at = days_ago(-5),
            5 => {
                // The numbers of no computer that is known.
                made.identity.device = Some(DeviceId(77));
                made.identity.installation = Some(InstallationId(77));
                made.identity.organisation = Some(OrganisationId(7));
            }
            _ => made.identity.device = None,
        }
        Content::Result(Box::new(made))
    })
}

proptest! {
    #[test]
    fn every_result_is_in_a_row_and_the_whole_is_no_better_than_any_row(results in any_results()) {
        let three = list(&[("a", None), ("b", None), ("c", None)]);
        let count = results.len();
        let said = of(results, &three);
        let shown: std::collections::BTreeSet<usize> =
            said.rows.iter().flat_map(|row| row.history.clone()).collect();
        prop_assert_eq!(shown.len(), count);
        for row in &said.rows {
            prop_assert!(gravity(said.exit_code()) >= gravity(row.state.exit_code()));
        }
        for label in ["a", "b", "c"] {
            prop_assert!(said.rows.iter().any(|row| row.label.as_deref() == Some(label)));
        }
    }

    #[test]
    fn a_clean_whole_means_a_fresh_complete_answer_for_each_computer(results in any_results()) {
        let three = list(&[("a", None), ("b", None), ("c", None)]);
        let said = of(results.clone(), &three);
        if said.exit_code() == 0 {
            for label in ["a", "b", "c"] {
                let is_fresh = |result: &HandedIn| {
                    result.who.label.as_deref() == Some(label)
                        && result.result.at >= days_ago(30)
                        && matches!(result.result.state, C::NotFound | C::Gone)
                };
                prop_assert!(results.iter().any(is_fresh), "{}", label);
            }
        }
    }

    #[test]
    fn no_file_of_a_stranger_makes_the_whole_look_cleaner(
        results in any_results(),
        hostile in any_hostile(),
    ) {
        let three = list(&[("a", None), ("b", None), ("c", None)]);
        let before = of(results.clone(), &three);
        let mut inputs = files(results);
        inputs.push(InputFile { name: "x".to_owned(), content: hostile });
        let after = overview(inputs, asked(Some(&three), Some(&round())));
        let is_silent = |said: &Overview| said.silent().count();
        // Somebody without a number can hand in for a label; that is said on the page.
        if is_silent(&after) == is_silent(&before) {
            prop_assert!(gravity(after.exit_code()) >= gravity(before.exit_code()));
        }
    }

    #[test]
    fn without_the_only_result_of_a_computer_nothing_is_called_clean(
        states in proptest::collection::vec(0..C::ALL.len(), 3),
        missing in 0..3_usize,
    ) {
        let three = list(&[("a", None), ("b", None), ("c", None)]);
        let results: Vec<HandedIn> = (0..3_u32)
            .filter(|number| *number as usize != missing)
            .map(|number| {
                let ids = (u128::from(number) + 1, 1 + u128::from(number));
                result(number, LABELS[number as usize], ids, 1, C::ALL[states[number as usize]])
            })
            .collect();
        let said = of(results, &three);
        prop_assert!(gravity(said.exit_code()) >= 2);
    }
}
