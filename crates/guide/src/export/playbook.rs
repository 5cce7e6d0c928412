//! The playbook of Ansible. It looks for nothing by itself: it runs this program, and gathers its results.

use super::{Export, ExportFile, Tried, filled};

const NAME: &str = "voorzorg-playbook.yml";

pub(super) fn files(export: &Export<'_>) -> Vec<ExportFile> {
    let text = filled(
        include_str!("playbook.yml"),
        &[
            ("HEADER", &export.comment(Tried::Really, false)),
            ("FILE", NAME),
            ("LANG", export.locale.tag()),
        ],
    );
    vec![ExportFile { name: NAME, text }]
}
