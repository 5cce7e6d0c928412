/// The commands of the window: the view of this moment, and one for each press. `build.rs` reads
/// them too; `capabilities/main.json` grants exactly these.
pub const COMMANDS: &[&str] = &[
    "view",
    "scan",
    "go",
    "answer",
    "prepare",
    "prepare_for",
    "begin_step",
    "check_step",
    "tell_step",
    "skip_step",
    "end_openly",
    "open_source",
    "save_report",
    "save_letter",
    "save_next_steps",
    "come_back",
    "set_language",
    "start_over",
    "pretend_restart",
];
