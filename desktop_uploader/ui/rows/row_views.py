"""What the rows show, made when somebody looks at them."""

from collections.abc import Mapping
from datetime import date, datetime

from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.notices import Progressed
from desktop_uploader.ui.rows.row import RowView, view_of

_KEPT = 256


class RowViews:
    """`made` are kept until what they are made of changes; tomorrow, today's times get their date.

    `progress`: the latest of each row. `others`: the rows that another process works on. `places`: titles of
    courses and lessons by their ids. `stays`: whether the server goes on without this program.
    """

    def __init__(self) -> None:
        self.made: dict[UploadId, RowView] = {}
        self.progress: dict[UploadId, Progressed] = {}
        self.others: set[UploadId] = set()
        self.places: Mapping[str, str] = {}
        self.stays, self.signed_in = False, True
        self._today: date | None = None

    def of(self, upload: Upload) -> RowView:
        today = datetime.now().astimezone().date()
        if today != self._today or len(self.made) > _KEPT:
            self._today = today
            self.made.clear()
        if upload.id not in self.made:
            self.made[upload.id] = self._view(upload)
        return self.made[upload.id]

    def forget(self, upload_id: UploadId) -> None:
        """The row is gone."""
        self.made.pop(upload_id, None)
        self.progress.pop(upload_id, None)
        self.others.discard(upload_id)

    def _view(self, upload: Upload) -> RowView:
        return view_of(
            upload,
            self.progress.get(upload.id),
            self.places,
            stays=self.stays,
            mine=upload.id not in self.others,
            today=self._today,
            signed_in=self.signed_in,
        )
