//! The intents that open a source, or save a report, a letter or the page to print. It may not change
//! a journey.

use std::path::{Path, PathBuf};

use voorzorg_domain::catalogue::SourceId;
use voorzorg_domain::journey::Rejection;
use voorzorg_domain::origin::Origin;
use voorzorg_machine::MachineError;

use super::Owner;
use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::present::{LETTERS, RemarkMsg, letter_mark, next_steps};
use crate::report_file::ReportFile;
use crate::texts::Texts;
use crate::view::{ErrorCode, Intent, Tone, WireError};

/// The largest letter that is saved, in bytes.
const LETTER_LIMIT: usize = 64 * 1024;

impl Owner {
    pub(super) fn open_source(&mut self, id: &SourceId) -> Result<(), WireError> {
        let address = self
            .detector
            .catalogue()
            .source(id)
            .and_then(|source| source.address.as_deref());
        let Some(address) = address else {
            return Err(self.rejection_error(Rejection::NotNow));
        };
        voorzorg_machine::open_address(address).map_err(|_| WireError {
            code: ErrorCode::CouldNotOpen,
            message: self.t(&msg::error_could_not_open()),
            hint: self.t(&msg::error_could_not_open_hint(address)),
        })
    }

    pub(super) fn save_report(&mut self) -> Result<(), WireError> {
        if self.journey.first.is_none() {
            return Err(self.rejection_error(Rejection::NotNow));
        }
        let file = ReportFile::new(&self.journal, self.locale, &self.zone);
        let html = file.html(self.detector.catalogue());
        self.save(
            "report",
            "html",
            &html,
            msg::report_saved,
            Intent::SaveReport,
        )
    }

    /// Saves a letter with the changes that the person made. A letter that is not about this computer
    /// keeps the sentence that says so, whatever else was changed.
    pub(super) fn save_letter(&mut self, letter: &str, text: &str) -> Result<(), WireError> {
        if !LETTERS.contains(&letter) || text.trim().is_empty() || text.len() > LETTER_LIMIT {
            return Err(self.rejection_error(Rejection::NotNow));
        }
        let name = format!("letter-{letter}");
        let text = match self.missing_letter_mark(text) {
            None => text.to_owned(),
            Some(mark) => format!("{mark}\n\n{text}"),
        };
        // The control of a letter is known by the letter, not by a text that is being edited.
        let asked = Intent::SaveLetter {
            letter: letter.to_owned(),
            text: String::new(),
        };
        self.save(&name, "txt", &text, msg::letter_saved, asked)
    }

    /// Saves a page with the next steps, to read while the computer restarts.
    pub(super) fn save_next_steps(&mut self) -> Result<(), WireError> {
        let Some(html) = next_steps(&self.ctx()) else {
            return Err(self.rejection_error(Rejection::NotNow));
        };
        let asked = Intent::SaveNextSteps;
        self.save("next-steps", "html", &html, msg::next_steps_saved, asked)
    }

    /// The sentence that a letter of this origin carries, if `text` lacks it in every language.
    fn missing_letter_mark(&self, text: &str) -> Option<String> {
        let mark = letter_mark(self.journal.origin)?;
        let has = |locale| text.contains(&Texts::shipped().t(locale, &mark));
        (!Locale::ALL.into_iter().any(has)).then(|| self.t(&mark))
    }

    /// Saves a new file, as `asked`. Its name begins with what it is about, if that is not this computer.
    fn save(
        &mut self,
        name: &str,
        extension: &str,
        text: &str,
        saved: fn(String) -> Msg,
        asked: Intent,
    ) -> Result<(), WireError> {
        let stem = match self.journal.origin {
            Origin::Live => format!("voorzorg-{name}"),
            origin @ (Origin::Root | Origin::Practice) => {
                format!("voorzorg-{}-{name}", origin.id())
            }
        };
        self.save_as_named(&stem, extension, text, saved, asked)
            .map(drop)
    }

    /// Saves a new file under exactly this name, as `asked`, and says where; its path.
    pub(super) fn save_as_named(
        &mut self,
        stem: &str,
        extension: &str,
        text: &str,
        saved: fn(String) -> Msg,
        asked: Intent,
    ) -> Result<PathBuf, WireError> {
        let save = |folder: &Path| voorzorg_machine::save_new(folder, stem, extension, text);
        // macOS asks the person whether a program may use the documents. After a "no" the file goes
        // where nobody needs to be asked.
        let (result, is_elsewhere) = match save(&self.documents) {
            Err(MachineError::Denied { .. }) => (save(&self.data), true),
            result => (result, false),
        };
        let documents = self.documents.display().to_string();
        let path = result.map_err(|_| WireError {
            code: ErrorCode::CouldNotSave,
            message: self.t(&msg::error_could_not_save()),
            hint: self.t(&msg::error_could_not_save_hint(documents.as_str())),
        })?;
        let shown = path.display().to_string();
        self.remark = Some(RemarkMsg {
            tone: Tone::Done,
            msg: if is_elsewhere {
                msg::saved_elsewhere(documents, shown)
            } else {
                saved(shown)
            },
            beside: Some(asked),
        });
        self.revision += 1;
        Ok(path)
    }
}
