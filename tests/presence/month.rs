//! The reminders of a month: the real loop and bus, with clocks that the test moves.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use acceptance::machines;
use voorzorg_domain::snapshot::{System, Timestamp};
use voorzorg_domain::watching::AlertKey;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::watchkeeping::remembered;
use voorzorg_watch::scheduler::Schedule;
use voorzorg_watch::{Target, WatchConfig, run};

use crate::bus::Bus;
use crate::daemon::{Daemon, Manner};
use crate::watcher::Person;

const HOUR: Duration = Duration::from_secs(3600);
static NOW: AtomicI64 = AtomicI64::new(1_800_000_000);

fn clock() -> Timestamp {
    Timestamp(NOW.load(Ordering::Relaxed))
}

/// Moves both clocks by an hour and lets the loop react.
async fn an_hour_passes() {
    NOW.fetch_add(3600, Ordering::Relaxed);
    tokio::time::advance(HOUR).await;
    settle().await;
}

/// Gives the loop and the bus real time to react, while no simulated time passes.
async fn settle() {
    for _ in 0..8 {
        tokio::task::yield_now().await;
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn over_a_month_an_alert_is_shown_three_times_and_never_twice_a_day() {
    let (bus, person) = (Bus::of_the_suite(), Person::new());
    let daemon = Daemon::on(&bus, Manner::Kind);
    person.machine_is(&machines::clean(System::Linux));
    let folder = person.data();
    let file = person.machine_file();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap();
    runtime.block_on(async {
        // While this waits, only the test moves the simulated time.
        let (held, wait) = std::sync::mpsc::channel::<()>();
        let holding = tokio::task::spawn_blocking(move || wait.recv());
        let keeping = tokio::spawn(run(
            WatchConfig {
                target: Target::Snapshot(file),
                folder: folder.clone(),
                locale: Some(Locale::En),
                schedule: Schedule {
                    first: Duration::ZERO,
                    ..Schedule::default()
                },
                clock,
            },
            |_| {},
        ));
        for _ in 0..200 {
            settle().await;
            if remembered(&folder).unwrap().is_some() {
                break;
            }
        }
        person.machine_is(&machines::kesl());
        let mut days = Vec::new();
        for hour in 0..24 * 31 {
            an_hour_passes().await;
            for notice in daemon.so_far() {
                days.push((hour / 24, notice.keys().contains(&"tomorrow")));
            }
        }
        assert_eq!(days, [(0, true), (3, true), (10, false)]);
        let memory = remembered(&folder).unwrap().unwrap();
        assert_eq!(memory.open[0].shown, 3);
        assert_eq!(
            memory.open[0].alert.key(),
            AlertKey("returned:kesl".to_owned())
        );
        keeping.abort();
        drop(held);
        let _ = holding.await;
    });
    println!("a month: told on the day itself, three days later and a week after that");
}
