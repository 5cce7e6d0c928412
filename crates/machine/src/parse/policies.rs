//! What policies and settings say, as numbers. It may not know where they stand.

/// Whether a policy keeps Microsoft Defender off, in the background, or without its real-time part.
///
/// `value` gives the number under a name below the policy's key, and below its part on real-time
/// protection. Passive mode counts: Defender then protects nothing by itself.
pub(crate) fn hold_defender_off(
    value: impl Fn(&str) -> Option<u32>,
    real_time: impl Fn(&str) -> Option<u32>,
) -> bool {
    [
        value("DisableAntiSpyware"),
        value("DisableAntiVirus"),
        value("ForceDefenderPassiveMode"),
        real_time("DisableRealtimeMonitoring"),
    ]
    .iter()
    .flatten()
    .any(|number| *number != 0)
}

/// Whether a password guards a product: by its switch, by a password that is stored, or unknown when
/// neither says anything.
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
                assert_eq!(hold_defender_off(value, value), held, "{name} = {number}");
            }
        }
        assert!(!hold_defender_off(|_| None, |_| None));
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
