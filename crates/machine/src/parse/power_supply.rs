//! Whether a computer runs on its battery, from what Linux reports of each power supply. It may not
//! know where that is read from.

/// One power supply, with the values that Linux gives as text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PowerSupply {
    /// `Mains`, `USB`, `Battery` or something else.
    pub(crate) kind: String,
    /// Whether it supplies power now.
    pub(crate) online: Option<bool>,
    /// Of a battery: `Discharging`, `Charging`, `Full` and the like.
    pub(crate) status: String,
    /// `Device` for the battery of a mouse or a phone.
    pub(crate) scope: String,
}

/// Whether the computer runs on its battery. `Some(false)` when it has none; `None` when the
/// supplies do not tell.
pub(crate) fn on_battery(supplies: &[PowerSupply]) -> Option<bool> {
    let is = |text: &str, word: &str| text.trim().eq_ignore_ascii_case(word);
    let mut batteries = supplies
        .iter()
        .filter(|supply| is(&supply.kind, "Battery") && !is(&supply.scope, "Device"))
        .peekable();
    if batteries.peek().is_none() {
        return Some(false);
    }
    if batteries.any(|battery| is(&battery.status, "Discharging")) {
        return Some(true);
    }
    let mut mains = supplies
        .iter()
        .filter(|supply| is(&supply.kind, "Mains"))
        .filter_map(|supply| supply.online)
        .peekable();
    mains.peek().copied()?;
    Some(!mains.any(|online| online))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn supply(kind: &str, online: Option<bool>, status: &str) -> PowerSupply {
        PowerSupply {
            kind: kind.into(),
            online,
            status: status.into(),
            scope: String::new(),
        }
    }

    #[test]
    fn a_battery_counts_only_while_it_gives_the_power() {
        let battery = |status| supply("Battery", None, status);
        assert_eq!(on_battery(&[]), Some(false), "no battery at all");
        assert_eq!(on_battery(&[battery("Discharging\n")]), Some(true));
        let charging = [supply("Mains\n", Some(true), ""), battery("Charging")];
        assert_eq!(on_battery(&charging), Some(false));
        let full_and_unplugged = [supply("Mains", Some(false), ""), battery("Full")];
        assert_eq!(on_battery(&full_and_unplugged), Some(true));
        assert_eq!(on_battery(&[battery("Unknown")]), None, "it does not tell");
    }

    #[test]
    fn the_battery_of_a_mouse_is_not_the_computers() {
        let mouse = PowerSupply {
            scope: "Device\n".into(),
            ..supply("Battery", None, "Discharging")
        };
        assert_eq!(on_battery(&[mouse]), Some(false));
    }
}
