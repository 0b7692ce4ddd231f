"""The emulator's webhooks: signed as they should be, and wrong, twice, late or backwards when told to."""

import hashlib
import hmac
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_metadata import Wish
from tests.emulators.cloudflare_videos import REFUSED
from tests.emulators.door import Door


class Inbox:
    """Takes what comes, and notes it: headers, body, whether it was signed with the secret."""

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self.objects: list[dict[str, Any]] = []
        self.genuine: list[bool] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        body = await request.body()
        self.genuine.append(self._is_genuine(request.headers.get("Webhook-Signature", ""), body))
        if self.genuine[-1]:
            self.objects.append(await request.json())
        await Response(status_code=200 if self.genuine[-1] else 401)(scope, receive, send)

    def _is_genuine(self, header: str, body: bytes) -> bool:
        at, _, signed = header.removeprefix("time=").partition(",sig1=")
        expected = hmac.new(self._secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
        return signed == expected


@pytest.fixture
async def inbox(cloudflare: Cloudflare) -> AsyncIterator[Inbox]:
    inbox = Inbox(cloudflare.account.webhooks.secret)
    async with Door(inbox) as door:
        cloudflare.account.webhooks.subscribe(f"{door.base_url}/hook")
        yield inbox


async def stored(cloudflare: Cloudflare) -> str:
    """A video whose bytes are all here, put there without the wire."""
    wish = Wish(meta={}, signed=False, longest=None, expires=None, creator=None)
    video = cloudflare.account.create(1, wish, direct=True)
    video.offset = 1
    cloudflare.account.stored(video)
    return video.uid


async def test_sent_when_it_is_playable_and_when_it_is_done(cloudflare: Cloudflare, inbox: Inbox) -> None:
    uid = await stored(cloudflare)
    await cloudflare.finish(uid)
    await cloudflare.account.webhooks.settled()
    seen = sorted((it["status"]["state"], it["status"]["pctComplete"]) for it in inbox.objects)
    assert seen == [("ready", "100.000000"), ("ready", "71.000000")]
    assert {it["uid"] for it in inbox.objects} == {uid}
    assert len({it["modified"] for it in inbox.objects}) == 2


@pytest.mark.parametrize("wrong", ["forged", "altered", "unsigned"])
async def test_wrong_ones(cloudflare: Cloudflare, inbox: Inbox, wrong: str) -> None:
    setattr(cloudflare.account.webhooks.manner, wrong, True)
    await cloudflare.finish(await stored(cloudflare))
    await cloudflare.account.webhooks.settled()
    assert inbox.genuine == [False, False]
    assert [it.status for it in cloudflare.account.webhooks.sent] == [401, 401]


async def test_twice_late_and_in_the_other_spelling(cloudflare: Cloudflare, inbox: Inbox) -> None:
    cloudflare.account.steps = REFUSED
    manner = cloudflare.account.webhooks.manner
    manner.copies, manner.late, manner.other_spelling = 2, 0.01, True
    await cloudflare.finish(await stored(cloudflare))
    await cloudflare.account.webhooks.settled()
    assert [it["status"]["errReasonCode"] for it in inbox.objects] == ["ERR_NON_VIDEO"] * 2


async def test_held_and_backwards(cloudflare: Cloudflare, inbox: Inbox) -> None:
    cloudflare.account.webhooks.manner.held = True
    await cloudflare.finish(await stored(cloudflare))
    assert inbox.objects == []
    await cloudflare.account.webhooks.release(backwards=True)
    assert [it["status"]["pctComplete"] for it in inbox.objects] == ["100.000000", "71.000000"]


async def test_with_a_pace_states_come_by_themselves(tmp_path: Path) -> None:
    async with Cloudflare(tmp_path, pace=0.001) as cloudflare:
        inbox = Inbox(cloudflare.account.webhooks.secret)
        async with Door(inbox) as door:
            cloudflare.account.webhooks.subscribe(door.base_url)
            uid = await stored(cloudflare)
            await cloudflare.account.settled()
    assert cloudflare.videos[uid].ended
    assert len(inbox.objects) == 2
