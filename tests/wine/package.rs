//! What is installed on the Windows computers of this suite: real programs, a real package, and texts
//! for the registry editor.

use std::fs;
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
const UNINSTALL_OTHER: &str = r"HKEY_USERS\S-1-5-21-1004336348-1177238915-682003330-1002\Software\Microsoft\Windows\CurrentVersion\Uninstall";
const SERVICES: &str = r"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services";
const SESSION: &str = r"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Session Manager";
const PENDING: &str = "PendingFileRenameOperations";
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

    /// A file made from `source`, which says that `company` made it.
    pub(crate) fn made_by(&self, company: &str, source: &str, more: &[&str]) -> PathBuf {
        let folder = self.scratch.path();
        let described = fs::read_to_string(acceptance::folder("wine/maker.rc")).unwrap();
        assert!(described.contains("COMPANY"));
        fs::write(
            folder.join("maker.rc"),
            described.replace("COMPANY", company),
        )
        .unwrap();
        tool(
            "binutils-mingw-w64",
            Command::new("x86_64-w64-mingw32-windres")
                .current_dir(folder)
                .args(["maker.rc", "maker.o"]),
        );
        let made = folder.join("made.exe");
        tool(
            "mingw-w64",
            Command::new("x86_64-w64-mingw32-gcc")
                .args(["-O2", "-s"])
                .args(more)
                .arg("-o")
                .arg(&made)
                .arg(acceptance::folder("wine").join(source))
                .arg(folder.join("maker.o")),
        );
        made
    }

    /// Where the programs and the package are built.
    pub(crate) fn folder(&self) -> &Path {
        self.scratch.path()
    }

    /// A real package of a home suite.
    pub(crate) fn package(&self) -> PathBuf {
        self.package_with("")
    }

    /// The same with something more in it.
    pub(crate) fn package_with(&self, more: &str) -> PathBuf {
        let described = std::fs::read_to_string(acceptance::folder("wine/suite.wxs")).unwrap();
        let source = self.scratch.path().join("suite.wxs");
        let feature = "<Feature Id=";
        assert!(described.contains(feature));
        let described = described.replacen(feature, &format!("{more}{feature}"), 1);
        std::fs::write(&source, described).unwrap();
        let package = self.scratch.path().join("suite.msi");
        tool(
            "wixl",
            Command::new("wixl")
                .current_dir(self.scratch.path())
                .args(["--arch", "x64", "--output"])
                .arg(&package)
                .arg(&source),
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
    /// Of somebody else who is signed in.
    Other,
}

/// An entry in a list of apps.
pub(crate) fn entry(list: List, key: &str, values: &[(&str, &str)]) -> String {
    let list = match list {
        List::Wide => UNINSTALL,
        List::Narrow => UNINSTALL_32,
        List::Person => UNINSTALL_PERSON,
        List::Other => UNINSTALL_OTHER,
    };
    registry_key(&format!(r"{list}\{key}"), values)
}

/// The vendor's own key of one product.
pub(crate) fn vendor_key(list: List, key: &str, values: &[(&str, &str)]) -> String {
    let vendor = match list {
        List::Wide | List::Person | List::Other => VENDOR,
        List::Narrow => VENDOR_32,
    };
    registry_key(&format!(r"{vendor}\{key}\environment"), values)
}

/// What takes away again what a text for the registry editor brought.
pub(crate) fn undone(registry: &str) -> String {
    let keys = registry
        .lines()
        .filter_map(|line| line.trim().strip_prefix('[')?.strip_suffix(']'));
    keys.map(|key| {
        if key == SESSION {
            format!("[{key}]\r\n\"{PENDING}\"=-\r\n\r\n")
        } else {
            format!("[-{key}]\r\n\r\n")
        }
    })
    .collect()
}

/// What Windows is to remove at its next start.
pub(crate) fn pending(files: &[&str]) -> String {
    let list = files.iter().map(|file| format!(r"\??\{file}"));
    // The end of each text, an empty text for the place it goes to, and the end of the list.
    let text: String = list.map(|file| file + "\0\0").collect::<String>() + "\0";
    let bytes: Vec<String> = text
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!(
        "[{SESSION}]\r\n\"{PENDING}\"=hex(7):{}\r\n\r\n",
        bytes.join(",")
    )
}

/// A service or driver as the registry has it.
pub(crate) fn service(name: &str, kind: u32, image: &str) -> String {
    let path = format!(r"{SERVICES}\{name}");
    let numbers = format!("\"Type\"=dword:{kind:08x}\r\n\"Start\"=dword:00000003\r\n");
    let key = registry_key(&path, &[("ImagePath", image)]);
    key.trim_end().to_owned() + "\r\n" + &numbers + "\r\n"
}

/// A channel of the event log.
pub(crate) fn log(name: &str) -> String {
    registry_key(&format!(r"{SERVICES}\EventLog\{name}"), &[])
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

pub(crate) fn registry_key(path: &str, values: &[(&str, &str)]) -> String {
    let values: String = values
        .iter()
        .map(|(name, value)| {
            let value = value.replace('\\', r"\\").replace('"', "\\\"");
            format!("\"{name}\"=\"{value}\"\r\n")
        })
        .collect();
    format!("[{path}]\r\n{values}\r\n")
}
