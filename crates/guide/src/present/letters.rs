//! Letters to send, filled in from the assessment and the answers. They give no reasons for the
//! precaution, since those would need both sides, claim no contractual right, and name nobody. It may
//! not send anything.

use voorzorg_domain::assessment::Verdict;
use voorzorg_domain::blockers::Blocker;
use voorzorg_domain::catalogue::{Group, ProductKind};
use voorzorg_domain::detection::Finding;
use voorzorg_domain::journey::{DeviceAdmin, Permission, Question};
use voorzorg_domain::origin::Origin;

use super::look_letter;
use super::names::name;
use super::questions;
use super::result::main_finding;
use super::view_context::ViewContext;
use crate::msg::{self, Msg, Value, keyed};
use crate::view::{Block, Place, Screen, ScreenId, Tone};

/// The ids of the letters, as in the message ids and the names of saved files.
pub(crate) const LETTERS: [&str; 6] = [
    "hand-over",
    "officer",
    "help",
    "end-contract",
    "colleagues",
    "look",
];

/// The screen with all letters that fit this computer and these answers.
pub(super) fn screen(ctx: &ViewContext<'_>) -> Screen {
    let mut blocks = Vec::new();
    let letters = fitting(ctx);
    if letters.is_empty() {
        blocks.push(ctx.text(&msg::letters_none()));
    } else {
        blocks.push(ctx.text(&msg::letters_lead()));
        if latest_verdict(ctx) == Some(Verdict::Inconclusive) && ctx.journey.group().is_none() {
            blocks.push(ctx.notice(Tone::Attention, &msg::letters_officer_first()));
        }
        if letters.len() == 1 {
            // One letter needs no fold.
            blocks.extend(letters.into_iter().map(|(_, letter)| letter));
        } else {
            blocks.extend(letters.into_iter().map(|(id, letter)| Block::More {
                summary: ctx.t(&msg::letter_title(id)),
                blocks: vec![letter],
            }));
        }
    }
    Screen {
        blocks,
        back: Some(ctx.go(&msg::button_back(), Place::Journey)),
        ..Screen::new(ScreenId::Letters, "letters", ctx.t(&msg::nav_letters()))
    }
}

fn fitting(ctx: &ViewContext<'_>) -> Vec<(&'static str, Block)> {
    let mut letters = Vec::new();
    let mut add = |id: &'static str, letter: Option<Block>| {
        letters.extend(letter.map(|letter| (id, letter)));
    };
    if let Some(text) = look_letter::text(ctx) {
        add("look", letter_block(ctx, "look", text));
    }
    if product(ctx).is_none() {
        return letters;
    }
    let permission = ctx.journey.permission(ctx.catalogue);
    // Who else hears of it is the officer's to say, until the officer has agreed.
    if asks_officer(ctx) {
        add("officer", officer(ctx));
        return letters;
    }
    let decides = permission == Permission::Granted && !questions::is_managed(ctx);
    // The measure asks nothing about other software, so nobody is written to before the person has said
    // who decides.
    let is_unasked = permission == Permission::Ask
        && !questions::is_managed(ctx)
        && latest_verdict(ctx) == Some(Verdict::CompanionOnly);
    if !decides && !is_unasked {
        add("hand-over", hand_over(ctx));
    }
    // These say that something was decided, so they wait for a plan of whoever may decide.
    let decided = decides && ctx.journey.plan.is_some();
    if decided && !ctx.journey.needs_officer(ctx.catalogue) {
        add("colleagues", colleagues(ctx));
    }
    if decided {
        add("end-contract", end_contract(ctx));
    }
    letters
}

fn latest_verdict(ctx: &ViewContext<'_>) -> Option<Verdict> {
    let (_, assessment) = ctx.journey.latest.as_deref()?;
    Some(assessment.verdict)
}

/// Whether a security officer has to agree and has not yet.
pub(super) fn asks_officer(ctx: &ViewContext<'_>) -> bool {
    ctx.journey.needs_officer(ctx.catalogue) && !ctx.journey.is_settled(Question::Officer)
}

/// To the device admin; the answer to "who" decides what it asks.
pub(super) fn hand_over(ctx: &ViewContext<'_>) -> Option<Block> {
    let who = ctx.journey.device_admin().unwrap_or(DeviceAdmin::Unknown);
    let product = product(ctx)?;
    let only_other = ctx.journey.plan.is_none()
        && ctx
            .journey
            .latest
            .as_deref()
            .is_some_and(|(_, latest)| latest.verdict == Verdict::CompanionOnly);
    let found = if only_other {
        msg::letter_found_other(product)
    } else {
        msg::letter_found(product)
    };
    let ask = match who {
        DeviceAdmin::Owner | DeviceAdmin::Supplier | DeviceAdmin::Department if only_other => {
            msg::letter_ask_other()
        }
        DeviceAdmin::Me
        | DeviceAdmin::Owner
        | DeviceAdmin::Supplier
        | DeviceAdmin::Department
        | DeviceAdmin::Unknown => msg::letter_ask(who.id()),
    };
    // The steps remove antivirus software, which nobody saw here.
    let steps = if only_other {
        Vec::new()
    } else {
        steps_of_others(ctx)
    };
    let steps = if steps.is_empty() {
        String::new()
    } else {
        let lines = steps.iter().enumerate();
        let lines = lines.map(|(at, step)| format!("\n{}. {step}", at + 1));
        let heading = ctx.t(&msg::letter_steps());
        format!("\n\n{heading}{}", lines.collect::<String>())
    };
    let text = msg::letter_hand_over(date(ctx), ctx.t(&found), ctx.t(&ask), Value::Lines(steps));
    letter_block(ctx, "hand-over", text)
}

/// To the security officer, with what was advised to this group.
pub(super) fn officer(ctx: &ViewContext<'_>) -> Option<Block> {
    let group = ctx.journey.group().map_or("", Group::id);
    let text = msg::letter_officer(date(ctx), product(ctx)?, group);
    letter_block(ctx, "officer", text)
}

/// The letter that helps with these blockers, where anybody else can help. Whoever is to be asked about
/// the first is asked about all of them.
pub(super) fn about(ctx: &ViewContext<'_>, blockers: &[Blocker]) -> Option<Block> {
    let (id, letter) = match blockers.first()? {
        Blocker::Managed | Blocker::Encryption | Blocker::SomeoneElse if !asks_officer(ctx) => {
            ("hand-over", hand_over(ctx))
        }
        Blocker::Managed | Blocker::Encryption | Blocker::SomeoneElse | Blocker::Officer => {
            ("officer", officer(ctx))
        }
        Blocker::Passwords
        | Blocker::Vaults
        | Blocker::ProtectionPassword
        | Blocker::ProtectionUnsure
        | Blocker::Administrator
        | Blocker::Parent
        | Blocker::NoReplacement
        | Blocker::BuiltInHeldOff => ("help", help(ctx, blockers)),
        // The person answers, waits, or plugs the laptop in: nobody needs to be asked.
        Blocker::VaultSeen
        | Blocker::ProtectionSeen
        | Blocker::RestartWaits
        | Blocker::InstallerBusy
        | Blocker::OnBattery => return None,
    };
    letter.map(|letter| Block::More {
        summary: ctx.t(&msg::letter_title(id)),
        blocks: vec![letter],
    })
}

/// To whoever can help with these blockers, as the person who writes would say it.
fn help(ctx: &ViewContext<'_>, blockers: &[Blocker]) -> Option<Block> {
    let reasons = blockers
        .iter()
        .map(|blocker| msg::letter_reason(blocker.id()));
    let reasons: Vec<String> = reasons
        .filter(|reason| ctx.has(reason))
        .map(|reason| ctx.t(&reason))
        .collect();
    let text = msg::letter_help(date(ctx), product(ctx)?, reasons.join(" "));
    letter_block(ctx, "help", text)
}

fn colleagues(ctx: &ViewContext<'_>) -> Option<Block> {
    letter_block(ctx, "colleagues", msg::letter_colleagues())
}

fn end_contract(ctx: &ViewContext<'_>) -> Option<Block> {
    let text = msg::letter_end_contract(date(ctx), product(ctx)?);
    letter_block(ctx, "end-contract", text)
}

/// The steps for the device admin, in order: a title and a sentence each.
pub(super) fn steps_of_others(ctx: &ViewContext<'_>) -> Vec<String> {
    let Some((snapshot, assessment)) = ctx.journey.latest.as_deref() else {
        return Vec::new();
    };
    let recipe = main_finding(assessment)
        .into_iter()
        .chain(
            assessment
                .findings
                .iter()
                .filter(|finding| is_managed(finding)),
        )
        .filter_map(Finding::product_id)
        .filter_map(|id| ctx.catalogue.recipe_for(id, snapshot.host.system))
        .find(|recipe| recipe.hand_over);
    let Some(recipe) = recipe else {
        return Vec::new();
    };
    recipe
        .steps
        .iter()
        .map(|step| {
            let part = |part| ctx.t(&keyed::step(&recipe.id.0, step.id.as_str(), part));
            format!("{}: {}", part("title"), part("body"))
        })
        .collect()
}

fn is_managed(finding: &Finding) -> bool {
    finding.state.is_here() && (finding.managed || finding.is(ProductKind::Management))
}

/// The name of the antivirus that the journey is about, or else of what the first scan found.
fn product(ctx: &ViewContext<'_>) -> Option<String> {
    let (_, first) = ctx.journey.first.as_deref()?;
    if let Some(plan) = &ctx.journey.plan {
        return Some(plan.name.clone());
    }
    let latest = ctx
        .journey
        .latest
        .as_deref()
        .map(|(_, assessment)| assessment);
    latest
        .and_then(main_finding)
        .or_else(|| main_finding(first))
        .map(|finding| name(ctx, finding))
}

fn date(ctx: &ViewContext<'_>) -> String {
    let at = ctx
        .journey
        .latest
        .as_deref()
        .map(|(snapshot, _)| snapshot.taken_at);
    at.map(|at| ctx.date(at)).unwrap_or_default()
}

fn letter_block(ctx: &ViewContext<'_>, id: &str, text: Msg) -> Option<Block> {
    Some(letter(ctx, id, ctx.t(&text)))
}

/// Says in a letter that it is not about the computer on which it was made.
pub(crate) fn letter_mark(origin: Origin) -> Option<Msg> {
    match origin {
        Origin::Live => None,
        Origin::Root => Some(msg::letter_root()),
        Origin::Practice => Some(msg::letter_practice()),
    }
}

fn letter(ctx: &ViewContext<'_>, id: &str, text: String) -> Block {
    let text = match letter_mark(ctx.origin) {
        None => text,
        Some(mark) => format!("{}\n\n{text}", ctx.t(&mark)),
    };
    Block::Letter {
        letter: id.to_owned(),
        label: ctx.t(&msg::letter_title(id)),
        text,
        hint: ctx.t(&msg::letter_hint()),
        save_label: ctx.t(&msg::button_save_letter()),
        is_main: false,
    }
}

/// The same letter, on a page where copying it is the main thing to do.
pub(super) fn as_main(mut block: Block) -> Block {
    if let Block::Letter { is_main, .. } = &mut block {
        *is_main = true;
    }
    block
}
