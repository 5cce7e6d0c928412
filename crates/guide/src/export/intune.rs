//! The custom compliance of Microsoft Intune: a script that discovers, and the rules that its values must
//! meet. Whether Intune accepts them was not tried.

use serde::Serialize;

use super::script::{powershell, sh};
use super::{Export, ExportFile};
use crate::locale::Locale;
use crate::msg;
use crate::texts::Texts;

/// The source in the catalogue to which the rules send people for more.
const MORE: &str = "rijksoverheid-2018";

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Rules {
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Rule {
    setting_name: &'static str,
    operator: &'static str,
    data_type: &'static str,
    operand: &'static str,
    more_info_url: String,
    remediation_strings: Vec<Remediation>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Remediation {
    language: &'static str,
    title: String,
    description: String,
}

pub(super) fn files(export: &Export<'_>) -> Vec<ExportFile> {
    let rules = Rules {
        rules: vec![
            rule(export, "VoorzorgLooked", "yes"),
            rule(export, "VoorzorgAnswer", "nothing"),
        ],
    };
    // Plain data of our own always become JSON.
    let rules = serde_json::to_string_pretty(&rules).unwrap_or_default();
    let (for_windows, for_linux) = ("intune-discovery.ps1", "intune-discovery.sh");
    vec![
        ExportFile {
            name: for_windows,
            text: powershell(export, include_str!("discovery.ps1"), for_windows),
        },
        ExportFile {
            name: for_linux,
            text: sh(export, include_str!("discovery.sh"), for_linux),
        },
        ExportFile {
            name: "intune-rules.json",
            text: rules + "\n",
        },
    ]
}

/// What `setting` must be, with what a person reads when it is not.
fn rule(export: &Export<'_>, setting: &'static str, value: &'static str) -> Rule {
    let source = export.catalogue.source(&MORE.into());
    let (title, description) = match setting {
        "VoorzorgLooked" => (
            msg::export_rule_looked_title(),
            msg::export_rule_looked_body(),
        ),
        _ => (
            msg::export_rule_answer_title(),
            msg::export_rule_answer_body(),
        ),
    };
    let strings = Locale::ALL.map(|locale| Remediation {
        language: match locale {
            Locale::Nl => "nl_NL",
            Locale::En => "en_US",
        },
        title: Texts::shipped().t(locale, &title),
        description: Texts::shipped().t(locale, &description),
    });
    Rule {
        setting_name: setting,
        operator: "IsEquals",
        data_type: "String",
        operand: value,
        more_info_url: source
            .and_then(|source| source.address.clone())
            .unwrap_or_default(),
        remediation_strings: strings.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_has_an_address_and_words_in_both_languages() {
        let export = Export {
            catalogue: crate::shipped_catalogue().unwrap(),
            app_version: "0.0.0",
            locale: Locale::Nl,
        };
        for setting in ["VoorzorgLooked", "VoorzorgAnswer"] {
            let rule = rule(&export, setting, "yes");
            assert!(rule.more_info_url.starts_with("https://"));
            let [nl, en] = rule.remediation_strings.as_slice() else {
                panic!("two languages");
            };
            assert_ne!(nl.title, en.title);
            assert_ne!(nl.description, en.description);
        }
    }
}
