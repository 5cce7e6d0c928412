//! Every screen as a picture, to be looked at by people: in each language and theme, whole, and
//! once in a narrow window and with text of twice the size.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::look;
use crate::person::{SIZE, Theme, Window};
use crate::walk::every_screen;

/// The narrowest window.
const NARROW: u32 = 360;
/// No picture is longer than the screen of the suite.
const LONGEST: u64 = 4_000;

#[test]
#[ignore = "makes pictures for people: cargo xtask gallery"]
fn every_screen_as_a_picture() {
    let folder = std::env::var_os("VOORZORG_GALLERY").map(PathBuf::from);
    let folder = folder.expect("VOORZORG_GALLERY names no folder: run cargo xtask gallery");
    let mut page =
        String::from("<!doctype html>\n<meta charset=\"utf-8\">\n<title>Voorzorg</title>\n");
    for theme in Theme::ALL {
        for lang in ["nl", "en"] {
            let kind = format!("{lang}-{}", theme.name());
            let mut count = 0;
            every_screen(theme, lang, |window, screen| {
                count += 1;
                let name = format!("{count:02}-{screen}");
                whole(window, &folder, &kind, &name, &mut page);
                if theme == Theme::Light {
                    window.session.resize(NARROW, SIZE.1);
                    whole(window, &folder, &format!("{lang}-narrow"), &name, &mut page);
                    window.size(SIZE.0, SIZE.1);
                    window.text_size(200);
                    whole(window, &folder, &format!("{lang}-large"), &name, &mut page);
                    window.text_size(100);
                }
            });
            assert!(count > 20, "{kind}: only {count} screens");
        }
    }
    fs::write(folder.join("index.html"), page).unwrap();
    println!("{}", folder.join("index.html").display());
}

/// The whole page, as if the window were long enough.
fn whole(window: &Window<'_>, folder: &Path, kind: &str, name: &str, page: &mut String) {
    look::fits(window, &format!("{name} ({kind})"));
    let inner = |script: &str| {
        window
            .session
            .script(script, &Value::Null)
            .as_u64()
            .unwrap()
    };
    let (width, height) = (inner("return innerWidth"), inner("return innerHeight"));
    let length = inner("return document.documentElement.scrollHeight");
    let size = |number: u64| u32::try_from(number).unwrap();
    window.size(size(width), size(length.clamp(height, LONGEST)));
    let file = format!("{kind}/{name}.png");
    look::keep(window, &folder.join(&file));
    window.size(size(width), size(height));
    writeln!(page, "<figure><figcaption>{file}</figcaption><img src=\"{file}\" alt=\"\" width=\"400\" loading=\"lazy\"></figure>").unwrap();
}
