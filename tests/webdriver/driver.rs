//! A client for the W3C WebDriver protocol, with the `WebKitWebDriver` of this computer. Does not know
//! what the driven program shows.

use std::fmt;
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

/// How long anything may take that a test waits for.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a test polls.
const PACE: Duration = Duration::from_millis(20);
/// After so long a click at the same spot is meant for what is there now.
const PATIENTLY: Duration = Duration::from_millis(2100);
/// One command of the driver: a check of a whole page is the longest.
const COMMAND: Duration = Duration::from_secs(60);

/// The name under which the protocol hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

pub(crate) const TAB: &str = "\u{e004}";
pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const SPACE: &str = " ";
pub(crate) const DOWN: &str = "\u{e015}";

/// The driver's process. It and what it started end with it.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    address: String,
    agent: ureq::Agent,
    log: PathBuf,
}

/// One open program.
#[derive(Debug)]
pub(crate) struct Session<'driver> {
    driver: &'driver Driver,
    path: String,
    program: PathBuf,
}

/// What the driver refused, by the protocol's own name for it.
#[derive(Debug)]
pub(crate) struct UninstallerRejection {
    error: String,
    message: String,
}

impl fmt::Display for UninstallerRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.error, self.message)
    }
}

/// Polls until `attempt` returns something.
pub(crate) fn wait<Found>(what: &str, attempt: impl FnMut() -> Option<Found>) -> Found {
    wait_telling(what, attempt, String::new)
}

/// The same, telling what is there instead when nothing came.
pub(crate) fn wait_telling<Found>(
    what: &str,
    mut attempt: impl FnMut() -> Option<Found>,
    instead: impl Fn() -> String,
) -> Found {
    let begin = Instant::now();
    loop {
        if let Some(found) = attempt() {
            return found;
        }
        if begin.elapsed() > PATIENCE {
            panic!("waited in vain for {what} {}", instead());
        }
        std::thread::sleep(PACE);
    }
}

impl Driver {
    /// Starts a driver. The program that it starts gets `environment`, and writes its output to `log`.
    pub(crate) fn start(environment: &[(&str, PathBuf)], log: &Path) -> Driver {
        assert!(
            std::env::var_os("DISPLAY").is_some(),
            "there is no display; xvfb-run gives one: run cargo xtask setup, then cargo xtask webdriver"
        );
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .unwrap()
            .port();
        let talk = File::create(log).unwrap();
        let child = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(talk.try_clone().unwrap())
            .stderr(talk)
            .spawn()
            .unwrap_or_else(|error| {
                panic!(
                    "WebKitWebDriver cannot be started ({error}); it comes with webkit2gtk-driver: run cargo xtask setup"
                )
            });
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(COMMAND))
            .proxy(None)
            .build()
            .new_agent();
        let driver = Driver {
            child,
            address: format!("http://127.0.0.1:{port}"),
            agent,
            log: log.to_path_buf(),
        };
        wait("the driver to be ready", || {
            let url = format!("{}/status", driver.address);
            driver.agent.get(url).call().ok()
        });
        driver
    }

    /// Opens `program` with `words`.
    pub(crate) fn open(&self, program: &Path, words: &[&str]) -> Session<'_> {
        // No browserName: the driver would compare it with that of the program.
        let wishes = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": {
            "binary": program,
            "args": words,
        }}}});
        let opened = self
            .call("POST", "/session", &wishes)
            .unwrap_or_else(|refused| {
                panic!(
                    "{} does not open: {refused}\n{}",
                    program.display(),
                    self.talk()
                )
            });
        let Some(id) = opened["sessionId"].as_str() else {
            panic!("a session without a name: {opened}")
        };
        Session {
            driver: self,
            path: format!("/session/{id}"),
            program: program.to_path_buf(),
        }
    }

    /// What the driver and the program wrote to the terminal.
    pub(crate) fn talk(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Result<Value, UninstallerRejection> {
        let url = format!("{}{path}", self.address);
        let sent = match method {
            "GET" => self.agent.get(url).call(),
            "DELETE" => self.agent.delete(url).call(),
            _ => self
                .agent
                .post(url)
                .content_type("application/json")
                .send(body.to_string()),
        };
        let answer = sent
            .and_then(|mut answer| {
                let body = answer.body_mut().with_config().limit(64 << 20);
                body.read_to_string()
            })
            .map_err(|error| UninstallerRejection {
                error: "no answer".to_owned(),
                message: error.to_string(),
            })?;
        let answer: Value =
            serde_json::from_str(&answer).map_err(|error| UninstallerRejection {
                error: "no answer".to_owned(),
                message: format!("{error}: {answer}"),
            })?;
        let value = &answer["value"];
        match value["error"].as_str() {
            Some(error) => Err(UninstallerRejection {
                error: error.to_owned(),
                message: value["message"].to_string(),
            }),
            None => Ok(value.clone()),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // What it started writes into the person's folder until its end, also after a failed test.
        let family = descendants(self.child.id());
        let _ = self.child.kill();
        let _ = self.child.wait();
        for process in family {
            end(process);
        }
    }
}

impl Session<'_> {
    /// Runs `script` in the page.
    pub(crate) fn script(&self, script: &str, words: &Value) -> Value {
        self.expect(
            "/execute/sync",
            &json!({ "script": script, "args": as_list(words) }),
        )
    }

    /// Runs `script` in the page until it calls its last argument.
    pub(crate) fn script_that_answers(&self, script: &str, words: &Value) -> Value {
        self.expect(
            "/execute/async",
            &json!({ "script": script, "args": as_list(words) }),
        )
    }

    /// Clicks the element that `script` returns, as a mouse would: it must be in sight and not
    /// covered. An element that is drawn anew meanwhile is looked up again, and a click that the
    /// page took for the second half of a double click is made again, more slowly.
    pub(crate) fn click(&self, what: &str, script: &str, words: &Value) {
        wait(what, || {
            let element = self.script(script, words);
            let id = element[ELEMENT].as_str()?;
            let path = format!("{}/element/{id}/click", self.path);
            let before = self.clicks();
            match self.driver.call("POST", &path, &json!({})) {
                Ok(_) if self.clicks() == before => {
                    // Also not accepted is a click where something else was clicked a moment ago.
                    std::thread::sleep(PATIENTLY);
                    None
                }
                Ok(_) => Some(()),
                // Drawn anew by the click itself, or before it: only then it is clicked once more.
                Err(refused) if refused.error == "stale element reference" => {
                    (self.clicks() != before).then_some(())
                }
                Err(refused) => panic!("{what} cannot be clicked: {refused}"),
            }
        });
    }

    /// How many clicks the page has received and accepted since this was first asked.
    fn clicks(&self) -> Value {
        let count = "
            if (window.__clicks === undefined) {
                window.__clicks = 0;
                addEventListener('click', (event) => {
                    if (!event.defaultPrevented) window.__clicks += 1;
                });
            }
            return window.__clicks";
        self.script(count, &Value::Null)
    }

    /// Presses one key and lets it go.
    pub(crate) fn key(&self, key: &str) {
        let steps = json!([
            { "type": "keyDown", "value": key },
            { "type": "keyUp", "value": key },
        ]);
        self.act("key", "keyboard", &steps);
    }

    /// A sequence of WebDriver actions of one input device.
    pub(crate) fn act(&self, kind: &str, device: &str, steps: &Value) {
        let actions = json!([{ "type": kind, "id": device, "actions": steps }]);
        self.expect("/actions", &json!({ "actions": actions }));
    }

    /// Moves the mouse into the corner, where nothing is below it.
    pub(crate) fn put_the_mouse_away(&self) {
        // Two moves: the driver leaves out one that leads to where it last moved itself.
        let steps = json!([
            { "type": "pointerMove", "duration": 0, "x": 1, "y": 2 },
            { "type": "pointerMove", "duration": 0, "x": 1, "y": 1 },
        ]);
        self.act("pointer", "mouse", &steps);
    }

    /// Gives the window another size.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.expect("/window/rect", &json!({ "width": width, "height": height }));
    }

    /// The page as a PNG file.
    pub(crate) fn picture(&self) -> Vec<u8> {
        let path = format!("{}/screenshot", self.path);
        let picture = self
            .driver
            .call("GET", &path, &Value::Null)
            .unwrap_or_else(|refused| panic!("no picture: {refused}"));
        BASE64_STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .unwrap()
    }

    /// The program's own process, and those that it started.
    pub(crate) fn processes(&self) -> (u32, Vec<u32>) {
        let program = self.program.canonicalize().unwrap();
        let is_the_window = |process: &u32| {
            fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|exe| exe == program)
        };
        let family = descendants(self.driver.child.id());
        let Some(window) = family.into_iter().find(is_the_window) else {
            panic!("the driver has no child that is the window")
        };
        (window, descendants(window))
    }

    /// The program is killed, as by a power cut. The driver forgets it.
    pub(crate) fn kill(self) {
        let family = descendants(self.driver.child.id());
        let (window, _) = self.processes();
        end(window);
        assert!(is_gone(window), "it outlives being killed");
        self.part_with(family);
    }

    /// Ends the program as the person who closes its window.
    pub(crate) fn close(self) {
        let family = descendants(self.driver.child.id());
        self.part_with(family);
    }

    /// Ends the session, and what the web view started besides the program: that writes into the
    /// person's folder until its end.
    fn part_with(self, family: Vec<u32>) {
        // A program that was killed cannot say goodbye.
        let _ = self.driver.call("DELETE", &self.path, &Value::Null);
        for process in family {
            end(process);
        }
    }

    fn expect(&self, path: &str, body: &Value) -> Value {
        self.driver
            .call("POST", &format!("{}{path}", self.path), body)
            .unwrap_or_else(|refused| panic!("{path}: {refused}\n{}", self.driver.talk()))
    }
}

/// The protocol wants the words of a script as a list.
fn as_list(words: &Value) -> Value {
    match words {
        Value::Array(_) => words.clone(),
        Value::Null => json!([]),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => json!([words]),
    }
}

/// Every process that came from `process`, parents first.
fn descendants(process: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let process = entry.ok()?.file_name().to_str()?.parse().ok()?;
            // "1234 (name, which may hold anything) S 1233 ..."
            let parent = stand(process).split(' ').nth(1)?.parse().ok()?;
            Some((process, parent))
        })
        .collect();
    let mut family = vec![process];
    let mut next = 0;
    while let Some(parent) = family.get(next).copied() {
        family.extend(
            parents
                .iter()
                .filter(|(_, of)| *of == parent)
                .map(|(child, _)| *child),
        );
        next += 1;
    }
    family.split_off(1)
}

/// Kills a process and waits a while until it is gone.
fn end(process: u32) {
    let begin = Instant::now();
    // One that has ended by itself cannot be killed, and need not be.
    let _ = Command::new("sh")
        .args(["-c", "kill -KILL \"$0\" 2>/dev/null", &process.to_string()])
        .status();
    while !is_gone(process) && begin.elapsed() < PATIENCE {
        std::thread::sleep(PACE);
    }
}

fn is_gone(process: u32) -> bool {
    let stand = stand(process);
    stand.is_empty() || stand.starts_with('Z')
}

/// What the system tells of a process after its name; nothing when it is gone.
fn stand(process: u32) -> String {
    let stand = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    stand
        .rsplit_once(") ")
        .map_or_else(String::new, |(_, rest)| rest.to_owned())
}
