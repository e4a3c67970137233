//! Puts the built site (`target/site`, made by `make`) into the binary: one table of
//! addresses, bytes as they are and compressed, and fingerprints. Without a built site
//! the table is empty, so that `cargo check` needs nothing.
use sha2::{Digest, Sha256};
use std::{env, fmt::Write, fs, path::Path};

fn main() {
    let site =
        Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../target/site");
    println!("cargo::rerun-if-changed={}", site.display());
    let mut files = Vec::new();
    collect(&site, &site, &mut files);
    files.sort();
    let out = env::var("OUT_DIR").unwrap_or_default();
    let out = Path::new(&out);
    let mut table = String::from("&[\n");
    for (number, (address, path)) in files.iter().enumerate() {
        println!("cargo::rerun-if-changed={path}");
        let bytes = fs::read(path).unwrap_or_default();
        let hash = Sha256::digest(&bytes);
        let hash: String = hash.iter().take(8).map(|b| format!("{b:02x}")).collect();
        let packed = compressed(&bytes);
        let brotli = if packed.len() < bytes.len() * 9 / 10 {
            let file = out.join(format!("{number}.br"));
            fs::write(&file, packed).expect("OUT_DIR can be written");
            format!("Some(include_bytes!({file:?}))")
        } else {
            "None".to_owned()
        };
        let _ = writeln!(
            table,
            "    File {{ path: {address:?}, hash: {hash:?}, bytes: include_bytes!({path:?}), brotli: {brotli} }},"
        );
    }
    table.push_str("]\n");
    fs::write(out.join("site.rs"), table).expect("OUT_DIR can be written");
}

/// As small as brotli can: what is compressed once is sent for months.
fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).expect("memory can be written");
    out
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
