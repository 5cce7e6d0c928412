//! Another process holds the lock of the watch's memory: what a person does in the meantime is not lost.

use std::time::{Duration, Instant};

use voorzorg_guide::watchkeeping::MEMORY;
use voorzorg_machine::journal::JournalFile;

use crate::bus::Bus;
use crate::daemon::{Daemon, Manner};
use crate::notices::leave_a_journey;
use crate::watcher::{Person, SOON};

/// A watcher that blocks on the lock would take longer.
const AT_ONCE: Duration = Duration::from_secs(3);

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_click_and_a_sign_out_do_not_wait_for_the_memory() {
    let (bus, person) = (Bus::new(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    leave_a_journey(&person, 3);
    let watcher = person.start(Some(&bus), &["--lang", "en"]);
    let notice = daemon.next(SOON);
    let told = person.remembers("the notice", |memory| memory.spoke.is_some());
    let held = JournalFile::open(&person.data(), MEMORY, 1).unwrap();
    let begun = Instant::now();
    daemon.press(notice.id, "default");
    person.window_opened();
    assert!(begun.elapsed() < AT_ONCE);
    assert_eq!(person.memory(), Some(told.clone()), "it is held");
    drop(held);
    person.remembers("the click", |memory| *memory != told);
    let _held = JournalFile::open(&person.data(), MEMORY, 1).unwrap();
    daemon.press(notice.id, "never");
    assert!(watcher.end() < AT_ONCE);
}
