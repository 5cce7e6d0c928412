//! Names of products on the screen. It may not decide what a product is.

use voorzorg_domain::catalogue::ProductId;
use voorzorg_domain::detection::Finding;

use super::localization::Localization;
use crate::msg::keyed;
use crate::visible::visible;

/// In characters.
const LONGEST_NAME: usize = 80;

pub(crate) fn name(l10n: &Localization<'_>, finding: &Finding) -> String {
    name_for_people(l10n, &finding.name, finding.product_id())
}

/// The name that the machine gives, or the catalogue's name if that one is technical.
pub(super) fn name_for_people(
    l10n: &Localization<'_>,
    name: &str,
    id: Option<&ProductId>,
) -> String {
    match id {
        Some(id) if is_technical(name) => l10n.t(&keyed::product_name(id.as_str())),
        Some(_) | None => shortened(name),
    }
}

/// Whether a name is a path or an identifier: `klnagent`, `AVP21.3`, `KES`, `KVRT.exe`.
fn is_technical(name: &str) -> bool {
    let is_path = name.contains(['\\', '/']);
    let is_one_word = name.is_ascii() && !name.contains(' ');
    let is_one_case =
        !name.chars().any(char::is_uppercase) || !name.chars().any(char::is_lowercase);
    let is_written_like_a_key =
        name.contains(|ch: char| ch.is_ascii_digit() || ch == '.' || ch == '_');
    is_path || is_one_word && (is_one_case || is_written_like_a_key)
}

/// Makes a name visible, and cuts it off at [`LONGEST_NAME`], so that it does not push everything else
/// off the screen.
pub(crate) fn shortened(name: &str) -> String {
    let name = visible(name);
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::is_technical;

    #[test]
    fn a_path_or_a_key_is_no_name_for_people() {
        for name in [
            r"~\AppData\Local\Kaspersky Lab\Kaspersky Password Manager\kpm_vault.edb",
            "/opt/kaspersky/kesl",
            "AVP21.25",
            "KES",
            "KSDE5.21",
            "KVRT.exe",
            "klnagent64",
            "com.kaspersky.kav",
        ] {
            assert!(is_technical(name), "{name}");
        }
        for name in [
            "Kaspersky",
            "Kaspersky 21.25",
            "TDSSKiller",
            "Endpoint Security 15",
            "Касперский",
            "卡巴斯基安全软件",
        ] {
            assert!(!is_technical(name), "{name}");
        }
    }
}
