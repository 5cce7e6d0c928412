//! Paths of the machine that was looked at. It may not touch a disk.

use serde::{Deserialize, Serialize};

/// A path on the machine that was looked at, as text.
///
/// Not a `PathBuf`: a Windows path must mean the same when a Linux test reads it. Home directories
/// are written as `~` at the moment of capture.
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

    /// Whether the path lies below a folder whose parts are `folder`, anywhere in the path.
    ///
    /// Whole parts are compared, so `Kaspersky Lab` does not contain `Kaspersky Laboratory`.
    #[must_use]
    pub fn is_below(&self, folder: &str) -> bool {
        let wanted: Vec<String> = MachinePath(folder.to_owned()).parts().collect();
        let parts: Vec<String> = self.parts().collect();
        if wanted.is_empty() || parts.len() <= wanted.len() || parts.iter().any(|part| part == "..")
        {
            return false;
        }
        if folder.starts_with('/') {
            return self.0.starts_with('/') && parts.starts_with(&wanted);
        }
        parts[..parts.len() - 1]
            .windows(wanted.len())
            .any(|window| window == wanted)
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
    }
}
