//! Numbers that tell computers, installations and rounds apart. The number that the system has for this
//! computer never leaves this module: it would name the computer to everybody.

use std::io;

use hmac::{Hmac, Mac};
use sha2::Sha256;
use voorzorg_domain::organisation::{DeviceId, OrganisationId};

use crate::collect;
use crate::folders::APPLICATION;

/// The number of this computer for one organisation; `None` where the system has no number for it.
///
/// It is HMAC-SHA-256 over the name of this app and the number of the organisation, with the number of
/// the system as its key, cut to 128 bits: the construction of `sd_id128_get_machine_app_specific`
/// (systemd). Each organisation sees another number; who knows the number of the system can make it too.
#[must_use]
pub fn device_id(organisation: OrganisationId) -> Option<DeviceId> {
    keyed(machine_id()?, organisation)
}

fn keyed(machine: [u8; 16], organisation: OrganisationId) -> Option<DeviceId> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&machine).ok()?;
    mac.update(APPLICATION.as_bytes());
    mac.update(&organisation.0.to_be_bytes());
    let digest: [u8; 32] = mac.finalize().into_bytes().into();
    let (number, _) = digest.split_first_chunk::<16>()?;
    Some(DeviceId(u128::from_be_bytes(*number)))
}

/// 128 random bits.
///
/// # Errors
/// The system gives none.
pub fn random_number() -> io::Result<u128> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(u128::from_be_bytes(bytes))
}

/// The number that the system has for this computer.
fn machine_id() -> Option<[u8; 16]> {
    collect::machine_id().as_deref().and_then(plain_number)
}

/// A number that can tell computers apart. The text may have dashes and braces. One digit all over is
/// what systems write that have no number: zeros, or all bits set.
fn plain_number(text: &str) -> Option<[u8; 16]> {
    let digits: String = text
        .trim()
        .chars()
        .filter(|ch| !matches!(ch, '-' | '{' | '}'))
        .collect();
    let is_number = digits.len() == 32 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let first = digits.chars().next()?;
    if !is_number || digits.chars().all(|digit| digit == first) {
        return None;
    }
    let number = u128::from_str_radix(&digits, 16).ok()?;
    Some(number.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computer_has_another_number_for_each_organisation() {
        let machine = plain_number("4c4c4544-0039-5910-8051-b7c04f4e3533").unwrap();
        let other = plain_number("4c4c4544003959108051b7c04f4e3534").unwrap();
        let number = |machine, organisation| keyed(machine, OrganisationId(organisation)).unwrap();
        assert_eq!(number(machine, 1), number(machine, 1));
        assert_ne!(number(machine, 1), number(machine, 2));
        assert_ne!(number(machine, 1), number(other, 1));
        // Made with Python's `hmac` and `hashlib`.
        assert_eq!(
            number(machine, 1).to_string(),
            "2ee1ba1968b39d8c6fb82d845ad2de4c"
        );
    }

    #[test]
    fn what_is_no_number_of_a_computer_gives_none() {
        for text in [
            "",
            "\n",
            "uninitialized\n",
            "00000000000000000000000000000000",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "4c4c4544",
            "4c4c4544003959108051b7c04f4e353g",
            "+c4c4544003959108051b7c04f4e3533",
            "4c4c4544003959108051b7c04f4e35331",
        ] {
            assert_eq!(plain_number(text), None, "{text:?}");
        }
        let braces = plain_number("{4C4C4544-0039-5910-8051-B7C04F4E3533}\n");
        assert_eq!(braces, plain_number("4c4c4544003959108051b7c04f4e3533"));
    }

    #[test]
    fn no_two_random_numbers_are_the_same() {
        assert_ne!(random_number().unwrap(), random_number().unwrap());
    }
}
