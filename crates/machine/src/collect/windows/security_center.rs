//! The antivirus products that Windows Security Center lists, of any vendor.

#![expect(unsafe_code, reason = "this is where Windows itself is called")]

use std::thread;
use std::time::Duration;

use voorzorg_domain::snapshot::{Fact, Gap, Probe, Reading, SecurityProduct, SecurityState};
use windows::Win32::Foundation::{REGDB_E_CLASSNOTREG, S_OK};
use windows::Win32::System::Com::{
    CLSCTX_INPROC_SERVER, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx, CoUninitialize,
};
use windows::Win32::System::SecurityCenter::{
    IWSCProductList, IWscProduct, WSC_SECURITY_PRODUCT_OUT_OF_DATE,
    WSC_SECURITY_PRODUCT_STATE_EXPIRED, WSC_SECURITY_PRODUCT_STATE_OFF,
    WSC_SECURITY_PRODUCT_STATE_ON, WSC_SECURITY_PRODUCT_STATE_SNOOZED,
    WSC_SECURITY_PRODUCT_UP_TO_DATE, WSC_SECURITY_PROVIDER_ANTIVIRUS, WSCProductList,
};
use windows::core::{Error, Interface, Result};

use super::{registry, services};
use crate::parse::security_center;

/// The service that answers for Security Center.
const SERVICE: &str = "wscsvc";
/// How often to wait for an answer that can be believed, and how long. Together they stay below the
/// time limit of a probe. Who waits longer scans again.
const PATIENCE: usize = 10;
const PAUSE: Duration = Duration::from_secs(1);

pub(super) fn read() -> Reading {
    let probe = Probe::SecurityCenter;
    // Windows Server has none, even where the class is registered.
    if super::is_server() {
        return Reading::gap(probe, Gap::UNSUPPORTED);
    }
    let com = match Com::start() {
        Ok(com) => com,
        Err(error) => return Reading::gap(probe, gap(&error)),
    };
    let mut waits = 0..PATIENCE;
    let answer = security_center::read(
        || products(&com).map_err(|error| gap(&error)),
        || services::state(SERVICE).ok(),
        || {
            let goes_on = waits.next().is_some();
            if goes_on {
                thread::sleep(PAUSE);
            }
            goes_on
        },
    );
    match answer {
        Ok(products) => {
            let facts = products.into_iter().map(Fact::SecurityProduct).collect();
            Reading::complete(probe, facts)
        }
        Err(gap) => Reading::gap(probe, gap),
    }
}

fn gap(error: &Error) -> Gap {
    if error.code() == REGDB_E_CLASSNOTREG {
        Gap::UNSUPPORTED
    } else {
        registry::gap(error)
    }
}

/// COM, initialised on this thread until this is dropped.
struct Com;

impl Com {
    fn start() -> Result<Com> {
        // SAFETY: this thread is used by this probe alone; COM is uninitialised on drop.
        unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) }.ok()?;
        Ok(Com)
    }
}

impl Drop for Com {
    fn drop(&mut self) {
        // SAFETY: COM was initialised successfully, and every COM object was dropped before this.
        unsafe { CoUninitialize() };
    }
}

fn products(_com: &Com) -> Result<Vec<SecurityProduct>> {
    // SAFETY: COM is initialised on this thread; every object is used as documented and dropped
    // before COM is uninitialised.
    unsafe {
        let list: IWSCProductList = CoCreateInstance(&WSCProductList, None, CLSCTX_INPROC_SERVER)?;
        // Not by its wrapper, for which "S_FALSE" is a success: then nothing was read.
        let provider = WSC_SECURITY_PROVIDER_ANTIVIRUS.0 as u32;
        let result = (Interface::vtable(&list).Initialize)(list.as_raw(), provider);
        if result != S_OK {
            return Err(Error::from_hresult(result));
        }
        let count = u32::try_from(list.Count()?).unwrap_or(0);
        (0..count)
            .map(|index| product(&list.get_Item(index)?))
            .collect()
    }
}

fn product(product: &IWscProduct) -> Result<SecurityProduct> {
    // SAFETY: the object is alive for as long as we hold it.
    let (name, state, signatures) = unsafe {
        (
            product.ProductName()?,
            product.ProductState()?,
            product.SignatureStatus(),
        )
    };
    Ok(SecurityProduct {
        name: name.to_string(),
        state: match state {
            WSC_SECURITY_PRODUCT_STATE_ON => SecurityState::On,
            WSC_SECURITY_PRODUCT_STATE_OFF => SecurityState::Off,
            WSC_SECURITY_PRODUCT_STATE_SNOOZED => SecurityState::Snoozed,
            WSC_SECURITY_PRODUCT_STATE_EXPIRED => SecurityState::Expired,
            _ => SecurityState::Unknown,
        },
        up_to_date: match signatures {
            Ok(WSC_SECURITY_PRODUCT_UP_TO_DATE) => Some(true),
            Ok(WSC_SECURITY_PRODUCT_OUT_OF_DATE) => Some(false),
            Ok(_) | Err(_) => None,
        },
    })
}
