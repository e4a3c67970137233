//! Connections: accepted up to a number, each given little time to say what it wants
//! and to take what it gets, and let go in order when the server stops.
//!
//! HTTP/1.1 only: what speaks HTTP/2 or 3 to the world stands in front.

use super::patient::Patient;
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::{sleep, timeout},
};
use tower::ServiceExt;

/// Open connections; the next ones wait in the system's queue.
const CONNECTIONS: usize = 1_024;
/// For the head of a request, and for an open connection to ask again.
const HEAD: Duration = Duration::from_secs(20);
const LARGEST_HEAD: usize = 32 << 10;
/// For what is under way when the server stops.
const FAREWELL: Duration = Duration::from_secs(10);

/// Serves until `stop`; then finishes what is under way, within ten seconds. Says
/// whether everything was finished.
pub async fn serve(
    listener: TcpListener,
    site: Router,
    stop: impl Future<Output = ()>,
) -> Result<(), &'static str> {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(LARGEST_HEAD);
    let (graceful, places) = (
        GracefulShutdown::new(),
        Arc::new(Semaphore::new(CONNECTIONS)),
    );
    let mut stop = std::pin::pin!(stop);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, accept(&listener).await)
        };
        let (place, (stream, peer)) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let site = site.clone();
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            answer(site.clone(), request)
        });
        let connection =
            graceful.watch(http.serve_connection(TokioIo::new(Patient::new(stream)), service));
        tokio::spawn(async move {
            // A connection that breaks off is the other side's affair.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    timeout(FAREWELL, graceful.shutdown())
        .await
        .map_err(|_| "some answers were not finished in ten seconds")
}

async fn answer(
    site: Router,
    request: Request<Incoming>,
) -> Result<http::Response<Body>, Infallible> {
    site.oneshot(request).await
}

async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => {
                // Answers are written whole; waiting to fill a packet only delays them.
                let _ = stream.set_nodelay(true);
                return (stream, peer);
            }
            // Too many open files, or the caller has gone: worth another try soon.
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    }
}
