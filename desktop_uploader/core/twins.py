"""The same video twice: its content, never its name, says so."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_uploader.core.history import Happened
from desktop_uploader.core.upload import Phase, SourceFile, Upload

_STANDING = {Phase.READY: 0, Phase.PROCESSING: 1, Phase.VERIFYING: 2}
_NO_TWIN = frozenset({Phase.CHECKING, Phase.NEEDS_YOU, Phase.FAILED, Phase.CANCELLED})
"""What may never be sent is no reason to hold another one."""


@dataclass(frozen=True, slots=True)
class Twin:
    """`ready_at`: unix seconds; None while it can't be watched yet."""

    title: str
    ready_at: float | None = None


def twin_of(upload: Upload, source: SourceFile, alike: Iterable[Upload]) -> Twin | None:
    """The row that has this content already, the one that has come furthest. `source`: as it was checked."""
    found = [it for it in alike if _is_twin(it, upload, source)]
    if not found:
        return None
    best = min(found, key=lambda it: (_STANDING.get(it.phase, 3), it.position))
    return Twin(best.details.title, _ready_at(best))


def _is_twin(other: Upload, upload: Upload, source: SourceFile) -> bool:
    one_place = other.belongs_to(upload.server_id, upload.account)
    same = (other.source.size, other.source.fingerprint) == (source.size, source.fingerprint)
    counts = other.phase not in _NO_TWIN and other.id != upload.id
    return bool(source.fingerprint) and same and one_place and counts


def _ready_at(upload: Upload) -> float | None:
    if upload.phase is not Phase.READY:
        return None
    return next((it.at for it in reversed(upload.history) if it.what is Happened.READY), upload.added_at)
