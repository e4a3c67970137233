//! The binary itself: what it says, how it starts and stops, what it refuses.

use crate::site::{Folder, monday, staff};
use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
};

const HAVRE: &str = env!("CARGO_BIN_EXE_havre");

fn havre(folder: &Path, arguments: &[&str]) -> Command {
    started(Path::new(HAVRE), folder, arguments)
}

fn started(binary: &Path, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(binary);
    command.current_dir(folder).args(arguments);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("HAVRE_")) {
        command.env_remove(name);
    }
    command
}

/// Runs it to its end; it must refuse, in one line.
fn refused(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    said
}

/// A running server, ended with the test.
struct Running {
    child: Child,
    addr: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        Self::of(Path::new(HAVRE), folder, arguments)
    }

    /// Of a binary that lies somewhere else.
    fn of(binary: &Path, folder: &Path, arguments: &[&str]) -> Self {
        let mut command = started(binary, folder, &["serve"]);
        if !arguments.contains(&"--addr") {
            command.args(["--addr", "127.0.0.1:0"]);
        }
        let command = command.args(arguments);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let said = BufReader::new(child.stdout.as_mut().unwrap());
        let mut lines = said.lines().map_while(Result::ok);
        let addr =
            lines.find_map(|line| Some(line.split_once("Havre is at http://")?.1.to_owned()));
        let addr = addr.unwrap();
        Self { child, addr }
    }

    fn get(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.get_bytes(path)).into_owned()
    }

    fn get_bytes(&self, path: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.addr).unwrap();
        let head = format!("GET {path} HTTP/1.1\r\nhost: havre\r\nconnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        answer
    }

    /// As a system's service manager stops it; the exit code.
    fn stop(&mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().unwrap();
        self.child.wait().unwrap().code()
    }
}

/// Addresses of ours that a page names, in its attributes and in its sheet.
fn named(page: &str) -> BTreeSet<String> {
    let files = ["/pkg/", "/fonts/", "/icons/", "/manifest"];
    let starts = page
        .match_indices(['"', '(', '='])
        .map(|(at, _)| &page[at + 1..]);
    starts
        .map(|rest| rest.trim_start_matches(['"', '\'']))
        .filter(|rest| files.iter().any(|file| rest.starts_with(file)))
        .map(|rest| {
            let end = rest.find(['"', '\'', ')', ' ', '>']);
            rest[..end.unwrap_or(rest.len())].to_owned()
        })
        .collect()
}

/// The binary alone, copied to where nothing of the source is.
#[test]
fn it_serves_from_any_folder_and_stops_when_told() {
    let folder = Folder::new();
    let copied = folder.path().join("somewhere-else");
    std::fs::copy(HAVRE, &copied).unwrap();
    let mut server = Running::of(&copied, folder.path(), &[]);
    let home = server.get("/fr");
    assert!(home.starts_with("HTTP/1.1 200 OK"), "{home}");
    assert!(home.contains("<html lang=\"fr\""));
    assert!(!home.to_lowercase().contains("\r\nserver:"));
    assert!(folder.path().join("data/havre.db").exists());
    let mut files = named(&home);
    files.extend(named(&server.get("/fa-AF")));
    for kind in [".js", ".wasm", ".woff2", ".svg", ".webmanifest"] {
        let there = files.iter().any(|file| file.ends_with(kind));
        assert!(
            there,
            "no {kind} in {files:?}; is the site built? scripts/site.sh"
        );
    }
    for file in &files {
        let answer = server.get_bytes(file);
        assert!(answer.starts_with(b"HTTP/1.1 200 OK"), "{file}");
        let body = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let size = answer.len() - body.unwrap() - 4;
        assert!(size > 100, "{file} has {size} bytes");
    }
    assert_eq!(server.stop(), Some(0));
}

#[tokio::test]
async fn demo_sign_ins_are_shown_and_not_to_the_network() {
    let folder = Folder::with_demo().await;
    let database = folder.database();
    let open = ["serve", "--addr", "0.0.0.0:0", "--database-url", &database];
    let said = refused(&mut havre(folder.path(), &open));
    assert!(said.contains("--addr") && said.contains("--demo"), "{said}");
    let public = [
        "serve",
        "--addr",
        "127.0.0.1:0",
        "--database-url",
        &database,
    ];
    let public = [&public[..], &["--public-url", "https://havre.example"]].concat();
    let said = refused(&mut havre(folder.path(), &public));
    assert!(
        said.contains("--public-url") && said.contains("--demo"),
        "{said}"
    );
    let meant = ["--addr", "0.0.0.0:0", "--database-url", &database, "--demo"];
    let mut server = Running::start(folder.path(), &meant);
    server.addr = server.addr.replace("0.0.0.0", "127.0.0.1");
    assert!(server.get("/fr").starts_with("HTTP/1.1 200 OK"));
    assert_eq!(server.stop(), Some(0));
    let output = havre(folder.path(), &["demo", "--database-url", &database])
        .output()
        .unwrap();
    assert!(output.status.success(), "loading twice changes nothing");
}

#[test]
fn a_taken_port_is_one_clear_line() {
    let folder = Folder::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let addr = taken.local_addr().unwrap().to_string();
    let said = refused(&mut havre(folder.path(), &["serve", "--addr", &addr]));
    assert!(said.contains(&addr) && said.contains("taken"), "{said}");
    assert!(!folder.path().join("data").exists(), "nothing was made");
}

#[test]
fn a_bad_setting_is_refused_with_its_name() {
    let folder = Folder::new();
    let here = folder.path();
    let said = refused(&mut havre(here, &["serve", "--addr", "here"]));
    assert!(
        said.contains("--addr") && said.contains("127.0.0.1:3000"),
        "{said}"
    );
    let said = refused(havre(here, &["serve"]).env("HAVRE_TRUSTED_PROXIES", "many"));
    assert!(said.contains("HAVRE_TRUSTED_PROXIES"), "{said}");
    let said = refused(&mut havre(here, &["serve", "--clock", "noon"]));
    assert!(said.contains("--clock"), "{said}");
    let said = refused(&mut havre(
        here,
        &["serve", "--public-url", "havre.example"],
    ));
    assert!(said.contains("--public-url"), "{said}");
    let said = refused(&mut havre(here, &["serve", "--database-url", "mysql://x"]));
    assert!(said.contains("sqlite:"), "{said}");
    let said = refused(&mut havre(here, &["serve", "--config", "nowhere.toml"]));
    assert!(said.contains("nowhere.toml"), "{said}");
    let said = refused(&mut havre(here, &["demo", "--today", "tomorrow"]));
    assert!(said.contains("--today"), "{said}");
    std::fs::write(here.join("havre.toml"), "adress = \"127.0.0.1:3000\"").unwrap();
    let said = refused(&mut havre(here, &["serve"]));
    assert!(
        said.contains("adress") && said.contains("havre.toml"),
        "{said}"
    );
}

#[test]
fn the_file_counts_when_nothing_else_is_said() {
    let folder = Folder::new();
    let file = "database_url = \"sqlite:elsewhere.db\"\n";
    std::fs::write(folder.path().join("havre.toml"), file).unwrap();
    let output = havre(folder.path(), &["migrate"]).output().unwrap();
    assert!(output.status.success());
    assert!(folder.path().join("elsewhere.db").exists());
}

#[test]
fn a_file_that_is_not_ours_is_left_alone() {
    let folder = Folder::new();
    let foreign = folder.path().join("letters.db");
    let written = "These are letters. ".repeat(500);
    std::fs::write(&foreign, &written).unwrap();
    for command in ["serve", "demo", "migrate"] {
        let arguments = [command, "--database-url", "sqlite:letters.db"];
        let said = refused(&mut havre(folder.path(), &arguments));
        assert!(
            said.contains("letters.db is not a database of Havre"),
            "{said}"
        );
    }
    assert_eq!(std::fs::read_to_string(foreign).unwrap(), written);
}

#[test]
fn every_command_explains_itself() {
    let folder = Folder::new();
    for (command, mentions) in [
        (vec![], "migrate"),
        (vec!["serve"], "HAVRE_DATABASE_URL"),
        (vec!["demo"], "--today"),
        (vec!["migrate"], "newer Havre"),
        (vec!["account"], "create"),
        (vec!["account", "create"], "HAVRE_PASSWORD"),
        (vec!["account", "list"], "role"),
        (vec!["account", "password"], "HAVRE_PASSWORD"),
        (vec!["account", "close"], "--demo"),
        (vec!["account", "open"], "--email"),
    ] {
        let output = havre(folder.path(), &command)
            .arg("--help")
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{command:?}");
        assert!(said.contains(mentions), "{command:?}: {said}");
    }
}

#[tokio::test]
async fn an_account_is_made_with_a_password_that_is_not_on_the_command_line() {
    let folder = Folder::new();
    let create = |email: &str, role: &str| {
        havre(
            folder.path(),
            &[
                "account", "create", "--email", email, "--name", "Anna", "--role", role,
            ],
        )
    };
    let mut child = create("Anna@havre.example", "staff")
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let password = "a long enough password";
    writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
    assert!(child.wait().unwrap().success());
    let database = format!("sqlite:{}", folder.path().join("data/havre.db").display());
    let db = store::Db::open(&database).await.unwrap();
    let signed_in =
        store::account::sign_in(&db, monday(), "anna@havre.example", password, "test").await;
    assert!(signed_in.is_ok());
    db.close().await;
    let said = refused(create("anna@havre.example", "staff").env("HAVRE_PASSWORD", password));
    assert!(said.contains("exists"), "{said}");
    let said = refused(create("olena@havre.example", "staff").env("HAVRE_PASSWORD", "short"));
    assert!(said.contains("12"), "{said}");
    let said = refused(create("olena@havre.example", "captain").env("HAVRE_PASSWORD", password));
    assert!(said.contains("--role"), "{said}");
    let said = refused(create("olena", "staff").env("HAVRE_PASSWORD", password));
    assert!(said.contains("--email"), "{said}");
}

#[tokio::test]
async fn accounts_are_listed_closed_opened_and_given_passwords() {
    let folder = Folder::with_demo().await;
    let database = folder.database();
    let run = |arguments: &[&str], password: &str| {
        let mut command = havre(folder.path(), &["account"]);
        command.args(arguments).args(["--database-url", &database]);
        command.env("HAVRE_PASSWORD", password);
        command
    };
    let says = |arguments: &[&str], password: &str| {
        let output = run(arguments, password).output().unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(output.status.success(), "{arguments:?}: {said}");
        said
    };
    let anna = ["--email", "Anna@havre.example"];
    let with = |what: &'static str| [what, anna[0], anna[1]];
    let role = ["--name", "Anna", "--role", "administrator"];
    says(
        &[&with("create")[..], &role].concat(),
        "a long enough password",
    );
    let listed = says(&["list"], "");
    assert!(
        listed.contains("anna@havre.example\tAnna\tadministrator\n"),
        "{listed}"
    );
    assert!(listed.contains("\tdemo\n"), "{listed}");
    let db = store::Db::open(&database).await.unwrap();
    let signs_in = async |password: &str| {
        store::account::sign_in(&db, monday(), "anna@havre.example", password, "")
            .await
            .ok()
    };
    let token = signs_in("a long enough password").await.unwrap();

    says(&with("password"), "quite another password");
    let still = store::account::authenticate(&db, monday(), &token).await;
    assert!(still.unwrap().is_none(), "signed out");
    assert!(signs_in("a long enough password").await.is_none());
    assert!(signs_in("quite another password").await.is_some());
    let said = refused(&mut run(&with("password"), "short"));
    assert!(said.contains("12"), "{said}");

    let said = says(&["close", "--demo"], "");
    assert!(said.contains("coordination@havre.example may sign in no more"));
    assert!(!said.contains("No administrator is left"), "{said}");
    assert!(says(&["close", "--demo"], "").contains("no open account"));
    let said = refused(&mut run(&with("close"), ""));
    assert!(said.contains("last administrator"), "{said}");
    let role = ["--name", "Olena", "--role", "administrator"];
    let olena = ["create", "--email", "olena@havre.example"];
    says(&[&olena[..], &role].concat(), "a long enough password");
    says(&with("close"), "");
    assert!(signs_in("quite another password").await.is_none());
    assert!(says(&["list"], "").contains("Anna\tadministrator\tclosed\n"));
    says(&with("open"), "");
    assert!(signs_in("quite another password").await.is_some());
    db.close().await;

    let nobody = ["close", "--email", "nobody@havre.example"];
    let said = refused(&mut run(&nobody, ""));
    assert!(said.contains("nobody@havre.example"), "{said}");
    let said = refused(&mut run(&["close"], ""));
    assert!(said.contains("--email"), "{said}");
    let both = [&with("close")[..], &["--demo"]].concat();
    refused(&mut run(&both, ""));
    // Now the school may be reached.
    let addr = ["--addr", "0.0.0.0:0", "--database-url", &database];
    let mut server = Running::start(folder.path(), &addr);
    assert_eq!(server.stop(), Some(0));
}

/// The demo's own administrators are closed too; then somebody has to be made one.
#[tokio::test]
async fn closing_the_demo_says_when_no_administrator_is_left() {
    let folder = Folder::with_demo().await;
    let database = folder.database();
    let close = ["account", "close", "--demo", "--database-url", &database];
    let output = havre(folder.path(), &close).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && said.contains("No administrator is left"));
}

#[tokio::test]
async fn a_proxy_without_a_public_address_is_warned_of() {
    let folder = Folder::new();
    let mut child = havre(folder.path(), &["serve", "--addr", "127.0.0.1:0"])
        .args(["--trusted-proxies", "1"])
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let said = child.stderr.as_mut().unwrap();
    BufReader::new(said).read_line(&mut line).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(
        line.contains("--trusted-proxies") && line.contains("--public-url"),
        "{line}"
    );
}

#[tokio::test]
async fn the_demo_of_a_day_is_written_in_the_morning_of_that_day() {
    let folder = Folder::new();
    let demo = havre(folder.path(), &["demo", "--today", "2026-11-23"]).output();
    let demo = demo.unwrap();
    assert!(demo.status.success(), "{demo:?}");
    let database = format!("sqlite:{}", folder.path().join("data/havre.db").display());
    let db = store::Db::open(&database).await.unwrap();
    let lines = store::audit::lines(&db, &staff(), None, None, 10_000)
        .await
        .unwrap();
    db.close().await;
    let six = monday().plus_minutes(-180);
    assert!(lines.iter().all(|line| line.at == six), "{lines:?}");
    let said = |line: &store::audit::Line| format!("{} {}", line.action, line.subject);
    let newest: Vec<_> = lines.iter().take(4).map(said).collect();
    assert_eq!(
        newest,
        [
            "create account",
            "create account",
            "change session",
            "cancelled session"
        ],
        "what was written last comes first"
    );
    assert_eq!(lines.last().map(said).as_deref(), Some("create centre"));
}
