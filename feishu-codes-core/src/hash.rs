//! The perfect hash: where a code stands in a table.
//!
//! Hash and displace: the top bits of the hash choose a bucket, the bucket's *pilot* moves its few codes to free slots. The
//! generator searches the pilots; a lookup is two multiplications and one load, with neither a loop nor a comparison.

#![allow(clippy::cast_possible_truncation, reason = "what is cast has few bits: a bucket, a slot, a pilot")]

use crate::digits;

/// How many digits a pilot takes.
pub const PILOT_WIDTH: usize = 2;

/// Spreads the pilots over 64 bits (2^64 divided by the golden ratio).
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// Mixes hash and pilot (an odd constant without structure, from the digits of pi).
const MIX: u64 = 0x2437_54A1_2F6D_5A35;

/// The size of a table, as powers of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Binary logarithm of the number of buckets.
    pub bucket_bits: u32,
    /// Binary logarithm of the number of slots, at least 1.
    pub slot_bits: u32,
    /// An odd number.
    pub multiplier: u64,
}

impl Shape {
    /// The hash of a code.
    #[inline]
    #[must_use]
    pub const fn hash(self, code: u32) -> u64 {
        (code as u64).wrapping_mul(self.multiplier)
    }

    /// The bucket of a hash.
    #[inline]
    #[must_use]
    pub const fn bucket(self, hash: u64) -> usize {
        // Two shifts, because with no bucket bits one shift would be by the full width.
        ((hash >> 1) >> (63 - self.bucket_bits)) as usize
    }

    /// The slot of a hash whose bucket has this pilot.
    #[inline]
    #[must_use]
    pub const fn slot(self, hash: u64, pilot: u16) -> usize {
        let moved = hash ^ (pilot as u64).wrapping_mul(SPREAD);
        (moved.wrapping_mul(MIX) >> (64 - self.slot_bits)) as usize
    }
}

/// A shape with its pilots: all that a lookup needs.
#[derive(Clone, Copy, Debug)]
pub struct Index<const BUCKETS: usize> {
    shape: Shape,
    pilots: [u16; BUCKETS],
}

impl<const BUCKETS: usize> Index<BUCKETS> {
    /// Reads the pilots from their digits.
    #[must_use]
    pub const fn new(shape: Shape, pilots: &str) -> Self {
        let mut read = [0; BUCKETS];
        let mut bucket = 0;
        while bucket < BUCKETS {
            read[bucket] = digits::read::<PILOT_WIDTH>(pilots.as_bytes(), bucket * PILOT_WIDTH) as u16;
            bucket += 1;
        }
        Self { shape, pilots: read }
    }

    /// The slot where this code stands, if the table has it: the caller compares.
    #[inline]
    #[must_use]
    pub const fn slot(&self, code: u32) -> usize {
        let hash = self.shape.hash(code);
        self.shape.slot(hash, self.pilots[self.shape.bucket(hash)])
    }
}
