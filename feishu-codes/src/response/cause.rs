//! From a code to what it means. If several domains use a code, the API that was called and the server's text decide.

use feishu_codes_core::{MeaningOf, fit, response::is_inner_scope};

use crate::{Domain, FeishuError, Kind};

/// A meaning of an error of the table.
pub(super) type Cause = MeaningOf<FeishuError>;

/// Returns what the code may mean: nothing, one error, or several that neither the API nor the text decides between.
pub(super) fn candidates(code: i64, path: Option<&str>, msg: &str) -> &'static [FeishuError] {
    let all = FeishuError::lookup(code);
    let Some(path) = path else { return by_text(all, msg) };
    match FeishuError::for_request(path, code) {
        Some(error) => only(all, error),
        // Another domain's meaning would mislead.
        None if Domain::from_path(path).is_some() => &[],
        None => by_text(all, msg),
    }
}

/// Returns what a code inside the text means. It is that of a service behind the API, such as the one for cards, so the domain of the
/// API says little: the text decides.
///
/// Without a text that fits, the number alone would find errors that have nothing to do with it. Then only the domain of the API
/// counts, and domains whose codes occur inside others, by the scopes of their rows.
pub(super) fn sub_candidates(code: i64, outer: Option<Domain>, msg: &str) -> &'static [FeishuError] {
    let all = FeishuError::lookup(code);
    let of_outer = |error: &&FeishuError| Some(error.domain()) == outer;
    let found = fitting(all, msg).or_else(|| all.iter().find(of_outer));
    let found = found.or_else(|| single(all.iter().filter(|error| has_inner_codes(error.domain()))));
    found.map_or(&[], |error| only(all, *error))
}

/// Returns whether codes of this domain occur inside others, by the scopes of its rows.
fn has_inner_codes(domain: Domain) -> bool {
    domain.errors().flat_map(Cause::all).any(|meaning| is_inner_scope(meaning.scope()))
}

/// Returns the part of `all` that is one error.
fn only(all: &'static [FeishuError], error: FeishuError) -> &'static [FeishuError] {
    let at = all.iter().position(|candidate| *candidate == error);
    at.and_then(|at| all.get(at..=at)).unwrap_or_default()
}

/// Returns the one whose documented message fits the text better than those of all others; if there is none, all.
fn by_text(all: &'static [FeishuError], msg: &str) -> &'static [FeishuError] {
    fitting(all, msg).map_or(all, |error| only(all, *error))
}

fn fitting<'a>(all: &'a [FeishuError], msg: &str) -> Option<&'a FeishuError> {
    let fit = |error: &FeishuError| fit::score(Cause::best(*error, msg).message(), msg);
    let best = all.iter().map(fit).max().filter(|best| *best > 0)?;
    single(all.iter().filter(|error| fit(error) == best))
}

fn single<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}

/// Returns the meaning of the real cause.
///
/// It is that of the code inside the text if the outer code says no more than that the request is invalid, or is unknown. Of several
/// meanings of the inner code, the text must choose one, unless it is all that is known.
pub(super) fn cause(outer: Option<(FeishuError, &str)>, inner: Option<(FeishuError, &str)>) -> Option<Cause> {
    let outer = outer.map(|(error, msg)| Cause::best(error, msg));
    let says_little = |outer: &Cause| outer.kind() == Kind::InvalidArgument;
    let inner = inner.filter(|_| outer.as_ref().is_none_or(says_little));
    let is_all = outer.is_none();
    let is_clear = |(error, msg): &(FeishuError, &str)| {
        let messages = || Cause::all(*error).map(Cause::message);
        is_all || messages().count() == 1 || fit::best(messages(), msg).is_some()
    };
    inner.filter(is_clear).map(|(error, msg)| Cause::best(error, msg)).or(outer)
}

/// Returns what all candidates have in common.
pub(super) fn agreed<T: PartialEq>(candidates: &[FeishuError], msg: &str, part: fn(Cause) -> T) -> Option<T> {
    let mut parts = candidates.iter().map(|error| part(Cause::best(*error, msg)));
    let first = parts.next()?;
    parts.all(|part| part == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{Cause, agreed, fitting, single};
    use crate::{FeishuError, GatewayError, HireError, Retry};

    // Stand-ins for a code that two domains use. Only the texts matter here.
    const TALENT: FeishuError = FeishuError::Hire(HireError::TalentNotExist);

    fn rate_limit() -> FeishuError {
        GatewayError::from_code(99991400).map_or(TALENT, FeishuError::from)
    }

    #[test]
    fn the_text_decides_if_it_fits_one() {
        let limit = rate_limit();
        assert_eq!(fitting(&[TALENT, limit], TALENT.message()), Some(&TALENT));
        assert_eq!(fitting(&[TALENT, limit], limit.message()), Some(&limit));
        assert_eq!(fitting(&[TALENT, limit], "something else"), None);
        assert_eq!(fitting(&[TALENT, TALENT], TALENT.message()), None, "it fits both");
        assert_eq!(fitting(&[TALENT], "something else"), None);
        assert_eq!(single([1, 2].iter()), None);
    }

    #[test]
    fn candidates_that_agree_on_the_retry() {
        assert_eq!(agreed(&[TALENT, TALENT], "", Cause::retry), Some(Retry::Never));
        assert_eq!(agreed(&[TALENT, rate_limit()], "", Cause::retry), None);
        assert_eq!(agreed(&[], "", Cause::retry), None);
    }
}
