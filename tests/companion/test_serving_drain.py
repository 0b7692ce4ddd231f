"""A refusal reaches who still sends: the body is read to its end first, within bounds. On virtual time."""

import pytest
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from desktop_uploader.companion.serving.drain import DrainEarlyAnswers
from desktop_uploader.core.pace import LARGEST_REQUEST, REQUEST_SECONDS
from tests.faults.virtual import VirtualClock, run_virtually


async def _refused(scope: Scope, receive: Receive, send: Send) -> None:
    await Response("no", 401)(scope, receive, send)


def is_read(seconds: float, size: int, blocks: int = 20) -> bool:
    """Whether all of a body is that takes so long; else its connection is closed with the answer."""
    told: list[Message] = []
    left = [size // blocks] * blocks

    async def receive() -> Message:
        await VirtualClock().sleep(seconds / blocks)
        return {"type": "http.request", "body": bytes(left.pop()), "more_body": bool(left)}

    async def send(message: Message) -> None:
        told.append(message)

    async def run() -> None:
        scope: Scope = {"type": "http", "headers": [(b"content-length", str(size).encode())]}
        await DrainEarlyAnswers(_refused)(scope, receive, send)

    run_virtually(run)
    assert told[0]["status"] == 401
    return (b"connection", b"close") not in told[0]["headers"] and not left


@pytest.mark.parametrize("times", [0.1, 1.0, 2.0])
def test_a_request_of_our_own_program_is(times: float) -> None:
    assert is_read(REQUEST_SECONDS * times, LARGEST_REQUEST - 20)


def test_one_that_takes_for_ever_or_is_far_too_long_is_not() -> None:
    assert not is_read(REQUEST_SECONDS * 4, 20_000, blocks=100)
    assert not is_read(REQUEST_SECONDS, 2 * LARGEST_REQUEST)
