//! Nothing grows past what a person can review, and lock files name public places only.

use super::Complaint;
use super::tree::Tree;

const BYTES: usize = 500 * 1024;
const LINES_NOTED: usize = 400;
const LINES_REFUSED: usize = 700;

pub(super) fn too_big(tree: &Tree) -> Vec<Complaint> {
    let heavy = tree
        .files()
        .filter(|(_, file)| file.bytes > BYTES)
        .map(|(path, file)| {
            Complaint::new(
                "size",
                path,
                0,
                format!("{} KB: too big to keep here", file.bytes / 1024),
            )
        });
    let long = lengths(tree)
        .filter(|(_, lines)| *lines > LINES_REFUSED)
        .map(|(path, lines)| {
            Complaint::new(
                "size",
                path,
                0,
                format!("{lines} lines: too long to read, divide it"),
            )
        });
    heavy.chain(long).collect()
}

/// Notes about long files, which are not complaints.
pub(super) fn long(tree: &Tree) -> Vec<String> {
    lengths(tree)
        .filter(|(_, lines)| (LINES_NOTED + 1..=LINES_REFUSED).contains(lines))
        .map(|(path, lines)| format!("{path} has {lines} lines; about {LINES_NOTED} is the aim"))
        .collect()
}

/// A lock file made behind a mirror names the mirror, which others cannot reach.
pub(super) fn registry(tree: &Tree) -> Vec<Complaint> {
    let locks = [
        (
            "Cargo.lock",
            "source = \"",
            "registry+https://github.com/rust-lang/crates.io-index",
        ),
        (
            "ui/package-lock.json",
            "\"resolved\": \"",
            "https://registry.npmjs.org/",
        ),
    ];
    let mut complaints = Vec::new();
    for (path, key, public) in locks {
        for (index, line) in tree.text(path).unwrap_or_default().lines().enumerate() {
            let source = line.trim().strip_prefix(key);
            if source.is_some_and(|source| !source.starts_with(public)) {
                complaints.push(Complaint::new(
                    "registry",
                    path,
                    index + 1,
                    "fetched from a place that is not public",
                ));
            }
        }
    }
    complaints
}

fn lengths(tree: &Tree) -> impl Iterator<Item = (&str, usize)> {
    let code = [".rs", ".js", ".ts", ".css", ".html", ".c", ".sh"];
    tree.files()
        .filter(move |(path, _)| {
            code.iter().any(|end| path.ends_with(end)) && !path.contains("/generated/")
        })
        .map(|(path, file)| (path, file.text.lines().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn big_and_long_files_are_refused() {
        let heavy = "x".repeat(BYTES + 1);
        let lengthy = "x\n".repeat(LINES_REFUSED + 1);
        let noted = "x\n".repeat(LINES_NOTED + 1);
        let tree = Tree::of(&[
            ("docs/heavy.md", &heavy),
            ("crates/a/src/long.rs", &lengthy),
            ("crates/a/src/noted.rs", &noted),
            ("ui/app/generated/view.d.ts", &lengthy),
            ("locales/nl/all.ftl", &lengthy),
        ]);
        let refused: Vec<String> = too_big(&tree)
            .into_iter()
            .map(|complaint| complaint.path)
            .collect();
        assert_eq!(refused, ["docs/heavy.md", "crates/a/src/long.rs"]);
        assert_eq!(long(&tree).len(), 1);
    }

    #[test]
    fn a_lock_file_names_public_places_only() {
        let lock = "source = \"registry+https://github.com/rust-lang/crates.io-index\"\nsource = \"registry+https://mirror.example/\"\n";
        let lines: Vec<usize> = registry(&Tree::of(&[("Cargo.lock", lock)]))
            .into_iter()
            .map(|complaint| complaint.line)
            .collect();
        assert_eq!(lines, [2]);
    }
}
