"""What became of videos that people wanted deleted."""

import pytest

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.words.deleting import deleted, under_way
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
        == f"“Week 1” was deleted from the server. {why} “Week 2” stays in the list; you can delete it later."
    )
    both = deleted([ONE, TWO], {ONE.id: failure, TWO.id: failure})
    assert both == f"{why} 2 videos stay in the list; you can delete them later."


def test_each_reason_is_told_of_those_that_it_keeps() -> None:
    line, no = Failure(Kind.NETWORK), Failure(Kind.REFUSED, "A lesson shows it.")
    said = deleted([ONE, TWO], {ONE.id: no, TWO.id: line})
    assert said == (
        "The server says: “A lesson shows it.” “Week 1” stays in the list; you can delete it later. "
        "The server can’t be reached at the moment. “Week 2” stays in the list; you can delete it later."
    )


def test_what_is_being_deleted_is_named_or_counted() -> None:
    assert under_way([ONE]) == "Deleting “Week 1” from the server…"
    assert under_way([ONE, TWO]) == "Deleting 2 videos from the server…"
    assert under_way([]) == ""


@pytest.mark.parametrize("kind", list(Kind))
def test_every_failure_has_words(kind: Kind) -> None:
    assert deleted([ONE], {ONE.id: Failure(kind)})[-1] == "."
