//! What the command line says beside its data, each as finished text. It may not know arguments or
//! streams.

use voorzorg_domain::assessment::Assessment;
use voorzorg_domain::catalogue::{Catalogue, Confidence, Group, Product};
use voorzorg_domain::journey::{Event, Journal, Journey, Recorded};
use voorzorg_domain::snapshot::Snapshot;
use voorzorg_domain::watching::Change;
use voorzorg_machine::Origin;

use super::draw::{Paint, blocks_text};
use crate::dates::Zone;
use crate::failure::Failure;
use crate::locale::Locale;
use crate::msg::{self, Msg, keyed};
use crate::present::{Scene, explain_blocks, result_blocks};
use crate::report_file::DamageCheck;
use crate::texts::Texts;
use crate::view::{Block, Place};

fn say(locale: Locale, msg: &Msg) -> String {
    Texts::shipped().say(locale, msg)
}

/// What one look said, for `scan`.
#[must_use]
pub fn scan(
    snapshot: &Snapshot,
    seen: &Assessment,
    catalogue: &Catalogue,
    locale: Locale,
    zone: &Zone,
    paint: Paint,
) -> String {
    let look = Recorded {
        at: snapshot.taken_at,
        event: Event::Looked {
            snapshot: Box::new(snapshot.clone()),
            assessment: Box::new(seen.clone()),
        },
    };
    let journal = Journal {
        format: voorzorg_domain::journey::FORMAT,
        app_version: String::new(),
        catalogue_version: catalogue.version.clone(),
        practice: false,
        events: vec![look],
    };
    let journey = Journey::from_events(&journal.events);
    let scene = Scene {
        texts: Texts::shipped(),
        locale,
        zone,
        catalogue,
        journal: &journal,
        journey: &journey,
        system: snapshot.host.system,
        place: Place::Result,
        seen: &[],
        remark: None,
        app_version: "",
        practice: false,
        revision: 0,
    };
    let view = crate::present::present(&scene);
    let mut out = format!("{}\n\n", paint.bold(&view.screen.heading));
    out.push_str(&blocks_text(&result_blocks(&scene, snapshot, seen), paint));
    out
}

/// The explanation for one group, or for everyone.
#[must_use]
pub fn explanation(
    catalogue: &Catalogue,
    group: Option<Group>,
    locale: Locale,
    paint: Paint,
) -> String {
    let mut out = format!("{}\n\n", paint.bold(&say(locale, &msg::explain_heading())));
    out.push_str(&blocks_text(
        &explain_blocks(Texts::shipped(), locale, catalogue, group),
        paint,
    ));
    if group.is_none() {
        let groups = Group::ALL
            .map(|group| {
                format!(
                    "--group {}: {}",
                    group.id(),
                    say(locale, &msg::group(group.id()))
                )
            })
            .to_vec();
        out.push_str(&blocks_text(
            &[Block::List {
                items: groups,
                ordered: false,
            }],
            paint,
        ));
    }
    let addresses: Vec<String> = catalogue
        .sources
        .iter()
        .filter(|source| {
            catalogue
                .claims
                .iter()
                .any(|claim| claim.source == source.id)
        })
        .filter_map(|source| {
            let title = say(locale, &keyed::source(source.id.as_str()));
            source
                .address
                .as_ref()
                .map(|address| format!("{title}: {address}"))
        })
        .collect();
    out.push_str(&blocks_text(
        &[Block::List {
            items: addresses,
            ordered: false,
        }],
        paint,
    ));
    out
}

/// Said while a look is going on.
#[must_use]
pub fn scanning(locale: Locale) -> String {
    say(locale, &msg::scan_talk())
}

/// Says what was looked at when it was not this computer.
#[must_use]
pub fn origin(locale: Locale, origin: Origin) -> Option<String> {
    match origin {
        Origin::Live => None,
        Origin::Root => Some(say(locale, &msg::scan_origin_root())),
        Origin::Replay => Some(say(locale, &msg::scan_origin_replay())),
    }
}

/// Asks for one of `count` numbers.
#[must_use]
pub fn choose(locale: Locale, count: usize) -> String {
    format!(
        "{}. {}",
        say(locale, &msg::terminal_choose()),
        say(locale, &msg::terminal_choose_range(count))
    )
}

/// How to stop.
#[must_use]
pub fn quit(locale: Locale) -> String {
    say(locale, &msg::terminal_quit())
}

/// Said at the end of a session in the terminal.
#[must_use]
pub fn bye(locale: Locale) -> String {
    say(locale, &msg::terminal_bye())
}

/// A failure with what to do.
#[must_use]
pub fn failed(locale: Locale, failure: &Failure) -> String {
    let texts = Texts::shipped();
    say(
        locale,
        &msg::failed_with(failure.message(texts, locale), failure.hint(texts, locale)),
    )
}

/// Wrong usage, with what to do.
#[must_use]
pub fn usage(locale: Locale, detail: &str) -> String {
    say(
        locale,
        &msg::failed_with(
            say(locale, &msg::usage_error(detail)),
            say(locale, &msg::usage_hint()),
        ),
    )
}

/// There is no journey to report on.
#[must_use]
pub fn nothing_to_report(locale: Locale) -> String {
    say(
        locale,
        &msg::failed_with(
            say(locale, &msg::report_nothing()),
            say(locale, &msg::report_nothing_hint()),
        ),
    )
}

/// Where the report was saved.
#[must_use]
pub fn report_saved(locale: Locale, path: &str) -> String {
    say(locale, &msg::report_saved(path))
}

/// What the damage check of a report says.
#[must_use]
pub fn damage_check(locale: Locale, result: DamageCheck, path: &str) -> String {
    match result {
        DamageCheck::Undamaged => format!(
            "{} {}",
            say(locale, &msg::report_verified()),
            say(locale, &msg::report_verified_limit())
        ),
        DamageCheck::Changed => say(locale, &msg::report_tampered()),
        DamageCheck::Practice => say(locale, &msg::report_practice_refused()),
        DamageCheck::Newer => failed(locale, &Failure::new("newer", path, "")),
        DamageCheck::NoReport => failed(locale, &Failure::new("damaged", path, "")),
    }
}

/// What changed since the last look, one line each; nothing at all when nothing changed.
#[must_use]
pub fn changes(locale: Locale, changes: &[Change]) -> String {
    let line = |change: &Change| match change {
        Change::Returned { name } => msg::watch_returned(name),
        Change::AnotherPart { name } => msg::watch_another_part(name),
        Change::VersionChanged { name, from, to } => msg::watch_version_changed(name, from, to),
        Change::ProtectionOff => msg::watch_protection_off(),
    };
    changes
        .iter()
        .map(|change| format!("{}\n", say(locale, &line(change))))
        .collect()
}

/// Introduces everything that a snapshot holds.
#[must_use]
pub fn capture_review(locale: Locale) -> String {
    say(locale, &msg::capture_review())
}

/// Where the snapshot was saved.
#[must_use]
pub fn capture_saved(locale: Locale, path: &str) -> String {
    say(locale, &msg::capture_saved(path))
}

/// The catalogue has no problems.
#[must_use]
pub fn catalogue_fine(locale: Locale, catalogue: &Catalogue) -> String {
    say(
        locale,
        &msg::catalogue_fine(
            catalogue.products.len(),
            catalogue.sources.len(),
            catalogue.claims.len(),
        ),
    )
}

/// The catalogue has problems; the list follows.
#[must_use]
pub fn catalogue_problems(locale: Locale, count: usize) -> String {
    say(locale, &msg::catalogue_problems(count))
}

/// Which share of the signatures rests on unconfirmed facts (R5).
#[must_use]
pub fn catalogue_share(locale: Locale, catalogue: &Catalogue) -> String {
    let signatures = || {
        catalogue
            .products
            .iter()
            .flat_map(|product| &product.signatures)
    };
    let unconfirmed = signatures()
        .filter(|signature| signature.confidence == Confidence::Unconfirmed)
        .count();
    say(
        locale,
        &msg::catalogue_share(unconfirmed, signatures().count()),
    )
}

/// One product in one line.
#[must_use]
pub fn catalogue_product(locale: Locale, product: &Product) -> String {
    say(
        locale,
        &msg::catalogue_product_line(
            product.id.as_str(),
            say(locale, &keyed::product_name(product.id.as_str())),
            say(locale, &msg::kind(product.kind.id())),
        ),
    )
}

/// The help page. `commands` are the forms of each command with its key.
#[must_use]
pub fn help(locale: Locale, commands: &[(&str, &str)], options: &[(&str, &str)]) -> String {
    let mut out = format!(
        "{}\n\n{}: voorzorg ",
        say(locale, &msg::help_about()),
        say(locale, &msg::help_usage())
    );
    out.push_str(&format!(
        "<{}> [--…]\n\n",
        say(locale, &msg::help_commands()).to_lowercase()
    ));
    let mut table = |title: Msg, rows: &[(&str, &str)], line: fn(&str) -> Msg| {
        out.push_str(&format!("{}\n", say(locale, &title)));
        for (form, key) in rows {
            out.push_str(&format!("  {form:<34} {}\n", say(locale, &line(key))));
        }
        out.push('\n');
    };
    table(msg::help_commands(), commands, msg::help_command);
    table(msg::help_options(), options, msg::help_option);
    out.push_str(&blocks_text(
        &[Block::Text {
            text: say(locale, &msg::help_codes()),
        }],
        Paint::Plain,
    ));
    out
}
