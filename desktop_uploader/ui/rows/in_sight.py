"""Brings rows into sight that are new or newly need somebody, and leaves the list alone that a person holds.

Who adds files sees them come, whatever is selected: unless they hold the list, have just scrolled it, or are
in a field of the details. A row that needs somebody comes to who has neither scrolled away nor selected
anything, as a window with messages does. What comes by itself, out of a watched folder, moves nothing.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QListView

from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, RowChanged
from desktop_uploader.ui.rows.hand import Hand
from desktop_uploader.ui.rows.upload_model import UploadModel

_ASKS = {Phase.NEEDS_YOU, Phase.FAILED}
_ONE_DROP = 1.0
"""Seconds without a new row, after which the next one belongs to another drop."""
_COMES = 60.0
"""Seconds in which the next file that was added becomes a row."""

Known = Callable[[UploadId], Upload | None]


def newly_asking(notices: Sequence[Notice], known: Known) -> UploadId | None:
    """The first row that didn't need anybody before; one that comes so from the last time isn't news."""
    for notice in notices:
        if isinstance(notice, RowChanged) and notice.upload.phase in _ASKS:
            before = known(notice.upload.id)
            if before is not None and before.phase not in _ASKS:
                return notice.upload.id
    return None


class Added:
    """Files that somebody added: what is told of them tells them from those that come by themselves."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._paths, self._at = clock, set[str](), float("-inf")

    def take(self, paths: Iterable[str]) -> None:
        self._forget()
        self._paths.update(map(_alike, paths))
        self._at = self._clock()

    def ends(self, notices: Sequence[Notice], known: Known) -> list[UploadId]:
        """The first and the last row that is new, or none; nobody looks at those between them."""
        self._forget()
        first = next(self._fresh(notices, known), None) if self._paths else None
        if first is None:
            return []
        self._at = self._clock()
        return [first, next(self._fresh(reversed(notices), known))]

    def _forget(self) -> None:
        """What comes later than that comes by itself."""
        if self._clock() - self._at > _COMES:
            self._paths.clear()

    def _fresh(self, notices: Iterable[Notice], known: Known) -> Iterator[UploadId]:
        for it in notices:
            if isinstance(it, RowChanged) and self._is_fresh(it.upload, known):
                yield it.upload.id

    def _is_fresh(self, upload: Upload, known: Known) -> bool:
        is_new = upload.phase is Phase.CHECKING and known(upload.id) is None
        return is_new and _alike(upload.source.path) in self._paths


def _alike(path: str) -> str:
    """Windows has two ways to write one."""
    return path.replace("\\", "/")


class InSight(QObject):
    """Of one list. `expect` before the model hears of the notices, `show` after that.

    `writes`: whether somebody does so beside the list, asked each time.
    """

    def __init__(
        self, view: QListView, model: UploadModel, hand: Hand, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._hand, self._clock = view, model, hand, clock
        self.writes: Callable[[], bool] = lambda: False
        self.added = Added(clock)
        self._ours, self._came_at = 0, float("-inf")
        self._wanted: list[UploadId] = []

    def expect(self, notices: Sequence[Notice]) -> None:
        fresh = self.added.ends(notices, self._model.upload)
        goes_on = not self._model.rowCount() or self._clock() - self._came_at < _ONE_DROP
        if fresh:
            self._came_at = self._clock()
        comes = fresh and not goes_on and self._has_time()
        self._wanted = fresh if comes else self._asking(notices)

    def show(self) -> None:
        """The last one first, so that as many of them are seen as there is room for."""
        wanted, self._wanted = self._wanted, []
        rows = [row for row in map(self._model.row_of, wanted) if row is not None]
        for row in reversed(rows):
            self._view.scrollTo(self._model.index(row))
        if rows:
            self._ours = self._view.verticalScrollBar().value()

    def _asking(self, notices: Sequence[Notice]) -> list[UploadId]:
        asking = newly_asking(notices, self._model.upload)
        return [asking] if asking and self._is_left_alone() else []

    def _has_time(self) -> bool:
        """For what they added themselves. A pointer that moves comes from where it was dropped."""
        held = self._hand.holds or self._view.verticalScrollBar().isSliderDown()
        return not held and not self._hand.has_scrolled and not self.writes()

    def _is_left_alone(self) -> bool:
        bar = self._view.verticalScrollBar()
        is_home = bar.value() in {bar.minimum(), bar.maximum(), self._ours}
        held = self._hand.is_busy or bar.isSliderDown() or self._view.selectionModel().hasSelection()
        return is_home and not held
