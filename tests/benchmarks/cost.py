"""What sending cost the process that did it."""

import json
import re
import resource
import statistics
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.journey.shells import ENVIRON

_HIGH_WATER = re.compile(r"VmHWM:\s+(\d+) kB")


@dataclass(frozen=True, slots=True)
class Cost:
    """`seconds` on the wall, `cpu` of user and system, from the first request to the last answer; `peak`:
    bytes of memory of the whole process, with all it imports.
    """

    seconds: float
    cpu: float
    peak: float

    @classmethod
    def of(cls, command: Sequence[str]) -> Self:
        """Of a process that prints its own."""
        ran = subprocess.run(
            command, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=ENVIRON
        )
        return cls(**json.loads(ran.stdout))

    @classmethod
    def median(cls, costs: Sequence["Cost"]) -> Self:
        return cls(
            statistics.median(it.seconds for it in costs),
            statistics.median(it.cpu for it in costs),
            statistics.median(it.peak for it in costs),
        )


@contextmanager
def measured() -> Iterator[None]:
    """Prints, as JSON, what the block cost."""
    begun, cpu = time.monotonic(), _cpu()
    yield
    seconds = time.monotonic() - begun
    print(json.dumps({"seconds": seconds, "cpu": _cpu() - cpu, "peak": _peak()}))


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _peak() -> int:
    """`ru_maxrss` would begin with that of whoever started the process."""
    found = _HIGH_WATER.search(Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) * 1024
