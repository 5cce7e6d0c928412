//! What must hold on every screen.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::driver::wait;
use crate::person::{SIZE, Theme, Window};

/// A picture of one plain colour is smaller than this.
const PLAIN: usize = 8_000;

/// Screens that are not in the golden views, which hold one journey.
const NO_RECORD: &[&str] = &[
    "wrap-up-saved",
    "result-saved",
    "could-not-look",
    "managed",
    "nothing-found",
    "kesl-removed",
    "markup",
    "turned",
    "long",
];

/// The sentence with the name `id`, where it has no variables.
pub(crate) fn sentence(lang: &str, id: &str) -> String {
    let files = fs::read_dir(acceptance::folder("../locales").join(lang)).unwrap();
    let found = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let found = found.into_iter().find_map(|text| {
        let mut lines = text.lines();
        let sentence = lines.find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "));
        sentence.map(str::to_owned)
    });
    found.unwrap_or_else(|| panic!("no sentence {id} in {lang}"))
}

/// One heading, the right language, the mark of practice, no name of a message instead of it, and
/// nothing that sticks out.
pub(crate) fn check(window: &Window<'_>, screen: &str) {
    let seen = window.session.script(
        r"
        const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        const ids = [];
        while (texts.nextNode()) {
            const text = texts.currentNode.data.trim();
            if (/^[a-z]+(-[a-z0-9]+)+$/.test(text)) ids.push(text);
        }
        const page = document.documentElement;
        const banner = document.querySelector('.banner');
        const box = banner?.getBoundingClientRect();
        return {
            headings: [...document.querySelectorAll('h1')].map((one) => one.innerText),
            lang: document.documentElement.lang,
            title: document.title,
            banner: banner?.innerText ?? '',
            bannerShown: box !== undefined && box.width > 0 && box.height > 0,
            ids,
            empty: [...document.querySelectorAll('button, summary, h1, h2, legend')]
                .filter((one) => one.textContent.trim() === '').map((one) => one.outerHTML),
            wide: page.scrollWidth <= page.clientWidth ? [] : [...document.querySelectorAll('body *')]
                .filter((one) => one.getBoundingClientRect().right > page.clientWidth)
                .map((one) => `${one.tagName} ${one.className} ${Math.round(one.getBoundingClientRect().right)}`),
        };
        ",
        &Value::Null,
    );
    let about = format!("{} {screen}: {}", window.lang, shortened(&seen));
    assert_eq!(seen["headings"].as_array().unwrap().len(), 1, "{about}");
    assert_eq!(seen["lang"], json!(window.lang), "{about}");
    let banner = sentence(&window.lang, "practice-banner");
    assert_eq!(seen["banner"], json!(banner), "{about}");
    assert_eq!(seen["bannerShown"], json!(true), "{about}");
    assert_eq!(
        seen["ids"],
        json!([]),
        "names instead of sentences, {about}"
    );
    assert_eq!(seen["empty"], json!([]), "nothing to read on it, {about}");
    assert_eq!(seen["wide"], json!([]), "wider than the window, {about}");
    let (title, heading) = (seen["title"].as_str().unwrap(), window.heading());
    assert!(title.starts_with(&heading), "{about}");
    match golden_heading(&window.lang, screen) {
        Some(expected) => assert_eq!(heading, expected, "{about}"),
        None => assert!(
            NO_RECORD.contains(&screen),
            "the guide has no record of it, {about}"
        ),
    }
    println!("  {} {screen}: {heading}", window.lang);
}

/// Nothing is wider than the window, and no words are pressed into a column of letters.
pub(crate) fn fits(window: &Window<'_>, about: &str) {
    let wide = window.session.script(
        "
        const page = document.documentElement;
        return page.scrollWidth <= page.clientWidth ? [] : [...document.querySelectorAll('body *')]
            .filter((one) => one.getBoundingClientRect().right > page.clientWidth)
            .map((one) => `${one.tagName} ${one.className} ${Math.round(one.getBoundingClientRect().right)}`)",
        &Value::Null,
    );
    assert_eq!(
        wide,
        json!([]),
        "wider than the window, {} {about}",
        window.lang
    );
    let pressed = window.session.script(
        "
        return [...document.querySelectorAll('body *')]
            .filter((one) => one.childElementCount === 0 || one.classList.contains('row-mark'))
            .filter((one) => one.textContent.trim().length > 6)
            .map((one) => [one.textContent, one.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && box.width < 40 && box.height > 4 * box.width)
            .map(([text]) => text)",
        &Value::Null,
    );
    assert_eq!(
        pressed,
        json!([]),
        "a word in a column of letters, {} {about}",
        window.lang
    );
}

/// For the message of a failed test: names of ten thousand letters tell nothing more there.
fn shortened(seen: &Value) -> String {
    let lines: Vec<String> = format!("{seen:#}")
        .lines()
        .map(|line| line.chars().take(200).collect())
        .collect();
    lines.join("\n")
}

/// The heading of a screen in the golden screens: below the frame, after an empty line.
fn golden_heading(lang: &str, screen: &str) -> Option<String> {
    let suffix = format!("-{screen}.txt");
    let file = fs::read_dir(acceptance::folder("golden/screens"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let number = name
                .strip_prefix(&format!("{lang}-"))
                .and_then(|rest| rest.strip_suffix(&suffix));
            number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        })?;
    let text = fs::read_to_string(file).unwrap();
    let heading: Vec<&str> = text.split("\n\n").nth(1)?.lines().collect();
    Some(heading.join(" "))
}

/// The window and text in which what a page is for is in sight without scrolling: width, height and text
/// in hundredths.
const FIRST_VIEWS: [(u32, u32, u32); 3] = [
    (SIZE.0, SIZE.1, 100),
    (SIZE.0, SIZE.1, 200),
    (360, 640, 100),
];

/// What a page of the way is for, its main button or the first answer, is in the first view, whatever
/// the size of window and text.
pub(crate) fn first_view(window: &Window<'_>, screen: &str) {
    let is_of_the_way = screen == "result"
        || screen == "wrap-up"
        || screen.starts_with("step-")
        || screen.starts_with("question-");
    // After a stop, or a look that saw no restart, that is what the page says first.
    let says_no = screen.ends_with("-stopped") || screen.ends_with("-not-yet");
    if !is_of_the_way || says_no {
        return;
    }
    for (width, height, text) in FIRST_VIEWS {
        window.size(width, height);
        window.text_size(text);
        let below = window.session.script(
            "
            scrollTo(0, 0);
            // Only practice has it.
            document.querySelector('.banner').hidden = true;
            const main = document.querySelector('main input[type=radio], main .primary');
            return Math.round(main.getBoundingClientRect().bottom) - innerHeight",
            &Value::Null,
        );
        let below = below.as_i64().unwrap();
        if below > 0
            && let Some(folder) = std::env::var_os("VOORZORG_PICTURES")
        {
            let name = format!("{screen}-{width}-{text}-{}.png", window.lang);
            keep(window, &Path::new(&folder).join(name));
        }
        assert!(
            below <= 0,
            "{} {screen} at {width} x {height}, text of {text} %: {below} px below the first view",
            window.lang
        );
    }
    let banner = "document.querySelector('.banner').hidden = false";
    window.session.script(banner, &Value::Null);
    window.text_size(100);
    window.size(SIZE.0, SIZE.1);
}

/// Waits until the page has applied the theme.
pub(crate) fn has_theme(window: &Window<'_>, theme: Theme) {
    let heard = window.session.script(
        "const wish = (what) => matchMedia(what).matches;
        return [wish('(prefers-color-scheme: dark)'), wish('(prefers-contrast: more)')]",
        &Value::Null,
    );
    let wished = [theme == Theme::Dark, theme == Theme::HighContrast];
    assert_eq!(heard, json!(wished), "{theme:?}");
}

/// No fault that axe-core can see, by the rules of WCAG 2.0 to 2.2, levels A and AA.
pub(crate) fn accessible(window: &Window<'_>, screen: &str) {
    let file = acceptance::folder("../ui/node_modules/axe-core/axe.min.js");
    let present = window
        .session
        .script("return window.axe !== undefined", &Value::Null);
    if present != json!(true) {
        let Ok(axe) = fs::read_to_string(&file) else {
            panic!("ui/node_modules/axe-core is missing: run cargo xtask scripts")
        };
        window
            .session
            .script(&format!("{axe}\n;return true"), &Value::Null);
    }
    let found = window.session.script_that_answers(
        "
        const done = arguments[arguments.length - 1];
        const only = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
        const places = (rules) => rules.reduce((sum, rule) => sum + rule.nodes.length, 0);
        window.axe.run(document, { runOnly: only }).then(
            ({ passes, violations, incomplete }) => done({
                rules: passes.length + violations.length + incomplete.length,
                places: places(passes),
                unsure: incomplete.map((rule) => ({ id: rule.id, places: rule.nodes.length, where: rule.nodes.map((one) => one.html) })),
                faults: violations.map(({ id, help, nodes }) => ({
                    id, help, nodes: nodes.map((one) => [one.html, one.failureSummary]),
                })),
            }),
            (error) => done({ failed: String(error) }),
        );
        ",
        &Value::Null,
    );
    let about = format!("{} {screen}", window.lang);
    assert_eq!(found["faults"], json!([]), "{about}: {found:#}");
    let rules = found["rules"].as_u64().unwrap_or_default();
    assert!(rules > 5, "{about}: axe looked at nothing: {found:#}");
    // Over the fading edge below the buttons axe cannot tell the colour; the contrast of all
    // colour pairs is computed in ui/test/contrast.test.js.
    let unsure: Vec<&Value> = found["unsure"].as_array().into_iter().flatten().collect();
    assert!(
        unsure.iter().all(|rule| rule["id"] == "color-contrast"),
        "{about}: {found:#}"
    );
    let undecided: u64 = unsure
        .iter()
        .filter_map(|rule| rule["places"].as_u64())
        .sum();
    println!(
        "  {about}: {rules} rules at {} places, no fault, {undecided} colours undecided",
        found["places"]
    );
}

/// Keeps a picture where `VOORZORG_PICTURES` says.
pub(crate) fn picture(window: &Window<'_>, screen: &str) {
    let Some(folder) = std::env::var_os("VOORZORG_PICTURES").map(PathBuf::from) else {
        return;
    };
    keep(
        window,
        &folder.join(format!("{screen}-{}.png", window.lang)),
    );
}

/// Keeps what is in the window as a file.
pub(crate) fn keep(window: &Window<'_>, file: &Path) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    window.session.put_the_mouse_away();
    let alone = "return document.querySelector('button:hover, summary:hover') === null";
    window.wait_for("the mouse to be away", alone, &Value::Null);
    // What was just drawn may not be painted yet: two pictures in a row that are the same, and
    // more than a plain colour.
    let mut before = Vec::new();
    let picture = wait("a painted screen", || {
        let now = window.session.picture();
        let stands = now.len() > PLAIN && now == before;
        before.clone_from(&now);
        stands.then_some(now)
    });
    fs::write(file, picture).unwrap();
    println!("  {}", file.display());
}
