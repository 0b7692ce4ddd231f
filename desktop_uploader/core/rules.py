"""Which files a server takes, and why not. Pure: `media/` brings what it saw of the file."""

from dataclasses import dataclass
from pathlib import PurePath

from desktop_uploader.core.failures import Failure, Kind

EXTENSIONS = (".mp4", ".webm", ".mov", ".avi", ".mkv", ".flv")

CONTAINERS = {
    ".mp4": {"mp4", "mov"},
    ".mov": {"mov", "mp4"},
    ".webm": {"webm", "matroska"},
    ".mkv": {"matroska", "webm"},
    ".avi": {"avi"},
    ".flv": {"flv"},
}
"""Containers that may stand behind an extension: cameras mix mp4 and mov, editors webm and mkv."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, duration in seconds, extensions lower case with their dot."""

    extensions: tuple[str, ...] = EXTENSIONS
    max_file_size: int = 5 * 1000**3
    max_duration: float = 6 * 3600


def refuse_name_and_size(path: str, size: int, limits: Limits) -> Failure | None:
    """What the name and the size alone tell, before a byte is read."""
    if PurePath(path).suffix.lower() not in limits.extensions:
        return Failure(Kind.TYPE_REFUSED, ", ".join(limits.extensions))
    if size == 0:
        return Failure(Kind.FILE_EMPTY)
    if size > limits.max_file_size:
        return Failure(Kind.TOO_LARGE, limit=limits.max_file_size, actual=size)
    return None


def refuse_container(path: str, container: str | None) -> Failure | None:
    """`container`: what the signature says, None for no video we know; must suit the extension."""
    allowed = CONTAINERS.get(PurePath(path).suffix.lower(), {container})
    return None if container and container in allowed else Failure(Kind.NOT_A_VIDEO, container or "")


def refuse_duration(seconds: float | None, limits: Limits) -> Failure | None:
    """An unknown duration passes: the server looks again."""
    if seconds is not None and seconds > limits.max_duration:
        return Failure(Kind.TOO_LONG, limit=limits.max_duration, actual=seconds)
    return None
