//! The messages of `result.ftl`: the result of one computer.

use super::{Cow, Declared, Msg, Value};

messages! {
    // The page.
    page_kind = "page-kind" ();
    page_internal = "page-internal" ();
    page_label = "page-label" ();
    page_name = "page-name" ();
    page_organisation = "page-organisation" ();
    page_typed = "page-typed" ();
    page_origin_root = "page-origin-root" ();
    page_origin_practice = "page-origin-practice" ();
    page_looked = "page-looked" (origin, date, system);
    page_looked_everywhere = "page-looked-everywhere" ();
    page_findings = "page-findings" ();
    page_where = "page-where" ();
    page_read = "page-read" (count);
    page_not_here = "page-not-here" ();
    page_not_read = "page-not-read" ();
    page_protection_label = "page-protection" ();
    page_steps = "page-steps" (product);
    page_step_told = "page-step-told" (date);
    page_before = "page-before" ();
    page_before_line = "page-before-line" (verdict, date);
    page_no_certificate = "page-no-certificate" ();
    page_private = "page-private" ();
    page_check_number = "page-check-number" ();
    page_check_how = "page-check-how" ();
    page_date = "page-date" ();
    page_signature = "page-signature" ();

    // Saving it.
    button_save_result = "button-save-result" ();
    save_result_lead = "save-result-lead" ();
    save_result_label = "save-result-label" ();
    save_result_label_hint = "save-result-label-hint" ();
    save_result_name = "save-result-name" ();
    save_result_organisation = "save-result-organisation" ();
    save_result_round = "save-result-round" ();
    button_choose_file = "button-choose-file" ();
    button_choose_folder = "button-choose-folder" ();
    save_result_choose_label = "save-result-choose-label" ();
    save_result_round_hint = "save-result-round-hint" ();
    save_result_press = "save-result-press" ();
    terminal_leave_empty = "terminal-leave-empty" ();
    page_unprotected_not_seen = "page-unprotected-not-seen" ();
    page_unprotected_still_off = "page-unprotected-still-off" (duration);
    page_unprotected_unknown = "page-unprotected-unknown" ();
    letter_look_officer = "letter-look-officer" (date, system, places);
    result_saved_heading = "result-saved-heading" ();
    result_saved = "result-saved" (path);
    result_saved_yours = "result-saved-yours" ();
    result_saved_done = "result-saved-done" ();
    button_open_result = "button-open-result" ();
    button_show_result = "button-show-result" ();
    keep_result_question = "keep-result-question" ();
    keep_result_hint = "keep-result-hint" (folder);
    button_keep_result = "button-keep-result" ();
    button_keep_result_not = "button-keep-result-not" ();
    kept_result_heading = "kept-result-heading" ();
    kept_result_on = "kept-result-on" (folder);
    kept_result_last = "kept-result-last" (date);
    kept_result_not_yet = "kept-result-not-yet" ();
    kept_result_failed = "kept-result-failed" (why);
    button_save_again = "button-save-again" ();
    result_mail = "result-mail" ();
    result_mail_file = "result-mail-file" (name);
    error_result_not_saved = "error-result-not-saved" ();
    error_too_long = "error-too-long" ();
    error_too_long_hint = "error-too-long-hint" (most);
    error_result_outdated = "error-result-outdated" ();
    error_result_outdated_hint = "error-result-outdated-hint" ();
    looked_again_same = "looked-again-same" (date);

    // Asking somebody to look along.
    button_ask_to_look = "button-ask-to-look" ();
    letter_look = "letter-look" (date, system, places);
    letter_look_unread = "letter-look-unread" ();
    letter_look_unplaced = "letter-look-unplaced" ();

    // The terminal.
    usage_too_long = "usage-too-long" (detail, most);
    result_no_progress = "result-no-progress" ();
    result_verified = "result-verified" ();
    result_verified_again = "result-verified-again" ();
    result_verified_hash = "result-verified-hash" ();
    result_page_unchecked = "result-page-unchecked" ();
    result_tampered = "result-tampered" ();
    result_practice_refused = "result-practice-refused" ();
    result_root_refused = "result-root-refused" ();
    result_check_number = "result-check-number" (number);
}
