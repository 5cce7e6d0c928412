//! The product as a whole, held to its rulings. One rule per test.

mod cli;
mod detection;
mod golden;
mod journeys;
mod localisation;
mod standings;
mod watching;
