"""kill -9 at any moment: what was acknowledged is kept and was acted upon; the rest comes again."""

import asyncio
import json
import random
import sqlite3
from contextlib import closing
from itertools import chain
from pathlib import Path

from desktop_uploader.companion.video.stages import RANK, Stage
from desktop_uploader.companion.webhooks.cloudflare import read
from tests.companion.webhooks.process import Running, ended_as, plant_all, running
from tests.companion.webhooks.provider import life
from tests.companion.webhooks.sending import send

_UIDS = [f"v{number}" for number in range(30)]
_ROUND = 0.03
"""Seconds, about, from one answer to the next: the kill comes anywhere between."""


def test_what_was_acknowledged_before_a_kill_was_acted_upon(tmp_path: Path) -> None:
    asyncio.run(plant_all(tmp_path, _UIDS))
    # Turn by turn, so that each of them moves its video on and none can be missed.
    bodies = list(chain(*zip(*map(life, _UIDS), strict=True)))
    for kill_after in (10, 40, 70):
        acknowledged = list[bytes]()
        with running(tmp_path) as companion:
            asyncio.run(_send_until_killed(companion, bodies, acknowledged, kill_after))
        assert kill_after <= len(acknowledged) < len(bodies)
        _check_acted_upon(tmp_path, acknowledged)
    with running(tmp_path) as companion:
        asyncio.run(send(companion.port, bodies, 4, again := list[bytes]()))
    assert len(again) == len(bodies)
    assert {video.stage for video in asyncio.run(ended_as(tmp_path)).values()} == {Stage.READY}


async def _send_until_killed(
    companion: Running, bodies: list[bytes], acknowledged: list[bytes], after: int
) -> None:
    sending = asyncio.create_task(send(companion.port, bodies, 4, acknowledged))
    async with asyncio.timeout(30):
        while len(acknowledged) < after and not sending.done():
            await asyncio.sleep(0.001)
        await asyncio.sleep(random.random() * _ROUND)
        companion.kill()
        await sending


def _check_acted_upon(data: Path, acknowledged: list[bytes]) -> None:
    """There is nothing between keeping and acting: neither was done without the other."""
    videos = asyncio.run(ended_as(data))
    with closing(sqlite3.connect(data / "companion.sqlite3")) as database:
        kept = dict(database.execute("SELECT body, applied FROM webhook_events").fetchall())
    assert set(acknowledged) <= set(kept)
    assert set(kept.values()) == {1}
    for body in kept:
        stage = read(body).report.stage
        assert stage is None or videos[json.loads(body)["uid"]].rank >= RANK[stage]
