//! Each rule with a small catalogue that breaks only that rule.

mod explanation;
mod product;
mod recipe;
mod samples;
mod structure;

use crate::load::load;

const BASE: &[(&str, &str)] = &[
    (
        "catalogue.toml",
        r#"
        format = 1
        version = "1"
        dated = "2026-11-23"
        officer-groups = ["abdo"]
        [vendor]
        vendor-words = ["maker"]
        folders = ["Maker Lab"]
        registry-keys = []
        service-words = []
        identifiers = ["com.maker"]
        teams = []
        mention-words = []
        tool-words = []
        remains-folders = []
        name-stems = []
        short-names = []
        foreign-names = []
        [[unrecognised]]
        system = "windows"
        fact = "uninstall-entry"
        name = ["Lance"]
        publisher = ["Maker"]
        [[unrelated]]
        system = "windows"
        fact = "uninstall-entry"
        name = ["Lance"]
        publisher = ["Somebody"]
        "#,
    ),
    (
        "products/shield.toml",
        r#"
        id = "shield"
        kind = "antivirus"
        precaution = "covered"
        managed = false
        recipes = [{ system = "windows", recipe = "away" }]
        sources = ["page"]
        [own-names]
        services = ["mkr"]
        versioned-services = ["MKR"]
        [[example]]
        system = "windows"
        fact = "uninstall-entry"
        name = ["Maker Shield"]
        publisher = ["Maker"]
        [[look-alike]]
        system = "windows"
        fact = "uninstall-entry"
        name = ["Shield Removal"]
        publisher = ["Maker"]
        [[signature]]
        id = "entry"
        weight = "conclusive"
        system = "windows"
        fact = "uninstall-entry"
        all = [{ field = "name", whole-word = "shield" }]
        none = [{ field = "name", one-of = ["Shield Removal"] }]
        confidence = "high"
        basis = "facts/shield.md#entries"
        "#,
    ),
    (
        "products/shield-agent.toml",
        r#"
        id = "shield-agent"
        kind = "management"
        precaution = "grey"
        managed = true
        [[signature]]
        id = "service"
        weight = "conclusive"
        system = "windows"
        fact = "service"
        all = [{ field = "key", equals = "mkragent" }]
        confidence = "high"
        basis = "page"
        "#,
    ),
    (
        "recipes/away.toml",
        r#"
        id = "away"
        system = "windows"
        msi-verb = "remove"
        [[step]]
        id = "replacement"
        kind = "replace"
        check = "replacement-ready"
        undoable = true
        [[step]]
        id = "remove"
        kind = "remove"
        action = "start-uninstaller"
        check = "removed"
        undoable = false
        "#,
    ),
    (
        "alternatives/other.toml",
        r#"
        id = "other"
        name = "Other"
        supply = "separate"
        systems = ["windows"]
        real-time = ["windows"]
        page = "page"
        "#,
    ),
    (
        "sources.toml",
        r#"
        [[source]]
        id = "page"
        publisher = "Maker"
        dated = "2018-05"
        address = "https://maker.example/page"
        seen = "page"
        seen-on = "2026-11-23"
        "#,
    ),
    (
        "claims.toml",
        r#"
        [[summary]]
        id = "both-sides"
        claims = ["A02", "A03", "A04"]
        [[summary]]
        id = "yours"
        groups = ["government", "vital", "abdo", "abro", "other"]
        claims = ["A01"]
        [[claim]]
        id = "A01"
        section = "for-you"
        groups = ["government", "vital", "abdo", "abro", "other"]
        source = "page"
        place = "intro"
        status = "stated"
        speaker = "minister"
        [[claim]]
        id = "A02"
        section = "caveats"
        source = "page"
        place = "intro"
        status = "stated"
        speaker = "minister"
        [[claim]]
        id = "A03"
        section = "reasons"
        source = "page"
        place = "intro"
        status = "stated"
        speaker = "minister"
        [[claim]]
        id = "A04"
        section = "kaspersky"
        source = "page"
        place = "intro"
        status = "stated"
        speaker = "kaspersky"
        "#,
    ),
];

/// The problems of the base catalogue with `from` replaced by `to` in `file`.
fn broken(file: &str, from: &str, to: &str) -> Vec<String> {
    let files: Vec<(String, String)> = BASE
        .iter()
        .map(|(name, text)| {
            let change = *name == file;
            assert!(
                !change || text.contains(from),
                "{file} does not hold {from:?}"
            );
            let text = if change {
                text.replace(from, to)
            } else {
                (*text).to_owned()
            };
            ((*name).to_owned(), text)
        })
        .collect();
    problems(&files)
}

/// The base with one more file.
fn with(file: &str, text: &str) -> Vec<String> {
    let mut files: Vec<(&str, &str)> = BASE.to_vec();
    files.push((file, text));
    problems(&files)
}

fn problems<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> Vec<String> {
    match load(files) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .iter()
            .map(|problem| format!("{}: {}: {}", problem.file, problem.key, problem.kind.id()))
            .collect(),
    }
}

/// The lines of the base that follow the section of a claim.
fn rest(speaker: &str) -> String {
    format!(
        "\n        source = \"page\"\n        place = \"intro\"\n        status = \"stated\"\n        \
         speaker = \"{speaker}\"\n"
    )
}

#[test]
fn the_base_has_no_problems() {
    assert_eq!(problems(BASE), Vec::<String>::new());
}

#[test]
fn ids_are_unique_and_plain() {
    assert_eq!(
        broken(
            "sources.toml",
            "[[source]]",
            "[[source]]\nid = \"page\"\nno-publisher = true\nundated = true\nno-address = true\nseen = \"cited\"\nseen-on = \"2026-11-23\"\n[[source]]"
        ),
        ["sources.toml: source.page.id: duplicate-id"]
    );
    assert_eq!(
        broken("claims.toml", "A02", "A01"),
        ["claims.toml: claim.A01.id: duplicate-id"]
    );
    assert_eq!(
        broken(
            "recipes/away.toml",
            "id = \"replacement\"",
            "id = \"remove\""
        ),
        ["recipes/away.toml: step.remove.id: duplicate-id"]
    );
    assert_eq!(
        broken("claims.toml", "A02", "2 b"),
        ["claims.toml: claim.2 b.id: bad-id"]
    );
    assert_eq!(
        broken(
            "products/shield-agent.toml",
            "id = \"service\"",
            "id = \"The Service\""
        ),
        ["products/shield-agent.toml: signature.The Service.id: bad-id"]
    );
}

#[test]
fn a_file_bears_the_id_of_what_is_in_it() {
    assert_eq!(
        broken(
            "alternatives/other.toml",
            "id = \"other\"",
            "id = \"another\""
        ),
        ["alternatives/other.toml: id: id-is-not-file-name"]
    );
}

#[test]
fn references_lead_somewhere() {
    assert_eq!(
        broken(
            "products/shield.toml",
            "recipe = \"away\"",
            "recipe = \"gone\""
        ),
        ["products/shield.toml: recipes[0].recipe: unknown-reference"]
    );
    assert_eq!(
        broken(
            "products/shield.toml",
            "sources = [\"page\"]",
            "sources = [\"page\", \"gone\"]"
        ),
        ["products/shield.toml: sources[1]: unknown-reference"]
    );
    assert_eq!(
        broken(
            "alternatives/other.toml",
            "page = \"page\"",
            "page = \"gone\""
        ),
        ["alternatives/other.toml: page: unknown-reference"]
    );
    let from = format!("section = \"caveats\"{}", rest("minister"));
    let to = from.replace("\"page\"", "\"gone\"");
    assert_eq!(
        broken("claims.toml", &from, &to),
        ["claims.toml: claim.A02.source: unknown-reference"]
    );
}

#[test]
fn a_recipe_is_for_the_system_it_is_named_for() {
    assert_eq!(
        broken(
            "recipes/away.toml",
            "system = \"windows\"",
            "system = \"linux\""
        ),
        ["products/shield.toml: recipes[0].recipe: recipe-for-other-system"]
    );
}

#[test]
fn an_antivirus_product_has_a_recipe_on_every_system_it_shows_itself_on() {
    assert_eq!(
        broken(
            "products/shield.toml",
            "recipes = [{ system = \"windows\", recipe = \"away\" }]",
            ""
        ),
        ["products/shield.toml: recipes: no-recipe"]
    );
}

#[test]
fn a_managed_product_needs_no_recipe() {
    let text = BASE[1].1.replace(
        "recipes = [{ system = \"windows\", recipe = \"away\" }]",
        "",
    );
    let text = text.replace("managed = false", "managed = true");
    let mut files: Vec<(&str, &str)> = BASE.to_vec();
    files[1].1 = &text;
    assert_eq!(problems(&files), Vec::<String>::new());
}

#[test]
fn an_antivirus_product_has_a_conclusive_signature_on_every_system_it_claims() {
    assert_eq!(
        broken(
            "products/shield.toml",
            "weight = \"conclusive\"",
            "weight = \"supporting\""
        ),
        ["products/shield.toml: signature: no-conclusive-signature"]
    );
}

#[test]
fn a_product_known_by_unconfirmed_facts_only_is_legal() {
    let text = r#"
        id = "rumour"
        kind = "antivirus"
        precaution = "covered"
        [[signature]]
        id = "entry"
        weight = "supporting"
        system = "macos"
        fact = "app-bundle"
        all = [{ field = "name", whole-word = "rumour" }]
        confidence = "unconfirmed"
        basis = "page"
    "#;
    assert_eq!(with("products/rumour.toml", text), Vec::<String>::new());
}

#[test]
fn what_is_not_confirmed_is_never_conclusive() {
    assert_eq!(
        broken(
            "products/shield-agent.toml",
            "confidence = \"high\"",
            "confidence = \"unconfirmed\""
        ),
        ["products/shield-agent.toml: signature.service.weight: unconfirmed-conclusive"]
    );
}

#[test]
fn a_product_shows_itself_somehow() {
    let text = "id = \"ghost\"\nkind = \"companion\"\nprecaution = \"not-covered\"\n";
    assert_eq!(
        with("products/ghost.toml", text),
        ["products/ghost.toml: signature: no-signature"]
    );
}

#[test]
fn two_products_never_share_a_conclusive_signature() {
    let text = BASE[1]
        .1
        .replace("id = \"shield\"", "id = \"twin\"")
        .replace("\"shield\"", "\"SHIELD\"");
    assert_eq!(
        with("products/twin.toml", &text),
        ["products/twin.toml: signature.entry: shared-signature"]
    );
    let other = text.replace("Shield Removal", "Shield Console");
    // The signatures differ now, but an example of one product still matches the other too.
    assert_eq!(
        with("products/twin.toml", &other),
        [
            "products/shield.toml: example[0]: example-missed",
            "products/twin.toml: example[0]: example-missed"
        ]
    );
}

#[test]
fn matched_texts_are_neither_empty_nor_fragments_of_words() {
    assert_eq!(
        broken(
            "products/shield.toml",
            "whole-word = \"shield\"",
            "whole-word = \"kl\""
        ),
        ["products/shield.toml: signature.entry.all[0].whole-word: short-fragment"]
    );
    assert_eq!(
        broken(
            "products/shield.toml",
            "whole-word = \"shield\"",
            "whole-word = \" - \""
        ),
        ["products/shield.toml: signature.entry.all[0].whole-word: empty-text"]
    );
    assert_eq!(
        broken("products/shield.toml", "[\"Shield Removal\"]", "[]"),
        ["products/shield.toml: signature.entry.none[0].one-of: empty-text"]
    );
    assert_eq!(
        broken(
            "products/shield.toml",
            "[{ field = \"name\", whole-word = \"shield\" }]",
            "[]"
        ),
        ["products/shield.toml: signature.entry.all: no-condition"]
    );
    assert_eq!(
        broken("products/shield.toml", "[\"MKR\"]", "[\"MKR\", \"k-\"]"),
        ["products/shield.toml: own-names.versioned-services[1]: short-fragment"]
    );
    assert_eq!(
        broken(
            "products/shield.toml",
            "services = [\"mkr\"]",
            "services = [\"\"]"
        ),
        ["products/shield.toml: own-names.services[0]: empty-text"]
    );
}

#[test]
fn every_signature_names_its_basis() {
    let basis = |text: &str| {
        let written = format!("basis = \"{text}\"");
        broken(
            "products/shield.toml",
            "basis = \"facts/shield.md#entries\"",
            &written,
        )
    };
    let problem = |kind: &str| {
        vec![format!(
            "products/shield.toml: signature.entry.basis: {kind}"
        )]
    };
    assert_eq!(basis("page"), Vec::<String>::new());
    assert_eq!(basis(" "), problem("empty-text"));
    assert_eq!(basis("no-such-source"), problem("unknown-reference"));
    for text in [
        "1.3",
        "facts/shield.md",
        "facts/shield.md#",
        "facts/../shield.md#entries",
        "docs/facts/shield.md#entries",
        "facts/shield.md#Entries",
        "facts/shield.md#entries#more",
    ] {
        assert_eq!(basis(text), problem("bad-basis"), "{text}");
    }
}

#[test]
fn the_replacement_is_ready_before_the_removal() {
    assert_eq!(
        broken(
            "recipes/away.toml",
            "kind = \"replace\"",
            "kind = \"protect\""
        ),
        ["recipes/away.toml: step: removal-before-replacement"]
    );
}

#[test]
fn an_action_has_what_it_needs() {
    assert_eq!(
        broken("recipes/away.toml", "msi-verb = \"remove\"", ""),
        ["recipes/away.toml: step.remove.action: action-without-means"]
    );
    assert_eq!(
        broken(
            "recipes/away.toml",
            "start-uninstaller",
            "show-removal-command"
        ),
        ["recipes/away.toml: step.remove.action: action-without-means"]
    );
}

#[test]
fn a_recipe_has_steps() {
    let text = "id = \"idle\"\nsystem = \"linux\"\n";
    assert_eq!(
        with("recipes/idle.toml", text),
        ["recipes/idle.toml: step: no-steps"]
    );
}

#[test]
fn protection_all_the_time_is_claimed_only_where_the_alternative_runs() {
    assert_eq!(
        broken(
            "alternatives/other.toml",
            "real-time = [\"windows\"]",
            "real-time = [\"macos\"]"
        ),
        ["alternatives/other.toml: real-time: real-time-elsewhere"]
    );
}

#[test]
fn a_source_says_who_when_and_where_or_that_it_does_not() {
    for (line, key) in [
        ("publisher = \"Maker\"", "publisher"),
        ("dated = \"2018-05\"", "dated"),
        ("address = \"https://maker.example/page\"", "address"),
    ] {
        assert_eq!(
            broken("sources.toml", line, ""),
            [format!("sources.toml: source.page.{key}: neither-or-both")]
        );
    }
    assert_eq!(
        broken("sources.toml", "seen = ", "no-address = true\nseen = "),
        ["sources.toml: source.page.address: neither-or-both"]
    );
    assert_eq!(
        broken("sources.toml", "publisher = \"Maker\"", "publisher = \" \""),
        ["sources.toml: source.page.publisher: empty-text"]
    );
}

#[test]
fn addresses_are_what_a_browser_opens_safely() {
    for address in [
        "http://maker.example/",
        "file:///etc/passwd",
        "https://a b.example",
        "https://x",
    ] {
        assert_eq!(
            broken("sources.toml", "https://maker.example/page", address),
            ["sources.toml: source.page.address: bad-address"]
        );
    }
}

#[test]
fn dates_are_dates() {
    for date in [
        "2018",
        "2018-13",
        "2018-5-1",
        "2018-02-31",
        "2018-05-15T10:00",
        "15 May 2018",
    ] {
        assert_eq!(
            broken("sources.toml", "\"2018-05\"", &format!("\"{date}\"")),
            ["sources.toml: source.page.dated: bad-date"]
        );
    }
    assert_eq!(
        broken("sources.toml", "2026-11-23", "2026-11"),
        ["sources.toml: source.page.seen-on: bad-date"]
    );
    assert_eq!(
        broken("catalogue.toml", "2026-11-23", "soon"),
        ["catalogue.toml: dated: bad-date"]
    );
}

#[test]
fn a_claim_says_where_in_its_source_it_stands() {
    let from = format!("section = \"caveats\"{}", rest("minister"));
    assert_eq!(
        broken("claims.toml", &from, &from.replace("\"intro\"", "\"\"")),
        ["claims.toml: claim.A02.place: empty-text"]
    );
    assert_eq!(
        broken(
            "claims.toml",
            &from,
            &from.replace("\"intro\"", "\"First lines\"")
        ),
        ["claims.toml: claim.A02.place: bad-id"]
    );
}

#[test]
fn a_claim_has_a_source_a_place_and_a_status() {
    let from = format!("section = \"caveats\"{}", rest("minister"));
    for key in ["source", "place", "status"] {
        let to: String = from
            .lines()
            .filter(|line| !line.contains(&format!("{key} =")))
            .map(|line| format!("{line}\n"))
            .collect();
        assert_eq!(
            broken("claims.toml", &from, &to),
            [format!("claims.toml: claim[1].{key}: missing-key")]
        );
    }
}

#[test]
fn a_newer_format_is_one_problem() {
    assert_eq!(
        broken(
            "catalogue.toml",
            "format = 1",
            "format = 2\nshape = \"new\""
        ),
        ["catalogue.toml: format: newer-format"]
    );
}

#[test]
fn files_that_a_catalogue_does_not_have_are_named() {
    assert_eq!(
        with("extra.toml", "x = 1"),
        ["extra.toml: : unexpected-file"]
    );
    assert_eq!(
        with("claims.toml", "x = 1"),
        ["claims.toml: : repeated-file"]
    );
    assert_eq!(
        problems(&BASE[..BASE.len() - 1]),
        ["claims.toml: : missing-file"]
    );
}
