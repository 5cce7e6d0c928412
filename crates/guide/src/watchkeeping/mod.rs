//! What the watch needs besides the loop itself: the memory file, the text of notifications, and what
//! a settings screen shows and can change. It may not scan a machine, and shows no notification itself.

mod destination;
mod memory;
mod notification_text;
mod settings;

pub use destination::Destination;
pub use memory::{MEMORY, MemoryFile, journey_now, remembered};
pub use notification_text::{notice, waits_for_you};
pub use settings::{
    BlindText, ReminderIntent, ReminderSetting, Watchkeeping, remind, set_start_at_login,
    start_at_login_text, watchkeeping,
};
