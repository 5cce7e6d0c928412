//! A message of the system's own, for when there is no window to say something in. It is given
//! finished texts.

/// Shows a message and waits until it is read, where the system has such a thing without a window of
/// ours: on Windows. Says whether it was shown; elsewhere the terminal is where it is read.
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
    // SAFETY: both texts end in a zero and live until the call returns; there is no owner window.
    let answer = unsafe { MessageBoxW(None, &text, &title, MB_OK | MB_ICONINFORMATION) };
    answer.0 != 0
}

#[cfg(not(windows))]
fn show(_: &str, _: &str) -> bool {
    false
}
