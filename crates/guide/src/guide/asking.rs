//! Which question is shown, what is answered, and the welcome of whoever comes back after a while.

use voorzorg_domain::catalogue::ProductId;
use voorzorg_domain::journey::{Command, Question, Rejection};
use voorzorg_domain::snapshot::Timestamp;

use super::Owner;
use crate::msg;
use crate::present::{RemarkMsg, current_step};
use crate::view::{Place, Tone, WireError};

/// After so many seconds a person who opens the app again is welcomed back: four hours.
const AWHILE: i64 = 4 * 60 * 60;

impl Owner {
    /// Whoever makes a plan goes on from the new start, so it is no longer taken back.
    pub(super) fn preparing(&mut self, product: Option<ProductId>) -> Command {
        self.before_new_start = None;
        Command::Prepare(product)
    }

    /// Shows a question again: one before the plan, or one of the current step.
    pub(super) fn ask(&mut self, question: &str) -> Result<(), WireError> {
        let Some(question) = Question::from_id(question) else {
            return Err(self.rejection_error(Rejection::UnknownAnswer));
        };
        self.place = match question {
            Question::Group | Question::Officer | Question::DeviceAdmin => Place::Questions,
            Question::Replacement
            | Question::Passwords
            | Question::Vaults
            | Question::ProtectionPassword
            | Question::Administrator
            | Question::Parent
            | Question::UsedFor
            | Question::MakerIn => Place::Journey,
        };
        self.asked = Some(question);
        self.revision += 1;
        Ok(())
    }

    /// Answers a question. Its page stays, so that nothing moves because of an answer.
    pub(super) fn answer(&mut self, question: &str, answer: String) -> Result<(), WireError> {
        let Some(question) = Question::from_id(question) else {
            return Err(self.rejection_error(Rejection::UnknownAnswer));
        };
        self.carry_out(Command::Answer { question, answer })?;
        match question {
            // These stand together on the pages about the replacement.
            Question::Replacement | Question::UsedFor | Question::MakerIn => {}
            Question::Group
            | Question::Officer
            | Question::DeviceAdmin
            | Question::Passwords
            | Question::Vaults
            | Question::ProtectionPassword
            | Question::Administrator
            | Question::Parent => self.asked = Some(question),
        }
        Ok(())
    }

    /// When the journey was last gone on with, if that is a while ago and there is something to go on
    /// with.
    pub(super) fn last_time(&self) -> Option<Timestamp> {
        let last = self.journal.events.last()?.at;
        let is_on = self.journey.plan.is_some() && !self.journey.is_over();
        let away = (self.clock)().seconds_since(last);
        (is_on && away > AWHILE).then_some(last)
    }

    /// Welcomes the person back after a while, by the scan that has just been taken.
    pub(super) fn welcome_back(&mut self) {
        let Some(last) = self.welcome_from.take() else {
            return;
        };
        let ctx = self.ctx();
        let welcome = current_step(&ctx)
            .map(|(number, total, title)| msg::welcome_back(ctx.date(last), number, total, title));
        self.remark = welcome.map(|msg| RemarkMsg::of_page(Tone::Done, msg));
    }
}
