//! What wraps the pages: layers, kept bytes, the built site, the command line, the
//! demo. A library, so that tests can drive the very router `havre serve` serves.
#![forbid(unsafe_code)]

pub mod assets;
pub mod clock;
pub mod command;
pub mod demo;
pub mod http;
pub mod settings;
