//! The only room with dice: new ids and new secrets, from the operating system.

use domain::{id::Id, time::Instant};
use sha2::{Digest, Sha256};
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
