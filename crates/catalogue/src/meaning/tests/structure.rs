//! Faults of structure beside those of meaning.

use super::*;

#[test]
fn faults_of_structure_and_of_meaning_are_reported_together() {
    let mut files: Vec<(&str, &str)> = BASE.to_vec();
    files[5].1 = "[[source]]\nid = 1\n";
    let agent = BASE[2].1.replace("mkragent", "");
    files[2].1 = &agent;
    let found = problems(&files);
    assert!(found.contains(&"sources.toml: source[0].id: wrong-type".to_owned()));
    assert!(found.contains(&"sources.toml: source[0].seen: missing-key".to_owned()));
    assert!(found.contains(
        &"products/shield-agent.toml: signature.service.all[0].equals: empty-text".to_owned()
    ));
    assert!(
        !found.iter().any(|one| one.contains("unknown-reference")),
        "an unreadable file is not a missing source: {found:?}"
    );
}
