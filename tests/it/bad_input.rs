//! Every kind of wrong path that a person can pass. Each is answered promptly with one sentence that
//! says what to do, in the person's language, and with the right exit code.

#[cfg(unix)]
mod unix;

use std::fs;
use std::path::{Path, PathBuf};

use acceptance::folder;
use acceptance::guided::Guided;
use acceptance::terminal::{Ran, Terminal};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::{Failure, FailureCode, terminal};

/// Larger than anything of ours.
const LARGE: u64 = 100 * 1024 * 1024;

/// A folder of somebody who has nothing but bad files.
struct Table {
    dir: tempfile::TempDir,
}

/// A wrong path, with its error code where a file is expected, and where a folder is expected.
struct Bad {
    path: PathBuf,
    as_file: &'static str,
    as_folder: &'static str,
}

impl Table {
    fn new() -> Table {
        let dir = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| fs::write(dir.path().join(name), bytes).unwrap();
        let deep = format!(
            "{{\"format\":1,\"readings\":{}{}}}",
            "[".repeat(10_000),
            "]".repeat(10_000)
        );
        write("empty", b"");
        write("blank", b" \n\t\n");
        write("words", b"hello");
        write("truncated", b"{\"format\":1,\"taken_at\":17950");
        write("deep", deep.as_bytes());
        write("list", b"[1, 2, 3]");
        write("not-text", b"{\"format\":1,\"host\":\"\xff\xfe\"}");
        write("zeros", &[0; 4096]);
        write("newer", b"{\"format\":99}");
        fs::File::create(dir.path().join("large"))
            .unwrap()
            .set_len(LARGE)
            .unwrap();
        fs::create_dir(dir.path().join("folder")).unwrap();
        pipe(&dir.path().join("pipe"));
        Table { dir }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Everything that is no file of ours.
    fn bad(&self) -> Vec<Bad> {
        let mut bad: Vec<Bad> = [
            ("missing", "missing", "missing"),
            ("empty", "empty", "not-a-folder"),
            ("blank", "empty", "not-a-folder"),
            ("words", "damaged", "not-a-folder"),
            ("truncated", "damaged", "not-a-folder"),
            ("deep", "damaged", "not-a-folder"),
            ("list", "damaged", "not-a-folder"),
            ("not-text", "damaged", "not-a-folder"),
            ("zeros", "damaged", "not-a-folder"),
            ("newer", "newer", "not-a-folder"),
            ("large", "too-large", "not-a-folder"),
            ("words/below", "not-a-folder", "not-a-folder"),
        ]
        .into_iter()
        .map(|(name, as_file, as_folder)| Bad {
            path: self.path(name),
            as_file,
            as_folder,
        })
        .collect();
        bad.push(Bad {
            path: self.path("folder"),
            as_file: "not-a-file",
            as_folder: "",
        });
        if cfg!(unix) {
            for path in [self.path("pipe"), "/dev/zero".into(), "/dev/null".into()] {
                bad.push(Bad {
                    path,
                    as_file: "not-ordinary",
                    as_folder: "not-a-folder",
                });
            }
        }
        bad
    }

    fn run(&self, words: &[&str], locale: Locale) -> Ran {
        let mut all = words.to_vec();
        all.extend(["--lang", locale.tag()]);
        Terminal::new(self.dir.path()).run(&all)
    }
}

#[cfg(unix)]
fn pipe(path: &Path) {
    rustix::fs::mknodat(
        rustix::fs::CWD,
        path,
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
        0,
    )
    .unwrap();
}

#[cfg(not(unix))]
fn pipe(_: &Path) {}

/// Exactly the sentence for `code` about `path`, and nothing else, ends with 1.
fn assert_told(ran: &Ran, code: &str, path: &Path, locale: Locale, what: &str) {
    let known = FailureCode::from_id(code).expect("no such code");
    let failure = Failure::new(known, path.display().to_string(), "");
    let expected = terminal::failed(locale, &failure);
    assert_eq!(ran.talk.trim_end(), expected, "{what}: {}", ran.all());
    assert_eq!(ran.code, Some(1), "{what}: {}", ran.all());
    assert_eq!(ran.out, "", "{what}: data beside a refusal");
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn what_should_be_a_file_of_ours_and_is_not_is_told() {
    let table = Table::new();
    for bad in table.bad() {
        for locale in Locale::ALL {
            for words in [
                ["scan", "--snapshot"].as_slice(),
                &["scan", "--json", "--snapshot"],
                &["capture", "--snapshot"],
                &["guide", "--snapshot"],
                &["watch", "--once", "--snapshot"],
                &["report", "--verify"],
                &["result", "--snapshot"],
                &["result", "--verify"],
            ] {
                let what = format!("{words:?} {}", bad.path.display());
                let words = [words, &[text(&bad.path)]].concat();
                let ran = table.run(&words, locale);
                assert_told(&ran, bad.as_file, &bad.path, locale, &what);
            }
        }
    }
}

#[test]
fn what_should_be_a_folder_and_is_not_is_told() {
    let table = Table::new();
    for bad in table.bad() {
        if bad.as_folder.is_empty() {
            continue;
        }
        for locale in Locale::ALL {
            for words in [
                ["scan", "--system", "linux", "--root"].as_slice(),
                &["scan", "--system", "macos", "--json", "--root"],
                &["capture", "--system", "linux", "--root"],
                &["scan", "--replay"],
                &["result", "--replay"],
                &["guide", "--replay"],
                &["catalogue", "check"],
            ] {
                let what = format!("{words:?} {}", bad.path.display());
                let words = [words, &[text(&bad.path)]].concat();
                let ran = table.run(&words, locale);
                assert_told(&ran, bad.as_folder, &bad.path, locale, &what);
            }
        }
    }
}

#[test]
fn a_problem_of_a_catalogue_is_told_with_its_place_and_what_to_do() {
    let table = Table::new();
    let dir = tempfile::tempdir_in(table.dir.path()).unwrap();
    for (name, text) in voorzorg_catalogue::EMBEDDED_FILES {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(
            path,
            text.replace("id = \"kesl\"", "id = \"kesl\"\ncolour = \"red\""),
        )
        .unwrap();
    }
    for (locale, said) in [
        (Locale::Nl, "Deze sleutel bestaat hier niet."),
        (Locale::En, "There is no such key here."),
    ] {
        let ran = table.run(&["catalogue", "check", text(dir.path())], locale);
        assert_eq!(ran.code, Some(1), "{}", ran.all());
        let told = format!("products/kesl.toml: colour: {said}");
        assert!(ran.talk.contains(&told), "{}", ran.all());
    }
}

#[test]
fn a_place_where_nothing_can_be_saved_is_told_before_anything_is_scanned() {
    let table = Table::new();
    let (old, missing) = (table.path("words"), table.path("missing"));
    let mut places = vec![
        (old.clone(), "exists", old.clone()),
        (missing.join("x.json"), "missing", missing),
        (table.path("folder"), "not-a-file", table.path("folder")),
    ];
    #[cfg(unix)]
    {
        for device in ["/dev/null", "/dev/zero"].map(PathBuf::from) {
            places.push((device.clone(), "not-ordinary", device));
        }
        let nowhere = table.path("nowhere");
        std::os::unix::fs::symlink(table.path("gone"), &nowhere).unwrap();
        places.push((nowhere.clone(), "exists", nowhere));
    }
    for locale in Locale::ALL {
        for (out, code, about) in &places {
            for command in ["capture", "result"] {
                // A result gets a name of its own in a folder.
                if command == "result" && out.is_dir() {
                    continue;
                }
                let words = [command, "--snapshot", &clean(), "--out", text(out)];
                let ran = table.run(&words, locale);
                assert_told(&ran, code, about, locale, text(out));
            }
        }
    }
    assert_eq!(fs::read_to_string(&old).unwrap(), "hello", "untouched");
}

/// A machine of which everything was read and nothing was found.
fn clean() -> String {
    let file = folder("fixtures/machines/linux/clean/snapshot.json");
    file.to_str().unwrap().to_owned()
}

#[test]
fn what_was_typed_wrong_is_wrong_usage() {
    let table = Table::new();
    for words in [
        ["frobnicate"].as_slice(),
        &["scan", "extra"],
        &["scan", "--bogus"],
        &["scan", "--system", "windows", "--root", "/"],
        &["scan", "--system", "linux"],
        &["scan", "--root", "/"],
        &["scan", "--snapshot", "x", "--replay", "y"],
        &["scan", "--snapshot"],
        &["explain", "--group", "aliens"],
        &["report", "--format", "pdf"],
        &["result", "--format", "pdf"],
        &["result", "--label"],
        &["result", "--label", &"x".repeat(10_000)],
        &["result", "--overwrite"],
        &["result", "--verify", "x", "--out", "y"],
        &["capture", "--overwrite"],
        &["watch", "--twice"],
        &["catalogue", "burn"],
        &["completions"],
        &["completions", "tcsh"],
        &["man", "--json"],
        &[""],
        &["\u{1b}[2J"],
    ] {
        for locale in Locale::ALL {
            let ran = table.run(words, locale);
            assert_eq!(ran.code, Some(2), "{words:?}: {}", ran.all());
            assert_eq!(ran.out, "", "{words:?}");
            assert_eq!(ran.talk.trim_end().lines().count(), 1, "{}", ran.all());
            assert!(
                ran.talk.contains("voorzorg help"),
                "{words:?}: {}",
                ran.all()
            );
            assert!(!ran.talk.contains('\u{1b}'), "{words:?}: {}", ran.all());
            assert!(!ran.talk.contains(['<', '>']), "{words:?}: {}", ran.all());
        }
    }
}

#[test]
fn practice_whose_place_was_lost_in_a_power_cut_starts_anew_and_says_so() {
    let anew = "The file with your place in this practice was damaged.";
    let mut guided = Guided::replay("home-to-defender", Locale::En);
    guided.view();
    guided.answer("group", "other");
    guided.answer("device-admin", "me");
    guided.close();
    let journals = |guided: &Guided| {
        let names = fs::read_dir(guided.folder.path()).unwrap();
        let names = names.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with("journal-")).count()
    };
    for _ in 0..2 {
        fs::write(guided.folder.path().join("practice.json"), [0; 120]).unwrap();
        guided.open();
        let shown = terminal::draw(&guided.view(), terminal::Page::plain()).replace("\n    ", " ");
        assert!(shown.contains(anew), "{shown}");
        guided.close();
    }
    assert_eq!(journals(&guided), 2, "the journey of before is kept");
    guided.open();
    let shown = terminal::draw(&guided.view(), terminal::Page::plain()).replace("\n    ", " ");
    assert!(!shown.contains(anew), "{shown}");
    assert_eq!(journals(&guided), 2);
}
