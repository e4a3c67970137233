//! How often somebody may try to sign in: by account, so that one password cannot be
//! guessed from many places, and by address, so that one place cannot try many
//! accounts. Kept in memory only, and forgotten as soon as it no longer matters.

use crate::{App, context::Clock};
use axum::extract::{ConnectInfo, FromRequestParts};
use governor::{
    Quota, RateLimiter, clock::Clock as GovernorClock, middleware::NoOpMiddleware,
    state::keyed::HashMapStateStore,
};
use http::{HeaderMap, request::Parts};
use std::{
    convert::Infallible,
    hash::Hash,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
    time::Duration,
};

/// Tries at once, and the time that gives one back. Staff of a school share one
/// address; nobody mistypes their own password for long.
const BY_ACCOUNT: (u32, Duration) = (6, Duration::from_secs(120));
const BY_ADDRESS: (u32, Duration) = (30, Duration::from_secs(30));

/// Beyond so many keys, those that no longer matter are forgotten.
const MANY: usize = 10_000;

#[derive(Debug)]
pub struct Limits {
    accounts: Tries<String>,
    addresses: Tries<IpAddr>,
}

impl Limits {
    pub fn new(clock: &Clock) -> Self {
        Self {
            accounts: Tries::new(BY_ACCOUNT, clock),
            addresses: Tries::new(BY_ADDRESS, clock),
        }
    }

    /// One more try to sign in. Refused: after how many minutes another may work.
    pub fn sign_in(&self, address: Address, email: &str) -> Result<(), i64> {
        self.addresses.another(&address.network())?;
        self.accounts.another(&email.trim().to_lowercase())
    }
}

type Limiter<K> = RateLimiter<K, HashMapStateStore<K>, Given, NoOpMiddleware<Duration>>;

struct Tries<K: Hash + Eq + Clone> {
    limiter: Limiter<K>,
    clock: Given,
}

impl<K: Hash + Eq + Clone> Tries<K> {
    fn new((burst, each): (u32, Duration), clock: &Clock) -> Self {
        let clock = Given(clock.clone());
        let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::with_period(each)
            .unwrap_or(Quota::per_second(burst))
            .allow_burst(burst);
        Self {
            limiter: RateLimiter::hashmap_with_clock(quota, clock.clone()),
            clock,
        }
    }

    fn another(&self, key: &K) -> Result<(), i64> {
        if self.limiter.len() > MANY {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(key).map_err(|refused| {
            let wait = refused.wait_time_from(self.clock.now()).as_secs();
            i64::try_from(wait.div_ceil(60)).unwrap_or(i64::MAX).max(1)
        })
    }
}

impl<K: Hash + Eq + Clone> std::fmt::Debug for Tries<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tries({} keys)", self.limiter.len())
    }
}

/// The injected clock, as the limiter wants it.
#[derive(Clone)]
struct Given(Clock);

impl GovernorClock for Given {
    type Instant = Duration;
    fn now(&self) -> Duration {
        Duration::from_millis((self.0.0)().0.max(0).unsigned_abs())
    }
}

/// Where a request comes from. Only for limits: it is never kept nor logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address(pub IpAddr);

impl Address {
    /// A household or a school: one IPv4 address, or the /64 of an IPv6 address.
    fn network(self) -> IpAddr {
        match self.0.to_canonical() {
            IpAddr::V4(v4) => v4.into(),
            IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64)).into(),
        }
    }

    /// The peer's address; or, behind `proxies` proxies of our own, the one the
    /// outermost of them saw. What stands further left was written by anybody.
    fn behind(proxies: usize, peer: IpAddr, headers: &HeaderMap) -> Self {
        let forwarded = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect::<Vec<_>>();
        let seen = forwarded
            .len()
            .checked_sub(proxies)
            .filter(|_| proxies > 0)
            .and_then(|at| forwarded[at].trim().parse().ok());
        Self(seen.unwrap_or(peer))
    }
}

impl FromRequestParts<App> for Address {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or(Ipv4Addr::UNSPECIFIED.into(), |peer| peer.0.ip());
        Ok(Self::behind(
            app.settings.trusted_proxies,
            peer,
            &parts.headers,
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::Instant;
    use std::sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    };

    /// A clock that is moved by hand, in minutes.
    fn moved() -> (Clock, impl Fn(i64)) {
        let minutes = Arc::new(AtomicI64::new(0));
        let shown = Arc::clone(&minutes);
        let clock = Clock(Arc::new(move || {
            Instant(1_800_000_000_000 + shown.load(Ordering::Relaxed) * 60_000)
        }));
        (clock, move |by| {
            minutes.fetch_add(by, Ordering::Relaxed);
        })
    }

    fn address(text: &str) -> Address {
        Address(text.parse().unwrap())
    }

    #[test]
    fn one_account_is_tried_a_few_times_then_slowly() {
        let (clock, pass) = moved();
        let limits = Limits::new(&clock);
        for n in 0..6 {
            let place = address(&format!("192.0.2.{n}"));
            assert_eq!(limits.sign_in(place, "Anna@Havre.example "), Ok(()));
        }
        let elsewhere = address("198.51.100.1");
        assert_eq!(limits.sign_in(elsewhere, "anna@havre.example"), Err(2));
        assert_eq!(limits.sign_in(elsewhere, "olena@havre.example"), Ok(()));
        pass(2);
        assert_eq!(limits.sign_in(elsewhere, "anna@havre.example"), Ok(()));
        assert_eq!(limits.sign_in(elsewhere, "anna@havre.example"), Err(2));
    }

    #[test]
    fn one_place_cannot_try_many_accounts() {
        let (clock, _) = moved();
        let limits = Limits::new(&clock);
        for n in 0..30 {
            let place = address(&format!("2001:db8::{n}"));
            assert_eq!(limits.sign_in(place, &format!("{n}@havre.example")), Ok(()));
        }
        let neighbour = address("2001:db8::ffff");
        assert_eq!(limits.sign_in(neighbour, "31@havre.example"), Err(1));
        let other_network = address("2001:db8:0:1::1");
        assert_eq!(limits.sign_in(other_network, "31@havre.example"), Ok(()));
    }

    #[test]
    fn only_our_own_proxies_are_believed() {
        let peer = "127.0.0.1".parse().unwrap();
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", "6.6.6.6, 203.0.113.7".parse().unwrap());
        headers.append("x-forwarded-for", "10.0.0.2".parse().unwrap());
        let seen = |proxies| Address::behind(proxies, peer, &headers).0.to_string();
        assert_eq!(seen(0), "127.0.0.1");
        assert_eq!(seen(1), "10.0.0.2");
        assert_eq!(seen(2), "203.0.113.7");
        assert_eq!(
            seen(9),
            "127.0.0.1",
            "fewer hops than proxies: somebody came around them"
        );
        assert_eq!(Address::behind(1, peer, &HeaderMap::new()).0, peer);
    }
}
