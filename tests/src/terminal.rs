//! Drives the real `voorzorg` as a person in a terminal would: reads what it shows, types a number.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, OnceLock};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What one run of the command line did.
#[derive(Debug, Clone)]
pub struct Ran {
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub talk: String,
}

impl Ran {
    /// Both streams, for messages of failed tests.
    #[must_use]
    pub fn all(&self) -> String {
        format!("exit {:?}\n{}\n{}", self.code, self.out, self.talk)
    }

    /// Standard output as JSON.
    ///
    /// # Panics
    /// When it is not JSON.
    #[must_use]
    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    pub fn json(&self) -> serde_json::Value {
        match serde_json::from_str(&self.out) {
            Ok(value) => value,
            Err(error) => panic!("{error}: {}", self.all()),
        }
    }
}

/// The command line with what stands before it (Wine) and the folders of one person.
#[derive(Debug, Clone)]
pub struct Terminal {
    program: Vec<OsString>,
    /// The person's home; data and reports go below it.
    pub home: PathBuf,
    environment: Vec<(OsString, OsString)>,
    missing: Vec<OsString>,
    #[cfg(unix)]
    account: Option<u32>,
}

impl Terminal {
    /// The command line of this system for a person whose home is `home`.
    #[must_use]
    pub fn new(home: &Path) -> Terminal {
        Terminal::of(vec![cli().into()], home)
    }

    /// A command line that is started by another program, such as Wine.
    #[must_use]
    pub fn of(program: Vec<OsString>, home: &Path) -> Terminal {
        Terminal {
            program,
            home: home.to_path_buf(),
            environment: Vec::new(),
            missing: Vec::new(),
            #[cfg(unix)]
            account: None,
        }
    }

    /// The command line for a person without the rights of root, to whom nothing is denied: it runs as
    /// `account`, which then owns `home`. Whoever is not root stays who they are.
    ///
    /// # Panics
    /// When the account cannot be given the program and the home.
    #[cfg(unix)]
    #[must_use]
    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    pub fn without_rights(home: &Path, account: u32) -> Terminal {
        if !rustix::process::geteuid().is_root() {
            return Terminal::new(home);
        }
        // The account may not reach the folder where the program was built.
        let program = home.join("program");
        tool("coreutils", Command::new("cp").arg(cli()).arg(&program));
        if let Err(error) = std::os::unix::fs::chown(home, Some(account), Some(account)) {
            panic!("{} cannot be given away: {error}", home.display());
        }
        let mut terminal = Terminal::of(vec![program.into()], home);
        terminal.account = Some(account);
        terminal
    }

    /// The same with one more variable.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<OsString>) -> Terminal {
        self.missing.retain(|missing| missing != name);
        self.environment.push((name.into(), value.into()));
        self
    }

    /// The same without a variable of the person's.
    #[must_use]
    pub fn without(mut self, name: &str) -> Terminal {
        self.missing.push(name.into());
        self
    }

    #[cfg(unix)]
    pub(crate) fn environment(&self) -> &[(OsString, OsString)] {
        &self.environment
    }

    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let Some((program, before)) = self.program.split_first() else {
            panic!("no program")
        };
        let mut command = Command::new(program);
        command
            .args(before)
            .args(words)
            .env("HOME", &self.home)
            .env("XDG_DATA_HOME", self.home.join("data"))
            .env("VOORZORG_DATA", self.home.join("voorzorg"))
            .env("VOORZORG_OPEN_LOG", self.home.join("opened.txt"))
            .env("NO_COLOR", "1")
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        for name in &self.missing {
            command.env_remove(name);
        }
        #[cfg(unix)]
        if let Some(account) = self.account {
            // The groups of root go with its account.
            std::os::unix::process::CommandExt::uid(&mut command, account);
            std::os::unix::process::CommandExt::gid(&mut command, account);
        }
        command
    }

    /// Runs it with `words` and no one at the keyboard.
    ///
    /// # Panics
    /// When it cannot be started, or does not end.
    #[must_use]
    pub fn run(&self, words: &[&str]) -> Ran {
        self.run_into(words, None)
    }

    /// The same, with its data going to `out` instead of to the test.
    ///
    /// # Panics
    /// When it cannot be started, or does not end.
    #[must_use]
    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    pub fn run_into(&self, words: &[&str], out: Option<Stdio>) -> Ran {
        let mut command = self.command(words);
        command.stdin(Stdio::null());
        if let Some(out) = out {
            command.stdout(out);
        }
        let child = match command.spawn() {
            Ok(child) => child,
            Err(error) => panic!("{self:?} cannot be started: {error}"),
        };
        // Our own copy of what `out` leads to must not keep it open.
        drop(command);
        ended(child, words)
    }
}

/// Waits for a program to end, and kills it after a time limit.
#[expect(clippy::panic, reason = "a test cannot go on without it")]
pub(crate) fn ended(mut child: Child, words: &[&str]) -> Ran {
    let (out, talk) = (hear(child.stdout.take()), hear(child.stderr.take()));
    let begun = Instant::now();
    let code = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status.code(),
            Ok(None) if begun.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(2));
            }
            Ok(None) | Err(_) => {
                // Whether it could be ended is not what the test is about.
                let _ = child.kill().and_then(|()| child.wait());
                panic!("{words:?} does not end");
            }
        }
    };
    let whole = |heard: JoinHandle<Vec<u8>>| {
        let bytes = heard.join().unwrap_or_default();
        String::from_utf8_lossy(&bytes).replace('\r', "")
    };
    Ran {
        code,
        out: whole(out),
        talk: whole(talk),
    }
}

/// Reads a stream to its end in a thread, so that a full pipe does not block the program.
fn hear(stream: Option<impl Read + Send + 'static>) -> JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            // What was said until it broke off is what there is.
            let _ = stream.read_to_end(&mut bytes);
        }
        bytes
    })
}

/// A journey that is led in the terminal, as one person at the keyboard would.
#[derive(Debug)]
pub struct Led {
    terminal: Terminal,
    words: Vec<String>,
    session: Session,
}

/// One running `voorzorg guide`.
#[derive(Debug)]
struct Session {
    child: Child,
    heard: Arc<(Mutex<Heard>, Condvar)>,
    prompts: usize,
}

/// What the running program has said so far.
#[derive(Debug, Default)]
struct Heard {
    text: String,
    ended: bool,
}

/// What stands at the end of every question for a number.
const PROMPT: &str = ". > ";
/// Wine needs its time for the first start.
const PATIENCE: Duration = Duration::from_secs(120);

impl Led {
    /// Leads a journey with `voorzorg guide` and `words`.
    #[must_use]
    pub fn new(terminal: Terminal, words: &[&str]) -> Led {
        let mut all = vec!["guide".to_owned()];
        all.extend(words.iter().map(|word| (*word).to_owned()));
        let session = Session::open(&terminal, &all);
        Led {
            terminal,
            words: all,
            session,
        }
    }

    /// What is shown now.
    #[must_use]
    pub fn screen(&mut self) -> String {
        self.session.wait()
    }

    /// What is shown now; nothing when the program has ended instead.
    pub fn screen_or_end(&mut self) -> Option<String> {
        self.session.wait_or_end()
    }

    /// Chooses what is labelled `label`, without waiting for what is shown then.
    ///
    /// # Panics
    /// When nothing is labelled so.
    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    pub fn choose(&mut self, label: &str) {
        let screen = self.screen();
        let Some(number) = number_of(&screen, label) else {
            panic!("no {label:?} in: {screen}")
        };
        self.session.type_line(&number.to_string());
    }

    /// Chooses what is labelled `label` and says what is shown then.
    ///
    /// # Panics
    /// When nothing is labelled so.
    pub fn press(&mut self, label: &str) -> String {
        self.choose(label);
        self.screen()
    }

    /// The number by which the system knows the program.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.session.child.id()
    }

    /// The program is killed, as by a power cut, and started again.
    pub fn kill_and_open_again(&mut self) -> String {
        self.session.kill();
        self.session = Session::open(&self.terminal, &self.words);
        self.screen()
    }

    /// Stops as a person does.
    pub fn quit(mut self) {
        self.session.type_line("q");
        // It has been asked to stop; how it ends is not what these tests are about.
        let _ = self.session.child.wait();
    }
}

impl Session {
    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    fn open(terminal: &Terminal, words: &[String]) -> Session {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut command = terminal.command(&words);
        // One pipe for both, as in a terminal: what was drawn stands before the question.
        let said = std::io::pipe().and_then(|(reader, writer)| {
            command.stdout(writer.try_clone()?).stderr(writer);
            Ok(reader)
        });
        let child = match command.spawn() {
            Ok(child) => child,
            Err(error) => panic!("{terminal:?} cannot be started: {error}"),
        };
        // Our own ends of the pipe close with it; then its end is the program's end.
        drop(command);
        let heard = Arc::new((Mutex::new(Heard::default()), Condvar::new()));
        match said {
            Ok(said) => listen(said, Arc::clone(&heard)),
            Err(error) => panic!("no pipe: {error}"),
        }
        Session {
            child,
            heard,
            prompts: 0,
        }
    }

    /// Waits for the next prompt and returns what was shown above it.
    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    fn wait(&mut self) -> String {
        match self.wait_or_end() {
            Some(screen) => screen,
            None => panic!("it ended: {}", self.all()),
        }
    }

    /// The same; nothing when the program ended before it asked.
    #[expect(clippy::panic, reason = "a test cannot go on without it")]
    fn wait_or_end(&mut self) -> Option<String> {
        let (heard, changed) = &*self.heard;
        let Ok(heard) = heard.lock() else {
            panic!("a listener failed")
        };
        let asked = self.prompts + 1;
        let waited = changed.wait_timeout_while(heard, PATIENCE, |heard| {
            heard.text.matches(PROMPT).count() < asked && !heard.ended
        });
        match waited {
            Ok((heard, _)) if heard.text.matches(PROMPT).count() >= asked => {
                Some(screens(&heard.text).last().cloned().unwrap_or_default())
            }
            Ok((heard, _)) if heard.ended => None,
            Ok((heard, _)) => panic!("no question came: {}", heard.text),
            Err(_) => panic!("a listener failed"),
        }
    }

    fn all(&self) -> String {
        self.heard
            .0
            .lock()
            .map(|heard| heard.text.clone())
            .unwrap_or_default()
    }

    fn type_line(&mut self, line: &str) {
        self.prompts += 1;
        if let Some(input) = &mut self.child.stdin {
            // A program that has ended no longer reads; the next wait says so.
            let _ = input
                .write_all(format!("{line}\n").as_bytes())
                .and_then(|()| input.flush());
        }
    }

    fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Follows one stream until it ends.
fn listen(mut stream: impl Read + Send + 'static, heard: Arc<(Mutex<Heard>, Condvar)>) {
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        let mut pending = Vec::new();
        loop {
            let count = stream.read(&mut bytes).unwrap_or(0);
            pending.extend_from_slice(bytes.get(..count).unwrap_or_default());
            // A read may end in the middle of a character.
            let whole = match std::str::from_utf8(&pending) {
                Ok(_) => pending.len(),
                Err(error) => error.valid_up_to(),
            };
            let text: Vec<u8> = pending.drain(..whole).collect();
            let (state, changed) = &*heard;
            let Ok(mut state) = state.lock() else { return };
            state
                .text
                .push_str(&String::from_utf8_lossy(&text).replace('\r', ""));
            state.ended |= count == 0;
            changed.notify_all();
            if count == 0 {
                return;
            }
        }
    });
}

/// The screens in a session, by the line that stands above each.
fn screens(shown: &str) -> Vec<String> {
    shown
        .split("\nVoorzorg · ")
        .filter(|screen| !screen.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

/// The number before `label`: `  3) label` or `  3) ( ) label`.
fn number_of(screen: &str, label: &str) -> Option<usize> {
    screen.lines().find_map(|line| {
        let (number, rest) = line.trim_start().split_once(") ")?;
        let number = number.parse().ok()?;
        let rest = rest.trim_start_matches("( ) ").trim_start_matches("(x) ");
        (rest == label || label.starts_with(rest) && rest.len() > 20).then_some(number)
    })
}

/// Builds the command line once and says where it is.
#[must_use]
pub fn cli() -> PathBuf {
    static CLI: OnceLock<PathBuf> = OnceLock::new();
    CLI.get_or_init(|| build("voorzorg-cli", "voorzorg"))
        .clone()
}

/// Builds the watcher once and says where it is.
#[must_use]
pub fn watcher() -> PathBuf {
    static WATCHER: OnceLock<PathBuf> = OnceLock::new();
    WATCHER
        .get_or_init(|| build("voorzorg-watch", "voorzorg-watch"))
        .clone()
}

/// Says where the program `name` of `package` is: in the folder that `VOORZORG_PROGRAMS` names, else it is built.
#[expect(clippy::panic, reason = "a test cannot go on without it")]
fn build(package: &str, name: &str) -> PathBuf {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    if let Some(folder) = std::env::var_os("VOORZORG_PROGRAMS") {
        return Path::new(&folder).join(file);
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--package", package])
        .current_dir(crate::folder(".."))
        .status();
    match built {
        Ok(status) if status.success() => {}
        other => panic!("{package} does not build: {other:?}"),
    }
    let folder = std::env::current_exe()
        .ok()
        .and_then(|test| test.parent().and_then(Path::parent).map(Path::to_path_buf));
    match folder {
        Some(folder) => folder.join(file),
        None => panic!("this test does not know where it stands"),
    }
}

/// Runs a tool that a suite needs.
///
/// # Panics
/// When it is missing, with what installs it, or when it fails.
#[expect(
    clippy::panic,
    reason = "a suite without its tool must fail, never vanish"
)]
pub fn tool(package: &str, command: &mut Command) -> String {
    match command.output() {
        Ok(output) if output.status.success() => {
            String::from_utf8_lossy(&output.stdout).into_owned()
        }
        Ok(output) => panic!(
            "{command:?} failed: {}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        ),
        Err(error) => {
            panic!(
                "{command:?} cannot be started ({error}); it comes with {package}: run cargo xtask setup"
            )
        }
    }
}
