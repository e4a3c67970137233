//! `havre`: the server and its command line.
#![forbid(unsafe_code)]

use std::process::ExitCode;

/// Rendering a page is thousands of small allocations, freed together: glibc’s
/// allocator takes a quarter of the time it takes.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::command::run()
}
