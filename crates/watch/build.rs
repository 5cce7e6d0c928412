//! Gives the program for Windows an icon, a name and a version.

#[path = "../../packaging/windows/resources.rs"]
mod resources;

fn main() {
    if let Err(error) = resources::embed("voorzorg-watch.exe") {
        println!("cargo::error={error}");
    }
}
