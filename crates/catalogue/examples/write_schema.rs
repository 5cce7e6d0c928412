//! Writes `catalogue/schema/*.json`: `cargo run -p voorzorg-catalogue --example write_schema`.

use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogue/schema");
    fs::create_dir_all(&folder)?;
    for (name, schema) in voorzorg_catalogue::schemas() {
        let text = format!("{}\n", serde_json::to_string_pretty(&schema)?);
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
