//! `havre account create`: somebody who may sign in. The password never stands on
//! the command line, where others could read it.

use super::{Outcome, open, say};
use crate::{
    clock::clock,
    settings::{DATABASE_URL, Settings, config_flag},
};
use clap::{Arg, Command};
use domain::account::Role;
use std::io::{BufRead, IsTerminal};
use store::{Staff, account::NewAccount};

/// Instead of typing the password.
const PASSWORD: &str = "HAVRE_PASSWORD";

pub fn command() -> Command {
    let required = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help(help)
            .required(true)
    };
    let roles = format!("What they may do: {}", roles());
    let create = Command::new("create")
        .about("Create an account")
        .long_about(format!(
            "Create an account, for somebody who may sign in.\n\n\
             The password (12 to 200 characters) is read from {PASSWORD}, or as one line from the standard \
             input. There is no flag for it: other users of the machine could read it."
        ))
        .args([
            required("email", "E-MAIL", "What they sign in with"),
            required("name", "NAME", "Their name, as others see it"),
            required("role", "ROLE", "").help(roles),
            DATABASE_URL.flag(),
            config_flag(),
        ]);
    Command::new("account")
        .about("Accounts of those who may sign in")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand(create)
}

fn roles() -> String {
    let roles: Vec<_> = Role::ALL.iter().map(|role| role.code()).collect();
    roles.join(" or ")
}

pub async fn create(settings: &Settings) -> Outcome {
    let [email, name, role] = ["email", "name", "role"].map(|flag| settings.argument(flag));
    let (email, name) = (email.trim(), name.trim());
    let role = role
        .parse()
        .map_err(|_| format!("--role: {role:?} is wrong: expected {}", roles()))?;
    if email.contains(char::is_whitespace) || !email.trim_matches('@').contains('@') {
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
    let db = open(settings).await?;
    #[expect(
        clippy::disallowed_methods,
        reason = "whoever runs the binary beside the database may do this"
    )]
    let staff = Staff::at_the_console();
    let created = store::account::create(&db, &staff, (clock(None).0)(), new).await;
    db.close().await;
    created.map_err(|e| e.to_string())?;
    say(&format!("{email} may sign in now."));
    Ok(())
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
