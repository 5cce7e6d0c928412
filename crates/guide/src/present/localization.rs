//! What is needed to format a sentence, and the small blocks that every screen uses. It may not know a
//! journey.

use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::snapshot::Timestamp;

use crate::dates::{self, Zone};
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;
use crate::typed::LONGEST_PATH;
use crate::view::{Block, Browse, Button, FactRow, FormField, Intent, PathKind, Place, Tone};

/// Language, time zone and catalogue for the sentences of a view.
#[derive(Debug)]
pub(crate) struct Localization<'a> {
    pub(crate) texts: &'a Texts,
    pub(crate) locale: Locale,
    pub(crate) zone: &'a Zone,
    pub(crate) catalogue: &'a Catalogue,
}

impl Localization<'_> {
    pub(crate) fn t(&self, msg: &Msg) -> String {
        self.texts.t(self.locale, msg)
    }

    pub(crate) fn has(&self, msg: &Msg) -> bool {
        self.texts.has(self.locale, msg)
    }

    pub(crate) fn text(&self, msg: &Msg) -> Block {
        Block::Text { text: self.t(msg) }
    }

    pub(crate) fn heading(&self, msg: &Msg) -> Block {
        Block::Heading { text: self.t(msg) }
    }

    pub(crate) fn notice(&self, tone: Tone, msg: &Msg) -> Block {
        notice(self.texts, self.locale, tone, self.t(msg))
    }

    pub(crate) fn button(&self, msg: &Msg, intent: Intent) -> Button {
        Button {
            label: self.t(msg),
            intent,
        }
    }

    pub(crate) fn list(&self, items: &[Msg]) -> Block {
        Block::List {
            items: items.iter().map(|item| self.t(item)).collect(),
            ordered: false,
        }
    }

    pub(crate) fn more(&self, summary: &Msg, blocks: Vec<Block>) -> Block {
        let summary = self.t(summary);
        Block::More { summary, blocks }
    }

    pub(crate) fn row(&self, name: &Msg, value: String) -> FactRow {
        FactRow::new(self.t(name), value)
    }

    /// A line to fill in, of at most `longest` characters.
    pub(crate) fn field(
        &self,
        id: &str,
        longest: usize,
        label: &Msg,
        hint: Option<&Msg>,
    ) -> FormField {
        FormField {
            id: id.to_owned(),
            label: self.t(label),
            hint: hint.map(|hint| self.t(hint)),
            longest: u32::try_from(longest).unwrap_or(u32::MAX),
            choices: Vec::new(),
            browse: None,
        }
    }

    /// A line for a path, which can be chosen too.
    pub(crate) fn path_field(
        &self,
        id: &str,
        kind: PathKind,
        label: &Msg,
        hint: &Msg,
    ) -> FormField {
        let choose = match kind {
            PathKind::File => msg::button_choose_file(),
            PathKind::Folder => msg::button_choose_folder(),
        };
        FormField {
            browse: Some(Browse {
                kind,
                label: self.t(&choose),
            }),
            ..self.field(id, LONGEST_PATH, label, Some(hint))
        }
    }

    pub(crate) fn go(&self, msg: &Msg, place: Place) -> Button {
        self.button(msg, Intent::Go { place })
    }

    /// The id of the system that a recipe is for, as messages select by it.
    pub(crate) fn system_of(&self, recipe: Option<&str>) -> &'static str {
        let mut recipes = self.catalogue.recipes.iter();
        let recipe = recipes.find(|known| Some(known.id.as_str()) == recipe);
        recipe.map_or("", |recipe| recipe.system.id())
    }

    pub(crate) fn date(&self, at: Timestamp) -> String {
        dates::date_time(self.texts, self.locale, self.zone, at)
    }
}

pub(super) fn notice(texts: &Texts, locale: Locale, tone: Tone, text: String) -> Block {
    Block::Notice {
        tone,
        label: texts.t(locale, &msg::tone(tone.id())),
        text,
    }
}
