//! The pages of an sqlite database, as far as they show that there is nothing in it. It may not know
//! what a table is for.

use std::collections::BTreeSet;

const MAGIC: &[u8] = b"SQLite format 3\0";
/// The first page begins with the header of the file.
const HEADER: usize = 100;
/// The kinds of pages that are looked at: those with other pages below them, and those with rows of
/// a table or of an index.
const INTERIOR: u8 = 0x05;
const LEAVES: [u8; 2] = [0x0d, 0x0a];

/// Whether a database certainly has no row in any table: all its pages are there, and but for those
/// that describe the tables each is without anything. Only for a database without a journal.
pub(crate) fn is_empty(bytes: &[u8]) -> bool {
    has_only_empty_pages(bytes) == Some(true)
}

/// [`is_empty`]; `None` when the file is damaged.
fn has_only_empty_pages(bytes: &[u8]) -> Option<bool> {
    let size = match number(bytes, 16, 2)? {
        1 => 65_536,
        size => size,
    };
    if !bytes.starts_with(MAGIC) || size < 512 || !bytes.len().is_multiple_of(size) {
        return None;
    }
    let pages: Vec<&[u8]> = bytes.chunks(size).collect();
    if number(bytes, 28, 4)? != pages.len() {
        return None;
    }
    let schema = schema(&pages)?;
    for (index, page) in pages.iter().enumerate() {
        let is_bare = LEAVES.contains(page.first()?) && number(page, 3, 2)? == 0;
        if !schema.contains(&index) && !is_bare {
            return Some(false);
        }
    }
    Some(true)
}

/// The pages that describe the tables, counted from 0: the first, and all below it.
fn schema(pages: &[&[u8]]) -> Option<BTreeSet<usize>> {
    let mut found = BTreeSet::new();
    let mut ahead = vec![0];
    while let Some(index) = ahead.pop() {
        let page: &[u8] = pages.get(index)?;
        if !found.insert(index) {
            // A page below itself.
            return None;
        }
        let start = if index == 0 { HEADER } else { 0 };
        match *page.get(start)? {
            INTERIOR => {
                let count = number(page, start + 3, 2)?;
                let mut below = vec![number(page, start + 8, 4)?];
                for cell in 0..count {
                    let place = number(page, start + 12 + 2 * cell, 2)?;
                    below.push(number(page, place, 4)?);
                }
                for page in below {
                    ahead.push(page.checked_sub(1)?);
                }
            }
            kind if LEAVES.contains(&kind) => {}
            _ => return None,
        }
    }
    Some(found)
}

/// The number of `length` bytes at `place`, the highest byte first.
fn number(bytes: &[u8], place: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(place..place.checked_add(length)?)?;
    Some(
        bytes
            .iter()
            .fold(0, |number, byte| number << 8 | usize::from(*byte)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: usize = 512;

    /// A database of four pages: the first leads to the third, which describes the tables; the
    /// second and the fourth are a table and an index.
    fn database() -> Vec<u8> {
        let mut bytes = vec![0; 4 * SIZE];
        bytes[..16].copy_from_slice(MAGIC);
        bytes[16..18].copy_from_slice(&[2, 0]);
        bytes[31] = 4;
        bytes[HEADER] = INTERIOR;
        bytes[HEADER + 11] = 3;
        bytes[SIZE] = LEAVES[0];
        bytes[2 * SIZE] = LEAVES[0];
        bytes[2 * SIZE + 4] = 25;
        bytes[3 * SIZE] = LEAVES[1];
        bytes
    }

    fn with(place: usize, byte: u8) -> Vec<u8> {
        let mut bytes = database();
        bytes[place] = byte;
        bytes
    }

    #[test]
    fn a_database_without_rows_is_told_from_every_other() {
        assert!(is_empty(&database()));
        assert!(!is_empty(&with(SIZE + 4, 1)), "a row");
        assert!(!is_empty(&with(SIZE, INTERIOR)), "pages below a table");
        assert!(!is_empty(&with(3 * SIZE, 0)), "a page of another kind");
    }

    #[test]
    fn what_is_damaged_proves_nothing() {
        let whole = database();
        assert!(!is_empty(b""));
        assert!(!is_empty(&whole[..3 * SIZE]), "cut off");
        assert!(!is_empty(&with(0, b's')), "no such file");
        assert!(!is_empty(&with(16, 0)), "pages without a size");
        assert!(!is_empty(&with(HEADER + 11, 1)), "a page below itself");
        assert!(!is_empty(&with(HEADER + 11, 9)), "a page that is not there");
        for length in 0..whole.len() {
            assert!(!is_empty(&whole[..length]), "{length}");
        }
    }
}
