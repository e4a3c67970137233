//! Puts the built site (`target/site`, made by `make`) into the binary: one table of
//! addresses, bytes and fingerprints. Without a built site the table is empty, so that
//! `cargo check` needs nothing.
use sha2::{Digest, Sha256};
use std::{env, fmt::Write, fs, path::Path};

fn main() {
    let site =
        Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../target/site");
    println!("cargo::rerun-if-changed={}", site.display());
    let mut files = Vec::new();
    collect(&site, &site, &mut files);
    files.sort();
    let mut table = String::from("&[\n");
    for (address, path) in &files {
        println!("cargo::rerun-if-changed={path}");
        let hash = Sha256::digest(fs::read(path).unwrap_or_default());
        let hash: String = hash.iter().take(8).map(|b| format!("{b:02x}")).collect();
        let _ = writeln!(
            table,
            "    File {{ path: {address:?}, hash: {hash:?}, bytes: include_bytes!({path:?}) }},"
        );
    }
    table.push_str("]\n");
    let out = env::var("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&out).join("site.rs"), table).expect("OUT_DIR can be written");
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if let (Ok(address), Ok(full)) = (path.strip_prefix(root), path.canonicalize()) {
            files.push((
                address.to_string_lossy().replace('\\', "/"),
                full.to_string_lossy().into_owned(),
            ));
        }
    }
}
