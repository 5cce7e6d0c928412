//! What is remembered of things beside the product, and known again.

use super::*;
use crate::assessment::{Coverage, Protection, ProtectionState, Verdict};
use crate::catalogue::{Precaution, Weight};
use crate::detection::{Evidence, Presence, ProductMatch};
use crate::fact_view::Indication;

const LIST: Probe = Probe::UninstallMachine64;

/// Something that is installed, by one list.
fn unrecognised(name: &str) -> Finding {
    Finding {
        product: ProductMatch::Unrecognised,
        name: name.to_owned(),
        version: None,
        state: Presence::Installed,
        precaution: Precaution::Grey,
        managed: false,
        uncertain: true,
        evidence: vec![Evidence {
            probe: LIST,
            signature: None,
            weight: Weight::Supporting,
            shows: Indication::Installed,
            value: name.to_owned(),
        }],
    }
}

fn known(id: &str, kind: ProductKind, name: &str) -> Finding {
    Finding {
        product: ProductMatch::Known {
            kind,
            product: ProductId(id.to_owned()),
        },
        uncertain: false,
        ..unrecognised(name)
    }
}

fn companion(id: &str, name: &str) -> Finding {
    known(id, ProductKind::Companion, name)
}

fn antivirus(id: &str, name: &str) -> Finding {
    known(id, ProductKind::Antivirus, name)
}

fn only_running(name: &str) -> Finding {
    let mut finding = unrecognised(name);
    finding.state = Presence::Active;
    for evidence in &mut finding.evidence {
        evidence.probe = Probe::Processes;
        evidence.shows = Indication::Active;
    }
    finding
}

fn leftovers(finding: Finding) -> Finding {
    Finding {
        state: Presence::Leftovers,
        ..finding
    }
}

fn machine(findings: Vec<Finding>) -> Assessment {
    Assessment {
        verdict: Verdict::Inconclusive,
        findings,
        coverage: Coverage { probes: Vec::new() },
        protection: Protection {
            state: ProtectionState::Unknown,
            products: Vec::new(),
        },
        licensees: Vec::new(),
    }
}

#[test]
fn it_is_known_again_in_any_version_and_by_a_newer_catalogue_but_never_as_an_antivirus() {
    let weather = MayStay::of(&unrecognised("Weather Station 4.1"));
    let vpn = MayStay::of(&companion("vpn", "VPN"));
    for (kept, finding, is_it) in [
        (&weather, unrecognised("Weather Station 5"), true),
        (&weather, unrecognised("Another Station 4.1"), false),
        // Only its process runs: that could be a part of any product.
        (&weather, only_running("Weather Station 4.1"), false),
        // Recognised in between.
        (&weather, companion("weather", "Weather Station 5"), true),
        (&weather, companion("other", "Another Station 4.1"), false),
        (&weather, antivirus("weather", "Weather Station 4.1"), false),
        (&vpn, companion("vpn", "Secure Connection 2"), true),
        (&vpn, companion("other", "VPN"), false),
        (&vpn, unrecognised("VPN"), false),
    ] {
        assert_eq!(kept.is(&finding), is_it, "{kept:?}: {finding:?}");
    }
}

#[test]
fn only_what_is_here_with_something_of_its_own_and_is_no_other_antivirus_may_stay() {
    let all = machine(vec![
        antivirus("suite", "Suite"),
        antivirus("second", "Second Suite"),
        companion("vpn", "VPN"),
        unrecognised("Weather Station"),
        only_running("thing.exe"),
        leftovers(companion("gone", "Gone")),
        leftovers(unrecognised("Gone Too")),
    ]);
    let names = |product: &str, kind: ProductKind| -> Vec<String> {
        let product = ProductId(product.to_owned());
        let kept = beside(&product, kind, &all);
        kept.map(|kept| kept.name).collect()
    };
    assert_eq!(
        names("suite", ProductKind::Antivirus),
        ["VPN", "Weather Station"]
    );
    // The suite stays when only the companion goes.
    assert_eq!(
        names("vpn", ProductKind::Companion),
        ["Suite", "Second Suite", "Weather Station"]
    );
}

#[test]
fn what_stayed_is_what_may_stay_and_is_still_here() {
    let kept = [
        MayStay::of(&companion("vpn", "VPN")),
        MayStay::of(&unrecognised("Weather Station 4.1")),
    ];
    let after = machine(vec![
        leftovers(companion("vpn", "VPN")),
        unrecognised("Weather Station 5"),
        companion("other", "Other"),
    ]);
    let names: Vec<&str> = stayed(&kept, &after)
        .map(|finding| finding.name.as_str())
        .collect();
    assert_eq!(names, ["Weather Station 5"]);
}
