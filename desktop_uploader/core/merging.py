"""Details that two changed at once, merged field by field, so that nothing anybody typed is lost. Pure.

What only one of them changed is taken from them. Where both did, ours stands, for the person just typed it,
and theirs is said, to be kept in the timeline. Course and lesson are one field: a lesson belongs to a course.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop_uploader.core.history import Happened
from desktop_uploader.core.upload import Upload, UploadId, VideoDetails

Value = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """`names` are changed together; `take`: those of the first, into the second. `gave_way`: how the timeline
    calls what had to.
    """

    names: tuple[str, ...]
    gave_way: Happened
    take: Callable[[VideoDetails, VideoDetails], VideoDetails]

    def of(self, details: VideoDetails) -> Value:
        return tuple(getattr(details, name) for name in self.names)

    def same(self, one: VideoDetails, other: VideoDetails) -> bool:
        """A lesson says its course: who names the lesson alone means the same place."""
        same_lesson = self is PLACE and one.lesson_id is not None and one.lesson_id == other.lesson_id
        return same_lesson or self.of(one) == self.of(other)

    def words(self, details: VideoDetails) -> str:
        return " / ".join(part for part in self.of(details) if part)


PLACE = Field(
    ("course_id", "lesson_id"),
    Happened.THEIR_PLACE,
    lambda it, into: replace(into, course_id=it.course_id, lesson_id=it.lesson_id),
)
FIELDS = (
    Field(("title",), Happened.THEIR_TITLE, lambda it, into: replace(into, title=it.title)),
    Field(
        ("description",),
        Happened.THEIR_DESCRIPTION,
        lambda it, into: replace(into, description=it.description),
    ),
    Field(
        ("visibility",),
        Happened.THEIR_VISIBILITY,
        lambda it, into: replace(into, visibility=it.visibility),
    ),
    PLACE,
)


@dataclass(frozen=True, slots=True)
class GaveWay:
    """`text`: what the server had, where ours stands now."""

    what: Happened
    text: str


@dataclass(frozen=True, slots=True)
class Merged:
    details: VideoDetails
    gave_way: tuple[GaveWay, ...] = ()


def merged(base: VideoDetails | None, ours: VideoDetails, theirs: VideoDetails) -> Merged:
    """`base`: what both began with; None, where nobody knows: then whatever differs was changed by both."""
    result, gave_way = ours, []
    for field in FIELDS:
        if field.same(ours, theirs) or (base and field.same(ours, base)):
            result = field.take(theirs, result)
        elif base is None or not field.same(theirs, base):
            gave_way.append(GaveWay(field.gave_way, field.words(theirs)))
    return Merged(result, tuple(gave_way))


def changed(details: VideoDetails, base: VideoDetails) -> frozenset[str]:
    """The names of the fields that differ; each together with those that belong to it."""
    return frozenset(name for field in FIELDS if not field.same(details, base) for name in field.names)


class Edit(NamedTuple):
    """What a person saw, and what they made of it: whatever they left alone stays as it is by now."""

    upload_id: UploadId
    before: VideoDetails
    after: VideoDetails


def edited(row: Upload, details: VideoDetails, shown: VideoDetails | None = None) -> Upload:
    """What a person typed, kept at once. A row of before, that was told all there was, agreed to that.

    `shown`: what they saw and changed, if the row may have others by now: another window's.
    """
    if shown is not None:
        details = merged(shown, details, row.details).details
    told = row.target is not None and not row.unsent
    agreed = row.agreed or (row.details if told else None)
    return replace(row, details=details, agreed=agreed, unsent=True)


def offered(row: Upload) -> Upload:
    """What the server is asked to begin a video with; asked again, it may have what it was asked first."""
    return row if row.agreed else replace(row, agreed=row.details, unsent=False)


def heard(row: Upload, theirs: VideoDetails) -> tuple[Upload, tuple[GaveWay, ...]]:
    """The row once the server has said what it has; what we have yet to tell it stays to be told."""
    base = row.agreed or (None if row.unsent else row.details)
    now = merged(base, row.details, theirs)
    unsent = row.unsent and bool(changed(now.details, theirs))
    return replace(row, details=now.details, agreed=theirs, unsent=unsent), now.gave_way
