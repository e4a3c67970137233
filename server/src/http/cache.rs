//! Public pages kept as bytes, under path and query (the language is in the path).
//!
//! A page says itself that it is the same for everybody and until when it is right
//! (`app::page::Shared`). It is kept until then, or until any public data changes.
//! Nothing else is ever kept: an answer without that word passes through. Nor is a page
//! under an address that is not the one it is known as: whoever makes up queries without
//! end fills nothing, and pays for a light compression only.

use super::packed::{Effort, Encoding, Packed, compressed, fingerprint};
use app::{
    App,
    page::{KnownAs, Shared},
};
use axum::{
    body::{Body, HttpBody, to_bytes},
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use quick_cache::{Weighter, sync::Cache as Pages};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError, RwLock},
};
use tokio::sync::watch;

/// How much the kept pages may weigh, in bytes.
const CAPACITY: u64 = 24 << 20;
/// A kept page with its headers and its place in the table, beside its bodies.
const OVERHEAD: u64 = 1_024;
/// A longer path and query is answered and not kept.
const LONGEST_KEY: usize = 512;
/// A larger answer is not kept, and not compressed on the way.
const LARGEST_PAGE: usize = 4 << 20;
/// Compressing less saves nothing.
const SMALLEST: u64 = 1_024;

#[derive(Debug, Clone)]
pub struct Cache(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    app: App,
    /// None: everything is made anew (`--no-cache`).
    pages: Option<Pages<String, Kept, Weigh>>,
    /// Pages being made at this moment: whoever else wants one waits for it.
    making: Mutex<HashMap<String, watch::Receiver<()>>>,
    /// Routes that answered with a page of one person: nobody waits for those.
    personal: RwLock<HashSet<String>>,
}

#[derive(Debug, Clone)]
struct Kept {
    packed: Packed,
    headers: HeaderMap,
    shared: Shared,
}

#[derive(Debug, Clone)]
struct Weigh;

impl Weighter<String, Kept> for Weigh {
    fn weight(&self, key: &String, page: &Kept) -> u64 {
        page.packed.weight() + key.len() as u64 + OVERHEAD
    }
}

impl Cache {
    pub fn new(app: App, keep: bool) -> Self {
        let pages = keep.then(|| Pages::with_weighter(1_000, CAPACITY, Weigh));
        Self(Arc::new(Inner {
            app,
            pages,
            making: Mutex::default(),
            personal: RwLock::default(),
        }))
    }

    /// Lets go of what may not be shown any more, so that it holds no memory.
    pub fn forget_stale(&self) {
        if let Some(pages) = &self.0.pages {
            pages.retain(|_, page| self.is_right(page));
        }
    }

    fn is_right(&self, page: &Kept) -> bool {
        let app = &self.0.app;
        page.shared.revision == app.db.revision() && app.now() < page.shared.fresh_until
    }

    fn find(&self, key: &str) -> Option<Kept> {
        let page = self.0.pages.as_ref()?.get(key)?;
        self.is_right(&page).then_some(page)
    }

    fn keep(&self, key: &str, page: &Kept) {
        if let Some(pages) = &self.0.pages {
            pages.insert(key.to_owned(), page.clone());
        }
    }

    fn is_personal(&self, route: Option<&str>) -> bool {
        let personal = self.0.personal.read();
        let personal = personal.unwrap_or_else(PoisonError::into_inner);
        route.is_none_or(|route| personal.contains(route))
    }

    fn note_personal(&self, route: Option<&str>) {
        if let Some(route) = route.filter(|route| !self.is_personal(Some(route))) {
            let personal = self.0.personal.write();
            let mut personal = personal.unwrap_or_else(PoisonError::into_inner);
            personal.insert(route.to_owned());
        }
    }

    /// Either the right to make this page, or somebody to wait for.
    fn turn(&self, key: &str) -> Turn {
        let making = self.0.making.lock();
        let mut making = making.unwrap_or_else(PoisonError::into_inner);
        if let Some(other) = making.get(key) {
            return Turn::Wait(other.clone());
        }
        let (ends, end) = watch::channel(());
        making.insert(key.to_owned(), end);
        Turn::Make(Making {
            cache: self.clone(),
            key: key.to_owned(),
            _ends: ends,
        })
    }
}

enum Turn {
    Make(Making),
    Wait(watch::Receiver<()>),
}

/// While it lives, others wait. However it ends (made, failed, nobody listening any
/// more), they go on.
struct Making {
    cache: Cache,
    key: String,
    _ends: watch::Sender<()>,
}

impl Drop for Making {
    fn drop(&mut self) {
        let making = self.cache.0.making.lock();
        let mut making = making.unwrap_or_else(PoisonError::into_inner);
        making.remove(&self.key);
    }
}

impl Kept {
    async fn answer(&self, request: &HeaderMap) -> Response {
        let mut response = self.packed.answer(request).await;
        response.headers_mut().extend(self.headers.clone());
        response
    }
}

pub async fn layer(State(cache): State<Cache>, request: Request, next: Next) -> Response {
    let asks = matches!(*request.method(), Method::GET | Method::HEAD);
    let address = request.uri().path_and_query().map_or("", |p| p.as_str());
    let kept_at_all = cache.0.pages.is_some() && asks && address.len() <= LONGEST_KEY;
    if !kept_at_all {
        let asked = request.headers().clone();
        return on_the_way(&asked, next.run(request).await).await;
    }
    if let Some(page) = cache.find(address) {
        return page.answer(request.headers()).await;
    }
    let (key, asked) = (address.to_owned(), request.headers().clone());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map(MatchedPath::as_str);
    let mut making = None;
    if !cache.is_personal(route) {
        match cache.turn(&key) {
            Turn::Make(mine) => making = Some(mine),
            Turn::Wait(mut other) => {
                // Ends with an error: nothing is ever sent, the sender is dropped.
                let _ = other.changed().await;
                if let Some(page) = cache.find(&key) {
                    return page.answer(&asked).await;
                }
            }
        }
    }
    let response = next.run(request).await;
    let for_everybody = response.extensions().get::<Shared>().is_some();
    let answer = match keepable(&key, response).await {
        Ok(page) => {
            cache.keep(&key, &page);
            drop(making);
            return page.answer(&asked).await;
        }
        Err(response) => response,
    };
    if answer.status() == StatusCode::OK && !for_everybody {
        cache.note_personal(route);
    }
    drop(making);
    on_the_way(&asked, answer).await
}

/// The page to keep, when the answer says it is one; otherwise the answer as it was.
async fn keepable(address: &str, response: Response) -> Result<Kept, Response> {
    // Nor has any address of ours an escape: each letter could be written as one.
    let known = match response.extensions().get::<KnownAs>() {
        _ if address.contains('%') => false,
        Some(KnownAs(known)) => known == address,
        None => !address.contains('?'),
    };
    let personal = |headers: &HeaderMap| {
        headers.contains_key(header::SET_COOKIE) || headers.contains_key(header::VARY)
    };
    let shared = response.extensions().get::<Shared>().copied();
    let Some(shared) = shared.filter(|_| {
        known
            && response.status() == StatusCode::OK
            && !personal(response.headers())
            && known_size(&response).is_some_and(|size| size <= LARGEST_PAGE as u64)
    }) else {
        return Err(response);
    };
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::ETAG);
    let plain = to_bytes(body, LARGEST_PAGE).await.unwrap_or_default();
    // Kept for hours, so without the room it was written with.
    let plain = Bytes::copy_from_slice(&plain);
    let fingerprint = fingerprint(&plain);
    Ok(Kept {
        packed: Packed::new(plain, &fingerprint, Effort::Good),
        headers: parts.headers,
        shared,
    })
}

/// An answer that is made for one request is compressed lightly, when it is a text
/// that stands ready.
async fn on_the_way(asked: &HeaderMap, response: Response) -> Response {
    let encoding = Encoding::wanted(asked);
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_text = kind.is_some_and(|kind| {
        let kind = kind.as_bytes();
        kind.starts_with(b"text/") || kind.starts_with(b"application/json")
    });
    let worth =
        known_size(&response).is_some_and(|size| (SMALLEST..=LARGEST_PAGE as u64).contains(&size));
    let already = response.headers().contains_key(header::CONTENT_ENCODING);
    if encoding == Encoding::Identity || !is_text || !worth || already {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let plain = to_bytes(body, LARGEST_PAGE).await.unwrap_or_default();
    let packed = compressed(&plain, encoding, Effort::Light);
    let name = HeaderValue::from_static(encoding.name());
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_ENCODING, name);
    let vary = HeaderValue::from_static("accept-encoding");
    parts.headers.append(header::VARY, vary);
    Response::from_parts(parts, Body::from(packed))
}

fn known_size(response: &Response) -> Option<u64> {
    response.body().size_hint().exact()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::context::{Clock, Settings, Site};
    use axum::{Router, middleware::from_fn_with_state, response::IntoResponse, routing::get};
    use domain::time::Instant;
    use std::{
        pin::pin,
        sync::atomic::{AtomicI64, AtomicU32, Ordering},
        time::Duration,
    };
    use store::Db;
    use tokio::sync::{Notify, Semaphore};
    use tower::ServiceExt;

    /// A site of a shared, a personal, a held and a failing page; each says how many
    /// times it was made. What is asked of the shared one is a number.
    struct Small {
        app: App,
        cache: Cache,
        router: Router,
        /// The held page has begun; it may end, once for each permit.
        began: Arc<Notify>,
        end: Arc<Semaphore>,
        made: Arc<AtomicU32>,
        minutes: Arc<AtomicI64>,
        folder: std::path::PathBuf,
    }

    impl Drop for Small {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }

    async fn site() -> Small {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let folder = format!(
            "havre-cache-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = std::env::temp_dir().join(folder);
        let address = format!("sqlite:{}", folder.join("havre.db").display());
        let minutes = Arc::new(AtomicI64::new(0));
        let shown = Arc::clone(&minutes);
        let clock = Clock(Arc::new(move || {
            Instant(1_795_000_000_000 + shown.load(Ordering::Relaxed) * 60_000)
        }));
        let app = App::new(
            Db::open(&address).await.unwrap(),
            clock,
            Site::default(),
            Settings::default(),
        );
        let made = Arc::new(AtomicU32::new(0));
        let (began, end) = (Arc::new(Notify::new()), Arc::new(Semaphore::new(0)));
        let page = {
            let (app, made) = (app.clone(), Arc::clone(&made));
            let (began, end) = (Arc::clone(&began), Arc::clone(&end));
            move |request: Request| {
                let (app, made) = (app.clone(), Arc::clone(&made));
                let (began, end) = (Arc::clone(&began), Arc::clone(&end));
                async move {
                    let in_ten_minutes = app.now().plus_minutes(10);
                    let shared = app.shared(Some(in_ten_minutes));
                    let number = made.fetch_add(1, Ordering::SeqCst);
                    let path = request.uri().path();
                    if path.ends_with("held") {
                        began.notify_one();
                        end.acquire().await.unwrap().forget();
                    }
                    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
                    let text = format!("{number} {}", "words ".repeat(400));
                    let mut response = (kind, text).into_response();
                    match path {
                        "/personal" => {}
                        "/cookie" => {
                            let cookie = HeaderValue::from_static("a=b");
                            response.headers_mut().insert(header::SET_COOKIE, cookie);
                            response.extensions_mut().insert(shared);
                        }
                        "/failing" => *response.status_mut() = StatusCode::NOT_FOUND,
                        _ => {
                            response.extensions_mut().insert(shared);
                            let asked = request.uri().query().unwrap_or_default();
                            if let Ok(n) = asked.trim_start_matches("x=").parse::<u32>() {
                                let known = KnownAs(format!("{path}?x={n}"));
                                response.extensions_mut().insert(known);
                            }
                        }
                    }
                    response
                }
            }
        };
        let cache = Cache::new(app.clone(), true);
        let router = Router::new()
            .route("/{page}", get(page.clone()).post(page))
            .layer(from_fn_with_state(cache.clone(), layer));
        Small {
            app,
            cache,
            router,
            began,
            end,
            made,
            minutes,
            folder,
        }
    }

    impl Small {
        async fn ask(&self, method: Method, path: &str) -> (HeaderMap, Vec<u8>) {
            let request = Request::builder()
                .method(method)
                .uri(path)
                .header(header::COOKIE, "havre=somebody")
                .body(Body::empty());
            let response = self.router.clone().oneshot(request.unwrap()).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = to_bytes(body, LARGEST_PAGE).await.unwrap();
            (parts.headers, bytes.to_vec())
        }

        async fn get(&self, path: &str) -> (HeaderMap, Vec<u8>) {
            self.ask(Method::GET, path).await
        }

        fn made(&self) -> u32 {
            self.made.load(Ordering::SeqCst)
        }

        async fn change(&self) {
            #[expect(clippy::disallowed_methods, reason = "tests change something")]
            let staff = store::Staff::at_the_console();
            let name = format!("Claire {}", self.made());
            store::teacher::create(&self.app.db, &staff, self.app.now(), &name)
                .await
                .unwrap();
        }
    }

    #[tokio::test]
    async fn a_page_for_everybody_is_made_once() {
        let site = site().await;
        let miss = site.get("/shared?x=1").await;
        assert_eq!(site.get("/shared?x=1").await, miss);
        assert_eq!(site.made(), 1);
        let (head, nothing) = site.ask(Method::HEAD, "/shared?x=1").await;
        assert_eq!(
            (head.get(header::ETAG), nothing.len()),
            (miss.0.get(header::ETAG), 0)
        );
        assert_eq!(site.made(), 1);
        site.get("/shared?x=2").await;
        assert_eq!(site.made(), 2, "another query is another page");
    }

    #[tokio::test]
    async fn an_address_that_somebody_made_up_is_answered_and_not_kept() {
        let site = site().await;
        site.get("/shared?x=1").await;
        let kept = site.cache.0.pages.as_ref().unwrap();
        let weight = kept.weight();
        for n in 0..50 {
            for made_up in ["x=1&junk=", "x=0", "junk=", "x=1&x="] {
                let path = format!("/shared?{made_up}{n}");
                let (headers, bytes) = site.get(&path).await;
                let made = site.made() - 1;
                assert!(bytes.starts_with(format!("{made} words").as_bytes()));
                assert!(headers.get(header::ETAG).is_none(), "{path}");
            }
        }
        assert_eq!((kept.len(), kept.weight()), (1, weight));
        let made = site.made();
        site.get("/shared?x=1").await;
        assert_eq!(site.made(), made, "the page itself is still there");
    }

    #[tokio::test]
    async fn a_made_up_address_costs_a_light_compression_only() {
        let site = site().await;
        let asking = async |path: &str| {
            let request = Request::get(path).header(header::ACCEPT_ENCODING, "br");
            let request = request.body(Body::empty()).unwrap();
            let response = site.router.clone().oneshot(request).await.unwrap();
            assert_eq!(response.headers()[header::CONTENT_ENCODING], "br");
            let sent = to_bytes(response.into_body(), LARGEST_PAGE).await.unwrap();
            let mut plain = Vec::new();
            brotli::BrotliDecompress(&mut &*sent, &mut plain).unwrap();
            (sent, plain)
        };
        for (path, effort) in [
            ("/shared?x=1", Effort::Good),
            ("/shared?x=1&y=2", Effort::Light),
        ] {
            let (sent, plain) = asking(path).await;
            let packed = compressed(&plain, Encoding::Brotli, effort);
            assert_eq!(sent, packed, "{path}");
        }
    }

    #[tokio::test]
    async fn asking_for_the_head_first_keeps_the_whole_page() {
        let site = site().await;
        site.ask(Method::HEAD, "/shared").await;
        let (_, bytes) = site.get("/shared").await;
        assert_eq!(site.made(), 1);
        assert!(bytes.starts_with(b"0 words"));
    }

    #[tokio::test]
    async fn it_is_made_again_after_a_change_and_when_its_time_is_over() {
        let site = site().await;
        site.get("/shared").await;
        site.change().await;
        let (_, bytes) = site.get("/shared").await;
        assert!(bytes.starts_with(b"1 "), "at once after the change");
        site.minutes.store(9, Ordering::Relaxed);
        site.get("/shared").await;
        assert_eq!(site.made(), 2);
        site.minutes.store(10, Ordering::Relaxed);
        site.get("/shared").await;
        assert_eq!(site.made(), 3);
    }

    #[tokio::test]
    async fn nothing_else_is_kept() {
        let site = site().await;
        let long = format!("/shared?{}", "x".repeat(LONGEST_KEY));
        for path in ["/personal", "/cookie", "/failing", &long] {
            let before = site.made();
            site.get(path).await;
            site.get(path).await;
            assert_eq!(site.made(), before + 2, "{path}");
        }
        let before = site.made();
        site.ask(Method::POST, "/shared").await;
        site.get("/shared").await;
        assert_eq!(
            site.made(),
            before + 2,
            "an answer to a form is nobody else's"
        );
    }

    #[tokio::test]
    async fn many_who_want_one_page_at_once_get_the_same() {
        let site = Arc::new(site().await);
        let crowd: Vec<_> = (0..50)
            .map(|_| {
                let site = Arc::clone(&site);
                tokio::spawn(async move { site.get("/held").await })
            })
            .collect();
        site.began.notified().await;
        site.end.add_permits(50);
        let mut answers = Vec::new();
        for one in crowd {
            answers.push(one.await.unwrap());
        }
        assert_eq!(site.made(), 1);
        assert!(answers.iter().all(|answer| *answer == answers[0]));
    }

    #[tokio::test]
    async fn whoever_leaves_does_not_leave_the_others_waiting() {
        let site = Arc::new(site().await);
        let leaving = {
            let site = Arc::clone(&site);
            tokio::spawn(async move { site.get("/held").await })
        };
        site.began.notified().await;
        let mut staying = pin!(site.get("/held"));
        tokio::select! {
            biased;
            _ = &mut staying => panic!("nobody has made it yet"),
            () = std::future::ready(()) => {}
        }
        assert_eq!(site.made(), 1, "the second waits for the first");
        leaving.abort();
        assert!(leaving.await.is_err_and(|end| end.is_cancelled()));
        site.end.add_permits(1);
        let (_, bytes) = tokio::time::timeout(Duration::from_secs(5), staying)
            .await
            .unwrap();
        assert!(bytes.starts_with(b"1 "));
    }

    #[tokio::test]
    async fn what_is_stale_is_let_go() {
        let site = site().await;
        let cache = Cache::new(site.app.clone(), true);
        let page = Kept {
            packed: Packed::new("page".into(), "tag", Effort::Light),
            headers: HeaderMap::new(),
            shared: site.app.shared(None),
        };
        cache.keep("/fr", &page);
        cache.forget_stale();
        assert!(cache.find("/fr").is_some());
        site.change().await;
        cache.forget_stale();
        assert!(cache.0.pages.as_ref().unwrap().is_empty());
    }
}
