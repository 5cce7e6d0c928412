//! What can go wrong with a journal. It may not know a sentence for people: each variant names the
//! attempt, and has a path.

use std::path::{Path, PathBuf};

use voorzorg_domain::id_enum;

/// Why a journal could not be opened or written.
///
/// The texts are for logs and developers; people get a sentence for each variant from the guide.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    #[error("{} is in use by another window", .path.display())]
    Locked { path: PathBuf },
    #[error("no permission for {}", .path.display())]
    Denied { path: PathBuf },
    /// No permission, and the path belongs to another account, such as after a start with `sudo`.
    #[error("{} belongs to another account", .path.display())]
    AnotherOwner { path: PathBuf },
    /// A link, a pipe, a device or a folder stands in the place of a file of ours.
    #[error("{} is no ordinary file", .path.display())]
    NotRegular { path: PathBuf },
    #[error("{} has format {format}, newer than {newest}", .path.display())]
    NewerFormat {
        path: PathBuf,
        format: u64,
        newest: u16,
    },
    /// Only from a reader without the lock. With the lock, a damaged journal is quarantined
    /// instead.
    #[error("{} is damaged ({})", .path.display(), .damage.id())]
    Damaged { path: PathBuf, damage: Damage },
    #[error("{} could not be read: {detail}", .path.display())]
    Read { path: PathBuf, detail: String },
    #[error("{} could not be written: {detail}", .path.display())]
    Write { path: PathBuf, detail: String },
    /// It would be larger than what can be read again. Nothing was written.
    #[error("{} would be too large to be read again", .path.display())]
    TooLarge { path: PathBuf },
    /// The folder was deleted, moved or mounted over since it was locked. Nothing was written.
    #[error("{} is in another folder than the one that was locked", .path.display())]
    LockLost { path: PathBuf },
    #[error("{} holds something else than what was written", .path.display())]
    Differs { path: PathBuf },
    #[error("{} could not be set aside: {detail}", .path.display())]
    SetAside { path: PathBuf, detail: String },
}

impl JournalError {
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            JournalError::Locked { path }
            | JournalError::Denied { path }
            | JournalError::AnotherOwner { path }
            | JournalError::NotRegular { path }
            | JournalError::TooLarge { path }
            | JournalError::LockLost { path }
            | JournalError::NewerFormat { path, .. }
            | JournalError::Damaged { path, .. }
            | JournalError::Read { path, .. }
            | JournalError::Write { path, .. }
            | JournalError::Differs { path }
            | JournalError::SetAside { path, .. } => path,
        }
    }

    /// Short technical detail, where there is any.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        match self {
            JournalError::Read { detail, .. }
            | JournalError::Write { detail, .. }
            | JournalError::SetAside { detail, .. } => Some(detail),
            JournalError::Damaged { damage, .. } => Some(damage.id()),
            JournalError::Locked { .. }
            | JournalError::Denied { .. }
            | JournalError::AnotherOwner { .. }
            | JournalError::NotRegular { .. }
            | JournalError::TooLarge { .. }
            | JournalError::LockLost { .. }
            | JournalError::NewerFormat { .. }
            | JournalError::Differs { .. } => None,
        }
    }
}

id_enum! {
    /// Why a file is not a journal.
    pub enum Damage {
        Empty = "empty",
        TooLarge = "too-large",
        NotText = "not-text",
        NotJson = "not-json",
        /// JSON, but without a `format`.
        NoFormat = "no-format",
    }
}
