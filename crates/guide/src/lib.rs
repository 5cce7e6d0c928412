//! Leads a person through the journey.

pub mod locale;
pub mod view;
