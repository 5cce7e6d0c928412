//! A patient person: answers every question, presses the main button, restarts as asked, and goes on
//! until no button is left.

use std::collections::BTreeMap;

use voorzorg_guide::view::{Block, Intent, Place, View};

use crate::guided::Guided;

/// More intents than any journey needs.
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
                ("device-admin", "me"),
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

    /// Leads the journey as far as it goes, and returns the last view. `visit` is called with every view.
    pub fn walk(&self, guided: &mut Guided, mut visit: impl FnMut(&Guided, &View)) -> View {
        let mut tried = BTreeMap::new();
        for _ in 0..ENOUGH {
            let view = guided.view();
            visit(guided, &view);
            let Some(intent) = self.choose(&view, &mut tried) else {
                return view;
            };
            guided.submit(intent);
        }
        guided.view()
    }

    /// The intent of this person's first choice on a screen.
    #[must_use]
    pub fn next(&self, view: &View) -> Option<Intent> {
        self.choose(view, &mut BTreeMap::new())
    }

    /// What this person does at a screen; nothing where the journey has ended or stopped.
    fn choose(&self, view: &View, tried: &mut BTreeMap<String, usize>) -> Option<Intent> {
        if let Some(answer) = self.unanswered(&view.screen.blocks) {
            return Some(answer);
        }
        let screen = &view.screen;
        let others = || screen.others.iter().map(|button| &button.intent);
        let pressed = screen.primary.iter().map(|button| &button.intent);
        let mut restarts = pressed.chain(others());
        let restart = restarts.find(|intent| matches!(intent, Intent::PretendRestart));
        if let Some(restart) = restart {
            return Some(restart.clone());
        }
        match screen.place.as_str() {
            "wrap-up" => None,
            "result" => match screen.primary.as_ref().map(|button| &button.intent) {
                // Where nothing must be done, this person does what may be.
                Some(
                    Intent::Scan
                    | Intent::Go {
                        place: Place::SaveResult | Place::Letters,
                    },
                ) => others()
                    .find(|intent| {
                        matches!(
                            intent,
                            Intent::Go {
                                place: Place::Questions
                            } | Intent::PrepareFor { .. }
                        )
                    })
                    .cloned(),
                Some(intent) => Some(intent.clone()),
                None => None,
            },
            place => {
                let intent = screen.primary.as_ref()?.intent.clone();
                // What helps in another window is done there; then this person looks.
                let looks = others().find(|intent| matches!(intent, Intent::CheckStep { .. }));
                let intent = match (&intent, looks) {
                    (
                        Intent::OpenSource { .. } | Intent::SaveNextSteps | Intent::ComeBack { .. },
                        Some(looks),
                    ) => looks.clone(),
                    _ => intent,
                };
                // Where a scan could not see it, the person confirms it.
                let told = others().find(|intent| matches!(intent, Intent::ConfirmStep { .. }));
                if let Some(told) = told.filter(|_| tried.contains_key(&format!("{place} told"))) {
                    return Some(told.clone());
                }
                tried.insert(format!("{place} told"), 1);
                // Up to three scans; who cancelled an action once starts it once more.
                let limit = if matches!(intent, Intent::BeginStep { .. }) {
                    2
                } else {
                    3
                };
                let count = tried
                    .entry(format!("{place} {intent:?} {}", screen.blocks.len()))
                    .or_default();
                *count += 1;
                (*count <= limit).then_some(intent)
            }
        }
    }

    /// The answer to the first question on the screen that is not answered as this person would.
    fn unanswered(&self, blocks: &[Block]) -> Option<Intent> {
        blocks.iter().find_map(|block| {
            let Block::Choice { options, .. } = block else {
                return None;
            };
            // Which product it is, is asked after that it is another one.
            let chosen_product = options.iter().find_map(|option| {
                let Intent::Answer { question, answer } = &option.button.intent else {
                    return None;
                };
                let is_other = question == "replacement" && answer == "other" && !option.chosen;
                let ours = self.answers.get("replacement")?;
                is_other.then_some((ours, &option.button.intent))
            });
            if let Some((ours, other)) = chosen_product {
                let offers_ours = options.iter().any(|option| {
                    matches!(&option.button.intent, Intent::Answer { answer, .. } if answer == ours)
                });
                if !offers_ours {
                    return Some(other.clone());
                }
            }
            options.iter().find_map(|option| {
                let Intent::Answer { question, answer } = &option.button.intent else {
                    return None;
                };
                let ours = self.answers.get(question.as_str())?;
                (answer == ours && !option.chosen).then(|| option.button.intent.clone())
            })
        })
    }
}
