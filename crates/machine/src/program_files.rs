//! The files of this copy of Voorzorg, with their hashes. It may not know what they are compared with.

use std::fs::File;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

/// Programs of the system that are run to read, and nothing else.
pub const READING_TOOLS: [&str; 2] = ["rpm (Linux)", "sysctl (macOS)"];

/// The programs of one copy, without the extension that a system adds.
const PROGRAMS: [&str; 3] = ["voorzorg", "voorzorg-app", "voorzorg-watch"];

/// One program of this copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramFile {
    pub name: String,
    /// In hexadecimal digits; `None` if it could not be read.
    pub sha256: Option<String>,
}

/// The programs that stand beside the one that runs, with it. Empty if the system does not say where it
/// runs from.
#[must_use]
pub fn program_files() -> Vec<ProgramFile> {
    let Ok(program) = std::env::current_exe() else {
        return Vec::new();
    };
    let Some(folder) = program.parent() else {
        return Vec::new();
    };
    PROGRAMS
        .iter()
        .map(|name| format!("{name}{}", std::env::consts::EXE_SUFFIX))
        .filter(|name| folder.join(name).is_file())
        .map(|name| ProgramFile {
            sha256: hash(&folder.join(&name)).ok(),
            name,
        })
        .collect()
}

fn hash(path: &Path) -> io::Result<String> {
    let mut digest = Sha256::new();
    io::copy(&mut File::open(path)?, &mut digest)?;
    let digest = digest.finalize();
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_hash_that_others_compute() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "abc").unwrap();
        // The example of FIPS 180-4.
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hash(&file).unwrap(), known);
        assert!(hash(folder.path()).is_err(), "a folder");
    }
}
