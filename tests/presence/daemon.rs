//! A fake notification service (freedesktop.org) on a bus of the test's own. It records what it is
//! sent, and can be slow, return errors, inhibit or crash.

use std::collections::HashMap;
use std::sync::mpsc;
use std::time::Duration;

use zbus::blocking::connection::Builder;
use zbus::blocking::object_server::InterfaceRef;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedValue;
use zbus::{block_on, fdo, interface};

use crate::bus::Bus;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// How the service behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    Kind,
    /// Do Not Disturb is on, and it says so.
    HoldsBack,
    /// It takes a notification and never answers.
    NeverAnswers,
    /// It does not even answer which capabilities it has.
    Asleep,
    Refuses,
    /// It does not support buttons.
    Plain,
}

/// A notification as it arrived.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    pub(crate) id: u32,
    pub(crate) app: String,
    pub(crate) icon: String,
    pub(crate) title: String,
    pub(crate) body: String,
    /// Key and label, in order.
    pub(crate) actions: Vec<(String, String)>,
    pub(crate) desktop_entry: String,
    pub(crate) urgency: u8,
}

impl Received {
    pub(crate) fn keys(&self) -> Vec<&str> {
        self.actions.iter().map(|(key, _)| key.as_str()).collect()
    }

    pub(crate) fn labels(&self) -> Vec<&str> {
        self.actions
            .iter()
            .map(|(_, label)| label.as_str())
            .collect()
    }
}

struct Service {
    manner: Manner,
    received: mpsc::Sender<Received>,
    count: u32,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<&str> {
        match self.manner {
            Manner::Asleep => std::thread::sleep(Duration::from_secs(30)),
            Manner::Kind
            | Manner::HoldsBack
            | Manner::NeverAnswers
            | Manner::Refuses
            | Manner::Plain => {}
        }
        if self.manner == Manner::Plain {
            vec!["body"]
        } else {
            vec!["actions", "body", "body-markup", "persistence"]
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the protocol has so many")]
    fn notify(
        &mut self,
        app_name: String,
        _replaces_id: u32,
        app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> fdo::Result<u32> {
        if self.manner == Manner::Refuses {
            return Err(fdo::Error::Failed("not now".to_owned()));
        }
        self.count += 1;
        let hint = |name: &str| hints.get(name).and_then(|value| value.try_clone().ok());
        let received = Received {
            id: self.count,
            app: app_name,
            icon: app_icon,
            title: summary,
            body,
            actions: actions
                .chunks(2)
                .map(|pair| (pair[0].clone(), pair[1].clone()))
                .collect(),
            desktop_entry: hint("desktop-entry")
                .and_then(|value| String::try_from(value).ok())
                .unwrap_or_default(),
            urgency: hint("urgency")
                .and_then(|value| u8::try_from(value).ok())
                .unwrap_or(99),
        };
        self.received.send(received).unwrap();
        if self.manner == Manner::NeverAnswers {
            std::thread::sleep(Duration::from_secs(30));
        }
        Ok(self.count)
    }

    fn close_notification(&self, _id: u32) {}

    fn get_server_information(&self) -> (&str, &str, &str, &str) {
        ("test", "voorzorg", "1", "1.2")
    }

    #[zbus(property)]
    fn inhibited(&self) -> bool {
        self.manner == Manner::HoldsBack
    }

    #[zbus(signal)]
    async fn action_invoked(
        emitter: &SignalEmitter<'_>,
        id: u32,
        action_key: &str,
    ) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn activation_token(
        emitter: &SignalEmitter<'_>,
        id: u32,
        activation_token: &str,
    ) -> zbus::Result<()>;
}

/// The service. Dropping it releases its name on the bus.
pub(crate) struct Daemon {
    connection: zbus::blocking::Connection,
    received: mpsc::Receiver<Received>,
}

impl Daemon {
    pub(crate) fn on(bus: &Bus, manner: Manner) -> Daemon {
        let (sender, received) = mpsc::channel();
        let service = Service {
            manner,
            received: sender,
            count: 0,
        };
        let connection = Builder::address(bus.address.as_str())
            .unwrap()
            .name(NAME)
            .unwrap()
            .serve_at(PATH, service)
            .unwrap()
            .build()
            .unwrap();
        Daemon {
            connection,
            received,
        }
    }

    /// The next notification.
    pub(crate) fn next(&self, within: Duration) -> Received {
        self.received
            .recv_timeout(within)
            .unwrap_or_else(|error| panic!("no notice came: {error}"))
    }

    /// Every notification that came so far.
    pub(crate) fn so_far(&self) -> Vec<Received> {
        self.received.try_iter().collect()
    }

    pub(crate) fn is_silent(&self, during: Duration) {
        if let Ok(notice) = self.received.recv_timeout(during) {
            panic!("a notice came: {notice:?}");
        }
    }

    /// A person presses a button of the notification, on a desktop with activation tokens.
    pub(crate) fn press(&self, id: u32, key: &str) {
        let service: InterfaceRef<Service> =
            self.connection.object_server().interface(PATH).unwrap();
        let emitter = service.signal_emitter();
        block_on(async {
            Service::activation_token(emitter, id, "token-of-the-click")
                .await
                .unwrap();
            Service::action_invoked(emitter, id, key).await.unwrap();
        });
    }

    /// Crashes: its connection closes at once.
    pub(crate) fn crash(self) {
        let _ = self.connection.close();
    }
}
