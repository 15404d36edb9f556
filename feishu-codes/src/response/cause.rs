//! Finds the error that a code stands for. If several domains use the code, the called API and the server's text
//! decide.

use feishu_codes_core::{MeaningOf, message_match, response::is_inner_scope};

use crate::{Domain, FeishuError, Kind};

/// A meaning of an error of the table.
pub(super) type Cause = MeaningOf<FeishuError>;

/// Returns the errors that the code may stand for: none, one, or several if neither the API nor the text decides.
pub(super) fn candidates(code: i64, path: Option<&str>, msg: &str) -> &'static [FeishuError] {
    let all = FeishuError::lookup(code);
    let Some(path) = path else { return by_text(all, msg) };
    match FeishuError::for_request(path, code) {
        Some(error) => only(all, error),
        // The path belongs to a domain without this code. Another domain's meaning would mislead.
        None if Domain::from_path(path).is_some() => &[],
        None => by_text(all, msg),
    }
}

/// Returns the error that a code inside the text stands for, if it is clear.
///
/// The code belongs to a service behind the API, such as the card service, so the text decides, not the domain of the
/// API. If no message fits the text, the code alone could match an unrelated error. Then this considers only the domain
/// of the API and the domains with rows whose scope says that their codes occur inside others.
pub(super) fn sub_candidates(code: i64, outer: Option<Domain>, msg: &str) -> &'static [FeishuError] {
    let all = FeishuError::lookup(code);
    let of_outer = |error: &&FeishuError| Some(error.domain()) == outer;
    let found = fitting(all, msg).or_else(|| all.iter().find(of_outer));
    let found = found.or_else(|| single(all.iter().filter(|error| has_inner_codes(error.domain()))));
    found.map_or(&[], |error| only(all, *error))
}

/// Returns whether codes of this domain occur inside others, according to the scopes of its rows.
fn has_inner_codes(domain: Domain) -> bool {
    domain.errors().flat_map(Cause::all).any(|meaning| is_inner_scope(meaning.scope()))
}

/// Returns the part of `all` that contains only this error.
fn only(all: &'static [FeishuError], error: FeishuError) -> &'static [FeishuError] {
    let at = all.iter().position(|candidate| *candidate == error);
    at.and_then(|at| all.get(at..=at)).unwrap_or_default()
}

/// Returns the error whose documented message fits the text best, or all errors if the text does not decide.
fn by_text(all: &'static [FeishuError], msg: &str) -> &'static [FeishuError] {
    fitting(all, msg).map_or(all, |error| only(all, *error))
}

/// Returns the error whose documented message fits the text better than the messages of all others.
fn fitting<'a>(all: &'a [FeishuError], msg: &str) -> Option<&'a FeishuError> {
    let fit = |error: &FeishuError| message_match::score(Cause::best(*error, msg).message(), msg);
    let best = all.iter().map(fit).max().filter(|best| *best > 0)?;
    single(all.iter().filter(|error| fit(error) == best))
}

/// Returns the item if there is only one.
pub(super) fn single<T>(all: impl IntoIterator<Item = T>) -> Option<T> {
    let mut all = all.into_iter();
    all.next().filter(|_| all.next().is_none())
}

/// Returns the meaning of the root cause.
///
/// This is the error inside the text if the outer code is unknown or only says that the request is invalid. If the
/// inner code has several meanings, the text must also choose one of them, unless the outer code is unknown.
pub(super) fn cause(outer: Option<(FeishuError, &str)>, inner: Option<(FeishuError, &str)>) -> Option<Cause> {
    let outer = outer.map(|(error, msg)| Cause::best(error, msg));
    let says_little = |outer: &Cause| outer.kind() == Kind::InvalidArgument;
    let inner = inner.filter(|_| outer.as_ref().is_none_or(says_little));
    let is_clear = |(error, msg): &(FeishuError, &str)| {
        let messages = || Cause::all(*error).map(Cause::message);
        outer.is_none() || messages().count() == 1 || message_match::best(messages(), msg).is_some()
    };
    inner.filter(is_clear).map(|(error, msg)| Cause::best(error, msg)).or(outer)
}

/// Returns this part of the candidates' meanings, if all candidates agree on it.
pub(super) fn agreed<T: PartialEq>(candidates: &[FeishuError], msg: &str, part: fn(Cause) -> T) -> Option<T> {
    let mut parts = candidates.iter().map(|error| part(Cause::best(*error, msg)));
    let first = parts.next()?;
    parts.all(|part| part == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{Cause, agreed, fitting, single};
    use crate::{FeishuError, GatewayError, HireError, Retry};

    // The tests treat these two as candidates for the same code. Only their texts matter.
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
        assert_eq!(single([1, 2]), None);
    }

    #[test]
    fn candidates_that_agree_on_the_retry() {
        assert_eq!(agreed(&[TALENT, TALENT], "", Cause::retry), Some(Retry::Never));
        assert_eq!(agreed(&[TALENT, rate_limit()], "", Cause::retry), None);
        assert_eq!(agreed(&[], "", Cause::retry), None);
    }
}
