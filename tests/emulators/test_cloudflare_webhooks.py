"""The emulator's webhooks: signed as they should be, and wrong, twice, late or backwards when told to."""

import hashlib
import hmac
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from starlette.datastructures import Headers

from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_metadata import Wish
from tests.emulators.cloudflare_videos import REFUSED
from tests.emulators.door import Door
from tests.emulators.inbox import Inbox


def signed_with(secret: str) -> Inbox:
    def is_genuine(headers: Headers, body: bytes) -> bool:
        at, _, signed = headers.get("Webhook-Signature", "").removeprefix("time=").partition(",sig1=")
        return signed == hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()

    return Inbox(is_genuine)


@pytest.fixture
async def inbox(cloudflare: Cloudflare) -> AsyncIterator[Inbox]:
    inbox = signed_with(cloudflare.account.webhooks.secret)
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
    webhooks = cloudflare.account.webhooks
    webhooks.manner.copies, webhooks.manner.late, webhooks.other_spelling = 2, 0.01, True
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
        inbox = signed_with(cloudflare.account.webhooks.secret)
        async with Door(inbox) as door:
            cloudflare.account.webhooks.subscribe(door.base_url)
            uid = await stored(cloudflare)
            await cloudflare.account.settled()
    assert cloudflare.videos[uid].ended
    assert len(inbox.objects) == 2
