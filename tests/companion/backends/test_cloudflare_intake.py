"""A place at Cloudflare: asked for, asked for again, renewed, expired."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.companion.backends.school import CREATE, School
from tests.companion.library.world import VIDEO, as_json
from tests.companion.library.world import asking as details
from tests.emulators.failures import HTML, Failure, HangUp
from tests.emulators.serving import Served

KEY = {"Idempotency-Key": "k"}


async def test_a_new_video_gets_a_place_at_the_provider(quiet: School) -> None:
    target = await quiet.world.create(title="Prüfung é", visibility="PRIVATE")
    uid = await quiet.uid(target["playbackId"])
    there = quiet.cloudflare.videos[uid]

    assert target["uploadUrl"] == f"{quiet.cloudflare.edge.base_url}/tus/{there.secret}?tusv2=true"
    assert (target["protocol"], target["status"], target["restarted"]) == ("tus", "ready_for_upload", False)
    assert target["headers"] == {}
    assert there.direct
    assert (there.length, there.signed, there.longest) == (len(VIDEO), True, 6 * 3600)
    assert there.meta["name"] == "Prüfung é"
    assert there.expires - quiet.world.time.now > timedelta(hours=23, minutes=59)
    assert abs(datetime.fromisoformat(target["expiresAt"]) - there.expires) < timedelta(seconds=1)
    assert await quiet.world.companion.store.ids() == []


async def test_only_private_videos_ask_for_signed_urls(quiet: School) -> None:
    for visibility in ("PUBLIC", "UNLISTED"):
        await quiet.world.create(visibility=visibility)

    assert [video.signed for video in quiet.cloudflare.videos.values()] == [False, False]


async def test_chunks_keep_the_providers_rules(quiet: School) -> None:
    large = (await quiet.world.create(size=10**9))["chunk"]
    small = (await quiet.world.create(size=1000))["chunk"]

    assert large == {"min": 5242880, "max": 67108864, "multiple": 262144, "recommended": 52428800}
    assert large["recommended"] % large["multiple"] == large["max"] % large["multiple"] == 0
    assert small["min"] == 1000


async def test_a_provider_that_wants_urls_to_end_sooner_gets_its_way(quiet: School) -> None:
    quiet.cloudflare.account.longest_expiry = timedelta(hours=6)
    targets = [await quiet.world.create() for _ in range(2)]
    ends = [datetime.fromisoformat(it["expiresAt"]) - quiet.world.time.now for it in targets]

    assert all(timedelta(hours=5) < it < timedelta(hours=6) for it in ends)
    assert len(quiet.cloudflare.api.asked("POST")) == 3, "what was learned is kept"
    assert len(quiet.cloudflare.videos) == 2


async def test_the_same_key_is_the_same_place_and_keeps_the_bytes(quiet: School) -> None:
    first = await quiet.world.create(key="k")
    await quiet.send(first, VIDEO[:1000])
    again = await quiet.world.client.post(CREATE, json=details(), headers=KEY)
    renewed = as_json(await quiet.renew(first["playbackId"]))

    assert again.status_code == 200
    assert again.json() == renewed == first
    assert len(quiet.cloudflare.api.asked("POST")) == 1
    assert (await quiet.send(renewed, VIDEO[1000:], 1000)).status_code == 204


async def test_twenty_at_once_with_one_key_make_one_place(quiet: School) -> None:
    targets = await asyncio.gather(*(quiet.world.create(key="k") for _ in range(20)))

    assert len({target["uploadUrl"] for target in targets}) == 1
    assert len(quiet.cloudflare.videos) == 1
    assert not any(target["restarted"] for target in targets)


async def test_a_place_that_closed_before_its_time_is_replaced(quiet: School) -> None:
    """A provider may give less time than it was asked for, and say nothing."""
    target = await quiet.world.create(key="k")
    await quiet.send(target, VIDEO[:1000])
    there = quiet.cloudflare.videos[await quiet.uid(target["playbackId"])]
    there.expires = datetime.now(UTC) - timedelta(days=400)
    renewed = as_json(await quiet.renew(target["playbackId"]))

    assert (renewed["playbackId"], renewed["restarted"]) == (target["playbackId"], True)
    assert renewed["uploadUrl"] != target["uploadUrl"]
    assert (await quiet.send(renewed)).status_code == 204


async def test_a_provider_that_does_not_say_whether_a_place_is_open_costs_nothing(quiet: School) -> None:
    target = await quiet.world.create(key="k")
    await quiet.send(target, VIDEO[:1000])
    quiet.cloudflare.edge.script.plan("HEAD", Failure(503))

    assert (await quiet.renew(target["playbackId"])).status_code == 503
    assert as_json(await quiet.renew(target["playbackId"])) == target


async def test_an_expired_url_is_replaced_and_nothing_of_it_stays(quiet: School) -> None:
    target = await quiet.world.create(key="k")
    await quiet.send(target, VIDEO[:1000])
    quiet.world.time.turn(timedelta(hours=25))
    again = await quiet.world.create(key="k")

    assert (again["playbackId"], again["restarted"]) == (target["playbackId"], True)
    assert again["uploadUrl"] != target["uploadUrl"]
    assert list(quiet.cloudflare.videos) == [await quiet.uid(target["playbackId"])]
    assert (await quiet.send(again)).status_code == 204


async def test_a_video_that_the_provider_lost_gets_a_fresh_place(quiet: School) -> None:
    target = await quiet.world.create()
    quiet.cloudflare.account.remove(await quiet.uid(target["playbackId"]))
    renewed = as_json(await quiet.renew(target["playbackId"]))

    assert renewed["restarted"]
    assert (await quiet.send(renewed)).status_code == 204
    assert (await quiet.world.verify(target["playbackId"])).status_code == 200


async def test_a_place_that_took_all_bytes_is_said_to_be_used_up(quiet: School) -> None:
    playback_id = await quiet.stored()
    quiet.world.time.turn(timedelta(hours=25))
    renewed = as_json(await quiet.renew(playback_id))

    assert (renewed["status"], renewed["restarted"]) == ("stored", False)
    assert (await quiet.world.status(playback_id))["status"] == "processing"


@pytest.mark.logs_errors  # a token that Cloudflare refuses is the operator's business
async def test_without_an_answer_the_same_key_gets_its_place_later(quiet: School) -> None:
    for wrong in (HangUp(), Failure(500), HTML, Failure(201), Failure(302), Failure(401), Failure(400)):
        quiet.cloudflare.api.script.plan("POST", *[wrong] * (1 + (wrong == Failure(400))))
    answers = []
    for _ in range(7):
        answer = await quiet.world.client.post(CREATE, json=details(), headers=KEY)
        answers.append((answer.status_code, answer.json()["code"]))
    target = await quiet.world.create(key="k")

    assert answers == [(status, "provider_unavailable") for status in (503, 503, 502, 502, 502, 502, 502)]
    # One more than there were calls: a 400 says that nothing was made, and is asked with a shorter lifetime.
    assert len(quiet.cloudflare.api.asked("POST")) == 9, "a creation is never repeated by itself"
    assert len((await quiet.world.client.get("/api/v1/media")).json()["media"]) == 1
    assert not target["restarted"]


async def test_a_busy_provider_says_when_and_a_full_one_says_so(quiet: School) -> None:
    quiet.cloudflare.api.script.plan("POST", Failure(429, retry_after=42), Failure(413))
    busy = await quiet.world.client.post(CREATE, json=details())
    full = await quiet.world.client.post(CREATE, json=details())

    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "42")
    assert (full.status_code, full.json()["code"]) == (413, "quota_exceeded")
    assert "Nothing was sent" in full.json()["detail"]
    # Without a key nobody could come back to these.
    assert (await quiet.world.client.get("/api/v1/media")).json()["media"] == []


@dataclass(frozen=True, slots=True)
class Waits:
    """The right answer when the test says so."""

    go: asyncio.Event

    async def play(self, _: Served, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        await self.go.wait()
        await app(scope, receive, send)


@pytest.mark.parametrize("away", [False, True])
async def test_a_video_cancelled_while_its_place_is_made_leaves_nothing(quiet: School, away: bool) -> None:
    quiet.cloudflare.api.script.plan("DELETE", *[Failure(503)] * (3 * away))
    waits = Waits(asyncio.Event())
    quiet.cloudflare.api.script.plan("POST", waits)
    creating = asyncio.create_task(quiet.world.client.post(CREATE, json=details(), headers=KEY))
    await quiet.until_asked("POST", 1)
    media = (await quiet.world.client.get("/api/v1/media")).json()["media"]
    assert (await quiet.remove(media[0]["playbackId"])).status_code == 204
    waits.go.set()
    answer = await creating

    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    if away:
        assert len(quiet.cloudflare.videos) == 1
        await quiet.upkeep()
    assert quiet.cloudflare.videos == {}


async def test_a_plain_tus_client_still_sends_to_the_companion(quiet: School) -> None:
    headers = {
        "Tus-Resumable": "1.0.0",
        "Upload-Length": str(len(VIDEO)),
        "Upload-Metadata": "filename bGVjdHVyZS5tcDQ=",
        "Content-Type": "application/offset+octet-stream",
    }
    quiet.world.maker.go.set()
    answer = await quiet.world.client.post("/files", content=VIDEO, headers=headers)
    media = (await quiet.world.client.get("/api/v1/media")).json()["media"]

    assert answer.status_code == 201, answer.text
    assert (await quiet.world.verify(media[0]["playbackId"])).json() == {"verified": True}
    await quiet.world.until_stage(media[0]["playbackId"], "ready")
    assert quiet.cloudflare.videos == {}


async def test_the_server_names_its_provider(quiet: School) -> None:
    assert (await quiet.world.client.get("/api/v1/server")).json()["provider"] == "cloudflare"
