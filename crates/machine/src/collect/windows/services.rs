//! Services and drivers: what they are comes from the registry, whether they run from the service
//! list.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use voorzorg_domain::snapshot::{Fact, Gap, GapKind, Probe, Reading, Service, ServiceKind};
use voorzorg_domain::vendor_filter::VendorFilter;
use windows::Win32::Foundation::ERROR_MORE_DATA;
use windows::Win32::System::Services::{
    CloseServiceHandle, ENUM_SERVICE_STATUS_PROCESSW, EnumServicesStatusExW, OpenSCManagerW,
    SC_ENUM_PROCESS_INFO, SC_HANDLE, SC_MANAGER_ENUMERATE_SERVICE, SERVICE_DRIVER,
    SERVICE_STATE_ALL, SERVICE_STOPPED, SERVICE_WIN32,
};
use windows::core::{HRESULT, PCWSTR, PWSTR};

use super::registry::{self, RegistryKey, RegistryView};
use super::{files, system_folders};
use crate::parse::{image_path, redact};

const PATH: &str = r"SYSTEM\CurrentControlSet\Services";
/// Kernel, file system and recogniser drivers.
const DRIVER_TYPES: u32 = 0x1 | 0x2 | 0x8;
/// Services with their own process or a shared one.
const PROGRAM_TYPES: u32 = 0x10 | 0x20;
/// How often to retry with a larger buffer. The list may grow between two calls.
const ATTEMPTS: usize = 5;

/// How often to retry a list that is not available, and the pause between attempts. Together they
/// stay well below the time limit of a probe.
const PATIENCE: usize = 10;
const PAUSE: Duration = Duration::from_millis(500);

/// What the service list says about one service.
pub(super) struct ServiceStatus {
    display_name: String,
    kind: ServiceKind,
    pub(super) running: bool,
}

pub(super) fn read(filter: &VendorFilter) -> Reading {
    let mut gaps = Vec::new();
    let mut listed = listed().unwrap_or_else(|gap| {
        gaps.push(gap);
        BTreeMap::new()
    });
    let mut services = match registered(&listed) {
        Ok((services, more)) => {
            gaps.extend(more);
            services
        }
        Err(gap) => {
            gaps.push(gap);
            Vec::new()
        }
    };
    for service in &services {
        listed.remove(&service.name.to_lowercase());
    }
    // In the list but no longer in the registry: removed, with a restart pending.
    services.extend(listed.into_iter().map(|(name, listed)| Service {
        name,
        display_name: Some(listed.display_name).filter(|text| !text.is_empty()),
        kind: listed.kind,
        image: None,
        running: Some(listed.running),
        program_exists: None,
        leaving: false,
    }));
    let facts = services
        .into_iter()
        .filter_map(|service| filter.kept(Fact::Service(service)))
        .map(|mut fact| {
            if let Fact::Service(service) = &mut fact {
                service.program_exists = program_exists(service);
            }
            fact
        })
        .collect();
    Reading {
        gaps,
        ..Reading::complete(Probe::Services, facts)
    }
}

fn registered(listed: &BTreeMap<String, ServiceStatus>) -> Result<(Vec<Service>, Vec<Gap>), Gap> {
    let Some(key) = registry::machine(PATH, RegistryView::Native)? else {
        return Err(Gap::unreadable("the key of all services is not there"));
    };
    let windows = system_folders::windows().unwrap_or_else(|| r"C:\Windows".to_owned());
    let mut services = Vec::new();
    let mut gaps = Vec::new();
    // If the list could be read, a service that is not in it does not run.
    let absent = (!listed.is_empty()).then_some(false);
    for name in key.names()? {
        match key.open(&name, RegistryView::Native) {
            Ok(Some(service)) => {
                let listed = listed.get(&name.to_lowercase());
                let described = describe(name, &service, listed, &windows);
                services.extend(described.map(|service| Service {
                    running: service.running.or(absent),
                    ..service
                }));
            }
            Ok(None) => {}
            Err(gap) => gaps.push(gap),
        }
    }
    Ok((services, gaps))
}

/// Describes a service. `None` for a key without a type, which holds settings.
fn describe(
    name: String,
    key: &RegistryKey,
    listed: Option<&ServiceStatus>,
    windows: &str,
) -> Option<Service> {
    let kind = match key.number("Type")? {
        kind if kind & PROGRAM_TYPES != 0 => ServiceKind::Program,
        kind if kind & DRIVER_TYPES != 0 => ServiceKind::Driver,
        _ => return None,
    };
    let image = key
        .text("ImagePath")
        .and_then(|text| image_path::read(&text, windows));
    Some(Service {
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
    })
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
    let list = ServiceList::open()?;
    let mut size = 64 * 1024;
    for _ in 0..ATTEMPTS {
        match list.read(size) {
            Ok(services) => return Ok(services),
            Err(More::Bytes(more)) => size = size.saturating_add(more),
            Err(More::Never(gap)) => return Err(gap),
        }
    }
    Err(Gap::unreadable("the service list keeps growing"))
}

enum More {
    Bytes(usize),
    Never(Gap),
}

struct ServiceList(SC_HANDLE);

impl ServiceList {
    fn open() -> Result<ServiceList, Gap> {
        // SAFETY: null means this computer and its active list; the handle is closed on drop.
        let handle =
            unsafe { OpenSCManagerW(PCWSTR::null(), PCWSTR::null(), SC_MANAGER_ENUMERATE_SERVICE) };
        handle
            .map(ServiceList)
            .map_err(|error| registry::gap(&error))
    }

    fn read(&self, size: usize) -> Result<BTreeMap<String, ServiceStatus>, More> {
        // A buffer of `u64`, so that the entries at its start are aligned.
        let mut buffer = vec![0_u64; size.div_ceil(size_of::<u64>())];
        let bytes = buffer.len() * size_of::<u64>();
        let (mut needed, mut count) = (0, 0);
        // SAFETY: the handle is open; the slice is the whole of `buffer`, which outlives the call
        // and may hold any bytes.
        let result = unsafe {
            let slice = std::slice::from_raw_parts_mut(buffer.as_mut_ptr().cast::<u8>(), bytes);
            EnumServicesStatusExW(
                self.0,
                SC_ENUM_PROCESS_INFO,
                SERVICE_WIN32 | SERVICE_DRIVER,
                SERVICE_STATE_ALL,
                Some(slice),
                &mut needed,
                &mut count,
                None,
                PCWSTR::null(),
            )
        };
        match result {
            Ok(()) => {}
            Err(error) if error.code() == HRESULT::from_win32(ERROR_MORE_DATA.0) => {
                return Err(More::Bytes(needed as usize + 4 * 1024));
            }
            Err(error) => return Err(More::Never(registry::gap(&error))),
        }
        // SAFETY: the call succeeded, so `count` entries stand at the start of `buffer`, which is
        // aligned for them; their strings are in `buffer` too, and are null or null-terminated.
        let services = unsafe {
            let entries = buffer.as_ptr().cast::<ENUM_SERVICE_STATUS_PROCESSW>();
            std::slice::from_raw_parts(entries, count as usize)
                .iter()
                .map(|entry| {
                    let status = entry.ServiceStatusProcess;
                    let listed = ServiceStatus {
                        display_name: text(entry.lpDisplayName),
                        kind: if status.dwServiceType.0 & PROGRAM_TYPES == 0 {
                            ServiceKind::Driver
                        } else {
                            ServiceKind::Program
                        },
                        running: status.dwCurrentState != SERVICE_STOPPED,
                    };
                    (text(entry.lpServiceName).to_lowercase(), listed)
                })
                .collect()
        };
        Ok(services)
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

impl Drop for ServiceList {
    fn drop(&mut self) {
        // SAFETY: the handle was opened by us and is closed only here.
        let _ = unsafe { CloseServiceHandle(self.0) };
    }
}
