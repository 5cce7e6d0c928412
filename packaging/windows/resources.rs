//! What Windows shows of a program without a window of its own: icon, name and version. Build scripts
//! include this; for other systems it does nothing.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Puts icon, version information and manifest into the program `file` of this package.
pub(crate) fn embed(file: &str) -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let icon = folder.join("../../src-tauri/icons/icon.ico");
    let manifest = folder.join("../../packaging/windows/program.manifest");
    for path in [&icon, &manifest] {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let version = env::var("CARGO_PKG_VERSION")?;
    let numbers = ["MAJOR", "MINOR", "PATCH"]
        .map(|part| env::var(format!("CARGO_PKG_VERSION_{part}")).unwrap_or_default())
        .join(",");
    let script = format!(
        r#"1 ICON "{icon}"
1 24 "{manifest}"
1 VERSIONINFO
FILEVERSION {numbers},0
PRODUCTVERSION {numbers},0
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "000004b0"
    BEGIN
      VALUE "CompanyName", "Voorzorg"
      VALUE "FileDescription", "Voorzorg"
      VALUE "FileVersion", "{version}"
      VALUE "LegalCopyright", "EUPL-1.2"
      VALUE "OriginalFilename", "{file}"
      VALUE "ProductName", "Voorzorg"
      VALUE "ProductVersion", "{version}"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x0, 1200
  END
END
"#,
        icon = quoted(&icon),
        manifest = quoted(&manifest),
    );
    let path = Path::new(&env::var("OUT_DIR")?).join("program.rc");
    fs::write(&path, script)?;
    embed_resource::compile(&path, embed_resource::NONE).manifest_required()?;
    Ok(())
}

/// A path in a resource script, where a backslash begins an escape.
fn quoted(path: &Path) -> String {
    path.display().to_string().replace('\\', r"\\")
}
