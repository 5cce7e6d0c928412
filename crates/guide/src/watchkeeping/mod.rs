//! Keeping watch, as far as it speaks: the memory file, the words of a notice, and what a settings
//! screen shows and can change. It may not look at a machine, and shows no notice itself.

mod destination;
mod memory;
mod notification_text;
mod settings;

pub use destination::Destination;
pub use memory::{MEMORY, MemoryFile, journey_now, remembered};
pub use notification_text::{notice, waits_for_you};
pub use settings::{
    Reminder, ReminderIntent, Watchkeeping, remind, set_start_at_login, start_at_login_text,
    watchkeeping,
};
