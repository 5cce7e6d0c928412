//! The list of files that Windows moves or removes at the next boot. It may not know whose they
//! are.

/// The source path of each pair of source and target: the file that will be moved or removed.
pub(crate) fn read(list: &[String]) -> Vec<String> {
    list.chunks(2)
        .filter_map(|pair| pair.first())
        .map(|file| {
            let file = file.trim_start_matches(['!', '*', '1', '2']);
            file.strip_prefix(r"\??\").unwrap_or(file).to_owned()
        })
        .filter(|file| !file.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removals_and_moves_name_the_file_they_begin_with() {
        let list = [
            r"\??\C:\Program Files (x86)\Kaspersky Lab\avp.exe",
            "",
            r"\??\C:\new.dll",
            r"!\??\C:\old.dll",
            r"*1\??\C:\x.sys",
            "",
        ]
        .map(str::to_owned);
        let files = read(&list);
        let expected = [
            r"C:\Program Files (x86)\Kaspersky Lab\avp.exe",
            r"C:\new.dll",
            r"C:\x.sys",
        ];
        assert_eq!(files, expected);
        assert!(read(&[]).is_empty());
    }
}
