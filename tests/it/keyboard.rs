//! The command line on a real terminal: it asks before it saves, fits the screen, respects `NO_COLOR`,
//! and clears its line of progress.

use std::fs;

use acceptance::folder;
use acceptance::pty::Pty;
use acceptance::terminal::Terminal;

fn machine(name: &str) -> String {
    let file = folder("fixtures/machines").join(name).join("snapshot.json");
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_capture_is_saved_only_after_a_yes() {
    for (typed, lang, saved) in [
        ("y\n", "en", true),
        ("j\n", "nl", true),
        (" JA \n", "nl", true),
        ("yes\n", "en", true),
        ("n\n", "en", false),
        ("\n", "nl", false),
        ("maybe\n", "en", false),
        ("", "nl", false),
    ] {
        let home = tempfile::tempdir().unwrap();
        let out = home.path().join("seen.json");
        let pty = Pty {
            typed: Some(typed),
            screen: false,
            ..Pty::default()
        };
        let words = [
            "capture",
            "--snapshot",
            &machine("linux/kesl-active"),
            "--out",
            out.to_str().unwrap(),
            "--lang",
            lang,
        ];
        let ran = pty.run(&Terminal::new(home.path()), &words);
        assert_eq!(ran.code, Some(0), "{typed:?}: {}", ran.all());
        let question = ran.talk.find("seen.json?").expect("a question");
        assert!(ran.talk[..question].contains('~'), "review comes first");
        if saved {
            assert_eq!(fs::read_to_string(&out).unwrap(), ran.out);
        } else {
            assert!(!out.exists(), "{typed:?}");
            let nothing = if lang == "nl" {
                "niets bewaard"
            } else {
                "Nothing was saved"
            };
            assert!(ran.talk.contains(nothing), "{}", ran.all());
        }
        let left: Vec<_> = fs::read_dir(home.path()).unwrap().collect();
        assert_eq!(left.len(), usize::from(saved), "{left:?}");
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_after_a_yes() {
    for (typed, text) in [("n\n", "mine"), ("y\n", "")] {
        let home = tempfile::tempdir().unwrap();
        let out = home.path().join("seen.json");
        fs::write(&out, "mine").unwrap();
        let pty = Pty {
            typed: Some(typed),
            screen: false,
            ..Pty::default()
        };
        let words = [
            "capture",
            "--snapshot",
            &machine("linux/clean"),
            "--out",
            out.to_str().unwrap(),
            "--lang",
            "en",
        ];
        let ran = pty.run(&Terminal::new(home.path()), &words);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
        assert!(ran.talk.contains("already exists"), "{}", ran.all());
        let expected = if text.is_empty() {
            ran.out
        } else {
            text.to_owned()
        };
        assert_eq!(fs::read_to_string(&out).unwrap(), expected);
    }
}

#[test]
fn who_only_scans_is_told_how_to_save() {
    let home = tempfile::tempdir().unwrap();
    let machine = machine("linux/clean");
    let words = ["capture", "--snapshot", &machine, "--lang", "en"];
    let ran = Terminal::new(home.path()).run(&words);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert!(ran.talk.contains("voorzorg capture --out"), "{}", ran.all());
    assert!(ran.out.starts_with('{'), "{}", ran.all());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn without_a_keyboard_naming_the_file_is_enough_and_replacing_it_must_be_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let out = home.path().join("seen.json");
    let machine = machine("linux/clean");
    let mut words = vec![
        "capture",
        "--snapshot",
        &machine,
        "--out",
        out.to_str().unwrap(),
        "--lang",
        "nl",
    ];
    let terminal = Terminal::new(home.path());
    assert_eq!(terminal.run(&words).code, Some(0));
    let first = fs::read_to_string(&out).unwrap();
    let refused = terminal.run(&words);
    assert_eq!(refused.code, Some(1), "{}", refused.all());
    assert!(refused.talk.contains("--overwrite"), "{}", refused.all());
    assert_eq!(refused.out, "", "nothing was looked at");
    assert_eq!(fs::read_to_string(&out).unwrap(), first);
    words.push("--overwrite");
    assert_eq!(terminal.run(&words).code, Some(0));
}

#[test]
fn text_fits_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::new(home.path()).with("NO_COLOR", "1");
    let machine = machine("windows/home-active");
    for columns in [30, 44, 60, 80, 200] {
        for words in [
            ["scan", "--snapshot", &machine, "--lang", "nl"].as_slice(),
            &["help", "--lang", "nl"],
            &["explain", "--group", "vital", "--lang", "en"],
            &["explain", "--all", "--lang", "nl"],
        ] {
            let pty = Pty {
                columns,
                ..Pty::default()
            };
            let ran = pty.run(&terminal, words);
            let room = usize::from(columns.min(79));
            for line in ran.out.lines() {
                let whole = line.split_whitespace().count() < 2 || line.contains("https://");
                assert!(
                    line.chars().count() < room || whole,
                    "{columns}: {line:?} in {words:?}"
                );
            }
        }
    }
}

#[test]
fn colour_is_for_terminals_that_do_not_refuse_it() {
    let home = tempfile::tempdir().unwrap();
    let machine = machine("linux/kesl-active");
    let words = ["scan", "--snapshot", &machine, "--lang", "en"];
    let coloured = |screen: bool, variables: &[(&str, &str)]| {
        let terminal = variables
            .iter()
            .fold(Terminal::new(home.path()), |terminal, (name, value)| {
                terminal.with(name, *value)
            });
        let pty = Pty {
            screen,
            ..Pty::default()
        };
        let ran = pty.run(&terminal, &words);
        assert_eq!(ran.code, Some(10), "{}", ran.all());
        ran.out.contains('\u{1b}')
    };
    assert!(coloured(true, &[]));
    assert!(coloured(true, &[("NO_COLOR", "")]), "empty is not set");
    assert!(!coloured(true, &[("NO_COLOR", "1")]));
    assert!(!coloured(true, &[("TERM", "dumb")]));
    assert!(!coloured(true, &[("CLICOLOR", "0")]));
    assert!(!coloured(false, &[]), "a pipe");
    assert!(coloured(false, &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(false, &[("CLICOLOR_FORCE", "0")]));
    let both = [("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")];
    assert!(!coloured(false, &both), "who refuses wins");
}

#[test]
fn data_for_programs_is_never_coloured_and_nothing_is_said_beside_it() {
    let home = tempfile::tempdir().unwrap();
    let machine = machine("linux/kesl-active");
    let terminal = Terminal::new(home.path()).with("CLICOLOR_FORCE", "1");
    let words = ["scan", "--json", "--snapshot", &machine];
    let ran = Pty::default().run(&terminal, &words);
    assert_eq!(ran.talk, "", "{}", ran.all());
    assert_eq!(ran.json()["verdict"], "antivirus-found");
}

#[test]
fn a_quick_scan_leaves_no_line_of_progress() {
    let home = tempfile::tempdir().unwrap();
    let tree = folder("fixtures/trees/debian-clean");
    let root = tree.to_str().unwrap();
    let words = ["scan", "--root", root, "--system", "linux", "--lang", "en"];
    let ran = Pty::default().run(&Terminal::new(home.path()), &words);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let lines: Vec<&str> = ran.talk.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(!ran.talk.contains('\r'), "{}", ran.all());
}

#[test]
fn the_language_that_was_asked_for_wins_over_that_of_the_system() {
    let home = tempfile::tempdir().unwrap();
    let heading = |variables: &[(&str, &str)], lang: Option<&str>| {
        let terminal = ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"]
            .into_iter()
            .fold(Terminal::new(home.path()), Terminal::without);
        let terminal = variables.iter().fold(terminal, |terminal, (name, value)| {
            terminal.with(name, *value)
        });
        let mut words = vec!["scan", "--bogus"];
        words.extend(lang.into_iter().flat_map(|lang| ["--lang", lang]));
        let ran = terminal.run(&words);
        assert_eq!(ran.code, Some(2));
        ran.talk.contains("Dit begrijpen we niet")
    };
    assert!(!heading(&[], None), "English where nothing is said");
    assert!(heading(&[("LANG", "nl_NL.UTF-8")], None));
    assert!(heading(&[("LANG", "nl_BE")], None));
    assert!(heading(
        &[("LC_ALL", "nl_NL.UTF-8"), ("LANG", "en_US.UTF-8")],
        None
    ));
    assert!(!heading(
        &[("LC_ALL", "en_GB.UTF-8"), ("LANG", "nl_NL.UTF-8")],
        None
    ));
    assert!(!heading(&[("LANG", "nl_NL.UTF-8")], Some("en")));
    assert!(heading(&[("LANG", "en_US.UTF-8")], Some("nl")));
    assert!(!heading(&[("LANG", "C.UTF-8")], None));
}
