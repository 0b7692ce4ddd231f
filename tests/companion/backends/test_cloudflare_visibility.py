"""Who may watch changes after the upload: Cloudflare does as the row says, or nothing changes."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from tests.companion.backends.school import CREATE, School, school
from tests.companion.library.world import asking as details
from tests.emulators.cloudflare import Cloudflare
from tests.emulators.failures import HTML, Failure, HangUp, Wrong
from tests.emulators.serving import Served

OPEN, SHUT = (200, 200), (401, 401)


async def edit(it: School, playback_id: str, **fields: str) -> httpx.Response:
    return await it.world.client.patch(f"/api/v1/media/{playback_id}", json=fields)


async def unsigned(it: School, playback_id: str) -> tuple[int, ...]:
    """What the links without a signature answer to anybody."""
    page = f"{it.cloudflare.edge.base_url}/{await it.uid(playback_id)}"
    links = (f"{page}/manifest/video.m3u8", f"{page}/watch")
    return tuple([(await it.sender.get(link)).status_code for link in links])


async def watched(it: School, playback_id: str, client: httpx.AsyncClient) -> int:
    """Through the companion, to the page at the provider."""
    answer = await client.get(f"/watch/{playback_id}")
    if answer.status_code != 302:
        return answer.status_code
    return (await it.sender.get(it.cloudflare.here(answer.headers["Location"]))).status_code


def edits(it: School) -> int:
    return len([asked for asked in it.cloudflare.api.asked("POST") if not asked.path.endswith("/stream")])


@pytest.mark.parametrize("before", ["PUBLIC", "UNLISTED"])
async def test_what_becomes_private_no_longer_plays_by_its_old_links(asking: School, before: str) -> None:
    playback_id = await asking.ready(visibility=before)
    other = await asking.world.as_user("b@b.b")
    assert await unsigned(asking, playback_id) == OPEN
    edited = await edit(asking, playback_id, visibility="PRIVATE")

    assert (edited.status_code, edited.json()["playback"]["hls"]) == (200, None)
    assert await unsigned(asking, playback_id) == SHUT
    assert await watched(asking, playback_id, asking.world.client) == 200
    assert await watched(asking, playback_id, other) == 404


@pytest.mark.parametrize("after", ["PUBLIC", "UNLISTED"])
async def test_what_is_private_no_longer_plays_for_anyone_with_the_link(asking: School, after: str) -> None:
    playback_id = await asking.ready(visibility="PRIVATE")
    other = await asking.world.as_user("b@b.b")
    assert await unsigned(asking, playback_id) == SHUT
    edited = await edit(asking, playback_id, visibility=after)

    assert (edited.status_code, edited.json()["playback"]["hls"] is None) == (200, False)
    assert await unsigned(asking, playback_id) == OPEN
    assert await watched(asking, playback_id, other) == 200


async def test_the_provider_is_asked_only_when_it_matters(quiet: School) -> None:
    playback_id = await quiet.verified(visibility="PUBLIC")
    for fields in ({"title": "New"}, {"visibility": "UNLISTED"}, {"visibility": "PUBLIC", "title": "Newer"}):
        assert (await edit(quiet, playback_id, **fields)).status_code == 200
    assert edits(quiet) == 0
    for _ in range(2):
        assert (await edit(quiet, playback_id, visibility="PRIVATE")).status_code == 200
    assert edits(quiet) == 1


REFUSALS = [(HangUp(), 503), (Failure(500), 503), (HTML, 502), (Failure(400), 502), (Failure(302), 502)]


@pytest.mark.parametrize(("wrong", "status"), REFUSALS, ids=lambda it: str(it)[:12])
@pytest.mark.parametrize(("before", "after"), [("PUBLIC", "PRIVATE"), ("PRIVATE", "PUBLIC")])
async def test_a_provider_that_does_not_do_it_changes_nothing(
    quiet: School, wrong: Wrong, status: int, before: str, after: str
) -> None:
    playback_id = await quiet.verified(visibility=before)
    row = await quiet.row(playback_id)
    quiet.cloudflare.api.script.plan("POST", *[wrong] * 6)
    refused = await edit(quiet, playback_id, visibility=after, title="New")

    assert (refused.status_code, refused.json()["code"]) == (status, "provider_unavailable")
    assert str(row.provider_uid) not in refused.text
    assert await quiet.row(playback_id) == row
    assert quiet.cloudflare.videos[await quiet.uid(playback_id)].signed == (before == "PRIVATE")


async def test_short_failures_are_not_even_noticed(quiet: School) -> None:
    playback_id = await quiet.verified(visibility="PUBLIC")
    quiet.cloudflare.api.script.plan("POST", HangUp(done=True), Failure(429, retry_after=0))

    assert (await edit(quiet, playback_id, visibility="PRIVATE")).status_code == 200
    assert quiet.cloudflare.videos[await quiet.uid(playback_id)].signed


async def test_what_was_done_without_an_answer_leaves_it_protected(quiet: School) -> None:
    hidden, shown = [await quiet.verified(visibility=it) for it in ("PRIVATE", "PUBLIC")]
    for playback_id, becomes in ((hidden, "PUBLIC"), (shown, "PRIVATE")):
        quiet.cloudflare.api.script.plan("POST", *[HangUp(done=True)] * 3)
        assert (await edit(quiet, playback_id, visibility=becomes)).status_code == 503
        assert quiet.cloudflare.videos[await quiet.uid(playback_id)].signed

    assert (await edit(quiet, shown, visibility="PRIVATE")).status_code == 200, "the same again completes it"
    assert (await quiet.row(shown)).visibility == "PRIVATE"


async def test_a_course_that_is_not_there_leaves_the_provider_alone(quiet: School) -> None:
    playback_id = await quiet.verified(visibility="PRIVATE")

    assert (await edit(quiet, playback_id, visibility="PUBLIC", courseId="no")).status_code == 422
    assert edits(quiet) == 0
    assert quiet.cloudflare.videos[await quiet.uid(playback_id)].signed


async def test_someone_elses_and_cancelled_ones_are_left_alone(quiet: School) -> None:
    playback_id = await quiet.verified(visibility="PRIVATE")
    other = await quiet.world.as_user("b@b.b")
    path = f"/api/v1/media/{playback_id}"
    assert (await other.patch(path, json={"visibility": "PUBLIC"})).status_code == 404
    assert quiet.cloudflare.videos[await quiet.uid(playback_id)].signed
    await quiet.remove(playback_id)

    assert (await edit(quiet, playback_id, visibility="PUBLIC")).status_code == 409
    assert edits(quiet) == 0


async def test_a_video_that_the_provider_lost_can_be_changed(quiet: School) -> None:
    playback_id = str((await quiet.world.create(visibility="PUBLIC"))["playbackId"])
    quiet.cloudflare.account.remove(await quiet.uid(playback_id))

    assert (await edit(quiet, playback_id, visibility="PRIVATE")).status_code == 200
    assert (await quiet.renew(playback_id)).json()["restarted"]
    assert quiet.cloudflare.videos[await quiet.uid(playback_id)].signed


@dataclass(frozen=True, slots=True)
class Waits:
    """The right answer when the test says so, or else `instead` of it."""

    go: asyncio.Event
    instead: Wrong | None = None

    async def play(self, served: Served, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        await self.go.wait()
        if self.instead is None:
            await app(scope, receive, send)
        else:
            await self.instead.play(served, app, scope, receive, send)


@pytest.mark.parametrize("instead", [None, Failure(500)], ids=["made", "refused"])
@pytest.mark.parametrize(("before", "after"), [("PUBLIC", "PRIVATE"), ("PRIVATE", "PUBLIC")])
async def test_a_change_while_its_place_is_made_is_not_lost(
    quiet: School, before: str, after: str, instead: Wrong | None
) -> None:
    waits, key = Waits(asyncio.Event(), instead), {"Idempotency-Key": "k"}
    quiet.cloudflare.api.script.plan("POST", waits)
    creating = asyncio.create_task(
        quiet.world.client.post(CREATE, json=details(visibility=before), headers=key)
    )
    await quiet.until_asked("POST", 1)
    media = (await quiet.world.client.get("/api/v1/media")).json()["media"]
    playback_id = media[0]["playbackId"]
    assert (await edit(quiet, playback_id, title="New")).status_code == 200, "only who may watch has to wait"
    editing = asyncio.create_task(edit(quiet, playback_id, visibility=after))
    done, _ = await asyncio.wait([editing], timeout=0.5)
    assert not done, "it waits for the place, which is made with what was asked for first"
    waits.go.set()
    created, edited = await asyncio.gather(creating, editing)
    if instead is not None:
        assert created.status_code == 503
        assert (await quiet.world.client.post(CREATE, json=details(), headers=key)).status_code == 200

    assert edited.status_code == 200
    row = await quiet.row(playback_id)
    assert (row.visibility, row.title) == (after, "New")
    assert quiet.cloudflare.videos[await quiet.uid(playback_id)].signed == (after == "PRIVATE")


async def test_changes_at_once_end_alike_here_and_there(quiet: School) -> None:
    playback_id = await quiet.verified(visibility="PUBLIC")
    wishes = ["PRIVATE", "PUBLIC", "UNLISTED", "PRIVATE", "PUBLIC"] * 4
    answers = await asyncio.gather(*(edit(quiet, playback_id, visibility=it) for it in wishes))

    assert {it.status_code for it in answers} == {200}
    signed = quiet.cloudflare.videos[await quiet.uid(playback_id)].signed
    assert signed == ((await quiet.row(playback_id)).visibility == "PRIVATE")


@pytest.fixture
async def local(tmp_path: Path, cloudflare: Cloudflare) -> AsyncIterator[School]:
    """Connected to the provider, and keeps new videos itself."""
    async with school(tmp_path, cloudflare, backend="local") as it:
        yield it


async def test_local_videos_concern_no_provider(local: School) -> None:
    playback_id = await local.world.stored(visibility="PUBLIC")

    assert (await edit(local, playback_id, visibility="PRIVATE")).status_code == 200
    assert (await local.row(playback_id)).visibility == "PRIVATE"
    assert local.cloudflare.api.log == []


async def test_without_its_provider_it_stays_as_it_is(tmp_path: Path, cloudflare: Cloudflare) -> None:
    async with school(tmp_path, cloudflare) as it:
        playback_id = await it.verified(visibility="PUBLIC")
    async with school(tmp_path, cloudflare, backend="local", cloudflare=None) as it:
        assert (await edit(it, playback_id, visibility="PRIVATE")).status_code == 502
        assert (await edit(it, playback_id, title="New")).status_code == 200
        assert (await it.row(playback_id)).visibility == "PUBLIC"
