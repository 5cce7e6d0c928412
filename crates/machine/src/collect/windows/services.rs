//! Services and drivers: what they are comes from the registry, whether they run from the service
//! list.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use voorzorg_domain::snapshot::{Fact, Gap, GapKind, Probe, Reading, Service, ServiceKind};
use voorzorg_domain::vendor_filter::VendorFilter;
use windows::Win32::Foundation::{ERROR_MORE_DATA, ERROR_SERVICE_DOES_NOT_EXIST};
use windows::Win32::System::Services::{
    CloseServiceHandle, ENUM_SERVICE_STATUS_PROCESSW, EnumServicesStatusExW, OpenSCManagerW,
    OpenServiceW, QUERY_SERVICE_CONFIGW, QueryServiceConfigW, QueryServiceStatus,
    SC_ENUM_PROCESS_INFO, SC_HANDLE, SC_MANAGER_CONNECT, SC_MANAGER_ENUMERATE_SERVICE,
    SERVICE_AUTO_START, SERVICE_DRIVER, SERVICE_QUERY_CONFIG, SERVICE_QUERY_STATUS,
    SERVICE_RUNNING, SERVICE_START_PENDING, SERVICE_STATE_ALL, SERVICE_STATUS, SERVICE_STOPPED,
    SERVICE_WIN32,
};
use windows::core::{HRESULT, HSTRING, PCWSTR, PWSTR};

use super::registry::{self, RegistryKey, RegistryView};
use super::{files, system_folders};
use crate::collect::is_on_this_computer;
use crate::collect::makers::Makers;
use crate::parse::image_path::SystemFolders;
use crate::parse::security_center::ServiceState;
use crate::parse::{image_path, redact};

const PATH: &str = r"SYSTEM\CurrentControlSet\Services";
/// Kernel, file system and recogniser drivers.
const DRIVER_TYPES: u32 = 0x1 | 0x2 | 0x8;
/// Services with their own process or a shared one.
const PROGRAM_TYPES: u32 = 0x10 | 0x20;
/// In bytes. Windows fills at most four times as much at once.
const PAGE_SIZE: usize = 64 * 1024;
/// More pages than any list has, also on a server on which many people work.
const PAGES: usize = 1_000;
/// In bytes: the most that Windows says about the configuration of one service.
const CONFIG_SIZE: usize = 8 * 1024;

/// How often to retry a list that is not available, and the pause between attempts. Together they
/// stay well below the time limit of a probe.
const PATIENCE: usize = 10;
const PAUSE: Duration = Duration::from_millis(500);

/// What the service list says about one service.
#[derive(Clone)]
pub(super) struct ServiceStatus {
    display_name: String,
    kind: ServiceKind,
    pub(super) running: bool,
}

impl ServiceStatus {
    /// The service, as far as the list describes it.
    fn service(&self, name: String) -> Service {
        Service {
            name,
            display_name: Some(self.display_name.clone()).filter(|text| !text.is_empty()),
            kind: self.kind,
            image: None,
            running: Some(self.running),
            program_exists: None,
            leaving: false,
            maker: None,
        }
    }
}

pub(super) fn read(filter: &VendorFilter, makers: &Makers) -> Reading {
    let mut reading = Reading::complete(Probe::Services, Vec::new());
    let mut listed = listed().unwrap_or_else(|gap| {
        reading.gaps.push(gap);
        BTreeMap::new()
    });
    let services = registered(&listed, filter, &mut reading);
    let mut services = services.unwrap_or_else(|gap| {
        reading.gaps.push(gap);
        Vec::new()
    });
    let is_listed = !listed.is_empty();
    for (service, _) in &services {
        listed.remove(&service.name.to_lowercase());
    }
    // In the list but no longer in the registry: removed, with a restart pending.
    services.extend(
        listed
            .into_iter()
            .map(|(name, listed)| (listed.service(name), None)),
    );
    for (mut service, image) in services {
        if let Some(image) =
            image.filter(|path| is_on_this_computer(path) && is_asked(&service, filter))
        {
            let fact = Fact::Service(service.clone());
            let could_be = filter.could_be_hidden(&fact, &service.name);
            service.maker = makers.maker_of(&image, could_be, &mut reading);
        }
        let Some(Fact::Service(mut service)) = filter.kept(Fact::Service(service)) else {
            continue;
        };
        service.program_exists = program_exists(&service);
        if is_listed && service.running.is_none() {
            service.running = running_unlisted(&service.name);
        }
        reading.facts.push(Fact::Service(service));
    }
    reading
}

/// The services in the registry, each with the path of its image. One whose key may not be read is described by what the service list
/// says about it.
fn registered(
    listed: &BTreeMap<String, ServiceStatus>,
    filter: &VendorFilter,
    reading: &mut Reading,
) -> Result<Vec<(Service, Option<String>)>, Gap> {
    let Some(key) = registry::machine(PATH, RegistryView::Native)? else {
        return Err(Gap::unreadable("the key of all services is not there"));
    };
    let folders = system_folders::variables();
    let mut services = Vec::new();
    for name in key.names().given(|gap| reading.gaps.push(gap)) {
        let status = listed.get(&name.to_lowercase());
        match key.open(&name, RegistryView::Native) {
            Ok(Some(service)) => services.extend(describe(name, &service, status, &folders)),
            Ok(None) => {}
            Err(gap) => match status.map(|status| status.service(name.clone())) {
                Some(service) => match configured_image(&name) {
                    Ok(image) => {
                        let path = image.and_then(|text| image_path::read(&text, &folders));
                        let image = path.as_deref().map(redact::path);
                        services.push((Service { image, ..service }, path));
                    }
                    // Its image is unknown, so only its names can be judged.
                    Err(_) => {
                        let title = service.display_name.as_deref().unwrap_or_default();
                        let could_be = [name.as_str(), title]
                            .iter()
                            .any(|name| filter.could_be_named(name));
                        reading.add_unread(gap, could_be);
                        services.push((service, None));
                    }
                },
                None => reading.add_unread(gap, filter.could_be_named(&name)),
            },
        }
    }
    Ok(services)
}

/// Describes a service. `None` for a key without a type that is not in the service list, which holds
/// settings.
fn describe(
    name: String,
    key: &RegistryKey,
    listed: Option<&ServiceStatus>,
    folders: &SystemFolders,
) -> Option<(Service, Option<String>)> {
    let kind = match key.number("Type") {
        Some(kind) if kind & PROGRAM_TYPES != 0 => ServiceKind::Program,
        Some(kind) if kind & DRIVER_TYPES != 0 => ServiceKind::Driver,
        // The list still knows what it is.
        Some(_) | None => listed?.kind,
    };
    let image = key
        .text("ImagePath")
        .and_then(|text| image_path::read(&text, folders));
    let service = Service {
        name,
        display_name: listed
            .map(|listed| listed.display_name.clone())
            .filter(|text| !text.is_empty())
            .or_else(|| key.text("DisplayName")),
        kind,
        image: image.as_deref().map(redact::path),
        running: listed.map(|listed| listed.running),
        program_exists: None,
        // Windows sets this when a service is removed while it is still in use.
        leaving: key.number("DeleteFlag") == Some(1),
        maker: None,
    };
    Some((service, image))
}

/// Whether the image is opened to see who made it: of every program, of every driver that runs or may
/// run, and of what could be the vendor's by its name. What stands in a folder of the vendor's is its
/// own. A driver that does not run shows no more than a remain.
fn is_asked(service: &Service, filter: &VendorFilter) -> bool {
    let is_placed = |path| filter.is_vendor_path(path);
    !service.image.as_ref().is_some_and(is_placed)
        && (service.kind == ServiceKind::Program
            || service.running != Some(false)
            || filter.could_be_named(&service.name))
}

/// Whether the program of a service exists. It is not read for drivers, for which running counts.
fn program_exists(service: &Service) -> Option<bool> {
    match service.kind {
        ServiceKind::Driver => None,
        ServiceKind::Program => files::exists(&service.image.as_ref()?.0),
    }
}

/// The service list, by name in lower case.
///
/// Right after boot the list may not be available yet, so this retries for a few seconds.
pub(super) fn listed() -> Result<BTreeMap<String, ServiceStatus>, Gap> {
    for _ in 0..PATIENCE {
        match listed_now() {
            Err(gap) if gap.kind == GapKind::Unreadable => thread::sleep(PAUSE),
            answer => return answer,
        }
    }
    listed_now()
}

fn listed_now() -> Result<BTreeMap<String, ServiceStatus>, Gap> {
    ServiceList::open(SC_MANAGER_ENUMERATE_SERVICE)?.read()
}

/// Whether a service runs that is not in the service list. The list leaves out what the person may
/// not ask about, so only Windows itself can say that it is not there; `None` when it is hidden.
fn running_unlisted(name: &str) -> Option<bool> {
    match ServiceList::open(SC_MANAGER_CONNECT)
        .ok()?
        .service(name, SERVICE_QUERY_STATUS)
    {
        Ok(service) => {
            let mut status = SERVICE_STATUS::default();
            // SAFETY: the handle is open, and the structure is ours and outlives the call.
            unsafe { QueryServiceStatus(service.0, &mut status) }.ok()?;
            Some(status.dwCurrentState != SERVICE_STOPPED)
        }
        Err(error) if error.code() == HRESULT::from_win32(ERROR_SERVICE_DOES_NOT_EXIST.0) => {
            Some(false)
        }
        Err(_) => None,
    }
}

/// Whether the service `name` runs, or will by itself.
pub(super) fn state(name: &str) -> Result<ServiceState, Gap> {
    let service = match ServiceList::open(SC_MANAGER_CONNECT)?
        .service(name, SERVICE_QUERY_STATUS | SERVICE_QUERY_CONFIG)
    {
        Ok(service) => service,
        Err(error) if error.code() == HRESULT::from_win32(ERROR_SERVICE_DOES_NOT_EXIST.0) => {
            return Ok(ServiceState::Off);
        }
        Err(error) => return Err(registry::gap(&error)),
    };
    let mut status = SERVICE_STATUS::default();
    // SAFETY: the handle is open, and the structure is ours and outlives the call.
    unsafe { QueryServiceStatus(service.0, &mut status) }.map_err(|error| registry::gap(&error))?;
    Ok(match status.dwCurrentState {
        SERVICE_RUNNING => ServiceState::Running,
        SERVICE_START_PENDING => ServiceState::Starting,
        // One that starts by itself some minutes after Windows has not got its turn yet.
        _ if configuration(&service)?.starts_by_itself => ServiceState::Starting,
        _ => ServiceState::Off,
    })
}

/// The command of a service, as the service list has it. It may be read where the key of the service
/// may not.
fn configured_image(name: &str) -> Result<Option<String>, Gap> {
    let service = ServiceList::open(SC_MANAGER_CONNECT)?
        .service(name, SERVICE_QUERY_CONFIG)
        .map_err(|error| registry::gap(&error))?;
    let image = configuration(&service)?.image;
    Ok(Some(image).filter(|image| !image.is_empty()))
}

/// How a service is set up.
struct Configuration {
    starts_by_itself: bool,
    /// Its command.
    image: String,
}

/// Asks for the configuration through a handle that was opened for that.
fn configuration(service: &ServiceHandle) -> Result<Configuration, Gap> {
    // A buffer of `u64`, so that the structure at its start is aligned.
    let mut buffer = [0_u64; CONFIG_SIZE / size_of::<u64>()];
    let config = buffer.as_mut_ptr().cast::<QUERY_SERVICE_CONFIGW>();
    let mut needed = 0;
    // SAFETY: the handle is open; the buffer has the size that is passed and outlives the call.
    unsafe { QueryServiceConfigW(service.0, Some(config), CONFIG_SIZE as u32, &mut needed) }
        .map_err(|error| registry::gap(&error))?;
    // SAFETY: the call succeeded, so the structure was written; its strings are in the buffer too,
    // and are null or null-terminated.
    Ok(unsafe {
        Configuration {
            starts_by_itself: (*config).dwStartType == SERVICE_AUTO_START,
            image: text((*config).lpBinaryPathName),
        }
    })
}

/// The service manager, or one service: a handle that is closed on drop.
struct ServiceHandle(SC_HANDLE);

impl Drop for ServiceHandle {
    fn drop(&mut self) {
        // SAFETY: the handle was opened by us and is closed only here.
        let _ = unsafe { CloseServiceHandle(self.0) };
    }
}

struct ServiceList(ServiceHandle);

/// A page of the service list.
enum Page {
    Last,
    OneOfMany,
    /// Nothing fitted in it. So many bytes are needed.
    TooSmall(usize),
}

impl ServiceList {
    fn open(access: u32) -> Result<ServiceList, Gap> {
        // SAFETY: null means this computer and its active list; the handle is closed on drop.
        let handle = unsafe { OpenSCManagerW(PCWSTR::null(), PCWSTR::null(), access) };
        handle
            .map(|handle| ServiceList(ServiceHandle(handle)))
            .map_err(|error| registry::gap(&error))
    }

    fn service(&self, name: &str, access: u32) -> windows::core::Result<ServiceHandle> {
        // SAFETY: the handle is open, and the string outlives the call; the new handle is closed on
        // drop.
        unsafe { OpenServiceW(self.0.0, &HSTRING::from(name), access) }.map(ServiceHandle)
    }

    /// All services, page by page.
    fn read(&self) -> Result<BTreeMap<String, ServiceStatus>, Gap> {
        let mut services = BTreeMap::new();
        // Where the next page begins, and 0 before the first and after the last.
        let (mut resume, mut size) = (0, PAGE_SIZE);
        for _ in 0..PAGES {
            match self.read_page(size, &mut resume, &mut services)? {
                Page::Last => return Ok(services),
                Page::OneOfMany => {}
                Page::TooSmall(needed) => size = needed.saturating_add(PAGE_SIZE),
            }
        }
        Err(Gap::unreadable("the service list does not end"))
    }

    /// Adds one page of at most `size` bytes.
    fn read_page(
        &self,
        size: usize,
        resume: &mut u32,
        services: &mut BTreeMap<String, ServiceStatus>,
    ) -> Result<Page, Gap> {
        // A buffer of `u64`, so that the entries at its start are aligned.
        let mut buffer = vec![0_u64; size / size_of::<u64>()];
        let bytes = buffer.len() * size_of::<u64>();
        let (mut needed, mut count) = (0, 0);
        // SAFETY: the handle is open; the slice is the whole of `buffer`, which outlives the call
        // and may hold any bytes.
        let result = unsafe {
            let slice = std::slice::from_raw_parts_mut(buffer.as_mut_ptr().cast::<u8>(), bytes);
            EnumServicesStatusExW(
                self.0.0,
                SC_ENUM_PROCESS_INFO,
                SERVICE_WIN32 | SERVICE_DRIVER,
                SERVICE_STATE_ALL,
                Some(slice),
                &mut needed,
                &mut count,
                Some(resume),
                PCWSTR::null(),
            )
        };
        let page = match result {
            Ok(()) => Page::Last,
            Err(error) if error.code() != HRESULT::from_win32(ERROR_MORE_DATA.0) => {
                return Err(registry::gap(&error));
            }
            // Wine has no pages: it wants a buffer for all services.
            Err(_) if count == 0 => return Ok(Page::TooSmall(needed as usize)),
            Err(_) => Page::OneOfMany,
        };
        // SAFETY: `count` entries stand at the start of `buffer`, which is aligned for them, also
        // when there are more; their strings are in `buffer` too, and are null or null-terminated.
        let entries = unsafe {
            let entries = buffer.as_ptr().cast::<ENUM_SERVICE_STATUS_PROCESSW>();
            std::slice::from_raw_parts(entries, count as usize)
        };
        for entry in entries {
            let status = entry.ServiceStatusProcess;
            // SAFETY: as above, while `buffer` is alive.
            let (name, display_name) =
                unsafe { (text(entry.lpServiceName), text(entry.lpDisplayName)) };
            let listed = ServiceStatus {
                display_name,
                kind: if status.dwServiceType.0 & PROGRAM_TYPES == 0 {
                    ServiceKind::Driver
                } else {
                    ServiceKind::Program
                },
                running: status.dwCurrentState != SERVICE_STOPPED,
            };
            services.insert(name.to_lowercase(), listed);
        }
        Ok(page)
    }
}

/// A string of the service list.
///
/// # Safety
/// `text` is null, or points to a null-terminated string.
unsafe fn text(text: PWSTR) -> String {
    if text.is_null() {
        // Wine gives a null pointer for a service without a display name.
        return String::new();
    }
    // SAFETY: guaranteed by the caller.
    String::from_utf16_lossy(unsafe { text.as_wide() })
}
