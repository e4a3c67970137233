//! Bytes ready to be sent: as they are, and compressed when first asked for, with an
//! ETag each (RFC 9110 §8.8.3) and 304 for who has them already.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};
use std::{
    io::Write,
    sync::{Arc, OnceLock},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Identity,
    Gzip,
    Brotli,
}

impl Encoding {
    /// The best encoding the browser accepts. Weights are not weighed: `q=0` is the
    /// only one that browsers use to say no.
    pub fn wanted(headers: &HeaderMap) -> Self {
        let accepted = headers
            .get(header::ACCEPT_ENCODING)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default();
        let accepts = |name: &str| {
            accepted.split(',').any(|item| {
                let mut parts = item.split(';').map(str::trim);
                parts.next() == Some(name)
                    && !parts.any(|p| matches!(p, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
            })
        };
        match (accepts("br"), accepts("gzip")) {
            (true, _) => Encoding::Brotli,
            (_, true) => Encoding::Gzip,
            _ => Encoding::Identity,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Encoding::Identity => "identity",
            Encoding::Gzip => "gzip",
            Encoding::Brotli => "br",
        }
    }
}

/// One body in its encodings. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Packed(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    plain: Bytes,
    /// Fingerprint of the plain bytes.
    tag: String,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
}

impl Packed {
    pub fn new(plain: Bytes, tag: impl Into<String>) -> Self {
        Self(Arc::new(Inner {
            plain,
            tag: tag.into(),
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }))
    }

    /// How much memory it may come to hold, in bytes.
    pub fn weight(&self) -> u64 {
        self.0.plain.len() as u64 * 2
    }

    pub fn plain(&self) -> Bytes {
        self.0.plain.clone()
    }

    /// The answer for these request headers: 200 with the bytes, or 304. What is sent
    /// for years is compressed as hard as possible, a page reasonably hard.
    pub async fn answer(
        &self,
        encoding: Encoding,
        request: &HeaderMap,
        for_years: bool,
    ) -> Response {
        let etag = format!("\"{}-{}\"", self.0.tag, encoding.name());
        let known = request
            .get(header::IF_NONE_MATCH)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default();
        let mut response = if known
            .split(',')
            .any(|tag| tag.trim().trim_start_matches("W/") == etag)
        {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let mut response = Response::new(Body::from(self.bytes(encoding, for_years).await));
            if encoding != Encoding::Identity {
                response.headers_mut().insert(
                    header::CONTENT_ENCODING,
                    HeaderValue::from_static(encoding.name()),
                );
            }
            response
        };
        response
            .headers_mut()
            .insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Ok(etag) = HeaderValue::from_str(&etag) {
            response.headers_mut().insert(header::ETAG, etag);
        }
        response
    }

    async fn bytes(&self, encoding: Encoding, for_years: bool) -> Bytes {
        let ready = match encoding {
            Encoding::Identity => return self.plain(),
            Encoding::Gzip => self.0.gzip.get(),
            Encoding::Brotli => self.0.brotli.get(),
        };
        if let Some(bytes) = ready {
            return bytes.clone();
        }
        let inner = Arc::clone(&self.0);
        let quality = if for_years { 11 } else { 9 };
        let compress = move || match encoding {
            Encoding::Identity => inner.plain.clone(),
            Encoding::Gzip => inner.gzip.get_or_init(|| gzip(&inner.plain)).clone(),
            Encoding::Brotli => inner
                .brotli
                .get_or_init(|| brotli(&inner.plain, quality))
                .clone(),
        };
        tokio::task::spawn_blocking(compress)
            .await
            .unwrap_or_default()
    }
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(7));
    let written = encoder.write_all(plain).and_then(|()| encoder.finish());
    written.unwrap_or_default().into()
}

fn brotli(plain: &[u8], quality: i32) -> Bytes {
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 22,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut out = Vec::with_capacity(plain.len() / 4);
    let written = brotli::BrotliCompress(&mut &*plain, &mut out, &params);
    if written.is_ok() {
        out.into()
    } else {
        Bytes::new()
    }
}

/// The first 64 bits of SHA-256, in hexadecimal.
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|b| format!("{b:02x}"))
        .collect()
}
