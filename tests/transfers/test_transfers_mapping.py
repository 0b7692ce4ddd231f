"""Every status means something, and only the two that prove it discard what a target held."""

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.failures import Kind, Remedy, TargetLostError
from desktop_uploader.transfers.exchange import Answer
from desktop_uploader.transfers.mapping import LONGEST_DETAIL, error_of, retry_after

PROBLEM = {"Content-Type": "application/problem+json; charset=utf-8"}


def answer(status: int, headers: dict[str, str] | None = None, body: bytes = b"") -> Answer:
    return Answer(status, httpx.Headers(headers), body)


@settings(deadline=None)
@given(status=st.integers(100, 999), own=st.booleans(), body=st.binary(max_size=50), told=st.booleans())
def test_every_status_is_mapped(status: int, own: bool, body: bytes, told: bool) -> None:
    error = error_of(answer(status, PROBLEM if told else {}, body), own=own, now=0)
    assert isinstance(error, TargetLostError) == (
        status in {404, 410} or (not own and status in {400, 401, 403})
    )
    if status >= 500:
        assert error.failure.remedy is Remedy.RETRY
    assert error.failure.detail


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"detail": 5}', b"\xff", b"[" * 100_000])
def test_a_problem_that_says_nothing_is_not_a_refusal(body: bytes) -> None:
    failure = error_of(answer(422, PROBLEM, body), own=True, now=0).failure
    assert failure.kind is Kind.PROTOCOL
    assert failure.detail == "The server answered 422."


def test_a_long_detail_is_cut() -> None:
    body = b'{"detail": "' + b"no " * 1000 + b'"}'
    assert len(error_of(answer(422, PROBLEM, body), own=True, now=0).failure.detail) == LONGEST_DETAIL


@settings(deadline=None)
@given(st.text())
def test_any_retry_after_is_survived(text: str) -> None:
    headers = httpx.Headers([(b"Retry-After", text.encode())])
    asked = retry_after(headers, 0.0)
    assert asked is None or asked >= 0


def test_a_date_without_a_clock_of_its_own_counts_from_ours() -> None:
    headers = httpx.Headers({"Retry-After": "Thu, 01 Jan 1970 00:01:40 GMT"})
    assert retry_after(headers, 40.0) == 60.0
    assert retry_after(headers, 400.0) == 0.0
