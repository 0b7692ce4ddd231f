"""What became of videos that people wanted deleted."""

import pytest

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.words.deleting import deleted
from tests.ui.rows import upload

ONE, TWO = upload(1, "Week 1"), upload(2, "Week 2")


def test_what_is_gone_is_named_or_counted() -> None:
    assert deleted([ONE], {ONE.id: None}) == "“Week 1” was deleted from the server."
    assert deleted([ONE, TWO], {ONE.id: None, TWO.id: None}) == "2 videos were deleted from the server."
    assert deleted([ONE, TWO], {TWO.id: None}) == "“Week 2” was deleted from the server."
    assert deleted([ONE, TWO], {}) == ""


@pytest.mark.parametrize(
    ("failure", "why"),
    [
        (Failure(Kind.NETWORK), "The server can’t be reached at the moment."),
        (Failure(Kind.TIMEOUT), "The server can’t be reached at the moment."),
        (Failure(Kind.SIGN_IN), "Your sign-in ended."),
        (Failure(Kind.REFUSED, "A lesson shows it."), "The server says: “A lesson shows it.”"),
    ],
)
def test_what_stays_is_told_with_the_reason(failure: Failure, why: str) -> None:
    assert (
        deleted([ONE, TWO], {ONE.id: None, TWO.id: failure})
        == f"{why} “Week 2” stays in the list; you can delete it later."
    )
    both = deleted([ONE, TWO], {ONE.id: failure, TWO.id: failure})
    assert both == f"{why} 2 videos stay in the list; you can delete them later."


@pytest.mark.parametrize("kind", list(Kind))
def test_every_failure_has_words(kind: Kind) -> None:
    assert deleted([ONE], {ONE.id: Failure(kind)})[-1] == "."
