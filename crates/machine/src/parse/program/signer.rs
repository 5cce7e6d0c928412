//! Who signed a Windows file (Authenticode): the subject of the certificate to which the signature
//! points. The signature itself is not verified.

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier};
use x509_cert::Certificate;
use x509_cert::der::{Decode, SliceReader};

use crate::parse::certificate::{COMMON_NAME, ORGANISATION, attribute};

/// The kind of certificate table entry that holds a PKCS #7 signature.
const PKCS7: u16 = 2;
/// In bytes: the length, the revision and the kind of an entry.
const HEAD: usize = 8;

/// The organisation that signed, or the name of the signer when there is no organisation in the
/// certificate; `None` when the table holds no signature that can be read.
pub(super) fn organisation(table: &[u8]) -> Option<String> {
    let (head, signature) = table.split_at_checked(HEAD)?;
    let kind = head.get(6..8)?.try_into().ok().map(u16::from_le_bytes)?;
    if kind != PKCS7 {
        return None;
    }
    // The entry is padded, so there may be bytes behind the signature.
    let content = ContentInfo::decode(&mut SliceReader::new(signature).ok()?).ok()?;
    let signed: SignedData = content.content.decode_as().ok()?;
    let signer = signed.signer_infos.0.iter().next()?;
    let certificates = signed.certificates.as_ref()?;
    let mut certificates = certificates.0.iter().filter_map(|choice| match choice {
        CertificateChoices::Certificate(certificate) => Some(certificate),
        CertificateChoices::Other(_) => None,
    });
    let certificate = certificates.find(|certificate| is_of(certificate, &signer.sid))?;
    let subject = &certificate.tbs_certificate.subject;
    attribute(subject, ORGANISATION).or_else(|| attribute(subject, COMMON_NAME))
}

fn is_of(certificate: &Certificate, signer: &SignerIdentifier) -> bool {
    match signer {
        SignerIdentifier::IssuerAndSerialNumber(id) => {
            let certificate = &certificate.tbs_certificate;
            certificate.issuer == id.issuer && certificate.serial_number == id.serial_number
        }
        // Windows signs with the issuer and the number.
        SignerIdentifier::SubjectKeyIdentifier(_) => false,
    }
}
