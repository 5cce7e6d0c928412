//! What the numbers in policies and settings mean. It may not know where they are stored.

/// Whether a policy switches Microsoft Defender off, puts it in passive mode, or switches off its
/// real-time protection.
///
/// `value` returns the number with a name below the policy's keys, `real_time` the one below the key
/// for real-time protection, and `managed` the one below the keys that the management of devices
/// writes. Passive mode counts because Defender then blocks nothing by itself. Which of several
/// managers wins differs, so one that holds Defender off is enough to ask about it.
pub(crate) fn hold_defender_off(
    value: impl Fn(&str) -> Option<u32>,
    real_time: impl Fn(&str) -> Option<u32>,
    managed: impl Fn(&str) -> Option<u32>,
) -> bool {
    let is_disallowed = managed("AllowRealtimeMonitoring") == Some(0);
    let is_set = [
        value("DisableAntiSpyware"),
        value("DisableAntiVirus"),
        value("ForceDefenderPassiveMode"),
        real_time("DisableRealtimeMonitoring"),
    ]
    .iter()
    .flatten()
    .any(|number| *number != 0);
    is_set || is_disallowed
}

/// Whether a product is protected by a password, judged by its setting (`switch`) or else by
/// whether a password is stored; `None` when neither is known.
pub(crate) fn password_protected(switch: Option<u32>, password: Option<bool>) -> Option<bool> {
    match (switch, password) {
        (Some(switch), _) if switch != 0 => Some(true),
        (_, Some(true)) => Some(true),
        (Some(_), _) | (None, Some(false)) => Some(false),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_policy_alone_holds_defender_off_and_zero_never_does() {
        for name in [
            "DisableAntiSpyware",
            "DisableAntiVirus",
            "ForceDefenderPassiveMode",
            "DisableRealtimeMonitoring",
        ] {
            for (number, held) in [(1, true), (0, false)] {
                let value = |wanted: &str| (wanted == name).then_some(number);
                let is_held = hold_defender_off(value, value, value);
                assert_eq!(is_held, held, "{name} = {number}");
            }
        }
        assert!(!hold_defender_off(|_| None, |_| None, |_| None));
    }

    /// The management of devices allows things instead of switching them off.
    #[test]
    fn a_manager_that_does_not_allow_protection_holds_defender_off() {
        for (number, held) in [(0, true), (1, false)] {
            let managed = |wanted: &str| (wanted == "AllowRealtimeMonitoring").then_some(number);
            assert_eq!(hold_defender_off(|_| None, |_| None, managed), held);
            assert!(!hold_defender_off(managed, managed, |_| None));
        }
    }

    #[test]
    fn a_password_is_told_only_when_something_says_so() {
        assert_eq!(password_protected(None, None), None);
        assert_eq!(password_protected(Some(1), None), Some(true));
        assert_eq!(password_protected(Some(0), None), Some(false));
        assert_eq!(password_protected(Some(0), Some(true)), Some(true));
        assert_eq!(password_protected(None, Some(false)), Some(false));
    }
}
