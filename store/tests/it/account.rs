//! Accounts and sign-ins: who gets in, for how long, and what is kept of it.

use crate::{fresh_database::Engine, support::*};
use domain::{
    account::Role,
    id::{Account, Id},
    time::Instant,
};
use store::account::{self, AccountError, IDLE_MINUTES, LONGEST_MINUTES, NewAccount, SignedIn};

on_both![
    the_right_password_opens,
    anything_else_does_not,
    the_email_is_the_same_in_capitals,
    a_password_has_its_length,
    an_idle_sign_in_ends,
    a_sign_in_ends_at_last_however_busy,
    signing_out_closes_it,
    nobody_closes_anothers,
    expired_sign_ins_are_forgotten,
    a_closed_account_is_out_at_once,
    demo_accounts_are_known,
    only_an_administrators_sign_in_manages_accounts,
    a_closed_account_is_opened_again_without_its_sign_ins,
    the_last_administrator_stays,
    the_demo_is_closed_at_once,
    a_given_password_ends_every_sign_in,
    ones_own_password_ends_the_other_sign_ins,
    no_secret_is_kept,
];

const PASSWORD: &str = "un bon mot de passe";

fn new_account(email: &str) -> NewAccount<'_> {
    NewAccount {
        email,
        name: "Anne Morel",
        role: Role::Staff,
        password: PASSWORD,
        demo: false,
    }
}

async fn make(world: &World, email: &str) {
    account::create(&world.db, &world.administrator, NOW, new_account(email))
        .await
        .unwrap();
}

async fn sign_in(world: &World, now: Instant, email: &str) -> String {
    account::sign_in(&world.db, now, email, PASSWORD, "Firefox")
        .await
        .unwrap()
}

async fn who(world: &World, now: Instant, token: &str) -> Option<SignedIn> {
    account::authenticate(&world.db, now, token).await.unwrap()
}

async fn the_right_password_opens(world: World) {
    make(&world, "anne@example.org").await;
    let token = sign_in(&world, NOW, "anne@example.org").await;
    let anne = who(&world, NOW, &token).await.unwrap();
    assert_eq!(anne.name(), "Anne Morel");
    assert!(anne.staff().is_some());
    let another = sign_in(&world, NOW, "anne@example.org").await;
    assert_ne!(token, another);
    assert_eq!(
        account::sign_ins(&world.db, &anne, NOW)
            .await
            .unwrap()
            .len(),
        2
    );
}

async fn anything_else_does_not(world: World) {
    make(&world, "anne@example.org").await;
    for (email, password) in [
        ("anne@example.org", "un mauvais mot de passe"),
        ("anne@example.org", ""),
        ("anne@example.org", "Un bon mot de passe"),
        ("karim@example.org", PASSWORD),
        ("", PASSWORD),
        ("anne@example.org' OR '1'='1", PASSWORD),
    ] {
        let refused = account::sign_in(&world.db, NOW, email, password, "Firefox").await;
        assert_is!(refused, Err(AccountError::WrongSignIn));
    }
    for token in ["", "0", &"0".repeat(64)] {
        assert!(who(&world, NOW, token).await.is_none());
    }
    assert_eq!(
        world
            .raw()
            .await
            .number("SELECT count(*) FROM sign_in")
            .await,
        0
    );
}

async fn the_email_is_the_same_in_capitals(world: World) {
    make(&world, " Anne.Morel@Example.org ").await;
    for email in [
        "anne.morel@example.org",
        "ANNE.MOREL@EXAMPLE.ORG",
        " Anne.Morel@example.org",
    ] {
        sign_in(&world, NOW, email).await;
        let twice = account::create(&world.db, &world.administrator, NOW, new_account(email)).await;
        assert_is!(twice, Err(AccountError::EmailTaken));
    }
}

async fn a_password_has_its_length(world: World) {
    let make = async |password: &str| {
        let new = NewAccount {
            password,
            ..new_account("anne@example.org")
        };
        account::create(&world.db, &world.administrator, NOW, new).await
    };
    assert_is!(make("onze signes").await, Err(AccountError::WeakPassword));
    assert_is!(
        make(&"é".repeat(201)).await,
        Err(AccountError::WeakPassword)
    );
    make("douze signes").await.unwrap();
}

async fn an_idle_sign_in_ends(world: World) {
    make(&world, "anne@example.org").await;
    let token = sign_in(&world, NOW, "anne@example.org").await;
    let last_minute = NOW.plus_minutes(IDLE_MINUTES - 1);
    assert!(who(&world, last_minute, &token).await.is_some());
    let later = last_minute.plus_minutes(IDLE_MINUTES - 1);
    let anne = who(&world, later, &token)
        .await
        .expect("it was used in between");
    let idle = later.plus_minutes(IDLE_MINUTES);
    assert_eq!(
        account::sign_ins(&world.db, &anne, idle)
            .await
            .unwrap()
            .len(),
        0
    );
    assert!(who(&world, idle, &token).await.is_none());
}

async fn a_sign_in_ends_at_last_however_busy(world: World) {
    make(&world, "anne@example.org").await;
    let token = sign_in(&world, NOW, "anne@example.org").await;
    let end = NOW.plus_minutes(LONGEST_MINUTES);
    let mut now = NOW;
    while now < end {
        assert!(
            who(&world, now, &token).await.is_some(),
            "{} minutes before the end",
            now.minutes_until(end)
        );
        now = now.plus_minutes(IDLE_MINUTES / 2);
    }
    assert!(
        who(&world, Instant(end.0 - 1), &token).await.is_some(),
        "to the last millisecond"
    );
    assert!(who(&world, end, &token).await.is_none());
}

async fn signing_out_closes_it(world: World) {
    make(&world, "anne@example.org").await;
    let phone = sign_in(&world, NOW, "anne@example.org").await;
    let desk = sign_in(&world, NOW.plus_minutes(5), "anne@example.org").await;
    let anne = who(&world, NOW.plus_minutes(5), &desk).await.unwrap();
    let open = account::sign_ins(&world.db, &anne, NOW.plus_minutes(5))
        .await
        .unwrap();
    assert_eq!(
        (open[0].id, open[0].created_at),
        (anne.sign_in(), NOW.plus_minutes(5)),
        "last used first"
    );
    assert_eq!(open[1].device, "Firefox");
    for _ in 0..2 {
        account::close_sign_in(&world.db, &anne, NOW.plus_minutes(5), open[1].id)
            .await
            .unwrap();
    }
    assert!(who(&world, NOW.plus_minutes(5), &phone).await.is_none());
    assert!(who(&world, NOW.plus_minutes(5), &desk).await.is_some());
    let signed_out = "SELECT count(*) FROM audit WHERE action = 'sign-out'";
    assert_eq!(
        world.raw().await.number(signed_out).await,
        1,
        "what was closed already is not told twice"
    );
}

async fn nobody_closes_anothers(world: World) {
    make(&world, "anne@example.org").await;
    make(&world, "karim@example.org").await;
    let [annes, karims] = [
        sign_in(&world, NOW, "anne@example.org").await,
        sign_in(&world, NOW, "karim@example.org").await,
    ];
    let anne = who(&world, NOW, &annes).await.unwrap();
    let karim = who(&world, NOW, &karims).await.unwrap();
    account::close_sign_in(&world.db, &karim, NOW, anne.sign_in())
        .await
        .unwrap();
    assert!(who(&world, NOW, &annes).await.is_some());
    let ids: Vec<_> = account::sign_ins(&world.db, &karim, NOW)
        .await
        .unwrap()
        .iter()
        .map(|s| s.id)
        .collect();
    assert_eq!(ids, [karim.sign_in()], "nor sees it");
}

async fn expired_sign_ins_are_forgotten(world: World) {
    make(&world, "anne@example.org").await;
    sign_in(&world, NOW, "anne@example.org").await;
    sign_in(&world, NOW.plus_minutes(IDLE_MINUTES), "anne@example.org").await;
    assert_eq!(
        world
            .raw()
            .await
            .number("SELECT count(*) FROM sign_in")
            .await,
        1
    );
}

async fn a_closed_account_is_out_at_once(world: World) {
    make(&world, "anne@example.org").await;
    let token = sign_in(&world, NOW, "anne@example.org").await;
    world
        .raw()
        .await
        .execute("UPDATE account SET active = false")
        .await
        .unwrap();
    assert!(who(&world, NOW, &token).await.is_none());
    let refused = account::sign_in(&world.db, NOW, "anne@example.org", PASSWORD, "Firefox").await;
    assert_is!(refused, Err(AccountError::WrongSignIn));
}

async fn demo_accounts_are_known(world: World) {
    make(&world, "anne@example.org").await;
    assert!(account::demo_accounts(&world.db).await.unwrap().is_empty());
    let demo = NewAccount {
        demo: true,
        ..new_account("demo@example.org")
    };
    account::create(&world.db, &world.administrator, NOW, demo)
        .await
        .unwrap();
    assert_eq!(
        account::demo_accounts(&world.db).await.unwrap(),
        ["demo@example.org"]
    );
}

async fn make_as(world: &World, email: &str, role: Role, demo: bool) -> Id<Account> {
    let new = NewAccount {
        role,
        demo,
        ..new_account(email)
    };
    account::create(&world.db, &world.administrator, NOW, new)
        .await
        .unwrap()
}

async fn open_emails(world: &World) -> Vec<String> {
    let all = account::list(&world.db, &world.administrator).await;
    let open = all.unwrap().into_iter().filter(|account| account.active);
    open.map(|account| account.email).collect()
}

async fn only_an_administrators_sign_in_manages_accounts(world: World) {
    make_as(&world, "anne@example.org", Role::Staff, false).await;
    make_as(&world, "karim@example.org", Role::Administrator, false).await;
    for (email, may) in [("anne@example.org", false), ("karim@example.org", true)] {
        let token = sign_in(&world, NOW, email).await;
        let who = who(&world, NOW, &token).await.unwrap();
        assert_eq!(who.administrator().is_some(), may, "{email}");
        assert_eq!(who.email(), email);
    }
}

async fn a_closed_account_is_opened_again_without_its_sign_ins(world: World) {
    let (db, administrator) = (&world.db, &world.administrator);
    let anne = make_as(&world, "anne@example.org", Role::Staff, false).await;
    let token = sign_in(&world, NOW, "anne@example.org").await;
    for _ in 0..2 {
        account::close(db, administrator, NOW, anne).await.unwrap();
    }
    let refused = account::sign_in(db, NOW, "anne@example.org", PASSWORD, "Firefox").await;
    assert_is!(refused, Err(AccountError::WrongSignIn));
    assert!(open_emails(&world).await.is_empty());
    for _ in 0..2 {
        account::open(db, administrator, NOW, anne).await.unwrap();
    }
    assert!(who(&world, NOW, &token).await.is_none(), "it was ended");
    sign_in(&world, NOW, "anne@example.org").await;
    let told = "SELECT count(*) FROM audit WHERE action IN ('close', 'open')";
    assert_eq!(world.raw().await.number(told).await, 2, "not told twice");
    let nobody = Id::new(uuid::Uuid::from_u128(7));
    let closed = account::close(db, administrator, NOW, nobody).await;
    assert_is!(closed, Err(AccountError::NotFound));
    let opened = account::open(db, administrator, NOW, nobody).await;
    assert_is!(opened, Err(AccountError::NotFound));
    let set = account::set_password(db, administrator, NOW, nobody, PASSWORD).await;
    assert_is!(set, Err(AccountError::NotFound));
}

async fn the_last_administrator_stays(world: World) {
    let (db, administrator) = (&world.db, &world.administrator);
    make_as(&world, "anne@example.org", Role::Staff, false).await;
    let karim = make_as(&world, "karim@example.org", Role::Administrator, false).await;
    let token = sign_in(&world, NOW, "karim@example.org").await;
    let closed = account::close(db, administrator, NOW, karim).await;
    assert_is!(closed, Err(AccountError::LastAdministrator));
    assert!(who(&world, NOW, &token).await.is_some(), "nothing was done");
    let olena = make_as(&world, "olena@example.org", Role::Administrator, false).await;
    account::close(db, administrator, NOW, karim).await.unwrap();
    let closed = account::close(db, administrator, NOW, olena).await;
    assert_is!(closed, Err(AccountError::LastAdministrator));
    account::close(db, administrator, NOW, karim)
        .await
        .expect("closed already");
}

async fn the_demo_is_closed_at_once(world: World) {
    let (db, administrator) = (&world.db, &world.administrator);
    make_as(&world, "anne@example.org", Role::Staff, false).await;
    make_as(&world, "demo@example.org", Role::Administrator, true).await;
    let staff = make_as(&world, "trial@example.org", Role::Staff, true).await;
    let chosen = make_as(&world, "chosen@example.org", Role::Staff, true).await;
    account::set_password(db, administrator, NOW, chosen, "un autre mot de passe")
        .await
        .unwrap();
    account::close(db, administrator, NOW, staff).await.unwrap();
    assert!(account::has_administrator(db).await.unwrap());
    let token = sign_in(&world, NOW, "demo@example.org").await;
    let closed = account::close_demo(db, administrator, NOW).await.unwrap();
    assert_eq!(closed, ["demo@example.org"]);
    assert!(!account::has_administrator(db).await.unwrap());
    assert!(who(&world, NOW, &token).await.is_none());
    assert!(account::demo_accounts(db).await.unwrap().is_empty());
    let open = ["anne@example.org", "chosen@example.org"];
    assert_eq!(open_emails(&world).await, open, "its password is its own");
    let again = account::close_demo(db, administrator, NOW).await.unwrap();
    assert!(again.is_empty());
}

async fn a_given_password_ends_every_sign_in(world: World) {
    let (db, administrator) = (&world.db, &world.administrator);
    let anne = make_as(&world, "anne@example.org", Role::Staff, false).await;
    make(&world, "karim@example.org").await;
    let mine = sign_in(&world, NOW, "anne@example.org").await;
    let karims = sign_in(&world, NOW, "karim@example.org").await;
    let weak = account::set_password(db, administrator, NOW, anne, "court").await;
    assert_is!(weak, Err(AccountError::WeakPassword));
    assert!(who(&world, NOW, &mine).await.is_some(), "nothing was done");
    let new = "un autre mot de passe";
    account::set_password(db, administrator, NOW, anne, new)
        .await
        .unwrap();
    assert!(who(&world, NOW, &mine).await.is_none());
    assert!(who(&world, NOW, &karims).await.is_some());
    let old = account::sign_in(db, NOW, "anne@example.org", PASSWORD, "Firefox").await;
    assert_is!(old, Err(AccountError::WrongSignIn));
    account::sign_in(db, NOW, "anne@example.org", new, "Firefox")
        .await
        .unwrap();
}

async fn ones_own_password_ends_the_other_sign_ins(world: World) {
    let db = &world.db;
    make(&world, "anne@example.org").await;
    let [mine, other] = [
        sign_in(&world, NOW, "anne@example.org").await,
        sign_in(&world, NOW, "anne@example.org").await,
    ];
    let anne = who(&world, NOW, &mine).await.unwrap();
    let new = "un autre mot de passe";
    let change = async |current: &str, new: &str| {
        account::change_password(db, &anne, NOW, current, new).await
    };
    assert_is!(change("faux", new).await, Err(AccountError::WrongSignIn));
    let weak = change(PASSWORD, "court").await;
    assert_is!(weak, Err(AccountError::WeakPassword));
    assert!(who(&world, NOW, &other).await.is_some(), "nothing was done");
    change(PASSWORD, new).await.unwrap();
    assert!(who(&world, NOW, &mine).await.is_some());
    assert!(who(&world, NOW, &other).await.is_none());
    let again = change(PASSWORD, new).await;
    assert_is!(again, Err(AccountError::WrongSignIn));
}

/// Neither a password nor a token stands anywhere: in no table, no column, as text
/// or as bytes.
async fn no_secret_is_kept(world: World) {
    make(&world, "anne@example.org").await;
    let token = sign_in(&world, NOW, "anne@example.org").await;
    who(&world, NOW.plus_minutes(2), &token).await.unwrap();
    assert_eq!(token.len(), 64, "256 bits");
    let everything = everything(&world).await.to_lowercase();
    assert!(
        everything.contains("anne@example.org"),
        "the search finds what is there"
    );
    assert!(everything.contains("$argon2id$"));
    for secret in [PASSWORD, &token] {
        assert!(!everything.contains(secret), "{secret} is kept as text");
        let as_bytes: String = secret.bytes().map(|b| format!("{b:02x}")).collect();
        assert!(!everything.contains(&as_bytes), "{secret} is kept as bytes");
    }
}

/// Every row of every table, bytes in hexadecimal.
async fn everything(world: &World) -> String {
    let mut raw = world.raw().await;
    let mut rows = Vec::new();
    match world.engine {
        Engine::Sqlite => {
            let tables = "SELECT 'SELECT ' || group_concat('quote(\"' || c.name || '\")', ' || '' '' || ') || ' FROM \"' || t.name || '\"' \
                 FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' GROUP BY t.name";
            for select in raw.texts(tables).await {
                rows.extend(raw.texts(&select).await);
            }
        }
        Engine::Postgres => {
            let tables = "SELECT format('SELECT t::text FROM %I t', table_name) FROM information_schema.tables WHERE table_schema = 'public'";
            for select in raw.texts(tables).await {
                rows.extend(raw.texts(&select).await);
            }
        }
    }
    rows.join("\n")
}
