//! `feishu-codes search`: finds codes by words, the best match first.

mod score;
mod terms;

use std::{
    cmp::Reverse,
    io::{self, Write},
};

use feishu_codes_core::Lang;

use crate::{
    args::{Format, SearchArgs},
    explain::{Document, Match},
    list::only_domain,
    outcome::{Failure, Outcome},
    source,
    streams::Streams,
    text::{BOLD, DIM, count, one_line},
};
use score::Score;

pub(crate) fn run(args: &SearchArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let table = source::open(&args.table)?;
    let catalog = only_domain(table.catalog(), args.domain.as_deref())?;
    let query = args.text.join(" ");
    let terms = terms::parse(&query);
    let mut found = Vec::new();
    for domain in &catalog.domains {
        let texts = score::texts_of_domain(domain);
        for variant in &domain.variants {
            let score = Score::new(&terms, &texts, variant);
            if score.points > 0 {
                found.push((score, Match::new(domain, variant)));
            }
        }
    }
    // Codes that contain fewer terms than the best ones are noise.
    let most = found.iter().map(|(score, _)| score.terms).max().unwrap_or_default();
    found.retain(|(score, _)| score.terms == most);
    found.sort_by_key(|(score, found)| (Reverse(score.points), found.variant.code));
    let total = found.len();
    let limit = if args.limit == 0 { total } else { args.limit };
    let shown = found.into_iter().take(limit).map(|(_, found)| found).collect::<Vec<_>>();
    let lang = args.output.lang();
    match args.output.format {
        Format::Human => write_human(&shown, lang, &mut streams.out)?,
        Format::Json => streams.json(&Document::new(&query, shown.iter(), lang))?,
    }
    if total == 0 {
        streams.error(&format_args!("no code matches `{}`", one_line(&query)))?;
    } else if total > shown.len() {
        streams.note(&format_args!("{DIM}{}; --limit 0 shows all{DIM:#}", count(total - shown.len(), "more code")))?;
    }
    Ok(Outcome::problems_if(total == 0))
}

/// Writes two lines per code: its name and message, and its remedy.
fn write_human(found: &[Match<'_>], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let width = found.iter().map(|found| found.variant.code.to_string().len()).max().unwrap_or_default();
    for found in found {
        let Some(first) = found.meanings.first() else { continue };
        let message = if first.message.is_empty() { String::new() } else { format!("  {}", one_line(first.message)) };
        writeln!(out, "{BOLD}{:>width$}  {}{BOLD:#}{message}", found.variant.code, found.path())?;
        writeln!(out, "{:width$}  {DIM}{}{DIM:#}", "", one_line(first.remedy(lang)))?;
    }
    Ok(())
}
