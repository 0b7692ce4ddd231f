"""A video at Mux from its place to where it is watched, or to its end."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.companion.backends.mux_school import MuxSchool, mux_school
from tests.companion.backends.school import OFTEN
from tests.companion.library.world import BASE, VIDEO, asking
from tests.emulators.failures import HTML, Failure, HangUp
from tests.emulators.mux import Mux
from tests.emulators.mux_states import READY, REFUSED, refused

CREATE = "/api/v1/media/upload/direct"


async def test_it_is_given_a_place_that_holds_nothing_of_ours_but_a_name(at_mux: MuxSchool) -> None:
    target = await at_mux.world.create(title="Ä lecture", visibility="UNLISTED")
    upload = at_mux.mux.environment.uploads[await at_mux.uid(target["playbackId"])]

    assert (target["uploadUrl"], target["protocol"]) == (upload.url, "resumable-put")
    assert target["chunk"] == {
        "min": len(VIDEO),
        "max": 64 * 1024**2,
        "multiple": 256 * 1024,
        "recommended": 30_720 * 1024,
    }
    assert upload.settings == {
        "playback_policies": ["public"],
        "passthrough": target["playbackId"],
        "meta": {"title": "Ä lecture", "external_id": target["playbackId"]},
    }
    assert upload.timeout == 7 * 24 * 3600, "all that Mux allows"
    assert abs(upload.expires - datetime.fromisoformat(target["expiresAt"])) < timedelta(seconds=5)


async def test_it_becomes_ready_by_asking_alone(tmp_path: Path, mux: Mux) -> None:
    async with mux_school(tmp_path, mux, polling=OFTEN) as it:
        playback_id = await it.verified(visibility="UNLISTED")
        uid = await it.uid(playback_id)
        await mux.advance(uid)
        await it.world.until(playback_id, lambda status: status["progress"] == 40)
        await mux.advance(uid)
        ready = await it.world.until_stage(playback_id, "ready")
        (name,) = mux.asset(uid).playback

        assert (ready["progress"], ready["verified"], ready["digest"]) == (100, True, None)
        assert (ready["duration"], ready["width"], ready["height"]) == (2.0, 320, 240)
        assert ready["media"]["framerate"] == 25
        assert ready["playback"] == {
            "hls": f"https://stream.mux.com/{name}.m3u8",
            "dash": None,
            "watch": f"{BASE}/watch/{playback_id}",
        }
        for link in (ready["playback"]["hls"], ready["thumbnailUrl"]):
            assert (await it.sender.get(mux.here(link))).status_code == 200
        page = await it.watch(playback_id)
        assert (page.status_code, page.headers["Location"]) == (302, f"https://player.mux.com/{name}")


async def test_its_row_learns_what_the_asset_is_called(at_mux: MuxSchool) -> None:
    playback_id = await at_mux.verified()
    uid, row = await at_mux.uid(playback_id), await at_mux.row(playback_id)

    assert row.provider_asset == at_mux.mux.asset(uid).id
    assert [row.provider_playback] == list(at_mux.mux.asset(uid).playback)


@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("invalid_input", "file_type_refused", "couldn't make a video of this file"),
        ("internal_error", "provider_failed", "couldn't process this video"),
    ],
)
async def test_it_fails_with_the_providers_reason(
    at_mux: MuxSchool, kind: str, code: str, words: str
) -> None:
    at_mux.mux.environment.steps = (refused(kind, "No\x1b[2J keyframes\n at all"),)
    failed = await at_mux.world.status(await at_mux.finished())

    assert (failed["status"], failed["error"]["code"]) == ("failed", code)
    assert words in failed["error"]["message"]
    assert failed["error"]["message"].endswith("It said: No [2J keyframes at all")


async def test_an_upload_that_mux_could_make_no_asset_of_fails_too(at_mux: MuxSchool) -> None:
    at_mux.mux.environment.upload_error = ("internal_error", "It broke.")
    target = await at_mux.world.create()
    await at_mux.send(target)
    await at_mux.ask(target["playbackId"])

    failed = await at_mux.world.status(target["playbackId"])
    assert (failed["status"], "It broke." in failed["error"]["message"]) == ("failed", True)


async def test_trying_again_after_a_failure_begins_anew(at_mux: MuxSchool) -> None:
    at_mux.mux.environment.steps = (refused("internal_error"),)
    playback_id = await at_mux.finished()
    at_mux.mux.environment.steps = (READY,)
    renewed = (await at_mux.renew(playback_id)).json()

    assert renewed["restarted"]
    assert at_mux.mux.left == [await at_mux.uid(playback_id)]
    assert (await at_mux.send(renewed)).status_code == 200
    assert (await at_mux.world.verify(playback_id)).status_code == 200


async def test_an_open_place_is_kept_and_a_closed_one_replaced(at_mux: MuxSchool) -> None:
    target = await at_mux.world.create()
    playback_id = target["playbackId"]
    same = (await at_mux.renew(playback_id)).json()
    assert (same["uploadUrl"], same["restarted"]) == (target["uploadUrl"], False)
    upload = at_mux.mux.environment.uploads[await at_mux.uid(playback_id)]
    assert at_mux.mux.environment.cancel(upload)
    other = (await at_mux.renew(playback_id)).json()
    at_mux.mux.environment.uploads[await at_mux.uid(playback_id)].expires = datetime.now(UTC)
    third = (await at_mux.renew(playback_id)).json()

    assert (other["restarted"], third["restarted"]) == (True, True)
    assert len({it["uploadUrl"] for it in (target, other, third)}) == 3
    assert at_mux.mux.left == [await at_mux.uid(playback_id)]


async def test_one_that_timed_out_at_mux_is_said_to_have_expired(at_mux: MuxSchool) -> None:
    playback_id = (await at_mux.world.create())["playbackId"]
    at_mux.mux.environment.uploads[await at_mux.uid(playback_id)].expires = datetime.now(UTC)
    verified = await at_mux.world.verify(playback_id)

    assert (verified.status_code, verified.json()["code"]) == (409, "not_complete")
    assert (await at_mux.world.status(playback_id))["error"]["code"] == "upload_expired"


async def test_verifying_too_early_is_refused(at_mux: MuxSchool) -> None:
    target = await at_mux.world.create()
    early = await at_mux.world.verify(target["playbackId"])
    upload = at_mux.mux.environment.uploads[await at_mux.uid(target["playbackId"])]
    at_mux.mux.environment.cancel(upload)
    cancelled = await at_mux.world.verify(target["playbackId"])

    for answer in (early, cancelled):
        assert (answer.status_code, answer.json()["code"]) == (409, "not_complete")


@pytest.mark.parametrize(("pauses", "status"), [(3, 200), (2, 409)])
async def test_mux_may_take_a_moment_to_see_the_last_byte(
    tmp_path: Path, mux: Mux, pauses: int, status: int
) -> None:
    mux.environment.asset_after = 2
    async with mux_school(tmp_path, mux, verify_pauses=(0.0,) * pauses) as it:
        assert (await it.world.verify(await it.stored())).status_code == status
        assert len([it for it in mux.api.asked("GET") if "/uploads/" in it.path]) == pauses


async def test_what_was_cancelled_at_mux_is_not_waited_for(tmp_path: Path, mux: Mux) -> None:
    async with mux_school(tmp_path, mux, verify_pauses=(0.0, 3600.0)) as it:
        target = await it.world.create()
        assert mux.environment.cancel(mux.environment.uploads[await it.uid(target["playbackId"])])
        assert (await it.world.verify(target["playbackId"])).json()["code"] == "not_complete"


@pytest.mark.logs_errors
async def test_a_creation_is_never_repeated_by_itself(at_mux: MuxSchool) -> None:
    for wrong, status in ((HangUp(done=True), 503), (Failure(500), 503), (HTML, 502), (Failure(401), 502)):
        at_mux.mux.api.script.plan("POST", wrong)
        answer = await at_mux.world.client.post(CREATE, json=asking())
        assert (answer.status_code, answer.json()["code"]) == (status, "provider_unavailable"), wrong
    assert len(at_mux.mux.api.asked("POST")) == 4


async def test_short_failures_are_not_even_noticed(at_mux: MuxSchool) -> None:
    playback_id = await at_mux.stored()
    at_mux.mux.api.script.plan("GET", HangUp(), Failure(429, retry_after=0))
    assert (await at_mux.world.verify(playback_id)).status_code == 200
    at_mux.mux.api.script.plan("DELETE", Failure(500))
    assert (await at_mux.remove(playback_id)).status_code == 204

    assert at_mux.mux.left == []


async def test_a_404_of_something_in_between_loses_nothing(at_mux: MuxSchool) -> None:
    target = await at_mux.world.create()
    at_mux.mux.api.script.plan("GET", Failure(404, b"<h1>Not here</h1>", "text/html"))
    assert (await at_mux.renew(target["playbackId"])).status_code == 502

    again = (await at_mux.renew(target["playbackId"])).json()
    assert (again["uploadUrl"], again["restarted"]) == (target["uploadUrl"], False)


async def created(it: MuxSchool) -> str:
    return str((await it.world.create())["playbackId"])


async def begun(it: MuxSchool) -> str:
    target = await it.world.create(size=300 * 1024)
    said = {"Content-Range": f"bytes 0-{256 * 1024 - 1}/{300 * 1024}"}
    sent = await it.sender.put(target["uploadUrl"], content=bytes(256 * 1024), headers=said)
    assert sent.status_code == 308, sent.text
    return str(target["playbackId"])


async def failed(it: MuxSchool) -> str:
    it.mux.environment.steps = REFUSED
    return await it.finished()


STAGES = (created, begun, MuxSchool.stored, MuxSchool.verified, MuxSchool.finished, failed)


@pytest.mark.parametrize("stage", STAGES, ids=lambda it: it.__name__)
async def test_removing_at_each_stage_leaves_nothing_at_mux(at_mux: MuxSchool, stage: Any) -> None:
    playback_id = await stage(at_mux)
    for _ in range(2):
        assert (await at_mux.remove(playback_id)).status_code == 204

    assert at_mux.mux.left == []
    gone = await at_mux.world.status(playback_id)
    assert (gone["status"], gone["playback"]["watch"]) == ("cancelled", None)


async def test_what_could_not_be_removed_is_removed_later(at_mux: MuxSchool) -> None:
    playback_id = await at_mux.stored()
    at_mux.mux.api.script.plan("PUT", *[Failure(503)] * 3)
    assert (await at_mux.remove(playback_id)).status_code == 204
    assert len(at_mux.mux.left) == 1
    await at_mux.world.companion.upkeep.once()

    assert at_mux.mux.left == []


async def test_a_403_that_is_not_about_the_upload_keeps_it_in_mind(at_mux: MuxSchool) -> None:
    """Such as of a token that may only read."""
    playback_id = (await at_mux.world.create())["playbackId"]
    forbidden = b'{"error": {"type": "forbidden", "messages": ["This token may only read."]}}'
    at_mux.mux.api.script.plan("PUT", Failure(403, forbidden))
    await at_mux.remove(playback_id)
    assert len(at_mux.mux.left) == 1
    await at_mux.world.companion.upkeep.once()

    assert at_mux.mux.left == []


async def test_nothing_secret_is_told(at_mux: MuxSchool, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    target = await at_mux.world.create()
    at_mux.mux.api.script.plan("GET", HTML, Failure(400, b'{"error": {"type": "' + b"x" * 99 + b'"}}'))
    refusals = [await at_mux.renew(target["playbackId"]) for _ in range(2)]
    told = caplog.text + "".join(it.text for it in refusals) + repr(at_mux.world.companion.settings)

    assert [it.status_code for it in refusals] == [502, 502]
    for secret in at_mux.mux.environment.secrets:
        assert secret not in told
