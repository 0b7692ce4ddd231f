"""What several selected uploads have in common, and what an edit of one field makes of each. Without Qt.

Every field is a text here: ids and visibilities too, and "" for none; None says that the uploads differ.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from operator import attrgetter

from desktop_uploader.core.merging import Edit
from desktop_uploader.core.upload import UploadId, VideoDetails


class Field(StrEnum):
    """Named as in `VideoDetails`."""

    TITLE = "title"
    COURSE = "course_id"
    LESSON = "lesson_id"
    DESCRIPTION = "description"
    VISIBILITY = "visibility"


LONGEST = {Field.TITLE: 200, Field.DESCRIPTION: 5000}
"""Characters that the contract takes."""


def shared(details: Iterable[VideoDetails], field: Field) -> str | None:
    """What the field holds in all of them; None where they differ, and where there are none."""
    values = set(map(attrgetter(field.value), details))
    return (values.pop() or "") if len(values) == 1 else None


def edited(details: VideoDetails, field: Field, text: str) -> VideoDetails:
    """An empty title isn't kept; another course has other lessons."""
    match field:
        case Field.TITLE:
            return replace(details, title=text.strip() or details.title)
        case Field.DESCRIPTION:
            return replace(details, description=text)
        case Field.VISIBILITY:
            return replace(details, visibility=text)
        case Field.LESSON:
            return replace(details, lesson_id=text or None)
        case Field.COURSE:
            course = text or None
            return (
                details if course == details.course_id else replace(details, course_id=course, lesson_id=None)
            )


def edits(details: Mapping[UploadId, VideoDetails], field: Field, text: str) -> list[Edit]:
    """Of those alone that really change."""
    made = (Edit(upload_id, before, edited(before, field, text)) for upload_id, before in details.items())
    return [edit for edit in made if edit.after != edit.before]


class Unconfirmed:
    """Edits that the rows don't show yet: without them, a second edit would undo the first."""

    def __init__(self) -> None:
        self._chains: dict[UploadId, tuple[VideoDetails, ...]] = {}

    def note(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            chain = self._chains.get(edit.upload_id, (edit.before,))
            self._chains[edit.upload_id] = (*chain, edit.after)

    def over(self, upload_id: UploadId, details: VideoDetails) -> VideoDetails:
        """What the row's details will be, until it has arrived there or was changed by somebody else."""
        chain = self._chains.get(upload_id)
        if chain is None:
            return details
        if details in chain[:-1] and details != chain[-1]:
            return chain[-1]
        del self._chains[upload_id]
        return details
