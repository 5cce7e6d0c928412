//! The commands of the window: one for each press, of the same name.
#![expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands every argument over by value"
)]

use tauri::ipc::Invoke;
use tauri::{Runtime, State};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Intent, Place, TextSize, View, WireError};

use crate::AppState;

type Answer = Result<(), WireError>;

/// Takes every call from the window.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        view,
        scan,
        go,
        answer,
        prepare,
        prepare_for,
        begin_step,
        check_step,
        tell_step,
        skip_step,
        end_openly,
        open_source,
        save_report,
        save_letter,
        save_next_steps,
        come_back,
        set_language,
        start_over,
        pretend_restart,
        set_text_size,
        start_at_login,
        remind,
        practise,
    ]
}

#[tauri::command]
fn view(state: State<'_, AppState>) -> View {
    state.view()
}

#[tauri::command]
async fn scan(state: State<'_, AppState>) -> Answer {
    state.submit(Intent::Scan).await
}

#[tauri::command]
async fn go(state: State<'_, AppState>, place: Place) -> Answer {
    state.submit(Intent::Go { place }).await
}

#[tauri::command]
async fn answer(state: State<'_, AppState>, question: String, answer: String) -> Answer {
    state.submit(Intent::Answer { question, answer }).await
}

#[tauri::command]
async fn prepare(state: State<'_, AppState>) -> Answer {
    state.submit(Intent::Prepare).await
}

#[tauri::command]
async fn prepare_for(state: State<'_, AppState>, product: String) -> Answer {
    state.submit(Intent::PrepareFor { product }).await
}

#[tauri::command]
async fn begin_step(state: State<'_, AppState>, step: String) -> Answer {
    state.submit(Intent::BeginStep { step }).await
}

#[tauri::command]
async fn check_step(state: State<'_, AppState>, step: String) -> Answer {
    state.submit(Intent::CheckStep { step }).await
}

#[tauri::command]
async fn tell_step(state: State<'_, AppState>, step: String) -> Answer {
    state.submit(Intent::TellStep { step }).await
}

#[tauri::command]
async fn skip_step(state: State<'_, AppState>, step: String) -> Answer {
    state.submit(Intent::SkipStep { step }).await
}

#[tauri::command]
async fn end_openly(state: State<'_, AppState>) -> Answer {
    state.submit(Intent::EndOpenly).await
}

#[tauri::command]
async fn open_source(state: State<'_, AppState>, source: String) -> Answer {
    state.submit(Intent::OpenSource { source }).await
}

#[tauri::command]
async fn save_report(state: State<'_, AppState>) -> Answer {
    state.submit(Intent::SaveReport).await
}

#[tauri::command]
async fn save_letter(state: State<'_, AppState>, letter: String, text: String) -> Answer {
    state.submit(Intent::SaveLetter { letter, text }).await
}

#[tauri::command]
async fn save_next_steps(state: State<'_, AppState>) -> Answer {
    state.submit(Intent::SaveNextSteps).await
}

#[tauri::command]
async fn come_back(state: State<'_, AppState>, on: bool) -> Answer {
    state.submit(Intent::ComeBack { on }).await
}

#[tauri::command]
async fn set_language(state: State<'_, AppState>, locale: Locale) -> Answer {
    state.submit(Intent::SetLanguage { locale }).await
}

#[tauri::command]
async fn start_over(state: State<'_, AppState>) -> Answer {
    state.submit(Intent::StartOver).await
}

#[tauri::command]
async fn pretend_restart(state: State<'_, AppState>) -> Answer {
    state.submit(Intent::PretendRestart).await
}

#[tauri::command]
async fn set_text_size(state: State<'_, AppState>, size: TextSize) -> Answer {
    state.submit(Intent::SetTextSize { size }).await
}

#[tauri::command]
async fn start_at_login(state: State<'_, AppState>, on: bool) -> Answer {
    state.submit(Intent::StartAtLogin { on }).await
}

#[tauri::command]
async fn remind(state: State<'_, AppState>, key: String, on: bool) -> Answer {
    state.submit(Intent::Remind { key, on }).await
}

#[tauri::command]
async fn practise(state: State<'_, AppState>, example: String) -> Answer {
    state.submit(Intent::Practise { example }).await
}
