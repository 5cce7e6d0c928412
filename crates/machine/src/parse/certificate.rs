//! A certificate as the Windows registry stores it: a sequence of properties, one of which is the
//! certificate itself. Only the common name of its subject is read.
//!
//! It may not know whom the name belongs to.

use x509_cert::Certificate;
use x509_cert::der::asn1::{Ia5StringRef, PrintableStringRef, TeletexStringRef, Utf8StringRef};
use x509_cert::der::oid::ObjectIdentifier;
use x509_cert::der::{Any, Decode};
use x509_cert::name::Name;

/// `CERT_CERT_PROP_ID`: the property that holds the certificate itself.
const CERTIFICATE: u32 = 32;
pub(crate) const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
pub(crate) const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");

/// The common name of the subject of a stored certificate; `None` when there is none or it is
/// damaged.
pub(crate) fn subject(blob: &[u8]) -> Option<String> {
    let certificate = Certificate::from_der(encoded(blob)?).ok()?;
    attribute(&certificate.tbs_certificate.subject, COMMON_NAME)
}

/// The first attribute of this kind in a name.
pub(crate) fn attribute(name: &Name, kind: ObjectIdentifier) -> Option<String> {
    let mut parts = name.0.iter().flat_map(|part| part.0.iter());
    let part = parts.find(|part| part.oid == kind)?;
    text(&part.value)
}

/// The DER bytes of the certificate among the properties. Each property has a header of three
/// little-endian numbers of four bytes (id, encoding type, length), then the value.
fn encoded(mut blob: &[u8]) -> Option<&[u8]> {
    loop {
        let (head, rest) = blob.split_at_checked(12)?;
        let number = |at: usize| {
            let bytes = head.get(at..at + 4)?;
            Some(u32::from_le_bytes(bytes.try_into().ok()?))
        };
        let length = usize::try_from(number(8)?).ok()?;
        let (value, rest) = rest.split_at_checked(length)?;
        if number(0)? == CERTIFICATE {
            return Some(value);
        }
        blob = rest;
    }
}

fn text(value: &Any) -> Option<String> {
    let utf8 = value.decode_as::<Utf8StringRef<'_>>();
    if let Ok(text) = utf8 {
        return Some(text.as_str().to_owned());
    }
    if let Ok(text) = value.decode_as::<PrintableStringRef<'_>>() {
        return Some(text.as_str().to_owned());
    }
    if let Ok(text) = value.decode_as::<Ia5StringRef<'_>>() {
        return Some(text.as_str().to_owned());
    }
    let teletex = value.decode_as::<TeletexStringRef<'_>>();
    teletex.ok().map(|text| text.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A self-signed certificate with an elliptic-curve key, made with openssl for this test only.
    const DER: &[u8] = include_bytes!("certificate_for_tests.der");

    fn property(number: u32, value: &[u8]) -> Vec<u8> {
        let mut bytes = number.to_le_bytes().to_vec();
        bytes.extend(1_u32.to_le_bytes());
        bytes.extend(u32::try_from(value.len()).unwrap().to_le_bytes());
        bytes.extend(value);
        bytes
    }

    #[test]
    fn the_name_is_found_behind_other_properties() {
        let blob = [property(3, &[7; 20]), property(CERTIFICATE, DER)].concat();
        assert_eq!(
            subject(&blob).as_deref(),
            Some("Kaspersky Anti-Virus Personal Root Certificate")
        );
    }

    #[test]
    fn damage_gives_no_name() {
        let blob = property(CERTIFICATE, DER);
        for end in 0..blob.len() {
            assert_eq!(subject(&blob[..end]), None, "{end}");
        }
        assert_eq!(subject(&property(CERTIFICATE, b"no certificate")), None);
        assert_eq!(subject(&property(3, DER)), None);
    }
}
