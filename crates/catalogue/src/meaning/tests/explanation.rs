//! The explanation is fair to both sides and has something for every group; what stands first in it joins
//! claims, for the same readers.

use super::broken;

const BOTH: &str = "claims = [\"A02\", \"A03\", \"A04\"]";

#[test]
fn the_reasons_never_stand_without_the_answer_to_them() {
    assert_eq!(
        broken(
            "claims.toml",
            "section = \"kaspersky\"",
            "section = \"later\""
        ),
        [
            "claims.toml: claim: reasons-without-answer",
            "claims.toml: summary: reasons-without-answer"
        ]
    );
}

#[test]
fn every_group_is_told_something_about_itself() {
    assert_eq!(
        broken("claims.toml", ", \"abdo\"", ""),
        [
            "claims.toml: claim: group-without-answer",
            "claims.toml: summary: group-without-answer"
        ]
    );
}

#[test]
fn there_is_a_caveat() {
    assert_eq!(
        broken(
            "claims.toml",
            "section = \"caveats\"",
            "section = \"later\""
        ),
        [
            "claims.toml: claim: no-caveat",
            "claims.toml: summary: no-caveat"
        ]
    );
}

#[test]
fn a_summary_joins_claims_that_exist() {
    assert_eq!(
        broken("claims.toml", BOTH, "claims = []"),
        ["claims.toml: summary.both-sides.claims: summary-of-nothing"]
    );
    assert_eq!(
        broken(
            "claims.toml",
            "\"A02\", \"A03\"",
            "\"A02\", \"A03\", \"A99\""
        ),
        ["claims.toml: summary.both-sides.claims: unknown-reference"]
    );
}

#[test]
fn a_summary_has_an_id_of_its_own() {
    assert_eq!(
        broken("claims.toml", "\"yours\"", "\"both-sides\""),
        ["claims.toml: summary.both-sides.id: duplicate-id"]
    );
    assert_eq!(
        broken("claims.toml", "\"yours\"", "\"Your Own\""),
        ["claims.toml: summary.Your Own.id: bad-id"]
    );
}

#[test]
fn a_summary_joins_only_what_its_readers_can_read() {
    let one = "claims = [\"A01\"]\n";
    let with_one_more = |groups: &str| {
        format!(
            "claims = [\"A01\", \"A05\"]\n[[claim]]\nid = \"A05\"\nsection = \"later\"\n{groups}\
             source = \"page\"\nplace = \"intro\"\nstatus = \"stated\"\nspeaker = \"press\"\n"
        )
    };
    assert_eq!(
        broken("claims.toml", one, &with_one_more("groups = [\"vital\"]\n")),
        ["claims.toml: summary.yours.claims: summary-of-others"]
    );
    assert_eq!(
        broken("claims.toml", one, &with_one_more("")),
        Vec::<String>::new()
    );
}

#[test]
fn the_first_view_has_both_sides_and_every_group_its_own() {
    assert_eq!(
        broken("claims.toml", BOTH, "claims = [\"A02\", \"A03\"]"),
        ["claims.toml: summary: reasons-without-answer"]
    );
    assert_eq!(
        broken("claims.toml", BOTH, "claims = [\"A03\", \"A04\"]"),
        ["claims.toml: summary: no-caveat"]
    );
    let yours = "[\"government\", \"vital\", \"abdo\", \"abro\", \"other\"]\n        claims";
    assert_eq!(
        broken("claims.toml", yours, "[\"government\"]\n        claims"),
        ["vital", "abdo", "abro", "other"].map(|_| "claims.toml: summary: group-without-answer")
    );
}
