"""The way of a window to what a help desk wants: checks one by one, and a report in one file."""

import asyncio
import io
import platform
import sys
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Upload
from desktop_uploader.diagnostics.checkup import Checkup, Finding
from desktop_uploader.diagnostics.report import Gathered, files_of
from desktop_uploader.store.files import replace_file

_MOST_OF_A_LOG = 3 * 1000**2
"""Bytes, from its end."""

_PACKAGES = ("PySide6_Essentials", "httpx", "av", "keyring", "wakepy", "truststore")


@dataclass(frozen=True, slots=True)
class HelpDesk:
    """`rows`, `settings` and `tokens` may block and be called on any thread.

    `rows` and `tokens` raise WorldError.
    """

    checkup: Checkup
    logs: Path
    rows: Callable[[], Sequence[Upload]]
    settings: Callable[[], Settings] = Settings
    tokens: Callable[[], Sequence[str]] = field(default=lambda: (), repr=False)

    async def check(self, tell: Callable[[Finding], object]) -> None:
        async for finding in self.checkup.findings():
            tell(finding)

    async def save(self, to: Path, *, titles: bool) -> None:
        """The whole report, or no file at all. Raises WorldError."""
        findings = [it async for it in self.checkup.findings()]
        await asyncio.to_thread(self._save, to, findings, titles)

    def _save(self, to: Path, findings: Sequence[Finding], titles: bool) -> None:
        content = _zipped(files_of(self._gather(findings), titles=titles))
        try:
            replace_file(to, content)
        except OSError as error:
            raise WorldError(Failure(Kind.DISK, error.strerror or "")) from error

    def _gather(self, findings: Sequence[Finding]) -> Gathered:
        rows: Sequence[Upload] | None = None
        tokens: Sequence[str] = ()
        with suppress(WorldError):
            rows = self.rows()
        with suppress(WorldError):
            tokens = self.tokens()
        return Gathered(about(), self.settings(), rows, findings, _logs(self.logs), tokens)


def about() -> dict[str, str]:
    """Versions and the system, without a name of the computer or its owner."""
    packages = {name: found for name in _PACKAGES if (found := _version(name))}
    return {
        "program": _version("desktop-uploader"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "machine": platform.machine(),
        "frozen": str(getattr(sys, "frozen", False)),
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        **packages,
    }


def _version(package: str) -> str:
    from importlib import metadata  # noqa: PLC0415  # slow to import, and needed by few

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _logs(folder: Path) -> dict[str, str]:
    """The end of each; what can't be read is left out."""
    texts = {}
    for file in sorted(folder.glob("*.log*")):
        with suppress(OSError):
            texts[file.name] = _end_of(file)
    return texts


def _end_of(file: Path) -> str:
    with file.open("rb") as log:
        log.seek(max(0, file.stat().st_size - _MOST_OF_A_LOG))
        return log.read(_MOST_OF_A_LOG).decode("utf-8", "replace")


def _zipped(files: dict[str, str]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return written.getvalue()
