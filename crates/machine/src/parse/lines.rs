//! Reads the lines of a file that may be large, one at a time. It may not know what they mean.

use std::io::{self, BufRead, Read};

/// In bytes. Real files have no longer lines; the rest of one is skipped.
const LIMIT: u64 = 1024 * 1024;

/// One line of a file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    /// The content of the line, without the newline.
    pub(crate) bytes: &'a [u8],
    /// The line ends with a newline; without one the file may have been truncated.
    pub(crate) has_end: bool,
    pub(crate) is_too_long: bool,
}

/// Calls `each` with every line of `reader`, and never stores more than one of them.
pub(crate) fn each(mut reader: impl BufRead, mut each: impl FnMut(Line<'_>)) -> io::Result<()> {
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let length = (&mut reader).take(LIMIT).read_until(b'\n', &mut bytes)?;
        if length == 0 {
            return Ok(());
        }
        let has_end = bytes.pop_if(|last| *last == b'\n').is_some();
        let is_too_long = !has_end && length as u64 == LIMIT;
        if is_too_long {
            reader.skip_until(b'\n')?;
        }
        each(Line {
            bytes: &bytes,
            has_end,
            is_too_long,
        });
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    const LIMIT: usize = super::LIMIT as usize;

    /// The lines as `(bytes, has_end, is_too_long)`, read in pieces of `size`.
    fn lines(bytes: &[u8], size: usize) -> Vec<(Vec<u8>, bool, bool)> {
        let mut lines = Vec::new();
        each(BufReader::with_capacity(size, bytes), |line| {
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
