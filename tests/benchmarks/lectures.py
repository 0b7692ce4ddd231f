"""Ten large videos and 10,000 small ones, each of its own content, in two seconds; and what memory costs."""

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.fixtures.videos import VideoMaker  # the program that is measured doesn't import it either

SENDING, DROPPED = 10, 10_000
_LARGE = 100 * 1000**2
_AN_HOUR_AGO = 3600
"""Nobody waits for a file that hasn't changed for so long."""


def lectures(folder: Path, videos: "VideoMaker", limit: int) -> Path:
    """`folder`, with sending/, dropped/ and home/, where ten at a time may take `limit` bytes a second.

    Every second of the small ones is no video, whatever its name says: those are refused one after another.
    """
    video = videos.make("small.mp4", seconds=0.2, size="64x48", audio=False).read_bytes()
    old = (time.time() - _AN_HOUR_AGO,) * 2
    for name, count, size in (("sending", SENDING, _LARGE), ("dropped", DROPPED, 0)):
        (folder / name).mkdir(parents=True)
        for number in range(count):
            path = folder / name / f"Lecture {number}.mp4"
            path.write_bytes((b"" if number % 2 and not size else video) + _free(number, size))
            if size:
                os.truncate(path, path.stat().st_size + size)
            os.utime(path, old)
    config = folder / "home" / "preferences.json"
    config.parent.mkdir()
    config.write_text(json.dumps({"at_a_time": SENDING, "limit": limit}))
    return folder


def _free(number: int, size: int) -> bytes:
    """A box that players pass over, with a number of its own; `size` zeros are still to come."""
    return (16 + size).to_bytes(4) + b"free" + number.to_bytes(8)


def memory(pid: int | None = None) -> float:
    """Megabytes of this process or another one: its share of what it shares."""
    lines = Path(f"/proc/{pid or 'self'}/smaps_rollup").read_text().splitlines()
    (share,) = (int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return share * 1024 / 1e6
