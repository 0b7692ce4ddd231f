"""Whatever order webhooks come in and however often: the same row as in order, and never a step back."""

import asyncio
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from tests.companion.webhooks.provider import life
from tests.companion.webhooks.served import Served, outcome

ENDS = {"ready": Stage.READY, "error": Stage.ERROR, "inprogress": Stage.INPROGRESS}
_FACTS = ("duration", "width", "height", "stored_at", "error")
_drawn = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def lives(here: Served, uid: str, bodies: list[bytes]) -> list[Video]:
    """The video after each webhook."""
    playback_id = await here.plant(uid)
    seen = [await here.video(playback_id)]
    for body in bodies:
        await here.tell(body)
        seen.append(await here.video(playback_id))
    return seen


def shuffled(data: st.DataObject, bodies: list[bytes]) -> list[bytes]:
    again = data.draw(st.lists(st.sampled_from(bodies), max_size=4))
    return list(data.draw(st.permutations([*bodies, *again])))


@pytest.mark.parametrize("end", ENDS)
@given(st.data())
@_drawn
def test_any_order_and_any_repetition_end_as_in_order(
    shared: Served, runner: asyncio.Runner, end: str, data: st.DataObject
) -> None:
    async def example() -> None:
        uid = f"v{await here.kept()}"
        in_order = (await lives(here, f"{uid}-in-order", life(f"{uid}-in-order", end)))[-1]
        seen = await lives(here, uid, shuffled(data, life(uid, end)))
        assert in_order.stage is ENDS[end]
        assert outcome(seen[-1]) == outcome(in_order)
        for before, after in pairwise(seen):
            assert after.rank >= before.rank
            for fact in _FACTS:
                assert getattr(before, fact) is None or getattr(after, fact) == getattr(before, fact)

    here = shared
    runner.run(example())


@given(st.data())
@_drawn
def test_never_ready_before_it_was_told(shared: Served, runner: asyncio.Runner, data: st.DataObject) -> None:
    async def example() -> None:
        uid = f"n{await here.kept()}"
        bodies = shuffled(data, life(uid))
        for body, video in zip(bodies, (await lives(here, uid, bodies))[1:], strict=True):
            told.append(b'"readyToStream": true' in body)
            assert (video.stage is Stage.READY) == any(told)

    here, told = shared, list[bool]()
    runner.run(example())


@given(st.data())
@_drawn
def test_told_before_its_video_is_known(shared: Served, runner: asyncio.Runner, data: st.DataObject) -> None:
    """Some webhooks come first, then what the video is called there, then the others."""

    async def example() -> None:
        uid = f"u{await here.kept()}"
        in_order = (await lives(here, f"{uid}-in-order", life(f"{uid}-in-order")))[-1]
        bodies = shuffled(data, life(uid))
        first = data.draw(st.integers(0, len(bodies)))
        playback_id = await here.plant(None)
        await here.tell(*bodies[:first])
        assert (await here.video(playback_id)).stage is Stage.CREATED
        assert bool(await here.waiting()) is bool(first)
        await here.call_it(playback_id, uid)
        assert await here.waiting() == 0
        await here.tell(*bodies[first:])
        assert outcome(await here.video(playback_id)) == outcome(in_order)

    here = shared
    runner.run(example())
