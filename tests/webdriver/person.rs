//! A person with a home folder of their own, and the open window. Knows only what can be seen and
//! clicked.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::driver::{Driver, Session, wait_telling};

/// The size in which pictures are taken, and which the window has at first.
pub(crate) const SIZE: (u32, u32) = (1000, 760);

/// Whether the screen waits for the person: nothing is going on and there is something to press.
const SETTLED: &str = "
    const app = document.getElementById('app');
    const place = app?.dataset.place ?? '';
    return place !== '' && app.dataset.screen !== 'check'
        && document.querySelector('[aria-busy=true]') === null
        && document.querySelector('main :is(.actions, fieldset, .way) button') !== null
        && (app.dataset.screen !== 'step' || document.querySelector('main .actions button') !== null)
        && document.fonts.status === 'loaded'";

/// The theme that the person set in the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
    HighContrast,
}

impl Theme {
    pub(crate) const ALL: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::HighContrast];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::HighContrast => "contrast",
        }
    }
}

/// Somebody who practises with a scenario.
#[derive(Debug)]
pub(crate) struct Person {
    pub(crate) home: PathBuf,
    scenario: PathBuf,
    driver: Driver,
    // Last, so that the folder goes when nobody uses it any more.
    _folder: tempfile::TempDir,
}

/// The open window.
#[derive(Debug)]
pub(crate) struct Window<'person> {
    pub(crate) session: Session<'person>,
    pub(crate) lang: String,
}

impl Person {
    /// Somebody who practises with a scenario that is shipped.
    pub(crate) fn practising(scenario: &str) -> Person {
        Person::with(
            tempfile::tempdir().unwrap(),
            acceptance::folder("fixtures/scenarios").join(scenario),
        )
    }

    /// The same, with a theme.
    pub(crate) fn practising_in(theme: Theme, scenario: &str) -> Person {
        let person = Person::practising(scenario);
        person.prefers(theme);
        person
    }

    /// What counts for windows that are opened from now on.
    fn prefers(&self, theme: Theme) {
        let gtk_theme = match theme {
            Theme::Light => "",
            Theme::Dark => "gtk-application-prefer-dark-theme=1\n",
            // WebKit derives `prefers-contrast` from the name of the theme.
            Theme::HighContrast => "gtk-theme-name=HighContrast\n",
        };
        // No movement, so that a picture is never taken halfway.
        fs::write(
            self.home.join("config/gtk-3.0/settings.ini"),
            format!("[Settings]\ngtk-enable-animations=0\n{gtk_theme}"),
        )
        .unwrap();
    }

    /// Somebody with a scenario of their own.
    pub(crate) fn with(folder: tempfile::TempDir, scenario: PathBuf) -> Person {
        let home = folder.path().join("home");
        for below in ["Documents", "config/gtk-3.0", "cache", "data"] {
            fs::create_dir_all(home.join(below)).unwrap();
        }
        let environment = [
            ("HOME", home.clone()),
            ("XDG_CONFIG_HOME", home.join("config")),
            ("XDG_CACHE_HOME", home.join("cache")),
            ("XDG_DATA_HOME", home.join("data")),
            ("VOORZORG_DATA", home.join("voorzorg")),
            ("VOORZORG_OPEN_LOG", home.join("opened.txt")),
        ];
        let driver = Driver::start(&environment, &home.join("driver.log"));
        let person = Person {
            home,
            scenario,
            driver,
            _folder: folder,
        };
        person.prefers(Theme::Light);
        person
    }

    /// Opens the window and waits for the first screen after the scan.
    pub(crate) fn open(&self, lang: &str) -> Window<'_> {
        let scenario = self.scenario.display().to_string();
        self.open_with(lang, &["--replay", &scenario])
    }

    /// The same with these arguments, for a window without practice.
    pub(crate) fn open_with(&self, lang: &str, words: &[&str]) -> Window<'_> {
        let words: Vec<&str> = words.iter().copied().chain(["--lang", lang]).collect();
        let session = self.start(&words);
        session.resize(SIZE.0, SIZE.1);
        let window = Window {
            session,
            lang: lang.to_owned(),
        };
        window.settle();
        window
    }

    /// Starts the program and waits for nothing.
    pub(crate) fn start(&self, words: &[&str]) -> Session<'_> {
        self.driver.open(&app(), words)
    }

    /// Every file in which practice keeps where it is, with its content.
    pub(crate) fn positions(&self) -> BTreeMap<PathBuf, String> {
        let practice = self.home.join("voorzorg/practice");
        fs::read_dir(practice)
            .into_iter()
            .flatten()
            .map(|folder| folder.unwrap().path().join("practice.json"))
            .map(|file| {
                let text = fs::read_to_string(&file).unwrap_or_default();
                (file, text)
            })
            .collect()
    }

    /// The results that were saved from practice.
    pub(crate) fn results(&self) -> Vec<PathBuf> {
        fs::read_dir(self.home.join("voorzorg/practice"))
            .into_iter()
            .flatten()
            .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
            .map(|file| file.unwrap().path())
            .filter(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.contains("Kaspersky-controle") && name.ends_with(".html")
            })
            .collect()
    }

    /// The reports that were saved.
    pub(crate) fn reports(&self) -> Vec<PathBuf> {
        assert_eq!(
            fs::read_dir(self.home.join("Documents")).unwrap().count(),
            0,
            "practice saves nothing among what is real"
        );
        fs::read_dir(self.home.join("voorzorg/practice"))
            .into_iter()
            .flatten()
            .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
            .map(|file| file.unwrap().path())
            .filter(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with("voorzorg-practice-report")
            })
            .collect()
    }
}

/// The real app.
pub(crate) fn app() -> PathBuf {
    let program = std::env::var_os("VOORZORG_APP").map(PathBuf::from);
    match program.filter(|program| program.is_file()) {
        Some(program) => program,
        None => panic!("VOORZORG_APP names no program: run cargo xtask webdriver"),
    }
}

impl Window<'_> {
    /// The place that is shown.
    pub(crate) fn place(&self) -> String {
        self.ask("return document.getElementById('app').dataset.place ?? ''")
    }

    /// All words of the screen itself.
    pub(crate) fn text(&self) -> String {
        self.ask("return document.querySelector('main')?.innerText ?? document.body.innerText")
    }

    pub(crate) fn heading(&self) -> String {
        self.ask("return document.querySelector('h1')?.innerText ?? ''")
    }

    /// Waits until a screen is shown on which the person can do something.
    pub(crate) fn settle(&self) {
        self.wait_for("a screen to act on", "return true", &Value::Null);
    }

    pub(crate) fn wait_for_place(&self, place: &str) {
        let there = "return document.getElementById('app').dataset.place === arguments[0]";
        self.wait_for(&format!("the place {place}"), there, &json!([place]));
    }

    /// Waits for a screen on which the person can do something and of which `condition` holds, both
    /// asked at the same moment: the next screen may come between two questions.
    pub(crate) fn wait_for(&self, what: &str, condition: &str, words: &Value) {
        let both = format!("if (!(() => {{ {SETTLED} }})()) return false; {{ {condition} }}");
        wait_telling(
            what,
            || (self.session.script(&both, words) == json!(true)).then_some(()),
            || format!("at {}: {}", self.place(), self.text()),
        );
    }

    /// Opens everything that can be folded.
    pub(crate) fn open_all_parts(&self) {
        let open = "for (const part of document.querySelectorAll('details')) part.open = true";
        self.session.script(open, &Value::Null);
    }

    /// Opens the part in which the control of `intent` is.
    pub(crate) fn open_part_with(&self, intent: &Value) {
        let open = "
            const button = [...document.querySelectorAll('[data-command]')].find((one) => one.dataset.key === arguments[0]);
            const part = button?.closest('details');
            if (part) part.open = true";
        self.session.script(open, &json!([key(intent)]));
    }

    /// Text of so many hundredths of its size, as a system can ask for it.
    pub(crate) fn text_size(&self, hundredths: u32) {
        let script = "
            const root = document.documentElement;
            root.style.fontSize = '';
            const plain = parseFloat(getComputedStyle(root).fontSize);
            if (arguments[0] !== 100) root.style.fontSize = `${plain * arguments[0] / 100}px`;
            return getComputedStyle(root).fontSize";
        self.session.script(script, &json!([hundredths]));
    }

    /// Makes the inner window so large and waits until it is.
    pub(crate) fn size(&self, width: u32, height: u32) {
        self.session.resize(width, height);
        let so = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        self.wait_for("another size", so, &json!([width, height]));
    }

    /// Clicks the one main button and waits for what comes of it.
    pub(crate) fn press_main(&self) {
        let seen = |then: &str| {
            format!(
                "const seen = document.getElementById('app').dataset.place + '\\n' + document.querySelector('main').innerText; {then}"
            )
        };
        let before = self.session.script(&seen("return seen"), &Value::Null);
        let main = "return document.querySelector('main .actions button.primary')";
        self.session.click("the main button", main, &Value::Null);
        let other = seen("return seen !== arguments[0]");
        self.wait_for(
            "something to come of the main button",
            &other,
            &json!([before]),
        );
    }

    /// Clicks the one main button twice, at the same spot. Whether the second click came as soon as that of a
    /// hand: a busy machine may be late with it.
    pub(crate) fn double_click_main(&self) -> bool {
        let middle = "
            window.__times = [];
            addEventListener('click', (event) => window.__times.push(event.timeStamp), true);
            const main = document.querySelector('main .actions button.primary');
            const { x, y, width, height } = main.getBoundingClientRect();
            return [x + width / 2, y + height / 2].map(Math.round)";
        let middle = self.session.script(middle, &Value::Null);
        let steps = json!([
            { "type": "pointerMove", "duration": 0, "x": middle[0], "y": middle[1] },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
            { "type": "pause", "duration": 200 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        self.session.act("pointer", "mouse", &steps);
        self.settle();
        let quick =
            "return window.__times.length === 2 && window.__times[1] - window.__times[0] < 450";
        self.session.script(quick, &Value::Null) == json!(true)
    }

    /// Whether a button on the screen has this intent.
    pub(crate) fn can_press(&self, intent: &Value) -> bool {
        let there = "return [...document.querySelectorAll('main [data-command]')].some((one) => one.dataset.key === arguments[0])";
        self.session.script(there, &json!([key(intent)])) == json!(true)
    }

    /// Whether this answer can be given and was not given yet.
    pub(crate) fn can_choose(&self, intent: &Value) -> bool {
        let open = "return [...document.querySelectorAll('main :is(input:not(:checked), .items button)')].some((one) => one.dataset.key === arguments[0])";
        self.session.script(open, &json!([key(intent)])) == json!(true)
    }

    /// Whether this answer is the one that was given.
    pub(crate) fn is_chosen(&self, intent: &Value) -> bool {
        let chosen = "return [...document.querySelectorAll('main input:checked')].some((one) => one.dataset.key === arguments[0])";
        self.session.script(chosen, &json!([key(intent)])) == json!(true)
    }

    pub(crate) fn can_press_main(&self) -> bool {
        let there = "return document.querySelector('main .actions button.primary') !== null";
        self.session.script(there, &Value::Null) == json!(true)
    }

    /// The intent of the main button.
    pub(crate) fn main_command(&self) -> String {
        self.ask(
            "return document.querySelector('main .actions button.primary')?.dataset.command ?? ''",
        )
    }

    /// Clicks the button with this intent.
    pub(crate) fn press(&self, intent: &Value) {
        // The label of an answer covers the whole of it.
        let find = "
            const one = [...document.querySelectorAll('[data-command]')].find((one) => one.dataset.key === arguments[0]);
            return one?.closest('label') ?? one";
        self.session.click(
            &format!("a button for {intent}"),
            find,
            &json!([key(intent)]),
        );
        self.settle();
    }

    /// Goes on from the page of one question.
    pub(crate) fn go_on(&self, place: &str) {
        self.press_main();
        self.wait_for_place(place);
    }

    /// Goes elsewhere and waits until it is there.
    pub(crate) fn go(&self, to: &str, place: &str) {
        self.press(&json!({ "command": "go", "place": to }));
        self.wait_for_place(place);
    }

    /// Chooses an answer and waits until it is marked.
    pub(crate) fn answer(&self, question: &str, answer: &str) {
        let intent = answer_intent(question, answer);
        self.press(&intent);
        self.wait_for_answer(&intent);
    }

    pub(crate) fn wait_for_answer(&self, intent: &Value) {
        let marked = "return [...document.querySelectorAll('input:checked')].some((one) => one.dataset.key === arguments[0])";
        self.wait_for("the answer to be marked", marked, &json!([key(intent)]));
    }

    /// The key of what has the focus, or the name of its element.
    pub(crate) fn focus(&self) -> String {
        self.ask("const at = document.activeElement; return at?.dataset?.key ?? at?.tagName ?? ''")
    }

    fn ask(&self, script: &str) -> String {
        let answer = self.session.script(script, &Value::Null);
        answer.as_str().unwrap_or_default().to_owned()
    }
}

/// The intent that answers a question.
pub(crate) fn answer_intent(question: &str, answer: &str) -> Value {
    json!({ "command": "answer", "question": question, "answer": answer })
}

/// The key of the button for an intent (`keyOf` in `control.js`).
pub(crate) fn key(intent: &Value) -> String {
    let words: BTreeMap<&String, &Value> = intent.as_object().into_iter().flatten().collect();
    json!(words.into_iter().collect::<Vec<_>>()).to_string()
}
