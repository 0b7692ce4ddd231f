"""Runs ffmpeg on one file: confined, listened to, ended for certain."""

import os
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg

from desktop_uploader.companion.processing.children import Bounds, Children, Ended
from desktop_uploader.companion.processing.faults import Fault, PreparationFailed
from desktop_uploader.companion.processing.opening import address, flags

_TIME = re.compile(r"out_time_us=(\d{1,18})")

OnSeconds = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one encoding may take: wall seconds (a start, and so many a second of video), bytes.

    `longest` is how many seconds of video are prepared at all.
    """

    base_seconds: float = 300
    seconds_per_second: float = 8
    longest: float = 6 * 3600
    memory: int = 6 * 1024**3
    file_size: int = 1024**3

    def bounds(self, duration: float | None) -> Bounds:
        """Without a known duration the longest counts."""
        seconds = self.base_seconds + self.seconds_per_second * min(duration or self.longest, self.longest)
        cpu = int(seconds * (os.cpu_count() or 1)) + 1
        return Bounds(seconds=seconds, cpu_seconds=cpu, memory=self.memory, file_size=self.file_size)


class Ffmpeg:
    """The wheel's own ffmpeg unless `executable` says otherwise."""

    def __init__(
        self, children: Children, allowance: Allowance | None = None, executable: str | None = None
    ) -> None:
        self._children, self.allowance = children, allowance or Allowance()
        self._executable = executable or imageio_ffmpeg.get_ffmpeg_exe()

    async def encode(
        self,
        source: Path,
        arguments: list[str],
        folder: Path,
        *,
        duration: float | None,
        on_seconds: OnSeconds,
    ) -> None:
        """Write into `folder` what `recipes.arguments` asks for; `on_seconds` hears how far it is.

        `source` is absolute. Raises PreparationFailed; OSError if ffmpeg cannot be started.
        """
        bounds = self.allowance.bounds(duration)
        command = [
            *(self._executable, "-hide_banner", "-nostdin", "-loglevel", "error"),
            *("-progress", "pipe:1", "-stats_period", "0.25"),
            *flags(),
            *("-t", f"{self.allowance.longest:.3f}", "-i", address(str(source))),
            *arguments,
        ]

        async def listen(line: str) -> None:
            if match := _TIME.fullmatch(line):
                await on_seconds(int(match[1]) / 1e6)

        try:
            ended = await self._children.run(command, folder, bounds, listen)
        except TimeoutError as error:
            raise PreparationFailed(Fault.TOOK_TOO_LONG, f"stopped after {bounds.seconds:.0f} s") from error
        if ended.code:
            raise PreparationFailed(_fault(ended), f"ffmpeg ended with {ended.code}: {ended.errors}")


def _fault(ended: Ended) -> Fault:
    return Fault.NO_SPACE if "No space left on device" in ended.errors else Fault.ENCODING
