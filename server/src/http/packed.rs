//! Bytes ready to be sent: as they are, and compressed when first asked for, with an
//! ETag each (RFC 9110 §8.8.3) and 304 for who has them already.

use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};
use std::{io::Write, sync::Arc};
use tokio::sync::OnceCell;

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
                parts.next().is_some_and(|p| p.eq_ignore_ascii_case(name))
                    && !parts.any(|p| {
                        let weight = p.to_ascii_lowercase();
                        matches!(weight.as_str(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
                    })
            })
        };
        match (accepts("br"), accepts("gzip")) {
            (true, _) => Encoding::Brotli,
            (_, true) => Encoding::Gzip,
            _ => Encoding::Identity,
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Identity => "identity",
            Encoding::Gzip => "gzip",
            Encoding::Brotli => "br",
        }
    }
}

/// How hard to compress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Compressing saves nothing: pictures, typefaces.
    None,
    /// Sent once.
    Light,
    /// Sent again and again for minutes or hours.
    Good,
}

/// One body in its encodings. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Packed(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    plain: Bytes,
    effort: Effort,
    /// A tag for each encoding: they are different bytes.
    tags: [HeaderValue; 3],
    gzip: OnceCell<Bytes>,
    brotli: OnceCell<Bytes>,
}

impl Packed {
    /// `fingerprint`: the same only for the same bytes.
    pub fn new(plain: Bytes, fingerprint: &str, effort: Effort) -> Self {
        Self::with(plain, fingerprint, effort, OnceCell::new())
    }

    /// A file of the build, which has compressed it, or has found that this saves
    /// nothing.
    pub fn built(plain: &'static [u8], brotli: Option<&'static [u8]>, fingerprint: &str) -> Self {
        let plain = Bytes::from_static(plain);
        let (cell, effort) = match brotli {
            Some(bytes) => (OnceCell::from(Bytes::from_static(bytes)), Effort::Good),
            None => (OnceCell::new(), Effort::None),
        };
        Self::with(plain, fingerprint, effort, cell)
    }

    fn with(plain: Bytes, fingerprint: &str, effort: Effort, brotli: OnceCell<Bytes>) -> Self {
        let tag = |encoding: Encoding| {
            HeaderValue::try_from(format!("\"{fingerprint}-{}\"", encoding.name()))
                .unwrap_or(HeaderValue::from_static("\"\""))
        };
        Self(Arc::new(Inner {
            plain,
            effort,
            tags: [Encoding::Identity, Encoding::Gzip, Encoding::Brotli].map(tag),
            gzip: OnceCell::new(),
            brotli,
        }))
    }

    /// How much memory it may come to hold, in bytes.
    pub fn weight(&self) -> u64 {
        self.0.plain.len() as u64 * 2
    }

    /// The answer for these request headers: 200 with the bytes, or 304.
    pub async fn answer(&self, request: &HeaderMap) -> Response {
        let encoding = match self.0.effort {
            Effort::None => Encoding::Identity,
            Effort::Light | Effort::Good => Encoding::wanted(request),
        };
        let tag = &self.0.tags[encoding as usize];
        let mut response = if has(request, tag) {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response
        } else {
            let mut response = Response::new(Body::from(self.bytes(encoding).await));
            if encoding != Encoding::Identity {
                let name = HeaderValue::from_static(encoding.name());
                response
                    .headers_mut()
                    .insert(header::CONTENT_ENCODING, name);
            }
            response
        };
        let headers = response.headers_mut();
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(header::ETAG, tag.clone());
        response
    }

    async fn bytes(&self, encoding: Encoding) -> Bytes {
        let cell = match encoding {
            Encoding::Identity => return self.0.plain.clone(),
            Encoding::Gzip => &self.0.gzip,
            Encoding::Brotli => &self.0.brotli,
        };
        let compress = || async {
            let (plain, effort) = (self.0.plain.clone(), self.0.effort);
            tokio::task::spawn_blocking(move || compressed(&plain, encoding, effort))
                .await
                .unwrap_or_default()
        };
        cell.get_or_init(compress).await.clone()
    }
}

/// Does the browser have the bytes with this tag already? `*`: with any tag.
fn has(request: &HeaderMap, tag: &HeaderValue) -> bool {
    let known = request.get(header::IF_NONE_MATCH);
    known.and_then(|v| v.to_str().ok()).is_some_and(|known| {
        known
            .split(',')
            .map(str::trim)
            .any(|one| one == "*" || one.trim_start_matches("W/").as_bytes() == tag.as_bytes())
    })
}

pub fn compressed(plain: &[u8], encoding: Encoding, effort: Effort) -> Bytes {
    match encoding {
        Encoding::Identity => Bytes::copy_from_slice(plain),
        Encoding::Gzip => gzip(plain, effort),
        Encoding::Brotli => brotli(plain, effort),
    }
}

fn gzip(plain: &[u8], effort: Effort) -> Bytes {
    let level = match effort {
        Effort::None | Effort::Light => 4,
        Effort::Good => 7,
    };
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    let written = encoder.write_all(plain).and_then(|()| encoder.finish());
    written.unwrap_or_default().into()
}

fn brotli(plain: &[u8], effort: Effort) -> Bytes {
    let quality = match effort {
        Effort::None | Effort::Light => 4,
        Effort::Good => 9,
    };
    // A window no larger than the page: the encoder's memory grows with it.
    let bits = usize::BITS - plain.len().leading_zeros();
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: bits.clamp(16, 22) as i32,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut out = Vec::with_capacity(plain.len() / 4);
    let written = brotli::BrotliCompress(&mut &*plain, &mut out, &params);
    if written.is_ok() {
        out.shrink_to_fit();
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

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;

    fn asking(accept: &'static str, has: Option<&HeaderValue>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accept));
        if let Some(tag) = has {
            headers.insert(header::IF_NONE_MATCH, tag.clone());
        }
        headers
    }

    #[tokio::test]
    async fn each_encoding_is_the_same_bytes_under_its_own_tag() {
        let page = Bytes::from("Bienvenue. ".repeat(400));
        let packed = Packed::new(page.clone(), &fingerprint(&page), Effort::Good);
        let mut tags = Vec::new();
        for accept in ["", "gzip", "gzip, br", "br;q=0, gzip;q=0"] {
            let answer = packed.answer(&asking(accept, None)).await;
            let tag = answer.headers()[header::ETAG].clone();
            let encoding = answer.headers().get(header::CONTENT_ENCODING).cloned();
            let sent = to_bytes(answer.into_body(), 1 << 20)
                .await
                .unwrap_or_default();
            let mut read = Vec::new();
            match encoding.as_ref().map(HeaderValue::as_bytes) {
                Some(b"br") => brotli::BrotliDecompress(&mut &*sent, &mut read).unwrap_or(()),
                Some(_) => {
                    std::io::copy(&mut flate2::read::GzDecoder::new(&*sent), &mut read)
                        .unwrap_or(0);
                }
                None => read.extend_from_slice(&sent),
            }
            assert_eq!(read, page, "{accept}");
            let again = packed.answer(&asking(accept, Some(&tag))).await;
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{accept}");
            tags.push(tag);
        }
        assert_ne!(tags[0], tags[1]);
        assert_ne!(tags[1], tags[2]);
        assert_eq!(tags[0], tags[3], "q=0 is a no");
        for (accept, same) in [("GZIP", 1), ("gzip, BR", 2), ("Br;Q=0", 0)] {
            let answer = packed.answer(&asking(accept, None)).await;
            assert_eq!(answer.headers()[header::ETAG], tags[same], "{accept}");
        }
        let any = HeaderValue::from_static("*");
        let answer = packed.answer(&asking("br", Some(&any))).await;
        assert_eq!(answer.status(), StatusCode::NOT_MODIFIED, "there is a page");
        let other = packed.answer(&asking("br", Some(&tags[0]))).await;
        assert_eq!(
            other.status(),
            StatusCode::OK,
            "a tag is good for its encoding only"
        );
    }
}
