//! The commands of the window, called on Tauri's mock runtime, and which windows may call them.
#![expect(clippy::unwrap_used, reason = "a test may fail anywhere")]

use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewWindow, WebviewWindowBuilder};
use voorzorg_app::{AppState, build};
use voorzorg_domain::snapshot::System;
use voorzorg_guide::dates::Zone;
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Intent, View, WireError};
use voorzorg_guide::{Frontend, Setup};
use voorzorg_machine::Machine;

#[test]
fn the_capability_grants_the_commands_and_listening_and_nothing_else() {
    let capability: Value =
        serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(capability.get("remote"), None);
    let granted = [
        "allow-view",
        "allow-submit",
        "allow-choose-path",
        "core:event:allow-listen",
        "core:event:allow-unlisten",
    ];
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
fn an_intent_is_answered_with_the_view_that_it_led_to() {
    let (app, _folder) = app();
    let intent = Intent::SetLanguage { locale: Locale::Nl };
    let view = call(&main_window(&app), "submit", json!({ "intent": intent })).unwrap();
    let view: View = serde_json::from_value(view).unwrap();
    assert_eq!(view.locale, Locale::Nl);
}

#[test]
fn an_intent_that_is_not_possible_now_is_answered_with_a_sentence() {
    let (app, _folder) = app();
    let intent = Intent::OpenResult;
    let error = call(&main_window(&app), "submit", json!({ "intent": intent })).unwrap_err();
    let error: WireError = serde_json::from_value(error).unwrap();
    assert!(!error.message.is_empty());
}

#[test]
fn what_is_no_intent_reaches_nothing() {
    let (app, _folder) = app();
    for intent in [
        json!({ "command": "delete-everything" }),
        json!({ "command": "go" }),
        json!({ "command": "set-language", "locale": "xx" }),
        json!("scan"),
        Value::Null,
    ] {
        let error = call(&main_window(&app), "submit", json!({ "intent": intent })).unwrap_err();
        assert!(error.is_string(), "{intent}: {error}");
    }
}

#[test]
fn another_window_may_call_nothing() {
    let (app, _folder) = app();
    let other = WebviewWindowBuilder::new(&app, "other", Default::default())
        .build()
        .unwrap();
    for command in ["view", "submit", "choose_path"] {
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
