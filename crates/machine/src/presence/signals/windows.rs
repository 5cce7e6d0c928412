//! Windows: the registry notifies of changes below the uninstall entries and the services. One
//! thread waits for them.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use std::path::PathBuf;

use tokio::sync::mpsc;
use windows::Win32::Foundation::{CloseHandle, ERROR_SUCCESS, HANDLE, WAIT_OBJECT_0};
use windows::Win32::System::Registry::{
    HKEY, REG_NOTIFY_CHANGE_LAST_SET, REG_NOTIFY_CHANGE_NAME, REG_NOTIFY_THREAD_AGNOSTIC,
    RegNotifyChangeKeyValue,
};
use windows::Win32::System::Threading::{
    CreateEventW, INFINITE, SetEvent, WaitForMultipleObjects, WaitForSingleObject,
};
use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE};

const UNINSTALL: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";
const SERVICES: &str = r"SYSTEM\CurrentControlSet\Services";
/// `KEY_WOW64_64KEY` and `KEY_WOW64_32KEY`.
const VIEW_64: u32 = 0x0100;
const VIEW_32: u32 = 0x0200;

/// The rest, in milliseconds, between two changes: services of a person come and go by dozens. A change
/// in the meantime sets its event, which is found afterwards.
const REST: u32 = 1000;

/// A Windows event object, closed when it is dropped.
#[derive(Debug)]
struct EventHandle(HANDLE);

// SAFETY: an event handle may be used from any thread, and is closed once.
unsafe impl Send for EventHandle {}
// SAFETY: an event may be set and waited for by several threads at once.
unsafe impl Sync for EventHandle {}

impl EventHandle {
    fn new() -> Option<EventHandle> {
        // SAFETY: no pointer is passed; the returned handle is ours to close.
        let handle = unsafe { CreateEventW(None, false, false, None) };
        handle.ok().map(EventHandle)
    }
}

impl Drop for EventHandle {
    fn drop(&mut self) {
        // SAFETY: the handle is ours, and nothing uses it after this.
        let _ = unsafe { CloseHandle(self.0) };
    }
}

/// A registry key with the event that is set when something changes below it.
struct WatchedKey {
    key: Key,
    event: EventHandle,
    /// Also notify of changed values, not only of new and removed keys.
    values: bool,
}

// SAFETY: a registry key handle may be used from any thread.
unsafe impl Send for WatchedKey {}

impl WatchedKey {
    /// Asks for the event to be set at the next change, once. Returns whether that succeeded.
    fn arm(&self) -> bool {
        let mut what = REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_THREAD_AGNOSTIC;
        if self.values {
            what |= REG_NOTIFY_CHANGE_LAST_SET;
        }
        // SAFETY: the key and the event are open for as long as `self` is.
        let result = unsafe {
            RegNotifyChangeKeyValue(
                HKEY(self.key.as_raw()),
                true,
                what,
                Some(self.event.0),
                true,
            )
        };
        result == ERROR_SUCCESS
    }
}

#[derive(Debug)]
pub(super) struct Source {
    end: std::sync::Arc<EventHandle>,
}

impl Source {
    pub(super) fn begin(
        _folders: &[PathBuf],
        live: bool,
        changes: mpsc::Sender<()>,
    ) -> Option<Source> {
        if !live {
            return None;
        }
        let end = std::sync::Arc::new(EventHandle::new()?);
        let lists = [
            (LOCAL_MACHINE, UNINSTALL, VIEW_64, true),
            (LOCAL_MACHINE, UNINSTALL, VIEW_32, true),
            (CURRENT_USER, UNINSTALL, VIEW_64, true),
            // Services write values into their own keys all the time; a new service is a new key.
            (LOCAL_MACHINE, SERVICES, VIEW_64, false),
        ];
        let watched: Vec<WatchedKey> = lists
            .into_iter()
            .filter_map(|(parent, path, view, values)| {
                let key = parent.options().read().access(view).open(path).ok()?;
                let event = EventHandle::new()?;
                Some(WatchedKey { key, event, values })
            })
            .filter(WatchedKey::arm)
            .collect();
        if watched.is_empty() {
            return None;
        }
        let ends = std::sync::Arc::clone(&end);
        std::thread::Builder::new()
            .name("registry".to_owned())
            .spawn(move || wait(&watched, &ends, &changes))
            .ok()?;
        Some(Source { end })
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        // SAFETY: the handle is open; the waiting thread shares its ownership.
        let _ = unsafe { SetEvent(self.end.0) };
    }
}

fn wait(watched: &[WatchedKey], end: &EventHandle, changes: &mpsc::Sender<()>) {
    let events: Vec<HANDLE> = std::iter::once(end.0)
        .chain(watched.iter().map(|watched| watched.event.0))
        .collect();
    loop {
        // SAFETY: every handle is open until this function has ended.
        let signalled = unsafe { WaitForMultipleObjects(&events, false, INFINITE) };
        let index = signalled.0.wrapping_sub(WAIT_OBJECT_0.0) as usize;
        // Index 0 is the event that ends the thread. Any other result that is not one of the keys
        // is a failure, and ends it too.
        let Some(watched) = index.checked_sub(1).and_then(|index| watched.get(index)) else {
            return;
        };
        match changes.try_send(()) {
            Ok(()) | Err(mpsc::error::TrySendError::Full(())) => {}
            Err(mpsc::error::TrySendError::Closed(())) => return,
        }
        if !watched.arm() {
            return;
        }
        // SAFETY: the handle is open until this function has ended.
        if unsafe { WaitForSingleObject(end.0, REST) } == WAIT_OBJECT_0 {
            return;
        }
    }
}
