//! Read-only access to the registry. A missing key is `None`; one that cannot be read is a gap.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use voorzorg_domain::snapshot::{Gap, GapKind};
use windows::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_FILE_NOT_FOUND, ERROR_NO_MORE_ITEMS, ERROR_PATH_NOT_FOUND,
    ERROR_SUCCESS,
};
use windows::Win32::System::Registry::{HKEY, RegEnumKeyExW};
use windows::core::{Error, HRESULT, PWSTR};
use windows_registry::{CURRENT_USER, LOCAL_MACHINE, USERS};

/// `KEY_WOW64_64KEY` and `KEY_WOW64_32KEY`.
const VIEW_64: u32 = 0x0100;
const VIEW_32: u32 = 0x0200;
/// In characters, with the final null. Windows allows no longer name of a key.
const NAME_LIMIT: usize = 256;

/// Which of the two registry views of a 64-bit Windows is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RegistryView {
    Native,
    Wow32,
}

/// An open key.
pub(crate) struct RegistryKey(windows_registry::Key);

/// A key below `HKEY_LOCAL_MACHINE`; `None` when it is not there.
pub(crate) fn machine(path: &str, view: RegistryView) -> Result<Option<RegistryKey>, Gap> {
    open(LOCAL_MACHINE, path, view)
}

/// A key below `HKEY_CURRENT_USER`; `None` when it is not there.
pub(crate) fn person(path: &str) -> Result<Option<RegistryKey>, Gap> {
    open(CURRENT_USER, path, RegistryView::Native)
}

/// The names of the loaded hives below `HKEY_USERS`. They identify people, so they never enter a
/// snapshot.
pub(crate) fn loaded() -> Result<Vec<String>, Gap> {
    names(USERS)
}

/// A key below a loaded hive; `None` when it is not there.
pub(crate) fn of(hive: &str, path: &str) -> Result<Option<RegistryKey>, Gap> {
    open(USERS, &format!(r"{hive}\{path}"), RegistryView::Native)
}

fn open(
    parent: &windows_registry::Key,
    path: &str,
    view: RegistryView,
) -> Result<Option<RegistryKey>, Gap> {
    let view = match view {
        RegistryView::Native => VIEW_64,
        RegistryView::Wow32 => VIEW_32,
    };
    match parent.options().read().access(view).open(path) {
        Ok(key) => Ok(Some(RegistryKey(key))),
        Err(error) if is_absent(&error) => Ok(None),
        Err(error) => Err(gap(&error)),
    }
}

impl RegistryKey {
    /// A key below this one; `None` when it is not there.
    pub(crate) fn open(&self, path: &str, view: RegistryView) -> Result<Option<RegistryKey>, Gap> {
        open(&self.0, path, view)
    }

    /// The names of all keys below this one. The iterator of `windows_registry` is not used, since
    /// it ends early without an error when a read fails halfway.
    pub(crate) fn names(&self) -> Result<Vec<String>, Gap> {
        names(&self.0)
    }

    /// A string value; `None` when it is missing, empty, or not a string.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let text = self.0.get_string(name).ok()?;
        let text = text.split('\0').next().unwrap_or("").trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The bytes of a value of any type; `None` when it is missing.
    pub(crate) fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        self.0.get_value(name).ok().map(|value| value.to_vec())
    }

    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.0.get_u32(name).ok()
    }

    pub(crate) fn texts(&self, name: &str) -> Result<Vec<String>, Gap> {
        match self.0.get_multi_string(name) {
            Ok(texts) => Ok(texts),
            Err(error) if is_absent(&error) => Ok(Vec::new()),
            Err(error) => Err(gap(&error)),
        }
    }

    /// Whether a value of any type has a byte other than zero.
    pub(crate) fn holds_something(&self, name: &str) -> bool {
        self.0
            .get_value(name)
            .is_ok_and(|value| value.iter().any(|byte| *byte != 0))
    }
}

fn names(key: &windows_registry::Key) -> Result<Vec<String>, Gap> {
    let mut names = Vec::new();
    loop {
        let mut name = [0_u16; NAME_LIMIT];
        let mut length = NAME_LIMIT as u32;
        let index = u32::try_from(names.len()).unwrap_or(u32::MAX);
        // SAFETY: the handle is open for as long as `key` is; the buffer and its length
        // belong together and outlive the call; every other pointer may be null.
        let result = unsafe {
            RegEnumKeyExW(
                HKEY(key.as_raw()),
                index,
                Some(PWSTR(name.as_mut_ptr())),
                &mut length,
                None,
                None,
                None,
                None,
            )
        };
        if result == ERROR_NO_MORE_ITEMS {
            return Ok(names);
        }
        if result != ERROR_SUCCESS {
            return Err(gap(&Error::from_hresult(result.to_hresult())));
        }
        let name = name.get(..length as usize).unwrap_or_default();
        names.push(String::from_utf16_lossy(name));
    }
}

fn is_absent(error: &Error) -> bool {
    [ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND]
        .iter()
        .any(|absent| error.code() == HRESULT::from_win32(absent.0))
}

/// The gap for a Windows error.
pub(crate) fn gap(error: &Error) -> Gap {
    if error.code() == HRESULT::from_win32(ERROR_ACCESS_DENIED.0) {
        Gap::of(GapKind::Denied)
    } else {
        Gap::unreadable(format!("0x{:08X}", error.code().0))
    }
}
