"""Who may watch a video at Mux: it plays for them and for nobody else, or nothing changes."""

from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from tests.companion.backends.mux_school import MuxSchool, account_of, mux_school
from tests.emulators.failures import HTML, Failure, HangUp
from tests.emulators.mux import Mux
from tests.emulators.mux_states import WELL

PRIVATE, PUBLIC = {"visibility": "PRIVATE"}, {"visibility": "PUBLIC"}


async def policies(it: MuxSchool, playback_id: str) -> list[str]:
    return list(it.mux.asset(await it.uid(playback_id)).playback.values())


async def plays(it: MuxSchool, name: str) -> int:
    """For anyone, without a token."""
    return (await it.sender.get(it.mux.here(f"https://stream.mux.com/{name}.m3u8"))).status_code


async def watched(it: MuxSchool, playback_id: str, client: httpx.AsyncClient | None = None) -> int:
    """Through the companion, to the page at the provider."""
    answer = await (client or it.world.client).get(f"/watch/{playback_id}")
    if answer.status_code != 302:
        return answer.status_code
    return (await it.sender.get(it.mux.here(answer.headers["Location"]))).status_code


async def name_of(it: MuxSchool, playback_id: str) -> str:
    name = (await it.row(playback_id)).provider_playback
    assert name is not None
    return name


async def test_a_private_one_plays_with_a_token_of_ours_only(at_mux: MuxSchool) -> None:
    playback_id = await at_mux.finished(**PRIVATE)
    other = await at_mux.world.as_user("b@b.b")
    status = await at_mux.world.status(playback_id)

    assert (status["playback"]["hls"], status["thumbnailUrl"]) == (None, None)
    assert await plays(at_mux, await name_of(at_mux, playback_id)) == 403
    assert await watched(at_mux, playback_id) == 200
    assert await watched(at_mux, playback_id, other) == 404


async def test_a_token_ends_after_an_hour_and_opens_one_video(at_mux: MuxSchool) -> None:
    one, other = [await at_mux.finished(**PRIVATE) for _ in range(2)]
    page = at_mux.mux.here((await at_mux.watch(one)).headers["Location"])
    elsewhere = page.replace(await name_of(at_mux, one), await name_of(at_mux, other), 1)
    at_mux.world.time.turn(-timedelta(hours=1, seconds=1))
    late = at_mux.mux.here((await at_mux.watch(one)).headers["Location"])

    assert [(await at_mux.sender.get(it)).status_code for it in (page, elsewhere, late)] == [200, 403, 403]


@pytest.mark.parametrize("key", [None, ("id", "no key"), ("id", "-----BEGIN no key"), ("id", "bm8ga2V5")])
async def test_without_a_signing_key_people_read_why(
    tmp_path: Path, mux: Mux, key: tuple[str, str] | None
) -> None:
    async with mux_school(tmp_path, mux, mux=account_of(mux, signing_key=key)) as it:
        refused = await it.watch(await it.finished(**PRIVATE))

    assert refused.status_code == 502
    assert "the operator has to add it" in refused.text
    assert "no key" not in refused.text


async def test_what_becomes_private_no_longer_plays_by_its_old_link(at_mux: MuxSchool) -> None:
    playback_id = await at_mux.finished(**PUBLIC)
    before = await name_of(at_mux, playback_id)
    assert await plays(at_mux, before) == 200
    edited = await at_mux.edit(playback_id, **PRIVATE)
    after = await name_of(at_mux, playback_id)

    assert (edited.status_code, edited.json()["playback"]["hls"]) == (200, None)
    assert [await plays(at_mux, it) for it in (before, after)] == [404, 403]
    assert await policies(at_mux, playback_id) == ["signed"]
    assert await watched(at_mux, playback_id) == 200


async def test_what_is_private_no_longer_plays_for_anyone_with_the_link(at_mux: MuxSchool) -> None:
    playback_id = await at_mux.finished(**PRIVATE)
    edited = await at_mux.edit(playback_id, **PUBLIC)
    name = await name_of(at_mux, playback_id)

    assert edited.json()["playback"]["hls"] == f"https://stream.mux.com/{name}.m3u8"
    assert (await plays(at_mux, name), await policies(at_mux, playback_id)) == (200, ["public"])


async def test_while_it_is_prepared_it_can_be_changed(at_mux: MuxSchool) -> None:
    at_mux.mux.environment.steps = WELL
    playback_id = await at_mux.stored(**PUBLIC)
    assert (await at_mux.edit(playback_id, **PRIVATE)).status_code == 200
    assert await policies(at_mux, playback_id) == ["signed"]
    await at_mux.mux.finish(await at_mux.uid(playback_id))
    await at_mux.ask(playback_id)

    assert await watched(at_mux, playback_id) == 200


async def test_before_its_bytes_are_there_it_can_not(at_mux: MuxSchool) -> None:
    target = await at_mux.world.create(visibility="PUBLIC")
    early = await at_mux.edit(target["playbackId"], **PRIVATE)

    assert (early.status_code, early.json()["code"]) == (409, "conflict")
    assert "once the upload is done" in early.json()["detail"]
    assert (await at_mux.row(target["playbackId"])).visibility == "PUBLIC"


@pytest.mark.parametrize(
    ("method", "wrong"),
    [
        ("GET", (HTML,)),
        ("POST", (Failure(503),)),
        ("POST", (HangUp(done=True),)),
        ("DELETE", (Failure(503),) * 3),
    ],
)
async def test_what_mux_did_not_do_is_not_said_and_can_be_asked_for_again(
    at_mux: MuxSchool, method: str, wrong: tuple[Failure, ...]
) -> None:
    playback_id = await at_mux.finished(**PUBLIC)
    at_mux.mux.api.script.plan(method, *wrong)
    refused = await at_mux.edit(playback_id, **PRIVATE)
    assert (refused.status_code, (await at_mux.row(playback_id)).visibility) == (
        502 if wrong == (HTML,) else 503,
        "PUBLIC",
    )
    again = await at_mux.edit(playback_id, **PRIVATE)

    assert (again.status_code, await policies(at_mux, playback_id)) == (200, ["signed"])
    assert await watched(at_mux, playback_id) == 200


async def test_one_that_may_not_have_become_public_is_private_again(at_mux: MuxSchool) -> None:
    playback_id = await at_mux.finished(**PRIVATE)
    at_mux.mux.api.script.plan("POST", HangUp(done=True))
    refused = await at_mux.edit(playback_id, **PUBLIC)

    assert (refused.status_code, (await at_mux.row(playback_id)).visibility) == (503, "PRIVATE")
    assert await policies(at_mux, playback_id) == ["signed"]
    assert await watched(at_mux, playback_id) == 200


async def test_one_that_mux_no_longer_knows_plays_for_nobody_anyway(at_mux: MuxSchool) -> None:
    playback_id = await at_mux.finished(**PUBLIC)
    at_mux.mux.environment.remove(at_mux.mux.asset(await at_mux.uid(playback_id)).id)

    assert (await at_mux.edit(playback_id, **PRIVATE)).status_code == 200
