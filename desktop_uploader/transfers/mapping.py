"""What a target's answer means when it isn't the one hoped for: one table for all protocols."""

import json
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

import httpx

from desktop_uploader.contract.problem import CONTENT_TYPE
from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.net.redaction import redact
from desktop_uploader.transfers.exchange import Answer

KINDS: Mapping[int, Kind] = {
    408: Kind.SERVER_BUSY,
    409: Kind.SERVER_BUSY,
    423: Kind.SERVER_BUSY,
    425: Kind.SERVER_BUSY,
    429: Kind.SERVER_BUSY,
    460: Kind.PROTOCOL,
    507: Kind.SERVER_FULL,
}
"""Passing troubles, by status. 460 is tus's checksum mismatch: the bytes go again."""

GONE = frozenset({404, 410})
"""The only proof that what the target held is discarded."""

OWN_REFUSALS = frozenset({401, 403})
"""At our companion: sign in."""

PROVIDER_REFUSALS = frozenset({400, 401, 403})
"""At a provider: its URL has expired or was signed for something else; the companion renews it."""

LONGEST_DETAIL = 300


def error_of(answer: Answer, *, own: bool, now: float) -> WorldError:
    """The failure that an answer stands for. `own`: it came from the companion; `now`: unix seconds."""
    status = answer.status
    if status in GONE:
        return TargetLostError(Failure(Kind.TARGET_LOST, _words(answer)), gone=True)
    if not own and status in PROVIDER_REFUSALS:
        return TargetLostError(Failure(Kind.TARGET_LOST, _words(answer)), gone=False)
    kind = _kind(answer, own=own)
    return WorldError(Failure(kind, _words(answer), retry_after=retry_after(answer.headers, now)))


def protocol_error(detail: str) -> WorldError:
    """The answer makes no sense in this protocol, whatever its status."""
    return WorldError(Failure(Kind.PROTOCOL, detail))


def retry_after(headers: httpx.Headers, now: float) -> float | None:
    """Seconds to wait by `Retry-After` (RFC 9110, 10.2.3), which may be seconds or a date.

    A date counts from the answer's own `Date`, since our clock may be wrong, else from `now`.
    """
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    until = _unix(asked)
    return None if until is None else max(0.0, until - (_unix(headers.get("date", "")) or now))


def _kind(answer: Answer, *, own: bool) -> Kind:
    if answer.status in KINDS:
        return KINDS[answer.status]
    if answer.status >= 500:
        return Kind.SERVER_BUSY
    if own and answer.status in OWN_REFUSALS:
        return Kind.SIGN_IN
    return Kind.REFUSED if answer.status >= 400 and _detail(answer) else Kind.PROTOCOL


def _words(answer: Answer) -> str:
    return _detail(answer) or f"The server answered {answer.status}."


def _detail(answer: Answer) -> str:
    """The `detail` of a problem (RFC 9457), short and without secrets; empty for any other body."""
    if answer.headers.get("content-type", "").partition(";")[0].strip().lower() != CONTENT_TYPE:
        return ""
    try:
        problem = json.loads(answer.body)
    except (ValueError, RecursionError):
        return ""
    detail = problem.get("detail") if isinstance(problem, dict) else None
    return redact(" ".join(detail.split()))[:LONGEST_DETAIL] if isinstance(detail, str) else ""


def _unix(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError):
        return None
