//! Settings: one table of them, and where each value comes from: the flag, else the
//! variable `HAVRE_…`, else `havre.toml`, else what stands here. A value that cannot
//! be right is refused with its name and what is expected, in one line.

use clap::{Arg, ArgAction, ArgMatches};
use std::{fmt, path::Path, str::FromStr};

/// One setting. `database-url` is `--database-url`, `HAVRE_DATABASE_URL`, and
/// `database_url` in the file.
#[derive(Debug)]
pub struct Setting {
    pub name: &'static str,
    pub help: &'static str,
    /// What a right value is: "expected …".
    pub expects: &'static str,
    pub default: Option<&'static str>,
    /// A flag without a value.
    pub switch: bool,
}

const VALUE: Setting = Setting {
    name: "",
    help: "",
    expects: "",
    default: None,
    switch: false,
};
const SWITCH: Setting = Setting {
    expects: "true or false",
    default: Some("false"),
    switch: true,
    ..VALUE
};

pub const ADDR: Setting = Setting {
    name: "addr",
    help: "Where to listen",
    expects: "an address and a port, such as 127.0.0.1:3000",
    default: Some("127.0.0.1:3000"),
    ..VALUE
};
pub const DATABASE_URL: Setting = Setting {
    name: "database-url",
    help: "Where the data is: sqlite:PATH (made when missing) or postgres://…",
    expects: "sqlite:PATH or postgres://…",
    default: Some("sqlite:data/havre.db"),
    ..VALUE
};
pub const PUBLIC_URL: Setting = Setting {
    name: "public-url",
    help: "The address people use, for links that travel [default: http://ADDR]",
    expects: "https://NAME or http://NAME, without a path",
    ..VALUE
};
pub const SCHOOL: Setting = Setting {
    name: "school",
    help: "The school's name, at the foot of every page",
    expects: "a name of at most 100 characters",
    default: Some("Alliance Française"),
    ..VALUE
};
pub const TRUSTED_PROXIES: Setting = Setting {
    name: "trusted-proxies",
    help: "How many reverse proxies of yours stand in front; their X-Forwarded-For is believed",
    expects: "a number from 0 to 9",
    default: Some("0"),
    ..VALUE
};
pub const LOG: Setting = Setting {
    name: "log",
    help: "How much to log: error, warn, info (also what was sent or took half a second), debug (every request)",
    expects: "error, warn, info or debug",
    default: Some("info"),
    ..VALUE
};
pub const DEMO: Setting = Setting {
    name: "demo",
    help: "Allow demo accounts on an address, or behind a public URL, that others can reach",
    ..SWITCH
};
pub const CLOCK: Setting = Setting {
    name: "clock",
    help: "Start the clock at this local time in Paris, for tests: 2026-11-23T09:00",
    expects: "a day and a time, such as 2026-11-23T09:00",
    ..VALUE
};
pub const NO_CACHE: Setting = Setting {
    name: "no-cache",
    help: "Render every page anew, to measure how long that takes",
    ..SWITCH
};
pub const BENCH: Setting = Setting {
    name: "bench",
    help: "Also answer at /bench/static, to measure against",
    ..SWITCH
};
pub const TODAY: Setting = Setting {
    name: "today",
    help: "The day the programme is laid around [default: today in Paris]",
    expects: "a day, such as 2026-11-23",
    ..VALUE
};

/// Every setting there is: what `havre.toml` may hold.
pub const ALL: [&Setting; 11] = [
    &ADDR,
    &DATABASE_URL,
    &PUBLIC_URL,
    &SCHOOL,
    &TRUSTED_PROXIES,
    &LOG,
    &DEMO,
    &CLOCK,
    &NO_CACHE,
    &BENCH,
    &TODAY,
];

const FILE: &str = "havre.toml";

impl Setting {
    pub fn variable(&self) -> String {
        format!("HAVRE_{}", self.name.to_uppercase().replace('-', "_"))
    }

    fn key(&self) -> String {
        self.name.replace('-', "_")
    }

    /// The flag, with what `--help` says of it.
    pub fn flag(&'static self) -> Arg {
        let default = self.default.filter(|_| !self.switch);
        let default = default.map_or_else(String::new, |value| format!(" [default: {value}]"));
        let flag = Arg::new(self.name).long(self.name).help(format!(
            "{}{default} [{}]",
            self.help,
            self.variable()
        ));
        if self.switch {
            flag.action(ArgAction::SetTrue)
        } else {
            flag.value_name(self.key().to_uppercase())
        }
    }
}

/// `--config`, which every command takes.
pub fn config_flag() -> Arg {
    Arg::new("config")
        .long("config")
        .value_name("FILE")
        .help(format!("Settings to read [default: {FILE} in the working folder, when it is there] [HAVRE_CONFIG]"))
}

/// The settings of this start.
#[derive(Debug)]
pub struct Settings {
    flags: ArgMatches,
    file: toml::Table,
    file_name: String,
}

/// Where a value was found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Source {
    Flag(&'static str),
    Variable(String),
    File(String, String),
    Default(&'static str),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Flag(name) => write!(f, "--{name}"),
            Source::Variable(name) => f.write_str(name),
            Source::File(key, file) => write!(f, "{key} in {file}"),
            Source::Default(name) => write!(f, "{name} (its default)"),
        }
    }
}

impl Settings {
    /// Reads the file, and refuses it when it says something unknown.
    pub fn gather(flags: ArgMatches) -> Result<Self, String> {
        let named = flags
            .get_one::<String>("config")
            .cloned()
            .or_else(|| variable("HAVRE_CONFIG"));
        let file_name = named.clone().unwrap_or_else(|| FILE.to_owned());
        let text = if named.is_some() || Path::new(FILE).exists() {
            std::fs::read_to_string(&file_name)
                .map_err(|e| format!("cannot read the settings in {file_name}: {e}"))?
        } else {
            String::new()
        };
        let file = read_file(&text, &file_name)?;
        Ok(Self {
            flags,
            file,
            file_name,
        })
    }

    /// The value as it was written, and where.
    fn find(&self, setting: &'static Setting) -> Option<(String, Source)> {
        let flag = if setting.switch {
            let said = self.flags.try_get_one::<bool>(setting.name).ok().flatten();
            said.filter(|said| **said).map(|_| "true".to_owned())
        } else {
            let said = self.flags.try_get_one::<String>(setting.name);
            said.ok().flatten().cloned()
        };
        let flag = flag.map(|value| (value, Source::Flag(setting.name)));
        let from_variable = || {
            let name = setting.variable();
            variable(&name).map(|value| (value, Source::Variable(name)))
        };
        let from_file = || {
            let value = self.file.get(&setting.key())?;
            let written = value.as_str().map(str::to_owned);
            let source = Source::File(setting.key(), self.file_name.clone());
            Some((written.unwrap_or_else(|| value.to_string()), source))
        };
        let default = || Some((setting.default?.to_owned(), Source::Default(setting.name)));
        flag.or_else(from_variable)
            .or_else(from_file)
            .or_else(default)
    }

    /// The value, if there is one; `parse` gives nothing for a wrong one.
    pub fn optional<T>(
        &self,
        setting: &'static Setting,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, String> {
        let Some((written, source)) = self.find(setting) else {
            return Ok(None);
        };
        let expected = setting.expects;
        parse(&written)
            .map(Some)
            .ok_or_else(|| format!("{source}: {written:?} is wrong: expected {expected}"))
    }

    /// The value of a setting that has a default.
    pub fn read<T>(
        &self,
        setting: &'static Setting,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, String> {
        self.optional(setting, parse)?.ok_or_else(|| {
            format!(
                "--{} is missing: expected {}",
                setting.name, setting.expects
            )
        })
    }

    pub fn parsed<T: FromStr>(&self, setting: &'static Setting) -> Result<T, String> {
        self.read(setting, |text| text.parse().ok())
    }

    pub fn text(&self, setting: &'static Setting) -> Result<String, String> {
        self.read(setting, |text| Some(text.to_owned()))
    }

    pub fn switch(&self, setting: &'static Setting) -> Result<bool, String> {
        self.read(setting, |text| match text {
            "true" | "1" | "yes" => Some(true),
            "false" | "0" | "no" | "" => Some(false),
            _ => None,
        })
    }

    /// Whether a flag stands on the command line that is no setting: what it does is
    /// meant this once.
    pub fn is_flagged(&self, name: &str) -> bool {
        self.flags.get_flag(name)
    }

    /// What a command asks for beside the settings; its own flags are required.
    pub fn argument(&self, name: &str) -> String {
        let said = self.flags.try_get_one::<String>(name);
        said.ok().flatten().cloned().unwrap_or_default()
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn read_file(text: &str, name: &str) -> Result<toml::Table, String> {
    let table: toml::Table = text.parse().map_err(|e: toml::de::Error| {
        let before = &text[..e.span().map_or(0, |span| span.start)];
        let line = before.matches('\n').count() + 1;
        format!("{name}, line {line}: {}", e.message())
    })?;
    let unknown = table
        .keys()
        .find(|key| !ALL.iter().any(|setting| setting.key() == **key));
    match unknown {
        Some(key) => {
            let known = ALL.map(Setting::key).join(", ");
            Err(format!("{name}: {key} is no setting; there are {known}"))
        }
        None => Ok(table),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Command;

    fn settings(flags: &[&str], file: &str) -> Settings {
        let command = Command::new("havre")
            .no_binary_name(true)
            .args(ALL.map(Setting::flag));
        Settings {
            flags: command.try_get_matches_from(flags).unwrap(),
            file: read_file(file, FILE).unwrap(),
            file_name: FILE.to_owned(),
        }
    }

    #[test]
    fn a_flag_counts_more_than_the_file_and_the_file_more_than_the_default() {
        let file = "trusted_proxies = 2\ndemo = true";
        assert_eq!(settings(&[], "").parsed(&TRUSTED_PROXIES), Ok(0_u8));
        assert_eq!(settings(&[], file).parsed(&TRUSTED_PROXIES), Ok(2_u8));
        let both = settings(&["--trusted-proxies", "3"], file);
        assert_eq!(both.parsed(&TRUSTED_PROXIES), Ok(3_u8));
        assert_eq!(both.switch(&DEMO), Ok(true));
        assert_eq!(both.switch(&BENCH), Ok(false));
        assert_eq!(both.optional(&CLOCK, |t| Some(t.to_owned())), Ok(None));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_name_and_what_is_expected() {
        let wrong = settings(&[], "addr = \"here\"");
        assert_eq!(
            wrong.parsed::<std::net::SocketAddr>(&ADDR),
            Err("addr in havre.toml: \"here\" is wrong: expected an address and a port, such as 127.0.0.1:3000".to_owned())
        );
        let wrong = settings(&["--trusted-proxies", "many"], "");
        assert_eq!(
            wrong.parsed::<u8>(&TRUSTED_PROXIES),
            Err("--trusted-proxies: \"many\" is wrong: expected a number from 0 to 9".to_owned())
        );
    }

    #[test]
    fn a_file_with_an_unknown_or_broken_line_is_refused_in_one_line() {
        let unknown = read_file("adress = \"x\"", FILE).unwrap_err();
        assert!(unknown.starts_with("havre.toml: adress is no setting; there are addr, "));
        let broken = read_file("demo = true\naddr = here", FILE).unwrap_err();
        assert!(broken.starts_with("havre.toml, line 2: "), "{broken}");
        assert!(!broken.contains('\n'), "{broken}");
    }

    #[test]
    fn every_setting_has_a_name_of_its_own_and_says_what_it_expects() {
        for (n, setting) in ALL.iter().enumerate() {
            assert!(!setting.name.is_empty() && !setting.help.is_empty());
            assert!(!setting.expects.is_empty(), "{}", setting.name);
            assert!(ALL[..n].iter().all(|other| other.name != setting.name));
        }
    }
}
