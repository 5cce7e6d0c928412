//! Uninstall entries that name the same product twice. It may not know where entries are kept.

use std::collections::BTreeMap;

use voorzorg_domain::snapshot::{UninstallEntry, UninstallScope};

use crate::parse::uninstall_command::is_product_code;

/// How an installer built with WiX prefixes the product code in an entry of its own.
const ALIAS: &str = "InstallWIX_";

/// The entries without the doubles: of a product code and its alias one stays, the one that the
/// person's list of apps shows.
pub(crate) fn without_doubles(entries: Vec<UninstallEntry>) -> Vec<UninstallEntry> {
    let mut products: BTreeMap<(UninstallScope, String), Keys> = BTreeMap::new();
    for entry in &entries {
        if let Some(code) = product_code(&entry.key) {
            products.entry((entry.scope, code)).or_default().add(entry);
        }
    }
    let is_double = |entry: &UninstallEntry| {
        product_code(&entry.key)
            .and_then(|code| products.get(&(entry.scope, code)))
            .is_some_and(|keys| keys.have_one_rather_shown_than(entry))
    };
    let (doubles, entries): (Vec<_>, Vec<_>) = entries.into_iter().partition(is_double);
    let mut said: BTreeMap<(UninstallScope, String), Vec<UninstallEntry>> = BTreeMap::new();
    for double in doubles {
        if let Some(code) = product_code(&double.key) {
            said.entry((double.scope, code)).or_default().push(double);
        }
    }
    let completed = entries.into_iter().map(|entry| {
        let code = product_code(&entry.key);
        let doubles = code.and_then(|code| said.get(&(entry.scope, code)));
        doubles.into_iter().flatten().fold(entry, completed)
    });
    completed.collect()
}

/// With what only the double says. Its text for removal is left alone: that belongs to its own key.
fn completed(entry: UninstallEntry, double: &UninstallEntry) -> UninstallEntry {
    UninstallEntry {
        name: if entry.name.is_empty() {
            double.name.clone()
        } else {
            entry.name
        },
        version: entry.version.or_else(|| double.version.clone()),
        publisher: entry.publisher.or_else(|| double.publisher.clone()),
        location: entry.location.or_else(|| double.location.clone()),
        ..entry
    }
}

/// The keys of the entries of one product code in one list.
#[derive(Debug, Default)]
struct Keys {
    visible: Few,
    /// Those that are the product code itself.
    visible_codes: Few,
    hidden_codes: Few,
}

impl Keys {
    fn add(&mut self, entry: &UninstallEntry) {
        let is_code = !entry.key.starts_with(ALIAS);
        if !entry.hidden {
            self.visible.add(&entry.key);
        }
        if is_code && entry.hidden {
            self.hidden_codes.add(&entry.key);
        } else if is_code {
            self.visible_codes.add(&entry.key);
        }
    }

    /// Visible before hidden; of two that are alike, the product code itself.
    fn have_one_rather_shown_than(&self, entry: &UninstallEntry) -> bool {
        if entry.hidden {
            self.visible.have_another(&entry.key) || self.hidden_codes.have_another(&entry.key)
        } else {
            self.visible_codes.have_another(&entry.key)
        }
    }
}

/// The first two keys that differ: enough to know whether there is another one than a given key.
#[derive(Debug, Default)]
struct Few(Option<String>, Option<String>);

impl Few {
    fn add(&mut self, key: &str) {
        match (&self.0, &self.1) {
            (None, _) => self.0 = Some(key.to_owned()),
            (Some(first), None) if first != key => self.1 = Some(key.to_owned()),
            (Some(_), None | Some(_)) => {}
        }
    }

    fn have_another(&self, key: &str) -> bool {
        [&self.0, &self.1]
            .into_iter()
            .flatten()
            .any(|one| one != key)
    }
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

    /// Every entry against every other one.
    fn plainly_without_doubles(entries: &[UninstallEntry]) -> Vec<UninstallEntry> {
        let is_rather_shown = |one: &UninstallEntry, other: &UninstallEntry| {
            if one.hidden == other.hidden {
                !one.key.starts_with(ALIAS)
            } else {
                !one.hidden
            }
        };
        let is_double = |entry: &&UninstallEntry| {
            entries.iter().any(|other| {
                other.key != entry.key
                    && other.scope == entry.scope
                    && product_code(&other.key).is_some()
                    && product_code(&other.key) == product_code(&entry.key)
                    && is_rather_shown(other, entry)
            })
        };
        let kept = entries.iter().filter(|entry| !is_double(entry));
        kept.cloned().collect()
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
        fn doubles_are_those_of_a_plain_look_at_every_pair(
            entries in prop::collection::vec(any_entry(), 0..12),
        ) {
            let wanted = plainly_without_doubles(&entries);
            prop_assert_eq!(without_doubles(entries), wanted);
        }
    }
}
