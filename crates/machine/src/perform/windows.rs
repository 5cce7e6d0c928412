//! Starts a product's own uninstaller, with its own window and its own questions (I5).
//!
//! The uninstall entry is read again just before, and its command goes through the strict parser.
//! Windows itself asks for consent where a program needs more rights (I6).

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use std::fs;
use std::io;
use std::os::windows::fs::MetadataExt;
use std::path::{Path, PathBuf};

use voorzorg_domain::action::{Action, ActionOutcome, UninstallerRejection};
use voorzorg_domain::catalogue::MsiVerb;
use windows::Win32::Foundation::{CloseHandle, HANDLE, WAIT_OBJECT_0};
use windows::Win32::Storage::FileSystem::FILE_ATTRIBUTE_REPARSE_POINT;
use windows::Win32::System::Com::{
    COINIT_APARTMENTTHREADED, COINIT_DISABLE_OLE1DDE, CoInitializeEx, CoUninitialize,
};
use windows::Win32::System::Threading::{GetExitCodeProcess, WaitForSingleObject};
use windows::Win32::UI::Shell::{
    SEE_MASK_FLAG_NO_UI, SEE_MASK_NOASYNC, SEE_MASK_NOCLOSEPROCESS, SHELLEXECUTEINFOW,
    ShellExecuteExW,
};
use windows::Win32::UI::WindowsAndMessaging::SW_SHOWNORMAL;
use windows::core::{HSTRING, PCWSTR};

use super::{failed, open_apps_instead, outcome};
use crate::collect::windows::{system_folders, uninstall};
use crate::parse::uninstall_command::{self, UninstallCommand};

/// How long to wait for the program to end. Its exit code proves nothing (I3).
const WATCH_MILLISECONDS: u32 = 5_000;

pub(super) fn start_uninstaller(action: &Action) -> ActionOutcome {
    let Action::StartUninstaller {
        scope,
        key,
        command,
        verb,
        folders,
    } = action
    else {
        return failed("not an uninstaller");
    };
    let (entry, registered) = match uninstall::entry(*scope, key) {
        Ok(Some(found)) => found,
        Ok(None) => return ActionOutcome::EntryGone,
        Err(gap) => return failed(gap.kind.id()),
    };
    if entry.command != *command {
        return ActionOutcome::EntryChanged;
    }
    let start = uninstall_command::read(registered.as_deref(), *verb, folders)
        .and_then(|command| prepare(&command));
    match start {
        Ok(start) => outcome(|| start.run()),
        Err(reason) => open_apps_instead(reason),
    }
}

/// What will be started: an absolute path, either to `msiexec.exe` or to a program that was just
/// checked.
struct Start {
    program: PathBuf,
    parameters: String,
}

fn prepare(command: &UninstallCommand) -> Result<Start, UninstallerRejection> {
    match command {
        UninstallCommand::Msi { verb, product_code } => {
            let system = system_folders::system().ok_or(UninstallerRejection::ProgramMissing)?;
            let switch = match verb {
                MsiVerb::Remove => "/X",
                MsiVerb::Maintain => "/I",
            };
            Ok(Start {
                program: Path::new(&system).join("msiexec.exe"),
                parameters: format!("{switch}{product_code}"),
            })
        }
        UninstallCommand::Program { path, arguments } => {
            let program = PathBuf::from(path);
            check_program(&program)?;
            Ok(Start {
                program,
                parameters: arguments.join(" "),
            })
        }
    }
}

/// Checks that the program exists below one of the program folders, where only an administrator may
/// write, and that no part of its path is a link or another reparse point.
fn check_program(program: &Path) -> Result<(), UninstallerRejection> {
    let programs = system_folders::programs();
    let path = program.to_string_lossy().to_lowercase();
    let is_below = |folder: &String| path.starts_with(&format!(r"{}\", folder.to_lowercase()));
    if !programs.iter().any(is_below) {
        return Err(UninstallerRejection::Replaceable);
    }
    for place in program.ancestors() {
        match fs::symlink_metadata(place) {
            Ok(metadata) if metadata.file_attributes() & FILE_ATTRIBUTE_REPARSE_POINT.0 != 0 => {
                return Err(UninstallerRejection::Replaceable);
            }
            Ok(metadata) if place == program && !metadata.is_file() => {
                return Err(UninstallerRejection::ProgramMissing);
            }
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(UninstallerRejection::ProgramMissing);
            }
            Err(_) => return Err(UninstallerRejection::Replaceable),
        }
    }
    Ok(())
}

impl Start {
    /// The exit code, if the program ends while we watch it, or the number of Windows' error.
    fn run(&self) -> Result<Option<i64>, u32> {
        let file = HSTRING::from(self.program.as_os_str());
        let parameters = HSTRING::from(self.parameters.as_str());
        let folder = HSTRING::from(self.program.parent().unwrap_or(Path::new("")).as_os_str());
        let mut info = SHELLEXECUTEINFOW {
            cbSize: size_of::<SHELLEXECUTEINFOW>() as u32,
            // "No async", since this thread has no message loop and ends soon.
            fMask: SEE_MASK_NOCLOSEPROCESS | SEE_MASK_FLAG_NO_UI | SEE_MASK_NOASYNC,
            lpFile: PCWSTR(file.as_ptr()),
            lpParameters: PCWSTR(parameters.as_ptr()),
            lpDirectory: PCWSTR(folder.as_ptr()),
            nShow: SW_SHOWNORMAL.0,
            ..Default::default()
        };
        // SAFETY: the structure states its own size, and every string in it is null-terminated and
        // outlives the call. COM is initialised for this thread, as the call requires, and
        // uninitialised if that succeeded.
        let result = unsafe {
            let com = CoInitializeEx(None, COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE);
            let result = ShellExecuteExW(&mut info);
            if com.is_ok() {
                CoUninitialize();
            }
            result
        };
        match result {
            Ok(()) => Ok(watch(info.hProcess)),
            // A code of Windows' own holds its number in the lower half.
            Err(error) => Err(error.code().0 as u32 & 0xFFFF),
        }
    }
}

/// The exit code, if the program ends within the wait. Many uninstallers start another process and
/// end at once.
fn watch(process: HANDLE) -> Option<i64> {
    if process.is_invalid() {
        return None;
    }
    let mut code = 0;
    // SAFETY: the handle is ours to close, which happens once, after its last use.
    let ended = unsafe {
        let ended = WaitForSingleObject(process, WATCH_MILLISECONDS) == WAIT_OBJECT_0
            && GetExitCodeProcess(process, &mut code).is_ok();
        let _ = CloseHandle(process);
        ended
    };
    ended.then_some(i64::from(code))
}
