"""`make endurance`: every kill and every fault schedule, and what they came to in docs/benchmarks.md.

    python -m tests.endurance.record [KILLS]

The last result is written whatever it is; the exit code is 1 if anything failed.
"""

import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.benchmarks import page
from tests.endurance.killing import Outcome, Victim
from tests.endurance.trial import is_good, kill_at_random
from tests.fixtures.videos import video_maker

SCHEDULES = (
    *("tests/transfers/test_any_faults.py", "--hypothesis-profile=endurance", "--hypothesis-show-statistics"),
    *("-q", "-n", "2", "--timeout=0"),
)
_DRAWN = re.compile(r"- (\d+) passing, (\d+) failing")

MIB = 1024**2


def main(kills: int = 200) -> int:
    seed, begun = random.SystemRandom().randrange(10**6), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        outcome = kill_at_random(kills, seed, Path(folder), video_maker(Path(folder) / "videos"))
    killed = time.monotonic()
    schedules = fault_schedules()
    rows = [*rows_of(outcome), ("fault schedules drawn", schedules)]
    minutes = f"{(killed - begun) / 60:.0f} + {(time.monotonic() - killed) / 60:.0f} minutes"
    words = f"Last run: {page.today()}, seed {seed}, {minutes}."
    page.write("endurance", f"{words}\n\n{page.table(('', ''), rows)}")
    print(words, *rows, *outcome.lost, *outcome.wrong, *outcome.fallen, sep="\n")
    return 0 if is_good(outcome) and schedules.endswith("all hold") else 1


def fault_schedules() -> str:
    """How many were drawn, and whether all hold."""
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *SCHEDULES],
        cwd=page.ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(ran.stdout)
    drawn = sum(int(passing) + int(failing) for passing, failing in _DRAWN.findall(ran.stdout))
    return f"{drawn:,}, {'all hold' if ran.returncode == 0 else 'NOT all hold'}"


def rows_of(outcome: Outcome) -> list[tuple[str, str]]:
    again = sorted(kill.again / MIB for kill in outcome.kills)
    killed = Counter(kill.who for kill in outcome.kills)
    victims = f"{killed[Victim.UPLOADER]} of the uploader, {killed[Victim.COMPANION]} of the companion"
    return [
        (f"{len(again)} kills", f"{victims}, {killed[Victim.BOTH]} of both"),
        ("rows lost", f"{len(outcome.lost)} of {outcome.rows}"),
        ("stored files with a wrong byte", f"{len(outcome.wrong)} of {outcome.stored}"),
        ("marks that fell", str(len(outcome.fallen))),
        (
            "sent again by a kill: median / 95 of 100 / most",
            f"{again[len(again) // 2]:.1f} / {again[len(again) * 95 // 100]:.1f} / {again[-1]:.1f} MiB",
        ),
    ]


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
