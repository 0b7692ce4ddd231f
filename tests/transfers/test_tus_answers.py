"""Every row of `docs/answers.md`, lived through: the real engine and a real server that answers so, once."""

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import pytest

from desktop_uploader.core.retry import LONGEST
from desktop_uploader.core.upload import Phase
from desktop_uploader.transfers.mapping import ANSWERS, Meaning, Turn, Wait
from desktop_uploader.transfers.tus_answers import CONVERSATION
from desktop_uploader.words.failures import explain
from tests.fixtures.faults import Conflict, Cut, Offset, Short, Stall, Status, problem, redirect
from tests.fixtures.sending import KIB, requests_of
from tests.transfers.answer_table import lines, words
from tests.transfers.trials import DATA, REQUEST, Life, Trial, life

HTML = {"Content-Type": "text/html; charset=utf-8"}
CHECKSUMS = {"Tus-Version": "1.0.0", "Tus-Extension": "checksum", "Tus-Checksum-Algorithm": "sha1,sha256"}


def statuses(*codes: int, own: bool = True, headers: Mapping[str, str] | None = None) -> list[Trial]:
    return [Trial(Status(code, headers or {}), own=own) for code in codes]


def told(*codes: int) -> list[Trial]:
    return [Trial(problem(code, "its own words")) for code in codes]


def proven(*codes: int) -> list[Trial]:
    return [Trial(Status(code), own=False, features=CHECKSUMS) for code in codes]


def at_head(trials: Collection[Trial]) -> list[Trial]:
    return [replace(trial, method="HEAD") for trial in trials]


ELSEWHERE = "http://elsewhere.example/files/one"
WRONG_LENGTH = Status(200, {"Upload-Offset": "0", "Upload-Length": "5"})
NO_LENGTH = Status(200, {"Upload-Offset": "0", "Upload-Length": "-1"})
PASSING = statuses(408, 409, 423, 425, 429)
REFUSING = statuses(400, 401, 403, own=False)
PORTALS = [*statuses(200, 302, 511, headers=HTML), *statuses(302, headers={**HTML, "Location": ELSEWHERE})]

TRIALS: dict[str, list[Trial]] = {
    "no connection, or it broke": [Trial(Cut(0)), Trial(Cut(50 * KIB)), Trial(Cut(REQUEST))],
    "nothing moved for too long": [Trial(Stall(0), patience=0.3)],
    "a certificate that can't be trusted": [Trial(strange=True, method="HEAD")],
    "`Upload-Offset` missing, or one that can't be": [
        Trial(Offset(it)) for it in (None, "", "-1", "0", "{}9")
    ],
    "`Upload-Length` of another file": [Trial(it, method="HEAD") for it in (WRONG_LENGTH, NO_LENGTH)],
    "`Upload-Expires` in the past": [Trial(method="HEAD", expires_at=1000.0)],
    "200, 204 with less than was sent": [Trial(Short(1)), Trial(Short(60 * KIB))],
    "409 with another offset": [Trial(Conflict(lose=10 * KIB))],
    "413, and less can be sent at once": statuses(413),
    "460 to a checksum": proven(460),
    "400, 415, 501 to a checksum": proven(400, 415, 501),
    "405, 501 to a PATCH": [*statuses(405, 501), *statuses(405, own=False)],
    "a redirect within the server": [
        Trial(Status(code, {"Location": to}), method=method)
        for code in (301, 302, 307, 308)
        for to in ("two", "/files/two")
        for method in ("HEAD", "PATCH")
    ],
    "200, 302, 511: a web page in place of an answer": [*PORTALS, *at_head(PORTALS)],
    "a redirect to another server, or in circles": [
        Trial(redirect(ELSEWHERE)),
        Trial(redirect(ELSEWHERE), method="HEAD"),
        Trial(redirect("//elsewhere.example/files/one"), own=False),
    ],
    "407": [*statuses(407), *at_head(statuses(407))],
    "404, 410": [*statuses(404, 410), *statuses(404, 410, own=False), *at_head(statuses(404, 410))],
    "400, 401, 403 of a provider": [*REFUSING, *at_head(REFUSING)],
    "401 of the companion": [*statuses(401), *at_head(statuses(401))],
    "408, 409, 423, 425, 429": [*PASSING, *at_head(PASSING)],
    "412": statuses(412),
    "413, and less can't be sent at once": [Trial(Status(413), chunk=requests_of(REQUEST))],
    "451": [*statuses(451), *statuses(451, own=False)],
    "460 without a checksum": statuses(460),
    "507": statuses(507),
    "any other 5xx": [*statuses(500, 502, 503, 504, 599), *statuses(503, headers=HTML)],
    "400, 403, 415, any other 4xx: with a reason": [*told(400, 403, 415, 422)],
    "400, 403, 415, any other 4xx: without; anything else": statuses(400, 403, 415, 418, 202),
}


ROWS = (*CONVERSATION, *ANSWERS)
CASES = [
    pytest.param(row, trial, id=f"{row.when}-{number}")
    for row in ROWS
    for number, trial in enumerate(TRIALS[row.when])
]


@pytest.mark.parametrize(("row", "trial"), CASES)
async def test_what_follows_is_what_the_row_says(row: Meaning, trial: Trial, tmp_path: Path) -> None:
    async with life(trial, tmp_path, discards=not row.keeps) as lived:
        await lived.until(Phase.READY, Phase.FAILED, Phase.NEEDS_YOU)
        if row.wait is Wait.ASKED:
            assert lived.row().phase is (Phase.NEEDS_YOU if row.turn is Turn.SIGN_IN else Phase.FAILED)
            lived.engine.retry(lived.upload.id)
            await lived.until(Phase.READY)
        assert lived.row().phase is Phase.READY
        assert lived.server.uploads["/files/one"].data == DATA
        assert_the_turn(row, lived)
        assert_the_bytes(row, trial, lived)
        assert_what_is_asked(row, trial, lived)
        assert_the_words(row, lived)


def assert_the_turn(row: Meaning, lived: Life) -> None:
    reconnected, phases = Phase.RECONNECTING in lived.phases(), lived.phases()
    assert len(lived.companion.created) == 1
    assert len(lived.companion.renewed) == (row.turn is Turn.RENEW)
    assert reconnected == (row.wait is Wait.GROWING)
    assert bool({Phase.FAILED, Phase.NEEDS_YOU} & set(phases)) == (row.wait is Wait.ASKED)
    if reconnected:
        assert 0 < lived.world.clock.waits[0] <= LONGEST


def assert_the_bytes(row: Meaning, trial: Trial, lived: Life) -> None:
    marks = [it.acknowledged for it in lived.rows()]
    assert (marks == sorted(marks)) == (row.keeps or trial.method == "HEAD")
    assert lived.row().generation == 0


def assert_what_is_asked(row: Meaning, trial: Trial, lived: Life) -> None:
    conversation = [it for it in lived.server.requests if it.method != "OPTIONS"]
    hit = [at for at, seen in enumerate(conversation) if seen.method == trial.method]
    following = conversation[hit[1 if trial.method == "PATCH" else 0] + 1] if trial.fault else conversation[0]
    assert (following.method == "HEAD") == row.asks_first


def assert_the_words(row: Meaning, lived: Life) -> None:
    seen = {(it.failure.kind, explain(it).happened) for it in lived.rows() if it.failure}
    if row.kind is None or row.turn is Turn.RENEW:
        assert not seen
    else:
        assert seen == {(row.kind, words(row.kind, row.says or "its own words"))}


def test_every_row_and_every_status_is_tried() -> None:
    assert list(TRIALS) == [row.when for row in ROWS]
    for row in ANSWERS:
        tried = {it.fault.status for it in TRIALS[row.when] if isinstance(it.fault, Status)}
        assert tried <= set(row.statuses)
        assert isinstance(row.statuses, range) or tried >= set(row.statuses) or row.page


def test_the_page_shows_the_same_table() -> None:
    page = (Path(__file__).parents[2] / "docs" / "answers.md").read_text("utf-8")
    assert "\n".join(lines()) in page


ASKED: list[Callable[[], str]] = [lambda: "17", lambda: formatdate(time.time() + 20, usegmt=True)]


@pytest.mark.parametrize("asked", ASKED, ids=["seconds", "date"])
@pytest.mark.parametrize("status", [408, 409, 423, 425, 429, 407, 460, 503, 507])
async def test_retry_after_is_waited_for(status: int, asked: Callable[[], str], tmp_path: Path) -> None:
    trial = Trial(Status(status, {"Retry-After": asked()}))
    async with life(trial, tmp_path) as lived:
        await lived.until(Phase.READY)
        assert any(17 <= wait <= 25 for wait in lived.world.clock.waits)
