//! Something else has the name by which a second start of the window finds the first one.

use voorzorg_machine::presence::may_hand_over;
use zbus::blocking::connection::Builder;

const IDENTIFIER: &str = "nl.voorzorg.test";

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_stranger_under_our_name_is_not_handed_over_to() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let ours = std::env::current_exe().unwrap();
    let ours = ours.file_name().unwrap();
    let may = |program| runtime.block_on(may_hand_over(IDENTIFIER, program));
    let window = "voorzorg-app".as_ref();
    assert!(may(window), "nobody has the name");
    let _holder = Builder::session()
        .unwrap()
        .name(format!("{IDENTIFIER}.SingleInstance"))
        .unwrap()
        .build()
        .unwrap();
    assert!(!may(window), "this test is no window");
    assert!(may(ours), "another process of the same program");
}
