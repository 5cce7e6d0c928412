//! The table at the end of a run.

use std::fmt;

/// The target for a value.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Aim {
    AtMost(f64),
    Below(f64),
    /// For information only.
    None,
}

#[derive(Debug)]
enum Row {
    Measured {
        what: String,
        value: f64,
        aim: Aim,
        unit: &'static str,
    },
    LeftOut {
        what: String,
        why: String,
    },
}

/// What was measured, what it should be, and whether it is.
#[derive(Debug, Default)]
pub(crate) struct Table(Vec<Row>);

impl Table {
    pub(crate) fn add(&mut self, what: &str, value: f64, aim: Aim, unit: &'static str) {
        self.0.push(Row::Measured {
            what: what.to_owned(),
            value,
            aim,
            unit,
        });
    }

    /// Could not be measured on this computer; does not count as met.
    pub(crate) fn left_out(&mut self, what: &str, why: &str) {
        self.0.push(Row::LeftOut {
            what: what.to_owned(),
            why: why.to_owned(),
        });
    }
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "{:<44} {:>11} {:>13}  met",
            "measured", "value", "aim"
        )?;
        for row in &self.0 {
            match row {
                Row::Measured {
                    what,
                    value,
                    aim,
                    unit,
                } => {
                    let (aim, met) = match aim {
                        Aim::AtMost(most) => (format!("<= {most}{unit}"), Some(value <= most)),
                        Aim::Below(limit) => (format!("< {limit}{unit}"), Some(value < limit)),
                        Aim::None => (String::new(), None),
                    };
                    let met = match met {
                        Some(true) => "yes",
                        Some(false) => "NO",
                        None => "",
                    };
                    let value = format!("{value:.2}{unit}");
                    writeln!(formatter, "{what:<44} {value:>11} {aim:>13}  {met}")?;
                }
                Row::LeftOut { what, why } => {
                    writeln!(formatter, "{what:<44} {:>11} {why}", "left out")?;
                }
            }
        }
        Ok(())
    }
}
