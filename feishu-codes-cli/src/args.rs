//! The command line.

use std::path::PathBuf;

use clap::{ColorChoice, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use feishu_codes_core::{Lang, user_language};

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

Exit status: 0 on success, 1 if problems were found or nothing matched, 2 on other errors.";

/// Explain Feishu / Lark error codes; check, format and compare tables of them
#[derive(Debug, Parser)]
#[command(name = "feishu-codes", bin_name = "feishu-codes", version, after_help = EXAMPLES)]
pub(crate) struct Args {
    /// When to use colors; `auto`: on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", display_order = 100)]
    pub(crate) color: ColorChoice,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Check a table and report all problems
    Check(CheckArgs),
    /// Format a table: row order, quoting, line endings
    Fmt(FmtArgs),
    /// Compare two tables and report the required version bump
    Diff(DiffArgs),
    /// Explain a code, a variant or a response
    Explain(ExplainArgs),
    /// Search codes by words in English and Chinese
    Search(SearchArgs),
    /// List the codes of a domain, or all codes
    List(ListArgs),
    /// Show the errors that an API may return, and how to handle them
    Api(ApiArgs),
    /// Print a completion script for a shell
    #[command(
        after_help = "Example:\n  feishu-codes completions bash > ~/.local/share/bash-completion/completions/feishu-codes"
    )]
    Completions {
        /// Shell to print the script for
        shell: Shell,
    },
    /// Print a manual page in roff format
    #[command(after_help = "Examples:\n  feishu-codes man > feishu-codes.1\n  feishu-codes man check | man -l -")]
    Man {
        /// Command to print the page of [default: the program itself]
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
    /// Table of codes
    #[arg(default_value = "codes.csv")]
    pub(crate) file: PathBuf,
    /// Table of domains [default: domains.csv beside FILE]
    #[arg(long, value_name = "FILE")]
    pub(crate) domains: Option<PathBuf>,
    /// Table of APIs [default: endpoints.csv beside FILE, if it exists and --domains is not set]
    #[arg(long, value_name = "FILE")]
    pub(crate) endpoints: Option<PathBuf>,
    /// Output format
    #[arg(long, default_value = "human")]
    pub(crate) format: CheckFormat,
    /// Exit with status 1 on warnings too
    #[arg(long)]
    pub(crate) deny_warnings: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CheckFormat {
    /// Text, with the fields underlined
    Human,
    /// JSON array of objects
    Json,
    /// GitHub Actions annotations
    Github,
    /// SARIF 2.1.0
    Sarif,
}

const FMT_HELP: &str = "\
Values never change. If part of a file cannot be read, no file is changed.

Examples:
  feishu-codes fmt
  feishu-codes fmt --check codes.csv domains.csv endpoints.csv";

#[derive(Debug, clap::Args)]
#[command(after_help = FMT_HELP)]
pub(crate) struct FmtArgs {
    /// Write nothing; report unformatted files and exit with status 1
    #[arg(long)]
    pub(crate) check: bool,
    /// Tables of codes, domains or APIs to format
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
    /// Old table of codes, or of APIs
    pub(crate) old: PathBuf,
    /// New table
    pub(crate) new: PathBuf,
    /// Output format
    #[arg(long, default_value = "human")]
    pub(crate) format: Format,
    /// Exit with status 1 if the required bump is at least LEVEL
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
    /// Code, variant (`HireError::TalentNotExist` or `TalentNotExist`), response, or `-` for a response on standard input
    #[arg(allow_hyphen_values = true)]
    pub(crate) what: String,
    /// API that was called; selects the domain and shows whether the API documents the code
    #[arg(long, value_name = "[METHOD] PATH")]
    pub(crate) api: Option<String>,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
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
    /// Code, or words of the name, message, cause, action or domain
    #[arg(required = true)]
    pub(crate) text: Vec<String>,
    /// Show only this domain
    #[arg(long)]
    pub(crate) domain: Option<String>,
    /// Maximum number of results; 0 for all
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    pub(crate) limit: usize,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
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
    /// Show only this domain
    #[arg(long)]
    pub(crate) domain: Option<String>,
    /// Output format
    #[arg(long, default_value = "table")]
    pub(crate) format: ListFormat,
    #[command(flatten)]
    pub(crate) table: TableArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ListFormat {
    /// One line per code, wrapped on a terminal
    Table,
    /// JSON document with all domains, codes and meanings in both languages
    Json,
    /// Format of codes.csv
    Csv,
    /// Self-contained web page with search
    Html,
}

const API_HELP: &str = "\
The path may contain real IDs, a host and a query. Part of a path lists the APIs that match.

Examples:
  feishu-codes api POST /open-apis/im/v1/messages
  feishu-codes api GET 'https://open.feishu.cn/open-apis/im/v1/messages/om_dc13264520?user_id_type=open_id'
  feishu-codes api messages/:message_id/reply
  feishu-codes api calendar --format json";

#[derive(Debug, clap::Args)]
#[command(after_help = API_HELP, override_usage = "feishu-codes api [OPTIONS] [METHOD] <PATH>")]
pub(crate) struct ApiArgs {
    /// Method and path of a request, or part of a path
    #[arg(required = true, value_name = "[METHOD] PATH")]
    pub(crate) request: Vec<String>,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(flatten)]
    pub(crate) table: TableArgs,
}

/// The options of the commands that show codes.
#[derive(Debug, clap::Args)]
pub(crate) struct OutputArgs {
    /// Language of the texts [default: from the locale]
    #[arg(long)]
    lang: Option<Language>,
    /// Output format
    #[arg(long, default_value = "human")]
    pub(crate) format: Format,
}

impl OutputArgs {
    /// Returns the requested language, or else that of the user's locale.
    pub(crate) fn lang(&self) -> Lang {
        match self.lang {
            Some(Language::En) => Lang::En,
            Some(Language::Zh) => Lang::Zh,
            None => user_language(),
        }
    }
}

/// The options of the commands that use the built-in table by default.
#[derive(Debug, clap::Args)]
pub(crate) struct TableArgs {
    /// Use this table of codes instead of the built-in one
    #[arg(long, value_name = "FILE")]
    pub(crate) codes: Option<PathBuf>,
    /// Table of domains [default: domains.csv beside --codes]
    #[arg(long, value_name = "FILE", requires = "codes")]
    pub(crate) domains: Option<PathBuf>,
    /// Table of APIs [default: endpoints.csv beside --codes, if it exists and --domains is not set]
    #[arg(long, value_name = "FILE", requires = "codes")]
    pub(crate) endpoints: Option<PathBuf>,
}

// Without documentation of the values, clap lists them in one line of the help.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    En,
    Zh,
}
