//! The manual page, checked by the tools that render such pages.

use std::fs;
use std::process::Command;

use acceptance::terminal::Terminal;

#[test]
#[ignore = "needs groff: cargo xtask dpkg"]
fn groff_has_no_complaint_about_the_manual() {
    let home = tempfile::tempdir().unwrap();
    for lang in ["nl", "en"] {
        let page = Terminal::new(home.path()).run(&["man", "--lang", lang]);
        assert_eq!(page.code, Some(0), "{}", page.all());
        let file = home.path().join("voorzorg.1");
        fs::write(&file, page.out).unwrap();
        let read = Command::new("groff")
            .args(["-man", "-Tutf8", "-ww", "-z"])
            .arg(&file)
            .output()
            .unwrap_or_else(|error| {
                panic!("groff cannot be started ({error}); it comes with groff-base")
            });
        let said = String::from_utf8_lossy(&read.stderr);
        assert_eq!(said, "", "the page in {lang}");
        assert!(read.status.success(), "the page in {lang}");
    }
}
