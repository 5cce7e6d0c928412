//! The commands of the window: one for each press, of the same name.
#![expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands every argument over by value"
)]

use tauri::ipc::Invoke;
use tauri::{Runtime, State};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{Place, Press, TextSize, View, WireError};

use crate::Seat;

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
fn view(seat: State<'_, Seat>) -> View {
    seat.view()
}

#[tauri::command]
async fn scan(seat: State<'_, Seat>) -> Answer {
    seat.press(Press::Scan).await
}

#[tauri::command]
async fn go(seat: State<'_, Seat>, place: Place) -> Answer {
    seat.press(Press::Go { place }).await
}

#[tauri::command]
async fn answer(seat: State<'_, Seat>, question: String, answer: String) -> Answer {
    seat.press(Press::Answer { question, answer }).await
}

#[tauri::command]
async fn prepare(seat: State<'_, Seat>) -> Answer {
    seat.press(Press::Prepare).await
}

#[tauri::command]
async fn prepare_for(seat: State<'_, Seat>, product: String) -> Answer {
    seat.press(Press::PrepareFor { product }).await
}

#[tauri::command]
async fn begin_step(seat: State<'_, Seat>, step: String) -> Answer {
    seat.press(Press::BeginStep { step }).await
}

#[tauri::command]
async fn check_step(seat: State<'_, Seat>, step: String) -> Answer {
    seat.press(Press::CheckStep { step }).await
}

#[tauri::command]
async fn tell_step(seat: State<'_, Seat>, step: String) -> Answer {
    seat.press(Press::TellStep { step }).await
}

#[tauri::command]
async fn skip_step(seat: State<'_, Seat>, step: String) -> Answer {
    seat.press(Press::SkipStep { step }).await
}

#[tauri::command]
async fn end_openly(seat: State<'_, Seat>) -> Answer {
    seat.press(Press::EndOpenly).await
}

#[tauri::command]
async fn open_source(seat: State<'_, Seat>, source: String) -> Answer {
    seat.press(Press::OpenSource { source }).await
}

#[tauri::command]
async fn save_report(seat: State<'_, Seat>) -> Answer {
    seat.press(Press::SaveReport).await
}

#[tauri::command]
async fn save_letter(seat: State<'_, Seat>, letter: String, text: String) -> Answer {
    seat.press(Press::SaveLetter { letter, text }).await
}

#[tauri::command]
async fn save_next_steps(seat: State<'_, Seat>) -> Answer {
    seat.press(Press::SaveNextSteps).await
}

#[tauri::command]
async fn come_back(seat: State<'_, Seat>, on: bool) -> Answer {
    seat.press(Press::ComeBack { on }).await
}

#[tauri::command]
async fn set_language(seat: State<'_, Seat>, locale: Locale) -> Answer {
    seat.press(Press::SetLanguage { locale }).await
}

#[tauri::command]
async fn start_over(seat: State<'_, Seat>) -> Answer {
    seat.press(Press::StartOver).await
}

#[tauri::command]
async fn pretend_restart(seat: State<'_, Seat>) -> Answer {
    seat.press(Press::PretendRestart).await
}

#[tauri::command]
async fn set_text_size(seat: State<'_, Seat>, size: TextSize) -> Answer {
    seat.press(Press::SetTextSize { size }).await
}

#[tauri::command]
async fn start_at_login(seat: State<'_, Seat>, on: bool) -> Answer {
    seat.press(Press::StartAtLogin { on }).await
}

#[tauri::command]
async fn remind(seat: State<'_, Seat>, key: String, on: bool) -> Answer {
    seat.press(Press::Remind { key, on }).await
}

#[tauri::command]
async fn practise(seat: State<'_, Seat>, example: String) -> Answer {
    seat.press(Press::Practise { example }).await
}
