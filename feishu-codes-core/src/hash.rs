//! The perfect hash, which maps each code of a table to its own slot.
//!
//! Hash and displace: the top bits of the hash choose a bucket, and the *pilot* of the bucket moves its few codes to free slots. The
//! generator searches for the pilots. A lookup is two multiplications and one load, with neither a loop nor a branch.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value has few bits, or the high bits are to be dropped"
)]

use crate::Packed;

/// The parameters of a perfect hash: the size of its table, and its multiplier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Binary logarithm of the number of buckets.
    pub bucket_bits: u32,
    /// Binary logarithm of the number of slots, at least 1.
    pub slot_bits: u32,
    /// The odd factor of the hash.
    pub multiplier: u64,
}

impl Shape {
    /// Returns the hash of a code.
    #[inline]
    #[must_use]
    pub const fn hash(self, code: u32) -> u64 {
        (code as u64).wrapping_mul(self.multiplier)
    }

    /// Returns the bucket of a hash.
    #[inline]
    #[must_use]
    pub const fn bucket(self, hash: u64) -> usize {
        // Two shifts, because one shift would be by all 64 bits if `bucket_bits` is 0.
        ((hash >> 1) >> (63 - self.bucket_bits)) as usize
    }

    /// Returns the slot of a hash whose bucket has this pilot. Pilots are odd.
    #[inline]
    #[must_use]
    pub const fn slot(self, hash: u64, pilot: u16) -> usize {
        (hash.wrapping_mul(pilot as u64) >> (64 - self.slot_bits)) as usize
    }
}

/// A perfect hash: finds the slot of a code.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The parameters.
    pub shape: Shape,
    /// The pilot of each bucket.
    pub pilots: Packed,
}

impl Index {
    /// Returns the slot of a known code, or an arbitrary slot for an unknown code.
    #[inline]
    #[must_use]
    pub const fn slot(&self, code: i64) -> usize {
        // Only the low bits are hashed, because a lookup compares the whole code afterwards.
        let hash = self.shape.hash(code as u32);
        self.shape.slot(hash, self.pilots.get(self.shape.bucket(hash)) as u16)
    }
}
