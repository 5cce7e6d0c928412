//! The messages of the way from a result to the end of a journey; their sentences are in
//! `journey.ftl`.

use super::{Cow, Declared, Msg, Value};

messages! {
    nav_here = "nav-here" ();
    button_change = "button-change" ();
    button_back = "button-back" ();
    button_back_to = "button-back-to" (title);

    // Before the plan.
    before_heading = "before-heading" ();
    before_lead_ready = "before-lead-ready" ();
    before_lead_remove = "before-lead-remove" (how, product);
    before_lead_restart = "before-lead-restart" (system);
    before_answers = "before-answers" ();
    before_needs = "before-needs" ();
    before_need_time = "before-need-time" ();
    before_need_power = "before-need-power" ();
    before_need_password = "before-need-password" ();
    before_need_licence = "before-need-licence" ();
    before_need_rights = "before-need-rights" ();
    before_nothing_summary = "before-nothing-summary" ();
    before_nothing = "before-nothing" (group);
    button_do_nothing = "button-do-nothing" ();
    questions_stay = "questions-stay" ();

    // Stopping for now, and coming back.
    paused_heading = "paused-heading" ();
    paused_at = "paused-at" (number, total, title);
    paused_unchanged = "paused-unchanged" ();
    paused_begun = "paused-begun" ();
    paused_close = "paused-close" ();
    seen_on = "seen-on" (date, product);
    seen_protecting = "seen-protecting" (date, product);
    seen_not_protecting = "seen-not-protecting" (date, product);
    button_go_on_here = "button-go-on-here" ();
    welcome_back = "welcome-back" (date, number, total, title);

    // Starting over.
    start_over_heading = "start-over-heading" ();
    start_over_body = "start-over-body" ();
    start_over_no = "start-over-no" ();
    started_over = "started-over" ();
    start_over_undone = "start-over-undone" ();
    button_undo_start_over = "button-undo-start-over" ();

    // Hand-over.
    handover_officer_heading = "handover-officer-heading" ();
    handover_not_you = "handover-not-you" ();
    handover_after_heading = "handover-after-heading" ();
    handover_after = "handover-after" ();
    letter_steps = "letter-steps" ();

    // Preparing.
    replacement_listed_heading = "replacement-listed-heading" ();
    replacement_elsewhere = "replacement-elsewhere" ();
    replacement_elsewhere_hint = "replacement-elsewhere-hint" ();
    replacement_chosen_hint = "replacement-chosen-hint" (name);
    replacement_no_advice = "replacement-no-advice" ();
    replacement_column_name = "replacement-column-name" ();
    replacement_column_maker = "replacement-column-maker" ();
    replacement_column_use = "replacement-column-use" ();
    maker_in_eu_seen = "maker-in-eu-seen" ();
    maker_in_eu_not_seen = "maker-in-eu-not-seen" ();
    use_not_seen = "use-not-seen" ();
    howto_passwords_heading = "howto-passwords-heading" ();
    howto_protection_heading = "howto-protection-heading" ();
    howto_names_differ = "howto-names-differ" ();

    // The removal.
    removal_ready_heading = "removal-ready-heading" (product);
    removal_ready_rows = "removal-ready-rows" ();
    removal_open_heading = "removal-open-heading" ();
    removal_open_body = "removal-open-body" (looks);
    removal_still_heading = "removal-still-heading" (product);
    removal_cancelled_heading = "removal-cancelled-heading" ();
    removal_failed_heading = "removal-failed-heading" ();
    removal_window_open = "removal-window-open" (looks);
    removal_details = "removal-details" ();
    removal_code = "removal-code" (code);
    removal_exactly = "removal-exactly" ();
    removal_command = "removal-command" ();
    removal_page_open = "removal-page-open" (title);
    step_trouble = "step-trouble" ();

    // After the removal.
    restart_now = "restart-now" (system);
    protect_install_heading = "protect-install-heading" (name);
    protect_on_heading = "protect-on-heading" (name);
    protect_check_heading = "protect-check-heading" (name);
    protect_nothing_now = "protect-nothing-now" ();
    protect_install_open = "protect-install-open" ();
    protect_install_return = "protect-install-return" (name);
    protect_nothing_to_do = "protect-nothing-to-do" ();
    protect_switch_on = "protect-switch-on" (name);
    button_installed = "button-installed" (name);
    wrapup_heading_still = "wrapup-heading-still" (product);
    wrapup_stopped_at = "wrapup-stopped-at" (number, total, title);
    wrapup_licence_not_yet = "wrapup-licence-not-yet" ();
    history_reopened = "history-reopened" (step);
    error_scan_first = "error-scan-first" ();
    error_scan_first_hint = "error-scan-first-hint" ();
}
