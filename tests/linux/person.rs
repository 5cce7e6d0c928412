//! A scripted person at the keyboard: on each screen they choose the first of a list of labels that is
//! offered and not yet chosen.

use acceptance::terminal::Led;

/// The labels, by priority.
const CHOICES: [&str; 22] = [
    "Practice: pretend to restart",
    "For a vital organisation, such as energy, water or payments",
    "I do, or nobody does",
    "No, I do not use it",
    "No, nothing",
    "No, I have not set one",
    "Yes, I am, or someone with me is",
    "Microsoft Defender",
    "No antivirus software afterwards",
    "Start preparing",
    "Continue without antivirus software",
    "Check whether it is ready",
    "I have checked myself, it is fine",
    "Check whether this is a good moment",
    "Start the uninstaller",
    "Look again, and show the command",
    "Try again",
    "I am done, look now",
    "I have run this, look now",
    "I have restarted, look now",
    "Continue",
    "Continue where I was",
];

/// More choices than any journey needs.
const ENOUGH: usize = 80;

/// Leads a journey until it says that the product was not seen any more. `before` is called with every
/// choice before it is made. Returns the last screen, or `None` when the program ended on the way.
pub(crate) fn lead(guide: &mut Led, mut before: impl FnMut(&str)) -> Option<String> {
    for _ in 0..ENOUGH {
        let screen = guide.screen_or_end()?;
        if screen.contains("We no longer see") {
            return Some(screen);
        }
        let Some(choice) = next(&screen) else {
            panic!("nothing to choose in: {screen}")
        };
        before(choice);
        guide.choose(choice);
    }
    panic!("no end after {ENOUGH} presses: {:?}", guide.screen_or_end())
}

/// Open questions come first, then the main button, then any other label of the list.
pub(crate) fn next(screen: &str) -> Option<&'static str> {
    let lines: Vec<(&str, &str)> = screen
        .lines()
        .filter_map(|line| line.trim().split_once(") "))
        .filter(|(number, _)| number.chars().all(|digit| digit.is_ascii_digit()))
        .collect();
    let offered = |choice: &str| lines.iter().any(|(_, rest)| *rest == choice);
    let answers = CHOICES.iter().find(|choice| {
        lines
            .iter()
            .any(|(_, rest)| *rest == format!("( ) {choice}"))
    });
    let practice = CHOICES.iter().take(1).find(|choice| offered(choice));
    // The main button is the first that is no answer.
    let first = lines.iter().find(|(_, rest)| !rest.starts_with('('));
    let main = first.and_then(|(_, rest)| CHOICES.iter().find(|choice| *rest == **choice));
    let any = CHOICES.iter().find(|choice| offered(choice));
    answers.or(practice).or(main).or(any).copied()
}
