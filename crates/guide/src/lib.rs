//! Leads a person through the journey, and holds every sentence in Dutch and English.
//!
//! One task owns the state; `present` turns it into a [`view`](mod@crate::view) with finished
//! sentences, which window, terminal and report share. This crate may not depend on a window, and
//! draws nothing.
#![forbid(unsafe_code)]

mod bilingual_page;
pub mod dates;
mod export;
mod failure;
mod gathering;
mod guide;
mod installation;
pub mod inventory;
mod kept_result;
pub mod locale;
pub mod msg;
mod officer_page;
mod overview;
mod present;
mod report_file;
mod result_file;
mod round;
mod scan_json;
mod sealed_file;
mod settings;
mod shipped;
pub mod terminal;
pub mod texts;
mod typed;
pub mod view;
pub mod visible;
pub mod watchkeeping;

pub use crate::export::{Export, ExportFile, ExportForm};
pub use crate::failure::{Failure, FailureCode};
pub use crate::gathering::{NoList, read_list};
pub use crate::guide::{Guide, Setup, start, start_knowing, system_locale};
pub use crate::installation::{ForRound, Installation, Made, NewResult, make_result};
pub use crate::kept_result::keep_result_up_to_date;
pub use crate::officer_page::OfficerPage;
pub use crate::overview::{List, OverviewFile, OverviewQuestion};
pub use crate::present::{breakdowns, failure_view};
pub use crate::report_file::{ReportFile, check_damage};
pub use crate::result_file::{ResultFile, ResultParts, check_result, stated_check_number};
pub use crate::round::{
    ListError, NewRound, NoRound, Round, begin_round, read_code, read_list_file, read_round_file,
};
pub use crate::scan_json::scan_json;
pub use crate::sealed_file::DamageCheck;
pub use crate::settings::{EXAMPLES, Frontend, JOURNAL, Practise, SETTINGS};
pub use crate::shipped::{shipped_catalogue, shipped_detector};
pub use crate::typed::{LONGEST_FIELD, OverviewFields, RoundFields, TooLong, Typed, TypedFields};
