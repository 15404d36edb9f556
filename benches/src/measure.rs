//! Times of processes, and what several rounds say.

use std::{
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use wait4::Wait4 as _;

/// What a process and its children took.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// From start to end.
    pub(crate) wall: Duration,
    /// Processor time, of the program and of the system for it. Other processes on the machine change it less than `wall`.
    pub(crate) cpu: Duration,
    /// The most memory that one of the processes had at a time, in bytes.
    pub(crate) memory: u64,
}

/// Runs a command to its end, which must be a success.
pub(crate) fn run(command: &mut Command) -> Result<Cost> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().with_context(|| format!("{command:?}"))?;
    let used = child.wait4()?;
    let wall = start.elapsed();
    ensure!(used.status.success(), "{command:?}: {}", used.status);
    Ok(Cost { wall, cpu: used.rusage.utime + used.rusage.stime, memory: used.rusage.maxrss })
}

/// The rounds of one side of a comparison.
pub(crate) struct Side {
    /// What it is called.
    pub(crate) name: String,
    costs: Vec<Cost>,
}

impl Side {
    /// Without rounds.
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), costs: Vec::new() }
    }

    /// Adds a round.
    pub(crate) fn add(&mut self, cost: Cost) {
        self.costs.push(cost);
    }

    /// Least, median and most of the processor time in seconds.
    pub(crate) fn cpu(&self) -> [f64; 3] {
        spread(self.costs.iter().map(|cost| cost.cpu.as_secs_f64()))
    }

    /// Least, median and most of the wall time in seconds.
    pub(crate) fn wall(&self) -> [f64; 3] {
        spread(self.costs.iter().map(|cost| cost.wall.as_secs_f64()))
    }

    /// The most memory, in MB.
    pub(crate) fn memory(&self) -> u64 {
        self.costs.iter().map(|cost| cost.memory).max().unwrap_or_default() / 1_000_000
    }
}

/// Least, median and most.
pub(crate) fn spread(values: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut values = values.collect::<Vec<_>>();
    values.sort_by(f64::total_cmp);
    match (values.first(), values.get(values.len() / 2), values.last()) {
        (Some(least), Some(median), Some(most)) => [*least, *median, *most],
        _ => [f64::NAN; 3],
    }
}

/// Prints sides with their times, and the times of the first in parts of the others'.
pub(crate) fn print(title: &str, sides: &[Side]) {
    println!("\n{title}");
    println!(
        "  {:32} {:>26}  {:>26}  {:>9} {:>9}",
        "", "CPU s (least..most)", "wall s (least..most)", "CPU ÷", "wall ÷"
    );
    let Some(first) = sides.first() else { return };
    for side in sides {
        let show = |[least, median, most]: [f64; 3]| format!("{median:.3} ({least:.3}..{most:.3})");
        let ratio = |of: fn(&Side) -> [f64; 3]| of(first)[1] / of(side)[1];
        println!(
            "  {:32} {:>26}  {:>26}  {:>9.3} {:>9.3}",
            side.name,
            show(side.cpu()),
            show(side.wall()),
            ratio(Side::cpu),
            ratio(Side::wall)
        );
    }
}
