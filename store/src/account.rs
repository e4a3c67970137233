//! Accounts, sign-ins, and the capabilities that come from them.
//!
//! A capability can only be made here, from a sign-in that holds it: a function that
//! asks for `&Staff` cannot be called by mistake. Passwords are argon2id hashes,
//! sign-in tokens are kept as SHA-256 only.

use crate::{
    audit::Entry,
    column::{Millis, Written},
    db::{Db, Tx, read, write},
    fault::Fault,
    fresh,
};
use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier, password_hash::SaltString};
use domain::{
    account::Role,
    audit::{Action, Subject},
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

/// How long a password is, in characters.
pub const SHORTEST_PASSWORD: usize = 12;
pub const LONGEST_PASSWORD: usize = 200;

#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("e-mail or password is wrong")]
    WrongSignIn,
    #[error("an account with this e-mail exists")]
    EmailTaken,
    #[error("a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters")]
    WeakPassword,
    #[error("no such account")]
    NotFound,
    #[error("this is the last administrator's account; create another first")]
    LastAdministrator,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl AccountError {
    pub fn kind(&self) -> Kind {
        match self {
            AccountError::WrongSignIn | AccountError::WeakPassword => Kind::Invalid,
            AccountError::EmailTaken | AccountError::LastAdministrator => Kind::Conflict,
            AccountError::NotFound => Kind::NotFound,
            AccountError::Fault(fault) => fault.kind(),
        }
    }
}

/// Somebody with a valid sign-in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    account: Id<Account>,
    sign_in: Id<SignIn>,
    email: String,
    name: String,
    role: Role,
}

impl SignedIn {
    pub fn account(&self) -> Id<Account> {
        self.account
    }

    pub fn email(&self) -> &str {
        &self.email
    }

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

    /// The capability of administrators, over the accounts of others.
    pub fn administrator(&self) -> Option<Administrator> {
        let staff = self.staff()?;
        (self.role == Role::Administrator).then_some(Administrator(staff))
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

/// May open and close the accounts of others, and give them passwords.
#[derive(Debug, Clone)]
pub struct Administrator(Staff);

impl Administrator {
    /// Whoever can run the binary beside the database. For the command line only.
    pub const fn at_the_console() -> Self {
        Self(Staff { account: None })
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

/// An account, as whoever manages them sees it.
#[derive(Debug, Clone, FromRow)]
pub struct Listed {
    #[sqlx(try_from = "Uuid")]
    pub id: Id<Account>,
    pub email: String,
    pub name: String,
    #[sqlx(try_from = "Written")]
    pub role: Role,
    /// It came with the demo, and everybody knows its password.
    pub demo: bool,
    /// It may sign in.
    pub active: bool,
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
    email: String,
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
pub(crate) const LIST: &str =
    "SELECT id, email, name, role, demo, active FROM account ORDER BY active DESC, name, email";
pub(crate) const FIND: &str =
    "SELECT id, email, name, role, demo, active FROM account WHERE id = $1";
pub(crate) const HASH: &str = "SELECT password_hash FROM account WHERE id = $1 AND active";
// A password that somebody chose is not the one everybody knows.
pub(crate) const SET_PASSWORD: &str =
    "UPDATE account SET password_hash = $2, demo = false WHERE id = $1";
pub(crate) const SET_ACTIVE: &str = "UPDATE account SET active = $2 WHERE id = $1 AND active <> $2";
pub(crate) const ADMINISTRATORS: &str =
    "SELECT count(*) FROM account WHERE role = 'administrator' AND active";
// Whoever closes accounts next waits, on both engines: two administrators could close
// each other. The row is one every change takes in the end.
pub(crate) const TAKE_TURN: &str = "UPDATE revision SET n = n WHERE id = 1";
// A password is checked for a while. Changes nothing; finds nothing when the account has
// another one by now, or is closed.
pub(crate) const TAKE_ACCOUNT: &str =
    "UPDATE account SET active = active WHERE id = $1 AND active AND password_hash = $2";
pub(crate) const OPEN_SIGN_IN: &str = "INSERT INTO sign_in (id, token_hash, account_id, device, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $5, $6)";
pub(crate) const FIND_SIGN_IN: &str = "SELECT s.id, s.account_id, a.email, a.name, a.role, s.seen_at FROM sign_in s JOIN account a ON a.id = s.account_id \
     WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND a.active";
pub(crate) const SEEN: &str = "UPDATE sign_in SET seen_at = $2 WHERE id = $1";
pub(crate) const LIST_SIGN_INS: &str = "SELECT id, device, created_at, seen_at FROM sign_in WHERE account_id = $1 AND expires_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, id";
pub(crate) const CLOSE_SIGN_IN: &str = "DELETE FROM sign_in WHERE id = $1 AND account_id = $2";
pub(crate) const CLOSE_SIGN_INS: &str = "DELETE FROM sign_in WHERE account_id = $1 AND id <> $2";
pub(crate) const FORGET_EXPIRED: &str =
    "DELETE FROM sign_in WHERE expires_at <= $1 OR seen_at <= $2";

/// Makes an account. The password is hashed here and forgotten.
pub async fn create(
    db: &Db,
    administrator: &Administrator,
    now: Instant,
    new: NewAccount<'_>,
) -> Result<Id<Account>, AccountError> {
    let id: Id<Account> = fresh::id(now);
    let hash = hash_new(new.password).await?;
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
    let entry = Entry::new(Action::Create, Subject::Account, id.uuid());
    let entry = entry.with(json!({"role": new.role.code()}));
    tx.audit(&administrator.0, now, entry).await?;
    tx.commit().await?;
    Ok(id)
}

/// Every account: those that may sign in first, by name.
pub async fn list(db: &Db, _administrator: &Administrator) -> Result<Vec<Listed>, Fault> {
    Ok(read!(db, c => sqlx::query_as(LIST).fetch_all(c).await)?)
}

pub async fn find(
    db: &Db,
    _administrator: &Administrator,
    id: Id<Account>,
) -> Result<Option<Listed>, Fault> {
    Ok(read!(db, c => sqlx::query_as(FIND).bind(id.uuid()).fetch_optional(c).await)?)
}

/// The account that signs in with this e-mail.
pub async fn find_by_email(
    db: &Db,
    administrator: &Administrator,
    email: &str,
) -> Result<Option<Listed>, Fault> {
    let key = email_key(email);
    let all = list(db, administrator).await?;
    Ok(all.into_iter().find(|account| account.email == key))
}

/// Gives an account a password. Whoever was signed in with it is so no more.
pub async fn set_password(
    db: &Db,
    administrator: &Administrator,
    now: Instant,
    id: Id<Account>,
    password: &str,
) -> Result<(), AccountError> {
    let hash = hash_new(password).await?;
    let mut tx = db.begin().await?;
    tx.set_password(id, &hash).await?;
    tx.close_sign_ins(id, None).await?;
    let entry = Entry::new(Action::Password, Subject::Account, id.uuid());
    tx.audit(&administrator.0, now, entry).await?;
    Ok(tx.commit().await?)
}

/// Changes one's own password, by whoever knows the one it has. Every other sign-in of
/// the account is closed.
pub async fn change_password(
    db: &Db,
    who: &SignedIn,
    now: Instant,
    current: &str,
    password: &str,
) -> Result<(), AccountError> {
    let known: Option<String> = read!(db, c => sqlx::query_scalar(HASH)
        .bind(who.account.uuid()).fetch_optional(c).await)
    .map_err(Fault::from)?;
    if !password_fits(current.to_owned(), known.clone()).await {
        return Err(AccountError::WrongSignIn);
    }
    let hash = hash_new(password).await?;
    let mut tx = db.begin().await?;
    let known = known.unwrap_or_default();
    tx.take_account(who.account.uuid(), &known).await?;
    tx.set_password(who.account, &hash).await?;
    tx.close_sign_ins(who.account, Some(who.sign_in)).await?;
    let account = who.account.uuid();
    let entry = Entry::new(Action::Password, Subject::Account, account);
    tx.record(Some(account), now, entry).await?;
    Ok(tx.commit().await?)
}

/// Lets an account sign in no more, and ends what it has open. What it did stays told
/// under its name. Refused for the last administrator: nobody could undo it from a page.
/// Closing what is closed is no error.
pub async fn close(
    db: &Db,
    administrator: &Administrator,
    now: Instant,
    id: Id<Account>,
) -> Result<(), AccountError> {
    let mut tx = db.begin().await?;
    write!(tx, c => sqlx::query(TAKE_TURN).execute(c).await.map(drop)).map_err(Fault::from)?;
    let found: Option<Listed> = write!(tx, c => sqlx::query_as(FIND).bind(id.uuid())
        .fetch_optional(c).await)
    .map_err(Fault::from)?;
    let account = found.ok_or(AccountError::NotFound)?;
    if !account.active {
        return Ok(());
    }
    tx.close_account(administrator, now, id).await?;
    if account.role == Role::Administrator && tx.administrators().await? == 0 {
        return Err(AccountError::LastAdministrator);
    }
    Ok(tx.commit().await?)
}

/// Closes every account that came with the demo, the last administrator's too: their
/// password is known to everybody. Returns their e-mails.
pub async fn close_demo(
    db: &Db,
    administrator: &Administrator,
    now: Instant,
) -> Result<Vec<String>, Fault> {
    let all = list(db, administrator).await?;
    let mut closed = Vec::new();
    let mut tx = db.begin().await?;
    for account in all.into_iter().filter(|a| a.demo && a.active) {
        tx.close_account(administrator, now, account.id).await?;
        closed.push(account.email);
    }
    tx.commit().await?;
    Ok(closed)
}

/// Lets a closed account sign in again. Opening what is open is no error.
pub async fn open(
    db: &Db,
    administrator: &Administrator,
    now: Instant,
    id: Id<Account>,
) -> Result<(), AccountError> {
    let mut tx = db.begin().await?;
    if !tx.set_active(id, true).await? {
        drop(tx);
        let found = find(db, administrator, id).await?;
        return found.map(drop).ok_or(AccountError::NotFound);
    }
    let entry = Entry::new(Action::Open, Subject::Account, id.uuid());
    tx.audit(&administrator.0, now, entry).await?;
    Ok(tx.commit().await?)
}

/// Is there an administrator who may sign in?
pub async fn has_administrator(db: &Db) -> Result<bool, Fault> {
    let n: i64 = read!(db, c => sqlx::query_scalar(ADMINISTRATORS).fetch_one(c).await)?;
    Ok(n > 0)
}

impl Tx {
    /// Holds the account, if it still has the password that was checked.
    async fn take_account(&mut self, id: Uuid, hash: &str) -> Result<(), AccountError> {
        let tx = &mut *self;
        let rows = write!(*tx, c => sqlx::query(TAKE_ACCOUNT).bind(id).bind(hash)
            .execute(c).await.map(|r| r.rows_affected()))
        .map_err(Fault::from)?;
        if rows == 0 {
            return Err(AccountError::WrongSignIn);
        }
        Ok(())
    }

    async fn set_password(&mut self, id: Id<Account>, hash: &str) -> Result<(), AccountError> {
        let tx = &mut *self;
        let rows = write!(*tx, c => sqlx::query(SET_PASSWORD).bind(id.uuid()).bind(hash)
            .execute(c).await.map(|r| r.rows_affected()))
        .map_err(Fault::from)?;
        if rows == 0 {
            return Err(AccountError::NotFound);
        }
        Ok(())
    }

    /// Says whether that was any change.
    async fn set_active(&mut self, id: Id<Account>, active: bool) -> Result<bool, Fault> {
        let tx = &mut *self;
        let rows = write!(*tx, c => sqlx::query(SET_ACTIVE).bind(id.uuid()).bind(active)
            .execute(c).await.map(|r| r.rows_affected()))?;
        Ok(rows > 0)
    }

    /// Closes what an account has open, but for one.
    async fn close_sign_ins(
        &mut self,
        id: Id<Account>,
        but: Option<Id<SignIn>>,
    ) -> Result<u64, Fault> {
        let tx = &mut *self;
        let but = but.map_or(Uuid::nil(), Id::uuid);
        Ok(
            write!(*tx, c => sqlx::query(CLOSE_SIGN_INS).bind(id.uuid()).bind(but)
            .execute(c).await.map(|r| r.rows_affected()))?,
        )
    }

    async fn close_account(
        &mut self,
        administrator: &Administrator,
        now: Instant,
        id: Id<Account>,
    ) -> Result<(), Fault> {
        if !self.set_active(id, false).await? {
            return Ok(());
        }
        self.close_sign_ins(id, None).await?;
        let entry = Entry::new(Action::Close, Subject::Account, id.uuid());
        self.audit(&administrator.0, now, entry).await
    }

    async fn administrators(&mut self) -> Result<i64, Fault> {
        let tx = &mut *self;
        Ok(write!(*tx, c => sqlx::query_scalar(ADMINISTRATORS).fetch_one(c).await)?)
    }
}

/// The e-mails of the accounts that came with the demo.
pub async fn demo_accounts(db: &Db) -> Result<Vec<String>, Fault> {
    Ok(read!(db, c => sqlx::query_scalar(DEMO_ACCOUNTS).fetch_all(c).await)?)
}

/// Checks a password and opens a sign-in; returns its token, which is kept nowhere.
/// A wrong e-mail takes as long as a wrong password: what is told of the one is written
/// for the other too, and taken back.
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
    let account = match found {
        Some(account) if right => account,
        other => {
            let mut tx = db.begin().await?;
            let whose = other.as_ref().map_or(Uuid::nil(), |account| account.id);
            let entry = Entry::new(Action::SignInRefused, Subject::Account, whose);
            tx.record(None, now, entry).await?;
            if other.is_some() {
                tx.commit().await?;
            }
            return Err(AccountError::WrongSignIn);
        }
    };
    let token = fresh::secret();
    let id: Id<SignIn> = fresh::id(now);
    let mut tx = db.begin().await?;
    tx.take_account(account.id, &account.password_hash).await?;
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
        Entry::new(Action::SignIn, Subject::Account, account.id),
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
        email: found.email,
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
        let entry = Entry::new(Action::SignOut, Subject::Account, account);
        tx.record(Some(account), now, entry).await?;
    }
    tx.commit().await
}

/// Closes every sign-in of one's own but this one; how many there were.
pub async fn close_other_sign_ins(db: &Db, who: &SignedIn, now: Instant) -> Result<u64, Fault> {
    let mut tx = db.begin().await?;
    let closed = tx.close_sign_ins(who.account, Some(who.sign_in)).await?;
    if closed > 0 {
        let account = who.account.uuid();
        let entry = Entry::new(Action::SignOut, Subject::Account, account);
        tx.record(Some(account), now, entry).await?;
    }
    tx.commit().await?;
    Ok(closed)
}

fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The hash of a password that is to be kept; one that is too short or too long is none.
async fn hash_new(password: &str) -> Result<String, AccountError> {
    if !(SHORTEST_PASSWORD..=LONGEST_PASSWORD).contains(&password.chars().count()) {
        return Err(AccountError::WeakPassword);
    }
    Ok(hash_password(password.to_owned()).await)
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
