//! Queries for osquery, two for each system: whether it *looked*, and whether *nothing was found*. Each
//! answers with one row for yes and none for no, since osquery makes no difference between "no" and "could
//! not". They are plain SQL of SQLite, with nothing that only osquery has.

use serde::Serialize;
use voorzorg_domain::catalogue::Catalogue;
use voorzorg_domain::snapshot::System;

use super::names::{identifiers, linux_folders, macos_folders, quoted, vendor_words};
use super::{Export, ExportFile, Tried};
use crate::msg::{self, Msg};

/// How often a pack asks, in seconds: once a day.
const INTERVAL: u32 = 86_400;

/// Where Windows keeps what it renames or removes at its next start.
const SESSION_MANAGER: &str =
    r"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Session Manager";

/// One query.
#[derive(Debug, Clone)]
pub(super) struct Query {
    pub(super) system: System,
    /// Such as `voorzorg_linux_looked`.
    pub(super) name: String,
    pub(super) sql: String,
    pub(super) title: Msg,
    pub(super) description: Msg,
    pub(super) remedy: Msg,
}

/// The queries of every system.
pub(super) fn queries(catalogue: &Catalogue) -> Vec<Query> {
    System::ALL
        .into_iter()
        .flat_map(|system| {
            let (canaries, signs) = match system {
                System::Windows => windows(catalogue),
                System::Macos => macos(catalogue),
                System::Linux => linux(catalogue),
            };
            let looked = format!("SELECT 1 AS looked WHERE {}", canaries.join(" AND "));
            let signs: Vec<String> = signs.iter().map(|sign| format!("NOT {sign}")).collect();
            // It holds the canaries too, so that by itself it never calls an unread machine clean.
            let nothing = format!(
                "SELECT 1 AS nothing_found WHERE {} AND {}",
                canaries.join(" AND "),
                signs.join(" AND ")
            );
            [
                Query {
                    system,
                    name: format!("voorzorg_{}_looked", system.id()),
                    sql: looked,
                    title: msg::export_query_looked(system_name(system)),
                    description: msg::export_query_looked_body(),
                    remedy: msg::export_rule_looked_body(),
                },
                Query {
                    system,
                    name: format!("voorzorg_{}_nothing_found", system.id()),
                    sql: nothing,
                    title: msg::export_query_nothing(system_name(system)),
                    description: msg::export_query_nothing_body(),
                    remedy: msg::export_rule_answer_body(),
                },
            ]
        })
        .collect()
}

fn system_name(system: System) -> &'static str {
    match system {
        System::Windows => "Windows",
        System::Macos => "macOS",
        System::Linux => "Linux",
    }
}

/// The name that osquery and Fleet use.
pub(super) fn platform(system: System) -> &'static str {
    match system {
        System::Windows => "windows",
        System::Macos => "darwin",
        System::Linux => "linux",
    }
}

#[derive(Serialize)]
struct Pack {
    about: Vec<String>,
    queries: serde_json::Map<String, serde_json::Value>,
}

#[derive(Serialize)]
struct PackQuery {
    query: String,
    interval: u32,
    /// The answer as it is each time, not only what changed.
    snapshot: bool,
    platform: &'static str,
    description: String,
}

pub(super) fn files(export: &Export<'_>) -> Vec<ExportFile> {
    let queries = queries(export.catalogue).into_iter().filter_map(|query| {
        let value = serde_json::to_value(PackQuery {
            query: query.sql,
            interval: INTERVAL,
            snapshot: true,
            platform: platform(query.system),
            description: export.t(&query.description),
        });
        Some((query.name, value.ok()?))
    });
    let pack = Pack {
        about: export.first_lines(Tried::InSqlite, true),
        queries: queries.collect(),
    };
    vec![ExportFile {
        name: "voorzorg-pack.json",
        text: serde_json::to_string_pretty(&pack).unwrap_or_default() + "\n",
    }]
}

type Parts = (Vec<String>, Vec<String>);

fn exists(table: &str, condition: &str) -> String {
    format!("EXISTS (SELECT 1 FROM {table} WHERE {condition})")
}

/// Windows: programs, services, processes and what Security Center lists. Drivers stand in none of these.
fn windows(catalogue: &Catalogue) -> Parts {
    let vendor = &catalogue.vendor;
    let named = |column: &str| names_vendor(catalogue, column);
    let any = |columns: &[&str]| -> String {
        let columns: Vec<String> = columns.iter().map(|column| named(column)).collect();
        columns.join(" OR ")
    };
    let versioned = vendor.versioned_services.iter();
    let versioned: Vec<String> = versioned
        .map(|name| format!("name GLOB '{}[0-9]*'", any_case(name)))
        .collect();
    let service_words = |column: &str| -> String {
        let words = vendor.service_words.iter();
        let words: Vec<String> = words
            .map(|word| bordered(column, &any_case(word)))
            .collect();
        words.join(" OR ")
    };
    let mut service = vec![
        is_one_of("name", &vendor.services),
        any(&["display_name", "path", "module_path"]),
    ];
    service.extend(versioned);
    service.push(service_words("name"));
    (
        vec![
            exists("programs", "name <> ''"),
            // The table of programs leaves out a list that it cannot read.
            uninstall_list("SOFTWARE"),
            uninstall_list(r"SOFTWARE\WOW6432Node"),
            exists("services", "lower(name) = 'eventlog'"),
            exists("processes", "lower(name) = 'services.exe'"),
            // Servers have no Security Center.
            format!(
                "({} OR {})",
                exists("windows_security_products", "name <> ''"),
                exists("os_version", "name LIKE '%Server%'")
            ),
        ],
        vec![
            exists("programs", &any(&["name", "publisher", "install_location"])),
            exists("services", &service.join(" OR ")),
            exists(
                "processes",
                &format!(
                    "{} OR {}",
                    is_one_of("name", &vendor.processes),
                    any(&["path"])
                ),
            ),
            exists("windows_security_products", &any(&["name"])),
            // What goes at the next start is still here.
            exists(
                "registry",
                &format!(
                    "key = {} AND name LIKE 'PendingFileRenameOperations%' AND ({} OR {})",
                    quoted(SESSION_MANAGER),
                    any(&["data"]),
                    service_words("data")
                ),
            ),
        ],
    )
}

/// Whether one of the two lists of installed programs has an entry.
fn uninstall_list(below: &str) -> String {
    let key = format!(r"HKEY_LOCAL_MACHINE\{below}\Microsoft\Windows\CurrentVersion\Uninstall");
    exists("registry", &format!("key = {}", quoted(&key)))
}

/// macOS: applications, launch items, extensions and processes.
fn macos(catalogue: &Catalogue) -> Parts {
    let identified = |column: &str| {
        let identifiers = identifiers(catalogue).into_iter();
        let identifiers: Vec<String> = identifiers
            .map(|text| bordered(column, &any_case(text)))
            .collect();
        identifiers.join(" OR ")
    };
    let named = |column: &str| names_vendor(catalogue, column);
    let folders = in_folders("path", &macos_folders(catalogue));
    let teams = is_one_of("team", &catalogue.vendor.teams);
    (
        vec![
            exists("apps", "bundle_identifier LIKE 'com.apple.%'"),
            exists("launchd", "label LIKE 'com.apple.%'"),
            exists("processes", "name = 'launchd'"),
        ],
        vec![
            exists(
                "apps",
                &format!(
                    "{} OR ifnull(bundle_identifier, '') = '' AND ({} OR {})",
                    identified("bundle_identifier"),
                    named("name"),
                    named("bundle_name")
                ),
            ),
            exists(
                "launchd",
                &format!(
                    "{} OR {} OR {}",
                    identified("label"),
                    named("program"),
                    named("program_arguments")
                ),
            ),
            exists(
                "system_extensions",
                &format!("{} OR {teams}", identified("identifier")),
            ),
            exists(
                "processes",
                &format!(
                    "{} OR {folders}",
                    is_one_of("name", &catalogue.vendor.processes)
                ),
            ),
        ],
    )
}

/// Linux: packages, units, programs in the vendor's folders, and processes.
fn linux(catalogue: &Catalogue) -> Parts {
    let vendor = &catalogue.vendor;
    let packages = is_one_of("name", &vendor.packages);
    let units: Vec<String> = vendor
        .packages
        .iter()
        .map(|name| format!("{name}.service"))
        .collect();
    let scripts: Vec<String> = vendor
        .packages
        .iter()
        .map(|name| quoted(&format!("/etc/init.d/{name}")))
        .collect();
    let folders = linux_folders(catalogue);
    let programs = folders.iter().map(|folder| {
        // The table of files wants one condition on the path itself; two signs read folders below folders.
        let below = quoted(&format!("{folder}/%%"));
        exists(
            "file",
            &format!(
                "path LIKE {below} AND type = 'regular' AND (mode GLOB '*[1357]*' OR path LIKE '%/bin/%' OR path LIKE '%/libexec/%')"
            ),
        )
    });
    let like = |family: &[&str]| -> String {
        let one = |name: &&str| {
            format!("' ' || platform || ' ' || ifnull(platform_like, '') || ' ' LIKE '% {name} %'")
        };
        let family: Vec<String> = family.iter().map(one).collect();
        exists("os_version", &family.join(" OR "))
    };
    let canary = |system: String, list: String| format!("({system} AND {list})");
    (
        vec![
            format!(
                "({} OR {})",
                canary(
                    like(&["debian", "ubuntu"]),
                    exists(
                        "deb_packages",
                        "name = 'dpkg' AND status LIKE '% ok installed'"
                    )
                ),
                canary(
                    like(&["rhel", "fedora", "centos", "suse", "opensuse", "sles"]),
                    exists("rpm_packages", "name = 'rpm'")
                )
            ),
            // A Linux inside Windows is not the computer.
            exists(
                "kernel_info",
                "lower(version) NOT LIKE '%microsoft%' AND lower(version) NOT LIKE '%-wsl%'",
            ),
            exists("systemd_units", "id <> ''"),
            exists("processes", "pid = 1"),
            exists("file", "path = '/etc/passwd'"),
        ],
        [
            exists(
                "deb_packages",
                &format!(
                    "status NOT LIKE '%config-files' AND status NOT LIKE '%not-installed' AND ({packages} OR {})",
                    names_vendor(catalogue, "maintainer")
                ),
            ),
            exists(
                "rpm_packages",
                &format!("{packages} OR {}", names_vendor(catalogue, "vendor")),
            ),
            exists("systemd_units", &is_one_of("id", &units)),
            exists("file", &format!("path IN ({})", scripts.join(", "))),
            exists(
                "processes",
                &format!(
                    "{} OR {}",
                    is_one_of("name", &vendor.processes),
                    in_folders("path", &folders)
                ),
            ),
        ]
        .into_iter()
        .chain(programs)
        .collect(),
    )
}

fn is_one_of(column: &str, names: &[String]) -> String {
    let names: Vec<String> = names
        .iter()
        .map(|name| quoted(&name.to_lowercase()))
        .collect();
    format!("lower({column}) IN ({})", names.join(", "))
}

fn in_folders(column: &str, folders: &[&str]) -> String {
    let folders: Vec<String> = folders
        .iter()
        .map(|folder| format!("{column} LIKE {}", quoted(&format!("{folder}/%"))))
        .collect();
    folders.join(" OR ")
}

/// Whether `column` has one of the vendor's words. A missing value has none.
fn names_vendor(catalogue: &Catalogue, column: &str) -> String {
    let words = vendor_words(catalogue);
    let words: Vec<String> = words
        .iter()
        .map(|word| {
            let pattern = any_case(&word.text);
            if word.has_borders {
                bordered(column, &pattern)
            } else {
                format!("ifnull({column}, '') GLOB '*{pattern}*'")
            }
        })
        .collect();
    words.join(" OR ")
}

/// Whether `pattern` stands in `column` with borders on both sides. Letters outside ASCII count as borders:
/// that finds more, never less.
fn bordered(column: &str, pattern: &str) -> String {
    format!("' ' || ifnull({column}, '') || ' ' GLOB '*[^0-9A-Za-z]{pattern}[^0-9A-Za-z]*'")
}

/// `text` as a pattern of GLOB that matches both cases, since SQLite folds only ASCII.
fn any_case(text: &str) -> String {
    let mut out = String::new();
    for ch in text.chars() {
        let (lower, upper): (String, String) =
            (ch.to_lowercase().collect(), ch.to_uppercase().collect());
        let is_pair = lower != upper && lower.chars().count() == 1 && upper.chars().count() == 1;
        match ch {
            '\'' => out.push_str("''"),
            '*' | '?' | '[' => out.push_str(&format!("[{ch}]")),
            _ if is_pair => out.push_str(&format!("[{upper}{lower}]")),
            _ => out.push(ch),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_matches_both_cases_and_no_sign_is_special() {
        assert_eq!(any_case("kÄ1*'"), "[Kk][Ää]1[*]''");
        assert_eq!(any_case("卡"), "卡");
    }

    #[test]
    fn each_system_has_both_queries_and_the_second_asks_what_the_first_does() {
        let queries = queries(crate::shipped_catalogue().unwrap());
        assert_eq!(queries.len(), 6);
        for pair in queries.chunks(2) {
            let (_, canaries) = pair[0].sql.split_once(" WHERE ").unwrap();
            assert!(pair[1].sql.contains(canaries), "{}", pair[1].name);
        }
    }
}
