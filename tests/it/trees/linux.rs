//! Linux computers.

use super::{Case, Computer, case};

const INSTALLED: &str = "install ok installed";
const MAKER: &str = "Kaspersky Lab <support@example.org>";
const UNIT: &str = "usr/lib/systemd/system/kesl.service";
const NIX: &str = "nix/store/0a1b2c3d4e5f6g7h8i9j-kesl-12.1";

fn paragraph(name: &str, status: &str, maintainer: &str) -> String {
    format!(
        "Package: {name}\nStatus: {status}\nMaintainer: {maintainer}\nArchitecture: amd64\n\
         Version: 12.1.0-1508\nDescription: something\n more of it\n\n"
    )
}

fn status(more: &str) -> String {
    let base = ["base-files", "bash", "dpkg", "systemd"];
    let base = base.map(|name| paragraph(name, INSTALLED, "Debian <d@example.org>"));
    base.concat() + more
}

/// A Debian with these paragraphs more.
fn debian(more: &str) -> Computer {
    Computer::default()
        .text(
            "etc/os-release",
            "NAME=\"Debian GNU/Linux\"\nVERSION_ID=12\n",
        )
        .text("var/lib/dpkg/status", status(more))
        .text(
            "usr/lib/systemd/system/ssh.service",
            "[Service]\nExecStart=/usr/sbin/sshd\n",
        )
        .link("lib", "usr/lib")
        .folder("opt")
}

fn kesl() -> String {
    paragraph("kesl", INSTALLED, MAKER)
}

fn agent() -> String {
    paragraph("klnagent64", INSTALLED, MAKER)
}

/// What the product puts on the disk, without its entry in a list.
fn files() -> Computer {
    Computer::default()
        .program("opt/kaspersky/kesl/bin/kesl-control")
        .program("opt/kaspersky/kesl/libexec/kesl")
        .program("var/opt/kaspersky/kesl/install_12/etc/init.d/kesl")
        .link("var/opt/kaspersky/kesl/install-current", "install_12")
        .text(
            UNIT,
            "[Service]\nExecStart=/var/opt/kaspersky/kesl/install-current/etc/init.d/kesl start\n",
        )
}

fn described(name: &str, site: &str) -> (String, String) {
    let text = format!("%NAME%\n{name}\n\n%VERSION%\n12.1-1\n\n%URL%\n{site}\n\n");
    (format!("var/lib/pacman/local/{name}-12.1-1/desc"), text)
}

fn arch(names: &[(&str, &str)]) -> Computer {
    let base = Computer::default()
        .text("etc/os-release", "NAME=\"Arch Linux\"\nID=arch\n")
        .text("var/lib/pacman/local/ALPM_DB_VERSION", "9\n")
        .folder("usr/lib/systemd/system");
    let all = [
        ("bash", "https://www.example.org"),
        ("pacman", "https://www.example.org"),
    ];
    all.iter()
        .chain(names)
        .fold(base, |computer, (name, site)| {
            let (path, text) = described(name, site);
            computer.text(&path, text)
        })
}

fn release(id: &str) -> Computer {
    Computer::default().text("etc/os-release", format!("ID={id}\n"))
}

/// A computer without anything of the vendor's.
pub(super) fn clean() -> Computer {
    debian("")
}

pub(super) fn cases() -> Vec<Case> {
    [lists(), elsewhere(), states(), remains(), look_alikes()]
        .into_iter()
        .flatten()
        .collect()
}

fn lists() -> Vec<Case> {
    let found: &[_] = &[("kesl", "installed")];
    let whole = status(&kesl());
    let cut = &whole[..whole.len() - 60];
    let marked = format!("\u{feff}{}", kesl() + &status(""));
    let bare = |text: String| Computer::default().text("var/lib/dpkg/status", text);
    vec![
        case("nothing at all", Computer::default(), "inconclusive", &[]),
        case("its name only", release("debian"), "inconclusive", &[]),
        case(
            "a list of packages only",
            bare(status("")),
            "not-found",
            &[],
        ),
        case("a clean Debian", debian(""), "not-found", &[]),
        case(
            "a unit that a generator made, and its program",
            debian("").program("opt/kaspersky/kesl/libexec/kesl").text(
                "run/systemd/generator.late/kesl.service",
                "[Service]\nExecStart=/opt/kaspersky/kesl/libexec/kesl\n",
            ),
            "antivirus-found",
            found,
        ),
        case(
            "a clean toolbox on a computer that was not looked at",
            debian("")
                .text("run/.containerenv", "engine=\"podman-5\"")
                .folder("run/host/usr"),
            "inconclusive",
            &[],
        ),
        case(
            "a toolbox with the product in it",
            debian(&kesl()).folder("run/host/etc"),
            "antivirus-found",
            found,
        ),
        case(
            "a clean Linux inside Windows",
            debian("").text(
                "proc/sys/kernel/osrelease",
                "5.15.167.4-microsoft-standard-WSL2\n",
            ),
            "inconclusive",
            &[],
        ),
        case(
            "a clean Linux of a Chromebook",
            debian("").folder("opt/google/cros-containers"),
            "inconclusive",
            &[],
        ),
        case(
            "a clean image of a server",
            debian("").text(".dockerenv", ""),
            "not-found",
            &[],
        ),
        case(
            "the product in the list only",
            bare(whole.clone()),
            "antivirus-found",
            found,
        ),
        case(
            "the list was cut off in its last package",
            bare(cut.to_owned()),
            "antivirus-found",
            found,
        ),
        case(
            "a clean list was cut off in its last package",
            bare(
                status("")
                    .trim_end()
                    .replace(
                        "\nDescription: something\n more of it",
                        "\nDescription: something",
                    )
                    .rsplit_once("\nVersion")
                    .unwrap()
                    .0
                    .to_owned(),
            ),
            "inconclusive",
            &[],
        ),
        case("an empty list", bare(String::new()), "inconclusive", &[]),
        case(
            "lines that end as on Windows",
            bare(whole.replace('\n', "\r\n")),
            "antivirus-found",
            found,
        ),
        case(
            "a mark before the first line",
            bare(marked),
            "antivirus-found",
            found,
        ),
        case(
            "an image without a package manager",
            release("debian")
                .text(
                    "var/lib/dpkg/status.d/base",
                    "Package: base-files\nVersion: 12\n",
                )
                .text(
                    "var/lib/dpkg/status.d/kesl",
                    "Package: kesl\nVersion: 12.1\n",
                ),
            "antivirus-found",
            found,
        ),
        case("a clean Arch", arch(&[]), "not-found", &[]),
        case(
            "Arch, as volunteers pack it",
            arch(&[("kesl", "https://www.kaspersky.com")]),
            "antivirus-found",
            found,
        ),
        case(
            "Arch, an unknown package of the vendor's",
            arch(&[("kguard", "https://www.kaspersky.com")]),
            "inconclusive",
            &[("-", "installed")],
        ),
        case(
            "Arch with an empty list of dpkg",
            arch(&[]).text("var/lib/dpkg/status", ""),
            "not-found",
            &[],
        ),
        case(
            "a list of rpm that nobody here can read",
            release("centos").text("var/lib/rpm/Packages", "\0".repeat(4096)),
            "inconclusive",
            &[],
        ),
        case(
            "Alpine, whose list is not read",
            release("alpine").text("lib/apk/db/installed", "P:musl\nV:1\n\n"),
            "inconclusive",
            &[],
        ),
    ]
}

fn elsewhere() -> Vec<Case> {
    let found: &[_] = &[("kesl", "installed")];
    let programs = || {
        Computer::default()
            .text("opt/kaspersky/kesl/bin/kesl-control", "x")
            .text("opt/kaspersky/kesl/libexec/kesl", "x")
    };
    vec![
        case(
            "Debian, programs that dpkg does not know",
            debian("").and(programs()),
            "antivirus-found",
            found,
        ),
        case(
            "Debian, programs and a unit",
            debian("").and(files()),
            "antivirus-found",
            found,
        ),
        case(
            "Arch, programs that pacman does not know",
            arch(&[]).and(files()),
            "antivirus-found",
            found,
        ),
        case(
            "Alpine, programs only",
            release("alpine")
                .text("lib/apk/db/installed", "P:musl\nV:1\n\n")
                .and(programs()),
            "antivirus-found",
            found,
        ),
        case(
            "Gentoo, programs and a script of init",
            release("gentoo")
                .text("var/db/pkg/app-antivirus/kesl-12.1/PF", "kesl-12.1\n")
                .text(
                    "etc/init.d/kesl",
                    "#!/bin/sh\nexec /opt/kaspersky/kesl/libexec/kesl\n",
                )
                .and(programs()),
            "antivirus-found",
            found,
        ),
        case(
            "NixOS, a unit behind links",
            release("nixos")
                .program(&format!("{NIX}/opt/kaspersky/kesl/libexec/kesl"))
                .text(
                    "nix/store/1-etc/etc/systemd/system/kesl.service",
                    format!("[Service]\nExecStart=/{NIX}/opt/kaspersky/kesl/libexec/kesl\n"),
                )
                .link("etc/static", "/nix/store/1-etc/etc")
                .link("etc/systemd", "/etc/static/systemd"),
            "antivirus-found",
            found,
        ),
        case(
            "the vendor's folder behind a link",
            debian("")
                .without("opt")
                .program("srv/opt/kaspersky/kesl/bin/kesl-control")
                .link("opt", "/srv/opt"),
            "antivirus-found",
            found,
        ),
        case(
            "an agent that dpkg does not know",
            debian("").program("opt/kaspersky/klnagent64/sbin/klnagent"),
            "companion-only",
            &[("network-agent", "installed")],
        ),
    ]
}

fn states() -> Vec<Case> {
    let with = |name: &str, status: &str| debian(&paragraph(name, status, MAKER));
    vec![
        case(
            "with its window",
            debian(&(kesl() + &paragraph("kesl-gui", INSTALLED, MAKER))),
            "antivirus-found",
            &[("kesl", "installed")],
        ),
        case(
            "looked after by an agent",
            debian(&(kesl() + &agent())),
            "managed",
            &[("kesl", "installed"), ("network-agent", "installed")],
        ),
        case(
            "the agent alone",
            debian(&agent()),
            "companion-only",
            &[("network-agent", "installed")],
        ),
        case(
            "on hold",
            with("kesl", "hold ok installed"),
            "antivirus-found",
            &[("kesl", "installed")],
        ),
        case(
            "half removed",
            with("kesl", "deinstall reinstreq half-installed"),
            "antivirus-found",
            &[("kesl", "installed")],
        ),
        case(
            "of an earlier time, its name only",
            with("kav4ws", INSTALLED),
            "inconclusive",
            &[("anti-virus-linux-old", "installed")],
        ),
        case(
            "the home product",
            with("kfl", INSTALLED),
            "antivirus-found",
            &[("kfl", "installed")],
        ),
        case(
            "two products",
            debian(&(paragraph("kfl", INSTALLED, MAKER) + &paragraph("kess", INSTALLED, MAKER))),
            "antivirus-found",
            &[("kess", "installed"), ("kfl", "installed")],
        ),
        case(
            "the industrial product with its window",
            debian(
                &(paragraph("kics", INSTALLED, MAKER) + &paragraph("kics-gui", INSTALLED, MAKER)),
            ),
            "managed",
            &[("kics", "installed")],
        ),
        case(
            "an unknown package of the vendor's",
            with("kguard", INSTALLED),
            "inconclusive",
            &[("-", "installed")],
        ),
        case(
            "an unknown folder with programs",
            debian("").program("opt/kaspersky/guard/bin/guard"),
            "inconclusive",
            &[("-", "installed")],
        ),
    ]
}

fn remains() -> Vec<Case> {
    let left: &[_] = &[("kesl", "leftovers")];
    let gone = paragraph("kesl", "deinstall ok config-files", MAKER);
    vec![
        case(
            "settings of a removed package",
            debian(&gone),
            "leftovers-only",
            left,
        ),
        case(
            "settings and its script of init",
            debian(&gone).text("etc/init.d/kesl", "#!/bin/sh\n"),
            "leftovers-only",
            left,
        ),
        case(
            "purged",
            debian(&paragraph("kesl", "purge ok not-installed", MAKER)),
            "not-found",
            &[],
        ),
        case(
            "an empty folder",
            debian("").folder("opt/kaspersky/kesl"),
            "leftovers-only",
            left,
        ),
        case(
            "a script that ran before and after sleep",
            debian("").text(
                "usr/lib/systemd/system-sleep/kfl_hook.sh",
                "#!/bin/sh\n/opt/kaspersky/kfl/bin/kfl-control --sleep\n",
            ),
            "leftovers-only",
            &[("kfl", "leftovers")],
        ),
        case(
            "data only",
            debian("").text("var/opt/kaspersky/kesl/private/storage/events.db", "x"),
            "leftovers-only",
            left,
        ),
        case(
            "a unit whose program is gone",
            debian("").text(UNIT, "[Service]\nExecStart=/opt/kaspersky/kesl/run\n"),
            "leftovers-only",
            left,
        ),
        case(
            "a link to a unit that is gone",
            debian("").link(
                "etc/systemd/system/multi-user.target.wants/kesl.service",
                "/usr/lib/systemd/system/kesl.service",
            ),
            "leftovers-only",
            left,
        ),
        case(
            "logs of nobody we know",
            debian("").folder("var/log/kaspersky"),
            "leftovers-only",
            &[("-", "leftovers")],
        ),
        case(
            "an agent beside what is left of the product",
            debian(&(gone.clone() + &agent())),
            "companion-only",
            &[("kesl", "leftovers"), ("network-agent", "installed")],
        ),
    ]
}

fn look_alikes() -> Vec<Case> {
    let image = debian(&kesl()).and(files());
    let names = [
        "kavita",
        "kesla",
        "libkfl",
        "klara",
        "ruby-kaspersky-linux-fs-docs",
    ];
    let named = names.map(|name| paragraph(name, INSTALLED, "Debian <d@example.org>"));
    vec![
        case(
            "a container with the product in it",
            debian("").and(image.clone().below("var/lib/docker/overlay2/1/diff")),
            "not-found",
            &[],
        ),
        case(
            "a copy of another computer",
            debian("").and(image.below("home/someone/backup")),
            "not-found",
            &[],
        ),
        case(
            "a package that was never installed",
            debian("")
                .text("var/cache/apt/archives/kesl_12.1_amd64.deb", "x")
                .text("home/someone/Downloads/kesl.rpm", "x"),
            "not-found",
            &[],
        ),
        case(
            "names that only look alike",
            debian(&named[..4].concat()),
            "not-found",
            &[],
        ),
        case(
            "a name that mentions the vendor",
            debian(&named[4]),
            "not-found",
            &[("-", "mention-only")],
        ),
        case(
            "the vendor's kit for programmers",
            debian(&paragraph(
                "kasperskyos-community-edition",
                INSTALLED,
                "AO Kaspersky Lab",
            ))
            .program("opt/KasperskyOS-Community-Edition-1.3/toolchain/bin/cc"),
            "not-found",
            &[("-", "mention-only")],
        ),
        case(
            "another maker's folders",
            debian("")
                .program("opt/KasperskyShieldBrowser/browser")
                .program("opt/soyuz/soyuz")
                .text("home/someone/.config/KasperskyShieldBrowser/x", "x"),
            "not-found",
            &[],
        ),
    ]
}
