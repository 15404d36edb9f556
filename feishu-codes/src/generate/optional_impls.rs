/// The traits of other crates, by feature.
#[doc(hidden)]
#[macro_export]
macro_rules! __optional_impls {
    ($error:ident) => {};
}
