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
        FolderSet::new([&folder.to_owned()]).contains(self)
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

/// Folders as the catalogue names them: from the root (`/opt/x`), or parts that may occur anywhere in a
/// path (`Kaspersky Lab`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct FolderSet(Vec<FolderPattern>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct FolderPattern {
    from_root: bool,
    parts: Vec<String>,
}

impl FolderSet {
    pub(crate) fn new<'a>(folders: impl IntoIterator<Item = &'a String>) -> FolderSet {
        let folders = folders.into_iter().map(|folder| FolderPattern {
            from_root: folder.starts_with('/'),
            parts: MachinePath(folder.clone()).parts().collect(),
        });
        // A folder without parts would hold every path.
        FolderSet(folders.filter(|folder| !folder.parts.is_empty()).collect())
    }

    /// Whether `path` lies below one of the folders.
    pub(crate) fn contains(&self, path: &MachinePath) -> bool {
        self.below(path).is_some_and(|below| !below.is_empty())
    }

    /// Whether `path` is one of the folders, or lies below one.
    pub(crate) fn is_or_contains(&self, path: &MachinePath) -> bool {
        self.below(path).is_some()
    }

    /// The part of `path` right below the folder that holds it, in lower case.
    pub(crate) fn child_in(&self, path: &MachinePath) -> Option<String> {
        self.below(path)?.into_iter().next()
    }

    /// The parts of `path` below the first of the folders that holds it. A path with `..` is in none:
    /// where it leads is unknown without reading the disk.
    fn below(&self, path: &MachinePath) -> Option<Vec<String>> {
        let mut parts: Vec<String> = path.parts().collect();
        if parts.iter().any(|part| part == "..") {
            return None;
        }
        let is_absolute = path.0.starts_with('/');
        let end = self.0.iter().find_map(|folder| {
            let length = folder.parts.len();
            if folder.from_root {
                (is_absolute && parts.starts_with(&folder.parts)).then_some(length)
            } else {
                let begin = parts.windows(length).position(|run| run == folder.parts)?;
                Some(begin + length)
            }
        })?;
        Some(parts.split_off(end))
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
        let folder = FolderSet::new([&"Kaspersky Lab".to_owned()]);
        let path = |path: &str| MachinePath(path.to_owned());
        assert!(folder.is_or_contains(&path(r"C:\Program Files\KASPERSKY LAB")));
        assert!(!folder.contains(&path(r"C:\Program Files\Kaspersky Lab")));
        assert_eq!(folder.child_in(&path(r"C:\Kaspersky Lab")), None);
        let child = folder.child_in(&path(r"C:/Kaspersky Lab/KES.12/avp.exe"));
        assert_eq!(child.as_deref(), Some("kes.12"));
        assert_eq!(folder.child_in(&path(r"C:\Kaspersky Lab\..\x")), None);
    }
}
