//! The Tauri commands of the window: the current view, and one for each intent, of the same name.
#![expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands every argument over by value"
)]

use tauri::ipc::Invoke;
use tauri::{Runtime, State};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Intent, OverviewForm, Place, TextSize, View, WireError};
use voorzorg_guide::{OverviewFields, RoundFields, TypedFields};

use crate::{AppState, window};

type CommandResult = Result<(), WireError>;

/// Dispatches every call from the web page.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        view,
        scan,
        go,
        ask,
        answer,
        prepare,
        prepare_for,
        begin_step,
        check_step,
        confirm_step,
        skip_step,
        reopen_step,
        leave_step_open,
        read_as,
        end,
        open_source,
        save_report,
        save_result,
        open_result,
        show_result,
        keep_result,
        make_overview,
        close_overview,
        save_overview,
        open_overview,
        begin_round,
        save_officer_page,
        save_letter,
        save_next_steps,
        come_back,
        set_language,
        start_over,
        undo_start_over,
        pretend_restart,
        set_text_size,
        start_at_login,
        remind,
        practise,
    ]
}

#[tauri::command]
fn view(state: State<'_, AppState>) -> View {
    window::has_answered();
    state.view()
}

#[tauri::command]
async fn scan(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::Scan).await
}

#[tauri::command]
async fn go(state: State<'_, AppState>, place: Place) -> CommandResult {
    state.submit(Intent::Go { place }).await
}

#[tauri::command]
async fn ask(state: State<'_, AppState>, question: String) -> CommandResult {
    state.submit(Intent::Ask { question }).await
}

#[tauri::command]
async fn answer(state: State<'_, AppState>, question: String, answer: String) -> CommandResult {
    state.submit(Intent::Answer { question, answer }).await
}

#[tauri::command]
async fn prepare(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::Prepare).await
}

#[tauri::command]
async fn prepare_for(state: State<'_, AppState>, product: String) -> CommandResult {
    state.submit(Intent::PrepareFor { product }).await
}

#[tauri::command]
async fn begin_step(state: State<'_, AppState>, step: String) -> CommandResult {
    state.submit(Intent::BeginStep { step }).await
}

#[tauri::command]
async fn check_step(state: State<'_, AppState>, step: String) -> CommandResult {
    state.submit(Intent::CheckStep { step }).await
}

#[tauri::command]
async fn confirm_step(state: State<'_, AppState>, step: String) -> CommandResult {
    state.submit(Intent::ConfirmStep { step }).await
}

#[tauri::command]
async fn skip_step(state: State<'_, AppState>, step: String) -> CommandResult {
    state.submit(Intent::SkipStep { step }).await
}

#[tauri::command]
async fn reopen_step(state: State<'_, AppState>, step: String) -> CommandResult {
    state.submit(Intent::ReopenStep { step }).await
}

#[tauri::command]
async fn leave_step_open(state: State<'_, AppState>, step: String) -> CommandResult {
    state.submit(Intent::LeaveStepOpen { step }).await
}

#[tauri::command]
async fn read_as(state: State<'_, AppState>, group: String) -> CommandResult {
    state.submit(Intent::ReadAs { group }).await
}

#[tauri::command]
async fn end(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::End).await
}

#[tauri::command]
async fn open_source(state: State<'_, AppState>, source: String) -> CommandResult {
    state.submit(Intent::OpenSource { source }).await
}

#[tauri::command]
async fn save_report(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::SaveReport).await
}

#[tauri::command]
async fn save_result(state: State<'_, AppState>, typed: TypedFields) -> CommandResult {
    state.submit(Intent::SaveResult { typed }).await
}

#[tauri::command]
async fn open_result(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::OpenResult).await
}

#[tauri::command]
async fn show_result(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::ShowResult).await
}

#[tauri::command]
async fn keep_result(state: State<'_, AppState>, on: bool) -> CommandResult {
    state.submit(Intent::KeepResult { on }).await
}

#[tauri::command]
async fn make_overview(state: State<'_, AppState>, typed: OverviewFields) -> CommandResult {
    state.submit(Intent::MakeOverview { typed }).await
}

#[tauri::command]
async fn close_overview(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::CloseOverview).await
}

#[tauri::command]
async fn save_overview(state: State<'_, AppState>, form: OverviewForm) -> CommandResult {
    state.submit(Intent::SaveOverview { form }).await
}

#[tauri::command]
async fn open_overview(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::OpenOverview).await
}

#[tauri::command]
async fn begin_round(state: State<'_, AppState>, typed: RoundFields) -> CommandResult {
    state.submit(Intent::BeginRound { typed }).await
}

#[tauri::command]
async fn save_officer_page(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::SaveOfficerPage).await
}

#[tauri::command]
async fn save_letter(state: State<'_, AppState>, letter: String, text: String) -> CommandResult {
    state.submit(Intent::SaveLetter { letter, text }).await
}

#[tauri::command]
async fn save_next_steps(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::SaveNextSteps).await
}

#[tauri::command]
async fn come_back(state: State<'_, AppState>, on: bool) -> CommandResult {
    state.submit(Intent::ComeBack { on }).await
}

#[tauri::command]
async fn set_language(state: State<'_, AppState>, locale: Locale) -> CommandResult {
    state.submit(Intent::SetLanguage { locale }).await
}

#[tauri::command]
async fn start_over(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::StartOver).await
}

#[tauri::command]
async fn undo_start_over(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::UndoStartOver).await
}

#[tauri::command]
async fn pretend_restart(state: State<'_, AppState>) -> CommandResult {
    state.submit(Intent::PretendRestart).await
}

#[tauri::command]
async fn set_text_size(state: State<'_, AppState>, size: TextSize) -> CommandResult {
    state.submit(Intent::SetTextSize { size }).await
}

#[tauri::command]
async fn start_at_login(state: State<'_, AppState>, on: bool) -> CommandResult {
    state.submit(Intent::StartAtLogin { on }).await
}

#[tauri::command]
async fn remind(state: State<'_, AppState>, key: String, on: bool) -> CommandResult {
    state.submit(Intent::Remind { key, on }).await
}

#[tauri::command]
async fn practise(state: State<'_, AppState>, example: String) -> CommandResult {
    state.submit(Intent::Practise { example }).await
}
