//! The TypeScript declarations of the wire types match the Rust types.
//!
//! `VOORZORG_REGENERATE=1 cargo test -p voorzorg-guide --test wire` generates them again.

use std::path::PathBuf;

use ts_rs::{Config, TS};
use voorzorg_guide::locale::Locale;
use voorzorg_guide::view::{
    Block, Breakdown, Browse, Button, ButtonItem, ChoiceOption, ClaimItem, ErrorCode, FactRow,
    FormField, Frame, Intent, LanguageChoice, MapState, MapStep, MapStop, NavLink, Note,
    OverviewForm, PathKind, PictureName, Place, ProgressSource, Remark, Screen, ScreenId,
    SourceItem, SourceState, TableCell, TableRow, Tone, View, WireError,
};
use voorzorg_guide::{OverviewFields, RoundFields, TypedFields};

fn declared() -> String {
    let config = Config::default();
    let mut text =
        "// Generated from crates/guide/src/view.rs by its tests. Do not edit by hand.\n"
            .to_owned();
    for declaration in [
        Locale::decl(&config),
        View::decl(&config),
        Frame::decl(&config),
        LanguageChoice::decl(&config),
        NavLink::decl(&config),
        MapStop::decl(&config),
        MapStep::decl(&config),
        MapState::decl(&config),
        ScreenId::decl(&config),
        Screen::decl(&config),
        Remark::decl(&config),
        Block::decl(&config),
        PictureName::decl(&config),
        Tone::decl(&config),
        FactRow::decl(&config),
        ChoiceOption::decl(&config),
        ButtonItem::decl(&config),
        FormField::decl(&config),
        Browse::decl(&config),
        PathKind::decl(&config),
        TableRow::decl(&config),
        TableCell::decl(&config),
        ProgressSource::decl(&config),
        SourceState::decl(&config),
        ClaimItem::decl(&config),
        Note::decl(&config),
        SourceItem::decl(&config),
        Button::decl(&config),
        Intent::decl(&config),
        TypedFields::decl(&config),
        OverviewFields::decl(&config),
        RoundFields::decl(&config),
        OverviewForm::decl(&config),
        Place::decl(&config),
        WireError::decl(&config),
        ErrorCode::decl(&config),
        Breakdown::decl(&config),
    ] {
        text.push_str(&format!("\nexport {declaration}\n"));
    }
    text
}

#[test]
fn the_windows_copy_of_the_wire_types_is_up_to_date() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/app/generated/view.d.ts");
    let declared = declared();
    if std::env::var_os("VOORZORG_REGENERATE").is_some() {
        std::fs::write(&file, &declared).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap();
    assert_eq!(committed, declared, "run: cargo xtask generate");
}
