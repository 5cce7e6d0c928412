//! Removes duplicates from uninstall entries. It may not know where entries are stored.

use std::collections::BTreeMap;

use voorzorg_domain::snapshot::{UninstallEntry, UninstallScope};

use crate::parse::uninstall_command::is_product_code;

/// The prefix of the product code in the extra entry that an installer built with WiX creates.
const ALIAS: &str = "InstallWIX_";

/// The entries without duplicates: of each product code in one scope one entry stays, the one that
/// the system's list of apps shows.
pub(crate) fn without_doubles(entries: Vec<UninstallEntry>) -> Vec<UninstallEntry> {
    let mut stays: BTreeMap<(UninstallScope, String), (EntryRank, usize)> = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        if let Some(code) = product_code(&entry.key) {
            let this = (rank(entry), index);
            let best = stays.entry((entry.scope, code)).or_insert(this);
            *best = this.min(*best);
        }
    }
    let mut kept = Vec::new();
    let mut duplicates: BTreeMap<(UninstallScope, String), Vec<UninstallEntry>> = BTreeMap::new();
    for (index, entry) in entries.into_iter().enumerate() {
        let product = product_code(&entry.key).map(|code| (entry.scope, code));
        match product {
            Some(product) if stays.get(&product).is_some_and(|(_, best)| *best != index) => {
                duplicates.entry(product).or_default().push(entry);
            }
            Some(_) | None => kept.push((product, entry)),
        }
    }
    let completed = kept.into_iter().map(|(product, entry)| {
        let of_entry = product.and_then(|product| duplicates.get(&product));
        of_entry.into_iter().flatten().fold(entry, completed)
    });
    completed.collect()
}

/// Fills in missing fields from a duplicate. The command is not taken over: it belongs to the key
/// of the duplicate.
fn completed(entry: UninstallEntry, duplicate: &UninstallEntry) -> UninstallEntry {
    UninstallEntry {
        name: if entry.name.is_empty() {
            duplicate.name.clone()
        } else {
            entry.name
        },
        version: entry.version.or_else(|| duplicate.version.clone()),
        publisher: entry.publisher.or_else(|| duplicate.publisher.clone()),
        location: entry.location.or_else(|| duplicate.location.clone()),
        ..entry
    }
}

/// Sort key, smallest first: visible entries before hidden ones, then the product code itself
/// before an alias.
type EntryRank = (bool, bool);

fn rank(entry: &UninstallEntry) -> EntryRank {
    (entry.hidden, entry.key.starts_with(ALIAS))
}

/// Whether an uninstall key is called by a code only, which says nothing about what it is.
pub(crate) fn is_code(key: &str) -> bool {
    product_code(key).is_some()
}

/// The product code of an uninstall key in the form in which Windows Installer names its own keys:
/// the first three groups backwards, then each pair of digits.
pub(crate) fn packed_code(key: &str) -> Option<String> {
    let code = product_code(key)?;
    let groups = code.trim_matches(['{', '}']).split('-').enumerate();
    let packed = groups.map(|(index, group)| {
        if index < 3 {
            return group.chars().rev().collect();
        }
        let digits: Vec<char> = group.chars().collect();
        let pairs = digits.chunks(2);
        pairs.flat_map(|pair| pair.iter().rev()).collect::<String>()
    });
    Some(packed.collect())
}

fn product_code(key: &str) -> Option<String> {
    let code = key.strip_prefix(ALIAS).unwrap_or(key);
    is_product_code(code).then(|| code.to_uppercase())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CODE: &str = "{27534751-4A40-48BD-B393-BC3BF28C876E}";

    fn entry(key: &str, hidden: bool) -> UninstallEntry {
        UninstallEntry {
            scope: UninstallScope::Machine32,
            key: key.into(),
            name: "Kaspersky".into(),
            version: None,
            publisher: None,
            location: None,
            command: None,
            msi: true,
            hidden,
        }
    }

    fn keys(entries: Vec<UninstallEntry>) -> Vec<String> {
        without_doubles(entries)
            .into_iter()
            .map(|entry| entry.key)
            .collect()
    }

    #[test]
    fn of_a_product_and_its_alias_the_visible_one_stays() {
        let alias = format!("InstallWIX_{}", CODE.to_lowercase());
        assert_eq!(keys(vec![entry(CODE, false), entry(&alias, false)]), [CODE]);
        assert_eq!(keys(vec![entry(&alias, true), entry(CODE, false)]), [CODE]);
        assert_eq!(
            keys(vec![entry(CODE, true), entry(&alias, false)]),
            [alias.as_str()]
        );
        assert_eq!(keys(vec![entry(CODE, true), entry(&alias, true)]), [CODE]);
        assert_eq!(
            keys(vec![entry(&alias, false)]),
            [alias.as_str()],
            "alone it counts"
        );
    }

    /// The second is the code of Office 2007, whose packed form is well known.
    #[test]
    fn a_product_code_is_packed_as_windows_installer_does() {
        let office = "{90120000-0030-0000-0000-0000000FF1CE}";
        for (key, packed) in [
            (CODE.to_owned(), "1574357204A4DB843B39CBB32FC878E6"),
            (office.to_owned(), "00002109030000000000000000F01FEC"),
            (
                format!("InstallWIX_{office}"),
                "00002109030000000000000000F01FEC",
            ),
            (office.to_lowercase(), "00002109030000000000000000F01FEC"),
        ] {
            assert_eq!(packed_code(&key).as_deref(), Some(packed), "{key}");
            assert!(is_code(&key));
        }
        assert_eq!(packed_code("Steam App 1"), None);
        assert!(!is_code("{27534751}"));
    }

    /// A list with the same entry twice is damaged, but the entry must still be reported.
    #[test]
    fn two_of_the_same_kind_never_hide_one_another() {
        let lower = CODE.to_lowercase();
        for hidden in [false, true] {
            let both = vec![entry(CODE, hidden), entry(&lower, hidden)];
            assert_eq!(keys(both), [CODE]);
            let same = vec![entry(CODE, hidden), entry(CODE, hidden)];
            assert_eq!(keys(same), [CODE]);
        }
    }

    #[test]
    fn the_one_that_stays_takes_what_only_its_double_says() {
        let mut main = entry(CODE, true);
        main.name = String::new();
        main.publisher = Some("Kaspersky".into());
        main.command = Some("main".into());
        let mut alias = entry(&format!("InstallWIX_{CODE}"), false);
        alias.command = Some("alias".into());
        let stays = without_doubles(vec![main.clone(), alias.clone()]);
        let expected = UninstallEntry {
            publisher: main.publisher.clone(),
            ..alias.clone()
        };
        assert_eq!(stays, [expected]);
        alias.name = String::new();
        main.name = "Kaspersky".into();
        let stays = without_doubles(vec![main, alias]);
        assert_eq!(stays[0].name, "Kaspersky");
        assert_eq!(stays[0].command.as_deref(), Some("alias"));
    }

    #[test]
    fn entries_of_other_products_all_stay() {
        let other = "{0F05E4E5-5A89-482C-9A62-47CC58643788}";
        let all = vec![
            entry(CODE, false),
            entry(other, false),
            entry("Plain", false),
        ];
        assert_eq!(without_doubles(all.clone()), all);
        let mut elsewhere = entry(&format!("InstallWIX_{CODE}"), false);
        elsewhere.scope = UninstallScope::Machine64;
        let both = vec![entry(CODE, false), elsewhere];
        assert_eq!(
            without_doubles(both.clone()),
            both,
            "another list is another entry"
        );
    }

    fn any_entry() -> impl Strategy<Value = UninstallEntry> {
        let other = CODE.replace('2', "3");
        let keys = [CODE, &other, "Plain"].map(str::to_owned);
        let scopes = [UninstallScope::Machine64, UninstallScope::Machine32];
        (
            prop::sample::select(keys.to_vec()),
            prop::sample::select(scopes.to_vec()),
            any::<(bool, bool, bool)>(),
        )
            .prop_map(|(key, scope, (is_alias, is_lower, hidden))| {
                let key = if is_lower { key.to_lowercase() } else { key };
                let key = if is_alias {
                    format!("{ALIAS}{key}")
                } else {
                    key
                };
                UninstallEntry {
                    scope,
                    ..entry(&key, hidden)
                }
            })
    }

    proptest! {
        #[test]
        fn of_each_product_in_each_list_exactly_one_entry_stays(
            entries in prop::collection::vec(any_entry(), 0..12),
        ) {
            let kept = without_doubles(entries.clone());
            let is_of = |scope: UninstallScope, code: &Option<String>| {
                let code = code.clone();
                move |entry: &&UninstallEntry| entry.scope == scope && product_code(&entry.key) == code
            };
            for entry in &entries {
                let code = product_code(&entry.key);
                let all = entries.iter().filter(is_of(entry.scope, &code));
                let stay: Vec<_> = kept.iter().filter(is_of(entry.scope, &code)).collect();
                if code.is_none() {
                    prop_assert_eq!(stay.len(), all.count());
                } else {
                    prop_assert_eq!(stay.len(), 1);
                    prop_assert_eq!(Some(rank(stay[0])), all.map(rank).min());
                }
            }
        }
    }
}
