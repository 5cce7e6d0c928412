//! Paths of the machine that was scanned, compared as text; no disk is read.

use serde::{Deserialize, Serialize};

/// A path on the machine that was scanned, as text.
///
/// Not a `PathBuf`: a Windows path must mean the same when a Linux test reads it. The scan has
/// already replaced home directories by `~`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MachinePath(pub String);

impl MachinePath {
    /// The parts of the path, in lower case, whichever slash was used.
    pub fn parts(&self) -> impl DoubleEndedIterator<Item = String> + '_ {
        self.0
            .split(['/', '\\'])
            .filter(|part| !part.is_empty() && *part != ".")
            .map(str::to_lowercase)
    }

    /// Whether the path lies below a folder whose parts are `folder`, anywhere in the path; or, when
    /// `folder` begins with a slash, from the root on.
    ///
    /// Whole parts are compared, so `Kaspersky Lab` does not contain `Kaspersky Laboratory`.
    #[must_use]
    pub fn is_below(&self, folder: &str) -> bool {
        FolderPattern::new(folder).contains(self)
    }

    /// The last part of the path, as written.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0
            .rsplit(['/', '\\'])
            .find(|part| !part.is_empty())
            .unwrap_or("")
    }
}

/// A folder as the catalogue names it: from the root (`/opt/x`), or parts that may occur anywhere in
/// a path (`Kaspersky Lab`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FolderPattern {
    from_root: bool,
    parts: Vec<String>,
}

impl FolderPattern {
    pub(crate) fn new(folder: &str) -> FolderPattern {
        FolderPattern {
            from_root: folder.starts_with('/'),
            parts: MachinePath(folder.to_owned()).parts().collect(),
        }
    }

    /// Whether `path` lies below this folder.
    pub(crate) fn contains(&self, path: &MachinePath) -> bool {
        let parts: Vec<String> = path.parts().collect();
        let end = self.end_in(path, &parts);
        end.is_some_and(|end| end < parts.len())
    }

    /// Whether `path` is this folder, or lies below it.
    pub(crate) fn is_or_contains(&self, path: &MachinePath) -> bool {
        let parts: Vec<String> = path.parts().collect();
        self.end_in(path, &parts).is_some()
    }

    /// The part of `path` right below this folder, in lower case.
    pub(crate) fn child_in(&self, path: &MachinePath) -> Option<String> {
        let parts: Vec<String> = path.parts().collect();
        let end = self.end_in(path, &parts)?;
        parts.get(end).cloned()
    }

    /// How many of the `parts` of `path` lead to this folder; `None` when it is not in the path. A
    /// path with `..` never matches: where it leads is unknown without reading the disk.
    fn end_in(&self, path: &MachinePath, parts: &[String]) -> Option<usize> {
        if self.parts.is_empty() || parts.iter().any(|part| part == "..") {
            return None;
        }
        let length = self.parts.len();
        let is_this = |run: &[String]| run == self.parts;
        if self.from_root {
            let leads = path.0.starts_with('/') && parts.get(..length).is_some_and(is_this);
            leads.then_some(length)
        } else {
            let begin = parts.windows(length).position(is_this)?;
            Some(begin + length)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_below_a_folder_only_by_whole_parts() {
        let below = |path: &str, folder: &str| MachinePath(path.to_owned()).is_below(folder);
        assert!(below(
            r"C:\Program Files (x86)\Kaspersky Lab\Kaspersky 21.3\avp.exe",
            "Kaspersky Lab"
        ));
        assert!(below(
            "/opt/kaspersky/kesl/bin/kesl-control",
            "/opt/kaspersky"
        ));
        assert!(!below(r"C:\Kaspersky Laboratory\avp.exe", "Kaspersky Lab"));
        assert!(!below("/home/x/opt/kaspersky/kesl", "/opt/kaspersky"));
        assert!(
            !below("/opt/kaspersky", "/opt/kaspersky"),
            "the folder is not below itself"
        );
        assert!(!below("/opt/kaspersky/../evil/kesl", "/opt/kaspersky"));
        assert!(
            !below(r"C:\Users\x\Kaspersky Lab", "Kaspersky Lab"),
            "a file of that name is no folder"
        );
        assert!(!below("/opt/x", ""));
        assert!(!below("/opt/x", "/"));
    }

    #[test]
    fn a_folder_contains_itself_only_where_that_is_asked_and_names_its_child() {
        let folder = FolderPattern::new("Kaspersky Lab");
        let path = |path: &str| MachinePath(path.to_owned());
        assert!(folder.is_or_contains(&path(r"C:\Program Files\KASPERSKY LAB")));
        assert!(!folder.contains(&path(r"C:\Program Files\Kaspersky Lab")));
        assert_eq!(folder.child_in(&path(r"C:\Kaspersky Lab")), None);
        let child = folder.child_in(&path(r"C:/Kaspersky Lab/KES.12/avp.exe"));
        assert_eq!(child.as_deref(), Some("kes.12"));
        assert_eq!(folder.child_in(&path(r"C:\Kaspersky Lab\..\x")), None);
    }
}
