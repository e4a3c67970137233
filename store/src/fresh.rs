//! The only room with dice: new ids and new secrets, from the operating system.

use domain::{id::Id, time::Instant};
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::{Builder, Uuid};

#[expect(
    clippy::expect_used,
    reason = "without the system's randomness nothing here is safe to do"
)]
#[expect(
    clippy::disallowed_methods,
    reason = "the room where ids and secrets are made"
)]
fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system has randomness");
    bytes
}

/// A new id of version 7 (RFC 9562): ordered by `now`, unguessable in the rest.
pub(crate) fn id<T>(now: Instant) -> Id<T> {
    Id::new(uuid(now))
}

pub(crate) fn uuid(now: Instant) -> Uuid {
    Builder::from_unix_timestamp_millis(now.0.max(0).unsigned_abs(), &random()).into_uuid()
}

/// The same for rows that are read in the order they were written: of two with the same
/// `now`, the one made later in this process is the greater. After the version come 34
/// bits of a counter (RFC 9562, 6.2, method 1), then randomness.
pub(crate) fn next_uuid(now: Instant) -> Uuid {
    static MADE: AtomicU64 = AtomicU64::new(0);
    let made = MADE.fetch_add(1, Ordering::Relaxed);
    let mut bytes: [u8; 10] = random();
    // What is left of the first and the third byte beside version and variant: 4 and 6 bits.
    let part = |from: u32, bits: u32| ((made >> from) & ((1 << bits) - 1)) as u8;
    (bytes[0], bytes[1], bytes[2]) = (part(30, 4), part(22, 8), part(16, 6));
    (bytes[3], bytes[4]) = (part(8, 8), part(0, 8));
    Builder::from_unix_timestamp_millis(now.0.max(0).unsigned_abs(), &bytes).into_uuid()
}

/// A secret for somebody to carry: 256 bits, written in hexadecimal.
pub(crate) fn secret() -> String {
    random::<32>().iter().map(|b| format!("{b:02x}")).collect()
}

/// What the database keeps of a secret.
pub(crate) fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// A salt for a password hash.
pub(crate) fn salt() -> [u8; 16] {
    random()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_moment_stand_in_the_order_they_were_made() {
        let now = Instant(1_795_000_000_000);
        let later = Instant(now.0 + 1);
        let first = next_uuid(later);
        let ids: Vec<_> = (0..70_000).map(|_| next_uuid(now)).collect();
        assert!(ids.windows(2).all(|two| two[0] < two[1]));
        assert!(ids.iter().all(|id| *id < first), "the moment comes first");
        let last = ids[ids.len() - 1];
        assert_eq!(last.get_version_num(), 7);
        assert_eq!(last.get_variant(), uuid::Variant::RFC4122);
    }
}
