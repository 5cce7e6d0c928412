//! The product as a whole, held to its rulings. One rule per test.

mod detection;
mod golden;
mod journeys;
mod localisation;
