//! A function for every message of the product, with its id and its variables. The sentences
//! themselves are in `locales/`; this module may not hold one (I8).
//!
//! A test compares this table, by `inventory`, with the files of both languages: each id exists with
//! the same variables, and none is left over.

use std::borrow::Cow;

use voorzorg_catalogue::ProblemKind;

/// The value of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    /// Our own text of several lines: its line breaks stay.
    Lines(String),
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Value {
        Value::Text(text.clone())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// A message id with the values of its variables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Msg {
    pub(crate) id: Cow<'static, str>,
    pub(crate) args: Vec<(&'static str, Value)>,
}

/// A message with a fixed id: the id and the names of its variables.
pub type Declared = (&'static str, &'static [&'static str]);

macro_rules! messages {
    ($($name:ident = $id:literal ($($arg:ident),*);)*) => {
        $(
            pub(crate) fn $name($($arg: impl Into<Value>),*) -> Msg {
                Msg { id: Cow::Borrowed($id), args: vec![$((stringify!($arg), $arg.into())),*] }
            }
        )*

        /// Every message of this file with a fixed id.
        pub(super) const DECLARED: &[Declared] = &[$(($id, &[$(stringify!($arg)),*])),*];
    };
}

/// Every message with a fixed id.
pub fn declared() -> impl Iterator<Item = &'static Declared> {
    DECLARED
        .iter()
        .chain(result::DECLARED)
        .chain(journey::DECLARED)
        .chain(overview::DECLARED)
        .chain(export::DECLARED)
}

macro_rules! family_functions {
    ($($name:ident = $before:literal * $after:literal over $keys:expr, ($($arg:ident),*);)*) => {
        $(
            pub(crate) fn $name(key: &str, $($arg: impl Into<Value>),*) -> Msg {
                Msg {
                    id: Cow::Owned(format!("{}{key}{}", $before, $after)),
                    args: vec![$((stringify!($arg), $arg.into())),*],
                }
            }
        )*
    };
}

mod export;
mod journey;
mod overview;
mod result;

pub(crate) use export::*;
pub(crate) use journey::*;
pub(crate) use overview::*;
pub(crate) use result::*;

/// What is wrong with a catalogue. A test checks that each kind of problem has its sentence.
pub(crate) fn problem(kind: &ProblemKind) -> Msg {
    let arguments = kind.arguments().into_iter();
    Msg {
        id: Cow::Owned(format!("problem-{}", kind.id())),
        args: arguments
            .map(|(name, value)| (name, value.into()))
            .collect(),
    }
}

messages! {
    // The frame around every screen.
    app_name = "app-name" ();
    window_title = "window-title" (screen);
    promise = "promise" ();
    disclaimer = "disclaimer" ();
    skip_link = "skip-link" ();
    map_label = "map-label" ();
    language_label = "language-label" ();
    nav_label = "nav-label" ();
    nav_report = "nav-report" ();
    nav_about = "nav-about" ();
    nav_history = "nav-history" ();
    nav_practice = "nav-practice" ();
    nav_settings = "nav-settings" ();

    // Settings, practice, history.
    settings_practice = "settings-practice" ();
    settings_watch_about = "settings-watch-about" ();
    settings_reminders = "settings-reminders" ();
    text_size_label = "text-size-label" ();
    text_size = "text-size" (hundredths);
    practice_body = "practice-body" ();
    practice_question = "practice-question" ();
    practice_origin = "practice-origin" ();
    practice_opened = "practice-opened" ();
    history_body = "history-body" ();
    history_empty = "history-empty" ();
    history_left_out = "history-left-out" (count);
    history_aside = "history-aside" ();
    history_aside_body = "history-aside-body" ();
    history_looked = "history-looked" (verdict);
    history_looked_name = "history-looked-name" (verdict, product);
    history_begun = "history-begun" (step);
    history_seen = "history-seen" (step);
    history_told = "history-told" (step);
    history_skipped = "history-skipped" (step);
    history_left_open = "history-left-open" (step);
    history_interrupted = "history-interrupted" (step);
    history_planned = "history-planned" ();
    history_ended = "history-ended" ();
    about_third_party = "about-third-party" ();
    about_files = "about-files" ();
    about_files_body = "about-files-body" (folder);
    error_settings = "error-settings" ();
    error_settings_hint = "error-settings-hint" ();
    practice_banner = "practice-banner" ();
    copy = "copy" ();
    copied = "copied" ();
    plain_name = "plain-name" (name);
    busy = "busy" ();

    // Check.
    check_heading = "check-heading" ();
    check_body = "check-body" ();
    check_progress = "check-progress" (done, total);
    source_waiting = "source-waiting" ();

    // Result.
    result_name = "result-name" ();
    result_name_version = "result-name-version" (name, version);
    result_kind = "result-kind" ();
    result_state = "result-state" ();
    result_precaution = "result-precaution" ();
    result_protection = "result-protection" ();
    result_looked_on = "result-looked-on" ();
    result_also_here = "result-also-here" ();
    result_here = "result-here" ();
    removal_pending_heading = "removal-pending-heading" (product);
    removal_pending_body = "removal-pending-body" (system);
    inconclusive_gaps = "inconclusive-gaps" ();
    inconclusive_unsure = "inconclusive-unsure" ();
    result_uncertain = "result-uncertain" ();
    result_gaps = "result-gaps" (count);
    result_evidence = "result-evidence" ();
    result_coverage = "result-coverage" ();
    result_private = "result-private" ();
    result_nothing_to_do = "result-nothing-to-do" ();
    result_nothing_protects = "result-nothing-protects" ();
    result_vault = "result-vault" ();
    leftovers_vault = "leftovers-vault" ();
    on_demand_only_heading = "on-demand-only-heading" (product);
    on_demand_only_body = "on-demand-only-body" ();
    result_no_recipe = "result-no-recipe" (product);
    result_beside = "result-beside" ();
    result_licensee = "result-licensee" (name);
    licensees_summary = "licensees-summary" ();
    licensees = "licensees" ();
    result_unplaced = "result-unplaced" ();
    result_still_named = "result-still-named" (product);
    result_leftovers_why = "result-leftovers-why" (system);
    result_leftovers_summary = "result-leftovers-summary" ();
    result_unsure_summary = "result-unsure-summary" ();
    result_unsure_body = "result-unsure-body" ();
    button_remove_too = "button-remove-too" (product);
    evidence_line = "evidence-line" (source, value, weight);
    coverage_line = "coverage-line" (source, result);
    coverage_line_off = "coverage-line-off" (source);
    coverage_note = "coverage-note" (place, reason);
    gap_line = "gap-line" (place, reason);
    gap_more = "gap-more" (count);
    report_notes = "report-notes" (count);
    coverage_line_gap = "coverage-line-gap" (source, result, reason);
    coverage_no_packages = "coverage-no-packages" ();
    button_prepare = "button-prepare" ();
    button_next_questions = "button-next-questions" ();
    button_hand_over = "button-hand-over" ();
    button_look_again = "button-look-again" ();
    button_back_to_result = "button-back-to-result" ();
    protector_line = "protector-line" (name, state);
    protection_by = "protection-by" (state, products);

    // Questions before the plan.

    // Hand-over.
    handover_managed = "handover-managed" (product);
    letter_hint = "letter-hint" ();
    letter_root = "letter-root" ();
    letter_practice = "letter-practice" ();
    letter_saved = "letter-saved" (path);
    letter_officer = "letter-officer" (date, product, group);
    letter_hand_over = "letter-hand-over" (date, found, ask, steps);
    letter_found = "letter-found" (product);
    letter_found_other = "letter-found-other" (product);
    letter_ask_other = "letter-ask-other" ();
    letter_help = "letter-help" (date, product, blocker);
    letter_end_contract = "letter-end-contract" (date, product);
    letter_colleagues = "letter-colleagues" ();
    letters_lead = "letters-lead" ();
    letters_officer_first = "letters-officer-first" ();
    letters_none = "letters-none" ();
    button_save_letter = "button-save-letter" ();
    button_letters = "button-letters" ();
    nav_letters = "nav-letters" ();
    handover_officer = "handover-officer" ();

    // Explanation.
    explain_heading = "explain-heading" ();
    explain_closing = "explain-closing" ();
    explain_which_group = "explain-which-group" ();
    explain_other_group = "explain-other-group" ();
    explain_each_group = "explain-each-group" ();
    explain_chapters = "explain-chapters" ();
    explain_chapter = "explain-chapter" (title, count);
    explain_sources = "explain-sources" ();
    explain_no_address = "explain-no-address" ();
    explain_all = "explain-all" ();
    source_number = "source-number" (number);
    source_line = "source-line" (title, publisher, date);
    source_line_undated = "source-line-undated" (title, publisher);
    source_line_place = "source-line-place" (source, place);
    source_open = "source-open" (number);
    source_publisher_not_shown = "source-publisher-not-shown" ();
    knowledge_date = "knowledge-date" (date);
    knowledge_old = "knowledge-old" (months);

    // Steps.
    step_will_start_none = "step-will-start-none" (system);
    step_command = "step-command" ();
    step_command_first = "step-command-first" ();
    button_show_command = "button-show-command" ();
    button_leave_open = "button-leave-open" ();
    step_looking_first = "step-looking-first" ();
    step_not_undoable = "step-not-undoable" ();
    step_interrupted = "step-interrupted" ();
    step_looking = "step-looking" ();
    step_unresolved_at = "step-unresolved-at" (date);
    step_seen = "step-seen" ();
    button_check = "button-check" ();
    button_check_command = "button-check-command" ();
    button_check_restart = "button-check-restart" ();
    button_check_ready = "button-check-ready" ();
    button_told_ready = "button-told-ready" ();
    button_told_none = "button-told-none" ();
    button_go_on = "button-go-on" ();
    button_check_moment = "button-check-moment" ();
    button_told_moment = "button-told-moment" ();
    button_end_openly = "button-end-openly" ();
    button_save_next_steps = "button-save-next-steps" ();
    next_steps_saved = "next-steps-saved" (path);
    next_steps_heading = "next-steps-heading" ();
    next_steps_lead = "next-steps-lead" ();
    next_steps_return = "next-steps-return" ();
    next_steps_made = "next-steps-made" (date);
    wizard_heading = "wizard-heading" ();
    wizard_unconfirmed = "wizard-unconfirmed" ();
    wizard_differs = "wizard-differs" ();
    wizard_differs_summary = "wizard-differs-summary" ();
    seen_vault = "seen-vault" ();
    protection_password_hint = "protection-password-hint" ();
    seen_protection_password = "seen-protection-password" ();
    replacement_filters = "replacement-filters" ();
    replacement_use_not_seen = "replacement-use-not-seen" (properties);
    replacement_page = "replacement-page" (name);
    replacement_server = "replacement-server" ();
    blocker_protection = "blocker-protection" (protection);
    button_told_protected = "button-told-protected" ();
    button_skip = "button-skip" ();
    button_begin_again = "button-begin-again" ();
    button_pretend_restart = "button-pretend-restart" ();
    button_decide_later = "button-decide-later" ();
    restart_comes_back = "restart-comes-back" ();
    button_come_back = "button-come-back" ();
    button_come_back_not = "button-come-back-not" ();
    replacement_order = "replacement-order" ();
    replacement_after = "replacement-after" ();
    replacement_in_hand = "replacement-in-hand" ();

    // How an attempt to act ended.
    performed_entry_gone = "performed-entry-gone" ();
    performed_entry_changed = "performed-entry-changed" ();
    performed_opened = "performed-opened" ();
    performed_failed = "performed-failed" (detail);
    performed_apps_instead = "performed-apps-instead" (reason);

    // Wrap-up and report.
    wrapup_heading_gone = "wrapup-heading-gone" (product);
    wrapup_heading_open = "wrapup-heading-open" ();
    wrapup_gone = "wrapup-gone" (product, date);
    wrapup_open = "wrapup-open" ();
    wrapup_beside = "wrapup-beside" ();
    wrapup_stayed = "wrapup-stayed" (names);
    wrapup_leftovers = "wrapup-leftovers" ();
    wrapup_renewal = "wrapup-renewal" ();
    report_empty = "report-empty" ();
    report_lead = "report-lead" ();
    report_before = "report-before" ();
    report_after = "report-after" ();
    report_steps = "report-steps" ();
    report_replacement = "report-replacement" ();
    report_replacement_chosen = "report-replacement-chosen" (name);
    report_unprotected = "report-unprotected" ();
    report_versions = "report-versions" ();
    report_version_line = "report-version-line" (app, catalogue);
    report_could_not_look = "report-could-not-look" ();
    report_looked_everywhere = "report-looked-everywhere" ();
    report_saved = "report-saved" (path);
    report_damage_check = "report-damage-check" ();
    report_practice = "report-practice" ();
    report_root = "report-root" ();
    report_private = "report-private" ();
    report_computer = "report-computer" ();
    button_save_report = "button-save-report" ();
    step_status_verified = "step-status-verified" (date);
    step_status_told = "step-status-told" (date);
    step_status_skipped = "step-status-skipped" (date);
    step_status_unresolved = "step-status-unresolved" ();
    step_status_not_established = "step-status-not-established" (places);
    places_not_read = "places-not-read" (places);
    step_status_short_verified = "step-status-short-verified" ();
    step_status_short_told = "step-status-short-told" ();
    step_status_short_skipped = "step-status-short-skipped" ();
    step_status_open = "step-status-open" ();
    unprotected_not_seen = "unprotected-not-seen" ();
    unprotected_at_most = "unprotected-at-most" (duration);
    unprotected_still_off = "unprotected-still-off" (duration);
    unprotected_unknown = "unprotected-unknown" ();
    duration_minutes = "duration-minutes" (count);
    duration_hours = "duration-hours" (count);
    duration_days = "duration-days" (count);
    date_time = "date-time" (day, month, year, time);
    date_unknown = "date-unknown" ();
    date_day = "date-day" (day, month, year);
    date_month = "date-month" (month, year);

    // About.
    about_what = "about-what" ();
    about_never_summary = "about-never-summary" ();
    about_never_delete = "about-never-delete" ();
    about_never_elevate = "about-never-elevate" ();
    about_never_network = "about-never-network" ();
    about_never_official = "about-never-official" ();
    about_real_summary = "about-real-summary" ();
    about_real_body = "about-real-body" ();
    about_blocked_summary = "about-blocked-summary" ();
    about_blocked_body = "about-blocked-body" (system);
    about_version = "about-version" ();
    about_knowledge = "about-knowledge" ();
    about_licence = "about-licence" ();
    about_start_over = "about-start-over" ();

    // Things that did not work.
    error_not_now = "error-not-now" ();
    error_not_now_hint = "error-not-now-hint" ();
    error_answer_first = "error-answer-first" ();
    error_answer_first_hint = "error-answer-first-hint" ();
    error_required = "error-required" ();
    error_required_hint = "error-required-hint" ();
    error_could_not_open = "error-could-not-open" ();
    error_could_not_open_hint = "error-could-not-open-hint" (address);
    error_could_not_save = "error-could-not-save" ();
    error_could_not_save_hint = "error-could-not-save-hint" (path);
    saved_elsewhere = "saved-elsewhere" (folder, path);
    error_come_back = "error-come-back" ();
    error_come_back_hint = "error-come-back-hint" ();
    error_journal = "error-journal" ();
    error_journal_hint = "error-journal-hint" (path);
    error_busy = "error-busy" ();
    error_busy_hint = "error-busy-hint" ();
    error_stopped = "error-stopped" ();
    error_stopped_hint = "error-stopped-hint" (path);
    fallback_heading = "fallback-heading" ();
    practice_anew = "practice-anew" ();
    journal_set_aside = "journal-set-aside" (name);

    // The terminal.
    terminal_choose_range = "terminal-choose-range" (count);
    terminal_quit = "terminal-quit" ();
    terminal_bye = "terminal-bye" ();
    terminal_bye_same = "terminal-bye-same" ();
    terminal_here = "terminal-here" (label);
    scan_talk = "scan-talk" ();
    scan_waiting = "scan-waiting" (done, total, source);
    scan_origin_root = "scan-origin-root" ();
    scan_origin_replay = "scan-origin-replay" ();
    report_verified = "report-verified" ();
    report_verified_again = "report-verified-again" ();
    report_verified_hash = "report-verified-hash" ();
    report_page_unchecked = "report-page-unchecked" ();
    report_verified_limit = "report-verified-limit" ();
    report_tampered = "report-tampered" ();
    report_practice_refused = "report-practice-refused" ();
    report_root_refused = "report-root-refused" ();
    report_nothing = "report-nothing" ();
    report_nothing_hint = "report-nothing-hint" ();
    capture_saved = "capture-saved" (path);
    capture_review = "capture-review" ();
    capture_how = "capture-how" ();
    capture_save = "capture-save" (path);
    capture_replace = "capture-replace" (path);
    capture_not_saved = "capture-not-saved" ();
    catalogue_fine = "catalogue-fine" (products, sources, claims);
    catalogue_problems = "catalogue-problems" (count);
    catalogue_share = "catalogue-share" (unconfirmed, total);
    catalogue_product_line = "catalogue-product-line" (id, name, kind);
    watch_talk = "watch-talk" ();
    watch_returned = "watch-returned" (name);
    watch_arrived = "watch-arrived" (name);
    watch_another_part = "watch-another-part" (name);
    watch_version_changed = "watch-version-changed" (name, from, to);
    watch_protection_off = "watch-protection-off" ();
    watch_unfinished = "watch-unfinished" ();
    watch_present = "watch-present" (name);
    watch_could_not_look = "watch-could-not-look" ();
    watch_absence_open = "watch-absence-open" ();
    watch_blind = "watch-blind" (date);
    watch_blind_spot = "watch-blind-spot" (source, reason);
    watch_blind_spot_at = "watch-blind-spot-at" (source, place, reason);
    notice_present_body = "notice-present-body" ();
    notice_could_not_look_title = "notice-could-not-look-title" ();
    notice_could_not_look_body = "notice-could-not-look-body" ();
    alert_could_not_look = "alert-could-not-look" ();
    notice_returned_title = "notice-returned-title" (name);
    notice_arrived_title = "notice-arrived-title" (name);
    notice_returned_body = "notice-returned-body" ();
    notice_protection_off_title = "notice-protection-off-title" ();
    notice_protection_off_body = "notice-protection-off-body" ();
    notice_unfinished_title = "notice-unfinished-title" ();
    notice_unfinished_body = "notice-unfinished-body" ();
    notice_unprotected_body = "notice-unprotected-body" ();
    notice_restarted_title = "notice-restarted-title" ();
    notice_restarted_body = "notice-restarted-body" ();
    notice_another_part_title = "notice-another-part-title" ();
    notice_another_part_body = "notice-another-part-body" (name);
    notice_version_changed_title = "notice-version-changed-title" (name);
    notice_version_changed_body = "notice-version-changed-body" (from, to);
    notice_also = "notice-also" (count);
    notice_last = "notice-last" ();
    notice_waits = "notice-waits" ();
    notice_root = "notice-root" (title);
    notice_practice = "notice-practice" (title);
    watch_about = "watch-about" ();
    watch_question = "watch-question" ();
    watch_question_hint = "watch-question-hint" (system);
    watch_question_yes = "watch-question-yes" ();
    watch_question_no = "watch-question-no" ();
    watch_running = "watch-running" ();
    watch_not_running = "watch-not-running" ();
    login_on = "login-on" ();
    login_off = "login-off" ();
    login_held_off = "login-held-off" ();
    login_elsewhere = "login-elsewhere" (path);
    login_unknown = "login-unknown" ();
    login_press_on = "login-press-on" ();
    login_press_off = "login-press-off" ();
    notices_found = "notices-found" ();
    notices_missing = "notices-missing" ();
    notices_silent = "notices-silent" ();
    notices_refused = "notices-refused" (system);
    notices_mute_since = "notices-mute-since" (date);
    reminders_none = "reminders-none" ();
    reminder_on = "reminder-on" (date);
    reminder_soon = "reminder-soon" ();
    reminder_over = "reminder-over" ();
    reminder_never = "reminder-never" ();
    reminder_again = "reminder-again" ();
    alert_returned = "alert-returned" (name);
    alert_protection_off = "alert-protection-off" ();
    alert_unfinished = "alert-unfinished" ();
    alert_another_part = "alert-another-part" (name);
    alert_version_changed = "alert-version-changed" (name);
    usage_error = "usage-error" (detail);
    usage_value = "usage-value" (detail, possible);
    usage_missing = "usage-missing" (detail);
    usage_together = "usage-together" (detail);
    usage_hint = "usage-hint" ();
    help_about = "help-about" ();
    help_usage = "help-usage" ();
    help_commands = "help-commands" ();
    help_options = "help-options" ();
    help_codes = "help-codes" ();
    help_form = "help-form" ();
    help_where = "help-where" (commands);
    man_name = "man-name" ();
    failed_with = "failed-with" (message, hint);
}

/// Messages that exist once per key: id before the key, id after the key, all keys, variables. Only
/// `inventory` uses the lists of keys; the functions take any key.
macro_rules! families {
    ($each:ident) => { $each! {
    verdict_heading = "verdict-" * "-heading" over Verdict::ALL.map(Verdict::id), (product);
    verdict_body = "verdict-" * "-body" over Verdict::ALL.map(Verdict::id), (product);
    verdict_place = "verdict-" * "-short" over Verdict::ALL.map(Verdict::id), ();
    probe = "probe-" * "" over Probe::ALL.map(Probe::id), ();
    coverage_result = "coverage-" * "" over CoverageResult::ALL.map(CoverageResult::id), ();
    container = "container-" * "" over Container::ALL.map(Container::id), ();
    not_started = "not-started-" * "" over StartRefusal::ALL.map(StartRefusal::id), ();
    limit = "limit-" * "" over Limit::ALL.map(Limit::id), ();
    gap_help = "gap-help-" * "" over GapKind::ALL.map(GapKind::id), (system);
    gap = "gap-" * "" over GapKind::ALL.map(GapKind::id), ();
    kind = "kind-" * "" over ProductKind::ALL.map(ProductKind::id).into_iter().chain([UNRECOGNISED]), ();
    presence = "presence-" * "" over Presence::ALL.map(Presence::id), ();
    precaution = "precaution-" * "" over Precaution::ALL.map(Precaution::id), ();
    weight = "weight-" * "" over Weight::ALL.map(Weight::id), ();
    protection = "protection-" * "" over ProtectionState::ALL.map(ProtectionState::id), ();
    protector = "protector-" * "" over ProtectorState::ALL.map(ProtectorState::id), ();
    question = "question-" * "" over Question::ALL.map(Question::id), ();
    group = "group-" * "" over Group::ALL.map(Group::id), ();
    group_hint = "group-" * "-hint" over ["vital", "abdo", "abro"], ();
    device_admin = "device-admin-" * "" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    device_admin_hint = "device-admin-" * "-hint" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    handover = "handover-" * "-body" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    handover_heading = "handover-" * "-heading" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    officer = "officer-" * "" over answers(Question::Officer), ();
    passwords = "passwords-" * "" over answers(Question::Passwords), ();
    vaults = "vaults-" * "" over answers(Question::Vaults), ();
    protection_password = "protection-password-" * "" over answers(Question::ProtectionPassword), ();
    administrator = "administrator-" * "" over answers(Question::Administrator), ();
    parent = "parent-" * "" over answers(Question::Parent), ();
    used_for = "used-for-" * "" over answers(Question::UsedFor), ();
    maker_in = "maker-in-" * "" over answers(Question::MakerIn), ();
    blocker_reason = "blocker-" * "-reason" over Blocker::ALL.map(Blocker::id), ();
    blocker_next = "blocker-" * "-next" over Blocker::ALL.map(Blocker::id), ();
    recognition = "recognition-" * "" over Recognition::ALL.map(Recognition::id), (name);
    example_title = "example-" * "-title" over EXAMPLES, ();
    example_about = "example-" * "-about" over EXAMPLES, ();
    letter_title = "letter-" * "-title" over LETTERS, ();
    letter_ask = "letter-ask-" * "" over DeviceAdmin::ALL.map(DeviceAdmin::id), ();
    letter_reason = "letter-reason-" * "" over
        ["passwords", "vaults", "protection-password", "protection-unsure", "administrator", "parent", "no-replacement", "built-in-held-off"], ();
    replacement = "replacement-" * "" over Unlisted::ALL.map(Unlisted::id), ();
    replacement_hint = "replacement-" * "-hint" over Unlisted::ALL.map(Unlisted::id), ();
    replacement_reported = "replacement-" * "-reported" over Unlisted::ALL.map(Unlisted::id), ();
    section = "section-" * "" over Section::ALL.map(Section::id), ();
    speaker = "speaker-" * "" over Speaker::ALL.map(Speaker::id), ();
    claim_status = "status-" * "" over ClaimStatus::ALL.map(ClaimStatus::id), ();
    reason = "because-" * "" over FailureReason::ALL.map(FailureReason::id), (system);
    refused = "refused-" * "" over UninstallerRejection::ALL.map(UninstallerRejection::id), ();
    howto_passwords = "howto-passwords-" * "" over ["1", "2", "3"], ();
    howto_protection = "howto-protection-" * "" over ["1", "2", "3"], ();
    used_for_seen = "used-for-" * "-seen" over ["home", "organisation", "both"], ();
    exit_code = "exit-code-" * "" over ["1602", "1603", "1605", "1612", "1618", "1641", "3010"], ();
    map_stop = "map-stop-" * "" over ["prepare", "remove", "restart", "protect", "check"], ();
    map_state = "map-state-" * "" over ["done", "here", "ahead", "open"], ();
    tone = "tone-" * "" over crate::view::Tone::ALL.map(crate::view::Tone::id), ();
    picture = "picture-" * "" over ["restart"], ();
    page_conclusion = "page-conclusion-" * "" over ComputerState::ALL.map(ComputerState::id), (product);
    page_heading = "page-heading-" * "" over ComputerState::ALL.map(ComputerState::id), (product);
    page_container = "page-container-" * "" over Container::ALL.map(Container::id), ();
    page_gap = "page-gap-" * "" over GapKind::ALL.map(GapKind::id), (system);
    page_protection = "page-protection-" * "" over ProtectionState::ALL.map(ProtectionState::id), ();
    result_file_name = "result-file-" * "" over Origin::ALL.map(Origin::id), ();
    row_state = "row-state-" * "" over RowState::ALL.map(RowState::id), (product);
    row_also = "row-also-" * "" over RowState::ALL.map(RowState::id), ();
    row_next = "row-next-" * "" over
        ["antivirus-found", "managed", "being-replaced", "unrecognised", "could-not-look", "damaged", "perhaps-copy",
         "set-up-anew", "clock-doubtful", "too-old", "not-heard-of", "newer", "vault-left", "companion-only",
         "leftovers-only"], ();
    officer_file = "officer-file-" * "" over ["journal", "settings", "watch", "results", "organisations", "kept", "log"], ();
    remark_flaw = "remark-flaw-" * "" over Flaw::ALL.map(Flaw::id), ();
    list_problem = "list-problem-" * "" over NoList::ALL.map(NoList::id), (path);
    urgency = "urgency-" * "" over ["found", "unknown", "other", "nothing", "apart"], ();
    answer = "answer-" * "" over ReminderAnswer::ALL.map(ReminderAnswer::id), ();
    language = "language-" * "" over ["nl", "en"], ();
    journal_other_origin = "journal-other-" * "" over Origin::ALL.map(Origin::id), (name);
    month = "month-" * "" over
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"], ();
    failure = "failure-" * "" over Failure::CODES, (path);
    failure_hint = "failure-" * "-hint" over Failure::CODES, (path, system);
    help_command = "help-command-" * "" over
        ["scan", "explain", "guide", "report", "result", "round", "overview", "officer", "export", "capture", "watch", "catalogue", "completions", "man", "help"], ();
    help_option = "help-option-" * "" over
        ["root", "system", "snapshot", "replay", "json", "lang", "all", "group", "format", "out", "overwrite", "verify",
         "label", "name", "organisation", "round", "round-code", "list", "until", "max-age", "at", "overview-format",
         "new", "folder", "without-hashes", "export-form", "once", "action", "dir", "shell", "help", "version"], ();
    help_value = "help-value-" * "" over ["file", "folder", "group", "shell", "text", "code", "date", "days", "time"], ();
    help_code = "help-code-" * "" over ["0", "10", "11", "20", "1", "2"], ();
    man_section = "man-section-" * "" over
        ["name", "form", "about", "commands", "options", "codes", "variables", "files"], ();
    man_variable = "man-variable-" * "" over ["language", "colour", "data"], ();
    man_file = "man-file-" * "" over ["linux", "macos"], ();
    } };
}

families!(family_functions);
pub(crate) use families;

/// Messages whose keys are ids of the catalogue; their sentences are in `catalogue.ftl` and `claims.ftl`.
pub(crate) mod keyed {
    use super::{Cow, Msg};

    fn plain(id: String) -> Msg {
        Msg {
            id: Cow::Owned(id),
            args: Vec::new(),
        }
    }

    pub(crate) fn claim(id: &str) -> Msg {
        plain(format!("claim-{id}"))
    }

    pub(crate) fn summary(id: &str) -> Msg {
        plain(format!("summary-{id}"))
    }

    pub(crate) fn source(id: &str) -> Msg {
        plain(format!("source-{id}"))
    }

    pub(crate) fn place(code: &str) -> Msg {
        plain(format!("place-{code}"))
    }

    pub(crate) fn product_name(id: &str) -> Msg {
        plain(format!("product-{id}-name"))
    }

    pub(crate) fn product_what(id: &str) -> Msg {
        plain(format!("product-{id}-what"))
    }

    pub(crate) fn alternative_properties(id: &str) -> Msg {
        plain(format!("alternative-{id}-properties"))
    }

    pub(crate) fn note(recipe: &str, note: &str) -> Msg {
        plain(format!("note-{recipe}-{note}"))
    }

    pub(crate) fn wizard(question: &str) -> Msg {
        plain(format!("wizard-{question}"))
    }

    /// `part` is one of `title`, `body`, `careful`, `wrong`, `action`, `told`.
    pub(crate) fn step(recipe: &str, step: &str, part: &str) -> Msg {
        plain(format!("step-{recipe}-{step}-{part}"))
    }
}
