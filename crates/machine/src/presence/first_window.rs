//! Whether the window that a second start would hand over to is one of ours.
//!
//! A second start ends once it was heard. If something else answers under our name, nothing would
//! ever open. It may not know what is handed over.

use std::ffi::OsStr;

/// Whether a second start of `program` may hand over to whoever has the name of `identifier`: it is
/// another process of that program, or nobody has the name yet. `program` is a file name.
///
/// Has a time limit. Whoever cannot be recognised within it counts as a stranger. On Windows nobody is
/// asked: a second start looks for a window there, not only for a name.
pub async fn may_hand_over(identifier: &str, program: &OsStr) -> bool {
    system::may_hand_over(identifier, program).await
}

#[cfg(not(any(windows, target_os = "macos")))]
mod system {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::path::PathBuf;
    use std::time::Duration;

    use tokio::time::timeout;
    use zbus::names::BusName;
    use zbus::{Connection, fdo};

    const LIMIT: Duration = Duration::from_secs(3);
    /// What Linux adds to the path of a program that was replaced while it runs, as by an update.
    const DELETED: &[u8] = b" (deleted)";

    pub(super) async fn may_hand_over(identifier: &str, program: &OsStr) -> bool {
        match timeout(LIMIT, holder(identifier)).await {
            Ok(Holder::Nobody) => true,
            Ok(Holder::Process(path)) => is_program(path, program),
            Ok(Holder::Unknown) | Err(_) => false,
        }
    }

    enum Holder {
        Nobody,
        /// The path of the program that it runs.
        Process(PathBuf),
        Unknown,
    }

    /// Who has the name under which the first window is told of a second start.
    async fn holder(identifier: &str) -> Holder {
        // Without a session bus there is nobody to hand over to.
        let Ok(bus) = Connection::session().await else {
            return Holder::Nobody;
        };
        let name = format!("{identifier}.SingleInstance");
        let (Ok(proxy), Ok(name)) = (
            fdo::DBusProxy::new(&bus).await,
            BusName::try_from(name.as_str()),
        ) else {
            return Holder::Unknown;
        };
        let owner = match proxy.get_name_owner(name).await {
            Ok(owner) => owner,
            Err(fdo::Error::NameHasNoOwner(_)) => return Holder::Nobody,
            Err(_) => return Holder::Unknown,
        };
        let process = proxy
            .get_connection_unix_process_id(BusName::from(owner.into_inner()))
            .await;
        let path = process.map(|id| std::fs::read_link(format!("/proc/{id}/exe")));
        match path {
            Ok(Ok(path)) => Holder::Process(path),
            Ok(Err(_)) | Err(_) => Holder::Unknown,
        }
    }

    /// Only the name is compared: a copy in another folder is a window of ours as well.
    pub(super) fn is_program(path: PathBuf, program: &OsStr) -> bool {
        path.file_name().is_some_and(|name| {
            let name = name.as_bytes();
            name.strip_suffix(DELETED).unwrap_or(name) == program.as_bytes()
        })
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn only_our_own_program_is_handed_over_to() {
            let program = OsStr::new("voorzorg-app");
            for (path, ours) in [
                ("/usr/bin/voorzorg-app", true),
                ("/tmp/.mount_x/usr/bin/voorzorg-app", true),
                ("/usr/bin/voorzorg-app (deleted)", true),
                ("/usr/bin/python3.13", false),
                ("/usr/bin/not-voorzorg-app", false),
                ("/voorzorg-app/x", false),
                ("/", false),
            ] {
                assert_eq!(is_program(PathBuf::from(path), program), ours, "{path}");
            }
        }
    }
}

#[cfg(target_os = "macos")]
mod system {
    use std::ffi::OsStr;
    use std::path::Path;

    use crate::account;

    /// The socket lies in a folder in which every account may make one; only the account is known of
    /// whoever made it.
    #[expect(clippy::unused_async, reason = "it is awaited on other systems")]
    pub(super) async fn may_hand_over(identifier: &str, _: &OsStr) -> bool {
        let name = identifier.replace(['.', '-'], "_");
        let socket = Path::new("/tmp").join(format!("{name}_si.sock"));
        socket
            .symlink_metadata()
            .map_or(true, |metadata| account::is_ours(&metadata))
    }
}

#[cfg(windows)]
mod system {
    use std::ffi::OsStr;

    #[expect(clippy::unused_async, reason = "it is awaited on other systems")]
    pub(super) async fn may_hand_over(_: &str, _: &OsStr) -> bool {
        true
    }
}
