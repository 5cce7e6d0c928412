//! Every command of the window, called once on Tauri's mock runtime, and which windows may call
//! them.
#![expect(clippy::unwrap_used, reason = "a test may fail anywhere")]

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewWindow, WebviewWindowBuilder};
use voorzorg_app::{AppState, COMMANDS, build};
use voorzorg_domain::snapshot::System;
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Intent, OverviewForm, Place, TextSize, View, WireError};
use voorzorg_guide::{Frontend, OverviewFields, RoundFields, Setup, TypedFields};
use voorzorg_machine::Machine;

#[test]
fn every_intent_is_a_command_of_the_same_name() {
    let intents: BTreeSet<String> = every_intent()
        .iter()
        .map(|intent| call_of(intent).0)
        .collect();
    let commands: BTreeSet<String> = COMMANDS.iter().map(ToString::to_string).collect();
    let view = BTreeSet::from(["view".to_owned()]);
    assert_eq!(commands, &intents | &view);
    assert_eq!(COMMANDS.len(), commands.len());
}

#[test]
fn the_capability_grants_the_commands_and_listening_and_nothing_else() {
    let capability: Value =
        serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(capability.get("remote"), None);
    let mut granted: Vec<String> = COMMANDS
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    granted.extend([
        "core:event:allow-listen".into(),
        "core:event:allow-unlisten".into(),
    ]);
    assert_eq!(capability["permissions"], json!(granted));
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/capabilities")).unwrap();
    assert_eq!(files.count(), 1);
}

#[test]
fn the_page_may_load_and_reach_nothing_but_itself() {
    let config: Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
    let policy = config["app"]["security"]["csp"].as_str().unwrap();
    for directive in policy.split(';').map(str::trim) {
        let (name, sources) = directive.split_once(' ').unwrap();
        let expected = match name {
            "connect-src" => "ipc: http://ipc.localhost",
            "script-src" | "style-src" | "font-src" | "img-src" => "'self'",
            _ => "'none'",
        };
        assert_eq!(sources, expected, "{name}");
    }
    assert!(policy.starts_with("default-src 'none';"));
}

#[test]
fn the_window_gets_its_view() {
    let (app, _folder) = app();
    let view: View =
        serde_json::from_value(call(&main_window(&app), "view", json!({})).unwrap()).unwrap();
    assert_eq!(view.locale, Locale::En);
    assert!(!view.screen.heading.is_empty());
}

#[test]
fn every_command_reaches_the_guide() {
    let (app, _folder) = app();
    let window = main_window(&app);
    for intent in every_intent() {
        let (command, arguments) = call_of(&intent);
        if let Err(error) = call(&window, &command, arguments) {
            // The guide rejected the intent: the command did reach it.
            let error: WireError =
                serde_json::from_value(error).unwrap_or_else(|shape| panic!("{command}: {shape}"));
            assert!(!error.message.is_empty(), "{command}");
        }
    }
}

#[test]
fn an_intent_changes_the_view() {
    let (app, _folder) = app();
    let window = main_window(&app);
    call(&window, "set_language", json!({ "locale": "nl" })).unwrap();
    let view: View = serde_json::from_value(call(&window, "view", json!({})).unwrap()).unwrap();
    assert_eq!(view.locale, Locale::Nl);
}

#[test]
fn another_window_may_call_nothing() {
    let (app, _folder) = app();
    let other = WebviewWindowBuilder::new(&app, "other", Default::default())
        .build()
        .unwrap();
    for command in COMMANDS {
        let error = call(&other, command, json!({})).unwrap_err();
        assert!(
            error
                .as_str()
                .is_some_and(|error| error.contains("not allowed")),
            "{error}"
        );
    }
}

#[test]
fn the_window_may_call_nothing_of_tauri_but_listening() {
    let (app, _folder) = app();
    let window = main_window(&app);
    for command in [
        "plugin:window|create",
        "plugin:event|emit",
        "plugin:path|resolve",
        "plugin:app|version",
    ] {
        let error = call(&window, command, json!({})).unwrap_err();
        assert!(
            error
                .as_str()
                .is_some_and(|error| error.contains("not allowed")),
            "{error}"
        );
    }
}

fn app() -> (App<MockRuntime>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("root");
    std::fs::create_dir(&root).unwrap();
    let setup = Setup {
        machine: Machine::root(root, System::Linux).unwrap(),
        data: folder.path().join("data"),
        documents: folder.path().join("documents"),
        locale: Some(Locale::En),
        zone: Zone::utc(),
        clock: voorzorg_machine::now,
        app_version: "0.0.0".to_owned(),
        frontend: Frontend::default(),
    };
    let mut app = build(mock_builder(), Vec::new(), None, move || {
        AppState::take(Ok(setup), None)
    })
    .build(tauri::generate_context!())
    .unwrap();
    #[expect(
        deprecated,
        reason = "one iteration, in which the window opens, and not a loop of them"
    )]
    app.run_iteration(|_, _| {});
    (app, folder)
}

fn main_window(app: &App<MockRuntime>) -> WebviewWindow<MockRuntime> {
    app.get_webview_window("main").unwrap()
}

fn call(
    window: &WebviewWindow<MockRuntime>,
    command: &str,
    arguments: Value,
) -> Result<Value, Value> {
    let url = if cfg!(windows) {
        "http://tauri.localhost"
    } else {
        "tauri://localhost"
    };
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: url.parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}

/// The command and arguments that the page makes of an intent (`ui/app/backend/tauri.js`).
fn call_of(intent: &Intent) -> (String, Value) {
    let mut arguments = serde_json::to_value(intent).unwrap();
    let command = arguments
        .as_object_mut()
        .unwrap()
        .remove("command")
        .unwrap();
    (command.as_str().unwrap().replace('-', "_"), arguments)
}

/// One of each. A new intent must be added here: the match below does not compile without it.
fn every_intent() -> Vec<Intent> {
    let step = || "none".to_owned();
    let intents = vec![
        Intent::Scan,
        Intent::Go {
            place: Place::About,
        },
        Intent::Answer {
            question: "none".to_owned(),
            answer: "none".to_owned(),
        },
        Intent::Prepare,
        Intent::PrepareFor {
            product: "vpn".into(),
        },
        Intent::BeginStep { step: step() },
        Intent::CheckStep { step: step() },
        Intent::ConfirmStep { step: step() },
        Intent::SkipStep { step: step() },
        Intent::ReopenStep { step: step() },
        Intent::Ask {
            question: "group".into(),
        },
        Intent::UndoStartOver,
        Intent::LeaveStepOpen { step: step() },
        Intent::ReadAs {
            group: "vital".to_owned(),
        },
        Intent::OpenSource {
            source: "none".to_owned(),
        },
        Intent::SaveReport,
        Intent::SaveResult {
            typed: TypedFields::default(),
        },
        Intent::OpenResult,
        Intent::ShowResult,
        Intent::KeepResult { on: true },
        Intent::MakeOverview {
            typed: OverviewFields::default(),
        },
        Intent::CloseOverview,
        Intent::SaveOverview {
            form: OverviewForm::Page,
        },
        Intent::OpenOverview,
        Intent::BeginRound {
            typed: RoundFields::default(),
        },
        Intent::End,
        Intent::SaveOfficerPage,
        Intent::SaveLetter {
            letter: "help".into(),
            text: "x".into(),
        },
        Intent::SaveNextSteps,
        Intent::ComeBack { on: true },
        Intent::SetLanguage { locale: Locale::Nl },
        Intent::StartOver,
        Intent::PretendRestart,
        Intent::SetTextSize {
            size: TextSize::Big,
        },
        Intent::StartAtLogin { on: false },
        Intent::Remind {
            key: "none".to_owned(),
            on: true,
        },
        Intent::Practise {
            example: "none".to_owned(),
        },
    ];
    for intent in &intents {
        match intent {
            Intent::Scan
            | Intent::Go { .. }
            | Intent::Answer { .. }
            | Intent::Prepare
            | Intent::PrepareFor { .. }
            | Intent::End
            | Intent::SaveResult { .. }
            | Intent::OpenResult
            | Intent::ShowResult
            | Intent::KeepResult { .. }
            | Intent::MakeOverview { .. }
            | Intent::CloseOverview
            | Intent::SaveOverview { .. }
            | Intent::OpenOverview
            | Intent::BeginRound { .. }
            | Intent::SaveOfficerPage
            | Intent::SaveLetter { .. }
            | Intent::SaveNextSteps
            | Intent::ComeBack { .. }
            | Intent::BeginStep { .. }
            | Intent::CheckStep { .. }
            | Intent::ConfirmStep { .. }
            | Intent::SkipStep { .. }
            | Intent::ReopenStep { .. }
            | Intent::Ask { .. }
            | Intent::UndoStartOver
            | Intent::LeaveStepOpen { .. }
            | Intent::ReadAs { .. }
            | Intent::OpenSource { .. }
            | Intent::SaveReport
            | Intent::SetLanguage { .. }
            | Intent::StartOver
            | Intent::PretendRestart
            | Intent::SetTextSize { .. }
            | Intent::StartAtLogin { .. }
            | Intent::Remind { .. }
            | Intent::Practise { .. } => {}
        }
    }
    intents
}
