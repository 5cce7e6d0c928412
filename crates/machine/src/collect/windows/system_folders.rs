//! The system folders, as Windows itself reports them. Never from the environment, which anyone may
//! set.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use windows::Win32::System::Com::CoTaskMemFree;
use windows::Win32::System::SystemInformation::{GetSystemDirectoryW, GetSystemWindowsDirectoryW};
use windows::Win32::UI::Shell::{
    FOLDERID_Documents, FOLDERID_LocalAppData, FOLDERID_ProgramData, FOLDERID_ProgramFiles,
    FOLDERID_ProgramFilesCommon, FOLDERID_ProgramFilesCommonX86, FOLDERID_ProgramFilesX86,
    KF_FLAG_DEFAULT, SHGetKnownFolderPath,
};
use windows::core::GUID;

use crate::parse::image_path::SystemFolders;

/// In characters. No system folder has a longer path.
const PATH_LIMIT: usize = 512;

/// The folder of Windows, such as `C:\Windows`.
pub(crate) fn windows() -> Option<String> {
    let mut buffer = [0_u16; PATH_LIMIT];
    // SAFETY: the call writes no more than the slice holds.
    let length = unsafe { GetSystemWindowsDirectoryW(Some(&mut buffer)) };
    text(&buffer, length)
}

/// The folders that a registered path may name by a variable. What a person sets counts for nothing in
/// the path of a service.
pub(crate) fn variables() -> SystemFolders {
    let windows = windows().unwrap_or_else(|| r"C:\Windows".to_owned());
    let disk = windows.get(..2).unwrap_or("C:").to_owned();
    let known = [
        ("ProgramFiles", FOLDERID_ProgramFiles),
        ("ProgramW6432", FOLDERID_ProgramFiles),
        ("ProgramFiles(x86)", FOLDERID_ProgramFilesX86),
        ("CommonProgramFiles", FOLDERID_ProgramFilesCommon),
        ("CommonProgramFiles(x86)", FOLDERID_ProgramFilesCommonX86),
        ("ProgramData", FOLDERID_ProgramData),
        ("AllUsersProfile", FOLDERID_ProgramData),
    ];
    let known = known
        .iter()
        .filter_map(|(name, id)| Some((*name, known_folder(id)?)));
    SystemFolders {
        variables: known.chain([("SystemDrive", disk)]).collect(),
        windows,
    }
}

/// The folder of the system's own programs, such as `C:\Windows\System32`.
pub(crate) fn system() -> Option<String> {
    let mut buffer = [0_u16; PATH_LIMIT];
    // SAFETY: the call writes no more than the slice holds.
    let length = unsafe { GetSystemDirectoryW(Some(&mut buffer)) };
    text(&buffer, length)
}

/// The program folders, in which only an administrator may write.
pub(crate) fn programs() -> Vec<String> {
    known(&[FOLDERID_ProgramFiles, FOLDERID_ProgramFilesX86])
}

/// The folders in which products keep programs and data.
pub(crate) fn products() -> Vec<String> {
    let mut folders = programs();
    folders.extend(known(&[
        FOLDERID_ProgramFilesCommon,
        FOLDERID_ProgramFilesCommonX86,
        FOLDERID_ProgramData,
    ]));
    folders
}

/// The local data folder of the person who is signed in, which does not roam.
pub(crate) fn local_data() -> Option<String> {
    known_folder(&FOLDERID_LocalAppData)
}

/// The person's own documents, wherever they moved them: another disk, a share, a cloud's folder.
pub(crate) fn documents() -> Option<String> {
    known_folder(&FOLDERID_Documents)
}

/// Without those that this Windows does not have, such as the second folder for programs on one of
/// 32 bits.
fn known(ids: &[GUID]) -> Vec<String> {
    let mut folders: Vec<String> = ids.iter().filter_map(known_folder).collect();
    folders.sort();
    folders.dedup();
    folders
}

fn known_folder(id: &GUID) -> Option<String> {
    // SAFETY: the id is valid for the call; the returned string is null-terminated and ours to
    // free, which happens exactly once.
    unsafe {
        let path = SHGetKnownFolderPath(id, KF_FLAG_DEFAULT, None).ok()?;
        let text = path.to_string().ok();
        CoTaskMemFree(Some(path.0.cast()));
        text
    }
}

fn text(buffer: &[u16], length: u32) -> Option<String> {
    let text = buffer.get(..length as usize)?;
    (!text.is_empty()).then(|| String::from_utf16_lossy(text))
}
