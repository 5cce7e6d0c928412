//! Termination signals: from a sign-out, from the system, or from the keyboard in a terminal.

/// Waits until this process is asked to end.
#[cfg(unix)]
pub async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};

    let kinds = [
        SignalKind::terminate(),
        SignalKind::interrupt(),
        SignalKind::hangup(),
    ];
    let [Ok(mut terminate), Ok(mut interrupt), Ok(mut hang_up)] = kinds.map(signal) else {
        // Without a handler the system ends the process itself, which is safe because files are
        // written atomically.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
        _ = hang_up.recv() => {}
    }
}

/// Waits until this process is asked to end. A process without a console gets no signal at
/// sign-out: Windows ends it, which is safe because files are written atomically.
#[cfg(windows)]
pub async fn asked_to_end() {
    use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};

    let (Ok(mut c), Ok(mut pause), Ok(mut close), Ok(mut sign_out), Ok(mut shut_down)) = (
        ctrl_c(),
        ctrl_break(),
        ctrl_close(),
        ctrl_logoff(),
        ctrl_shutdown(),
    ) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = c.recv() => {}
        _ = pause.recv() => {}
        _ = close.recv() => {}
        _ = sign_out.recv() => {}
        _ = shut_down.recv() => {}
    }
}
