//! Written by `feishu-codes-benches`.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use feishu_codes::Endpoint;

const REQUESTS: usize = 1 << 14;

/// Half of the requests call an API of the table, half one that it does not have.
fn measure(criterion: &mut Criterion) {
    let mut random = fastrand::Rng::with_seed(7);
    let mut routers = std::collections::HashMap::<&str, matchit::Router<usize>>::new();
    for (at, (method, path)) in runtime::APIS.iter().enumerate() {
        routers.entry(method).or_default().insert(pattern(path), at).unwrap();
    }
    let requests = (0..REQUESTS)
        .map(|at| {
            let (method, path) = runtime::APIS[random.usize(..runtime::APIS.len())];
            let real = path
                .split('/')
                .map(|segment| if segment.starts_with(':') { "om_dc13264520392913993dd051dba21dcf" } else { segment });
            let path = real.collect::<Vec<_>>().join("/");
            (method, if at % 2 == 0 { path } else { path + "/unknown" })
        })
        .collect::<Vec<_>>();
    let theirs = |method: &str, path: &str| routers.get(method)?.at(path).ok().map(|found| *found.value);
    for (method, path) in &requests {
        assert_eq!(Endpoint::find(method, path).is_some(), theirs(method, path).is_some(), "{method} {path}");
    }
    let mut group = criterion.benchmark_group("endpoints");
    group.throughput(Throughput::Elements(REQUESTS as u64));
    group.bench_function("find", |bencher| {
        bencher.iter(|| {
            black_box(&requests).iter().filter(|(method, path)| Endpoint::find(method, path).is_some()).count()
        });
    });
    group.bench_function("matchit", |bencher| {
        bencher.iter(|| black_box(&requests).iter().filter(|(method, path)| theirs(method, path).is_some()).count());
    });
}

/// The path as matchit writes it. Parameters are named after their position: it refuses two names for one.
fn pattern(path: &str) -> String {
    let segments = path.split('/').enumerate();
    segments
        .map(|(at, segment)| if segment.starts_with(':') { format!("{{p{at}}}") } else { segment.to_owned() })
        .collect::<Vec<_>>()
        .join("/")
}
