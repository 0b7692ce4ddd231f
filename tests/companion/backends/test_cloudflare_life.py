"""A video at Cloudflare from its last byte to where it is watched, or to its end."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.companion.backends.school import School, school
from tests.companion.library.world import BASE, VIDEO
from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_videos import REFUSED, refused
from tests.emulators.failures import HTML, Failure, HangUp


async def test_it_becomes_ready_by_asking_alone(asking: School) -> None:
    playback_id = await asking.verified(visibility="UNLISTED")
    uid = await asking.uid(playback_id)
    queued = await asking.world.status(playback_id)
    assert (queued["stage"], queued["placeInLine"]) == ("queued", None)
    await asking.cloudflare.advance(uid)
    await asking.world.until(playback_id, lambda status: status["progress"] == 39)
    await asking.cloudflare.advance(uid)
    ready = await asking.world.until_stage(playback_id, "ready")

    player = asking.cloudflare.account.player
    assert (ready["progress"], ready["verified"], ready["digest"]) == (100, True, None)
    assert (ready["duration"], ready["width"], ready["height"]) == (2.0, 320, 240)
    assert ready["playback"] == {
        "hls": f"{player}/{uid}/manifest/video.m3u8",
        "dash": f"{player}/{uid}/manifest/video.mpd",
        "watch": f"{BASE}/watch/{playback_id}",
    }
    for link in (*list(ready["playback"].values())[:2], ready["thumbnailUrl"]):
        assert (await asking.sender.get(asking.cloudflare.here(link))).status_code == 200
    assert asking.world.maker.begun == []


async def test_it_becomes_ready_although_nobody_verified(asking: School) -> None:
    playback_id = await asking.stored()
    await asking.cloudflare.finish(await asking.uid(playback_id))

    await asking.world.until_stage(playback_id, "ready")


@pytest.mark.parametrize("code", ["ERR_NON_VIDEO", "ERR_DURATION_EXCEED_CONSTRAINT", "ERR_UNKNOWN"])
async def test_it_fails_with_the_providers_reason(asking: School, code: str) -> None:
    asking.cloudflare.account.steps = (*REFUSED[:1], refused(code, "No\x1b[2J keyframes\n at all"))
    playback_id = await asking.verified()
    await asking.cloudflare.finish(await asking.uid(playback_id))
    failed = await asking.world.until_stage(playback_id, "error")

    assert failed["status"] == "failed"
    words = {"ERR_NON_VIDEO": "no video", "ERR_DURATION_EXCEED_CONSTRAINT": "longer", "ERR_UNKNOWN": "No"}
    assert words[code] in failed["error"]["message"]
    assert failed["error"]["message"].isprintable()


async def test_trying_again_after_a_failure_begins_anew(asking: School) -> None:
    asking.cloudflare.account.steps = (*REFUSED[:1], refused("ERR_UNKNOWN"))
    playback_id = await asking.verified()
    await asking.cloudflare.finish(await asking.uid(playback_id))
    await asking.world.until_stage(playback_id, "error")
    asking.cloudflare.account.steps = REFUSED[:1]
    renewed = (await asking.renew(playback_id)).json()

    assert renewed["restarted"]
    assert list(asking.cloudflare.videos) == [await asking.uid(playback_id)]
    assert (await asking.send(renewed)).status_code == 204
    assert (await asking.world.verify(playback_id)).status_code == 200


async def test_verifying_too_early_is_refused(quiet: School) -> None:
    target = await quiet.world.create()
    await quiet.send(target, VIDEO[:1000])
    early = await quiet.world.verify(target["playbackId"])
    quiet.cloudflare.account.remove(await quiet.uid(target["playbackId"]))
    lost = await quiet.world.verify(target["playbackId"])

    assert (early.status_code, early.json()["code"]) == (409, "not_complete")
    assert (lost.status_code, lost.json()["code"]) == (409, "not_complete")
    assert (await quiet.world.verify(target["playbackId"], "md5:0")).status_code == 422


@pytest.mark.parametrize(
    ("reason", "status", "code"),
    [("ERR_NON_VIDEO", 415, "file_type_refused"), ("ERR_UNKNOWN", 409, "conflict")],
)
async def test_a_file_the_provider_can_make_nothing_of_is_not_called_stored(
    quiet: School, reason: str, status: int, code: str
) -> None:
    """Upkeep removes it there; the row has its words."""
    quiet.cloudflare.account.steps = (refused(reason),)
    playback_id = await quiet.stored()
    verified = await quiet.world.verify(playback_id)
    words = (await quiet.world.status(playback_id))["error"]["message"]

    assert (verified.status_code, verified.json()["code"], verified.json()["detail"]) == (status, code, words)


async def test_verifying_while_the_provider_is_away_can_be_done_later(quiet: School) -> None:
    playback_id = await quiet.stored()
    quiet.cloudflare.api.script.plan("GET", *[HangUp()] * 3, HTML, Failure(429, retry_after=9))
    answers = [await quiet.world.verify(playback_id) for _ in range(3)]

    assert [it.status_code for it in answers] == [503, 502, 503]
    assert answers[2].headers["Retry-After"] == "9"
    assert (await quiet.world.verify(playback_id)).status_code == 200
    asked = len(quiet.cloudflare.api.asked("GET"))
    assert (await quiet.world.verify(playback_id)).status_code == 200
    assert len(quiet.cloudflare.api.asked("GET")) == asked, "what is known isn't asked again"


async def test_a_404_that_is_not_about_the_video_loses_nothing(quiet: School) -> None:
    target = await quiet.world.create()
    no_route = b'{"success":false,"errors":[{"code":7003,"message":"Could not route to it"}],"result":null}'
    for answer in (Failure(404, no_route), Failure(404, b"<h1>Not here</h1>", "text/html")):
        quiet.cloudflare.api.script.plan("GET", answer)
        assert (await quiet.renew(target["playbackId"])).status_code == 502

    again = (await quiet.renew(target["playbackId"])).json()
    assert (again["uploadUrl"], again["restarted"]) == (target["uploadUrl"], False)


async def test_short_failures_are_not_even_noticed(quiet: School) -> None:
    playback_id = await quiet.stored()
    quiet.cloudflare.api.script.plan("GET", HangUp(), Failure(429, retry_after=0))
    assert (await quiet.world.verify(playback_id)).status_code == 200
    quiet.cloudflare.api.script.plan("DELETE", Failure(500))
    assert (await quiet.remove(playback_id)).status_code == 204

    assert quiet.cloudflare.videos == {}


async def created(it: School) -> str:
    return str((await it.world.create())["playbackId"])


async def begun(it: School) -> str:
    target = await it.world.create()
    await it.send(target, VIDEO[:1000])
    return str(target["playbackId"])


async def failed(it: School) -> str:
    it.cloudflare.account.steps = REFUSED
    playback_id = await it.verified()
    await it.cloudflare.finish(await it.uid(playback_id))
    await it.world.until_stage(playback_id, "error")
    return playback_id


STAGES = (created, begun, School.stored, School.verified, School.ready, failed)


@pytest.mark.parametrize("stage", STAGES, ids=lambda it: it.__name__)
async def test_removing_at_each_stage_leaves_nothing_at_the_provider(asking: School, stage: Any) -> None:
    playback_id = await stage(asking)
    for _ in range(2):
        assert (await asking.remove(playback_id)).status_code == 204

    assert asking.cloudflare.videos == {}
    gone = await asking.world.status(playback_id)
    assert (gone["status"], gone["playback"]["watch"]) == ("cancelled", None)


async def test_what_could_not_be_removed_is_removed_later(quiet: School) -> None:
    playback_ids = [await quiet.verified() for _ in range(2)]
    quiet.cloudflare.api.script.plan("DELETE", *[Failure(503)] * 9)
    for playback_id in playback_ids:
        assert (await quiet.remove(playback_id)).status_code == 204
    await quiet.upkeep()
    assert len(quiet.cloudflare.videos) == 2
    assert len(quiet.cloudflare.api.asked("DELETE")) == 9, "one that is down is left alone for the round"
    await quiet.upkeep()

    assert quiet.cloudflare.videos == {}
    await quiet.upkeep()
    assert len(quiet.cloudflare.api.asked("DELETE")) == 11


async def test_an_upload_that_nobody_finishes_ends_and_is_removed(quiet: School) -> None:
    target = await quiet.world.create()
    await quiet.send(target, VIDEO[:1000])
    quiet.world.time.turn(timedelta(hours=24))
    await quiet.upkeep()

    assert (await quiet.world.status(target["playbackId"]))["error"]["code"] == "upload_expired"
    assert quiet.cloudflare.videos == {}
    assert (await quiet.renew(target["playbackId"])).json()["restarted"]


async def test_one_that_finished_unnoticed_does_not_expire(quiet: School) -> None:
    playback_id = await quiet.stored()
    quiet.world.time.turn(timedelta(hours=24))
    quiet.cloudflare.api.script.plan("GET", Failure(503), Failure(503), Failure(503))
    await quiet.upkeep()
    assert (await quiet.world.status(playback_id))["status"] == "uploading"
    await quiet.upkeep()

    assert (await quiet.world.status(playback_id))["stage"] == "queued"
    assert list(quiet.cloudflare.videos) == [await quiet.uid(playback_id)]


async def test_our_own_preparing_leaves_it_alone(tmp_path: Path, cloudflare: Cloudflare) -> None:
    async with school(tmp_path, cloudflare) as it:
        playback_id = await it.verified()
        await it.cloudflare.advance(await it.uid(playback_id))
        await it.world.companion.providers.ask(await it.row(playback_id))
        for method, words in (("POST", "provider prepares"), ("DELETE", "provider prepares")):
            answer = await it.world.client.request(method, f"/api/v1/media/{playback_id}/process")
            assert (answer.status_code, words in answer.json()["detail"]) == (409, True)
        before = await it.world.status(playback_id)
        assert before["stage"] == "inprogress"
    async with school(tmp_path, cloudflare) as it:
        assert await it.world.status(playback_id) == before
        assert await it.world.companion.preparations.claim() is None
        assert it.world.maker.begun == []


async def test_a_companion_without_its_provider_still_lists_and_says_so(
    tmp_path: Path, cloudflare: Cloudflare
) -> None:
    async with school(tmp_path, cloudflare) as it:
        playback_id = await it.verified(visibility="PUBLIC")
        await it.cloudflare.finish(await it.uid(playback_id))
        await it.world.companion.providers.ask(await it.row(playback_id))
    async with school(tmp_path, cloudflare, backend="local", cloudflare=None) as it:
        status = await it.world.status(playback_id)
        assert (status["stage"], status["playback"]["hls"], status["playback"]["watch"]) == (
            "ready",
            None,
            None,
        )
        assert (await it.renew(playback_id)).status_code == 502
        assert (await it.remove(playback_id)).status_code == 204
        await it.upkeep()
        assert len(cloudflare.videos) == 1
    async with school(tmp_path, cloudflare) as it:
        await it.upkeep()
        assert cloudflare.videos == {}


async def watched(it: School, path: str, client: httpx.AsyncClient | None = None) -> httpx.Response:
    return await (client or it.world.client).get(f"/watch/{path}")


async def test_public_ones_are_watched_at_the_provider(asking: School) -> None:
    playback_id = await asking.ready(visibility="PUBLIC")
    other = await asking.world.as_user("b@b.b")
    answer = await watched(asking, playback_id, other)

    assert (answer.status_code, answer.headers["Cache-Control"]) == (302, "no-store")
    page = await asking.sender.get(asking.cloudflare.here(answer.headers["Location"]))
    assert page.status_code == 200
    assert (await other.get(f"/media/{playback_id}/master.m3u8")).status_code == 404


async def test_private_ones_are_watched_by_their_owner_with_a_token(asking: School) -> None:
    playback_id = await asking.ready(visibility="PRIVATE")
    other = await asking.world.as_user("b@b.b")
    assert (await watched(asking, playback_id, other)).status_code == 404
    assert asking.cloudflare.api.asked("POST")[-1].path.endswith("/stream")
    status = await asking.world.status(playback_id)
    # Signed URLs would end; the watch page makes one when somebody comes.
    assert (status["playback"]["hls"], status["thumbnailUrl"]) == (None, None)
    link = status["playback"]["watch"].removeprefix(BASE)
    moved = await other.get(link)
    other.cookies.update(moved.cookies)
    for client in (asking.world.client, other):
        answer = await watched(asking, playback_id, client)
        assert (answer.status_code, answer.headers["Referrer-Policy"]) == (302, "no-referrer")
        assert await asking.uid(playback_id) not in answer.headers["Location"]
        page = await asking.sender.get(asking.cloudflare.here(answer.headers["Location"]))
        assert page.status_code == 200


async def test_watching_before_it_is_ready_and_while_the_provider_is_away(asking: School) -> None:
    playback_id = await asking.verified(visibility="PRIVATE")
    assert (await watched(asking, playback_id)).headers["Watch-State"] == "preparing"
    await asking.cloudflare.finish(await asking.uid(playback_id))
    await asking.world.until_stage(playback_id, "ready")
    asking.cloudflare.api.script.plan("POST", Failure(500), HTML)

    assert [(await watched(asking, playback_id)).status_code for _ in range(3)] == [503, 502, 302]


@pytest.mark.logs_errors
async def test_no_secret_is_told_or_logged(
    tmp_path: Path, cloudflare: Cloudflare, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    seen: list[str] = []
    async with school(tmp_path, cloudflare) as it:
        playback_id = await it.verified(visibility="PRIVATE")
        wrong = (Failure(401), Failure(500), HTML, HangUp(), Failure(302), Failure(400), None, Failure(429))
        cloudflare.api.script.plan("GET", *wrong)
        for _ in range(4):
            answers = [await it.renew(playback_id), await it.world.verify(playback_id)]
            seen += [it.text for it in answers if it.is_error]
        await it.cloudflare.finish(await it.uid(playback_id))
        await it.world.companion.providers.ask(await it.row(playback_id))
        await watched(it, playback_id)
        seen += [str(await it.world.status(playback_id)), repr(it.world.companion.settings)]
        seen += [repr(await it.row(playback_id)), (await it.world.client.get("/api/v1/media")).text]
        cloudflare.api.script.plan("DELETE", *[Failure(500)] * 3)
        await it.remove(playback_id)
    # The log also has the emulator's and the desktop program's lines.
    logged = [it.getMessage() for it in caplog.records if it.name.startswith("desktop_uploader")]
    told = "".join([*logged, *seen])

    assert len(logged) > 5
    tokens = list(cloudflare.account.tokens._issued)
    assert tokens
    assert [secret for secret in [*cloudflare.account.secrets, *tokens] if secret in told] == []
