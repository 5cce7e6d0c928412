//! The explanation of the precaution, built from claims: each with its speaker and its source (I9).
//! It may not add a sentence of its own about the measure; what stands first joins claims, and the
//! catalogue names which.

use voorzorg_domain::catalogue::{
    Catalogue, Claim, ClaimStatus, Group, Section, SourceId, Summary,
};

use super::questions::reading_choice;
use super::view_context::ViewContext;
use crate::dates;
use crate::locale::Locale;
use crate::msg::{self, Msg, keyed};
use crate::texts::Texts;
use crate::view::{Block, Button, ClaimItem, Intent, Note, Place, Screen, ScreenId, SourceItem};

/// The place of a claim whose source is one page: a reader needs no more to find it.
const WHOLE_PAGE: &str = "page";

pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let group = ctx.reading_as.or_else(|| ctx.journey.group());
    let all = explanation(ctx.texts, ctx.locale, ctx.catalogue, group);
    let choose = match group {
        Some(_) => msg::explain_other_group(),
        None => msg::explain_which_group(),
    };
    let mut blocks = vec![all.summary];
    blocks.extend(all.for_you);
    blocks.push(Block::More {
        summary: ctx.t(&choose),
        blocks: vec![reading_choice(ctx, group)],
    });
    blocks.push(ctx.heading(&msg::explain_chapters()));
    blocks.extend(all.chapters.into_iter().map(Block::from));
    blocks.push(all.sources.into());
    blocks.extend(all.end);
    Screen {
        blocks,
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(ScreenId::Explain, "explain", ctx.t(&msg::explain_heading()))
    }
}

/// The explanation for one reader, in its parts.
pub(crate) struct Explanation {
    /// What it is about, in a few sentences: both sides in one view.
    pub(crate) summary: Block,
    /// The same for the reader's own group; empty when it is not known.
    pub(crate) for_you: Vec<Block>,
    /// Every statement, by subject.
    pub(crate) chapters: Vec<Chapter>,
    /// The sources of the summary and of what is for the reader's own group.
    pub(crate) first_sources: Chapter,
    /// Every source, in the order of first use.
    pub(crate) sources: Chapter,
    pub(crate) end: Vec<Block>,
}

/// One subject, with the number of its statements or sources in its title.
pub(crate) struct Chapter {
    pub(crate) title: String,
    pub(crate) blocks: Vec<Block>,
}

impl From<Chapter> for Block {
    fn from(chapter: Chapter) -> Block {
        Block::More {
            summary: chapter.title,
            blocks: chapter.blocks,
        }
    }
}

/// The explanation for `group`; without a group, with what it is for every group.
pub(crate) fn explanation(
    texts: &Texts,
    locale: Locale,
    catalogue: &Catalogue,
    group: Option<Group>,
) -> Explanation {
    let mut page = Page {
        texts,
        locale,
        catalogue,
        used: Vec::new(),
    };
    let summary = page.summaries(&[]);
    let for_you = group.map(|group| {
        let heading = Block::Heading {
            text: page.t(&msg::group(group.id())),
        };
        vec![heading, page.summaries(&[group])]
    });
    let first_sources = page.sources();
    let chapters = Section::ALL
        .into_iter()
        .filter_map(|section| page.chapter(section, group))
        .collect();
    let text = |msg: &Msg| Block::Text { text: page.t(msg) };
    Explanation {
        summary,
        for_you: for_you.unwrap_or_default(),
        chapters,
        first_sources,
        sources: page.sources(),
        end: vec![
            Block::More {
                summary: page.t(&msg::licensees_summary()),
                blocks: vec![text(&msg::licensees())],
            },
            text(&msg::knowledge_date(dates::dated(
                texts,
                locale,
                &catalogue.dated,
            ))),
            text(&msg::explain_closing()),
        ],
    }
}

/// A page that numbers its sources in the order of first use.
struct Page<'a> {
    texts: &'a Texts,
    locale: Locale,
    catalogue: &'a Catalogue,
    used: Vec<&'a SourceId>,
}

impl<'a> Page<'a> {
    fn t(&self, msg: &Msg) -> String {
        self.texts.t(self.locale, msg)
    }

    /// The summaries for exactly these groups; for none, those for everybody.
    fn summaries(&mut self, groups: &[Group]) -> Block {
        let catalogue = self.catalogue;
        let summaries = catalogue.summaries.iter();
        let items = summaries
            .filter(|summary| summary.groups == groups)
            .map(|summary| self.summary(summary))
            .collect();
        Block::Claims {
            speaker: None,
            items,
        }
    }

    fn summary(&mut self, summary: &Summary) -> ClaimItem {
        let catalogue = self.catalogue;
        let claims = summary.claims.iter().filter_map(|id| catalogue.claim(id));
        let mut places: Vec<(&SourceId, Vec<&str>)> = Vec::new();
        for claim in claims {
            match places.iter_mut().find(|(known, _)| *known == &claim.source) {
                Some((_, known)) if known.contains(&claim.place.as_str()) => {}
                Some((_, known)) => known.push(&claim.place),
                None => places.push((&claim.source, vec![&claim.place])),
            }
        }
        let notes = places
            .into_iter()
            .map(|(source, places)| Note {
                place: None,
                ..self.note(source, &places)
            })
            .collect();
        ClaimItem {
            id: summary.id.0.clone(),
            text: self.t(&keyed::summary(summary.id.as_str())),
            status: None,
            notes,
        }
    }

    /// The statements of a section that this reader sees; `None` if there are none.
    fn chapter(&mut self, section: Section, group: Option<Group>) -> Option<Chapter> {
        let catalogue = self.catalogue;
        let claims: Vec<&Claim> = catalogue
            .claims
            .iter()
            .filter(|claim| claim.section == section && is_read_by(claim, group))
            .collect();
        if claims.is_empty() {
            return None;
        }
        let title = match (section, group) {
            (Section::ForYou, None) => msg::explain_each_group(),
            _ => msg::section(section.id()),
        };
        let mut blocks = Vec::new();
        for together in claims.chunk_by(|one, next| one.speaker == next.speaker) {
            let speaker = together.first().map(|claim| claim.speaker.id());
            blocks.push(Block::Claims {
                speaker: speaker.map(|id| self.t(&msg::speaker(id))),
                items: together.iter().map(|claim| self.statement(claim)).collect(),
            });
        }
        let title = self.t(&title);
        Some(Chapter {
            title: self.t(&msg::explain_chapter(title, claims.len())),
            blocks,
        })
    }

    fn statement(&mut self, claim: &'a Claim) -> ClaimItem {
        let status = Some(claim.status).filter(|status| *status != ClaimStatus::Stated);
        ClaimItem {
            id: claim.id.0.clone(),
            text: self.t(&keyed::claim(claim.id.as_str())),
            status: status.map(|status| self.t(&msg::claim_status(status.id()))),
            notes: vec![self.note(&claim.source, &[&claim.place])],
        }
    }

    /// The note for some places in a source, which gets its number at its first use.
    fn note(&mut self, source: &'a SourceId, places: &[&str]) -> Note {
        let at = self.used.iter().position(|known| *known == source);
        let at = at.unwrap_or_else(|| {
            self.used.push(source);
            self.used.len() - 1
        });
        let number = number(at);
        let words: Vec<String> = places.iter().map(|id| self.t(&keyed::place(id))).collect();
        let line = source_line(self.texts, self.locale, self.catalogue, source);
        let place = words.join("; ");
        Note {
            number,
            label: self.t(&msg::source_number(i64::from(number))),
            source: self.t(&msg::source_line_place(line, &place)),
            place: (places != [WHOLE_PAGE]).then_some(place),
            open: self.open(source, number),
        }
    }

    /// Opens a source in the browser; `None` if it has no address.
    fn open(&self, source: &SourceId, number: u32) -> Option<Button> {
        self.catalogue.source(source)?.address.as_ref()?;
        Some(Button {
            label: self.t(&msg::source_open(i64::from(number))),
            intent: Intent::OpenSource {
                source: source.0.clone(),
            },
        })
    }

    /// The sources that were used until now.
    fn list(&self) -> Block {
        let items: Vec<SourceItem> = self
            .used
            .iter()
            .enumerate()
            .map(|(at, id)| SourceItem {
                number: number(at),
                text: source_line(self.texts, self.locale, self.catalogue, id),
                address: self
                    .catalogue
                    .source(id)
                    .and_then(|source| source.address.clone()),
                open: self.open(id, number(at)),
            })
            .collect();
        let lacks_address = items.iter().any(|item| item.address.is_none());
        Block::Sources {
            items,
            hint: lacks_address.then(|| self.t(&msg::explain_no_address())),
        }
    }

    fn sources(&self) -> Chapter {
        let title = self.t(&msg::explain_sources());
        Chapter {
            title: self.t(&msg::explain_chapter(title, self.used.len())),
            blocks: vec![self.list()],
        }
    }
}

/// The number that readers see.
fn number(at: usize) -> u32 {
    u32::try_from(at + 1).unwrap_or(u32::MAX)
}

/// Without a group, what each group reads is shown to all.
fn is_read_by(claim: &Claim, group: Option<Group>) -> bool {
    claim.groups.is_empty() || group.is_none_or(|group| claim.groups.contains(&group))
}

/// Some claims by their ids with their sources, for another screen; an unknown id is left out.
pub(super) fn statements(ctx: &ViewContext<'_>, ids: &[&str]) -> Vec<Block> {
    let mut page = Page {
        texts: ctx.texts,
        locale: ctx.locale,
        catalogue: ctx.catalogue,
        used: Vec::new(),
    };
    let claims = ctx.catalogue.claims.iter();
    let known = ids
        .iter()
        .filter_map(|id| claims.clone().find(|claim| claim.id.0 == *id));
    let items = known.map(|claim| page.statement(claim)).collect();
    let speaker = None;
    vec![Block::Claims { speaker, items }, page.list()]
}

/// Title, publisher and date in words.
fn source_line(texts: &Texts, locale: Locale, catalogue: &Catalogue, id: &SourceId) -> String {
    let t = |msg: &Msg| texts.t(locale, msg);
    let title = t(&keyed::source(id.as_str()));
    let source = catalogue.source(id);
    let publisher = source
        .map(|source| source.publisher.clone())
        .filter(|publisher| !publisher.is_empty())
        .unwrap_or_else(|| t(&msg::source_publisher_not_shown()));
    let line = match source.and_then(|source| source.dated.as_deref()) {
        Some(date) => {
            let date = dates::dated(texts, locale, date);
            msg::source_line(title, publisher, date)
        }
        None => msg::source_line_undated(title, publisher),
    };
    t(&line)
}
