//! The promises hold in any order of events.
//!
//! Random machines, answers, intents, restarts, stops of the app, newer catalogues and clocks that are
//! set; after every event the rules in [`rules`] are asserted, each a sentence. A story that breaks one
//! is shrunk and printed line by line. Without further wishes the same stories are told each time;
//! `PROPTEST_CASES` asks for that many new ones.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is a test"
)]

mod commands;
mod gate;
mod named;
mod restarts;
mod rules;
mod session;
mod told_afterwards;
mod world;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use self::session::{Session, Step};
use self::world::World;

/// How many things happen in one story.
const STEPS: usize = 40;

fn config() -> ProptestConfig {
    let rng_seed = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => RngSeed::Random,
        None => RngSeed::Fixed(2018),
    };
    ProptestConfig {
        rng_seed,
        // A story that failed once is written down as a named case instead.
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    /// With the default number of stories some 5,000 steps; `cargo xtask prove` tells 200,000.
    #[test]
    fn every_rule_holds_whatever_happens_in_whatever_order(
        world in any::<World>(),
        steps in prop::collection::vec(any::<Step>(), 1..STEPS),
    ) {
        let mut session = Session::new(world);
        for step in &steps {
            session.happen(*step);
            if let Err(broken) = rules::hold(&session) {
                return Err(TestCaseError::fail(format!("{broken}\n{}", session.story())));
            }
        }
        session.go_on_kindly();
        if let Err(broken) = rules::hold(&session).and_then(|()| rules::nobody_is_stuck(&session)) {
            return Err(TestCaseError::fail(format!("{broken}\n{}", session.story())));
        }
    }
}
