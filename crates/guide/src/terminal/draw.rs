//! Draws views and blocks as lines of text. It may not know what they mean.

use crate::msg;
use crate::texts::Texts;
use crate::view::{
    Block, Button, ChoiceOption, ClaimItem, Intent, MapState, NavLink, Remark, SourceState, Tone,
    View,
};
use crate::visible::visible;

/// Whether to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    Plain,
    Colour,
}

/// The output that is drawn for: with or without colour, and how many characters fit on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    pub paint: Paint,
    width: usize,
}

/// Longer lines are harder to read, however wide a terminal is.
const WIDEST: usize = 78;
/// On a narrower terminal, wrapping would put each word on its own line.
const NARROWEST: usize = 20;

impl Page {
    /// A page for a terminal of `columns`, where that is known.
    #[must_use]
    pub fn new(paint: Paint, columns: Option<usize>) -> Page {
        Page {
            paint,
            // A character in the last column makes some terminals begin a new line.
            width: columns.map_or(WIDEST, |columns| {
                columns.saturating_sub(1).clamp(NARROWEST, WIDEST)
            }),
        }
    }

    /// A page without colour, for a file or a pipe.
    #[must_use]
    pub fn plain() -> Page {
        Page::new(Paint::Plain, None)
    }

    pub(super) fn is_wide(self) -> bool {
        self.width == WIDEST
    }
}

impl Paint {
    fn wrap(self, code: &str, text: &str) -> String {
        match self {
            Paint::Plain => text.to_owned(),
            Paint::Colour => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }

    pub(super) fn bold(self, text: &str) -> String {
        self.wrap("1", text)
    }

    fn dim(self, text: &str) -> String {
        self.wrap("2", text)
    }
}

/// The buttons of a view, in the order in which [`draw`] numbers them.
#[must_use]
pub fn intents(view: &View) -> Vec<Button> {
    let screen = &view.screen;
    let mut buttons: Vec<Button> = screen.all_blocks().flat_map(block_buttons).collect();
    buttons.extend(screen.primary.clone());
    buttons.extend_from_slice(&screen.others);
    buttons.extend(screen.back.clone());
    let is_new = |link: &&NavLink| {
        let mut there = buttons.iter();
        !link.current && !there.any(|button| button.intent == link.button.intent)
    };
    let links: Vec<Button> = view
        .frame
        .nav
        .iter()
        .filter(is_new)
        .map(|link| link.button.clone())
        .collect();
    buttons.extend(links);
    buttons
}

/// The buttons of a block that get a number: answers, and the page of the chosen answer. Sources get
/// none, since an explanation has dozens.
fn block_buttons(block: &Block) -> Vec<Button> {
    match block {
        Block::Choice { options, .. } => options
            .iter()
            .flat_map(|option| [Some(option.button.clone()), page_of(option).cloned()])
            .flatten()
            .collect(),
        Block::Buttons { items, .. } => items.iter().map(|item| item.button.clone()).collect(),
        Block::Facts { rows } => rows.iter().filter_map(|row| row.change.clone()).collect(),
        Block::Link { button, .. } | Block::Form { button, .. } => vec![button.clone()],
        Block::Letter {
            letter,
            text,
            save_label,
            ..
        } => vec![save(letter, text, save_label)],
        // What is collapsed in a window is always shown in a terminal.
        Block::More { blocks, .. } => blocks.iter().flat_map(block_buttons).collect(),
        Block::Text { .. }
        | Block::Heading { .. }
        | Block::Notice { .. }
        | Block::List { .. }
        | Block::Progress { .. }
        | Block::Claims { .. }
        | Block::Exact { .. }
        | Block::Picture { .. }
        | Block::Table { .. }
        | Block::Sources { .. } => Vec::new(),
    }
}

/// The button that opens the page about an option, if the option is chosen.
fn page_of(option: &ChoiceOption) -> Option<&Button> {
    option.page.as_ref().filter(|_| option.chosen)
}

/// The button that saves a letter; in a terminal it is saved unchanged.
fn save(letter: &str, text: &str, label: &str) -> Button {
    Button {
        label: label.to_owned(),
        intent: Intent::SaveLetter {
            letter: letter.to_owned(),
            text: text.to_owned(),
        },
    }
}

/// A whole view as text, with a number before each button.
#[must_use]
pub fn draw(view: &View, page: Page) -> String {
    let paint = page.paint;
    let mut out = "\n".to_owned();
    if let Some(banner) = &view.banner {
        out.push_str(&bold(page, &format!("*** {banner} ***"), 0));
    }
    let name = format!("{} · {}", view.frame.app_name, view.frame.disclaimer);
    for text in [&name, &view.frame.promise] {
        out.push_str(&coloured(page, text, 0, Paint::dim));
    }
    let stops: Vec<String> = view
        .map
        .iter()
        .map(|stop| match stop.state {
            MapState::Here => paint
                .bold(&Texts::shipped().t(view.locale, &msg::terminal_here(stop.label.as_str()))),
            MapState::Open => format!("{} ({})", stop.label, stop.state_label),
            MapState::Done | MapState::Ahead => stop.label.clone(),
        })
        .collect();
    if !stops.is_empty() {
        out.push_str(&wrapped(page, &stops.join(" > "), 0, 2));
    }
    out.push_str(&format!("\n{}\n", bold(page, &view.screen.heading, 0)));
    let buttons = intents(view);
    let number = |intent: &Intent| {
        buttons
            .iter()
            .position(|button| button.intent == *intent)
            .map(|index| index + 1)
    };
    if let Some(remark) = &view.screen.remark {
        out.push_str(&remark_text(remark, page));
    }
    for block in view.screen.all_blocks() {
        let shown = without_question(block, &view.screen.heading);
        out.push_str(&block_text(&shown, page, 0, &number));
    }
    out.push('\n');
    let in_blocks: Vec<Button> = view.screen.all_blocks().flat_map(block_buttons).collect();
    for (index, button) in buttons.iter().enumerate() {
        if !in_blocks.iter().any(|one| one.intent == button.intent) {
            let text = format!("{}) {}", index + 1, button.label);
            out.push_str(&wrapped(page, &text, 2, 5));
        }
    }
    out
}

/// Blocks as text, without numbers.
pub(crate) fn blocks_text(blocks: &[Block], page: Page) -> String {
    blocks
        .iter()
        .map(|block| block_text(block, page, 0, &|_| None))
        .collect()
}

fn block_text(
    block: &Block,
    page: Page,
    indent: usize,
    number: &impl Fn(&Intent) -> Option<usize>,
) -> String {
    match block {
        Block::Text { text } => wrapped(page, text, indent, indent) + "\n",
        Block::Heading { text } => bold(page, text, indent),
        Block::Notice { tone, label, text } => notice_text(*tone, label, text, page, indent),
        Block::List { items, ordered } => {
            let mut out = String::new();
            for (index, item) in items.iter().enumerate() {
                let mark = if *ordered {
                    format!("{}. ", index + 1)
                } else {
                    "- ".to_owned()
                };
                out.push_str(&wrapped(
                    page,
                    &format!("{mark}{item}"),
                    indent,
                    indent + mark.len(),
                ));
            }
            out + "\n"
        }
        Block::Facts { rows } => {
            let mut out = String::new();
            for row in rows {
                let status = row
                    .status
                    .as_ref()
                    .map(|text| format!(" ({text})"))
                    .unwrap_or_default();
                // The name may be a question, which gets no colon.
                let colon = if row.name.ends_with('?') { "" } else { ":" };
                let text = format!("{}{colon} {}{status}", row.name, row.value);
                out.push_str(&wrapped(page, &text, indent, indent + 2));
                if let Some(change) = &row.change {
                    out.push_str(&numbered(change, page, indent + 4, number));
                }
            }
            out + "\n"
        }
        Block::Choice {
            question,
            hint,
            options,
            columns,
        } => {
            let mut out = heading(page, question, hint.as_deref(), indent);
            for option in options {
                let mark = if option.chosen { "(x)" } else { "( )" };
                let key = key(number(&option.button.intent));
                let text = format!("  {key}{mark} {}", option.button.label);
                out.push_str(&wrapped(page, &text, indent, indent + 6));
                // The first column is the label.
                let cells = columns.iter().skip(1).zip(&option.cells);
                let cells: Vec<String> = cells
                    .map(|(column, cell)| format!("{column}: {cell}"))
                    .collect();
                if !cells.is_empty() {
                    out.push_str(&wrapped(page, &cells.join("; "), indent + 8, indent + 8));
                }
                if let Some(hint) = &option.hint {
                    out.push_str(&wrapped(page, hint, indent + 8, indent + 8));
                }
                if let Some(button) = page_of(option) {
                    out.push_str(&numbered(button, page, indent + 8, number));
                }
            }
            out + "\n"
        }
        Block::Buttons { label, hint, items } => {
            let mut out = heading(page, label, hint.as_deref(), indent);
            for item in items {
                out.push_str(&numbered(&item.button, page, indent + 2, number));
                if let Some(hint) = &item.hint {
                    out.push_str(&wrapped(page, hint, indent + 8, indent + 8));
                }
            }
            out + "\n"
        }
        Block::Progress { label, sources } => {
            let mut out = wrapped(page, label, indent, indent);
            for source in sources {
                let mark = match source.state {
                    SourceState::Waiting => ' ',
                    SourceState::Read => '+',
                    SourceState::Partial | SourceState::Gap => '!',
                    SourceState::Unsupported => '-',
                };
                out.push_str(&format!(
                    "  [{mark}] {}: {}\n",
                    source.label, source.state_label
                ));
            }
            out + "\n"
        }
        Block::Claims { speaker, items } => {
            let mut out = String::new();
            if let Some(speaker) = speaker {
                out.push_str(&wrapped(page, &format!("{speaker}:"), indent, indent));
            }
            for item in items {
                out.push_str(&claim_text(item, page, indent));
            }
            out + "\n"
        }
        Block::Sources { items, hint } => {
            let mut out = String::new();
            for item in items {
                let text = format!("[{}] {}", item.number, item.text);
                out.push_str(&wrapped(page, &text, indent, indent + 4));
                if let Some(address) = &item.address {
                    out.push_str(&wrapped(page, address, indent + 4, indent + 4));
                }
            }
            if let Some(hint) = hint {
                out.push_str(&wrapped(page, hint, indent, indent));
            }
            out + "\n"
        }
        Block::Exact { label, text } => {
            // Never wrapped, so that it can be copied.
            let lines: String = text
                .lines()
                .map(|line| format!("    {}\n", visible(line)))
                .collect();
            format!("{}{lines}\n", wrapped(page, label, indent, indent))
        }
        Block::Letter {
            letter,
            label,
            text,
            hint,
            save_label,
            is_main: _,
        } => {
            let lines: String = text
                .lines()
                .map(|line| format!("    {}\n", visible(line)))
                .collect();
            let head = bold(page, label, indent) + &wrapped(page, hint, indent, indent);
            let save = numbered(&save(letter, text, save_label), page, indent + 2, number);
            format!("{head}{lines}{save}\n")
        }
        Block::Form { fields, button } => {
            let mut out = String::new();
            for field in fields {
                let hint = field.hint.iter().map(|hint| format!(" ({hint})"));
                let hint: String = hint.collect();
                let text = format!("- {}{hint}", field.label);
                out.push_str(&wrapped(page, &text, indent, indent + 2));
            }
            out + &numbered(button, page, indent + 2, number) + "\n"
        }
        Block::Link { button, address } => {
            let key = key(number(&button.intent));
            wrapped(
                page,
                &format!("{key}{}: {address}", button.label),
                indent,
                indent + 3,
            )
        }
        Block::More { summary, blocks } => {
            // A letter with the same heading already shows it.
            let has_same_heading =
                matches!(blocks.first(), Some(Block::Letter { label, .. }) if label == summary);
            let mut out = if has_same_heading {
                String::new()
            } else {
                bold(page, summary, indent)
            };
            for block in blocks {
                out.push_str(&block_text(block, page, indent + 2, number));
            }
            out
        }
        Block::Table { label, rows, .. } => {
            let mut out = bold(page, label, indent);
            for row in rows {
                let cells = row.cells.iter().map(|cell| cell.text.as_str());
                let said = cells.chain(row.details.iter().map(String::as_str));
                let said: Vec<&str> = said.filter(|text| !text.is_empty()).collect();
                let text = format!("- [{}] {}", row.mark, said.join("; "));
                out.push_str(&wrapped(page, &text, indent, indent + 2));
            }
            out + "\n"
        }
        // A picture adds nothing to the sentences around it.
        Block::Picture { .. } => String::new(),
    }
}

/// A heading with what is said below it; an empty one is left out.
fn heading(page: Page, text: &str, hint: Option<&str>, indent: usize) -> String {
    let mut out = if text.is_empty() {
        String::new()
    } else {
        bold(page, text, indent)
    };
    if let Some(hint) = hint {
        out.push_str(&wrapped(page, hint, indent, indent));
    }
    out
}

/// A statement with how it stands in its source, and the numbers of its sources.
fn claim_text(item: &ClaimItem, page: Page, indent: usize) -> String {
    let mut text = format!("- {}", item.text);
    if let Some(status) = &item.status {
        text.push_str(&format!(" ({status})"));
    }
    let notes: Vec<String> = item
        .notes
        .iter()
        .map(|note| match &note.place {
            Some(place) => format!("{}: {place}", note.number),
            None => note.number.to_string(),
        })
        .collect();
    text.push_str(&format!(" [{}]", notes.join(", ")));
    wrapped(page, &text, indent, indent + 2)
}

/// A question that is the heading of the page already is not said twice.
fn without_question(block: &Block, heading: &str) -> Block {
    let mut block = block.clone();
    if let Block::Choice { question, .. } = &mut block
        && question == heading
    {
        question.clear();
    }
    block
}

fn remark_text(remark: &Remark, page: Page) -> String {
    notice_text(remark.tone, &remark.label, &remark.text, page, 0)
}

fn notice_text(tone: Tone, label: &str, text: &str, page: Page, indent: usize) -> String {
    let sign = match tone {
        Tone::Calm => "i",
        Tone::Attention => "!",
        Tone::Done => "+",
        Tone::Stop => "x",
    };
    let text = format!("[{sign}] {label}: {text}");
    wrapped(page, &text, indent, indent + 4) + "\n"
}

fn key(number: Option<usize>) -> String {
    number
        .map(|number| format!("{number}) "))
        .unwrap_or_default()
}

/// A button with its number; empty if it has none.
fn numbered(
    button: &Button,
    page: Page,
    indent: usize,
    number: &impl Fn(&Intent) -> Option<usize>,
) -> String {
    number(&button.intent).map_or_else(String::new, |number| {
        let text = format!("{number}) {}", button.label);
        wrapped(page, &text, indent, indent + 3)
    })
}

/// Bold, with the codes on each line, since a pager may show any line alone.
pub(super) fn bold(page: Page, text: &str, indent: usize) -> String {
    coloured(page, text, indent, Paint::bold)
}

fn coloured(page: Page, text: &str, indent: usize, colour: fn(Paint, &str) -> String) -> String {
    wrapped(page, text, indent, indent)
        .lines()
        .map(|line| format!("{}\n", colour(page.paint, line)))
        .collect()
}

/// Wraps at spaces; a word longer than a line stays whole.
pub(super) fn wrapped(page: Page, text: &str, first: usize, rest: usize) -> String {
    let mut out = String::new();
    let lead: String = text.chars().take_while(|ch| *ch == ' ').collect();
    let mut line = format!("{}{lead}", " ".repeat(first));
    let mut width = first + lead.len();
    let mut empty = true;
    for word in visible(text).split_whitespace() {
        let length = word.chars().count();
        if !empty && width + 1 + length > page.width {
            out.push_str(line.trim_end());
            out.push('\n');
            line = " ".repeat(rest);
            width = rest;
            empty = true;
        }
        if !empty {
            line.push(' ');
            width += 1;
        }
        line.push_str(word);
        width += length;
        empty = false;
    }
    out.push_str(line.trim_end());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_the_machine_cannot_steer_the_terminal() {
        let text = wrapped(Page::plain(), "a\u{1b}[2Jb\u{202e}c\u{7}", 0, 0);
        assert_eq!(text, "a\u{fffd}[2Jb\u{fffd}c\u{fffd}\n");
    }

    #[test]
    fn lines_break_at_spaces_hang_and_fit() {
        for columns in [None, Some(200), Some(79), Some(40), Some(21)] {
            let page = Page::new(Paint::Plain, columns);
            let text = wrapped(page, &"word ".repeat(30), 0, 4);
            let widest = columns.map_or(78, |columns| columns.min(79) - 1);
            assert!(text.lines().all(|line| line.chars().count() <= widest));
            assert!(
                text.lines()
                    .skip(1)
                    .all(|line| line.starts_with("    word"))
            );
        }
    }

    #[test]
    fn a_terminal_without_width_still_gets_words() {
        for columns in [0, 1, 2] {
            let page = Page::new(Paint::Plain, Some(columns));
            assert_eq!(wrapped(page, "one two", 0, 0), "one two\n");
        }
    }
}
