//! What a program says of its maker: the version information and the signer of a Windows file (PE),
//! the team of a macOS program (Mach-O). Nothing of it is verified.
//!
//! It may not know where the file is, nor whose the names are. Every offset and length in a file is
//! untrusted: what does not fit is as if it were not there.

mod signer;
mod version_info;

use std::io::{Read, Seek, SeekFrom};

use object::pe::{
    IMAGE_DIRECTORY_ENTRY_RESOURCE, IMAGE_DIRECTORY_ENTRY_SECURITY, ImageDosHeader,
    ImageNtHeaders32, ImageNtHeaders64, RT_VERSION,
};
use object::read::pe::{
    DataDirectories, ImageNtHeaders, ResourceDirectory, ResourceDirectoryTable, SectionTable,
};
use object::{FileKind, LittleEndian, ReadCache, ReadRef};
use voorzorg_domain::snapshot::Maker;

use crate::parse::code_signature;

/// The most that is read of the resources of one file, in bytes: those of programs are below it, those
/// of installers that carry their whole product are not.
const RESOURCES: u32 = 64 * 1024 * 1024;
/// The most that is read of a signature, in bytes.
const SIGNATURE: u32 = 1024 * 1024;
/// Version information in so many languages is looked through.
const LANGUAGES: usize = 16;

/// Who made the program or library in `file`, as far as it says so; `None` when it says nothing, or is
/// no program.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn maker(mut file: impl Read + Seek) -> std::io::Result<Option<Maker>> {
    let mut magic = [0; 2];
    file.seek(SeekFrom::Start(0))?;
    // Shorter than this, it is no program.
    let length = file.read(&mut magic)?;
    if length < magic.len() {
        return Ok(None);
    }
    let maker = if &magic == b"MZ" {
        of_windows(file)
    } else {
        Maker {
            team: code_signature::team(&mut file),
            ..Maker::default()
        }
    };
    Ok(Some(maker).filter(|maker| *maker != Maker::default()))
}

fn of_windows(file: impl Read + Seek) -> Maker {
    let data = ReadCache::new(file);
    let maker = match FileKind::parse(&data) {
        Ok(FileKind::Pe32) => of_format::<ImageNtHeaders32, _>(&data),
        Ok(FileKind::Pe64) => of_format::<ImageNtHeaders64, _>(&data),
        _ => None,
    };
    maker.unwrap_or_default()
}

fn of_format<'a, Format: ImageNtHeaders, R: ReadRef<'a>>(data: R) -> Option<Maker> {
    let mut offset = ImageDosHeader::parse(data).ok()?.nt_headers_offset().into();
    let (headers, directories) = Format::parse(data, &mut offset).ok()?;
    let sections = headers.sections(data, offset).ok()?;
    let mut maker = Maker::default();
    for resource in version_resources(data, directories, &sections) {
        version_info::add(resource, &mut maker);
    }
    maker.signer = signature(data, directories).and_then(signer::organisation);
    Some(maker)
}

/// The version information in the resources, in each language.
fn version_resources<'a, R: ReadRef<'a>>(
    data: R,
    directories: DataDirectories<'a>,
    sections: &SectionTable<'a>,
) -> Vec<&'a [u8]> {
    let is_bounded = || {
        let directory = directories.get(IMAGE_DIRECTORY_ENTRY_RESOURCE)?;
        let address = directory.virtual_address.get(LittleEndian);
        let (_, size) = sections.pe_file_range_at(address)?;
        (size <= RESOURCES).then_some(())
    };
    let root = is_bounded().and_then(|()| {
        let root = directories.resource_directory(data, sections);
        root.ok().flatten()
    });
    let Some(root) = root else { return Vec::new() };
    // Three levels: the type, the name, the language.
    let named = root.root().ok().and_then(|types| {
        let mut types = types.entries.iter();
        let versions = types.find(|entry| entry.name_or_id().id() == Some(RT_VERSION))?;
        versions.data(root).ok()?.table()
    });
    let languages = tables(root, named.as_ref());
    let entries = languages.iter().flat_map(|table| table.entries);
    entries
        .filter_map(|entry| entry.data(root).ok()?.data())
        .filter_map(|entry| {
            let address = entry.offset_to_data.get(LittleEndian);
            let size = usize::try_from(entry.size.get(LittleEndian)).ok()?;
            sections.pe_data_at(data, address)?.get(..size)
        })
        .take(LANGUAGES)
        .collect()
}

/// The tables right below `table`.
fn tables<'a>(
    root: ResourceDirectory<'a>,
    table: Option<&ResourceDirectoryTable<'a>>,
) -> Vec<ResourceDirectoryTable<'a>> {
    let entries = table.into_iter().flat_map(|table| table.entries);
    entries
        .take(LANGUAGES)
        .filter_map(|entry| entry.data(root).ok()?.table())
        .collect()
}

/// The signature that stands in the file itself. The address in this directory is an offset in the file.
fn signature<'a, R: ReadRef<'a>>(data: R, directories: DataDirectories<'a>) -> Option<&'a [u8]> {
    let directory = directories.get(IMAGE_DIRECTORY_ENTRY_SECURITY)?;
    let offset = directory.virtual_address.get(LittleEndian);
    let size = directory.size.get(LittleEndian);
    let is_there = offset != 0 && size <= SIGNATURE;
    let bytes = is_there.then(|| data.read_bytes_at(offset.into(), size.into()));
    bytes?.ok()
}

#[cfg(test)]
mod tests;
