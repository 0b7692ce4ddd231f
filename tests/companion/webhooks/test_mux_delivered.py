"""An emulated Mux tells a companion that asks for nothing: over real connections, well and badly."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from tests.companion.backends.mux_school import account_of
from tests.companion.backends.school import OFTEN
from tests.companion.library.world import VIDEO, asking, until
from tests.companion.webhooks.served import Served, served
from tests.emulators.mux import Mux
from tests.emulators.mux_states import REFUSED


@pytest.fixture
async def mux(tmp_path: Path) -> AsyncIterator[Mux]:
    (tmp_path / "mux").mkdir()
    async with Mux(tmp_path / "mux") as emulator:
        yield emulator


@pytest.fixture
async def told(tmp_path: Path, mux: Mux) -> AsyncIterator[Served]:
    async with connected(tmp_path, mux) as here:
        yield here


@asynccontextmanager
async def connected(tmp_path: Path, mux: Mux, **more: Any) -> AsyncIterator[Served]:
    """Signed in, and Mux knows where to tell."""
    account = account_of(mux, webhook_secrets=(mux.environment.webhooks.secret,))
    async with served(tmp_path / "data", backend="mux", mux=account, **more) as here:
        here.time.now = datetime.now(UTC)
        token = (tmp_path / "data" / "token").read_text().strip()
        here.client.headers["Authorization"] = f"Bearer {token}"
        mux.environment.webhooks.subscribe(f"{here.client.base_url}/api/webhooks/mux")
        yield here


async def sent(here: Served, mux: Mux) -> str:
    """A video whose bytes are all at Mux."""
    answer = await here.client.post("/api/v1/media/upload/direct", json=asking(visibility="PUBLIC"))
    target: dict[str, Any] = answer.json()
    async with httpx.AsyncClient(trust_env=False) as sender:
        assert (await sender.put(target["uploadUrl"], content=VIDEO)).status_code == 200
    return str(target["playbackId"])


async def finished(here: Served, mux: Mux) -> Video:
    """As it is after all that Mux does and tells."""
    playback_id = await sent(here, mux)
    await mux.finish((await here.video(playback_id)).provider_uid or "")
    await mux.environment.settled()
    return await here.video(playback_id)


async def test_it_becomes_ready_by_webhooks_alone(told: Served, mux: Mux) -> None:
    video = await finished(told, mux)
    statuses = {it.status for it in mux.environment.webhooks.sent}

    assert (video.stage, video.verified, video.width) == (Stage.READY, True, 320)
    assert (video.provider_asset, [video.provider_playback]) == (
        mux.asset(video.provider_uid or "").id,
        list(mux.asset(video.provider_uid or "").playback),
    )
    assert statuses == {200}
    assert [it.method for it in mux.api.log] == ["POST"], "nobody asked"


async def test_it_fails_with_the_providers_reason(told: Served, mux: Mux) -> None:
    mux.environment.steps = REFUSED
    video = await finished(told, mux)

    assert (video.stage, video.error and video.error.code) == (Stage.ERROR, "file_type_refused")


async def test_backwards_and_twice_is_as_good_as_in_order(told: Served, mux: Mux) -> None:
    webhooks = mux.environment.webhooks
    webhooks.manner = replace(webhooks.manner, copies=2, held=True)
    video = await finished(told, mux)
    assert video.stage is Stage.CREATED
    await webhooks.release(backwards=True)
    video = await told.video(video.playback_id)

    assert (video.stage, video.provider_playback is not None) == (Stage.READY, True)
    assert await told.kept() == len(webhooks.sent) / 2


async def test_while_a_secret_changes_there_are_several_signatures(told: Served, mux: Mux) -> None:
    mux.environment.webhooks.other_secrets = ["a new one", "another new one"]

    assert (await finished(told, mux)).stage is Stage.READY


@pytest.mark.parametrize(
    "wrong", [{"forged": True}, {"altered": True}, {"unsigned": True}, {"skew": -400}, {"skew": 400}]
)
async def test_what_isnt_theirs_changes_nothing(told: Served, mux: Mux, wrong: dict[str, Any]) -> None:
    mux.environment.webhooks.manner = replace(mux.environment.webhooks.manner, **wrong)
    video = await finished(told, mux)

    assert {it.status for it in mux.environment.webhooks.sent} == {401}
    assert (video.stage, video.version, await told.kept()) == (Stage.CREATED, 1, 0)


async def test_what_it_tells_of_a_video_that_we_removed_changes_nothing(told: Served, mux: Mux) -> None:
    playback_id = await sent(told, mux)
    await mux.environment.settled()
    assert (await told.client.delete(f"/api/v1/media/{playback_id}")).status_code == 204
    await mux.environment.settled()
    video = await told.video(playback_id)

    assert (mux.left, video.stage, video.error) == ([], Stage.CANCELLED, None)
    assert mux.environment.webhooks.sent[-1].object["type"] == "video.asset.deleted"
    assert mux.environment.webhooks.sent[-1].status == 200


async def test_an_upload_cancelled_at_mux_is_given_a_new_place(told: Served, mux: Mux) -> None:
    """Whoever still sends finds the old one closed, and asks."""
    answer = await told.client.post("/api/v1/media/upload/direct", json=asking())
    playback_id = answer.json()["playbackId"]
    (upload,) = mux.environment.uploads.values()
    mux.environment.cancel(upload)
    await mux.environment.settled()
    assert (await told.video(playback_id)).error is None
    renewed = await told.client.post(f"/api/v1/media/{playback_id}/upload-url")

    assert (renewed.status_code, renewed.json()["restarted"]) == (200, True)


async def test_one_that_was_watched_and_is_deleted_at_mux_is_lost_once_mux_was_asked(
    tmp_path: Path, mux: Mux
) -> None:
    async with connected(tmp_path, mux, polling=OFTEN) as here:
        playback_id = (await finished(here, mux)).playback_id

        async def is_at(stage: Stage) -> bool:
            return (await here.video(playback_id)).stage is stage

        await until(lambda: is_at(Stage.READY))
        mux.environment.remove((await here.video(playback_id)).provider_asset or "")
        await until(lambda: is_at(Stage.ERROR))
        error = (await here.video(playback_id)).error

    assert error is not None
    assert error.code == "provider_lost"
