//! The list of files that Windows moves or removes at the next boot. It may not know whose they
//! are.

/// The folder in which Windows keeps drivers, in lower case.
const DRIVERS: &str = r"\system32\drivers\";

/// The source path of each pair of source and target: the file that will be moved or removed.
pub(crate) fn read(list: &[String]) -> Vec<String> {
    list.chunks(2)
        .filter_map(|pair| pair.first())
        .map(|file| plain(file))
        .filter(|file| !file.is_empty())
        .collect()
}

/// Whether something on the list, as source or as target, is a reason to restart before anything is
/// removed: a driver, or a path for which `is_vendors` is true.
pub(crate) fn stop(list: &[String], is_vendors: impl Fn(&str) -> bool) -> bool {
    list.iter().any(|file| {
        let path = plain(file);
        path.to_lowercase().contains(DRIVERS) || is_vendors(&path)
    })
}

/// A path without the marks that Windows puts before it.
fn plain(file: &str) -> String {
    let file = file.trim_start_matches(['!', '*', '1', '2']);
    file.strip_prefix(r"\??\").unwrap_or(file).to_owned()
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

    /// Taken from what is known of machines on which something always waits.
    #[test]
    fn only_drivers_and_what_is_the_vendors_are_a_reason_to_restart_first() {
        let is_vendors = |path: &str| path.contains("Kaspersky Lab");
        let stops = |pair: [&str; 2]| stop(&pair.map(str::to_owned), is_vendors);
        for (source, target) in [
            (
                r"\??\C:\Users\x\AppData\Local\Temp\chrome_url_fetcher_1\x.crx",
                "",
            ),
            (
                r"\??\C:\Program Files (x86)\Microsoft\EdgeUpdate\1.3\old",
                "",
            ),
            (r"\??\C:\Windows\Temp\drivers.tmp", ""),
            (r"\??\C:\new.dll", r"!\??\C:\old.dll"),
            ("", ""),
        ] {
            assert!(!stops([source, target]), "{source}");
        }
        for (source, target) in [
            (r"\??\C:\Windows\System32\Drivers\klif.sys", ""),
            (
                r"\??\C:\Windows\Temp\new.sys",
                r"!\??\C:\WINDOWS\system32\drivers\x.sys",
            ),
            (r"*1\??\C:\Program Files (x86)\Kaspersky Lab\avp.exe", ""),
        ] {
            assert!(stops([source, target]), "{source}");
        }
        assert!(!stop(&[], is_vendors));
    }
}
