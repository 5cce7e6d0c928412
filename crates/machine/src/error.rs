//! What can go wrong when a machine or one of its files is used. It may not know a sentence for
//! people: each variant names the attempt and has a code.

use std::io;
use std::path::{Path, PathBuf};

use voorzorg_domain::snapshot::System;

/// Why a machine or one of its files could not be used.
///
/// The texts are for logs and developers; people get a sentence for each variant from the guide.
#[derive(Debug, thiserror::Error)]
pub enum MachineError {
    #[error("{} does not exist", .path.display())]
    Missing { path: PathBuf },
    #[error("{} is not a folder", .path.display())]
    NotAFolder { path: PathBuf },
    #[error("{} is not a file", .path.display())]
    NotAFile { path: PathBuf },
    /// A pipe, a device or a socket: reading could block for ever, and writing would replace it.
    #[error("{} is a pipe or a device", .path.display())]
    NotRegularFile { path: PathBuf },
    #[error("{} is there already", .path.display())]
    Exists { path: PathBuf },
    #[error("no permission for {}", .path.display())]
    Denied { path: PathBuf },
    /// This process runs as root, and the path is in a folder of another account.
    #[error("{} belongs to another account than root", .path.display())]
    AnotherAccount { path: PathBuf },
    /// The program runs from a place that is gone when it ends, so nothing can start it from there.
    #[error("{} does not stay there", .path.display())]
    Fleeting { path: PathBuf },
    #[error("{} is larger than {limit} bytes", .path.display())]
    TooLarge { path: PathBuf, limit: u64 },
    #[error("{} is empty", .path.display())]
    Empty { path: PathBuf },
    #[error("{} is damaged: {detail}", .path.display())]
    Damaged { path: PathBuf, detail: String },
    #[error("{} has format {format}, newer than {newest}", .path.display())]
    NewerFormat {
        path: PathBuf,
        format: u64,
        newest: u16,
    },
    #[error("{} could not be read: {detail}", .path.display())]
    Unreadable { path: PathBuf, detail: String },
    #[error("{} could not be written: {detail}", .path.display())]
    Unwritable { path: PathBuf, detail: String },
    #[error("a tree of {} cannot be read", .system.id())]
    NoSysrootOf { system: System },
    #[error("only a practice machine can pretend to restart")]
    NotPractice,
    #[error("the address is not an https address")]
    NotAnAddress,
    #[error("the system could not open it: {detail}")]
    Open { detail: String },
}

impl MachineError {
    /// A stable name of the error, for logs and tests. What people read is chosen by the guide.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            MachineError::Missing { .. } => "missing",
            MachineError::NotAFolder { .. } => "not-a-folder",
            MachineError::NotAFile { .. } => "not-a-file",
            MachineError::NotRegularFile { .. } => "not-ordinary",
            MachineError::Exists { .. } => "exists",
            MachineError::Denied { .. } => "denied",
            MachineError::AnotherAccount { .. } => "another-account",
            MachineError::Fleeting { .. } => "fleeting",
            MachineError::TooLarge { .. } => "too-large",
            MachineError::Empty { .. } => "empty",
            MachineError::Damaged { .. } => "damaged",
            MachineError::NewerFormat { .. } => "newer-format",
            MachineError::Unreadable { .. } => "unreadable",
            MachineError::Unwritable { .. } => "unwritable",
            MachineError::NoSysrootOf { .. } => "no-tree-of",
            MachineError::NotPractice => "not-practice",
            MachineError::NotAnAddress => "not-an-address",
            MachineError::Open { .. } => "open",
        }
    }

    /// The file or folder that the error is about.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            MachineError::Missing { path }
            | MachineError::NotAFolder { path }
            | MachineError::NotAFile { path }
            | MachineError::NotRegularFile { path }
            | MachineError::Exists { path }
            | MachineError::Denied { path }
            | MachineError::AnotherAccount { path }
            | MachineError::Fleeting { path }
            | MachineError::TooLarge { path, .. }
            | MachineError::Empty { path }
            | MachineError::Damaged { path, .. }
            | MachineError::NewerFormat { path, .. }
            | MachineError::Unreadable { path, .. }
            | MachineError::Unwritable { path, .. } => Some(path),
            MachineError::NoSysrootOf { .. }
            | MachineError::NotPractice
            | MachineError::NotAnAddress
            | MachineError::Open { .. } => None,
        }
    }

    /// Short technical detail, where there is any.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        match self {
            MachineError::Damaged { detail, .. }
            | MachineError::Unreadable { detail, .. }
            | MachineError::Unwritable { detail, .. }
            | MachineError::Open { detail } => Some(detail),
            MachineError::Missing { .. }
            | MachineError::NotAFolder { .. }
            | MachineError::NotAFile { .. }
            | MachineError::NotRegularFile { .. }
            | MachineError::Exists { .. }
            | MachineError::Denied { .. }
            | MachineError::AnotherAccount { .. }
            | MachineError::Fleeting { .. }
            | MachineError::TooLarge { .. }
            | MachineError::Empty { .. }
            | MachineError::NewerFormat { .. }
            | MachineError::NoSysrootOf { .. }
            | MachineError::NotPractice
            | MachineError::NotAnAddress => None,
        }
    }

    /// The error for a failed attempt to read `path`.
    pub(crate) fn reading(path: &Path, error: &io::Error) -> MachineError {
        let path = path.to_path_buf();
        let kind = error.kind();
        if kind == io::ErrorKind::NotFound {
            MachineError::Missing { path }
        } else if kind == io::ErrorKind::PermissionDenied {
            MachineError::Denied { path }
        } else if kind == io::ErrorKind::NotADirectory {
            MachineError::NotAFolder { path }
        } else if kind == io::ErrorKind::IsADirectory {
            MachineError::NotAFile { path }
        } else {
            MachineError::Unreadable {
                path,
                detail: kind.to_string(),
            }
        }
    }

    /// The error for a failed attempt to write `path`.
    pub(crate) fn writing(path: &Path, error: &io::Error) -> MachineError {
        let kind = error.kind();
        let path = path.to_path_buf();
        if kind == io::ErrorKind::AlreadyExists {
            MachineError::Exists { path }
        } else if kind == io::ErrorKind::PermissionDenied
            || kind == io::ErrorKind::ReadOnlyFilesystem
        {
            MachineError::Denied { path }
        } else {
            MachineError::Unwritable {
                path,
                detail: kind.to_string(),
            }
        }
    }
}
