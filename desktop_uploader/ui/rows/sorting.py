"""In which order the rows lie: what each order goes by, decided without Qt."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache

from desktop_uploader.core.queue import in_order
from desktop_uploader.core.upload import Phase, Upload

Key = tuple[float | str, ...]
"""Compares one row with another; ends with the upload's id, so that no two are the same."""

_DIGITS = 12
_LAST = "\U0010ffff"


class Sort(StrEnum):
    """The orders that people may choose; `UPLOAD` is the one in which videos are sent."""

    UPLOAD = "upload"
    NEWEST = "newest"
    TITLE = "title"
    STATE = "state"
    SIZE = "size"
    COURSE = "course"


_STATES = (
    *(Phase.NEEDS_YOU, Phase.FAILED, Phase.RECONNECTING, Phase.UPLOADING, Phase.CREATING, Phase.VERIFYING),
    *(Phase.PROCESSING, Phase.CHECKING, Phase.WAITING, Phase.PAUSED, Phase.READY, Phase.CANCELLED),
)
"""Who waits for a person first, who is done last."""

_RANKS = {phase: float(rank) for rank, phase in enumerate(_STATES)}


def key_of(sort: Sort, places: Mapping[str, str]) -> Callable[[Upload], Key]:
    """What rows are compared by. `places`: titles of courses and lessons by their ids."""
    if sort is Sort.COURSE:
        return lambda upload: (*_place(upload, places), alphabetical(upload.details.title), upload.id)
    return _KEYS[sort]


@lru_cache(20_000)
def alphabetical(text: str) -> str:
    """As people look for it: *Week 2* before *Week 10*, *Über* beside *Uber*."""
    plain = "".join(it for it in unicodedata.normalize("NFKD", text) if not unicodedata.combining(it))
    return re.sub(r"\d+", lambda digits: digits[0].lstrip("0").zfill(_DIGITS), plain.casefold())


def _place(upload: Upload, places: Mapping[str, str]) -> tuple[str, str]:
    """Videos without a course come last, those without a lesson first in their course."""
    course, lesson = upload.details.course_id, upload.details.lesson_id
    named = [alphabetical(places.get(it, it)) if it else "" for it in (course, lesson)]
    return named[0] or _LAST, named[1]


_KEYS: dict[Sort, Callable[[Upload], Key]] = {
    Sort.UPLOAD: in_order,
    Sort.NEWEST: lambda upload: (-upload.added_at, upload.position, upload.id),
    Sort.TITLE: lambda upload: (alphabetical(upload.details.title), upload.id),
    Sort.STATE: lambda upload: (_RANKS[upload.shown_phase], *in_order(upload)),
    Sort.SIZE: lambda upload: (-float(upload.source.size), upload.id),
}
