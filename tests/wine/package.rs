//! What is installed on the Windows computers of this suite: real programs, a real package, and texts
//! for the registry editor.

use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::terminal::tool;

use crate::prefix::{Prefix, windows_path};

/// The product code in `suite.wxs`.
pub(crate) const CODE: &str = "{27534751-4A40-48BD-B393-BC3BF28C876E}";
/// Where that package puts its program.
pub(crate) const FOLDER: &str = r"Program Files\Kaspersky Lab\Kaspersky 21.21";

const UNINSTALL: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";
const UNINSTALL_32: &str =
    r"HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\Microsoft\Windows\CurrentVersion\Uninstall";
const UNINSTALL_PERSON: &str =
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall";
const VENDOR: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\KasperskyLab";
const VENDOR_32: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\KasperskyLab";

/// Programs and a package, built once for each test.
pub(crate) struct Built {
    scratch: tempfile::TempDir,
    stub: PathBuf,
}

impl Built {
    pub(crate) fn new() -> Built {
        let scratch = tempfile::tempdir().unwrap();
        for (source, program) in [("avp.c", "avp.exe"), ("stub.c", "stub.exe")] {
            tool(
                "mingw-w64",
                Command::new("x86_64-w64-mingw32-gcc")
                    .args(["-O2", "-s", "-o"])
                    .arg(scratch.path().join(program))
                    .arg(acceptance::folder("wine").join(source)),
            );
        }
        let stub = scratch.path().join("stub.exe");
        Built { scratch, stub }
    }

    /// A program that marks that it ran, removes nothing and ends with 0.
    pub(crate) fn stub(&self) -> &Path {
        &self.stub
    }

    /// A real package of a home suite.
    pub(crate) fn package(&self) -> PathBuf {
        let package = self.scratch.path().join("suite.msi");
        tool(
            "wixl",
            Command::new("wixl")
                .current_dir(self.scratch.path())
                .args(["--arch", "x64", "--output"])
                .arg(&package)
                .arg(acceptance::folder("wine/suite.wxs")),
        );
        package
    }
}

/// Installs the package as its own setup would.
pub(crate) fn install(prefix: &Prefix, package: &Path) {
    let installed = prefix.run(&["msiexec", "/i", &windows_path(package), "/qn"]);
    assert_eq!(installed, Some(0), "msiexec");
    assert!(prefix.is_there(&format!(r"{FOLDER}\avp.exe")));
}

/// Which list of apps an entry is in.
#[derive(Clone, Copy)]
pub(crate) enum List {
    /// Of the machine, as 64-bit programs see it.
    Wide,
    /// Of the machine, as 32-bit programs see it.
    Narrow,
    /// Of the person who is signed in.
    Person,
}

/// An entry in a list of apps.
pub(crate) fn entry(list: List, key: &str, values: &[(&str, &str)]) -> String {
    let list = match list {
        List::Wide => UNINSTALL,
        List::Narrow => UNINSTALL_32,
        List::Person => UNINSTALL_PERSON,
    };
    registry_key(&format!(r"{list}\{key}"), values)
}

/// The vendor's own key of one product.
pub(crate) fn vendor_key(list: List, key: &str, values: &[(&str, &str)]) -> String {
    let vendor = match list {
        List::Wide | List::Person => VENDOR,
        List::Narrow => VENDOR_32,
    };
    registry_key(&format!(r"{vendor}\{key}\environment"), values)
}

/// What takes all of these away again.
pub(crate) fn nothing() -> String {
    let gone = [UNINSTALL, UNINSTALL_32, UNINSTALL_PERSON, VENDOR, VENDOR_32];
    let gone: String = gone
        .iter()
        .map(|path| format!("[-{path}]\r\n\r\n"))
        .collect();
    // Every Windows has the first of them.
    gone + &registry_key(UNINSTALL, &[])
}

fn registry_key(path: &str, values: &[(&str, &str)]) -> String {
    let values: String = values
        .iter()
        .map(|(name, value)| {
            let value = value.replace('\\', r"\\").replace('"', "\\\"");
            format!("\"{name}\"=\"{value}\"\r\n")
        })
        .collect();
    format!("[{path}]\r\n{values}\r\n")
}
