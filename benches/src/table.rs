//! Derives tables of any size from the real one: the texts and the gaps between codes stay, codes and names are new.

use std::fs;

use anyhow::{Context as _, Result};
use csv::StringRecord;
use feishu_codes_codegen::table::{Input, Table};

use crate::project::repository;

const DOMAIN: usize = 0;
const CODE: usize = 1;
const NAME: usize = 2;

/// The files of a table.
pub(crate) struct Files {
    /// The content of codes.csv.
    pub(crate) codes: String,
    /// The content of domains.csv.
    pub(crate) domains: String,
}

impl Files {
    /// Reads the real table.
    pub(crate) fn real() -> Result<Self> {
        let read = |name| fs::read_to_string(repository().join(name));
        Ok(Self { codes: read("codes.csv")?, domains: read("domains.csv")? })
    }

    /// Derives a table with this number of codes in the first domains of the real one.
    pub(crate) fn synthetic(codes: usize, domains: usize) -> Result<Self> {
        let real = Self::real()?;
        let domains = real.domains.lines().take(domains + 1).collect::<Vec<_>>();
        let keys = domains.iter().skip(1).filter_map(|line| line.split(',').next()).collect::<Vec<_>>();
        let mut reader = csv::Reader::from_reader(real.codes.as_bytes());
        let header = reader.headers()?.clone();
        let rows = reader.into_records().collect::<Result<Vec<_>, _>>()?;
        let gaps = gaps(&rows)?;

        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        writer.write_record(&header)?;
        let mut templates = rows.iter().zip(gaps).cycle().peekable();
        for (at, key) in keys.iter().enumerate() {
            let mut code = 1_000_000 * (at + 1);
            let share = codes * (at + 1) / keys.len() - codes * at / keys.len();
            let mut written = 0;
            let mut name = String::new();
            while let Some((row, gap)) = templates.next_if(|(_, gap)| written < share || *gap == 0) {
                if gap > 0 || name.is_empty() {
                    code += gap;
                    name = format!("{}N{written}", row.get(NAME).unwrap_or_default());
                    written += 1;
                }
                let cells = row.iter().enumerate().map(|(column, cell)| match column {
                    DOMAIN => (*key).to_owned(),
                    CODE => code.to_string(),
                    NAME => name.clone(),
                    _ => cell.to_owned(),
                });
                writer.write_record(cells)?;
            }
        }
        Ok(Self { codes: String::from_utf8(writer.into_inner()?)?, domains: domains.join("\n") + "\n" })
    }

    /// Derives a table with this number of codes, all in the domain `hire`.
    pub(crate) fn of_hire(codes: usize) -> Result<Self> {
        let files = Self::synthetic(codes, 1)?;
        let key = files.domains.lines().nth(1).and_then(|line| line.split(',').next()).context("a domain")?;
        let rename = |text: &str| text.replace(&format!("\n{key},"), "\nhire,");
        Ok(Self { codes: rename(&files.codes), domains: rename(&files.domains) })
    }

    /// Reads the table as the generator does.
    pub(crate) fn table(&self) -> Table {
        Table::read(&Input::new("codes.csv", &*self.codes), &Input::new("domains.csv", &*self.domains))
    }
}

/// Returns the distance of each row's code from the previous row's, which is 0 for further meanings of a code.
fn gaps(rows: &[StringRecord]) -> Result<Vec<usize>> {
    const LARGEST: usize = 1000;
    let number = |row: &StringRecord| row.get(CODE).and_then(|code| code.parse::<usize>().ok());
    let mut gaps = Vec::new();
    let mut before = None;
    for row in rows {
        let code = number(row).context("a code is a number")?;
        let gap = match before.replace((&row[DOMAIN], code)) {
            Some((domain, before)) if domain == &row[DOMAIN] => (code - before).min(LARGEST),
            _ => LARGEST,
        };
        gaps.push(gap);
    }
    Ok(gaps)
}
