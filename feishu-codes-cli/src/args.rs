//! The command line.

use std::path::PathBuf;

use anstream::ColorChoice;
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use feishu_codes_core::Lang;

use crate::diff::Level;

const EXAMPLES: &str = "\
Examples:
  feishu-codes explain 99991663
  feishu-codes explain HireError::TalentNotExist
  curl -s https://open.feishu.cn/open-apis/... | feishu-codes explain -
  feishu-codes search 'talent exist'
  feishu-codes list --domain hire
  feishu-codes api POST /open-apis/im/v1/messages
  feishu-codes check && feishu-codes fmt --check
  feishu-codes diff old.csv codes.csv

Exit status: 0 fine, 1 problems were found (or nothing was), 2 the command could not be carried out.";

const COLOR_HELP: &str = "When to use colours; by default on a terminal, unless NO_COLOR is set";

/// Explains Feishu / Lark error codes, and checks, formats and compares tables of them.
#[derive(Debug, Parser)]
#[command(name = "feishu-codes", bin_name = "feishu-codes", version, after_help = EXAMPLES)]
pub(crate) struct Args {
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", help = COLOR_HELP)]
    pub(crate) color: Color,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Shows every problem of a table
    Check(CheckArgs),
    /// Puts a table into canonical form: order, quoting, line ends
    Fmt(FmtArgs),
    /// Says what changes for users between two tables, and which version bump it asks for
    Diff(DiffArgs),
    /// Explains a code, a variant, or a JSON response
    Explain(ExplainArgs),
    /// Finds codes by words, in English and Chinese
    Search(SearchArgs),
    /// Lists the codes of a domain, or all
    List(ListArgs),
    /// Show which errors an API may answer, and what to do about each
    Api(ApiArgs),
    /// Prints a completion script for a shell
    #[command(
        after_help = "Example:\n  feishu-codes completions bash > ~/.local/share/bash-completion/completions/feishu-codes"
    )]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Prints the manual page, as roff
    #[command(after_help = "Example:\n  feishu-codes man > feishu-codes.1\n  feishu-codes man check | man -l -")]
    Man {
        /// The command whose page to print, instead of that of the program
        command: Option<String>,
    },
}

const CHECK_HELP: &str = "\
Examples:
  feishu-codes check
  feishu-codes check my_codes.csv --domains my_domains.csv
  feishu-codes check --format sarif > codes.sarif";

#[derive(Debug, clap::Args)]
#[command(after_help = CHECK_HELP)]
pub(crate) struct CheckArgs {
    /// The table
    #[arg(default_value = "codes.csv")]
    pub(crate) file: PathBuf,
    /// Its domains [default: domains.csv beside FILE]
    #[arg(long, value_name = "FILE")]
    pub(crate) domains: Option<PathBuf>,
    /// Its APIs [default: endpoints.csv beside FILE, if it exists and no --domains are named]
    #[arg(long, value_name = "FILE")]
    pub(crate) endpoints: Option<PathBuf>,
    /// How to show the problems
    #[arg(long, default_value = "human")]
    pub(crate) format: CheckFormat,
    /// Exit with 1 for warnings too
    #[arg(long)]
    pub(crate) deny_warnings: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For a person: the cell itself, underlined
    Human,
    /// An array of objects
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
}

const FMT_HELP: &str = "\
Values are never changed. A file that cannot be read whole stays as it is.

Examples:
  feishu-codes fmt
  feishu-codes fmt --check codes.csv domains.csv endpoints.csv";

#[derive(Debug, clap::Args)]
#[command(after_help = FMT_HELP)]
pub(crate) struct FmtArgs {
    /// Change nothing; say what would change, and exit with 1
    #[arg(long)]
    pub(crate) check: bool,
    /// The tables: of codes, of domains or of APIs
    #[arg(value_name = "FILE", default_value = "codes.csv")]
    pub(crate) files: Vec<PathBuf>,
}

const DIFF_HELP: &str = "\
Examples:
  git show main:codes.csv > old.csv && feishu-codes diff old.csv codes.csv
  feishu-codes diff old.csv codes.csv --fail-on major
  git show main:endpoints.csv > old.csv && feishu-codes diff old.csv endpoints.csv";

#[derive(Debug, clap::Args)]
#[command(after_help = DIFF_HELP)]
pub(crate) struct DiffArgs {
    /// The table as it was: of codes or of APIs
    pub(crate) old: PathBuf,
    /// The table as it is
    pub(crate) new: PathBuf,
    /// How to show the changes
    #[arg(long, default_value = "human")]
    pub(crate) format: Format,
    /// Exit with 1 where the bump is this one or a greater one
    #[arg(long, value_name = "LEVEL")]
    pub(crate) fail_on: Option<Level>,
}

const EXPLAIN_HELP: &str = "\
Examples:
  feishu-codes explain 1002102
  feishu-codes explain TalentNotExist --lang zh
  feishu-codes explain 1001001 --api 'POST /open-apis/calendar/v4/calendars'
  curl -s https://open.feishu.cn/open-apis/... | feishu-codes explain -";

#[derive(Debug, clap::Args)]
#[command(after_help = EXPLAIN_HELP)]
pub(crate) struct ExplainArgs {
    /// A number, a variant (`HireError::TalentNotExist`, or without the enum), or `-` for a JSON response on standard input
    #[arg(allow_hyphen_values = true)]
    pub(crate) what: String,
    /// The API that was called: choose its domain, and say whether it documents the code
    #[arg(long, value_name = "[METHOD] PATH")]
    pub(crate) api: Option<String>,
    /// The language [default: of the locale]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
    /// How to show it
    #[arg(long, default_value = "human")]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) table: TableArgs,
}

const SEARCH_HELP: &str = "\
Examples:
  feishu-codes search talent exist
  feishu-codes search 不存在 --domain hire";

#[derive(Debug, clap::Args)]
#[command(after_help = SEARCH_HELP)]
pub(crate) struct SearchArgs {
    /// Words of the name, the message, the explanation, the remedy or the domain; or a number
    #[arg(required = true)]
    pub(crate) text: Vec<String>,
    /// Only this domain
    #[arg(long)]
    pub(crate) domain: Option<String>,
    /// How many to show at most; 0 for all
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    pub(crate) limit: usize,
    /// The language [default: of the locale]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
    /// How to show them
    #[arg(long, default_value = "human")]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) table: TableArgs,
}

const LIST_HELP: &str = "\
Examples:
  feishu-codes list --domain hire
  feishu-codes list --format json > feishu_codes.json
  feishu-codes list --format html > feishu_codes.html";

#[derive(Debug, clap::Args)]
#[command(after_help = LIST_HELP)]
pub(crate) struct ListArgs {
    /// Only this domain
    #[arg(long)]
    pub(crate) domain: Option<String>,
    /// How to show them
    #[arg(long, default_value = "table")]
    pub(crate) format: ListFormat,
    #[command(flatten)]
    pub(crate) table: TableArgs,
}

const API_HELP: &str = "\
The path may have real ids, a host and a query. A part of a path lists the APIs that match.
Exit status: 0 if an API matches, 1 if none does.

Examples:
  feishu-codes api POST /open-apis/im/v1/messages
  feishu-codes api GET 'https://open.feishu.cn/open-apis/im/v1/messages/om_dc13264520392913993dd051dba21dcf?user_id_type=open_id'
  feishu-codes api messages/:message_id/reply
  feishu-codes api calendar --format json";

#[derive(Debug, clap::Args)]
#[command(after_help = API_HELP, override_usage = "feishu-codes api [OPTIONS] [METHOD] <PATH>")]
pub(crate) struct ApiArgs {
    /// Method and path of a request, or a part of a path
    #[arg(required = true, value_name = "[METHOD] PATH")]
    pub(crate) request: Vec<String>,
    /// Language [default: of the locale]
    #[arg(long)]
    pub(crate) lang: Option<Language>,
    /// Output format
    #[arg(long, default_value = "human")]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) table: TableArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ListFormat {
    /// One line a code, as wide as the terminal
    Table,
    /// One document: domains, codes, meanings, both languages
    Json,
    /// The format of codes.csv
    Csv,
    /// One page to search in a browser, with everything in it
    Html,
}

/// Another table than the one of the program.
#[derive(Debug, clap::Args)]
pub(crate) struct TableArgs {
    /// Another table than the one that is built in
    #[arg(long, value_name = "FILE")]
    pub(crate) codes: Option<PathBuf>,
    /// Its domains [default: domains.csv beside it]
    #[arg(long, value_name = "FILE", requires = "codes")]
    pub(crate) domains: Option<PathBuf>,
    /// Its APIs [default: endpoints.csv beside it, if it exists and no --domains are named]
    #[arg(long, value_name = "FILE", requires = "codes")]
    pub(crate) endpoints: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a person
    Human,
    /// For a program
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Language {
    /// English
    En,
    /// Chinese
    Zh,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Zh => Self::Zh,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal
    Auto,
    /// Even into a pipe
    Always,
    /// Not at all
    Never,
}

impl From<Color> for ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}
