/// An integer of the language.
pub trait Number {
    /// The same number, as far as the type reaches: only a `u128` may be beyond it.
    fn widen(self) -> i128;
}

macro_rules! number {
    ($($integer:ty)*) => { $(
        impl Number for $integer {
            #[inline]
            fn widen(self) -> i128 {
                #[allow(clippy::cast_lossless, reason = "not every one of them is `Into<i128>`")]
                let number = self as i128;
                number
            }
        }
    )* };
}

number!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 usize);

impl Number for u128 {
    #[inline]
    fn widen(self) -> i128 {
        i128::try_from(self).unwrap_or(i128::MAX)
    }
}
