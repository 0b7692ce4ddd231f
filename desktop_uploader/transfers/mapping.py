"""What a target's answer means when it isn't the one hoped for: one table of rows for all protocols.

`docs/answers.md` shows the same table, and a test holds the one to the other. Each protocol adds the rows
of its own conversation (`tus_answers`).
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum

import httpx

from desktop_uploader.contract.problem import CONTENT_TYPE
from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.net.redaction import redact
from desktop_uploader.transfers.exchange import Answer

LONGEST_DETAIL = 300

_PAGES = {"text/html", "application/xhtml+xml"}


class Wait(StrEnum):
    """Before the next request. NONE, of what comes back with nothing moved meanwhile, turns into GROWING."""

    NONE = "none"
    GROWING = "growing"
    ASKED = "until asked"


class Turn(StrEnum):
    """Who must do something before it goes on."""

    NOBODY = "nobody"
    RENEW = "the companion, to renew"
    SIGN_IN = "the user, to sign in"
    USER = "the user, to try again"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A row. `kind` is None where it is no failure. `keeps`: what the target holds still counts;
    `asks_first`: where it stands is asked before more is sent.

    It fits an answer with one of the `statuses`, and if given: `own`, from the companion (or a provider);
    `page`, a web page; `told`, a problem (RFC 9457) with a reason. `says` stands in for a reason.
    """

    when: str
    kind: Kind | None
    statuses: Collection[int] = ()
    own: bool | None = None
    page: bool | None = None
    told: bool | None = None
    keeps: bool = True
    asks_first: bool = True
    wait: Wait = Wait.GROWING
    turn: Turn = Turn.NOBODY
    says: str = ""


def _renew(when: str, statuses: Collection[int], *, own: bool | None = None, keeps: bool = True) -> Meaning:
    lost = Kind.TARGET_LOST
    return Meaning(when, lost, statuses, own=own, keeps=keeps, wait=Wait.NONE, turn=Turn.RENEW)


def _refused(when: str, statuses: Collection[int], says: str = "", *, told: bool | None = None) -> Meaning:
    turn = Turn.USER
    return Meaning(when, Kind.REFUSED, statuses, told=told, wait=Wait.ASKED, turn=turn, says=says)


ANSWERS = (
    Meaning(
        "200, 302, 511: a web page in place of an answer", Kind.PORTAL, (*range(200, 400), 511), page=True
    ),
    Meaning("a redirect to another server, or in circles", Kind.PROTOCOL, range(300, 400)),
    Meaning("407", Kind.PROXY, (407,)),
    _renew("404, 410", (404, 410), keeps=False),
    _renew("400, 401, 403 of a provider", (400, 401, 403), own=False),
    Meaning("401 of the companion", Kind.SIGN_IN, (401,), own=True, wait=Wait.ASKED, turn=Turn.SIGN_IN),
    Meaning("408, 409, 423, 425, 429", Kind.SERVER_BUSY, (408, 409, 423, 425, 429)),
    _refused("412", (412,), "it speaks another version of the protocol."),
    _refused(
        "413, and less can't be sent at once", (413,), "something on the way takes no request, however small."
    ),
    _refused("451", (451,), "it may not, for legal reasons."),
    Meaning("460 without a checksum", Kind.PROTOCOL, (460,)),
    Meaning("507", Kind.SERVER_FULL, (507,)),
    Meaning("any other 5xx", Kind.SERVER_BUSY, range(500, 600)),
    _refused("400, 403, 415, any other 4xx: with a reason", range(400, 500), told=True),
    Meaning("400, 403, 415, any other 4xx: without; anything else", Kind.PROTOCOL, range(1000)),
)
"""The first row that fits counts. A provider's URL expires or is signed for something else: it is renewed.
Only our companion knows our users, so only its 401 ends a sign-in. 404 and 410 alone discard.
"""


def error_of(answer: Answer, *, own: bool, now: float) -> WorldError:
    """The failure that an answer stands for. `own`: it came from the companion; `now`: unix seconds."""
    told = _detail(answer)
    row = next(row for row in ANSWERS if _fits(row, answer, own=own, told=bool(told)))
    detail = told or row.says or f"The server answered {answer.status}."
    failure = Failure(row.kind or Kind.PROTOCOL, detail, retry_after=retry_after(answer.headers, now))
    return TargetLostError(failure) if failure.kind is Kind.TARGET_LOST else WorldError(failure)


def nonsense(answer: Answer, detail: str) -> WorldError:
    """Of an answer that says yes, but makes no sense in this protocol: perhaps a web page says it."""
    return WorldError(Failure(Kind.PORTAL) if is_page(answer) else Failure(Kind.PROTOCOL, detail))


def protocol_error(detail: str) -> WorldError:
    """What was said makes no sense in this protocol."""
    return WorldError(Failure(Kind.PROTOCOL, detail))


def is_page(answer: Answer) -> bool:
    """For people, not programs: a sign-in page, most likely."""
    return _media_type(answer) in _PAGES


def is_accepted(answer: Answer) -> bool:
    """A 2xx, and no page for people: storage services call their empty answers HTML, too."""
    return 200 <= answer.status < 300 and not (is_page(answer) and answer.body.strip())


def retry_after(headers: httpx.Headers, now: float) -> float | None:
    """Seconds to wait by `Retry-After` (RFC 9110, 10.2.3), which may be seconds or a date.

    A date counts from the answer's own `Date`, since our clock may be wrong, else from `now`.
    """
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    until = unix(asked)
    return None if until is None else max(0.0, until - server_time(headers, now))


def server_time(headers: httpx.Headers, now: float) -> float:
    """Unix seconds by the clock of who answered, by ours (`now`) if it doesn't say."""
    said = unix(headers.get("date", ""))
    return now if said is None else said


def unix(date: str) -> float | None:
    """Unix seconds of an HTTP date, None for what is none."""
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError):
        return None


def _fits(row: Meaning, answer: Answer, *, own: bool, told: bool) -> bool:
    seen = ((row.own, own), (row.page, is_page(answer)), (row.told, told))
    return answer.status in row.statuses and all(wanted in {None, it} for wanted, it in seen)


def _detail(answer: Answer) -> str:
    """The `detail` of a problem (RFC 9457), short and without secrets; empty for any other body."""
    if _media_type(answer) != CONTENT_TYPE:
        return ""
    try:
        problem = json.loads(answer.body)
    except (ValueError, RecursionError):
        return ""
    detail = problem.get("detail") if isinstance(problem, dict) else None
    return redact(" ".join(detail.split()))[:LONGEST_DETAIL] if isinstance(detail, str) else ""


def _media_type(answer: Answer) -> str:
    said: str = answer.headers.get("content-type", "")
    return said.partition(";")[0].strip().lower()
