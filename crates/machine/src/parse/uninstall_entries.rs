//! Uninstall entries that name the same product twice. It may not know where entries are kept.

use voorzorg_domain::snapshot::UninstallEntry;

use crate::parse::uninstall_command::is_product_code;

/// How an installer built with WiX prefixes the product code in an entry of its own.
const ALIAS: &str = "InstallWIX_";

/// The entries without the doubles: of a product code and its alias one stays, the one that the
/// person's list of apps shows.
pub(crate) fn without_doubles(entries: Vec<UninstallEntry>) -> Vec<UninstallEntry> {
    let is_double = |entry: &UninstallEntry| {
        entries.iter().any(|other| {
            other.key != entry.key
                && other.scope == entry.scope
                && product_code(&other.key).is_some()
                && product_code(&other.key) == product_code(&entry.key)
                && is_rather_shown(other, entry)
        })
    };
    entries
        .iter()
        .filter(|entry| !is_double(entry))
        .cloned()
        .collect()
}

/// Visible before hidden; of two that are alike, the product code itself.
fn is_rather_shown(one: &UninstallEntry, other: &UninstallEntry) -> bool {
    if one.hidden == other.hidden {
        !one.key.starts_with(ALIAS)
    } else {
        !one.hidden
    }
}

fn product_code(key: &str) -> Option<String> {
    let code = key.strip_prefix(ALIAS).unwrap_or(key);
    is_product_code(code).then(|| code.to_uppercase())
}

#[cfg(test)]
mod tests {
    use voorzorg_domain::snapshot::UninstallScope;

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
}
