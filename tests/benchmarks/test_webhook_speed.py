"""Ten thousand webhooks, shuffled and some of them more than once, to a companion with its SQLite file."""

import asyncio
import random
import time
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from statistics import median, quantiles

import pytest

from desktop_uploader.companion.video.video import Video
from tests.benchmarks import page
from tests.companion.webhooks.process import ended_as, plant_all, running
from tests.companion.webhooks.provider import life
from tests.companion.webhooks.sending import send
from tests.companion.webhooks.served import outcome

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

DELIVERIES = 10_000
VIDEOS = 750
CONNECTIONS = 32
LEAST = 300
"""A second."""

_ENDS = ("ready", "ready", "error", "inprogress")
_EPOCH = datetime(2030, 1, 1, tzinfo=UTC)


def test_shuffled_webhooks_end_as_in_order_and_fast(tmp_path: Path) -> None:
    lives = {f"v{number}": life(f"v{number}", _ENDS[number % len(_ENDS)]) for number in range(VIDEOS)}
    in_order = [body for bodies in lives.values() for body in bodies]
    draw = random.Random(20261121)
    deliveries = [*in_order, *draw.choices(in_order, k=DELIVERIES - len(in_order))]
    draw.shuffle(deliveries)
    orders = [list(chain(*list(lives.values())[n::CONNECTIONS])) for n in range(CONNECTIONS)]
    expected, _, _ = _delivered(tmp_path / "in order", list(lives), orders)
    shuffles = [deliveries[n::CONNECTIONS] for n in range(CONNECTIONS)]
    rows, rate, took = _delivered(tmp_path / "shuffled", list(lives), shuffles)
    otherwise = sum(rows[uid] != expected[uid] for uid in lives)
    words = (
        f"{DELIVERIES:,} deliveries of {len(in_order):,} webhooks about {VIDEOS} videos, shuffled, over\n"
        f"{CONNECTIONS} connections, measured on {page.today()}: {rate:.0f} a second (limit: {LEAST});\n"
        f"an answer takes {1000 * median(took):.0f} ms, p99 {1000 * quantiles(took, n=100)[98]:.0f} ms. "
        f"Rows that ended otherwise than in order: {otherwise}."
    )
    print(f"\n{words}")
    page.write("webhooks", words)
    assert otherwise == 0
    assert rate >= LEAST


def _delivered(
    data: Path, uids: list[str], streams: list[list[bytes]]
) -> tuple[dict[str, Video], float, list[float]]:
    """The rows at the end, deliveries a second, and the seconds of each. A connection for each stream."""
    asyncio.run(plant_all(data, uids))
    with running(data) as companion:
        begun = time.perf_counter()
        took = asyncio.run(_send(companion.port, streams))
        whole = time.perf_counter() - begun
    assert len(took) == sum(map(len, streams))
    return {uid: _timeless(it) for uid, it in asyncio.run(ended_as(data)).items()}, len(took) / whole, took


async def _send(port: int, streams: list[list[bytes]]) -> list[float]:
    sending = (send(port, stream, 1, acknowledged=[]) for stream in streams)
    return list(chain(*await asyncio.gather(*sending)))


def _timeless(video: Video) -> Video:
    same = outcome(video)
    stored = _EPOCH if video.stored_at else None
    return replace(same, stored_at=stored, expires_at=_EPOCH, created_at=_EPOCH, updated_at=_EPOCH)
