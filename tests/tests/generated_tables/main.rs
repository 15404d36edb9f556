//! Tables that nobody thought of: what is in a valid one comes out of the enums byte for byte, and one bad cell is found.

mod compiled;
mod damage;
mod decode;
mod model;
mod round_trip;
