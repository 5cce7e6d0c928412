//! The messages of `overview.ftl`: a round and the overview of many results.

use super::{Cow, Declared, Msg, Value};

messages! {
    // The whole.
    overview_title = "overview-title" ();
    overview_heading_found = "overview-heading-found" (count);
    overview_heading_open = "overview-heading-open" (count);
    overview_heading_other = "overview-heading-other" (count);
    overview_heading_clean = "overview-heading-clean" (count);
    overview_heading_no_list = "overview-heading-no-list" (count);
    overview_clean = "overview-clean" (days);
    overview_organisation = "overview-organisation" (name);
    overview_until = "overview-until" (date);
    overview_no_list = "overview-no-list" ();
    overview_list = "overview-list" (name, count);
    overview_list_of_round = "overview-list-of-round" (count);
    overview_several_rounds = "overview-several-rounds" (count);
    overview_counts = "overview-counts" (found, unknown, other, nothing);
    overview_at = "overview-at" (date, offset);
    overview_and_more = "overview-and-more" (labels, count);
    overview_without_label = "overview-without-label" (file);
    overview_no_packages = "overview-no-packages" ();
    overview_row_places = "overview-row-places" (places);
    overview_next = "overview-next" ();
    overview_reminder_title = "overview-reminder-title" ();
    overview_reminder = "overview-reminder" ();
    overview_reminder_until = "overview-reminder-until" (date);
    overview_table = "overview-table" ();
    overview_empty = "overview-empty" ();
    overview_places = "overview-places" ();
    overview_history = "overview-history" ();
    overview_left_out = "overview-left-out" ();
    overview_doubles = "overview-doubles" (labels);
    overview_inputs = "overview-inputs" (count);
    overview_limits = "overview-limits" ();
    overview_limit = "overview-limit" ();
    overview_keep = "overview-keep" ();
    overview_saved = "overview-saved" (path);
    overview_file_name = "overview-file-name" ();

    // The window.
    nav_organisation = "nav-organisation" ();
    organisation_lead = "organisation-lead" ();
    round_heading = "round-heading" ();
    round_lead = "round-lead" ();
    organisation_folder = "organisation-folder" ();
    organisation_folder_hint = "organisation-folder-hint" ();
    organisation_list = "organisation-list" ();
    organisation_list_hint = "organisation-list-hint" ();
    round_folder = "round-folder" ();
    round_folder_hint = "round-folder-hint" ();
    round_until = "round-until" ();
    round_until_hint = "round-until-hint" ();
    button_begin_round = "button-begin-round" ();
    button_make_overview = "button-make-overview" ();
    button_save_overview_page = "button-save-overview-page" ();
    button_save_overview_table = "button-save-overview-table" ();
    button_save_overview_data = "button-save-overview-data" ();
    button_open_overview = "button-open-overview" ();
    button_other_folder = "button-other-folder" ();
    overview_folder = "overview-folder" (path);
    overview_search = "overview-search" ();
    overview_open_only = "overview-open-only" ();
    overview_row_details = "overview-row-details" ();
    overview_none_left = "overview-none-left" ();
    overview_no_folder = "overview-no-folder" ();
    overview_no_folder_hint = "overview-no-folder-hint" ();
    overview_list_hint = "overview-list-hint" ();

    // The columns.
    column_computer = "column-computer" ();
    column_code = "column-code" ();
    column_state = "column-state" ();
    column_seen = "column-seen" ();
    column_remarks = "column-remarks" ();
    column_places = "column-places" ();
    column_decision = "column-decision" ();
    column_follow_up = "column-follow-up" ();
    column_by = "column-by" ();
    column_files = "column-files" ();

    // Beside the state.
    remark_old_catalogue = "remark-old-catalogue" (version);
    remark_not_on_list = "remark-not-on-list" ();
    remark_near = "remark-near" (label);
    remark_other_label = "remark-other-label" (label);
    remark_label_twice = "remark-label-twice" ();
    remark_other_round = "remark-other-round" ();
    remark_other_organisation = "remark-other-organisation" ();
    remark_no_round = "remark-no-round" ();
    remark_same_device = "remark-same-device" ();
    remark_same_installation = "remark-same-installation" ();
    remark_could_not_look = "remark-could-not-look" (date);
    remark_several_files = "remark-several-files" (count);
    remark_decision_not_followed = "remark-decision-not-followed" ();
    remark_decision_not_understood = "remark-decision-not-understood" ();
    remark_retired_but_reports = "remark-retired-but-reports" ();
    remark_no_longer_accepted = "remark-no-longer-accepted" ();
    remark_same_as = "remark-same-as" (label);

    // What is not in the table.
    left_out_practice = "left-out-practice" (count);
    left_out_folder = "left-out-folder" (count);
    left_out_links = "left-out-links" (count);
    left_out_not_regular = "left-out-not-regular" (count);
    left_out_folders = "left-out-folders" (count);
    left_out_others = "left-out-others" (count);
    left_out_unlisted = "left-out-unlisted" (count);

    // A round.
    round_made = "round-made" (path);
    round_kept = "round-kept" ();
    round_file_name = "round-file-name" ();
    round_page_title = "round-page-title" ();
    round_page_lead = "round-page-lead" (organisation);
    round_page_until = "round-page-until" (date);
    round_page_ask_first = "round-page-ask-first" ();
    round_page_steps = "round-page-steps" ();
    round_page_step_start = "round-page-step-start" ();
    round_page_step_save = "round-page-step-save" ();
    round_page_step_label = "round-page-step-label" ();
    round_page_step_choose = "round-page-step-choose" ();
    round_page_step_hand_in = "round-page-step-hand-in" ();
    round_page_ways = "round-page-ways" ();
    round_page_way_folder = "round-page-way-folder" ();
    round_page_way_mail = "round-page-way-mail" (file);
    round_page_way_code = "round-page-way-code" (code);
    round_page_terminal = "round-page-terminal" ();
    round_page_what = "round-page-what" ();
    round_page_what_body = "round-page-what-body" ();
    round_page_personal = "round-page-personal" ();
    round_page_labels = "round-page-labels" ();
    result_replaces = "result-replaces" (label, date);
    result_replaces_unnamed = "result-replaces-unnamed" (date);
    result_no_installation = "result-no-installation" ();
    result_handed_in_as = "result-handed-in-as" (label, date);
    result_handed_in_unnamed = "result-handed-in-unnamed" (date);
    round_not_on_list = "round-not-on-list" (label);
    round_choose_label = "round-choose-label" (labels);
    // The page for the security officer.
    officer_title = "officer-title" ();
    officer_lead = "officer-lead" ();
    officer_reads = "officer-reads" ();
    officer_reads_body = "officer-reads-body" ();
    officer_writes = "officer-writes" ();
    officer_writes_body = "officer-writes-body" ();
    officer_writes_other = "officer-writes-other" ();
    officer_starts = "officer-starts" ();
    officer_starts_uninstaller = "officer-starts-uninstaller" ();
    officer_starts_pages = "officer-starts-pages" ();
    officer_starts_browser = "officer-starts-browser" (count);
    officer_starts_tools = "officer-starts-tools" (tools);
    officer_never = "officer-never" ();
    officer_copy = "officer-copy" ();
    officer_copy_body = "officer-copy-body" ();
    officer_copy_unreadable = "officer-copy-unreadable" ();
    officer_parts = "officer-parts" ();
    officer_parts_body = "officer-parts-body" ();
    officer_change = "officer-change" ();
    officer_change_program = "officer-change-program" ();
    officer_change_data = "officer-change-data" ();
    officer_change_round = "officer-change-round" ();
    officer_worth = "officer-worth" ();
    officer_worth_moment = "officer-worth-moment" ();
    officer_worth_check = "officer-worth-check" ();
    officer_worth_hidden = "officer-worth-hidden" ();
    officer_worth_names = "officer-worth-names" ();
    officer_worth_engine = "officer-worth-engine" ();
    officer_saved = "officer-saved" (path);
    officer_file_name = "officer-file-name" ();
    button_save_officer = "button-save-officer" ();
    usage_code = "usage-code" (detail);
    usage_day = "usage-day" (detail);
    usage_moment = "usage-moment" (detail);
    usage_days = "usage-days" (detail, most);
}
