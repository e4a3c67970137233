//! Accounts, sign-ins, and the capabilities that come from them.
//!
//! A capability can only be made here, from a sign-in that holds it: a function that
//! asks for `&Staff` cannot be called by mistake. Passwords are argon2id hashes,
//! sign-in tokens are kept as SHA-256 only.

use crate::{
    column::{Millis, Written},
    db::{Db, read, write},
    fault::Fault,
    fresh,
};
use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier, password_hash::SaltString};
use domain::{
    account::Role,
    fault::Kind,
    id::{Account, Id, SignIn},
    time::Instant,
};
use serde_json::json;
use sqlx::FromRow;
use uuid::Uuid;

/// How long a sign-in lasts unused, in minutes, and at most, in minutes.
pub const IDLE_MINUTES: i64 = 8 * 60;
pub const LONGEST_MINUTES: i64 = 14 * 24 * 60;

#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("e-mail or password is wrong")]
    WrongSignIn,
    #[error("an account with this e-mail exists")]
    EmailTaken,
    #[error("a password has 12 to 200 characters")]
    WeakPassword,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl AccountError {
    pub fn kind(&self) -> Kind {
        match self {
            AccountError::WrongSignIn | AccountError::WeakPassword => Kind::Invalid,
            AccountError::EmailTaken => Kind::Conflict,
            AccountError::Fault(fault) => fault.kind(),
        }
    }
}

/// Somebody with a valid sign-in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    account: Id<Account>,
    sign_in: Id<SignIn>,
    name: String,
    role: Role,
}

impl SignedIn {
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn sign_in(&self) -> Id<SignIn> {
        self.sign_in
    }

    /// The capability of staff: every role has it today; teachers and partners will
    /// not.
    pub fn staff(&self) -> Option<Staff> {
        matches!(self.role, Role::Administrator | Role::Staff).then(|| Staff {
            account: Some(self.account),
        })
    }
}

/// May change the programme: centres, courses, sessions, events.
#[derive(Debug, Clone)]
pub struct Staff {
    account: Option<Id<Account>>,
}

impl Staff {
    /// Whoever can run the binary beside the database. For the command line only.
    pub const fn at_the_console() -> Self {
        Self { account: None }
    }

    pub(crate) const fn account(&self) -> Option<Id<Account>> {
        self.account
    }
}

/// What a new account needs. The e-mail is kept in small letters.
#[derive(Debug)]
pub struct NewAccount<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub role: Role,
    pub password: &'a str,
    pub demo: bool,
}

/// A sign-in of one's own, as the list of sessions shows it.
#[derive(Debug, FromRow)]
pub struct OpenSignIn {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<SignIn>,
    pub device: String,
    #[sqlx(try_from = "Millis")]
    pub created_at: Instant,
    #[sqlx(try_from = "Millis")]
    pub seen_at: Instant,
}

#[derive(Debug, FromRow)]
struct Credentials {
    id: Uuid,
    password_hash: String,
}

#[derive(Debug, FromRow)]
struct Found {
    id: Uuid,
    account_id: Uuid,
    name: String,
    #[sqlx(try_from = "Written")]
    role: Role,
    seen_at: i64,
}

pub(crate) const CREATE: &str = "INSERT INTO account (id, email, name, role, password_hash, demo, active, created_at) VALUES ($1, $2, $3, $4, $5, $6, true, $7)";
pub(crate) const CREDENTIALS: &str =
    "SELECT id, password_hash FROM account WHERE email = $1 AND active";
pub(crate) const DEMO_ACCOUNTS: &str =
    "SELECT email FROM account WHERE demo AND active ORDER BY email";
pub(crate) const OPEN_SIGN_IN: &str = "INSERT INTO sign_in (id, token_hash, account_id, device, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $5, $6)";
pub(crate) const FIND_SIGN_IN: &str = "SELECT s.id, s.account_id, a.name, a.role, s.seen_at FROM sign_in s JOIN account a ON a.id = s.account_id \
     WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND a.active";
pub(crate) const SEEN: &str = "UPDATE sign_in SET seen_at = $2 WHERE id = $1";
pub(crate) const LIST_SIGN_INS: &str = "SELECT id, device, created_at, seen_at FROM sign_in WHERE account_id = $1 AND expires_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, id";
pub(crate) const CLOSE_SIGN_IN: &str = "DELETE FROM sign_in WHERE id = $1 AND account_id = $2";
pub(crate) const FORGET_EXPIRED: &str =
    "DELETE FROM sign_in WHERE expires_at <= $1 OR seen_at <= $2";

/// Makes an account. The password is hashed here and forgotten.
pub async fn create(
    db: &Db,
    staff: &Staff,
    now: Instant,
    new: NewAccount<'_>,
) -> Result<Id<Account>, AccountError> {
    if !(12..=200).contains(&new.password.chars().count()) {
        return Err(AccountError::WeakPassword);
    }
    let id: Id<Account> = fresh::id(now);
    let hash = hash_password(new.password.to_owned()).await;
    let mut tx = db.begin().await?;
    let created = write!(tx, c => sqlx::query(CREATE)
        .bind(id.uuid()).bind(email_key(new.email)).bind(new.name).bind(new.role.code())
        .bind(hash).bind(new.demo).bind(now.0)
        .execute(c).await.map(drop))
    .map_err(Fault::from);
    match created {
        Err(fault) if fault.rule() == Some("account_email") => {
            return Err(AccountError::EmailTaken);
        }
        other => other?,
    }
    tx.audit(
        staff,
        now,
        crate::audit::Entry::new("create", "account", id.uuid())
            .with(json!({"role": new.role.code()})),
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// The e-mails of the accounts that came with the demo.
pub async fn demo_accounts(db: &Db) -> Result<Vec<String>, Fault> {
    Ok(read!(db, c => sqlx::query_scalar(DEMO_ACCOUNTS).fetch_all(c).await)?)
}

/// Checks a password and opens a sign-in; returns its token, which is kept nowhere.
/// A wrong e-mail takes as long as a wrong password.
pub async fn sign_in(
    db: &Db,
    now: Instant,
    email: &str,
    password: &str,
    device: &str,
) -> Result<String, AccountError> {
    let found: Option<Credentials> =
        read!(db, c => sqlx::query_as(CREDENTIALS).bind(email_key(email)).fetch_optional(c).await)
            .map_err(Fault::from)?;
    let known = found.as_ref().map(|f| f.password_hash.clone());
    let right = password_fits(password.to_owned(), known).await;
    let Some(account) = found.filter(|_| right) else {
        return Err(AccountError::WrongSignIn);
    };
    let token = fresh::secret();
    let id: Id<SignIn> = fresh::id(now);
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(FORGET_EXPIRED)
        .bind(now.0).bind(now.plus_minutes(-IDLE_MINUTES).0).execute(c).await.map(drop))
    .map_err(Fault::from)?;
    write!(tx, c => sqlx::query(OPEN_SIGN_IN)
        .bind(id.uuid()).bind(fresh::hash(&token)).bind(account.id).bind(device)
        .bind(now.0).bind(now.plus_minutes(LONGEST_MINUTES).0).execute(c).await.map(drop))
    .map_err(Fault::from)?;
    tx.record(
        Some(account.id),
        now,
        crate::audit::Entry::new("sign-in", "account", account.id),
    )
    .await?;
    tx.commit().await?;
    Ok(token)
}

/// Who carries this token, if it still holds.
pub async fn authenticate(db: &Db, now: Instant, token: &str) -> Result<Option<SignedIn>, Fault> {
    let idle = now.plus_minutes(-IDLE_MINUTES).0;
    let found: Option<Found> = read!(db, c => sqlx::query_as(FIND_SIGN_IN)
        .bind(fresh::hash(token)).bind(now.0).bind(idle).fetch_optional(c).await)?;
    let Some(found) = found else { return Ok(None) };
    // Once a minute is exact enough, and spares a write on each page.
    if now.0 - found.seen_at > 60_000 {
        let mut tx = db.begin().await?;
        write!(tx, c => sqlx::query(SEEN).bind(found.id).bind(now.0).execute(c).await.map(drop))?;
        tx.commit().await?;
    }
    Ok(Some(SignedIn {
        account: found.account_id.into(),
        sign_in: found.id.into(),
        name: found.name,
        role: found.role,
    }))
}

/// One's own open sign-ins, last used first.
pub async fn sign_ins(db: &Db, who: &SignedIn, now: Instant) -> Result<Vec<OpenSignIn>, Fault> {
    Ok(read!(db, c => sqlx::query_as(LIST_SIGN_INS)
        .bind(who.account.uuid()).bind(now.0).bind(now.plus_minutes(-IDLE_MINUTES).0).fetch_all(c).await)?)
}

/// Closes one of one's own sign-ins: signing out, or revoking another device.
/// Closing what is already closed is no error.
pub async fn close_sign_in(
    db: &Db,
    who: &SignedIn,
    now: Instant,
    id: Id<SignIn>,
) -> Result<(), Fault> {
    let mut tx = db.begin().await?;
    let account = who.account.uuid();
    let closed = write!(tx, c => sqlx::query(CLOSE_SIGN_IN).bind(id.uuid()).bind(account)
        .execute(c).await.map(|r| r.rows_affected()))?;
    if closed > 0 {
        let entry = crate::audit::Entry::new("sign-out", "account", account);
        tx.record(Some(account), now, entry).await?;
    }
    tx.commit().await
}

fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// argon2id with the library's default cost (19 MiB, 2 passes: OWASP's first choice),
/// on a thread that may block.
async fn hash_password(password: String) -> String {
    let hashed = tokio::task::spawn_blocking(move || {
        let salt = SaltString::encode_b64(&fresh::salt()).ok()?;
        Some(
            Argon2::default()
                .hash_password(password.as_bytes(), &salt)
                .ok()?
                .to_string(),
        )
    });
    // An empty hash fits no password.
    hashed.await.ok().flatten().unwrap_or_default()
}

/// Without a known hash, as much work is done and the answer is no.
async fn password_fits(password: String, known: Option<String>) -> bool {
    let Some(hash) = known else {
        hash_password(password).await;
        return false;
    };
    let fits = move || {
        PasswordHash::new(&hash).is_ok_and(|h| {
            Argon2::default()
                .verify_password(password.as_bytes(), &h)
                .is_ok()
        })
    };
    tokio::task::spawn_blocking(fits).await.unwrap_or(false)
}
