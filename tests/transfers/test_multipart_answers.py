"""The rows of `docs/answers.md` about parts, lived through: a store and a companion that answer so."""

from collections.abc import Callable, Sequence
from pathlib import Path

import httpx
import pytest

from desktop_uploader.core.failures import Kind, TargetLostError, WorldError
from desktop_uploader.core.upload import Receipt
from desktop_uploader.transfers.exchange import Answer
from desktop_uploader.transfers.multipart_answers import receipt_of
from tests.fixtures.part_server import PartServer
from tests.fixtures.scripted_server import Cuts, Fault, Hangs, Says
from tests.fixtures.sending import Reports, content, digest, error_in
from tests.transfers.multipart import PART, in_parts, multipart

DATA = content(2 * PART + 1)
ROWS = (Path(__file__).parents[2] / "docs" / "answers.md").read_text("utf-8")
QUICK = httpx.Timeout(connect=1.0, write=0.4, read=0.4, pool=None)

Play = Callable[[PartServer], None]


def once(*faults: Fault) -> Play:
    return lambda server: server.plan(*faults)


def always(fault: Fault) -> Play:
    return lambda server: server.in_the_next_send(rest=fault)


def code(name: str) -> Says:
    return Says(400, {"Content-Type": "application/xml"}, f"<Error><Code>{name}</Code></Error>".encode())


def gone(server: PartServer) -> None:
    server.companion.gone = True


def elsewhere(server: PartServer) -> None:
    server.companion.elsewhere = True


def incomplete(server: PartServer) -> None:
    server.loses = 2


def incomplete_and_mute(server: PartServer) -> None:
    server.loses, server.listed = 2, False


NO_ETAG, PORTAL = Says(200), Says(200, {"Content-Type": "text/html"})
PASSING: list[Fault] = [*(Says(status) for status in (408, 429, 500, 503)), Cuts(0), Cuts(PART // 2)]
PIECES = [code(name) for name in ("RequestTimeout", "IncompleteBody", "ClientDisconnect")]

TRIALS: dict[str, list[tuple[Play, Kind | None]]] = {
    "200, 201, 204 with an ETag, in the header or as JSON `etag`": [(once(), None)],
    "200, 201, 204 without one": [(once(NO_ETAG), Kind.PROTOCOL), (once(PORTAL), Kind.PORTAL)],
    "408, 429, 5xx, a broken or silent line": [(once(it), None) for it in PASSING],
    "the same, and no other part gets through": [
        (always(Says(503)), Kind.SERVER_BUSY),
        (always(Cuts(100)), Kind.NETWORK),
        (always(Hangs(100)), Kind.TIMEOUT),
    ],
    "400, 401, 403, once": [(once(Says(status)), None) for status in (400, 401, 403)],
    "404, 410, once": [(once(Says(status)), None) for status in (404, 410)],
    "400, 401, 403, 404, 410 with a URL asked for just now": [
        (always(Says(status)), Kind.TARGET_LOST) for status in (400, 401, 403, 404, 410)
    ],
    "400 `BadDigest` to `Content-MD5`": [
        (once(code("BadDigest")), None),
        (always(code("BadDigest")), Kind.PROTOCOL),
    ],
    "400 `RequestTimeout`, `IncompleteBody`, `ClientDisconnect`": [(once(it), None) for it in PIECES],
    "404 `not_found`": [(gone, Kind.TARGET_LOST)],
    "409 `conflict`: another attempt is under way": [(elsewhere, Kind.TARGET_LOST)],
    "409 `not_complete` at the end": [
        (incomplete, Kind.NOT_COMPLETE),
        (incomplete_and_mute, Kind.TARGET_LOST),
    ],
}


def test_what_a_store_calls_html_may_be_empty() -> None:
    page = httpx.Headers({"Content-Type": "text/html", "ETag": '"one"'})
    assert receipt_of(1, Answer(200, page, b"\n")) == Receipt(1, '"one"')
    with pytest.raises(WorldError) as refused:
        receipt_of(1, Answer(200, page, b"<h1>Welcome</h1>"))
    assert refused.value.failure.kind is Kind.PORTAL


def rows() -> Sequence[str]:
    section = ROWS.split("## Parts")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ") and "---" not in line]
    return [line.split(" | ")[0].removeprefix("| ") for line in lines if not line.startswith("| Answer")]


def test_every_row_is_tried() -> None:
    assert rows() == list(TRIALS)


CASES = [
    pytest.param(*trial, id=f"{row}-{number}")
    for row, trials in TRIALS.items()
    for number, trial in enumerate(trials)
]


@pytest.mark.parametrize(("play", "kind"), CASES)
async def test_what_follows_is_what_the_row_says(play: Play, kind: Kind | None, tmp_path: Path) -> None:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    with PartServer() as server:
        play(server)
        timeouts = QUICK if kind is Kind.TIMEOUT else httpx.Timeout(10.0)
        async with multipart(server, timeouts=timeouts) as transfer:
            sending = transfer.send(in_parts(path), Reports())
            if kind is None:
                assert await sending == digest(DATA)
                assert server.file == DATA
            else:
                error = await error_in(sending)
                assert error.failure.kind is kind
                assert isinstance(error, TargetLostError) == (kind is Kind.TARGET_LOST)
        server.release()
