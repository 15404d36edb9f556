//! The perfect hash: where a code stands in a table.
//!
//! Hash and displace: the top bits of the hash choose a bucket, the bucket's *pilot* moves its few codes to free slots. The
//! generator searches the pilots; a lookup is a few multiplications and two loads, with neither a loop nor a comparison tree.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is cast has few bits (a bucket, a slot), or is compared whole afterwards (a code)"
)]

use crate::bytes::{u16_at, u32_at};

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

/// Finds the value of a code.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The size of the table.
    pub shape: Shape,
    /// Two bytes a bucket: its pilot.
    pub pilots: &'static [u8],
    /// Eight bytes a slot: a code, and its value. A free slot is zero, which is no code.
    pub slots: &'static [u8],
}

impl Index {
    /// How many bytes a pilot takes.
    pub const PILOT: usize = 2;
    /// How many bytes a slot takes.
    pub const SLOT: usize = 8;

    /// The value of a code that the table is known to have.
    #[inline]
    #[must_use]
    pub const fn value(&self, code: u32) -> u32 {
        u32_at(self.slots, self.slot(code) + 4)
    }

    /// The value of a code, if the table has it.
    #[inline]
    #[must_use]
    pub const fn get(&self, code: i64) -> Option<u32> {
        let slot = self.slot(code as u32);
        let found = u32_at(self.slots, slot);
        // All of the number is compared: what was cut off for the hash counts here.
        if found as i64 == code && code != 0 { Some(u32_at(self.slots, slot + 4)) } else { None }
    }

    /// Where the slot starts in which the code stands, if the table has it.
    #[inline]
    const fn slot(&self, code: u32) -> usize {
        let hash = self.shape.hash(code);
        let pilot = u16_at(self.pilots, self.shape.bucket(hash) * Self::PILOT);
        self.shape.slot(hash, pilot) * Self::SLOT
    }
}
