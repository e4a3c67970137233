//! What becomes of a page that breaks or never ends, and of answers under way when the server stops.

use crate::site::{LANGUAGES, site};
use axum::{Router, http::StatusCode, routing::get};
use server::http::listen;
use std::{future::pending, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Notify,
    task::JoinHandle,
    time,
};

#[expect(clippy::panic, reason = "what is tested")]
async fn breaks() -> &'static str {
    panic!("what somebody typed")
}

#[tokio::test]
async fn a_page_that_breaks_says_so_in_the_language_of_its_reader() {
    let mut site = site().await;
    site.wrap(Router::new().route("/{language}/breaks", get(breaks)));
    for language in LANGUAGES {
        let answer = site.get(&format!("/{language}/breaks")).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
        let html = answer.html();
        assert!(html.contains(&format!("<html lang=\"{language}\"")));
        assert!(html.contains(&format!("href=\"/{language}\"")), "a way on");
        assert!(!html.contains("what somebody typed"), "{language}");
    }
}

#[tokio::test]
async fn a_page_that_never_ends_is_given_up() {
    let mut site = site().await;
    site.wrap(Router::new().route("/{language}/endless", get(pending::<&'static str>)));
    time::pause();
    for language in LANGUAGES {
        let began = time::Instant::now();
        let answer = site.get(&format!("/{language}/endless")).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(
            answer
                .html()
                .contains(&format!("<html lang=\"{language}\""))
        );
        assert_eq!(began.elapsed().as_secs(), 30);
    }
}

/// A server with one page, which begins, and ends when it is told to.
struct Slow {
    addr: SocketAddr,
    began: Arc<Notify>,
    end: Arc<Notify>,
    stop: Arc<Notify>,
    server: JoinHandle<Result<(), &'static str>>,
}

impl Slow {
    async fn start() -> Self {
        let [began, end, stop] = [(); 3].map(|()| Arc::new(Notify::new()));
        let page = {
            let (began, end) = (Arc::clone(&began), Arc::clone(&end));
            async move || {
                began.notify_one();
                end.notified().await;
                "whole"
            }
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let told = Arc::clone(&stop);
        let site = Router::new().route("/", get(page));
        let stopped = async move { told.notified().await };
        let server = tokio::spawn(listen::serve(listener, site, stopped));
        Self {
            addr,
            began,
            end,
            stop,
            server,
        }
    }

    /// A reader whose page is under way.
    async fn ask(&self) -> TcpStream {
        let mut reader = TcpStream::connect(self.addr).await.unwrap();
        let head = b"GET / HTTP/1.1\r\nhost: havre\r\n\r\n";
        reader.write_all(head).await.unwrap();
        self.began.notified().await;
        reader
    }
}

#[tokio::test]
async fn a_server_that_stops_finishes_what_is_under_way_and_lets_nobody_in() {
    let slow = Slow::start().await;
    let mut reader = slow.ask().await;
    slow.stop.notify_one();
    while TcpStream::connect(slow.addr).await.is_ok() {
        tokio::task::yield_now().await;
    }
    slow.end.notify_one();
    let mut answer = String::new();
    reader.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(answer.ends_with("whole"), "{answer}");
    assert_eq!(slow.server.await.unwrap(), Ok(()));
}

/// Whoever asks and never reads gives the place back.
#[tokio::test]
async fn a_reader_who_takes_nothing_is_let_go() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let addr = listener.local_addr().unwrap();
    // More than the system keeps for a connection by itself.
    let whole = 64 << 20;
    let page = async move || vec![b'x'; whole];
    let site = Router::new().route("/", get(page));
    let server = tokio::spawn(listen::serve(listener, site, pending()));
    let mut reader = TcpStream::connect(addr).await.unwrap();
    let head = b"GET / HTTP/1.1\r\nhost: havre\r\n\r\n";
    reader.write_all(head).await.unwrap();
    reader.readable().await.unwrap();
    time::pause();
    time::sleep(Duration::from_secs(60)).await;
    let mut got = Vec::new();
    // Cut off: an end, or a connection that was reset.
    let _ = reader.read_to_end(&mut got).await;
    assert!(!got.is_empty() && got.len() < whole, "{}", got.len());
    server.abort();
}

#[tokio::test]
async fn a_server_that_stops_does_not_wait_for_ever() {
    let slow = Slow::start().await;
    let _reader = slow.ask().await;
    time::pause();
    let began = time::Instant::now();
    slow.stop.notify_one();
    let outcome = slow.server.await.unwrap();
    assert!(outcome.unwrap_err().contains("not finished"));
    assert_eq!(began.elapsed().as_secs(), 10);
}
