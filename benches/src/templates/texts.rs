//! Written by `feishu-codes-benches`.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use feishu_codes::Lang;
use runtime::{one, plain};

const ERRORS: usize = 1 << 14;

fn measure(criterion: &mut Criterion) {
    let mut random = fastrand::Rng::with_seed(7);
    let codes = one::HireError::ALL.iter().map(|error| error.code()).collect::<Vec<_>>();
    let codes = (0..ERRORS).map(|_| codes[random.usize(..codes.len())]).collect::<Vec<_>>();
    let ours = codes.iter().map(|code| one::HireError::from_code(*code).unwrap()).collect::<Vec<_>>();
    let theirs = codes.iter().map(|code| plain::HireError::from_code(*code).unwrap()).collect::<Vec<_>>();
    let mut group = criterion.benchmark_group("texts");
    group.throughput(Throughput::Elements(ERRORS as u64));
    macro_rules! sides {
        ($($name:literal: $error:ident => $ours:expr, $theirs:expr;)*) => { $(
            group.bench_function(concat!($name, " ours"), |bencher| {
                bencher.iter(|| black_box(&ours).iter().fold(0usize, |sum, $error| sum.wrapping_add($ours)));
            });
            group.bench_function(concat!($name, " match"), |bencher| {
                bencher.iter(|| black_box(&theirs).iter().fold(0usize, |sum, $error| sum.wrapping_add($theirs)));
            });
        )* };
    }
    // The address too: a compiler that knows all lengths would not touch the texts' places otherwise.
    let text = |text: &'static str| text.len() ^ text.as_ptr() as usize;
    sides! {
        "message": error => text(error.message()), text(error.message());
        "remedy": error => text(error.remedy(Lang::Zh)), text(error.remedy(Lang::Zh));
        "kind": error => error.kind() as usize, error.kind() as usize;
        "retry": error => error.retry() as usize, error.retry() as usize;
    }
    // Without a peer: nobody else finds a meaning by the server's text.
    let message = "Access denied: the user_id 7 is invalid or has no permission, ext=log_id 20260101000000AB";
    let most = one::HireError::ALL.iter().copied().max_by_key(|error| error.meanings().count());
    let length = |error: one::HireError| error.meaning(black_box(message)).message().len();
    group.bench_function("meaning ours", |bencher| {
        bencher.iter(|| black_box(&ours).iter().fold(0usize, |sum, error| sum.wrapping_add(length(*error))));
    });
    group.bench_function("meaning of the code with most", |bencher| {
        bencher.iter(|| (0..ERRORS).fold(0usize, |sum, _| sum.wrapping_add(black_box(most).map_or(0, length))));
    });
}
