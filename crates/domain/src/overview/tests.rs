mod properties;

use super::*;
use crate::assessment::{Assessment, Coverage, Protection, ProtectionState, Verdict};
use crate::organisation::{DeviceId, InstallationId, OrganisationId, RoundCode, RoundId};
use crate::origin::Origin;
use crate::snapshot::{Host, System};

const NOW: Timestamp = Timestamp(1_795_000_000);

fn days_ago(days: i64) -> Timestamp {
    Timestamp(NOW.0 - days * DAY)
}

fn id(number: u32) -> ResultId {
    format!("{number:064x}").try_into().unwrap()
}

fn round() -> RoundKey {
    RoundKey {
        organisation: OrganisationId(1),
        round: RoundId(2),
        code: RoundCode("7KQ2M-9XH4T".to_owned()),
    }
}

/// A result, number `number`, of the computer `label` with the numbers of its computer and installation.
fn result(
    number: u32,
    label: &str,
    ids: (u128, u128),
    days: i64,
    state: ComputerState,
) -> HandedIn {
    HandedIn {
        id: id(number),
        who: Who {
            label: (!label.is_empty()).then(|| label.to_owned()),
            ..Who::default()
        },
        identity: Identity {
            organisation: Some(OrganisationId(1)),
            round: Some(RoundId(2)),
            code: None,
            device: (ids.0 != 0).then_some(DeviceId(ids.0)),
            installation: (ids.1 != 0).then_some(InstallationId(ids.1)),
            predecessors: Vec::new(),
        },
        result: ComputerResult {
            app_version: "0.1.0".to_owned(),
            catalogue_version: "2026.11.3".to_owned(),
            origin: Origin::Live,
            state,
            at: days_ago(days),
            host: Host::of(System::Windows),
            assessment: Assessment {
                verdict: Verdict::NotFound,
                findings: Vec::new(),
                coverage: Coverage { probes: Vec::new() },
                protection: Protection {
                    state: ProtectionState::Unknown,
                    products: Vec::new(),
                },
                licensees: Vec::new(),
            },
            limits: Vec::new(),
            progress: None,
        },
    }
}

impl HandedIn {
    fn after(mut self, predecessors: &[u32]) -> HandedIn {
        self.identity.predecessors = predecessors.iter().copied().map(id).collect();
        self
    }
}

fn list(lines: &[(&str, Option<Decision>)]) -> ComputerList {
    let lines = lines.iter().map(|(label, decision)| ListEntry {
        label: (*label).to_owned(),
        decision: decision.clone().map(|decision| (decision, String::new())),
        follow_up: None,
        by: None,
    });
    ComputerList::new(lines).unwrap()
}

fn asked<'a>(list: Option<&'a ComputerList>, round: Option<&'a RoundKey>) -> OverviewQuery<'a> {
    OverviewQuery {
        at: NOW,
        max_age_days: USUAL_AGE_DAYS,
        list,
        round,
        catalogue_version: "2026.11.3",
        is_partial: false,
    }
}

fn files(results: Vec<HandedIn>) -> Vec<InputFile> {
    let file = |(number, result): (usize, HandedIn)| InputFile {
        name: format!("{number}.html"),
        content: Content::Result(Box::new(result)),
    };
    results.into_iter().enumerate().map(file).collect()
}

fn of(results: Vec<HandedIn>, list: &ComputerList) -> Overview {
    overview(files(results), asked(Some(list), Some(&round())))
}

/// Label and state of each row, in their order.
fn states(overview: &Overview) -> Vec<(&str, RowState)> {
    overview
        .rows
        .iter()
        .map(|row| (row.label.as_deref().unwrap_or("-"), row.state))
        .collect()
}

use ComputerState as C;
use RowState as S;

#[test]
fn every_state_has_its_code_and_place() {
    let codes: Vec<u8> = S::ALL.map(S::exit_code).to_vec();
    assert_eq!(
        codes,
        [
            10, 10, 10, 20, 20, 20, 20, 20, 20, 20, 20, 20, 11, 11, 11, 0, 0
        ]
    );
    let one = list(&[("a", None)]);
    for state in C::ALL {
        let said = of(vec![result(1, "a", (1, 1), 1, state)], &one);
        assert_eq!(states(&said), [("a", state.into())]);
        assert_eq!(said.exit_code(), state.exit_code(), "{state:?}");
    }
}

#[test]
fn what_was_found_stays_until_a_newer_complete_scan_of_the_same_computer() {
    let one = list(&[("a", None)]);
    let found = || result(1, "a", (1, 1), 100, C::AntivirusFound);
    let said = of(vec![found()], &one);
    assert_eq!(states(&said), [("a", S::AntivirusFound)]);
    assert_eq!(said.rows[0].also, [S::TooOld]);
    for (newer, expected) in [
        (C::NotFound, S::NotFound),
        (C::Gone, S::Gone),
        (C::LeftoversOnly, S::LeftoversOnly),
        (C::CompanionOnly, S::CompanionOnly),
        (C::VaultLeft, S::VaultLeft),
        (C::CouldNotLook, S::AntivirusFound),
        (C::Unrecognised, S::AntivirusFound),
        (C::BeingReplaced, S::BeingReplaced),
        (C::Managed, S::Managed),
    ] {
        let said = of(
            vec![found(), result(2, "a", (1, 1), 1, newer).after(&[1])],
            &one,
        );
        assert_eq!(states(&said), [("a", expected)], "{newer:?}");
        assert_eq!(said.rows[0].history, [1, 0], "the line of time stays");
    }
    // Of another computer, or not known to be of the same one.
    for ids in [(2, 1), (1, 2), (0, 1), (1, 0), (0, 0)] {
        let said = of(
            vec![found(), result(2, "a", ids, 1, C::NotFound).after(&[1])],
            &one,
        );
        assert_eq!(said.rows.len(), 2, "{ids:?}");
        assert_eq!(said.exit_code(), 10, "{ids:?}");
        assert!(said.rows[0].remarks.contains(&RowRemark::LabelTwice));
    }
}

#[test]
fn the_newest_complete_answer_counts_and_a_later_gap_is_said() {
    let one = list(&[("a", None)]);
    let said = of(
        vec![
            result(1, "a", (1, 1), 9, C::NotFound),
            result(2, "a", (1, 1), 3, C::CouldNotLook).after(&[1]),
        ],
        &one,
    );
    assert_eq!(states(&said), [("a", S::NotFound)]);
    let at = days_ago(3);
    assert_eq!(said.rows[0].remarks, [RowRemark::CouldNotLookSince { at }]);
    let said = of(
        vec![
            result(1, "a", (1, 1), 40, C::NotFound),
            result(2, "a", (1, 1), 3, C::CouldNotLook).after(&[1]),
        ],
        &one,
    );
    assert_eq!(states(&said), [("a", S::TooOld)]);
    let said = of(
        vec![
            result(1, "a", (1, 1), 9, C::NotFound),
            result(2, "a", (1, 1), 3, C::Unrecognised).after(&[1]),
        ],
        &one,
    );
    assert_eq!(
        states(&said),
        [("a", S::Unrecognised)],
        "something was seen"
    );
}

#[test]
fn two_that_follow_the_same_result_are_two_computers() {
    let one = list(&[("a", None), ("b", None)]);
    let image = || result(1, "a", (1, 1), 20, C::NotFound);
    let said = of(
        vec![
            image(),
            result(2, "a", (1, 1), 2, C::NotFound).after(&[1]),
            result(3, "b", (1, 1), 1, C::NotFound).after(&[1]),
        ],
        &one,
    );
    assert_eq!(
        states(&said),
        [("a", S::PerhapsCopy), ("b", S::PerhapsCopy)]
    );
    assert_eq!(said.exit_code(), 20);
    // The number of the system was made anew after cloning.
    let said = of(
        vec![
            image(),
            result(2, "a", (1, 1), 2, C::NotFound).after(&[1]),
            result(3, "b", (2, 1), 1, C::NotFound).after(&[1]),
        ],
        &one,
    );
    assert_eq!(states(&said), [("a", S::NotFound), ("b", S::NotFound)]);
    assert!(said.rows[1].remarks.contains(&RowRemark::SameInstallation));
    // One that was not handed in lies between.
    let said = of(
        vec![
            image(),
            result(4, "a", (1, 1), 1, C::NotFound).after(&[3, 2, 1]),
        ],
        &list(&[("a", None)]),
    );
    assert_eq!(states(&said), [("a", S::NotFound)]);
}

#[test]
fn results_that_follow_each_other_in_a_circle_hide_nobody() {
    let one = list(&[("a", None)]);
    let said = of(
        vec![
            result(1, "a", (1, 1), 2, C::AntivirusFound).after(&[2]),
            result(2, "a", (1, 1), 1, C::NotFound).after(&[1, 2]),
        ],
        &one,
    );
    assert_eq!(said.rows.len(), 2);
    assert_eq!(said.exit_code(), 10);
}

#[test]
fn a_computer_that_was_set_up_anew_is_two_rows_until_a_person_says_so() {
    let older = || result(1, "a", (1, 1), 20, C::AntivirusFound);
    let newer = || result(2, "a", (1, 2), 2, C::NotFound);
    let said = of(vec![older(), newer()], &list(&[("a", None)]));
    assert_eq!(said.rows.len(), 2);
    assert_eq!(said.exit_code(), 10);
    assert!(
        said.rows
            .iter()
            .all(|row| row.remarks.contains(&RowRemark::SameDevice))
    );
    let decided = list(&[("a", Some(Decision::SetUpAnew))]);
    let said = of(vec![older(), newer()], &decided);
    assert_eq!(states(&said), [("a", S::NotFound)]);
    assert_eq!(said.rows[0].history, [1, 0]);
    // The old one still reports: two accounts, or two systems on one computer.
    let still = result(3, "a", (1, 1), 1, C::NotFound).after(&[1]);
    for decided in [&decided, &list(&[("a", None)])] {
        let said = of(vec![older(), newer(), still.clone()], decided);
        assert_eq!(states(&said), [("a", S::SetUpAnew), ("a", S::SetUpAnew)]);
    }
}

#[test]
fn two_labels_are_one_computer_if_the_list_says_so_and_the_old_one_is_silent() {
    let same = Some(Decision::SameAs {
        label: "B".to_owned(),
    });
    let decided = list(&[("a", same), ("b", None)]);
    let older = || result(1, "a", (0, 0), 20, C::AntivirusFound);
    let said = of(
        vec![older(), result(2, "b", (0, 0), 2, C::NotFound)],
        &decided,
    );
    assert_eq!(states(&said), [("b", S::NotFound)]);
    assert_eq!(said.rows[0].history, [1, 0]);
    let other = RowRemark::OtherLabel {
        label: "a".to_owned(),
    };
    assert!(said.rows[0].remarks.contains(&other));
    let said = of(
        vec![older(), result(2, "b", (0, 0), 30, C::NotFound)],
        &decided,
    );
    assert_eq!(said.rows.len(), 2, "the old one is not the older one");
    assert!(
        said.rows[0]
            .remarks
            .contains(&RowRemark::DecisionNotFollowed)
    );
    let said = of(vec![result(2, "b", (0, 0), 2, C::NotFound)], &decided);
    assert_eq!(
        states(&said),
        [("b", S::NotFound)],
        "the old label is no computer"
    );
    let said = of(Vec::new(), &decided);
    assert_eq!(states(&said), [("a", S::NotHeardOf), ("b", S::NotHeardOf)]);
}

#[test]
fn a_clock_that_is_ahead_or_was_set_back_displaces_nothing() {
    let one = list(&[("a", None)]);
    for (days, expected) in [(-1, S::ClockDoubtful), (30, S::ClockDoubtful)] {
        let said = of(
            vec![
                result(1, "a", (1, 1), 20, C::NotFound),
                result(2, "a", (1, 1), days, C::NotFound).after(&[1]),
            ],
            &one,
        );
        assert_eq!(states(&said), [("a", expected)], "{days}");
        let said = of(
            vec![
                result(1, "a", (1, 1), 20, C::AntivirusFound),
                result(2, "a", (1, 1), days, C::NotFound).after(&[1]),
            ],
            &one,
        );
        assert_eq!(states(&said), [("a", S::AntivirusFound)], "{days}");
    }
    let said = of(vec![result(1, "a", (1, 1), -400, C::NotFound)], &one);
    assert_eq!(states(&said), [("a", S::ClockDoubtful)]);
    let said = of(vec![result(1, "a", (1, 1), -400, C::AntivirusFound)], &one);
    assert_eq!(
        states(&said),
        [("a", S::AntivirusFound)],
        "what was seen was seen"
    );
}

#[test]
fn an_old_answer_counts_for_nothing_and_never_for_longer_than_half_a_year() {
    let one = list(&[("a", None)]);
    for (days, most, expected) in [
        (30, 30, S::NotFound),
        (31, 30, S::TooOld),
        (31, 365, S::NotFound),
        (184, 365, S::TooOld),
    ] {
        let question = OverviewQuery {
            max_age_days: most,
            ..asked(Some(&one), None)
        };
        let results = vec![result(1, "a", (1, 1), days, C::NotFound)];
        let said = overview(files(results), question);
        assert_eq!(states(&said), [("a", expected)], "{days} of {most}");
    }
}

#[test]
fn another_round_or_organisation_speaks_for_no_computer_on_the_list() {
    let one = list(&[("a", None)]);
    let mut other_round = result(1, "a", (1, 1), 1, C::NotFound);
    other_round.identity.round = Some(RoundId(9));
    let mut other_code = result(1, "a", (0, 1), 1, C::NotFound);
    other_code.identity = Identity {
        code: Some(RoundCode("OTHER".to_owned())),
        ..Identity::default()
    };
    let mut elsewhere = result(1, "a", (1, 1), 1, C::NotFound);
    elsewhere.identity.organisation = Some(OrganisationId(9));
    for (result, remark) in [
        (other_round, RowRemark::OtherRound),
        (other_code, RowRemark::OtherRound),
        (elsewhere, RowRemark::OtherOrganisation),
    ] {
        let said = of(vec![result], &one);
        assert_eq!(states(&said), [("a", S::NotHeardOf), ("a", S::NotFound)]);
        assert!(said.rows[1].remarks.contains(&remark));
        assert_eq!(said.exit_code(), 20);
    }
    let mut typed = result(1, "a", (0, 1), 1, C::NotFound);
    typed.identity.organisation = None;
    typed.identity.round = None;
    typed.identity.code = Some(round().code);
    let said = of(vec![typed.clone()], &one);
    assert_eq!(states(&said), [("a", S::NotFound)]);
    assert_eq!(said.rows[0].remarks, []);
    typed.identity.code = None;
    let said = of(vec![typed], &one);
    assert_eq!(said.rows[0].remarks, [RowRemark::NoRound]);
    assert_eq!(said.exit_code(), 0);
}

#[test]
fn practice_and_folders_are_counted_and_are_no_computers() {
    let one = list(&[("a", None)]);
    let mut practice = result(1, "a", (1, 1), 1, C::AntivirusFound);
    practice.result.origin = Origin::Practice;
    let mut folder = result(2, "a", (1, 1), 1, C::NotFound);
    folder.result.origin = Origin::Root;
    let said = of(vec![practice, folder], &one);
    assert_eq!(states(&said), [("a", S::NotHeardOf)]);
    let counted = NotCounted {
        practice: 1,
        folder: 1,
    };
    assert_eq!(said.not_counted, counted);
}

#[test]
fn what_cannot_be_read_is_a_row_and_speaks_for_nobody_else() {
    let one = list(&[("a", None), ("b", None)]);
    let mut inputs = files(vec![result(1, "A ", (1, 1), 1, C::NotFound)]);
    for (name, content) in [
        (
            "1",
            Content::Damaged {
                label: Some("a".to_owned()),
                flaw: Flaw::Changed,
            },
        ),
        (
            "2",
            Content::Damaged {
                label: None,
                flaw: Flaw::TooLarge,
            },
        ),
        (
            "3",
            Content::Newer {
                label: Some("b".to_owned()),
            },
        ),
    ] {
        let name = name.to_owned();
        inputs.push(InputFile { name, content });
    }
    let said = overview(inputs, asked(Some(&one), Some(&round())));
    assert_eq!(
        states(&said),
        [
            ("a", S::Damaged),
            ("-", S::Damaged),
            ("b", S::Newer),
            ("a", S::NotFound)
        ]
    );
}

#[test]
fn one_result_in_several_files_is_one_computer() {
    let one = list(&[("a", None)]);
    let twice = vec![
        result(1, "a", (0, 0), 1, C::NotFound),
        result(1, "a", (0, 0), 1, C::NotFound),
    ];
    let said = of(twice, &one);
    assert_eq!(said.rows.len(), 1);
    assert_eq!(said.rows[0].files, [0, 1]);
    assert_eq!(said.rows[0].remarks, [RowRemark::SeveralFiles { count: 2 }]);
}

#[test]
fn a_label_that_was_changed_or_is_not_on_the_list_is_said() {
    let one = list(&[("PC-03", None)]);
    let said = of(
        vec![
            result(1, "PC-04", (1, 1), 2, C::NotFound),
            result(2, "pc-03", (1, 1), 1, C::NotFound).after(&[1]),
        ],
        &one,
    );
    assert_eq!(states(&said), [("PC-03", S::NotFound)]);
    let label = "PC-04".to_owned();
    assert_eq!(said.rows[0].remarks, [RowRemark::OtherLabel { label }]);
    let said = of(vec![result(1, "PC-3", (1, 1), 1, C::NotFound)], &one);
    assert_eq!(
        states(&said),
        [("PC-03", S::NotHeardOf), ("PC-3", S::NotFound)]
    );
    let near = Some("PC-03".to_owned());
    assert_eq!(said.rows[1].remarks, [RowRemark::NotOnList { near }]);
    assert_eq!(
        said.exit_code(),
        20,
        "a near label is never taken for the label"
    );
    let said = of(vec![result(1, "", (1, 1), 1, C::NotFound)], &one);
    assert_eq!(said.rows.len(), 2, "no label is no label of the list");
}

#[test]
fn a_retired_computer_counts_only_as_long_as_it_reports() {
    let retired = list(&[("a", Some(Decision::Retired)), ("b", None)]);
    let b = || result(9, "b", (9, 9), 1, C::NotFound);
    assert_eq!(of(vec![b()], &retired).exit_code(), 0);
    let old = result(1, "a", (1, 1), 60, C::AntivirusFound);
    let said = of(vec![b(), old], &retired);
    assert_eq!(said.exit_code(), 0);
    assert_eq!(said.rows.len(), 2, "it is shown");
    let fresh = result(1, "a", (1, 1), 3, C::AntivirusFound);
    let said = of(vec![b(), fresh], &retired);
    assert_eq!(said.exit_code(), 10);
    assert!(said.rows[0].remarks.contains(&RowRemark::RetiredButReports));
}

#[test]
fn an_accepted_finding_is_still_a_finding() {
    for (until, remarks) in [
        (days_ago(-10), vec![]),
        (days_ago(1), vec![RowRemark::NoLongerAccepted]),
    ] {
        let accepted = list(&[("a", Some(Decision::AcceptedUntil { until }))]);
        let said = of(
            vec![result(1, "a", (1, 1), 1, C::AntivirusFound)],
            &accepted,
        );
        assert_eq!(said.exit_code(), 10);
        assert_eq!(said.rows[0].remarks, remarks);
    }
}

#[test]
fn without_a_list_nothing_is_ever_clean() {
    let said = overview(Vec::new(), asked(None, None));
    assert_eq!((said.exit_code(), said.rows.len()), (20, 0));
    let clean = files(vec![result(1, "a", (1, 1), 1, C::NotFound)]);
    assert_eq!(overview(clean, asked(None, None)).exit_code(), 20);
    let found = files(vec![result(1, "a", (1, 1), 1, C::Managed)]);
    assert_eq!(overview(found, asked(None, None)).exit_code(), 10);
    assert!(ComputerList::new([]).is_none());
    let one = list(&[("a", None)]);
    let question = OverviewQuery {
        is_partial: true,
        ..asked(Some(&one), None)
    };
    let clean = files(vec![result(1, "a", (1, 1), 1, C::NotFound)]);
    assert_eq!(
        overview(clean, question).exit_code(),
        20,
        "not every file was listed"
    );
}

/// How much an answer worries.
fn gravity(code: u8) -> u8 {
    match code {
        10 => 3,
        20 => 2,
        11 => 1,
        _ => 0,
    }
}

const LABELS: [&str; 4] = ["a", "b", "c", ""];
