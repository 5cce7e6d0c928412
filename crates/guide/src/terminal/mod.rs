//! The text of the terminal: the same views as the window, drawn as lines. It may not read or write a
//! terminal, and holds no sentence of its own.

mod draw;
mod form;
mod manual;
mod messages;
mod result;
mod round;

pub(crate) use draw::blocks_text;
pub use draw::{Page, Paint, draw, intents};
pub use form::{fields, filled, leave_empty};
pub use manual::{
    Grammar, HelpChoice, HelpCommand, HelpPart, HelpSection, Placeholder, command_text, help,
    manual, option_text, placeholder,
};
pub use messages::{
    Extent, InputError, absence_open, bye, capture_how, capture_not_saved, capture_question,
    capture_review, capture_saved, catalogue_fine, catalogue_problem, catalogue_problems,
    catalogue_product, catalogue_share, changes, choose, damage_check, explain, failed, is_yes,
    nothing_to_report, origin, quit, report_saved, scan, scanning, usage, waiting, watching,
};
pub use result::{result_check, result_no_progress, result_saved};
pub use round::{
    choose_label, export_saved, no_list, officer_saved, overview_saved, result_no_installation,
    result_replaces, round_made,
};
