"""Asks the probe child what a file is, and takes its crash, silence or appetite as an answer too."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from desktop_uploader.companion.processing.children import Bounds, Children
from desktop_uploader.companion.processing.faults import Fault, PreparationFailed
from desktop_uploader.companion.processing.records import Facts

BOUNDS = Bounds(seconds=60, cpu_seconds=60, memory=2 * 1024**3, file_size=0)


@dataclass(frozen=True, slots=True)
class Findings:
    """What the probe saw. Facts as shown, and for the recipe: `expected` seconds at least, is there sound."""

    width: int
    height: int
    duration: float | None
    expected: float | None
    codec: str | None
    bitrate: int | None
    framerate: float | None
    audio: bool

    def facts(self, container: str) -> Facts:
        return Facts(
            duration=self.duration,
            width=self.width,
            height=self.height,
            codec=self.codec,
            bitrate=self.bitrate,
            framerate=self.framerate,
            format=container,
        )


@dataclass(frozen=True, slots=True)
class _Refused:
    fault: Fault
    detail: str


_ANSWER: TypeAdapter[Findings | _Refused] = TypeAdapter(Findings | _Refused)


class Prober:
    """`command` is what runs `probe.main`: a frozen program names itself there."""

    def __init__(
        self,
        children: Children,
        command: Sequence[str] = (sys.executable, "-m", "desktop_uploader.companion.processing.probe"),
        bounds: Bounds = BOUNDS,
    ) -> None:
        self._children, self._command, self._bounds = children, tuple(command), bounds

    async def probe(self, source: Path) -> Findings:
        """`source` is absolute. Raises PreparationFailed; OSError if the child cannot be started."""
        lines: list[str] = []

        async def listen(line: str) -> None:
            lines.append(line)

        try:
            ended = await self._children.run([*self._command, str(source)], Path.cwd(), self._bounds, listen)
        except TimeoutError as error:
            raise PreparationFailed(Fault.UNREADABLE, "the probe took too long") from error
        try:
            answer = _ANSWER.validate_json("".join(lines))
        except ValidationError as error:
            detail = f"the probe ended with {ended.code}: {ended.errors}"
            raise PreparationFailed(Fault.UNREADABLE, detail) from error
        if isinstance(answer, _Refused):
            raise PreparationFailed(answer.fault, answer.detail)
        return answer
