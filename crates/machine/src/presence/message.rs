//! A message box of the system, for when there is no window of ours. It is given finished texts and
//! may not know what they say.

/// Shows a message box and waits until it is closed. Returns whether it was shown: only Windows has
/// a message box that needs no window of ours. Elsewhere the message belongs on the terminal.
#[must_use]
pub fn show_message(title: &str, text: &str) -> bool {
    show(title, text)
}

#[cfg(windows)]
#[expect(
    unsafe_code,
    reason = "the system's own message box is only there as such a call"
)]
fn show(title: &str, text: &str) -> bool {
    use windows::Win32::UI::WindowsAndMessaging::{MB_ICONINFORMATION, MB_OK, MessageBoxW};
    use windows::core::HSTRING;

    let (title, text) = (HSTRING::from(title), HSTRING::from(text));
    // SAFETY: both strings are null-terminated and outlive the call; there is no owner window.
    let answer = unsafe { MessageBoxW(None, &text, &title, MB_OK | MB_ICONINFORMATION) };
    answer.0 != 0
}

#[cfg(not(windows))]
fn show(_: &str, _: &str) -> bool {
    false
}
