//! Feature `miette`: what a terminal shows.

#[test]
fn todo() {}
