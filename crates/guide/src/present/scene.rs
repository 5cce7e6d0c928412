//! What a view is made from, and the small parts that every screen is put together with. It may not
//! know a screen.

use std::path::Path;

use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::journey::{Journal, Journey};
use voorzorg_domain::snapshot::{Probe, System, Timestamp};

use crate::dates::{self, Zone};
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;
use crate::view::{Block, Button, Place, Press, TextSize, Tone};
use crate::watchkeeping::Watchkeeping;

/// Everything a view is made from.
#[derive(Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) texts: &'a Texts,
    pub(crate) locale: Locale,
    pub(crate) zone: &'a Zone,
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) journal: &'a Journal,
    pub(crate) journey: &'a Journey,
    pub(crate) system: System,
    pub(crate) place: Place,
    /// The probes that have been read in the look that is going on.
    pub(crate) seen: &'a [Probe],
    /// A remark that stands on the next screen, such as where the report was saved.
    pub(crate) remark: Option<&'a (Tone, Msg)>,
    pub(crate) app_version: &'a str,
    pub(crate) practice: bool,
    /// Whether the window opens by itself after the restart; nothing where that cannot be had.
    pub(crate) come_back: Option<bool>,
    pub(crate) beside: Beside<'a>,
    pub(crate) revision: u32,
}

/// What stands beside the journey: settings, the watch, earlier files, what the face can do.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Beside<'a> {
    /// The size of the text, where the face has its own.
    pub(crate) text_size: Option<TextSize>,
    /// How the watch stands; nothing while that is being looked at.
    pub(crate) watch: Option<&'a Watchkeeping>,
    /// Whether the person has not yet said if the watch is to start at sign-in.
    pub(crate) asks_to_watch: bool,
    /// Names of journals that were put aside.
    pub(crate) aside: &'a [String],
    /// Whether an example can be opened.
    pub(crate) practises: bool,
    pub(crate) third_party: &'static str,
    /// The folder with this person's own files.
    pub(crate) folder: Option<&'a Path>,
}

impl Scene<'_> {
    pub(crate) fn say(&self, msg: &Msg) -> String {
        self.texts.say(self.locale, msg)
    }

    pub(crate) fn has(&self, msg: &Msg) -> bool {
        self.texts.has(self.locale, msg)
    }

    pub(crate) fn text(&self, msg: &Msg) -> Block {
        Block::Text {
            text: self.say(msg),
        }
    }

    pub(crate) fn heading(&self, msg: &Msg) -> Block {
        Block::Heading {
            text: self.say(msg),
        }
    }

    pub(crate) fn notice(&self, tone: Tone, msg: &Msg) -> Block {
        notice(self.texts, self.locale, tone, self.say(msg))
    }

    pub(crate) fn button(&self, msg: &Msg, press: Press) -> Button {
        Button {
            label: self.say(msg),
            press,
        }
    }

    pub(crate) fn go(&self, msg: &Msg, place: Place) -> Button {
        self.button(msg, Press::Go { place })
    }

    pub(crate) fn date(&self, at: Timestamp) -> String {
        dates::date_time(self.texts, self.locale, self.zone, at)
    }
}

pub(super) fn notice(texts: &Texts, locale: Locale, tone: Tone, text: String) -> Block {
    let key = match tone {
        Tone::Calm => "calm",
        Tone::Attention => "attention",
        Tone::Done => "done",
        Tone::Stop => "stop",
    };
    Block::Notice {
        tone,
        label: texts.say(locale, &msg::tone(key)),
        text,
    }
}
