//! From a number to what it means: the path that was called and the server's text decide where a number has several homes.

use crate::{FeishuError, Retry};

/// The error of this number, if there is one and only one that it can be.
pub(super) fn choose(code: i64, path: Option<&str>, msg: &str) -> Option<FeishuError> {
    let by_path = path.and_then(|path| FeishuError::for_request(path, code));
    by_path.or_else(|| by_text(FeishuError::lookup(code), msg))
}

/// The only candidate, or the one whose documented message fits the text better than those of all others.
fn by_text(candidates: &[FeishuError], msg: &str) -> Option<FeishuError> {
    if let [only] = candidates {
        return Some(*only);
    }
    let fit = |error: &FeishuError| error.meaning(msg).fit(msg);
    let best = candidates.iter().map(fit).max().filter(|best| *best > 0)?;
    let mut fitting = candidates.iter().filter(|error| fit(error) == best);
    fitting.next().filter(|_| fitting.next().is_none()).copied()
}

/// What all candidates ask for, if they agree.
pub(super) fn agreed_retry(candidates: &[FeishuError], msg: &str) -> Option<Retry> {
    let mut retries = candidates.iter().map(|error| error.meaning(msg).retry());
    let first = retries.next()?;
    retries.all(|retry| retry == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{agreed_retry, by_text};
    use crate::{FeishuError, GatewayError, HireError, ImError, Retry};

    // Stand-ins for a number with two homes; only the texts matter here.
    const TALENT: FeishuError = FeishuError::Hire(HireError::TalentNotExist);
    const CARD: FeishuError = FeishuError::Im(ImError::CardMessageFailed);

    #[test]
    fn the_text_decides_where_it_fits_one() {
        assert_eq!(by_text(&[TALENT, CARD], TALENT.message()), Some(TALENT));
        assert_eq!(by_text(&[TALENT, CARD], CARD.message()), Some(CARD));
        assert_eq!(by_text(&[TALENT, CARD], "something else"), None);
        assert_eq!(by_text(&[TALENT, TALENT], TALENT.message()), None, "it fits both");
        assert_eq!(by_text(&[TALENT], "something else"), Some(TALENT), "the only one");
        assert_eq!(by_text(&[], "x"), None);
    }

    #[test]
    fn candidates_that_agree_on_the_retry() {
        assert_eq!(agreed_retry(&[TALENT, CARD], ""), Some(Retry::Never));
        assert_eq!(agreed_retry(&[TALENT, GatewayError::RateLimited.into()], ""), None);
        assert_eq!(agreed_retry(&[], ""), None);
    }
}
