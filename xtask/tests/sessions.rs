//! What maintainers see, on pages of our own that have every shape of an error table, broken ones too.

#[test]
fn sessions() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd");
}
