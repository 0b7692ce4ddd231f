"""The emulator's webhooks: signed as they should be, and wrong, twice, late or backwards when told to."""

import hashlib
import hmac
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from starlette.datastructures import Headers

from tests.emulators.door import Door
from tests.emulators.inbox import Inbox
from tests.emulators.mux import Mux
from tests.emulators.mux_client import Client
from tests.emulators.mux_states import REFUSED
from tests.emulators.mux_webhooks import signature

FROM_FILE_TO_VIDEO = [
    "video.asset.created",
    "video.asset.ready",
    "video.upload.asset_created",
    "video.upload.created",
]


def signed_with(*secrets: str, refuses: int = 0) -> Inbox:
    """Whatever has a signature of each, in any order."""

    def is_genuine(headers: Headers, body: bytes) -> bool:
        at, *signed = headers.get("Mux-Signature", "").split(",")
        whole = f"{at.removeprefix('t=')}.".encode() + body
        ours = {"v1=" + hmac.new(it.encode(), whole, hashlib.sha256).hexdigest() for it in secrets}
        return ours == set(signed)

    return Inbox(is_genuine, refuses)


@pytest.fixture
async def inbox(mux: Mux) -> AsyncIterator[Inbox]:
    inbox = signed_with(mux.environment.webhooks.secret)
    async with Door(inbox) as door:
        mux.environment.webhooks.subscribe(f"{door.base_url}/hook")
        yield inbox


def told(inbox: Inbox) -> list[str]:
    """Nobody says in which order."""
    return sorted(it["type"] for it in inbox.objects)


async def test_what_is_told_from_a_file_to_a_video(mux: Mux, muxer: Client, inbox: Inbox) -> None:
    upload_id = await muxer.stored()
    await mux.finish(upload_id)
    await mux.environment.webhooks.settled()
    assert told(inbox) == FROM_FILE_TO_VIDEO
    assert len({it["id"] for it in inbox.objects}) == 4
    by_type = {it["type"]: it for it in inbox.objects}
    ready = by_type["video.asset.ready"]
    assert ready["object"] == {"type": "asset", "id": mux.asset(upload_id).id}
    assert ready["data"] == await muxer.asset(upload_id)
    assert ready["environment"].keys() == {"name", "id"}
    created = by_type["video.upload.created"]
    assert created["object"] == {"type": "upload", "id": upload_id}
    assert (created["data"]["status"], "url" in created["data"]) == ("waiting", False)
    assert by_type["video.upload.asset_created"]["data"]["asset_id"] == ready["object"]["id"]


async def test_what_is_told_of_other_ends(mux: Mux, muxer: Client, inbox: Inbox) -> None:
    mux.environment.steps = REFUSED
    refused = await muxer.stored()
    await mux.finish(refused)
    asset = mux.asset(refused)
    path = f"/assets/{asset.id}"
    await muxer.api("POST", f"{path}/playback-ids", json={"policy": "signed"})
    mux.environment.tell("warning", asset)
    await muxer.api("DELETE", path)
    waiting, _ = await muxer.placed()
    await muxer.api("PUT", f"/uploads/{waiting}/cancel")
    mux.environment.upload_error = ("internal_error", "No.")
    await muxer.put((await muxer.placed())[1], b"x")
    await mux.environment.webhooks.settled()
    others = [it for it in told(inbox) if not it.endswith("created")]
    assert others == [
        "video.asset.deleted",
        "video.asset.errored",
        "video.asset.updated",
        "video.asset.warning",
        "video.upload.cancelled",
        "video.upload.errored",
    ]


@pytest.mark.parametrize("wrong", ["forged", "altered", "unsigned"])
async def test_wrong_ones(mux: Mux, muxer: Client, inbox: Inbox, wrong: str) -> None:
    setattr(mux.environment.webhooks.manner, wrong, True)
    await muxer.placed()
    await mux.environment.webhooks.settled()
    assert inbox.genuine == [False]
    assert [it.status for it in mux.environment.webhooks.sent] == [401]


async def test_twice_and_late(mux: Mux, muxer: Client, inbox: Inbox) -> None:
    manner = mux.environment.webhooks.manner
    manner.copies, manner.late = 2, 0.01
    await muxer.placed()
    await mux.environment.webhooks.settled()
    assert len(inbox.objects) == 2
    assert inbox.objects[0] == inbox.objects[1]


async def test_held_and_backwards(mux: Mux, muxer: Client, inbox: Inbox) -> None:
    mux.environment.webhooks.manner.held = True
    await mux.finish(await muxer.stored())
    assert inbox.objects == []
    await mux.environment.webhooks.release(backwards=True)
    assert [it["type"] for it in inbox.objects][::3] == ["video.asset.ready", "video.upload.created"]


async def test_tried_again_until_it_is_taken(mux: Mux, muxer: Client) -> None:
    webhooks = mux.environment.webhooks
    webhooks.manner.tries, webhooks.manner.pause = 5, 0.001
    inbox = signed_with(webhooks.secret, refuses=2)
    async with Door(inbox) as door:
        webhooks.subscribe(door.base_url)
        await muxer.placed()
        await webhooks.settled()
    assert [it.statuses for it in webhooks.sent] == [[500, 500, 200]]


async def test_two_secrets_while_one_is_changed(mux: Mux, muxer: Client) -> None:
    webhooks = mux.environment.webhooks
    webhooks.other_secrets = ["the one before"]
    inbox = signed_with(webhooks.secret, "the one before")
    async with Door(inbox) as door:
        webhooks.subscribe(door.base_url)
        await muxer.placed()
        await webhooks.settled()
    assert inbox.genuine == [True]


async def test_with_a_pace_states_come_by_themselves(tmp_path: Path) -> None:
    async with Mux(tmp_path, pace=0.001) as paced:
        upload = paced.environment.create({})
        upload.length = upload.offset = 1
        paced.environment.stored(upload)
        await paced.environment.settled()
        assert paced.asset(upload.id).at.status == "ready"


def test_the_signature_is_the_one_of_the_reference() -> None:
    signed = signature("my secret", 1565220904, b'{"type":"video.asset.ready"}')
    assert signed == "t=1565220904,v1=83cdad83e905b46fcd2f4447855566e21d1900ee7f8c8e94f4d29fb29dc445c2"
