"""What a search looks through, of each row: made once, as every key that is typed asks all ten thousand."""

from collections.abc import Mapping

from desktop_uploader.core.upload import Upload, UploadId


class SearchTexts:
    """Title, file name, course and lesson, casefolded. `kept` until one of them changes."""

    def __init__(self) -> None:
        self.kept: dict[UploadId, str] = {}
        self._places: Mapping[str, str] = {}

    def name_places(self, places: Mapping[str, str]) -> None:
        """Titles of courses and lessons by their ids."""
        self._places = places
        self.kept.clear()

    def of(self, upload: Upload) -> str:
        text = self.kept.get(upload.id)
        if text is None:
            details, path = upload.details, upload.source.path
            # PurePath takes ten times as long.
            name = (path.replace("\\", "/") if "\\" in path else path).rpartition("/")[2]
            words = f"{details.title} {name}"
            if details.course_id or details.lesson_id:
                places = (self._places.get(it, it) for it in (details.course_id, details.lesson_id) if it)
                words = " ".join((words, *places))
            self.kept[upload.id] = text = words.casefold()
        return text
