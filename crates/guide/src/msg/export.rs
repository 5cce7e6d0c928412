//! The messages of `export.ftl`: files for the tools that others already run.

use super::{Cow, Declared, Msg, Value};

messages! {
    export_made = "export-made" (version, catalogue, date);
    export_narrower = "export-narrower" ();
    export_left = "export-left" ();
    export_answers = "export-answers" ();
    export_untested = "export-untested" ();
    export_untested_mac = "export-untested-mac" ();
    export_untested_osquery = "export-untested-osquery" ();
    export_rule_looked_title = "export-rule-looked-title" ();
    export_rule_looked_body = "export-rule-looked-body" ();
    export_rule_answer_title = "export-rule-answer-title" ();
    export_rule_answer_body = "export-rule-answer-body" ();
    export_query_looked = "export-query-looked" (system);
    export_query_looked_body = "export-query-looked-body" ();
    export_query_nothing = "export-query-nothing" (system);
    export_query_nothing_body = "export-query-nothing-body" ();
    export_saved = "export-saved" (path);
}
