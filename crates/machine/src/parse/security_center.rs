//! What an answer of Windows Security Center is worth beside the state of its service. It may not
//! know how either is asked.
//!
//! Its service is started some minutes after Windows. Until then the list is empty or fails, while a
//! computer on which it runs lists at least what Windows brings itself.

use voorzorg_domain::snapshot::{Gap, GapKind, SecurityProduct};

/// Whether a service runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ServiceState {
    Running,
    /// Not yet: it is starting, or Windows will start it by itself.
    Starting,
    /// It is not there, or nothing starts it by itself.
    Off,
}

/// Asks until an answer can be believed, or until `wait` says that it was long enough.
///
/// `state` is that of the service, `None` when it cannot be read. What the list names is believed at
/// once; that it names nothing only when it says so twice while the service runs all along.
pub(crate) fn read(
    mut ask: impl FnMut() -> Result<Vec<SecurityProduct>, Gap>,
    mut state: impl FnMut() -> Option<ServiceState>,
    mut wait: impl FnMut() -> bool,
) -> Result<Vec<SecurityProduct>, Gap> {
    let mut empty_before = false;
    let mut was_starting = false;
    loop {
        let answer = ask();
        let state = state();
        was_starting |= state == Some(ServiceState::Starting);
        let gap = match answer {
            Ok(products) if !products.is_empty() => return Ok(products),
            Err(gap) if gap == Gap::UNSUPPORTED => return Err(gap),
            Ok(_) | Err(_) if state == Some(ServiceState::Off) => {
                return Err(Gap::of(GapKind::SwitchedOff));
            }
            Ok(products) => {
                if empty_before && !was_starting && state == Some(ServiceState::Running) {
                    return Ok(products);
                }
                empty_before = true;
                Gap::unreadable("an empty list")
            }
            Err(gap) => {
                empty_before = false;
                gap
            }
        };
        if !wait() {
            return Err(if was_starting {
                Gap::of(GapKind::Starting)
            } else {
                gap
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use voorzorg_domain::snapshot::SecurityState;

    use super::*;

    type Answer = Result<Vec<SecurityProduct>, Gap>;

    const RUNNING: Option<ServiceState> = Some(ServiceState::Running);
    const STARTING: Option<ServiceState> = Some(ServiceState::Starting);
    const OFF: Option<ServiceState> = Some(ServiceState::Off);

    fn some() -> Answer {
        Ok(vec![SecurityProduct {
            name: "Windows Defender".to_owned(),
            state: SecurityState::On,
            up_to_date: None,
        }])
    }

    fn nothing() -> Answer {
        Ok(Vec::new())
    }

    fn failed() -> Answer {
        Err(Gap::unreadable("0x800706BA"))
    }

    /// Each turn once; the last again and again, until it has waited five times.
    fn answer(turns: &[(Answer, Option<ServiceState>)]) -> Answer {
        let turn = std::cell::Cell::new(0);
        let now = || &turns[turn.get().min(turns.len() - 1)];
        read(
            || now().0.clone(),
            || now().1,
            || {
                turn.set(turn.get() + 1);
                turn.get() <= 5
            },
        )
    }

    #[test]
    fn what_is_named_is_believed_whatever_the_service_says() {
        for state in [RUNNING, STARTING, OFF, None] {
            assert_eq!(answer(&[(some(), state)]), some(), "{state:?}");
        }
    }

    #[test]
    fn an_empty_list_counts_when_it_is_said_twice_by_a_service_that_runs() {
        assert_eq!(answer(&[(nothing(), RUNNING)]), nothing());
        let late = [(nothing(), RUNNING), (some(), RUNNING)];
        assert_eq!(answer(&late), some());
        let failing = [(nothing(), RUNNING), (failed(), RUNNING)];
        assert_eq!(answer(&failing), failed());
        assert_eq!(
            answer(&[(nothing(), None)]),
            Err(Gap::unreadable("an empty list"))
        );
    }

    #[test]
    fn a_service_that_starts_makes_a_gap_that_mends_itself() {
        let starting = Err(Gap::of(GapKind::Starting));
        for first in [nothing(), failed()] {
            assert_eq!(answer(&[(first.clone(), STARTING)]), starting);
            // What it lists just after its start need not be everything.
            let turns = [(first.clone(), STARTING), (nothing(), RUNNING)];
            assert_eq!(answer(&turns), starting);
            assert_eq!(answer(&[(first, STARTING), (some(), RUNNING)]), some());
        }
        assert!(Gap::of(GapKind::Starting).may_pass());
    }

    #[test]
    fn a_service_that_was_switched_off_is_a_lack_and_no_gap() {
        for first in [nothing(), failed()] {
            let answer = answer(&[(first, OFF)]);
            assert_eq!(answer, Err(Gap::of(GapKind::SwitchedOff)));
            assert!(answer.unwrap_err().is_lack());
        }
    }

    #[test]
    fn a_windows_without_the_class_is_not_waited_for() {
        let turns = [(Err(Gap::UNSUPPORTED), STARTING), (some(), RUNNING)];
        assert_eq!(answer(&turns), Err(Gap::UNSUPPORTED));
    }
}
