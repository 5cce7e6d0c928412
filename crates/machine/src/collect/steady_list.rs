//! Reads a list that can change while it is read.

use std::collections::BTreeSet;

use voorzorg_domain::snapshot::Gap;

use super::listing::Listing;

/// How often a list that changes while it is read is read again before that is a gap.
const PATIENCE: usize = 5;

/// Reads names by number, of which one that vanishes meanwhile moves the next into its place: a
/// list whose `state` changed while it was read is read again. When it never holds still, the names
/// of all readings together were seen, and others may have been missed.
pub(crate) fn steady<S: PartialEq>(
    mut state: impl FnMut() -> Result<S, Gap>,
    mut read: impl FnMut() -> Listing<String>,
) -> Listing<String> {
    let mut seen = BTreeSet::new();
    let mut why = None;
    let mut before = state();
    for _ in 0..PATIENCE {
        let listing = read();
        let after = state();
        why = match (listing.gap, &after) {
            (None, Ok(_)) if before == after => return Listing::new(listing.entries, None),
            (None, Ok(_)) => Some(Gap::unreadable("the list keeps changing")),
            (Some(gap), _) => Some(gap),
            (None, Err(gap)) => Some(gap.clone()),
        };
        seen.extend(listing.entries);
        before = after;
    }
    Listing::new(seen.into_iter().collect(), why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(listing: Listing<String>) -> (String, Option<Gap>) {
        let mut gap = None;
        let names = listing.given(|unread| gap = Some(unread));
        (names.join(" "), gap)
    }

    fn given(names: &str) -> Listing<String> {
        Listing::new(names.split(' ').map(str::to_owned).collect(), None)
    }

    #[test]
    fn a_list_that_holds_still_is_whole() {
        let mut readings = ["other", "a b"].into_iter();
        let mut states = [1, 2, 2].into_iter();
        let listing = steady(
            || Ok(states.next().unwrap()),
            || given(readings.next().unwrap()),
        );
        assert_eq!(names(listing), ("a b".to_owned(), None));
    }

    #[test]
    fn a_list_that_never_holds_still_loses_nothing_that_was_seen_once() {
        let mut count = 0..;
        let mut readings = ["a", "b", "a c", "b", "d"].into_iter();
        let listing = steady(|| Ok(count.next()), || given(readings.next().unwrap()));
        let (seen, gap) = names(listing);
        assert_eq!(seen, "a b c d");
        assert!(gap.is_some());
    }

    #[test]
    fn what_was_given_before_a_list_failed_counts_and_the_rest_is_a_gap() {
        let read = || Listing::new(vec!["a".to_owned()], Some(Gap::unreadable("ended")));
        let (seen, gap) = names(steady(|| Ok(1), read));
        assert_eq!((seen.as_str(), gap), ("a", Some(Gap::unreadable("ended"))));
        assert_eq!(read().whole(), Err(Gap::unreadable("ended")));
    }

    #[test]
    fn a_list_whose_state_is_unknown_may_have_changed() {
        let denied = || Err::<u8, Gap>(Gap::unreadable("denied"));
        let (seen, gap) = names(steady(denied, || given("a")));
        assert_eq!((seen.as_str(), gap), ("a", Some(Gap::unreadable("denied"))));
    }
}
