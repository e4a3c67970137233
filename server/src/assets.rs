//! The built site inside the binary. Files whose content decides their name
//! (`/pkg/havre.1f2e….js`) may be kept for ever; the others are asked about again.

use crate::http::packed::{Packed, fingerprint};
use app::context::Site;
use axum::{Router, response::Response, routing::get};
use http::{HeaderMap, HeaderValue, header};

struct File {
    path: &'static str,
    hash: &'static str,
    bytes: &'static [u8],
    /// None where compressing saves nothing.
    brotli: Option<&'static [u8]>,
}

static FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/site.rs"));

/// Every address that answers with a file. The two sheets that pages carry inline are
/// none.
pub fn routes() -> Router {
    FILES
        .iter()
        .filter(|file| !matches!(file.path, "havre.css" | "fa-af.css"))
        .fold(Router::new(), |router, file| {
            let packed = Packed::built(file.bytes, file.brotli, file.hash);
            let serve = move |asked: HeaderMap| {
                let packed = packed.clone();
                async move { answer(file, &packed, &asked).await }
            };
            router.route(&address(file), get(serve))
        })
}

async fn answer(file: &File, packed: &Packed, asked: &HeaderMap) -> Response {
    let mut response = packed.answer(asked).await;
    let cache = if is_hashed(file.path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    let kind = HeaderValue::from_static(content_type(file.path));
    headers.insert(header::CONTENT_TYPE, kind);
    response
}

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
    let text = |path| find(path).map_or("", |f| str::from_utf8(f.bytes).unwrap_or_default());
    let at = |path| find(path).map_or_else(String::new, address);
    let build = FILES.iter().map(|f| f.hash).collect::<Vec<_>>().join("");
    Site {
        css: text("havre.css"),
        css_fa_af: text("fa-af.css"),
        staff_css: at("staff.css"),
        start: at("pkg/start.js"),
        glue: at("pkg/havre.js"),
        wasm: at("pkg/havre_bg.wasm"),
        build: fingerprint(build.as_bytes()),
    }
}
