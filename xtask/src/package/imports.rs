//! What the programs for Windows need of other files, and whether Windows can say what they are.
//!
//! A library that happens to be on the computer of whoever builds, such as the C runtime, is missing on
//! a fresh Windows: there the program does not start, with a message of the system's.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use object::LittleEndian as LE;
use object::read::pe::PeFile64;

use super::PROGRAMS;

/// What ships beside a program that was linked by MinGW: the loader of its web view. Linked by MSVC it
/// is inside.
const LOADER: &str = "WebView2Loader.dll";

/// What every Windows has from Windows 10 on, Server included, whatever was installed. Besides there are
/// the sets of functions `api-ms-win-*`.
const SYSTEM: &str = "advapi32 bcrypt bcryptprimitives combase comctl32 comdlg32 crypt32 dwmapi gdi32 imm32 \
    iphlpapi kernel32 msvcrt netapi32 ntdll ole32 oleaut32 pdh powrprof propsys psapi rpcrt4 secur32 shcore \
    shell32 shlwapi user32 userenv uxtheme version winmm ws2_32";

const VERSION: u16 = 16;
/// The kinds of resources that each program has: its icon, version information and manifest.
const RESOURCES: [(u16, &str); 3] = [
    (14, "icon"),
    (VERSION, "version information"),
    (24, "manifest"),
];

/// What a program says of itself.
#[derive(Debug, Default)]
struct Contents {
    /// The libraries that it needs, in lower case.
    imports: BTreeSet<String>,
    resources: BTreeSet<u16>,
}

/// Fails when a program in `folder` needs something that a fresh Windows has not, or cannot be told by
/// its name and version. Returns what has to ship beside the programs.
pub(crate) fn check(folder: &Path) -> Result<Option<&'static str>> {
    let mut problems = Vec::new();
    let mut needs_loader = false;
    for program in PROGRAMS {
        let path = folder.join(format!("{program}.exe"));
        let bytes =
            fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let contents = contents(&bytes).with_context(|| format!("in {}", path.display()))?;
        needs_loader |= contents.imports.iter().any(|name| is_beside(name));
        problems.extend(complaints(program, &contents));
    }
    ensure!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(needs_loader.then_some(LOADER))
}

fn contents(bytes: &[u8]) -> Result<Contents> {
    let file = PeFile64::parse(bytes)?;
    let mut contents = Contents::default();
    if let Some(table) = file.import_table()? {
        let mut libraries = table.descriptors()?;
        while let Some(library) = libraries.next()? {
            let name = table.name(library.name.get(LE))?;
            contents.imports.insert(lower(name));
        }
    }
    if let Some(table) = file.delay_load_import_table()? {
        let mut libraries = table.descriptors()?;
        while let Some(library) = libraries.next()? {
            let name = table.name(library.dll_name_rva.get(LE))?;
            contents.imports.insert(lower(name));
        }
    }
    let sections = file.section_table();
    if let Some(folder) = file
        .data_directories()
        .resource_directory(bytes, &sections)?
    {
        let entries = folder.root()?.entries;
        contents.resources = entries
            .iter()
            .filter_map(|entry| entry.name_or_id().id())
            .collect();
    }
    Ok(contents)
}

fn lower(name: &[u8]) -> String {
    String::from_utf8_lossy(name).to_lowercase()
}

fn is_beside(library: &str) -> bool {
    library.eq_ignore_ascii_case(LOADER)
}

fn complaints(program: &str, contents: &Contents) -> Vec<String> {
    let is_windows = |library: &String| {
        let name = library.strip_suffix(".dll").unwrap_or(library);
        let is_known = SYSTEM.split(' ').any(|known| known == name);
        is_known || name.starts_with("api-ms-win-") || is_beside(library)
    };
    let missing = contents.imports.iter().filter(|name| !is_windows(name));
    let foreign = missing.map(|name| format!("{program} needs {name}, which Windows may not have"));
    let bare = RESOURCES
        .iter()
        .filter(|(kind, _)| !contents.resources.contains(kind))
        .map(|(_, name)| format!("{program} has no {name}"));
    let none = contents.imports.is_empty();
    let none = none.then(|| format!("{program} needs nothing at all: its imports were not read"));
    foreign.chain(bare).chain(none).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents(imports: &[&str]) -> Contents {
        Contents {
            imports: imports.iter().map(|&name| name.to_owned()).collect(),
            resources: RESOURCES.iter().map(|(kind, _)| *kind).collect(),
        }
    }

    #[test]
    fn what_only_the_computer_of_the_builder_has_is_refused() {
        for library in [
            "vcruntime140.dll",
            "vcruntime140_1.dll",
            "msvcp140.dll",
            "libgcc_s_seh-1.dll",
            "libwinpthread-1.dll",
            "libstdc++-6.dll",
            "ucrtbased.dll",
        ] {
            let found = complaints("voorzorg", &contents(&["kernel32.dll", library]));
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].contains(library));
        }
        let good = [
            "kernel32.dll",
            "api-ms-win-core-synch-l1-2-0.dll",
            "webview2loader.dll",
        ];
        assert_eq!(complaints("voorzorg", &contents(&good)), [""; 0]);
    }

    #[test]
    fn a_program_without_a_name_or_imports_is_refused() {
        let mut nameless = contents(&["kernel32.dll"]);
        nameless.resources.remove(&VERSION);
        let found = complaints("voorzorg", &nameless);
        assert_eq!(found, ["voorzorg has no version information"]);
        assert_eq!(complaints("voorzorg", &contents(&[])).len(), 1);
    }
}
