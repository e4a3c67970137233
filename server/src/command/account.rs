//! `havre account …`: who may sign in. A password never stands on the command line,
//! where others could read it.

use super::{Outcome, open, say};
use crate::{
    clock::clock,
    settings::{DATABASE_URL, Settings, config_flag},
};
use clap::{Arg, ArgAction, ArgMatches, Command};
use domain::{account::Role, time::Instant};
use std::io::{BufRead, IsTerminal};
use store::{
    Administrator, Db,
    account::{self, AccountError, Listed, NewAccount},
};

/// Instead of typing the password.
const PASSWORD: &str = "HAVRE_PASSWORD";

pub fn command() -> Command {
    Command::new("account")
        .about("Accounts of those who may sign in")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands([
            create_command(),
            list_command(),
            password_command(),
            close_command(),
            open_command(),
        ])
}

fn required(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value)
        .help(help)
        .required(true)
}

fn email_flag() -> Arg {
    required("email", "E-MAIL", "What they sign in with")
}

fn create_command() -> Command {
    let roles = format!("What they may do: {}", roles());
    Command::new("create")
        .about("Create an account")
        .long_about(format!(
            "Create an account, for somebody who may sign in.\n\n{}",
            of_password()
        ))
        .args([
            email_flag(),
            required("name", "NAME", "Their name, as others see it"),
            required("role", "ROLE", "").help(roles),
            DATABASE_URL.flag(),
            config_flag(),
        ])
}

fn list_command() -> Command {
    Command::new("list")
        .about("List the accounts")
        .long_about(
            "List the accounts, a line each: e-mail, name, role, and whether it is of the demo or closed.\n\n\
             Between them stand tabs.",
        )
        .args([DATABASE_URL.flag(), config_flag()])
}

fn password_command() -> Command {
    Command::new("password")
        .about("Give an account a new password")
        .long_about(format!(
            "Give an account a new password. Whoever is signed in with it is signed out.\n\n{}",
            of_password()
        ))
        .args([email_flag(), DATABASE_URL.flag(), config_flag()])
}

fn close_command() -> Command {
    let demo = Arg::new("demo")
        .long("demo")
        .help("Every account that came with the demo")
        .action(ArgAction::SetTrue)
        .conflicts_with("email");
    Command::new("close")
        .about("Close an account, or those of the demo")
        .long_about(
            "Close an account: it may sign in no more, and whoever is signed in with it is signed out. What it did \
             stays told under its name. `open` opens it again.\n\n\
             The last administrator's account is not closed: create another first. --demo closes every account that \
             came with the demo, the last administrator's too, because everybody knows their password: so a school \
             goes to work with what it tried.",
        )
        .args([
            email_flag().required_unless_present("demo").required(false),
            demo,
            DATABASE_URL.flag(),
            config_flag(),
        ])
}

fn open_command() -> Command {
    Command::new("open")
        .about("Open a closed account again")
        .args([email_flag(), DATABASE_URL.flag(), config_flag()])
}

fn of_password() -> String {
    format!(
        "The password (12 to 200 characters) is read from {PASSWORD}, or as one line from the standard \
         input. There is no flag for it: other users of the machine could read it."
    )
}

pub async fn run(matches: &ArgMatches) -> Outcome {
    let Some((what, flags)) = matches.subcommand() else {
        return Err("say what to do with accounts; see havre account --help".into());
    };
    let settings = Settings::gather(flags.clone())?;
    match what {
        "create" => create(&settings).await,
        "list" => list(&settings).await,
        "password" => set_password(&settings).await,
        "close" if flags.get_flag("demo") => close_demo(&settings).await,
        "close" => close(&settings).await,
        _ => reopen(&settings).await,
    }
}

/// The database, whoever sits beside it, and the time.
struct Console {
    db: Db,
    administrator: Administrator,
    now: Instant,
}

impl Console {
    async fn open(settings: &Settings) -> Result<Self, String> {
        #[expect(
            clippy::disallowed_methods,
            reason = "whoever runs the binary beside the database may do this"
        )]
        let administrator = Administrator::at_the_console();
        Ok(Self {
            db: open(settings).await?,
            administrator,
            now: (clock(None).0)(),
        })
    }

    /// The account of `--email`.
    async fn account(&self, settings: &Settings) -> Result<Listed, String> {
        let email = settings.argument("email");
        let found = account::find_by_email(&self.db, &self.administrator, &email).await;
        let found = found.map_err(|e| e.to_string())?;
        found.ok_or_else(|| {
            format!("--email: there is no account {email:?}; see havre account list")
        })
    }

    /// Says how it ended, and lets go of the database.
    async fn end(self, done: Result<String, AccountError>) -> Outcome {
        self.db.close().await;
        say(&done.map_err(|e| e.to_string())?);
        Ok(())
    }
}

async fn list(settings: &Settings) -> Outcome {
    let console = Console::open(settings).await?;
    let all = account::list(&console.db, &console.administrator).await;
    let line = |account: Listed| {
        let state = match (account.active, account.demo) {
            (false, _) => "\tclosed",
            (true, true) => "\tdemo",
            (true, false) => "",
        };
        format!(
            "{}\t{}\t{}{state}",
            account.email, account.name, account.role
        )
    };
    let said = all.map(|all| match all.is_empty() {
        true => "There is no account yet; see havre account create --help".to_owned(),
        false => all.into_iter().map(line).collect::<Vec<_>>().join("\n"),
    });
    console.end(said.map_err(AccountError::from)).await
}

async fn set_password(settings: &Settings) -> Outcome {
    let console = Console::open(settings).await?;
    let found = console.account(settings).await?;
    let password = password()?;
    let Console {
        db,
        administrator,
        now,
    } = &console;
    let set = account::set_password(db, administrator, *now, found.id, &password).await;
    let said = match found.active {
        true => format!(
            "{} has a new password and is signed out everywhere.",
            found.email
        ),
        false => format!(
            "{} has a new password. The account is closed; see havre account open --help",
            found.email
        ),
    };
    console.end(set.map(|()| said)).await
}

async fn close(settings: &Settings) -> Outcome {
    let console = Console::open(settings).await?;
    let found = console.account(settings).await?;
    let Console {
        db,
        administrator,
        now,
    } = &console;
    let closed = account::close(db, administrator, *now, found.id).await;
    let said = format!("{} may sign in no more.", found.email);
    console.end(closed.map(|()| said)).await
}

async fn reopen(settings: &Settings) -> Outcome {
    let console = Console::open(settings).await?;
    let found = console.account(settings).await?;
    let Console {
        db,
        administrator,
        now,
    } = &console;
    let opened = account::open(db, administrator, *now, found.id).await;
    let said = format!("{} may sign in again.", found.email);
    console.end(opened.map(|()| said)).await
}

async fn close_demo(settings: &Settings) -> Outcome {
    let console = Console::open(settings).await?;
    let Console {
        db,
        administrator,
        now,
    } = &console;
    let closing = async {
        let mut lines = account::close_demo(db, administrator, *now).await?;
        for email in &mut lines {
            email.push_str(" may sign in no more.");
        }
        if lines.is_empty() {
            lines.push("There is no open account of the demo.".to_owned());
        }
        if !account::has_administrator(db).await? {
            lines.push("No administrator is left; see havre account create --help".to_owned());
        }
        Ok(lines.join("\n"))
    };
    let closed = closing.await;
    console.end(closed).await
}

fn roles() -> String {
    let roles: Vec<_> = Role::ALL.iter().map(|role| role.code()).collect();
    roles.join(" or ")
}

async fn create(settings: &Settings) -> Outcome {
    let [email, name, role] = ["email", "name", "role"].map(|flag| settings.argument(flag));
    let (email, name) = (email.trim(), name.trim());
    let role = role
        .parse()
        .map_err(|_| format!("--role: {role:?} is wrong: expected {}", roles()))?;
    if !domain::account::is_email(email) {
        return Err(format!(
            "--email: {email:?} is wrong: expected an address such as anna@example.org"
        ));
    }
    if name.is_empty() {
        return Err("--name is empty: expected a name".into());
    }
    let password = password()?;
    let new = NewAccount {
        email,
        name,
        role,
        password: &password,
        demo: false,
    };
    let console = Console::open(settings).await?;
    let Console {
        db,
        administrator,
        now,
    } = &console;
    let created = account::create(db, administrator, *now, new).await;
    let said = format!("{email} may sign in now.");
    console.end(created.map(|_| said)).await
}

fn password() -> Result<String, String> {
    if let Ok(password) = std::env::var(PASSWORD) {
        return Ok(password);
    }
    let input = std::io::stdin();
    if input.is_terminal() {
        return rpassword::prompt_password("Password (12 characters or more): ")
            .map_err(|e| format!("cannot read the password: {e}"));
    }
    let mut line = String::new();
    input
        .lock()
        .read_line(&mut line)
        .map_err(|e| format!("cannot read the password: {e}"))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
