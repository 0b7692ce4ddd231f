"""Whatever order Mux's webhooks come in and however often: the same row as in order, no step back."""

import asyncio
import json
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from tests.companion.webhooks.mux_provider import asset, by_its_own_name, life, told
from tests.companion.webhooks.served import Served, outcome

ENDS = {"ready": Stage.READY, "error": Stage.ERROR, "inprogress": Stage.INPROGRESS}
_drawn = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def tell(here: Served, *bodies: bytes) -> None:
    for body in bodies:
        await here.companion.inbox.take("mux", body)


async def lives(here: Served, uid: str, bodies: list[bytes]) -> list[Video]:
    """The video after each webhook."""
    playback_id = await here.plant(uid, "mux")
    seen = [await here.video(playback_id)]
    for body in bodies:
        await tell(here, body)
        seen.append(await here.video(playback_id))
    return seen


def ended(video: Video, uid: str) -> Video:
    """Without what differs between two videos that came to the same."""
    names = {video.provider_asset: "asset", video.provider_playback: "plays"}
    assert names == {f"{uid}-asset": "asset", f"{uid}-plays": "plays"}
    return outcome(video, provider_asset="asset", provider_playback="plays")


def shuffled(data: st.DataObject, bodies: list[bytes]) -> list[bytes]:
    """Some of what is told of the asset names the upload, some the asset alone."""
    again = data.draw(st.lists(st.sampled_from(bodies), max_size=4))
    some = [by_its_own_name(it) if data.draw(st.booleans()) else it for it in [*bodies, *again]]
    return list(data.draw(st.permutations(some)))


@pytest.mark.parametrize("end", ENDS)
@given(st.data())
@_drawn
def test_any_order_and_any_repetition_end_as_in_order(
    shared: Served, runner: asyncio.Runner, end: str, data: st.DataObject
) -> None:
    async def example() -> None:
        uid = f"v{await here.kept()}"
        first = f"{uid}-in-order"
        in_order = (await lives(here, first, life(first, end)))[-1]
        seen = await lives(here, uid, shuffled(data, life(uid, end)))
        assert in_order.stage is ENDS[end]
        assert ended(seen[-1], uid) == ended(in_order, first)
        for before, after in pairwise(seen):
            assert after.rank >= before.rank

    here = shared
    runner.run(example())


@given(st.data())
@_drawn
def test_told_before_its_video_is_known(shared: Served, runner: asyncio.Runner, data: st.DataObject) -> None:
    """Some webhooks come first, then what the upload is called there, then the others."""

    async def example() -> None:
        uid = f"u{await here.kept()}"
        first = f"{uid}-in-order"
        in_order = (await lives(here, first, life(first)))[-1]
        bodies = shuffled(data, life(uid))
        early = data.draw(st.integers(0, len(bodies)))
        playback_id = await here.plant(None, "mux")
        await tell(here, *bodies[:early])
        assert (await here.video(playback_id)).stage is Stage.CREATED
        await here.call_it(playback_id, uid)
        await tell(here, *bodies[early:])
        assert ended(await here.video(playback_id), uid) == ended(in_order, first)
        assert await here.waiting() == 0

    here = shared
    runner.run(example())


async def test_an_event_of_the_asset_alone_waits_until_its_name_is_learnt(here: Served) -> None:
    playback_id = await here.plant("u", "mux")
    ready = by_its_own_name(told("video.asset.ready", asset("u", "ready")))
    await tell(here, ready)
    assert ((await here.video(playback_id)).stage, await here.waiting()) == (Stage.CREATED, 1)
    await tell(here, told("video.asset.created", asset("u", "preparing")))

    assert ((await here.video(playback_id)).stage, await here.waiting()) == (Stage.READY, 0)


async def test_an_asset_that_somebody_deleted_there_is_lost(here: Served) -> None:
    playback_id = await here.plant("u", "mux")
    await tell(here, *life("u", "inprogress"), told("video.asset.deleted", asset("u", "preparing")))
    video = await here.video(playback_id)

    assert (video.stage, video.error and video.error.code) == (Stage.ERROR, "provider_lost")


async def test_one_that_we_removed_stays_removed(here: Served) -> None:
    playback_id = await here.plant("u", "mux")
    await tell(here, *life("u", "inprogress"))
    await here.companion.removal.mark(playback_id)
    await tell(here, told("video.asset.deleted", asset("u", "preparing")), *life("u"))
    video = await here.video(playback_id)

    assert (video.stage, video.error) == (Stage.CANCELLED, None)


def test_the_events_of_these_tests_are_all_different() -> None:
    ids = [json.loads(body)["id"] for body in [*life("u"), *life("u", "error")]]
    assert len(set(ids)) == len(ids)
