//! `havre serve`: the site, until it is told to stop.

use super::{Outcome, open, say, say_error};
use crate::{
    assets,
    clock::clock,
    demo,
    http::{self, Cache, listen},
    settings::{
        ADDR, BENCH, CLOCK, DATABASE_URL, DEMO, LOG, NO_CACHE, PUBLIC_URL, SCHOOL, Settings,
        TRUSTED_PROXIES, config_flag,
    },
};
use app::App;
use clap::Command;
use domain::time::{Instant, read_clock, read_day};
use std::{
    io::{BufWriter, ErrorKind, IsTerminal},
    net::{IpAddr, SocketAddr},
    time::Duration,
};
use tokio::{
    net::TcpListener,
    time::{MissedTickBehavior, interval},
};
use tracing_appender::{non_blocking, non_blocking::WorkerGuard};
use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

pub fn command() -> Command {
    Command::new("serve")
        .about("Serve the site")
        .long_about(
            "Serve the site until told to stop (Ctrl-C, or SIGTERM); what is under way is finished first, within \
             ten seconds.\n\n\
             The database is made or brought up to date at the start. /healthz says whether the process answers, \
             /readyz whether its database does. Put a server that speaks HTTPS in front, and say its address with \
             --public-url.",
        )
        .args([
            ADDR.flag(),
            DATABASE_URL.flag(),
            PUBLIC_URL.flag(),
            SCHOOL.flag(),
            TRUSTED_PROXIES.flag(),
            LOG.flag(),
            DEMO.flag(),
            CLOCK.flag(),
            NO_CACHE.flag(),
            BENCH.flag(),
            config_flag(),
        ])
}

/// How the server is to be started, everything checked.
struct Start {
    addr: SocketAddr,
    public_url: Option<String>,
    school: String,
    trusted_proxies: usize,
    log: tracing::Level,
    demo: bool,
    clock: Option<Instant>,
    options: http::Options,
}

impl Start {
    fn read(settings: &Settings) -> Result<Self, String> {
        Ok(Self {
            addr: settings.parsed(&ADDR)?,
            public_url: settings.optional(&PUBLIC_URL, origin)?,
            school: settings.read(&SCHOOL, |text| {
                let fits = (1..=100).contains(&text.trim().chars().count());
                fits.then(|| text.trim().to_owned())
            })?,
            trusted_proxies: settings.read(&TRUSTED_PROXIES, |text| {
                text.parse().ok().filter(|proxies| *proxies <= 9)
            })?,
            log: settings.read(&LOG, |text| match text {
                "error" => Some(tracing::Level::ERROR),
                "warn" => Some(tracing::Level::WARN),
                "info" => Some(tracing::Level::INFO),
                "debug" => Some(tracing::Level::DEBUG),
                _ => None,
            })?,
            demo: settings.switch(&DEMO)?,
            clock: settings.optional(&CLOCK, moment)?,
            options: http::Options {
                cache: !settings.switch(&NO_CACHE)?,
                bench: settings.switch(&BENCH)?,
            },
        })
    }
}

/// Demo accounts are for whoever sits at this machine.
fn only_here(addr: SocketAddr, public_url: Option<&str>) -> Outcome {
    let (setting, reached) = match public_url {
        _ if !addr.ip().is_loopback() => ("--addr", addr.to_string()),
        Some(url) if !leads_here(url) => ("--public-url", url.to_owned()),
        _ => return Ok(()),
    };
    Err(format!(
        "{setting}: others can reach {reached}, and there are demo accounts whose password everybody knows; \
         say --demo if that is meant, close them (havre account close --demo), or use another database"
    ))
}

/// Is this the address of the machine itself?
fn leads_here(public_url: &str) -> bool {
    let uri: Option<::http::Uri> = public_url.parse().ok();
    let host = uri.as_ref().and_then(|uri| uri.host()).unwrap_or_default();
    let ip = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
}

/// `https://havre.example`, without a slash at the end.
fn origin(text: &str) -> Option<String> {
    let text = text.trim_end_matches('/');
    let uri: ::http::Uri = text.parse().ok()?;
    let scheme = uri.scheme_str()?;
    let whole = format!("{scheme}://{}", uri.authority()?);
    (matches!(scheme, "http" | "https") && whole == text).then_some(whole)
}

fn moment(text: &str) -> Option<Instant> {
    let (day, time) = text.split_once('T')?;
    let (day, time) = (read_day(day).ok()?, read_clock(time).ok()?);
    app::page::school_zone().instant(day, time).ok()
}

pub async fn run(settings: &Settings) -> Outcome {
    let start = Start::read(settings)?;
    // Until it is dropped, what was logged last is written.
    let _log = start_log(start.log);
    let listener = bind(start.addr).await?;
    let addr = listener.local_addr().map_err(|e| e.to_string())?;
    let db = open(settings).await?;
    let demo_accounts = store::account::demo_accounts(&db)
        .await
        .map_err(|e| e.to_string())?;
    if !demo_accounts.is_empty() && !start.demo {
        only_here(addr, start.public_url.as_deref())?;
    }
    if start.trusted_proxies > 0 && start.public_url.is_none() {
        say_error(&format!(
            "warning: --trusted-proxies says that a proxy stands in front, but --public-url does not say its \
             address: links that travel lead to http://{addr}, and the sign-in is not kept to HTTPS"
        ));
    }
    let app = App::new(
        db.clone(),
        clock(start.clock),
        assets::site(),
        app::context::Settings {
            public_url: start.public_url.unwrap_or_else(|| format!("http://{addr}")),
            demo: !demo_accounts.is_empty(),
            school: start.school,
            trusted_proxies: start.trusted_proxies,
        },
    );
    let (site, cache) = http::router(&app, start.options).await;
    let watching = tokio::spawn(watch_for_changes(app, cache));
    say(&format!("Havre is at http://{addr}"));
    for email in &demo_accounts {
        let password = demo::PASSWORD;
        say(&format!("  demo sign-in: {email}  password: {password}"));
    }
    let served = listen::serve(listener, site, stop()).await;
    watching.abort();
    db.close().await;
    if let Err(line) = served {
        say_error(line);
    }
    Ok(())
}

/// Our own lines at this level; of what is below us, warnings. They are written beside the
/// requests: when nobody reads the output, lines are lost and pages are not.
fn start_log(level: tracing::Level) -> WorkerGuard {
    let (lines, writing) = non_blocking(BufWriter::new(std::io::stdout()));
    tracing_subscriber::fmt()
        .with_writer(lines)
        .with_ansi(std::io::stdout().is_terminal())
        .with_target(false)
        .with_max_level(level)
        .finish()
        .with(
            Targets::new()
                .with_target("server", level)
                .with_default(LevelFilter::WARN),
        )
        .init();
    http::log_panics_by_place();
    writing
}

async fn bind(addr: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(addr).await.map_err(|e| match e.kind() {
        ErrorKind::AddrInUse => {
            format!("--addr: {addr} is taken by another program; stop it, or choose another port")
        }
        ErrorKind::AddrNotAvailable => {
            format!("--addr: {addr} is no address of this machine; 127.0.0.1 always is")
        }
        ErrorKind::PermissionDenied => {
            format!("--addr: this user may not listen on {addr}; choose a port above 1023")
        }
        _ => format!("--addr: cannot listen on {addr}: {e}"),
    })
}

/// Other nodes change the same database: every second, is what we keep still right?
async fn watch_for_changes(app: App, cache: Cache) {
    let mut every_second = interval(Duration::from_secs(1));
    every_second.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut last = app.db.revision();
    loop {
        every_second.tick().await;
        // A database that does not answer is for /readyz to report.
        let seen = app.db.look_for_changes().await.unwrap_or(last);
        if seen != last {
            cache.forget_stale();
            last = seen;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_is_a_scheme_and_a_name() {
        for (text, read) in [
            ("https://havre.example", Some("https://havre.example")),
            ("https://havre.example/", Some("https://havre.example")),
            ("http://localhost:3000", Some("http://localhost:3000")),
            ("https://havre.example/fr", None),
            ("havre.example", None),
            ("ftp://havre.example", None),
            ("", None),
        ] {
            assert_eq!(origin(text).as_deref(), read, "{text}");
        }
    }

    #[test]
    fn demo_accounts_are_for_this_machine() {
        let here = "127.0.0.1:3000".parse().unwrap();
        for url in [
            "http://localhost:3000",
            "http://127.0.0.1",
            "http://[::1]:8080",
        ] {
            assert_eq!(only_here(here, Some(url)), Ok(()), "{url}");
        }
        assert_eq!(only_here(here, None), Ok(()));
        for url in [
            "https://havre.example",
            "http://192.168.1.7:3000",
            "http://localhost.example",
        ] {
            let refused = only_here(here, Some(url)).unwrap_err();
            assert!(refused.starts_with("--public-url: ") && refused.contains(url));
        }
        let refused = only_here("0.0.0.0:3000".parse().unwrap(), None).unwrap_err();
        assert!(refused.starts_with("--addr: "), "{refused}");
    }

    #[test]
    fn the_clock_starts_at_a_day_and_a_time() {
        assert!(moment("2026-11-23T09:00").is_some());
        for wrong in ["2026-11-23", "2026-02-30T09:00", "2026-11-23T25:00", ""] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
    }
}
