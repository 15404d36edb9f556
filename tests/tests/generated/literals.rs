//! Valid calls of `code!` and `raw_code!`. Invalid ones are in `ui/`.

use feishu_codes::Kind;

use crate::second::{SecondError, StoreError, TypeError, code, raw_code};

const STORE: StoreError = code!(store::70);
const RAW: [i64; 3] = [raw_code!(70), raw_code!(type::70), raw_code!(2_147_483_647)];
static WIDE: SecondError = SecondError::Type(code!(type::70));

#[test]
fn literals_are_expressions_patterns_and_consts() {
    assert_eq!((STORE, WIDE, RAW), (StoreError::Shared, SecondError::Type(TypeError::Domain), [70, 70, 2147483647]));
    assert_eq!(code!(1_002_102), StoreError::Err);
    assert_eq!(code!(store::0x46_i64).code() + code!(shop_floor_2::70,).code(), 140);
    let number = |error: StoreError| match error {
        code!(71) | code!(store::70) => 1,
        code!(72) => 2,
        code!(1002101) | code!(1002102) => 3,
        _ => 4,
    };
    let errors = [StoreError::Sold, STORE, StoreError::Option, StoreError::Ok, StoreError::Some];
    assert_eq!(errors.map(number), [1, 1, 2, 3, 4]);
    if let SecondError::Store(code!(71) | code!(72)) = SecondError::from(StoreError::Sold) {
        assert!(matches!(Some(STORE), Some(error @ code!(store::70)) if error.kind() == Kind::NotFound));
    } else {
        panic!("the nested pattern does not match");
    }
}

#[test]
fn raw_literals_fit_every_integer_type() {
    macro_rules! check {
        ($($integer:ty)*) => { $(
            let code: $integer = raw_code!(70);
            assert!(matches!(code, raw_code!(70) | raw_code!(71)));
            match code {
                raw_code!(1) | raw_code!(2) => panic!("another code matches"),
                raw_code!(store::70) => {}
                _ => panic!("the code does not match"),
            }
        )* };
    }
    check!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
    assert_eq!((raw_code!(70_u8), raw_code!(1000i16), raw_code!(2147483647u32)), (70_u8, 1000_i16, 2147483647_u32));
}

#[test]
fn literals_pass_through_macros_by_example() {
    macro_rules! literal {
        ($code:literal) => {
            code!($code)
        };
    }
    macro_rules! tokens {
        ($($code:tt)*) => { code!($($code)*) };
    }
    macro_rules! any {
        ($error:expr, $($code:literal)|+) => { matches!($error, $(literal!($code))|+) };
    }
    macro_rules! expression {
        ($error:expr, $code:expr) => {
            $error == $code
        };
    }
    assert_eq!(literal!(71), StoreError::Sold);
    assert_eq!(tokens!(store::70), STORE);
    assert!(any!(StoreError::Sold, 72 | 71));
    assert!(expression!(StoreError::Sold, raw_code!(71)));
}
