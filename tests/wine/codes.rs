//! The result codes of Windows Installer, each made by a real package or by the real installer: the code
//! chooses the next sentence and is no proof.
//!
//! Two are not here. For 1618 the installer of Wine takes a second installation beside a first one; where
//! that of Windows ends with 1641, that of Wine ends with 1604 and leaves the restart to the next start.
//! The recorded machines `uninstall-busy` and `uninstall-restarting` show what is said then.

use std::fs;
use std::process::Command;

use acceptance::terminal::tool;

use crate::journey::{before_removal, unfolded};
use crate::package::{Built, CODE, FOLDER, List, entry, install, nothing};
use crate::prefix::Prefix;

/// What is done to the package before it is installed, or to the computer afterwards.
enum Cause {
    /// A step of the package's own ends its removal with this code.
    Step(u32),
    /// A standard action of the installer, at the end of the removal.
    Action(&'static str),
    /// The package that the installer keeps, and the one it came from, are not there any more.
    NoSource,
    /// The list of apps names a package that was never installed.
    Unknown,
}

struct Case {
    code: u32,
    cause: Cause,
    /// What is said about it.
    said: &'static str,
    /// Whether the product is still there afterwards.
    stays: bool,
}

#[test]
#[ignore = "needs Wine and MinGW: cargo xtask wine"]
fn each_code_of_the_installer_chooses_a_sentence_and_proves_nothing() {
    let cases = [
        Case {
            code: 1602,
            cause: Cause::Step(1602),
            said: "The removal was cancelled",
            stays: true,
        },
        Case {
            code: 1603,
            cause: Cause::Step(1603),
            said: "The removal did not work",
            stays: true,
        },
        Case {
            code: 3010,
            cause: Cause::Action("ScheduleReboot"),
            said: "The removal is only complete after a restart.",
            stays: false,
        },
        Case {
            code: 1612,
            cause: Cause::NoSource,
            said: "The installation files are missing.",
            stays: true,
        },
        Case {
            code: 1605,
            cause: Cause::Unknown,
            said: "Windows says that the program is not installed.",
            stays: true,
        },
    ];
    for case in cases {
        let prefix = Prefix::new();
        let built = Built::new();
        match &case.cause {
            Cause::Step(code) => {
                let step = ending_with(&built, *code);
                install(&prefix, &built.package_with(&step));
            }
            Cause::Action(name) => {
                let step = format!(
                    "<InstallExecuteSequence><{name} After=\"InstallFinalize\">REMOVE</{name}>\
                     </InstallExecuteSequence>"
                );
                install(&prefix, &built.package_with(&step));
            }
            Cause::NoSource => {
                let package = built.package();
                install(&prefix, &package);
                fs::remove_file(&package).unwrap();
                let kept = prefix.drive_c().join("windows/Installer");
                for file in fs::read_dir(kept).unwrap() {
                    let file = file.unwrap().path();
                    if file.extension().is_some_and(|end| end == "msi") {
                        fs::remove_file(file).unwrap();
                    }
                }
            }
            Cause::Unknown => {
                prefix.import(&nothing());
                prefix.import(&entry(
                    List::Wide,
                    CODE,
                    &[
                        ("DisplayName", "Kaspersky"),
                        ("DisplayVersion", "21.21.7.384"),
                        ("Publisher", "AO Kaspersky Lab"),
                        ("UninstallString", &format!("MsiExec.exe /I{CODE}")),
                    ],
                ));
            }
        }
        let mut guide = before_removal(prefix.guide("person"));
        let ended = unfolded(&guide.press("Start the uninstaller"));
        assert!(ended.contains(case.said), "{}: {ended}", case.code);
        // What is still there is said with the code; what is gone needs none.
        let code = format!("ended with code {}", case.code);
        assert_eq!(ended.contains(&code), case.stays, "{}: {ended}", case.code);
        assert_eq!(
            ended.contains("It is still installed."),
            case.stays,
            "{}: {ended}",
            case.code
        );
        assert_eq!(
            prefix.is_there(&format!(r"{FOLDER}\avp.exe")),
            case.stays && !matches!(case.cause, Cause::Unknown),
            "{}",
            case.code
        );
        println!("{}: {}", case.code, case.said);
        guide.quit();
    }
}

/// A library whose one function ends with `code`, called by the package when it is removed.
fn ending_with(built: &Built, code: u32) -> String {
    let source = built.folder().join("end.c");
    fs::write(
        &source,
        format!(
            "__declspec(dllexport) unsigned int __stdcall End(unsigned long package)\n\
             {{ (void)package; return {code}; }}\n"
        ),
    )
    .unwrap();
    tool(
        "mingw-w64",
        Command::new("x86_64-w64-mingw32-gcc")
            .args(["-shared", "-O1", "-s", "-o"])
            .arg(built.folder().join("end.dll"))
            .arg(&source),
    );
    "<Binary Id=\"End\" SourceFile=\"end.dll\"/>\
     <CustomAction Id=\"End\" BinaryKey=\"End\" DllEntry=\"End\" Execute=\"immediate\" Return=\"check\"/>\
     <InstallExecuteSequence><Custom Action=\"End\" After=\"CostFinalize\">REMOVE</Custom>\
     </InstallExecuteSequence>"
        .to_owned()
}
