//! The real watcher as a process, with a snapshot file as its computer, a home folder, and a fake
//! window program that records how it was started.

use std::fs;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use acceptance::terminal::{self, tool};
use voorzorg_domain::snapshot::Snapshot;
use voorzorg_domain::watching::Memory;

use crate::bus::Bus;

/// Long enough for a busy computer; nothing waits this long when all is well.
pub(crate) const SOON: Duration = Duration::from_secs(60);

/// One person with their files and with our programs.
pub(crate) struct Person {
    pub(crate) folder: tempfile::TempDir,
    programs: PathBuf,
}

impl Person {
    pub(crate) fn new() -> Person {
        let folder = tempfile::tempdir().unwrap();
        let programs = folder.path().join("programs");
        fs::create_dir(&programs).unwrap();
        fs::create_dir(folder.path().join("machine")).unwrap();
        fs::copy(terminal::watcher(), programs.join("voorzorg-watch")).unwrap();
        let person = Person { folder, programs };
        person.install_window();
        person
    }

    /// Installs the fake window program.
    fn install_window(&self) {
        let window = self.programs.join("voorzorg-app");
        let script = format!(
            "#!/bin/sh\nprintf '%s ' \"$@\" \"token=$XDG_ACTIVATION_TOKEN\" >> '{}'\necho >> '{}'\n",
            self.opened().display(),
            self.opened().display()
        );
        fs::write(&window, script).unwrap();
        fs::set_permissions(&window, fs::Permissions::from_mode(0o755)).unwrap();
    }

    pub(crate) fn remove_window(&self) {
        fs::remove_file(self.programs.join("voorzorg-app")).unwrap();
    }

    fn opened(&self) -> PathBuf {
        self.folder.path().join("opened.txt")
    }

    /// How the window was started, once it was.
    pub(crate) fn window_opened(&self) -> String {
        wait_for("the window", || {
            fs::read_to_string(self.opened())
                .ok()
                .filter(|text| text.ends_with('\n'))
        })
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn machine_file(&self) -> PathBuf {
        self.folder.path().join("machine").join("now.json")
    }

    /// Replaces the snapshot file of the computer, atomically.
    pub(crate) fn machine_is(&self, machine: &Snapshot) {
        let file = self.machine_file();
        let passing = file.with_extension("new");
        fs::write(&passing, serde_json::to_string(machine).unwrap()).unwrap();
        fs::rename(passing, file).unwrap();
    }

    /// The watch's memory, from anywhere below the data folder.
    pub(crate) fn memory(&self) -> Option<Memory> {
        serde_json::from_str(&fs::read_to_string(self.memory_file()?).ok()?).ok()
    }

    fn memory_file(&self) -> Option<PathBuf> {
        let below = ["practice", "root"].map(|kind| fs::read_dir(self.data().join(kind)));
        let below = below.into_iter().flatten().flatten().flatten();
        let folders = below.map(|entry| entry.path()).chain([self.data()]);
        folders
            .map(|folder| folder.join("watch.json"))
            .find(|file| file.is_file())
    }

    /// Makes the memory one that is older: what was shown is long past, and what waits has waited.
    pub(crate) fn lets_time_pass(&self) -> Memory {
        let file = self.memory_file().unwrap();
        let mut memory = self.memory().unwrap();
        (memory.open, memory.spoke, memory.told_news) = (Vec::new(), None, None);
        let off_since = memory
            .seen
            .as_mut()
            .and_then(|seen| seen.off_since.as_mut());
        if let Some(off_since) = off_since {
            off_since.0 -= 600;
        }
        fs::write(file, serde_json::to_string(&memory).unwrap()).unwrap();
        memory
    }

    /// Waits until the condition holds for the memory.
    pub(crate) fn remembers(&self, what: &str, wished: impl Fn(&Memory) -> bool) -> Memory {
        wait_for(what, || self.memory().filter(|memory| wished(memory)))
    }

    /// The command for the watcher on the snapshot file.
    pub(crate) fn watch(&self, bus: Option<&Bus>, lang: &str) -> Watcher {
        let file = self.machine_file().display().to_string();
        self.start(bus, &["--snapshot", &file, "--lang", lang])
    }

    pub(crate) fn start(&self, bus: Option<&Bus>, words: &[&str]) -> Watcher {
        let mut command = self.command(bus, words);
        command.args(["--delay", "0"]);
        Watcher {
            process: command.spawn().unwrap(),
        }
    }

    fn command(&self, bus: Option<&Bus>, words: &[&str]) -> Command {
        let mut command = Command::new(self.programs.join("voorzorg-watch"));
        command
            .args(words)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.folder.path().join("config"))
            .env("VOORZORG_DATA", self.data())
            .env("LANG", "nl_NL.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(bus) = bus {
            command.env("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        }
        command
    }

    /// Runs the watcher with `--at-login`, and returns its output.
    pub(crate) fn at_login(&self, option: &str) -> String {
        tool(
            "voorzorg-watch",
            &mut self.command(None, &["--lang", "en", "--at-login", option]),
        )
    }

    pub(crate) fn login_entry(&self) -> PathBuf {
        let config = self.folder.path().join("config");
        config.join("autostart/nl.voorzorg.app.watch.desktop")
    }
}

/// A watcher that runs.
pub(crate) struct Watcher {
    process: Child,
}

impl Watcher {
    /// Asks it to end, as a sign-out does, and says how long that took.
    pub(crate) fn end(mut self) -> Duration {
        let begin = Instant::now();
        signal(&self.process, "TERM");
        assert_eq!(self.ended().0, Some(0));
        begin.elapsed()
    }

    /// Kills it, as a power cut would.
    pub(crate) fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// Waits until it ends by itself; returns its exit code and standard error.
    pub(crate) fn ended(&mut self) -> (Option<i32>, String) {
        let code = wait_for("the end of the watcher", || {
            self.process.try_wait().unwrap()
        });
        let mut talk = String::new();
        self.process
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut talk)
            .unwrap();
        (code.code(), talk)
    }

    pub(crate) fn is_running(&mut self) -> bool {
        self.process.try_wait().unwrap().is_none()
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn signal(process: &Child, name: &str) {
    tool(
        "procps",
        Command::new("kill").args(["-s", name, &process.id().to_string()]),
    );
}

/// Polls until `attempt` succeeds, for as long as a busy computer may need.
pub(crate) fn wait_for<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = attempt() {
            return found;
        }
        assert!(begin.elapsed() < SOON, "{what} did not come");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// What stands in a folder, by name.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
