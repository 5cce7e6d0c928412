//! Linux: the notifications of freedesktop.org, over the session bus.
//!
//! It makes the D-Bus calls itself, over zbus, which Tauri depends on anyway, because no library
//! has all that is needed: a time limit for each call, whether notifications are inhibited, the
//! activation token of a click, and the end of the session. A person's choice is only accepted from
//! the service that shows the notification.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::mpsc;
use tokio::time::timeout;
use zbus::export::futures_core::Stream;
use zbus::message::Type;
use zbus::names::BusName;
use zbus::zvariant::Value;
use zbus::{Connection, MatchRule, Message, MessageStream, fdo};

use super::{LIMIT, NoService, Notification, NotificationEvent, Shown};
use crate::presence::{APPLICATION, NAME};

const SERVICE: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// The action of a click on the notification itself.
const DEFAULT: &str = "default";
/// Normal. Some desktops never show low, and critical stays on top until it is closed.
const URGENCY: u8 = 1;
/// How many signals are kept while one notification is being sent; more than ever arrive.
const EARLY: usize = 64;

/// The notifications that are shown and may still be answered.
#[derive(Debug, Default)]
struct PendingCall {
    /// By the id of the notification.
    shows: BTreeMap<u32, Shows>,
    /// A notification is being sent: signals about it may arrive before its id is known, and are
    /// kept in `early`.
    showing: bool,
    early: Vec<Message>,
}

#[derive(Debug, Clone)]
struct Shows {
    /// The bus name of the service that shows it.
    service: String,
    /// The button id that a click on the notification itself stands for.
    open: Option<String>,
    /// The activation token of the last click.
    token: Option<String>,
}

#[derive(Debug)]
pub(super) struct Backend {
    icon: Option<PathBuf>,
    bus: Option<Connection>,
    pending: Arc<Mutex<PendingCall>>,
    events: mpsc::Sender<NotificationEvent>,
    /// The signals of the notification service have been subscribed to.
    subscribed: bool,
}

impl Backend {
    pub(super) async fn ready(
        icon: Option<PathBuf>,
        events: mpsc::Sender<NotificationEvent>,
    ) -> Backend {
        let mut backend = Backend {
            icon,
            bus: None,
            pending: Arc::default(),
            events,
            subscribed: false,
        };
        backend.connect().await;
        backend
    }

    pub(super) async fn show(&mut self, notification: &Notification) -> Shown {
        let Some(bus) = self.connect().await else {
            return Shown::Not(NoService::Missing);
        };
        match timeout(LIMIT, is_held_back(&bus)).await {
            Ok(true) => return Shown::NotNow,
            Ok(false) => {}
            Err(_) => return Shown::Not(NoService::Silent),
        }
        let able = match timeout(LIMIT, capabilities(&bus)).await {
            Ok(Ok(able)) => able,
            Ok(Err(error)) => return Shown::Not(why(&error)),
            Err(_) => return Shown::Not(NoService::Silent),
        };
        if !self.subscribed {
            self.subscribed = timeout(LIMIT, subscribe(&bus)).await.is_ok_and(|ok| ok);
        }
        self.pending().showing = true;
        let sent = timeout(LIMIT, notify(&bus, notification, self.icon.as_ref(), &able)).await;
        let mut pending = self.pending();
        pending.showing = false;
        let early = std::mem::take(&mut pending.early);
        match sent {
            Ok(Ok((id, service))) => {
                let shows = Shows {
                    service,
                    open: notification.open.as_ref().map(|open| open.id.clone()),
                    token: None,
                };
                pending.shows.insert(id, shows);
                for message in early {
                    if let Some(event) = event_of(&message, &mut pending.shows) {
                        // A full queue means more answers than a person can give: drop this one.
                        let _ = self.events.try_send(event);
                    }
                }
                Shown::Shown(id)
            }
            Ok(Err(error)) => Shown::Not(why(&error)),
            Err(_) => Shown::Perhaps,
        }
    }

    fn pending(&self) -> MutexGuard<'_, PendingCall> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The session bus. After a failure it is tried again at the next call.
    async fn connect(&mut self) -> Option<Connection> {
        if self.bus.is_none() {
            let bus = timeout(LIMIT, Connection::session()).await.ok()?.ok()?;
            let listening = listen(
                MessageStream::from(&bus),
                Arc::clone(&self.pending),
                self.events.clone(),
            );
            tokio::spawn(listening);
            self.bus = Some(bus);
        }
        self.bus.clone()
    }
}

/// Whether a notification service runs in this session, or could be started by the bus.
pub(super) async fn find() -> Result<(), NoService> {
    let search = async {
        let bus = Connection::session()
            .await
            .map_err(|_| NoService::Missing)?;
        let proxy = fdo::DBusProxy::new(&bus)
            .await
            .map_err(|_| NoService::Missing)?;
        let name = BusName::try_from(SERVICE).map_err(|_| NoService::Missing)?;
        if proxy.name_has_owner(name).await.unwrap_or(false) {
            return capabilities(&bus)
                .await
                .map(|_| ())
                .map_err(|error| why(&error));
        }
        let startable = proxy.list_activatable_names().await.unwrap_or_default();
        if startable.iter().any(|name| name.as_str() == SERVICE) {
            Ok(())
        } else {
            Err(NoService::Missing)
        }
    };
    timeout(LIMIT, search)
        .await
        .unwrap_or(Err(NoService::Silent))
}

/// Whether notifications are inhibited, as under Do Not Disturb. KDE and desktops that follow it
/// have this property. GNOME and dunst do not, and hold notifications back themselves.
async fn is_held_back(bus: &Connection) -> bool {
    let answer = bus
        .call_method(
            Some(SERVICE),
            PATH,
            Some("org.freedesktop.DBus.Properties"),
            "Get",
            &(SERVICE, "Inhibited"),
        )
        .await;
    answer.is_ok_and(|message| {
        matches!(
            message.body().deserialize::<Value<'_>>(),
            Ok(Value::Bool(true))
        )
    })
}

async fn capabilities(bus: &Connection) -> zbus::Result<Vec<String>> {
    bus.call_method(Some(SERVICE), PATH, Some(SERVICE), "GetCapabilities", &())
        .await?
        .body()
        .deserialize()
}

/// Sends the notification. Returns its id and the bus name of the service that shows it.
async fn notify(
    bus: &Connection,
    notification: &Notification,
    icon: Option<&PathBuf>,
    able: &[String],
) -> zbus::Result<(u32, String)> {
    let can = |what: &str| able.iter().any(|able| able == what);
    let body = if can("body-markup") {
        without_markup(&notification.body)
    } else {
        notification.body.clone()
    };
    let mut actions = Vec::new();
    if can("actions") {
        let open = notification.open.iter().map(|open| (DEFAULT, &open.label));
        let buttons = notification
            .buttons
            .iter()
            .map(|button| (button.id.as_str(), &button.label));
        for (id, label) in open.chain(buttons) {
            actions.extend([id, label.as_str()]);
        }
    }
    let icon = icon.map(|icon| icon.display().to_string());
    let mut hints: HashMap<&str, Value<'_>> = HashMap::from([
        ("desktop-entry", Value::from(APPLICATION)),
        ("urgency", Value::from(URGENCY)),
    ]);
    if let Some(icon) = &icon {
        hints.insert("image-path", Value::from(icon.as_str()));
    }
    let reply = bus
        .call_method(
            Some(SERVICE),
            PATH,
            Some(SERVICE),
            "Notify",
            &(
                NAME,
                0_u32,
                icon.as_deref().unwrap_or(APPLICATION),
                &notification.title,
                body,
                actions,
                hints,
                -1_i32,
            ),
        )
        .await?;
    let service = reply
        .header()
        .sender()
        .map(ToString::to_string)
        .unwrap_or_default();
    Ok((reply.body().deserialize()?, service))
}

/// Escapes markup: a name that was found on a machine must not be interpreted.
fn without_markup(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

async fn subscribe(bus: &Connection) -> bool {
    let (Ok(rule), Ok(proxy)) = (signals_of_the_service(), fdo::DBusProxy::new(bus).await) else {
        return false;
    };
    proxy.add_match_rule(rule).await.is_ok()
}

fn signals_of_the_service() -> zbus::Result<MatchRule<'static>> {
    let rule = MatchRule::builder().msg_type(Type::Signal);
    Ok(rule.interface(SERVICE)?.sender(SERVICE)?.build())
}

/// Handles every message from the bus, until the session is over.
async fn listen(
    mut messages: MessageStream,
    pending: Arc<Mutex<PendingCall>>,
    events: mpsc::Sender<NotificationEvent>,
) {
    while let Some(message) = next(&mut messages).await {
        let Ok(message) = message else { continue };
        let event = {
            let mut pending = pending.lock().unwrap_or_else(PoisonError::into_inner);
            if pending.showing && pending.early.len() < EARLY {
                pending.early.push(message.clone());
            }
            event_of(&message, &mut pending.shows)
        };
        if let Some(event) = event {
            // A full queue means more answers than a person can give: drop this one.
            let _ = events.try_send(event);
        }
    }
    let _ = events.send(NotificationEvent::SessionEnded).await;
}

async fn next(messages: &mut MessageStream) -> Option<zbus::Result<Message>> {
    std::future::poll_fn(|context| std::pin::Pin::new(&mut *messages).poll_next(context)).await
}

fn event_of(message: &Message, shown: &mut BTreeMap<u32, Shows>) -> Option<NotificationEvent> {
    let header = message.header();
    if header.message_type() != Type::Signal || header.interface()?.as_str() != SERVICE {
        return None;
    }
    let body = message.body();
    let (id, text) = match header.member()?.as_str() {
        "ActionInvoked" | "ActivationToken" => body.deserialize::<(u32, String)>().ok()?,
        "NotificationClosed" => (body.deserialize::<(u32, u32)>().ok()?.0, String::new()),
        _ => return None,
    };
    let shows = shown.get_mut(&id)?;
    if header.sender()?.as_str() != shows.service {
        return None;
    }
    match header.member()?.as_str() {
        "ActivationToken" => {
            shows.token = Some(text);
            None
        }
        "ActionInvoked" => {
            let button = if text == DEFAULT {
                shows.open.clone()?
            } else {
                text
            };
            let token = shows.token.clone();
            shown.remove(&id);
            Some(NotificationEvent::Chosen {
                notice: id,
                button,
                token,
            })
        }
        _ => {
            shown.remove(&id);
            None
        }
    }
}

fn why(error: &zbus::Error) -> NoService {
    let zbus::Error::MethodError(name, _, _) = error else {
        return NoService::Refused;
    };
    let is = |ends: &[&str]| ends.iter().any(|end| name.as_str().ends_with(end));
    if is(&[".ServiceUnknown", ".NameHasNoOwner", ".Disconnected"]) {
        NoService::Missing
    } else if is(&[".NoReply", ".Timeout", ".TimedOut"]) {
        NoService::Silent
    } else {
        NoService::Refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_a_machine_never_becomes_markup() {
        assert_eq!(
            without_markup("<a href=\"x\">Kaspersky & co</a>"),
            "&lt;a href=\"x\"&gt;Kaspersky &amp; co&lt;/a&gt;"
        );
    }
}
