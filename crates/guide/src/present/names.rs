//! What a product is called on the screen. It may not decide what the product is.

use voorzorg_domain::catalogue::ProductId;
use voorzorg_domain::detection::Finding;

use super::Scene;
use crate::msg::keyed;

/// In letters.
const LONGEST_NAME: usize = 80;

pub(super) fn name(scene: &Scene<'_>, finding: &Finding) -> String {
    name_for_people(scene, &finding.name, finding.product_id())
}

/// The catalogue's name where the machine has none, or only a technical one.
pub(super) fn name_for_people(scene: &Scene<'_>, name: &str, id: Option<&ProductId>) -> String {
    match id {
        Some(id) if is_technical(name) => scene.say(&keyed::product_name(id.as_str())),
        Some(_) | None => shortened(name),
    }
}

fn is_technical(name: &str) -> bool {
    !name.contains(' ') && !name.chars().any(char::is_uppercase)
}

/// Names of products are short; one that is not must not push everything else off the screen.
pub(super) fn shortened(name: &str) -> String {
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()),
        None => name.to_owned(),
    }
}
