//! `havre serve`: the site, until it is told to stop.

use super::{Outcome, say};
use crate::{assets, clock::clock, demo, http};
use app::{App, context::Settings};
use clap::Args;
use domain::time::Instant;
use std::net::SocketAddr;
use store::Db;
use tokio::net::TcpListener;

#[derive(Debug, Args)]
pub struct Serve {
    /// Where to listen
    #[arg(long, env = "HAVRE_ADDR", default_value = "127.0.0.1:3000")]
    addr: SocketAddr,
    /// Where the data is: sqlite:PATH or postgres://…
    #[arg(
        long,
        env = "HAVRE_DATABASE_URL",
        default_value = "sqlite:data/havre.db"
    )]
    database_url: String,
    /// The address people use, for links that travel [default: http://ADDR]
    #[arg(long, env = "HAVRE_PUBLIC_URL")]
    public_url: Option<String>,
    /// Allow demo accounts on an address others can reach
    #[arg(long, env = "HAVRE_DEMO")]
    demo: bool,
    /// Start the clock at this local time in Paris, for tests: 2026-11-23T09:00
    #[arg(long, env = "HAVRE_CLOCK", value_parser = read_clock_start)]
    clock: Option<Instant>,
}

fn read_clock_start(text: &str) -> Result<Instant, String> {
    let (day, time) = text.split_once('T').ok_or("expected 2026-11-23T09:00")?;
    let day = domain::time::read_day(day).map_err(|e| e.to_string())?;
    let time = domain::time::read_clock(time).map_err(|e| e.to_string())?;
    app::page::school_zone()
        .instant(day, time)
        .map_err(|e| e.to_string())
}

impl Serve {
    pub async fn run(self) -> Outcome {
        tracing_subscriber::fmt().with_target(false).init();
        let db = Db::open(&self.database_url)
            .await
            .map_err(|e| e.to_string())?;
        let demo_accounts = store::account::demo_accounts(&db)
            .await
            .map_err(|e| e.to_string())?;
        if !demo_accounts.is_empty() && !self.addr.ip().is_loopback() && !self.demo {
            return Err(format!(
                "{} can be reached by others, and demo accounts exist: say --demo, or use another database",
                self.addr
            ));
        }
        let listener = TcpListener::bind(self.addr)
            .await
            .map_err(|e| format!("cannot listen on {}: {e}", self.addr))?;
        let addr = listener.local_addr().map_err(|e| e.to_string())?;
        let settings = Settings {
            public_url: self
                .public_url
                .unwrap_or_else(|| format!("http://{addr}"))
                .trim_end_matches('/')
                .to_owned(),
            demo: !demo_accounts.is_empty(),
            ..Settings::default()
        };
        let app = App::new(db.clone(), clock(self.clock), assets::site(), settings);
        say(&format!("Havre is at http://{addr}"));
        for email in &demo_accounts {
            say(&format!(
                "  demo sign-in: {email}  password: {}",
                demo::PASSWORD
            ));
        }
        axum::serve(listener, http::router(app))
            .with_graceful_shutdown(stop())
            .await
            .map_err(|e| e.to_string())?;
        db.close().await;
        Ok(())
    }
}

/// Ctrl-C, or the word of whoever started us.
async fn stop() {
    let interrupt = async { tokio::signal::ctrl_c().await.ok() };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<Option<()>>();
    tokio::select! {
        _ = interrupt => {}
        _ = terminate => {}
    }
}
