//! Searches for the pilots of a [perfect hash](feishu_codes_core::hash).

use feishu_codes_core::hash::Shape;

/// The first multiplier to try (2^64 divided by the golden ratio).
const FIRST_MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
/// The largest pilot. If it is not enough for a bucket, another multiplier is more likely to help.
const MAX_PILOT: u16 = 8191;
/// The number of multipliers to try before the number of slots is doubled.
const ATTEMPTS: u32 = 8;
/// The maximum number of doublings. After them, nearly every slot is free.
const MAX_EXTRA_BITS: u32 = 8;

/// A perfect hash of a set of codes.
#[derive(Clone, Debug)]
pub struct PerfectHash {
    /// The numbers of buckets and slots, and the multiplier.
    pub shape: Shape,
    /// The pilot of each bucket.
    pub pilots: Vec<u16>,
}

impl PerfectHash {
    /// Finds a perfect hash of distinct codes. The same codes always give the same hash.
    ///
    /// `None` if the bounded search fails. No set of codes is known to cause this.
    #[must_use]
    pub fn find(codes: &[u32]) -> Option<Self> {
        let slot_bits = (codes.len() + codes.len() / 4).max(2).next_power_of_two().ilog2();
        let bucket_bits = codes.len().div_ceil(4).next_power_of_two().ilog2();
        let multipliers = (0..).map(multiplier);
        let mut shapes =
            (0..=MAX_EXTRA_BITS).flat_map(|extra| (0..ATTEMPTS).map(move |_| slot_bits + extra)).zip(multipliers);
        shapes.find_map(|(slot_bits, multiplier)| {
            let shape = Shape { bucket_bits, slot_bits, multiplier };
            pilots(codes, shape).map(|pilots| Self { shape, pilots })
        })
    }

    /// Returns the number of slots.
    #[must_use]
    pub fn slots(&self) -> usize {
        1 << self.shape.slot_bits
    }

    /// Returns the slot of a code.
    #[must_use]
    pub fn slot(&self, code: u32) -> usize {
        let hash = self.shape.hash(code);
        self.shape.slot(hash, self.pilots.get(self.shape.bucket(hash)).copied().unwrap_or(1))
    }
}

/// Returns the multiplier of an attempt. Multipliers are unrelated to each other (`SplitMix64`), so codes that are hard
/// to place with one are not hard to place with the next.
fn multiplier(attempt: u64) -> u64 {
    if attempt == 0 {
        return FIRST_MULTIPLIER;
    }
    let mut mixed = FIRST_MULTIPLIER.wrapping_mul(attempt);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (mixed ^ (mixed >> 31)) | 1
}

/// Finds a pilot for each bucket, so that no two codes share a slot. Starts with the largest buckets, which are the
/// hardest to place.
fn pilots(codes: &[u32], shape: Shape) -> Option<Vec<u16>> {
    let mut buckets = vec![Vec::new(); 1 << shape.bucket_bits];
    for code in codes {
        let hash = shape.hash(*code);
        buckets[shape.bucket(hash)].push(hash);
    }
    let mut order = (0..buckets.len()).collect::<Vec<_>>();
    order.sort_by_key(|bucket| std::cmp::Reverse(buckets[*bucket].len()));

    let mut pilots = vec![1; buckets.len()];
    let mut taken = vec![false; 1 << shape.slot_bits];
    let mut slots = Vec::new();
    for bucket in order.into_iter().take_while(|bucket| !buckets[*bucket].is_empty()) {
        pilots[bucket] =
            (1..=MAX_PILOT).step_by(2).find(|pilot| place(&buckets[bucket], shape, *pilot, &mut taken, &mut slots))?;
    }
    Some(pilots)
}

/// Takes the slots of a bucket's codes with this pilot, if all slots are free.
fn place(hashes: &[u64], shape: Shape, pilot: u16, taken: &mut [bool], slots: &mut Vec<usize>) -> bool {
    slots.clear();
    for hash in hashes {
        let slot = shape.slot(*hash, pilot);
        if taken[slot] {
            for slot in slots.drain(..) {
                taken[slot] = false;
            }
            return false;
        }
        taken[slot] = true;
        slots.push(slot);
    }
    true
}
