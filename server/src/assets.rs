//! The built site inside the binary. Files whose content decides their name
//! (`/pkg/havre.1f2e….js`) may be kept for ever; the others are asked about again.

use crate::http::packed::{Encoding, Packed};
use app::context::Site;
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use std::{collections::HashMap, sync::LazyLock};

struct File {
    path: &'static str,
    hash: &'static str,
    bytes: &'static [u8],
}

static FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/site.rs"));

struct Asset {
    packed: Packed,
    content_type: &'static str,
    for_ever: bool,
}

/// Every address that answers with a file.
static ASSETS: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    FILES
        .iter()
        .filter(|file| !matches!(file.path, "havre.css" | "fa-af.css"))
        .map(|file| {
            let asset = Asset {
                packed: Packed::new(Bytes::from_static(file.bytes), file.hash),
                content_type: content_type(file.path),
                for_ever: is_hashed(file.path),
            };
            (address(file), asset)
        })
        .collect()
});

fn is_hashed(path: &str) -> bool {
    path.starts_with("pkg/") || path == "staff.css"
}

fn address(file: &File) -> String {
    match file.path.rsplit_once('.').filter(|_| is_hashed(file.path)) {
        Some((stem, extension)) => format!("/{stem}.{}.{extension}", file.hash),
        None => format!("/{}", file.path),
    }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn find(path: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.path == path)
}

/// What pages need to know of the site.
pub fn site() -> Site {
    let text = |path| {
        find(path).map_or_else(String::new, |f| {
            String::from_utf8_lossy(f.bytes).into_owned()
        })
    };
    let at = |path| find(path).map_or_else(String::new, address);
    let build = FILES.iter().map(|f| f.hash).collect::<Vec<_>>().join("");
    Site {
        css: text("havre.css"),
        css_fa_af: text("fa-af.css"),
        staff_css: at("staff.css"),
        start: at("pkg/start.js"),
        glue: at("pkg/havre.js"),
        wasm: at("pkg/havre_bg.wasm"),
        build: crate::http::packed::fingerprint(build.as_bytes()),
    }
}

/// Is there a file at this address?
pub fn has(path: &str) -> bool {
    ASSETS.contains_key(path)
}

/// Answers with the file at the request's address.
pub async fn serve(request: Request) -> Response {
    let Some(asset) = ASSETS.get(request.uri().path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let wanted = Encoding::wanted(request.headers());
    let mut response = asset.packed.answer(wanted, request.headers(), true).await;
    let cache = if asset.for_ever {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(asset.content_type),
    );
    response
}
