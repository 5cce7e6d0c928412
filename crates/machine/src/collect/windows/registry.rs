//! Read-only access to the registry. A missing key is `None`; one that cannot be read is a gap.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use voorzorg_domain::snapshot::{Gap, GapKind};
use windows::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_FILE_NOT_FOUND, ERROR_NO_MORE_ITEMS, ERROR_PATH_NOT_FOUND,
    ERROR_SUCCESS, FILETIME,
};
use windows::Win32::System::Registry::{HKEY, RegEnumKeyExW, RegQueryInfoKeyW};
use windows::core::{Error, HRESULT, PWSTR};
use windows_registry::{CURRENT_USER, LOCAL_MACHINE, Type, USERS};

use crate::collect::listing::Listing;
use crate::collect::steady_list::steady;
use crate::parse::redact;

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
pub(crate) struct RegistryKey {
    key: windows_registry::Key,
    /// Its path from the root, as it is shown; `None` below `HKEY_USERS`, where it names a person.
    path: Option<String>,
}

/// A key below `HKEY_LOCAL_MACHINE`; `None` when it is not there.
pub(crate) fn machine(path: &str, view: RegistryView) -> Result<Option<RegistryKey>, Gap> {
    let shown = format!(r"HKEY_LOCAL_MACHINE\{path}");
    open(LOCAL_MACHINE, path, Some(shown), view)
}

/// A key below `HKEY_CURRENT_USER`; `None` when it is not there.
pub(crate) fn person(path: &str) -> Result<Option<RegistryKey>, Gap> {
    let shown = format!(r"HKEY_CURRENT_USER\{path}");
    open(CURRENT_USER, path, Some(shown), RegistryView::Native)
}

/// The names of the loaded hives below `HKEY_USERS`. They identify people, so they never enter a
/// snapshot.
pub(crate) fn loaded() -> Listing<String> {
    names(USERS)
}

/// A key below a loaded hive; `None` when it is not there.
pub(crate) fn of(hive: &str, path: &str) -> Result<Option<RegistryKey>, Gap> {
    open(
        USERS,
        &format!(r"{hive}\{path}"),
        None,
        RegistryView::Native,
    )
}

fn open(
    parent: &windows_registry::Key,
    path: &str,
    shown: Option<String>,
    view: RegistryView,
) -> Result<Option<RegistryKey>, Gap> {
    let view = match view {
        RegistryView::Native => VIEW_64,
        RegistryView::Wow32 => VIEW_32,
    };
    match parent.options().read().access(view).open(path) {
        Ok(key) => Ok(Some(RegistryKey { key, path: shown })),
        Err(error) if is_absent(&error) => Ok(None),
        Err(error) => Err(at(gap(&error), shown.as_deref())),
    }
}

/// The gap at a key.
fn at(gap: Gap, path: Option<&str>) -> Gap {
    match path {
        Some(path) => gap.at(redact::path(path)),
        None => gap,
    }
}

impl RegistryKey {
    /// A key below this one; `None` when it is not there.
    pub(crate) fn open(&self, path: &str, view: RegistryView) -> Result<Option<RegistryKey>, Gap> {
        let shown = self.path.as_ref().map(|shown| format!(r"{shown}\{path}"));
        open(&self.key, path, shown, view)
    }

    /// The names of all keys below this one. The iterator of `windows_registry` is not used, since
    /// it ends early without an error when a read fails halfway.
    pub(crate) fn names(&self) -> Listing<String> {
        let mut unread = None;
        let names = names(&self.key).given(|gap| unread = Some(at(gap, self.path.as_deref())));
        Listing::new(names, unread)
    }

    /// A string value; `None` when it is missing, empty, or not a string. What is not UTF-16 in it
    /// is replaced, so that the rest of a name still counts.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let value = self.key.get_value(name).ok()?;
        if !is_text(value.ty()) {
            return None;
        }
        let text = value.as_wide().split(|unit| *unit == 0).next();
        let text = String::from_utf16_lossy(text.unwrap_or_default());
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// A gap when the value `name` is there but holds no text, or cannot be read.
    pub(crate) fn require_text(&self, name: &str) -> Result<(), Gap> {
        let unreadable = match self.key.get_value(name) {
            Ok(value) if is_text(value.ty()) => return Ok(()),
            Ok(_) => Gap::unreadable(format!("the value {name} holds no text")),
            Err(error) if is_absent(&error) => return Ok(()),
            Err(error) => gap(&error),
        };
        Err(at(unreadable, self.path.as_deref()))
    }

    /// The bytes of a value of any type; `None` when it is missing.
    pub(crate) fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        self.key.get_value(name).ok().map(|value| value.to_vec())
    }

    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.key.get_u32(name).ok()
    }

    pub(crate) fn texts(&self, name: &str) -> Result<Vec<String>, Gap> {
        match self.key.get_multi_string(name) {
            Ok(texts) => Ok(texts),
            Err(error) if is_absent(&error) => Ok(Vec::new()),
            Err(error) => Err(at(gap(&error), self.path.as_deref())),
        }
    }

    /// Whether a value of any type has a byte other than zero.
    pub(crate) fn holds_something(&self, name: &str) -> bool {
        self.key
            .get_value(name)
            .is_ok_and(|value| value.iter().any(|byte| *byte != 0))
    }
}

fn is_text(kind: Type) -> bool {
    matches!(kind, Type::String | Type::ExpandString | Type::MultiString)
}

/// The names of the keys below `key`.
fn names(key: &windows_registry::Key) -> Listing<String> {
    steady(|| changed_at(key), || names_now(key))
}

/// How many keys there are below `key`, and when one last came or went.
fn changed_at(key: &windows_registry::Key) -> Result<(u32, u32, u32), Gap> {
    let mut count = 0;
    let mut time = FILETIME::default();
    // SAFETY: the handle is open for as long as `key` is; both variables outlive the call; every
    // other pointer may be null.
    let result = unsafe {
        RegQueryInfoKeyW(
            HKEY(key.as_raw()),
            None,
            None,
            None,
            Some(&mut count),
            None,
            None,
            None,
            None,
            None,
            None,
            Some(&mut time),
        )
    };
    if result != ERROR_SUCCESS {
        return Err(gap(&Error::from_hresult(result.to_hresult())));
    }
    Ok((count, time.dwHighDateTime, time.dwLowDateTime))
}

fn names_now(key: &windows_registry::Key) -> Listing<String> {
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
            return Listing::new(names, None);
        }
        if result != ERROR_SUCCESS {
            let unread = gap(&Error::from_hresult(result.to_hresult()));
            return Listing::new(names, Some(unread));
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

/// Whether Windows denied access.
pub(crate) fn is_denied(error: &Error) -> bool {
    error.code() == HRESULT::from_win32(ERROR_ACCESS_DENIED.0)
}

/// The gap for a Windows error.
pub(crate) fn gap(error: &Error) -> Gap {
    if is_denied(error) {
        Gap::of(GapKind::Denied)
    } else {
        Gap::unreadable(format!("0x{:08X}", error.code().0))
    }
}
