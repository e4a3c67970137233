//! How often somebody may try to sign in: by account, so that one password cannot be
//! guessed from many places, and by address, so that one place cannot try many
//! accounts. Who knows the password is not limited: that try is given back. And how
//! often one place may write without signing in. Kept in memory only, and forgotten as
//! soon as it no longer matters.

use crate::{App, context::Clock};
use axum::extract::{ConnectInfo, FromRequestParts};
use domain::time::Instant;
use http::{HeaderMap, request::Parts};
use std::{
    collections::HashMap,
    convert::Infallible,
    hash::Hash,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Tries at once, and the seconds that give one back. Staff of a school share one
/// address; nobody mistypes their own password for long.
const BY_ACCOUNT: (i64, i64) = (6, 120);
const BY_ADDRESS: (i64, i64) = (30, 30);
/// The same for a wish: a class of learners at one address may all have theirs.
const WISHES: (i64, i64) = (40, 60);

/// Beyond so many keys, those that no longer matter are forgotten.
const MANY: usize = 10_000;

#[derive(Debug)]
pub struct Limits {
    clock: Clock,
    accounts: Tries<String>,
    addresses: Tries<IpAddr>,
    wishes: Tries<IpAddr>,
}

/// A try to sign in. It counts from its beginning, so that many at once are limited
/// too.
#[derive(Debug, PartialEq, Eq)]
pub struct Try {
    network: IpAddr,
    account: String,
    at: Instant,
}

impl Limits {
    pub fn new(clock: &Clock) -> Self {
        Self {
            clock: clock.clone(),
            accounts: Tries::new(BY_ACCOUNT),
            addresses: Tries::new(BY_ADDRESS),
            wishes: Tries::new(WISHES),
        }
    }

    /// One more try to sign in. Refused: after how many minutes another may work.
    pub fn sign_in(&self, address: Address, email: &str) -> Result<Try, i64> {
        let one = Try {
            network: address.network(),
            account: email.trim().to_lowercase(),
            at: (self.clock.0)(),
        };
        self.addresses.take(&one.network, one.at)?;
        self.accounts.take(&one.account, one.at)?;
        Ok(one)
    }

    /// One more wish. Refused: after how many minutes another is counted.
    pub fn wish(&self, address: Address) -> Result<(), i64> {
        self.wishes.take(&address.network(), (self.clock.0)())
    }

    /// It was the right password: this try does not count. Those before it do.
    pub fn right(&self, one: &Try) {
        let now = (self.clock.0)();
        self.addresses.give_back(&one.network, one.at, now);
        self.accounts.give_back(&one.account, one.at, now);
    }
}

/// Of each key, when all its tries are there again: one more try moves that moment
/// one step further, and it is never more than `most` steps away.
struct Tries<K> {
    whole: Mutex<HashMap<K, Instant>>,
    most: i64,
    step: i64,
}

impl<K: Hash + Eq + Clone> Tries<K> {
    fn new((most, step): (i64, i64)) -> Self {
        Self {
            whole: Mutex::default(),
            most,
            step,
        }
    }

    fn keys(&self) -> MutexGuard<'_, HashMap<K, Instant>> {
        self.whole.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, key: &K, now: Instant) -> Result<(), i64> {
        let mut keys = self.keys();
        if keys.len() > MANY {
            keys.retain(|_, whole| *whole > now);
        }
        let whole = keys.get(key).copied().unwrap_or(now).max(now);
        let whole = whole.plus_seconds(self.step);
        let soonest = whole.plus_seconds(-self.most * self.step);
        if soonest > now {
            return Err(now.minutes_until(soonest));
        }
        keys.insert(key.clone(), whole);
        Ok(())
    }

    /// Gives back a try that was taken at that moment. After one step, time itself may
    /// have given it back: then it is left, or another's try would be given away.
    fn give_back(&self, key: &K, at: Instant, now: Instant) {
        if now >= at.plus_seconds(self.step) {
            return;
        }
        let mut keys = self.keys();
        let Some(whole) = keys.get_mut(key) else {
            return;
        };
        *whole = whole.plus_seconds(-self.step);
        if *whole <= now {
            keys.remove(key);
        }
    }
}

impl<K> std::fmt::Debug for Tries<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tries(at most {})", self.most)
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
            assert!(limits.sign_in(place, "Anna@Havre.example ").is_ok());
        }
        let elsewhere = address("198.51.100.1");
        assert_eq!(limits.sign_in(elsewhere, "anna@havre.example"), Err(2));
        assert!(limits.sign_in(elsewhere, "olena@havre.example").is_ok());
        pass(2);
        assert!(limits.sign_in(elsewhere, "anna@havre.example").is_ok());
        assert_eq!(limits.sign_in(elsewhere, "anna@havre.example"), Err(2));
    }

    #[test]
    fn one_place_cannot_try_many_accounts() {
        let (clock, _) = moved();
        let limits = Limits::new(&clock);
        for n in 0..30 {
            let place = address(&format!("2001:db8::{n}"));
            assert!(limits.sign_in(place, &format!("{n}@havre.example")).is_ok());
        }
        let neighbour = address("2001:db8::ffff");
        assert_eq!(limits.sign_in(neighbour, "31@havre.example"), Err(1));
        let other_network = address("2001:db8:0:1::1");
        assert!(limits.sign_in(other_network, "31@havre.example").is_ok());
    }

    #[test]
    fn only_the_right_password_gives_its_try_back() {
        let (clock, pass) = moved();
        let limits = Limits::new(&clock);
        let school = address("192.0.2.1");
        let another = || limits.sign_in(school, "anna@havre.example");
        for _ in 0..100 {
            limits.right(&another().unwrap());
        }
        let wrong: Vec<_> = (0..5).map(|_| another().unwrap()).collect();
        limits.right(&another().unwrap());
        let sixth = another().unwrap();
        assert_eq!(another(), Err(2), "the five before still count");
        limits.right(&sixth);
        let _sixth = another().unwrap();
        assert_eq!(another(), Err(2));
        pass(60);
        limits.right(&wrong[0]);
        let all: Vec<_> = (0..6).map(|_| another().unwrap()).collect();
        pass(2);
        limits.right(&all[0]);
        let _one = another().unwrap();
        assert_eq!(another(), Err(2), "time has given that one back already");
    }

    #[test]
    fn many_at_once_are_limited_before_any_of_them_is_right() {
        let limits = Limits::new(&moved().0);
        let ways: Vec<_> = (0..30).map(|n| address(&format!("192.0.2.{n}"))).collect();
        let taken = std::thread::scope(|threads| {
            let each = |way: &Address| limits.sign_in(*way, "anna@havre.example");
            let each = ways.iter().map(|way| threads.spawn(move || each(way)));
            let each: Vec<_> = each.collect();
            let tries = each.into_iter().filter_map(|one| one.join().unwrap().ok());
            tries.collect::<Vec<_>>()
        });
        assert_eq!(taken.len(), 6);
        taken.iter().for_each(|one| limits.right(one));
        assert!(limits.accounts.keys().is_empty(), "as if nobody had tried");
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
