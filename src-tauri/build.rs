//! Names the commands of the window, so that each needs a permission, which `capabilities/main.json` grants.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["view", "submit", "choose_path"]);
    let windows = tauri_build::WindowsAttributes::new()
        .app_manifest(include_str!("../packaging/windows/program.manifest"))
        // The C runtime is inside all three programs, by `.cargo/config.toml`.
        .static_vc_runtime(false);
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .windows_attributes(windows);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
