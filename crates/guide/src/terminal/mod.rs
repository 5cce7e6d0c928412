//! The terminal's face: the same views as the window, drawn as text. It may not read a terminal and
//! holds no sentence of its own.

mod draw;
mod talk;

pub use draw::{Paint, draw, presses};
pub use talk::{
    bye, capture_review, capture_saved, catalogue_fine, catalogue_problems, catalogue_product,
    catalogue_share, changes, choose, damage_check, explanation, failed, help, nothing_to_report,
    origin, quit, report_saved, scan, scanning, usage,
};
