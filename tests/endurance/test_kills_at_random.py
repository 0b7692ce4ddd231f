"""kill -9 at random instants over runs of many files: no row lost, no byte wrong, little sent again.

`make endurance` kills ten times as often. SEED=… in the environment repeats a run's draws.
"""

import os
import random
from pathlib import Path

import httpx
import pytest

from tests.endurance.counting import CountingLink
from tests.endurance.trial import SENT_AGAIN, kill_at_random, summary
from tests.fixtures.tus_server import TusServer
from tests.fixtures.videos import VideoMaker

KILLS = 20


@pytest.mark.timeout(300)
def test_nothing_is_lost_by_kills(tmp_path: Path, videos: VideoMaker) -> None:
    seed = int(os.environ.get("SEED") or random.SystemRandom().randrange(10**6))
    outcome = kill_at_random(KILLS, seed, tmp_path, videos)
    print(summary(outcome))
    assert len(outcome.kills) == KILLS
    assert (outcome.lost, outcome.wrong, outcome.fallen) == ([], [], [])
    assert outcome.stored == outcome.runs * 11
    assert outcome.most_again <= SENT_AGAIN


def test_what_is_sent_again_is_counted_to_the_byte() -> None:
    with TusServer() as server, CountingLink() as link:
        link.port = int(server.base_url.rsplit(":", 1)[1])
        path = server.create(1000)
        for begin, end in ((0, 600), (400, 700), (700, 1000), (0, 100)):
            answer = httpx.patch(
                link.address + path, content=bytes(end - begin), headers={"Upload-Offset": str(begin)}
            )
            assert answer.status_code in {204, 409}
        assert (link.sent, link.sent_again) == (1300, 300)
