//! A patient person: answers what is asked, presses the main button, restarts when told to, and goes on
//! until there is nothing more to press.

use std::collections::BTreeMap;

use voorzorg_guide::view::{Block, Place, Press, View};

use crate::guided::Guided;

/// More presses than any journey needs.
const ENOUGH: usize = 60;

/// What this person says when asked.
#[derive(Debug, Clone)]
pub struct Patient {
    answers: BTreeMap<&'static str, &'static str>,
}

impl Default for Patient {
    fn default() -> Patient {
        Patient {
            answers: BTreeMap::from([
                ("group", "vital"),
                ("caretaker", "me"),
                ("officer", "yes"),
                ("replacement", "microsoft-defender"),
                ("passwords", "moved"),
                ("vaults", "none"),
                ("protection-password", "known"),
                ("administrator", "yes"),
                ("parent", "yes"),
            ]),
        }
    }
}

impl Patient {
    /// The same person with another answer.
    #[must_use]
    pub fn says(mut self, question: &'static str, answer: &'static str) -> Patient {
        self.answers.insert(question, answer);
        self
    }

    /// Leads the journey as far as it goes, and says where it ended. `seen` is called with every screen.
    pub fn walk(&self, guided: &mut Guided, mut seen: impl FnMut(&Guided, &View)) -> View {
        let mut tried = BTreeMap::new();
        for _ in 0..ENOUGH {
            let view = guided.view();
            seen(guided, &view);
            let Some(press) = self.choose(&view, &mut tried) else {
                return view;
            };
            guided.press(press);
        }
        guided.view()
    }

    /// What this person presses first at a screen.
    #[must_use]
    pub fn next(&self, view: &View) -> Option<Press> {
        self.choose(view, &mut BTreeMap::new())
    }

    /// What this person does at a screen; nothing where the journey has ended or stopped.
    fn choose(&self, view: &View, tried: &mut BTreeMap<String, usize>) -> Option<Press> {
        if let Some(answer) = self.unanswered(&view.screen.blocks) {
            return Some(answer);
        }
        let screen = &view.screen;
        let others = || screen.others.iter().map(|button| &button.press);
        let restart = others().find(|press| matches!(press, Press::PretendRestart));
        if let Some(restart) = restart {
            return Some(restart.clone());
        }
        match screen.place.as_str() {
            "wrap-up" => None,
            "result" => match screen.primary.as_ref().map(|button| &button.press) {
                Some(Press::Scan) => others()
                    .find(|press| {
                        matches!(
                            press,
                            Press::Go {
                                place: Place::Questions
                            } | Press::PrepareFor { .. }
                        )
                    })
                    .cloned(),
                Some(press) => Some(press.clone()),
                None => None,
            },
            place => {
                let press = screen.primary.as_ref()?.press.clone();
                // Where a look could not see it, the person looks themselves.
                let told = others().find(|press| matches!(press, Press::TellStep { .. }));
                if let Some(told) = told.filter(|_| tried.contains_key(&format!("{place} told"))) {
                    return Some(told.clone());
                }
                tried.insert(format!("{place} told"), 1);
                // To look again is patience; to start the same thing a third time is not.
                let limit = if matches!(press, Press::BeginStep { .. }) {
                    1
                } else {
                    3
                };
                let count = tried
                    .entry(format!("{place} {press:?} {}", screen.blocks.len()))
                    .or_default();
                *count += 1;
                (*count <= limit).then_some(press)
            }
        }
    }

    /// The answer to the first question on the screen that is not answered as this person would.
    fn unanswered(&self, blocks: &[Block]) -> Option<Press> {
        blocks.iter().find_map(|block| {
            let Block::Choice { options, .. } = block else {
                return None;
            };
            options.iter().find_map(|option| {
                let Press::Answer { question, answer } = &option.button.press else {
                    return None;
                };
                let ours = self.answers.get(question.as_str())?;
                (answer == ours && !option.chosen).then(|| option.button.press.clone())
            })
        })
    }
}
