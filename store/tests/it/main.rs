//! The store's promises, each told once and tried on both engines.
#![forbid(unsafe_code)]

#[cfg(test)]
mod fresh_database;
#[cfg(test)]
#[macro_use]
mod support;

#[cfg(test)]
mod account;
#[cfg(test)]
mod areas;
#[cfg(test)]
mod as_one;
#[cfg(test)]
mod audit;
#[cfg(test)]
mod closure;
#[cfg(test)]
mod content;
#[cfg(test)]
mod model;
#[cfg(test)]
mod open;
#[cfg(test)]
mod overlap;
#[cfg(test)]
mod places;
#[cfg(test)]
mod race;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod sequence;
#[cfg(test)]
mod teacher;
#[cfg(test)]
mod term;
#[cfg(test)]
mod timetable;
