//! The lines of a file that may be large, read piece by piece. It may not know what stands in them.

use std::io::{self, BufRead};

/// Longer lines do not occur; the rest of one is skipped.
const LIMIT: usize = 1024 * 1024;

/// One line of a file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    /// What stands on it, without its end.
    pub(crate) bytes: &'a [u8],
    /// Its end was seen; without one the file may have been cut off.
    pub(crate) has_end: bool,
    pub(crate) is_too_long: bool,
    /// No byte of it is zero. Looked for in large pieces, so a line may be called impure for what
    /// stands near it.
    pub(crate) is_pure: bool,
}

impl<'a> Line<'a> {
    fn new(bytes: &'a [u8], has_end: bool, is_pure: bool) -> Line<'a> {
        let is_too_long = bytes.len() >= LIMIT;
        Line {
            bytes: bytes.get(..LIMIT).unwrap_or(bytes),
            has_end: has_end && !is_too_long,
            is_too_long,
            is_pure,
        }
    }
}

/// Hands over every line of `reader`, and never keeps more than a piece and one line of it.
pub(crate) fn each(mut reader: impl BufRead, mut each: impl FnMut(Line<'_>)) -> io::Result<()> {
    // The beginning of a line that goes on in the next piece.
    let mut begun: Vec<u8> = Vec::new();
    loop {
        let piece = match reader.fill_buf() {
            Ok([]) => break,
            Ok(piece) => piece,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let is_pure = memchr::memchr(0, piece).is_none();
        let mut rest = piece;
        while let Some(end) = memchr::memchr(b'\n', rest) {
            let (bytes, ahead) = rest.split_at(end);
            rest = ahead.get(1..).unwrap_or_default();
            if begun.is_empty() {
                each(Line::new(bytes, true, is_pure));
            } else {
                go_on(&mut begun, bytes);
                each(Line::new(&begun, true, false));
                begun.clear();
            }
        }
        go_on(&mut begun, rest);
        let length = piece.len();
        reader.consume(length);
    }
    if !begun.is_empty() {
        each(Line::new(&begun, false, false));
    }
    Ok(())
}

fn go_on(begun: &mut Vec<u8>, bytes: &[u8]) {
    let room = LIMIT.saturating_sub(begun.len());
    begun.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    /// The lines as `(bytes, has_end, is_too_long)`, read in pieces of `size`.
    fn lines(bytes: &[u8], size: usize) -> Vec<(Vec<u8>, bool, bool)> {
        let mut lines = Vec::new();
        each(BufReader::with_capacity(size, bytes), |line| {
            assert!(!line.is_pure || !line.bytes.contains(&0));
            lines.push((line.bytes.to_vec(), line.has_end, line.is_too_long));
        })
        .unwrap();
        lines
    }

    #[test]
    fn a_line_that_is_too_long_is_cut_and_costs_only_itself() {
        for size in [7, 64 * 1024, 8 * 1024 * 1024] {
            for (length, is_too_long) in [(LIMIT - 1, false), (LIMIT, true), (3 * LIMIT, true)] {
                let mut bytes = vec![b'x'; length];
                bytes.extend(b"\nnext");
                let lines = lines(&bytes, size);
                assert_eq!(lines.len(), 2);
                assert_eq!(lines[0].0.len(), length.min(LIMIT));
                assert_eq!((lines[0].1, lines[0].2), (!is_too_long, is_too_long));
                assert_eq!(lines[1], (b"next".to_vec(), false, false));
            }
        }
    }

    #[test]
    fn a_source_that_is_interrupted_is_read_on_and_one_that_fails_is_told() {
        struct Failing(Vec<io::Result<&'static [u8]>>);
        impl io::Read for Failing {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                let bytes = self.0.pop().unwrap_or(Ok(b""))?;
                into[..bytes.len()].copy_from_slice(bytes);
                Ok(bytes.len())
            }
        }
        let interrupted = || Err(io::ErrorKind::Interrupted.into());
        let read = |answers: Vec<io::Result<&'static [u8]>>| {
            let mut lines = Vec::new();
            let ended = each(BufReader::new(Failing(answers)), |line| {
                lines.push(line.bytes.to_vec());
            });
            (lines, ended.map_err(|error| error.kind()))
        };
        let (lines, ended) = read(vec![Ok(b"b\n"), interrupted(), Ok(b"a")]);
        assert_eq!((lines, ended), (vec![b"ab".to_vec()], Ok(())));
        let denied = Err(io::ErrorKind::PermissionDenied.into());
        let (lines, ended) = read(vec![denied, Ok(b"a\nb")]);
        assert_eq!(lines, [b"a"]);
        assert_eq!(ended, Err(io::ErrorKind::PermissionDenied));
    }

    proptest::proptest! {
        #[test]
        fn the_size_of_the_pieces_changes_nothing(bytes in "([a-c\0]|\n){0,40}", size in 1_usize..9) {
            let mut wanted: Vec<(Vec<u8>, bool, bool)> = bytes
                .split('\n')
                .map(|line| (line.as_bytes().to_vec(), true, false))
                .collect();
            if let Some(last) = wanted.pop()
                && !last.0.is_empty()
            {
                wanted.push((last.0, false, false));
            }
            proptest::prop_assert_eq!(lines(bytes.as_bytes(), size), wanted);
        }
    }
}
