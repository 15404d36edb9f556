//! The perfect hash: in which slot a code stands.
//!
//! Hash and displace: the top bits of the hash choose a bucket, the bucket's *pilot* moves its few codes to free slots. The
//! generator searches the pilots; a lookup is two multiplications and one load, with neither a loop nor a branch.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is cast has few bits, or is to be cut"
)]

use crate::Packed;

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
        // Two shifts, because with no bucket bits one shift would be by the full width.
        ((hash >> 1) >> (63 - self.bucket_bits)) as usize
    }

    /// Returns the slot of a hash whose bucket has this pilot, an odd number.
    #[inline]
    #[must_use]
    pub const fn slot(self, hash: u64, pilot: u16) -> usize {
        (hash.wrapping_mul(pilot as u64) >> (64 - self.slot_bits)) as usize
    }
}

/// Returns the bits of a number that are hashed. A lookup compares the whole number afterwards.
#[inline]
#[must_use]
pub const fn low_bits(code: i64) -> u32 {
    code as u32
}

/// Finds the slot of a code.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The size of the table.
    pub shape: Shape,
    /// The pilot of each bucket.
    pub pilots: Packed,
}

impl Index {
    /// Returns the slot of a known code, and any slot for an unknown one.
    #[inline]
    #[must_use]
    pub const fn slot(&self, code: u32) -> usize {
        let hash = self.shape.hash(code);
        self.shape.slot(hash, self.pilots.get(self.shape.bucket(hash)) as u16)
    }
}
