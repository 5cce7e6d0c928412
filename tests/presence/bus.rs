//! A session bus of the test's own, without service activation: a service that the test does not start
//! is missing.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A bus that ends with the test.
pub(crate) struct Bus {
    process: Option<Child>,
    pub(crate) address: String,
    _folder: Option<tempfile::TempDir>,
}

impl Bus {
    pub(crate) fn new() -> Bus {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("session.conf");
        let listen = folder.path().display();
        std::fs::write(
            &config,
            format!(
                "<busconfig><type>session</type><listen>unix:dir={listen}</listen>\
                 <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
                 <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>"
            ),
        )
        .unwrap();
        let mut process = Command::new("dbus-daemon")
            .arg("--nofork")
            .arg("--nosyslog")
            .arg("--print-address=1")
            .arg(format!("--config-file={}", config.display()))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("dbus-daemon cannot be started ({error}): run cargo xtask setup")
            });
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        Bus {
            process: Some(process),
            address: address.trim().to_owned(),
            _folder: Some(folder),
        }
    }

    /// The bus of the session in which the suite runs, for a watch inside the test itself.
    pub(crate) fn of_the_suite() -> Bus {
        let address = std::env::var("DBUS_SESSION_BUS_ADDRESS").unwrap_or_else(|_| {
            panic!("the suite needs a session of its own: run cargo xtask presence")
        });
        Bus {
            process: None,
            address,
            _folder: None,
        }
    }

    /// Ends the session.
    pub(crate) fn end(&mut self) {
        if let Some(process) = &mut self.process {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        self.end();
    }
}
