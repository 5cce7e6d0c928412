//! The same with a service that people really use: dunst, on a screen that nobody sees.

use std::fs;
use std::process::{Child, Command, Stdio};

use crate::bus::Bus;
use crate::notices::leave_a_journey;
use crate::watcher::{Person, wait_for};

struct Dunst(Child);

impl Drop for Dunst {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
#[ignore = "needs a session bus: cargo xtask presence"]
fn a_real_service_shows_the_notice_and_its_click_leads_back_into_the_journey() {
    let (bus, person) = (Bus::new(), Person::new());
    let said = person.folder.path().join("dunst.txt");
    // Settings of its own: none.
    let settings = person.folder.path().join("dunstrc");
    fs::write(&settings, "").unwrap();
    let dunst = Command::new("dunst")
        .arg("-print")
        .arg("-conf")
        .arg(&settings)
        .env("DBUS_SESSION_BUS_ADDRESS", &bus.address)
        .stdout(fs::File::create(&said).unwrap())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("dunst cannot be started ({error}): run cargo xtask setup"));
    let _dunst = Dunst(dunst);
    let client = zbus::blocking::connection::Builder::address(bus.address.as_str())
        .unwrap()
        .build()
        .unwrap();
    let call = |interface: &str, method: &str| {
        client
            .call_method(
                Some("org.freedesktop.Notifications"),
                "/org/freedesktop/Notifications",
                Some(interface),
                method,
                &(),
            )
            .ok()
    };
    wait_for("dunst", || {
        call("org.freedesktop.Notifications", "GetServerInformation")
    });

    leave_a_journey(&person, 3);
    let watcher = person.start(Some(&bus), &["--lang", "nl"]);
    let shown = wait_for("the notice", || {
        fs::read_to_string(&said)
            .ok()
            .filter(|text| text.contains("Je bent nog niet klaar"))
    });
    assert!(shown.contains("Je kunt verder waar je was."), "{shown}");
    assert!(shown.contains("Voorzorg"), "{shown}");
    assert!(shown.contains("icon.png"), "{shown}");
    wait_for("the click", || {
        // The newest notice has number 0.
        client
            .call_method(
                Some("org.freedesktop.Notifications"),
                "/org/freedesktop/Notifications",
                Some("org.dunstproject.cmd0"),
                "NotificationAction",
                &0_u32,
            )
            .ok()
    });
    assert!(
        person.window_opened().starts_with("--at journey "),
        "{}",
        person.window_opened()
    );
    watcher.end();
    println!("dunst showed it, and its click opened the window");
}
