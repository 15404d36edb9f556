//! Measures processes, and summarizes several rounds.

use std::{
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use wait4::Wait4 as _;

/// The time and memory that a process and its children used.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// The time from start to exit.
    pub(crate) wall: Duration,
    /// The user and system time. It depends less on other processes than `wall` does.
    pub(crate) cpu: Duration,
    /// The maximum resident memory of one of the processes, in bytes.
    pub(crate) memory: u64,
}

/// Runs a command and measures it. A failure is an error.
pub(crate) fn run(command: &mut Command) -> Result<Cost> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().with_context(|| format!("{command:?}"))?;
    let used = child.wait4()?;
    let wall = start.elapsed();
    ensure!(used.status.success(), "{command:?}: {}", used.status);
    Ok(Cost { wall, cpu: used.rusage.utime + used.rusage.stime, memory: used.rusage.maxrss })
}

/// One side of a comparison, with the costs of its rounds.
pub(crate) struct Side {
    /// The name in the output.
    pub(crate) name: String,
    costs: Vec<Cost>,
}

impl Side {
    /// Creates a side without rounds.
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), costs: Vec::new() }
    }

    /// Adds a round.
    pub(crate) fn add(&mut self, cost: Cost) {
        self.costs.push(cost);
    }

    /// Returns the minimum, median and maximum of the CPU time, in seconds.
    pub(crate) fn cpu(&self) -> [f64; 3] {
        spread(self.costs.iter().map(|cost| cost.cpu.as_secs_f64()))
    }

    /// Returns the minimum, median and maximum of the wall time, in seconds.
    pub(crate) fn wall(&self) -> [f64; 3] {
        spread(self.costs.iter().map(|cost| cost.wall.as_secs_f64()))
    }

    /// Returns the maximum memory of all rounds, in MB.
    pub(crate) fn memory(&self) -> u64 {
        self.costs.iter().map(|cost| cost.memory).max().unwrap_or_default() / 1_000_000
    }
}

/// Returns the minimum, median and maximum.
pub(crate) fn spread(values: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut values = values.collect::<Vec<_>>();
    values.sort_by(f64::total_cmp);
    match (values.first(), values.get(values.len() / 2), values.last()) {
        (Some(least), Some(median), Some(most)) => [*least, *median, *most],
        _ => [f64::NAN; 3],
    }
}

/// Prints the times of all sides, and the time of the first side divided by each.
pub(crate) fn print(title: &str, sides: &[Side]) {
    println!("\n{title}");
    println!("  {:32} {:>26}  {:>26}  {:>9} {:>9}", "", "CPU s (min..max)", "wall s (min..max)", "CPU ÷", "wall ÷");
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
