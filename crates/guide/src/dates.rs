//! Dates, times and durations in words. It may not read a clock.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use jiff::Timestamp as Moment;
use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use serde::{Deserialize, Serialize};
use voorzorg_domain::snapshot::Timestamp;

use crate::locale::Locale;
use crate::msg::{self, Msg};
use crate::texts::Texts;

/// How long finding out the time zone of this computer may take.
const ZONE_PATIENCE: Duration = Duration::from_secs(2);
/// In bytes. No file about a time zone comes near this size.
const ZONE_FILE_LIMIT: u64 = 1024 * 1024;

/// The time zone in which times are shown; a parameter, so that tests do not depend on the computer.
#[derive(Debug, Clone)]
pub struct Zone(Offsets);

#[derive(Debug, Clone)]
enum Offsets {
    /// A time zone with all its rules.
    Zone(TimeZone),
    /// Only the offsets that are known, oldest first.
    Known(Vec<UtcOffset>),
}

/// How far the clocks were from Greenwich, from a moment until the next one that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UtcOffset {
    pub from: Timestamp,
    /// In seconds east of Greenwich.
    pub seconds: i32,
}

impl Zone {
    /// The time zone of this computer; UTC if it cannot be found out.
    ///
    /// `TZ` may name any file, and the file of a zone may be on a disk that does not answer, so this
    /// has a time limit.
    #[must_use]
    pub fn here() -> Zone {
        if names_endless_file() {
            return Zone::utc();
        }
        let (sender, receiver) = mpsc::channel();
        let started = std::thread::Builder::new()
            .name("time zone".to_owned())
            .spawn(move || sender.send(TimeZone::system()));
        match started.map(|_| receiver.recv_timeout(ZONE_PATIENCE)) {
            Ok(Ok(zone)) => Zone(Offsets::Zone(zone)),
            Ok(Err(_)) | Err(_) => Zone::utc(),
        }
    }

    /// A zone with a fixed offset of `seconds` east of Greenwich.
    #[must_use]
    pub fn fixed(seconds: i32) -> Zone {
        Offset::from_seconds(seconds).map_or_else(
            |_| Zone::utc(),
            |offset| Zone(Offsets::Zone(offset.to_time_zone())),
        )
    }

    /// A zone of which only these offsets are known, oldest first. What is before the first has the
    /// first.
    #[must_use]
    pub fn of_offsets(offsets: &[UtcOffset]) -> Zone {
        Zone(Offsets::Known(offsets.to_vec()))
    }

    /// The offsets at these moments, oldest first: one for each time that they change. With them
    /// [`Zone::of_offsets`] shows these moments as this zone does.
    #[must_use]
    pub fn offsets(&self, moments: impl IntoIterator<Item = Timestamp>) -> Vec<UtcOffset> {
        let moments: BTreeSet<Timestamp> = moments.into_iter().collect();
        let mut offsets: Vec<UtcOffset> = Vec::new();
        for from in moments {
            let Ok(moment) = Moment::from_second(from.0) else {
                continue;
            };
            let seconds = self.offset(moment).seconds();
            if offsets.last().is_none_or(|last| last.seconds != seconds) {
                offsets.push(UtcOffset { from, seconds });
            }
        }
        offsets
    }

    /// Coordinated universal time.
    #[must_use]
    pub fn utc() -> Zone {
        Zone(Offsets::Zone(TimeZone::UTC))
    }

    fn offset(&self, moment: Moment) -> Offset {
        match &self.0 {
            Offsets::Zone(zone) => zone.to_offset(moment),
            Offsets::Known(offsets) => offsets
                .iter()
                .rev()
                .find(|offset| offset.from.0 <= moment.as_second())
                .or(offsets.first())
                .and_then(|offset| Offset::from_seconds(offset.seconds).ok())
                .unwrap_or(Offset::UTC),
        }
    }

    /// What the clocks show at `at`; `None` for a moment that no calendar reaches, which only a
    /// damaged or made-up file holds.
    fn local(&self, at: Timestamp) -> Option<DateTime> {
        let moment = Moment::from_second(at.0).ok()?;
        Some(self.offset(moment).to_datetime(moment))
    }
}

impl Zone {
    /// How far the clocks are from Greenwich at `at`, in seconds to the east.
    #[must_use]
    pub fn offset_at(&self, at: Timestamp) -> i32 {
        Moment::from_second(at.0).map_or(0, |moment| self.offset(moment).seconds())
    }
}

/// A day as people and programs write it: `2026-12-31` or `31-12-2026`.
#[must_use]
pub fn read_day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['-', '/']).collect();
    let &[first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else if last.len() == 4 {
        (last, first)
    } else {
        return None;
    };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The last second of a day in `zone`.
#[must_use]
pub fn end_of_day(day: Date, zone: &Zone) -> Option<Timestamp> {
    let end = day.at(23, 59, 59, 0);
    let utc = end.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second();
    // The offset can only differ by a change of the clocks within this day.
    let offset = zone.offset_at(Timestamp(utc));
    Some(Timestamp(utc - i64::from(offset)))
}

/// A moment with its offset in seconds, as `2026-12-31T12:00:00+01:00`.
#[must_use]
pub fn read_moment(text: &str) -> Option<(Timestamp, i32)> {
    let text = text.trim();
    let moment: Moment = text.parse().ok()?;
    // Without an offset it would be another moment for everybody.
    let offset = jiff::fmt::temporal::Pieces::parse(text)
        .ok()?
        .to_numeric_offset()?;
    Some((Timestamp(moment.as_second()), offset.seconds()))
}

/// An offset as `+01:00`.
pub(crate) fn utc_offset_text(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Whether `TZ` names a pipe or a device, or a file that is too large to be about a time zone. It would
/// be read to its end, which may never come.
fn names_endless_file() -> bool {
    let Some(value) = std::env::var_os("TZ") else {
        return false;
    };
    let value = value.to_string_lossy();
    let path = value.strip_prefix(':').unwrap_or(&value);
    Path::new(path).metadata().is_ok_and(|metadata| {
        let is_ordinary = metadata.is_file() || metadata.is_dir();
        !is_ordinary || metadata.len() > ZONE_FILE_LIMIT
    })
}

/// A timestamp as a date with a time, in words.
#[must_use]
pub fn date_time(texts: &Texts, locale: Locale, zone: &Zone, at: Timestamp) -> String {
    let Some(local) = zone.local(at) else {
        return texts.t(locale, &msg::date_unknown());
    };
    let month = texts.t(locale, &msg::month(&local.month().to_string()));
    texts.t(
        locale,
        &msg::date_time(
            local.day().to_string(),
            month,
            local.year().to_string(),
            format!("{:02}:{:02}", local.hour(), local.minute()),
        ),
    )
}

/// A timestamp as a date, in words.
#[must_use]
pub fn date(texts: &Texts, locale: Locale, zone: &Zone, at: Timestamp) -> String {
    let Some(local) = zone.local(at) else {
        return texts.t(locale, &msg::date_unknown());
    };
    let month = texts.t(locale, &msg::month(&local.month().to_string()));
    texts.t(
        locale,
        &msg::date_day(local.day().to_string(), month, local.year().to_string()),
    )
}

/// The date on the clocks, `2026-11-28`, as names of files have it; `None` for a moment that no calendar
/// reaches.
pub(crate) fn file_date(zone: &Zone, at: Timestamp) -> Option<String> {
    zone.local(at).map(|local| local.date().to_string())
}

/// A timestamp in RFC 3339, in UTC; `None` for a moment that no calendar reaches.
#[must_use]
pub fn machine_readable(at: Timestamp) -> Option<String> {
    Moment::from_second(at.0)
        .ok()
        .map(|moment| moment.to_string())
}

/// The date of a source, `2018-05-15`, `2018-05` or `2018`, in words; a year stays as it is.
#[must_use]
pub fn dated(texts: &Texts, locale: Locale, date: &str) -> String {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let number = |part: &str| part.trim_start_matches('0').to_owned();
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => {
            let month = texts.t(locale, &msg::month(&number(month)));
            texts.t(locale, &msg::date_day(number(day), month, year))
        }
        (Some(year), Some(month), None) => {
            let month = texts.t(locale, &msg::month(&number(month)));
            texts.t(locale, &msg::date_month(month, year))
        }
        (Some(_) | None, _, _) => date.to_owned(),
    }
}

/// How many months old something of this date is, where that is so many that a newer one should be had.
///
/// A maker brings a new version each year, and names that no older list has come with it.
#[must_use]
pub(crate) fn months_too_old(dated: &str, now: Timestamp) -> Option<i64> {
    /// In months.
    const OLD: i64 = 6;
    /// In seconds, of a mean month.
    const MONTH: i64 = 2_629_746;

    let end = end_of_day(read_day(dated)?, &Zone::utc())?;
    let months = now.seconds_since(end) / MONTH;
    (months >= OLD).then_some(months)
}

/// A duration in seconds, rounded up to whole minutes, hours or days.
#[must_use]
pub fn duration(seconds: i64) -> Msg {
    let minutes = (seconds.max(0) + 59) / 60;
    let minutes = minutes.max(1);
    if minutes < 120 {
        msg::duration_minutes(minutes)
    } else if minutes < 48 * 60 {
        msg::duration_hours((minutes + 59) / 60)
    } else {
        msg::duration_days((minutes + 24 * 60 - 1) / (24 * 60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_the_way_each_language_tells_it() {
        let texts = Texts::shipped();
        let at = Timestamp(1_795_424_376);
        assert_eq!(
            date_time(texts, Locale::Nl, &Zone::utc(), at),
            "23 november 2026 om 08:59"
        );
        assert_eq!(
            date_time(texts, Locale::En, &Zone::utc(), at),
            "23 November 2026 at 08:59"
        );
        assert_eq!(
            machine_readable(at).as_deref(),
            Some("2026-11-23T08:59:36Z")
        );
    }

    #[test]
    fn a_moment_that_no_calendar_reaches_is_unknown_and_never_1970() {
        let texts = Texts::shipped();
        for at in [i64::MIN, i64::MAX, -400_000_000_000, 300_000_000_000] {
            let at = Timestamp(at);
            for (locale, unknown) in [
                (Locale::Nl, "een onbekende datum"),
                (Locale::En, "an unknown date"),
            ] {
                assert_eq!(date_time(texts, locale, &Zone::utc(), at), unknown);
                assert_eq!(date(texts, locale, &Zone::utc(), at), unknown);
            }
            assert_eq!(machine_readable(at), None);
            assert_eq!(Zone::here().offsets([at]), []);
        }
    }

    #[test]
    fn each_date_has_the_offset_of_its_own_moment() {
        let texts = Texts::shipped();
        // The clocks went back on 25 October 2026 at 01:00 UTC.
        let (before, after) = (Timestamp(1_792_828_800), Timestamp(1_793_001_600));
        let amsterdam = Zone(Offsets::Zone(TimeZone::get("Europe/Amsterdam").unwrap()));
        let offsets = amsterdam.offsets([after, before, after]);
        assert_eq!(
            offsets,
            [
                UtcOffset {
                    from: before,
                    seconds: 7200
                },
                UtcOffset {
                    from: after,
                    seconds: 3600
                }
            ]
        );
        let known = Zone::of_offsets(&offsets);
        for at in [before, after] {
            let shown = date_time(texts, Locale::En, &known, at);
            assert_eq!(shown, date_time(texts, Locale::En, &amsterdam, at));
        }
        assert_eq!(known.offsets([before, after]), offsets);
        assert_eq!(Zone::of_offsets(&[]).offsets([before])[0].seconds, 0);
    }

    #[test]
    fn a_day_is_read_as_people_write_it_and_ends_in_its_zone() {
        let day = Date::constant(2026, 12, 31);
        for text in ["2026-12-31", "31-12-2026", "31/12/2026", " 2026-12-31 "] {
            assert_eq!(read_day(text), Some(day), "{text}");
        }
        for text in [
            "",
            "soon",
            "2026",
            "12-31",
            "31-12-26",
            "2026-13-01",
            "2026-02-30",
        ] {
            assert_eq!(read_day(text), None, "{text}");
        }
        let end = |seconds| end_of_day(day, &Zone::fixed(seconds)).unwrap().0;
        assert_eq!(end(0), 1_798_761_599);
        assert_eq!(end(3600), 1_798_757_999);
    }

    #[test]
    fn a_moment_needs_its_offset() {
        let moment = read_moment("2026-11-29T12:00:00+01:00").unwrap();
        assert_eq!(moment, (Timestamp(1_795_950_000), 3600));
        assert_eq!(
            read_moment("2026-11-29T11:00:00Z").map(|(at, _)| at),
            Some(moment.0)
        );
        for text in ["", "2026-11-29", "2026-11-29T12:00:00", "yesterday"] {
            assert_eq!(read_moment(text), None, "{text}");
        }
        assert_eq!(utc_offset_text(-12_600), "-03:30");
    }

    #[test]
    fn a_source_tells_only_as_much_of_its_date_as_it_shows() {
        let texts = Texts::shipped();
        assert_eq!(dated(texts, Locale::Nl, "2018-05-15"), "15 mei 2018");
        assert_eq!(dated(texts, Locale::En, "2022-03"), "March 2022");
        assert_eq!(dated(texts, Locale::En, "2022"), "2022");
    }

    #[test]
    fn time_without_protection_is_rounded_up_never_down() {
        let texts = Texts::shipped();
        let t = |seconds| texts.t(Locale::En, &duration(seconds));
        assert_eq!(t(1), "one minute");
        assert_eq!(t(61), "2 minutes");
        assert_eq!(t(2 * 3600 + 1), "3 hours");
        assert_eq!(t(3 * 24 * 3600), "3 days");
    }

    #[test]
    fn what_is_known_is_called_old_after_half_a_year_and_never_before_its_date() {
        let day = |days: i64| Timestamp(1_793_577_600 + days * 86_400);
        for (days, months) in [
            (-400, None),
            (0, None),
            (180, None),
            (184, Some(6)),
            (731, Some(24)),
        ] {
            assert_eq!(months_too_old("2026-11-01", day(days)), months, "{days}");
        }
        assert_eq!(months_too_old("unknown", day(900)), None);
    }
}
