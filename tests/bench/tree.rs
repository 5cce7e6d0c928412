//! Sysroots of a Linux machine of a given size, and a plain read of the files that a scan reads there.

use std::fmt;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

/// How large a machine is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Machine {
    pub(crate) packages: usize,
    pub(crate) units: usize,
}

impl Machine {
    pub(crate) const EMPTY: Machine = Machine {
        packages: 0,
        units: 0,
    };
    /// About what a Debian desktop has.
    pub(crate) const USUAL: Machine = Machine {
        packages: 2_500,
        units: 300,
    };
}

impl fmt::Display for Machine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "a machine with {} packages and {} units",
            self.packages, self.units
        )
    }
}

const LIST: &str = "var/lib/dpkg/status";
const OWN_UNITS: &str = "etc/systemd/system";
const UNITS: &str = "usr/lib/systemd/system";
const SCRIPTS: &str = "etc/init.d";

pub(crate) fn make(root: &Path, machine: Machine) -> Result<PathBuf> {
    for folder in [OWN_UNITS, UNITS, SCRIPTS, "var/lib/dpkg"] {
        fs::create_dir_all(root.join(folder))?;
    }
    let release = "NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\n";
    fs::write(root.join("etc/os-release"), release)?;
    let mut list = BufWriter::new(File::create(root.join(LIST))?);
    // The first one is there on every machine.
    for number in 0..=machine.packages {
        list.write_all(paragraph(number).as_bytes())?;
    }
    list.flush()?;
    for number in 0..machine.units {
        let folder = if number % 10 == 0 { OWN_UNITS } else { UNITS };
        let unit = root.join(format!("{folder}/example-{number}.service"));
        fs::write(unit, self::unit(number))?;
        if number % 20 == 0 {
            let changes = root.join(format!("{OWN_UNITS}/example-{number}.service.d"));
            fs::create_dir(&changes)?;
            fs::write(changes.join("limit.conf"), "[Service]\nMemoryMax=1G\n")?;
        }
        if number % 20 == 1 {
            let script = format!("#!/bin/sh\n# Starts example-{number}\n/usr/sbin/example start\n");
            fs::write(root.join(format!("{SCRIPTS}/example-{number}")), script)?;
        }
    }
    Ok(root.to_path_buf())
}

/// As long and with as many lines as dpkg's own paragraphs are on average.
fn paragraph(number: usize) -> String {
    format!(
        "Package: libexample{number}-dev\n\
         Status: install ok installed\n\
         Priority: optional\n\
         Section: libdevel\n\
         Installed-Size: {number}\n\
         Maintainer: Example Maintainers <example-{number}@lists.example.org>\n\
         Architecture: amd64\n\
         Multi-Arch: same\n\
         Source: example{number}\n\
         Version: 2.{number}.3-4+deb12u1\n\
         Depends: libc6 (>= 2.34), libgcc-s1 (>= 3.0), libstdc++6 (>= 11), zlib1g (>= 1:1.2.0)\n\
         Conffiles:\n \
         /etc/example{number}/some.conf 0123456789abcdef0123456789abcdef\n \
         /etc/example{number}/other.conf 0123456789abcdef0123456789abcdef\n\
         Description: a library whose description is as long as others, number {number}\n \
         This goes on for a few lines, so that the list is about as long as it is on a\n \
         computer that people use. It says nothing that anyone would want to know, and\n \
         says it in whole sentences.\n \
         .\n \
         This package holds what is needed to build programs that use the library.\n\
         Homepage: https://www.example.org/example/{number}\n\n"
    )
}

fn unit(number: usize) -> String {
    format!(
        "[Unit]\n\
         Description=Example number {number}\n\
         Documentation=man:example(8) https://www.example.org/example/{number}\n\
         After=network-online.target remote-fs.target\n\
         Wants=network-online.target\n\n\
         [Service]\n\
         Type=notify\n\
         EnvironmentFile=-/etc/default/example-{number}\n\
         ExecStartPre=/usr/sbin/example --check\n\
         ExecStart=/usr/sbin/example-{number} --foreground --config /etc/example/{number}.conf\n\
         ExecReload=/bin/kill -HUP $MAINPID\n\
         Restart=on-failure\n\
         PrivateTmp=true\n\
         ProtectSystem=full\n\n\
         [Install]\n\
         WantedBy=multi-user.target\n"
    )
}

/// Lists every folder and reads every file that a scan of such a machine does.
pub(crate) fn read_barely(root: &Path) -> Result<()> {
    let mut piece = vec![0; 64 * 1024];
    for file in ["etc/os-release", LIST] {
        read(&root.join(file), &mut piece)?;
    }
    for folder in [OWN_UNITS, UNITS, SCRIPTS] {
        read_folder(&root.join(folder), &mut piece)?;
    }
    Ok(())
}

fn read_folder(folder: &Path, piece: &mut [u8]) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), piece)?;
        } else {
            read(&entry.path(), piece)?;
        }
    }
    Ok(())
}

fn read(file: &Path, piece: &mut [u8]) -> Result<()> {
    let mut file = File::open(file)?;
    while file.read(piece)? > 0 {}
    Ok(())
}
