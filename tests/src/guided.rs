//! A guide over a replay or a sysroot, driven by a test, with a clock that stands still.

use std::path::PathBuf;
use std::sync::LazyLock;

use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::detection::Detector;
use voorzorg_domain::snapshot::{System, Timestamp};
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Block, Intent, Place, ScreenId, View, WireError};
use voorzorg_guide::{Frontend, Guide, Setup, shipped_detector, start_knowing};
use voorzorg_machine::Machine;

/// Answers that settle every question.
const READY: [(&str, &str); 5] = [
    ("passwords", "none"),
    ("vaults", "none"),
    ("protection-password", "none"),
    ("administrator", "yes"),
    ("parent", "yes"),
];

#[expect(clippy::expect_used, reason = "a test cannot go on without it")]
fn shipped() -> &'static Detector<'static> {
    shipped_detector().expect("the shipped catalogue")
}

/// A detector with a fixed version and date of the catalogue, for golden files.
#[must_use]
pub fn undated() -> &'static Detector<'static> {
    static UNDATED: LazyLock<Catalogue> = LazyLock::new(|| Catalogue {
        version: "2018.5.1".to_owned(),
        dated: "2026-11-01".to_owned(),
        ..crate::catalogue().clone()
    });
    static DETECTOR: LazyLock<Detector<'static>> = LazyLock::new(|| Detector::from(&*UNDATED));
    &DETECTOR
}

/// How long a test waits for a view that comes without an intent.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(60);

/// A guide with the folder it works in.
#[derive(Debug)]
pub struct Guided {
    runtime: tokio::runtime::Runtime,
    guide: Option<Guide>,
    /// A scenario, or a sysroot of Linux.
    machine: PathBuf,
    is_tree: bool,
    locale: Locale,
    detector: &'static Detector<'static>,
    /// The person's folder: journal, position and reports.
    pub folder: tempfile::TempDir,
}

impl Guided {
    /// Plays the scenario `name` of `tests/fixtures/scenarios`.
    ///
    /// # Panics
    /// When it cannot be played.
    #[must_use]
    pub fn replay(name: &str, locale: Locale) -> Guided {
        let scenario = crate::folder("fixtures/scenarios").join(name);
        Guided::with(scenario, false, locale, shipped())
    }

    /// The same with a fixed version and date of the catalogue, for golden files.
    ///
    /// # Panics
    /// When it cannot be played.
    #[must_use]
    pub fn replay_undated(name: &str, locale: Locale) -> Guided {
        let scenario = crate::folder("fixtures/scenarios").join(name);
        Guided::with(scenario, false, locale, undated())
    }

    /// Works on a folder that stands for a computer with Linux.
    ///
    /// # Panics
    /// When that cannot be.
    #[must_use]
    pub fn tree(root: PathBuf, locale: Locale) -> Guided {
        Guided::with(root, true, locale, shipped())
    }

    #[expect(clippy::expect_used, reason = "a test cannot go on without it")]
    fn with(
        machine: PathBuf,
        is_tree: bool,
        locale: Locale,
        detector: &'static Detector<'static>,
    ) -> Guided {
        let mut guided = Guided {
            runtime: runtime(),
            guide: None,
            machine,
            is_tree,
            locale,
            detector,
            folder: tempfile::tempdir().expect("a folder"),
        };
        guided.open();
        guided
    }

    /// Ends the guide as if the process were killed: all its tasks end with its runtime.
    pub fn close(&mut self) {
        self.guide = None;
        let old = std::mem::replace(&mut self.runtime, runtime());
        old.shutdown_timeout(std::time::Duration::from_secs(10));
    }

    /// Starts the guide, as a new start of the app would.
    ///
    /// # Panics
    /// When it does not start.
    #[expect(clippy::expect_used, reason = "a test cannot go on without it")]
    pub fn open(&mut self) {
        self.close();
        let machine = if self.is_tree {
            Machine::root(self.machine.clone(), System::Linux).expect("a tree")
        } else {
            Machine::replay(&self.machine, self.folder.path()).expect("a scenario")
        };
        let setup = Setup {
            machine,
            data: self.folder.path().to_path_buf(),
            documents: self.folder.path().to_path_buf(),
            locale: Some(self.locale),
            zone: Zone::utc(),
            clock: || Timestamp(1_795_424_376),
            app_version: "0.0.0".to_owned(),
            frontend: Frontend {
                follows: true,
                text_size: true,
                gathers: true,
                ..Frontend::default()
            },
        };
        let _entered = self.runtime.enter();
        self.guide = Some(start_knowing(self.detector, setup).expect("a guide"));
    }

    /// Waits until nothing is in flight, and returns the view.
    ///
    /// # Panics
    /// When the guide has ended.
    #[expect(clippy::expect_used, reason = "a test cannot go on without it")]
    pub fn view(&self) -> View {
        let guide = self.guide.as_ref().expect("a guide");
        self.runtime.block_on(async {
            let mut views = guide.views();
            views
                .wait_for(|view| {
                    view.screen.id != ScreenId::Check
                        && (view.screen.id != ScreenId::Step
                            || view.screen.primary.is_some()
                            || !view.screen.others.is_empty())
                })
                .await
                .expect("a view")
                .clone()
        })
    }

    /// Waits until `wished` holds for the view, without an intent.
    ///
    /// # Panics
    /// When the guide has ended, or nothing of the kind comes.
    #[expect(clippy::expect_used, reason = "a test cannot go on without it")]
    pub fn wait_for(&self, wished: impl Fn(&View) -> bool) -> View {
        let guide = self.guide.as_ref().expect("a guide");
        self.runtime.block_on(async {
            let mut views = guide.views();
            let shown = tokio::time::timeout(PATIENCE, views.wait_for(|view| wished(view)));
            shown.await.expect("in time").expect("a view").clone()
        })
    }

    /// Submits an intent, waits until nothing is in flight, and returns the view.
    ///
    /// # Panics
    /// When the intent is rejected.
    #[expect(clippy::expect_used, reason = "a test cannot go on without it")]
    pub fn submit(&mut self, intent: Intent) -> View {
        self.try_press(intent).expect("a press that is carried out")
    }

    /// Submits an intent, and returns the view or the rejection.
    ///
    /// # Errors
    /// The rejection.
    #[expect(clippy::expect_used, reason = "a test cannot go on without it")]
    pub fn try_press(&mut self, intent: Intent) -> Result<View, WireError> {
        let guide = self.guide.as_ref().expect("a guide");
        self.runtime.block_on(guide.submit(intent))?;
        Ok(self.view())
    }

    /// Answers a question.
    pub fn answer(&mut self, question: &str, answer: &str) -> View {
        self.submit(Intent::Answer {
            question: question.to_owned(),
            answer: answer.to_owned(),
        })
    }

    /// Answers each question of the step with an answer that settles it, page after page.
    pub fn answer_step(&mut self) -> View {
        for (question, answer) in READY {
            let view = self.view();
            if !asks(&view, question, answer) {
                continue;
            }
            let view = self.answer(question, answer);
            if let Some(next) = view.screen.primary
                && matches!(next.intent, Intent::Ask { .. })
            {
                self.submit(next.intent);
            }
        }
        self.view()
    }

    /// Answers both questions about who may decide, and makes the plan.
    pub fn plan(&mut self, group: &str) -> View {
        self.answer("group", group);
        self.answer("device-admin", "me");
        self.submit(Intent::Prepare)
    }

    /// What the answers before the plan lead to, or the next question.
    pub fn questions(&mut self) -> View {
        self.submit(Intent::Go {
            place: Place::Questions,
        })
    }

    /// Does what each page asks until the page `place` is shown.
    ///
    /// # Panics
    /// When it never is.
    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    pub fn walk_to(&mut self, place: &str) -> View {
        for _ in 0..30 {
            let view = self.view();
            if view.screen.place == place {
                return view;
            }
            match view.screen.place.as_str() {
                "step-restart" => {
                    self.submit(Intent::PretendRestart);
                    continue;
                }
                "step-replacement" => {
                    self.answer("replacement", "microsoft-defender");
                }
                _ => {
                    self.answer_step();
                }
            }
            self.press_primary();
        }
        panic!("{place} is never shown; at {}", self.view().screen.place);
    }

    /// Presses the one main button of the screen.
    ///
    /// # Panics
    /// When there is none.
    #[expect(clippy::expect_used, reason = "a test cannot go on without it")]
    pub fn press_primary(&mut self) -> View {
        let intent = self.view().screen.primary.expect("a main button").intent;
        self.submit(intent)
    }
}

/// Whether this answer can be chosen on the page.
fn asks(view: &View, question: &str, answer: &str) -> bool {
    let intent = Intent::Answer {
        question: question.to_owned(),
        answer: answer.to_owned(),
    };
    view.screen.blocks.iter().any(|block| {
        matches!(block, Block::Choice { options, .. }
            if options.iter().any(|option| option.button.intent == intent))
    })
}

#[expect(clippy::expect_used, reason = "a test cannot go on without it")]
fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime")
}
