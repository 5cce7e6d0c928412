//! The code signature in a macOS program (Mach-O): only the team id that it names. The signature is
//! not verified, since that takes the whole file and a system tool.
//!
//! It may not know where the file is. Every offset and length in it is untrusted and checked.

use std::io::{self, Read, Seek, SeekFrom};

/// Magic number of a universal binary: programs for several architectures in one file. Its header
/// is big-endian, unlike those of the programs.
const FAT: u32 = 0xcafe_babe;
const FAT_64: u32 = 0xcafe_babf;
const PROGRAM_32: u32 = 0xfeed_face;
const PROGRAM_64: u32 = 0xfeed_facf;
const COMMANDS_LIMIT: u32 = 1024 * 1024;
const SIGNATURE_COMMAND: u32 = 0x1d;
const SIGNATURE: u32 = 0xfade_0cc0;
const PARTS_LIMIT: u32 = 64;
/// Magic number of a code directory: the part of a signature that says what is signed, and by whom.
const DIRECTORY: u32 = 0xfade_0c02;
/// The first version of the code directory that has a team id.
const WITH_TEAM: u32 = 0x0002_0200;
/// Every team id that Apple issued has ten letters and digits.
const TEAM_LENGTH: usize = 10;

/// The team id in the signature of a program; `None` when there is none, or the file is not a
/// program.
pub(crate) fn team(file: &mut (impl Read + Seek)) -> Option<String> {
    let start = program(file)?;
    let signature = start.checked_add(signature(file, start)?.into())?;
    let head = read(file, signature, 12)?;
    if big(&head, 0)? != SIGNATURE {
        return None;
    }
    let count = big(&head, 8)?.min(PARTS_LIMIT);
    let parts = read(file, signature.checked_add(12)?, count as usize * 8)?;
    (0..count as usize).find_map(|index| {
        let offset = big(&parts, index * 8 + 4)?;
        team_in(file, signature.checked_add(offset.into())?)
    })
}

/// The offset of the first program in the file.
fn program(file: &mut (impl Read + Seek)) -> Option<u64> {
    let head = read(file, 0, 8)?;
    match big(&head, 0)? {
        FAT => Some(big(&read(file, 16, 4)?, 0)?.into()),
        FAT_64 => {
            let offset = read(file, 16, 8)?;
            Some(u64::from(big(&offset, 0)?) << 32 | u64::from(big(&offset, 4)?))
        }
        _ => Some(0),
    }
}

/// The offset of the signature, from the beginning of the program.
fn signature(file: &mut (impl Read + Seek), start: u64) -> Option<u32> {
    let head = read(file, start, 24)?;
    let length = match little(&head, 0)? {
        PROGRAM_32 => 28,
        PROGRAM_64 => 32,
        _ => return None,
    };
    let (count, size) = (little(&head, 16)?, little(&head, 20)?);
    if size > COMMANDS_LIMIT {
        return None;
    }
    let commands = read(file, start.checked_add(length)?, size as usize)?;
    let mut at = 0_usize;
    for _ in 0..count {
        let (command, size) = (
            little(&commands, at)?,
            little(&commands, at.checked_add(4)?)?,
        );
        if command == SIGNATURE_COMMAND {
            return little(&commands, at.checked_add(8)?);
        }
        // A size below that of the command's own header could loop for ever.
        at = at.checked_add(usize::try_from(size).ok().filter(|size| *size >= 8)?)?;
    }
    None
}

fn team_in(file: &mut (impl Read + Seek), directory: u64) -> Option<String> {
    let head = read(file, directory, 52)?;
    if big(&head, 0)? != DIRECTORY || big(&head, 8)? < WITH_TEAM {
        return None;
    }
    let offset = big(&head, 48).filter(|offset| *offset != 0)?;
    let text = read(file, directory.checked_add(offset.into())?, TEAM_LENGTH + 1)?;
    let (team, end) = text.split_at_checked(TEAM_LENGTH)?;
    let is_team = team
        .iter()
        .all(|ch| ch.is_ascii_uppercase() || ch.is_ascii_digit());
    (is_team && end == [0]).then(|| String::from_utf8_lossy(team).into_owned())
}

fn read(file: &mut (impl Read + Seek), at: u64, length: usize) -> Option<Vec<u8>> {
    let mut read_exactly = || -> io::Result<Vec<u8>> {
        file.seek(SeekFrom::Start(at))?;
        let mut bytes = vec![0; length];
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    };
    read_exactly().ok()
}

fn big(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    bytes.try_into().ok().map(u32::from_be_bytes)
}

fn little(bytes: &[u8], at: usize) -> Option<u32> {
    big(bytes, at).map(u32::swap_bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    const TEAM: &str = "2Y8XE5CQ94";

    fn directory(version: u32, team: &str) -> Vec<u8> {
        let mut part: Vec<u8> = [DIRECTORY, 0, version].map(u32::to_be_bytes).concat();
        part.resize(48, 0);
        part.extend(64_u32.to_be_bytes());
        part.resize(64, 0);
        part.extend(team.as_bytes());
        part.push(0);
        part
    }

    /// A program with one other load command, and a signature whose second part is `directory`.
    fn program(directory: &[u8]) -> Vec<u8> {
        let mut file: Vec<u8> = [PROGRAM_64, 0, 0, 2, 2, 24 + 16, 0, 0]
            .map(u32::to_le_bytes)
            .concat();
        let signature = 200_u32;
        for word in [0x19, 24, 0, 0, 0, 0, SIGNATURE_COMMAND, 16, signature, 400] {
            file.extend(word.to_le_bytes());
        }
        file.resize(signature as usize, 0);
        for word in [SIGNATURE, 0, 2, 2, 12, 0, 28] {
            file.extend(word.to_be_bytes());
        }
        file.extend(directory);
        file
    }

    fn team_of(bytes: &[u8]) -> Option<String> {
        team(&mut Cursor::new(bytes))
    }

    #[test]
    fn the_team_is_read_from_a_program_and_from_one_of_several_in_a_file() {
        let thin = program(&directory(0x0002_0400, TEAM));
        assert_eq!(team_of(&thin).as_deref(), Some(TEAM));
        let mut fat: Vec<u8> = [FAT, 1, 7, 3, 64, 0, 0].map(u32::to_be_bytes).concat();
        fat.resize(64, 0);
        fat.extend(&thin);
        assert_eq!(team_of(&fat).as_deref(), Some(TEAM));
        let mut fat: Vec<u8> = [FAT_64, 1, 7, 3, 0, 64].map(u32::to_be_bytes).concat();
        fat.resize(64, 0);
        fat.extend(&thin);
        assert_eq!(team_of(&fat).as_deref(), Some(TEAM));
    }

    #[test]
    fn what_is_not_signed_by_a_team_names_none() {
        for bytes in [
            b"".to_vec(),
            b"#!/bin/sh\n".to_vec(),
            program(&directory(0x0002_0100, TEAM)),
            program(&directory(0x0002_0400, "")),
            program(&directory(0x0002_0400, "2y8xe5cq94")),
            program(&directory(0x0002_0400, "2Y8XE5CQ944")),
            program(b"nothing that is known"),
        ] {
            assert_eq!(team_of(&bytes), None);
        }
    }

    #[test]
    fn any_damage_is_survived() {
        let whole = program(&directory(0x0002_0400, TEAM));
        for end in 0..whole.len() {
            assert_eq!(team_of(&whole[..end]), None, "{end}");
        }
        for at in 0..whole.len() {
            for value in [0, 1, 0x7f, 0xff] {
                let mut damaged = whole.clone();
                damaged[at] = value;
                let _ = team_of(&damaged);
            }
        }
    }
}
