//! `feishu-codes search`: codes by words, best match first.

mod score;
mod terms;

use std::{
    cmp::Reverse,
    io::{self, Write},
};

use feishu_codes_core::Lang;

use crate::{
    args::{Format, SearchArgs},
    explain::{Document, Entry, Match},
    language,
    list::only,
    outcome::{Failure, Outcome},
    source,
    streams::Streams,
    text::{BOLD, DIM, count, one_line},
};
use terms::Terms;

pub(crate) fn run(args: &SearchArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let table = source::open(&args.table)?;
    let catalog = only(table.catalog(), args.domain.as_deref())?;
    let query = args.text.join(" ");
    let terms = Terms::parse(&query);
    let mut found = Vec::new();
    for domain in &catalog.domains {
        let texts = score::of_domain(domain);
        for variant in &domain.variants {
            let score = score::score(&terms, &texts, variant);
            if score.points > 0 {
                found.push((score, Match::new(domain, variant, None)));
            }
        }
    }
    // Where some codes have all the words, those that have only a few of them are noise.
    let most = found.iter().map(|(score, _)| score.terms).max().unwrap_or_default();
    found.retain(|(score, _)| score.terms == most);
    found.sort_by_key(|(score, found)| (Reverse(score.points), found.variant.code));
    let all = found.len();
    found.truncate(if args.limit == 0 { all } else { args.limit });
    let lang = language::choose(args.output.lang);
    match args.output.format {
        Format::Human => human(&found, lang, &mut streams.out)?,
        Format::Json => {
            let matches = found.iter().map(|(_, found)| Entry::new(found, lang)).collect();
            let document = Document::new(&query, matches);
            serde_json::to_writer_pretty(&mut streams.out, &document)?;
            writeln!(streams.out)?;
        }
    }
    if all == 0 {
        streams.error(&format_args!("nothing was found for `{}`", one_line(&query)))?;
    } else if all > found.len() {
        streams.note(&format_args!("{DIM}{}; --limit 0 shows all{DIM:#}", count(all - found.len(), "more code")))?;
    }
    Ok(Outcome::problems_if(all == 0))
}

fn human(found: &[(score::Score, Match<'_>)], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let width = found.iter().map(|(_, found)| found.variant.code.to_string().len()).max().unwrap_or_default();
    for (_, found) in found {
        let Some(first) = found.meanings.first() else { continue };
        let message = if first.message.is_empty() { String::new() } else { format!("  {}", one_line(first.message)) };
        writeln!(out, "{BOLD}{:>width$}{BOLD:#}  {BOLD}{}{BOLD:#}{message}", found.variant.code, found.path())?;
        writeln!(out, "{:width$}  {DIM}{}{DIM:#}", "", one_line(first.remedy(lang)))?;
    }
    Ok(())
}
