//! A Windows computer as Wine makes one: a prefix of its own, a display of its own, somebody who is
//! signed in, and a start that can be followed by another.
//!
//! It may not know what is installed there.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use acceptance::terminal::{Led, Ran, Terminal, tool};

/// How long the computer seems to be on already when a test begins. Each restart is a day later.
const DAYS_ON: u32 = 9;
const DAY_SECONDS: u32 = 86_400;
/// Nothing here takes longer, unless it hangs.
const PATIENCE: Duration = Duration::from_secs(90);

pub(crate) struct Prefix {
    scratch: tempfile::TempDir,
    screen: Screen,
    /// Somebody who is signed in: while that lasts, services keep running.
    session: Option<Child>,
    days_on: u32,
}

impl Prefix {
    /// A computer on which nothing was ever installed.
    pub(crate) fn new() -> Prefix {
        let scratch = tempfile::tempdir().unwrap();
        tool(
            "coreutils",
            Command::new("cp")
                .arg("-a")
                .arg(base())
                .arg(scratch.path().join("prefix")),
        );
        fs::create_dir(scratch.path().join("home")).unwrap();
        let mut prefix = Prefix {
            scratch,
            screen: Screen::open(),
            session: None,
            days_on: DAYS_ON,
        };
        prefix.sign_in();
        prefix
    }

    /// The folder that is drive C.
    pub(crate) fn drive_c(&self) -> PathBuf {
        self.scratch.path().join("prefix/drive_c")
    }

    /// Puts a file where `path` says, below drive C.
    pub(crate) fn place(&self, path: &str, file: &Path) {
        let target = self.drive_c().join(path.replace('\\', "/"));
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(file, target).unwrap();
    }

    pub(crate) fn is_there(&self, path: &str) -> bool {
        self.drive_c().join(path.replace('\\', "/")).exists()
    }

    /// Runs a program of Windows to its end and says with which code.
    pub(crate) fn run(&self, words: &[&str]) -> Option<i32> {
        let mut command = self.command(&self.scratch.path().join("prefix"));
        ended(command.args(words))
    }

    /// Starts a program of Windows and lets it run.
    pub(crate) fn leave_running(&self, words: &[&str]) -> Child {
        let mut command = self.command(&self.scratch.path().join("prefix"));
        quiet(command.args(words)).spawn().unwrap()
    }

    /// The processes of this computer that run a program of this name, by number.
    pub(crate) fn running(&self, name: &str) -> Vec<u32> {
        let ours = format!(
            "WINEPREFIX={}",
            self.scratch.path().join("prefix").display()
        );
        let is_one = |id: &u32| {
            let read = |file: &str| fs::read(format!("/proc/{id}/{file}")).unwrap_or_default();
            let is_ours = read("environ")
                .split(|byte| *byte == 0)
                .any(|one| one == ours.as_bytes());
            let command = read("cmdline");
            let program = command.split(|byte| *byte == 0).next().unwrap_or_default();
            is_ours && String::from_utf8_lossy(program).rsplit(['\\', '/']).next() == Some(name)
        };
        let all = fs::read_dir("/proc").unwrap();
        let ids = all.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
        ids.filter(is_one).collect()
    }

    /// Writes `text` as a file of the registry editor's and lets that editor import it.
    pub(crate) fn import(&self, text: &str) {
        self.import_from("import.reg", text);
    }

    /// The same by a file of this name, beside others.
    pub(crate) fn import_from(&self, name: &str, text: &str) {
        let file = self.scratch.path().join(name);
        let text = format!("Windows Registry Editor Version 5.00\r\n\r\n{text}");
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
        fs::write(&file, bytes).unwrap();
        // On a busy computer Wine's regedit sometimes ends before its server is there.
        let done = (0..3).any(|_| self.run(&["regedit", "/S", &windows_path(&file)]) == Some(0));
        assert!(done, "regedit");
    }

    /// The real `voorzorg.exe` for a person whose home has this name.
    pub(crate) fn terminal(&self, person: &str) -> Terminal {
        self.program(exe(), person)
    }

    /// The real `voorzorg-watch.exe` for that person.
    pub(crate) fn watcher(&self, person: &str) -> Terminal {
        self.program(watcher(), person)
    }

    fn program(&self, exe: PathBuf, person: &str) -> Terminal {
        let home = self.home(person);
        let mut words = self.before();
        words.push("wine".into());
        words.push(exe.into());
        let mut terminal = Terminal::of(words, &home)
            .with("VOORZORG_DATA", windows_path(&home.join("voorzorg")))
            .with("VOORZORG_OPEN_LOG", windows_path(&home.join("opened.txt")));
        for (name, value) in self.environment(&self.scratch.path().join("prefix")) {
            terminal = terminal.with(name, value);
        }
        terminal
    }

    /// What the app would have opened for that person, had a desktop been there.
    pub(crate) fn opened(&self, person: &str) -> String {
        fs::read_to_string(self.home(person).join("opened.txt")).unwrap_or_default()
    }

    pub(crate) fn scan(&self, words: &[&str]) -> Ran {
        let mut all = vec!["scan"];
        all.extend(words);
        let ran = self.terminal("scan").run(&all);
        if ran.code.is_some() {
            return ran;
        }
        // Wine sometimes kills a program that ends while its threads do. Windows does not.
        println!("Wine killed a scan at its end; it is asked once more");
        self.terminal("scan").run(&all)
    }

    pub(crate) fn guide(&self, person: &str) -> Led {
        Led::new(self.terminal(person), &["--lang", "en"])
    }

    /// The same with the program at `path` below drive C.
    pub(crate) fn guide_at(&self, path: &str, person: &str) -> Led {
        Led::new(self.terminal_at(path, person), &["--lang", "en"])
    }

    /// A program of ours at `path` below drive C.
    pub(crate) fn terminal_at(&self, path: &str, person: &str) -> Terminal {
        let exe = self.drive_c().join(path.replace('\\', "/"));
        self.program(exe, person)
    }

    /// Everything stops, Windows starts again, does what it put off, and the same person signs in.
    /// Whether the start is seen to be another one: only where this system can give a program
    /// another clock.
    pub(crate) fn restart(&mut self) -> bool {
        self.sign_out();
        self.days_on -= 1;
        self.sign_in();
        has_own_clock()
    }

    fn home(&self, person: &str) -> PathBuf {
        let home = self.scratch.path().join("home").join(person);
        fs::create_dir_all(&home).unwrap();
        home
    }

    fn sign_in(&mut self) {
        let mut command = self.command(&self.scratch.path().join("prefix"));
        // It waits for a line that never comes.
        let command = quiet(command.args(["cmd", "/q", "/k"])).stdin(Stdio::piped());
        self.session = Some(command.spawn().unwrap());
        // In this order there is no moment at which nobody is signed in and everything stops again.
        assert_eq!(self.run(&["wineboot"]), Some(0), "Windows does not start");
    }

    fn sign_out(&mut self) {
        let prefix = self.scratch.path().join("prefix");
        for word in ["-k", "-w"] {
            // Nothing to stop is well too.
            let _ = quiet(plain(&prefix, "wineserver").arg(word)).status();
        }
        if let Some(mut session) = self.session.take() {
            let _ = session.kill();
            let _ = session.wait();
        }
    }

    /// What gives a program the clock of this start of the computer.
    fn before(&self) -> Vec<OsString> {
        let Some(words) = own_clock(self.days_on * DAY_SECONDS) else {
            return Vec::new();
        };
        words.into_iter().map(OsString::from).collect()
    }

    fn command(&self, prefix: &Path) -> Command {
        let mut words = self.before();
        words.push("wine".into());
        let mut words = words.into_iter();
        let mut command = Command::new(words.next().unwrap());
        command
            .args(words)
            .envs(self.environment(prefix))
            .env("HOME", self.scratch.path().join("home"));
        command
    }

    fn environment(&self, prefix: &Path) -> Vec<(&'static str, OsString)> {
        let mut environment = environment(prefix);
        environment.push(("DISPLAY", self.screen.name.clone().into()));
        environment
    }
}

impl Drop for Prefix {
    fn drop(&mut self) {
        self.sign_out();
    }
}

/// The path by which Windows programs know a file of this system.
pub(crate) fn windows_path(path: &Path) -> String {
    format!("Z:{}", path.display().to_string().replace('/', r"\"))
}

/// A display that nobody sees, for what shows a window of its own.
struct Screen {
    server: Child,
    name: String,
}

impl Screen {
    fn open() -> Screen {
        use std::io::{BufRead, BufReader};
        let server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1024x768x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut server = server.unwrap_or_else(|error| {
            panic!("Xvfb cannot be started ({error}); it comes with xvfb: run cargo xtask setup")
        });
        let mut number = String::new();
        let said = BufReader::new(server.stdout.take().unwrap()).read_line(&mut number);
        assert!(
            said.is_ok() && !number.trim().is_empty(),
            "Xvfb gave no display"
        );
        Screen {
            server,
            name: format!(":{}", number.trim()),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The program that `cargo xtask wine` has built.
pub(crate) fn exe() -> PathBuf {
    let exe = std::env::var_os("VOORZORG_EXE").map(PathBuf::from);
    exe.filter(|exe| exe.is_file())
        .expect("VOORZORG_EXE names no program: run cargo xtask wine")
}

/// The watcher that was built with it.
pub(crate) fn watcher() -> PathBuf {
    exe().with_file_name("voorzorg-watch.exe")
}

/// A prefix that was just made, of which each test gets a copy.
fn base() -> &'static Path {
    static BASE: OnceLock<PathBuf> = OnceLock::new();
    BASE.get_or_init(|| {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wine");
        let prefix = place.join("prefix");
        let screen = Screen::open();
        let empty = || {
            if place.exists() {
                fs::remove_dir_all(&place).unwrap();
            }
            fs::create_dir_all(&place).unwrap();
        };
        let wine = |words: &[&str]| {
            let mut command = plain(&prefix, "wine");
            command
                .args(words)
                .env("HOME", &place)
                .env("DISPLAY", &screen.name);
            ended(&mut command)
        };
        // On a busy computer Wine's own services may start too late for it; nothing of ours has run yet.
        empty();
        if wine(&["wineboot", "--init"]) != Some(0) {
            empty();
            assert_eq!(wine(&["wineboot", "--init"]), Some(0), "wineboot");
        }
        let shim = prefix.join("drive_c/windows/system32/bcryptprimitives.dll");
        if !shim.exists() {
            tool(
                "mingw-w64",
                Command::new("x86_64-w64-mingw32-gcc")
                    .args(["-shared", "-O2", "-o"])
                    .arg(&shim)
                    .arg(acceptance::folder("wine/bcryptprimitives.c"))
                    .arg("-ladvapi32"),
            );
        }
        assert_eq!(wine(&["winecfg", "-v", "win10"]), Some(0), "winecfg");
        // What is on disk is complete only when the last program has ended.
        for word in ["-k", "-w"] {
            let _ = quiet(plain(&prefix, "wineserver").arg(word)).status();
        }
        println!(
            "made a prefix with {}",
            tool("wine", Command::new("wine").arg("--version")).trim()
        );
        prefix
    })
}

fn environment(prefix: &Path) -> Vec<(&'static str, OsString)> {
    vec![
        ("WINEPREFIX", prefix.into()),
        ("WINEARCH", "win64".into()),
        ("WINEDEBUG", "-all".into()),
        (
            "WINEDLLOVERRIDES",
            "mscoree=;mshtml=;winemenubuilder.exe=d".into(),
        ),
    ]
}

/// With nothing to read and nothing to say: what Wine starts in the background holds on to the
/// streams of the program that happened to come first, and would keep a pipe open for ever.
fn quiet(command: &mut Command) -> &mut Command {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
}

/// The code with which a program of Windows ends, if it ends in time.
fn ended(command: &mut Command) -> Option<i32> {
    let mut child = quiet(command).spawn().unwrap_or_else(|error| {
        panic!("{command:?} cannot be started ({error}): run cargo xtask setup")
    });
    let begin = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        if begin.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            panic!("{command:?} did not end");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn plain(prefix: &Path, program: &str) -> Command {
    let mut command = Command::new(program);
    command.envs(environment(prefix));
    command
}

/// Whether another start can be seen here.
pub(crate) fn has_own_clock() -> bool {
    own_clock(0).is_some()
}

/// The words that start a program on a computer that is on for `seconds` more than this one. The
/// kernel keeps that clock, so that the app reads a real one; a container may not allow it.
fn own_clock(seconds: u32) -> Option<Vec<String>> {
    static WAY: OnceLock<Option<Vec<&str>>> = OnceLock::new();
    let way = WAY.get_or_init(|| {
        let ways = [
            vec!["unshare"],
            vec!["unshare", "--user", "--map-current-user"],
        ];
        ways.into_iter().find(|way| {
            let mut words = clock_words(way, 50 * DAY_SECONDS).into_iter();
            let program = words.next().unwrap_or_default();
            let uptime = Command::new(program)
                .args(words)
                .args(["cat", "/proc/uptime"])
                .output();
            uptime.is_ok_and(|output| {
                String::from_utf8_lossy(&output.stdout)
                    .split('.')
                    .next()
                    .and_then(|seconds| seconds.parse::<u32>().ok())
                    .is_some_and(|seconds| seconds >= 50 * DAY_SECONDS)
            })
        })
    });
    way.as_ref().map(|way| clock_words(way, seconds))
}

fn clock_words(way: &[&str], seconds: u32) -> Vec<String> {
    let seconds = seconds.to_string();
    let words = [
        "--kill-child",
        "--time",
        "--boottime",
        &seconds,
        "--monotonic",
        &seconds,
        "--",
    ];
    way.iter()
        .chain(words.iter())
        .map(|&word| word.to_owned())
        .collect()
}
