"""As many kills as asked for, in as many runs as it takes: python -m tests.endurance.trial [KILLS] [SEED].

Prints each kill as it is, then what it came to; exits with 1 if anything was lost, wrong or sent too often.
"""

import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from tests.endurance.killing import Kill, Outcome, Run, Victim
from tests.endurance.lectures import make_lectures
from tests.fixtures.videos import VideoMaker, video_maker

SENT_AGAIN = 20 * 1024**2
"""Bytes that one kill may cost."""

MOST_A_RUN = 10


def kill_at_random(
    kills: int, seed: int, folder: Path, videos: VideoMaker, tell: Callable[[str], object] = print
) -> Outcome:
    """`folder`: must exist; at the end nothing but the lectures is left in it."""
    lectures, outcome = make_lectures(folder / "lectures", videos, seed), Outcome()
    victims = cycle(Victim)
    tell(f"seed {seed}")
    while len(outcome.kills) < kills:
        home = folder / f"run {outcome.runs}"
        run = Run(home, lectures, random.Random(f"{seed} {outcome.runs}"))
        came = run.play(victims, min(MOST_A_RUN, kills - len(outcome.kills)))
        for kill in came.kills:
            tell(f"run {outcome.runs}: {told(kill)}")
        outcome.add(came)
        shutil.rmtree(home)
    return outcome


def told(kill: Kill) -> str:
    return f"{kill.who:<9} {kill.instant:.3f} s, {kill.sent:>9} sent, {kill.again:>8} again"


def summary(outcome: Outcome) -> str:
    again = sorted(kill.again for kill in outcome.kills)
    return (
        f"{len(again)} kills in {outcome.runs} runs, {outcome.rows} rows: {len(outcome.lost)} lost, "
        f"{outcome.stored} files stored: {len(outcome.wrong)} wrong, {len(outcome.fallen)} marks fell, "
        f"sent again {again[len(again) // 2] / 2**20:.1f} MiB (median) to {again[-1] / 2**20:.1f} MiB"
    )


def is_good(outcome: Outcome) -> bool:
    return not (outcome.lost or outcome.wrong or outcome.fallen) and outcome.most_again <= SENT_AGAIN


def main(kills: int = 200, seed: int | None = None) -> int:
    seed = random.SystemRandom().randrange(10**6) if seed is None else seed
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        videos = video_maker(Path(folder) / "videos")
        outcome = kill_at_random(kills, seed, Path(folder), videos)
    print(summary(outcome))
    for line in (*outcome.lost, *outcome.wrong, *outcome.fallen):
        print(line)
    return 0 if is_good(outcome) else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
