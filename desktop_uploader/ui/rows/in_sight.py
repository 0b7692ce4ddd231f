"""Brings rows into sight that are new or newly need somebody, and leaves the list alone that a person holds.

As a window with messages does: whoever scrolled away or selected something stays where they are.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QListView

from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, RowChanged
from desktop_uploader.ui.rows.upload_model import UploadModel

_ASKS = {Phase.NEEDS_YOU, Phase.FAILED}
_ONE_DROP = 1.0
"""Seconds without a new row, after which the next one belongs to another drop."""
_REST = 1.0
"""Seconds that a pointer hasn't moved over the rows: before, it may be on its way to a button."""

Known = Callable[[UploadId], Upload | None]


class Hand:
    """What somebody's pointer does over the rows. `clock`: seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._down, self._moved_at = clock, False, float("-inf")

    def moves(self, *, down: bool) -> None:
        """`down`: whether one of its buttons is held."""
        self._down, self._moved_at = down, self._clock()

    def leaves(self) -> None:
        self._down, self._moved_at = False, float("-inf")

    @property
    def is_busy(self) -> bool:
        return self._down or self._clock() - self._moved_at < _REST


def newly_asking(notices: Sequence[Notice], known: Known) -> UploadId | None:
    """The first row that didn't need anybody before; one that comes so from the last time isn't news."""
    for notice in notices:
        if isinstance(notice, RowChanged) and notice.upload.phase in _ASKS:
            before = known(notice.upload.id)
            if before is not None and before.phase not in _ASKS:
                return notice.upload.id
    return None


def added(notices: Sequence[Notice], known: Known) -> list[UploadId]:
    """The first and the last row that was added just now, or none; nobody looks at those between them."""
    first = next(_fresh(notices, known), None)
    return [first, next(_fresh(reversed(notices), known))] if first else []


def _fresh(notices: Iterable[Notice], known: Known) -> Iterator[UploadId]:
    for it in notices:
        if isinstance(it, RowChanged) and it.upload.phase is Phase.CHECKING and known(it.upload.id) is None:
            yield it.upload.id


class InSight(QObject):
    """Of one list. `expect` before the model hears of the notices, `show` after that."""

    def __init__(
        self, view: QListView, model: UploadModel, hand: Hand, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._hand, self._clock = view, model, hand, clock
        self._ours, self._added_at = 0, float("-inf")
        self._wanted: list[UploadId] = []

    def expect(self, notices: Sequence[Notice]) -> None:
        asking, fresh = newly_asking(notices, self._model.upload), added(notices, self._model.upload)
        begins = not self._model.rowCount()
        goes_on = begins or self._clock() - self._added_at < _ONE_DROP
        if fresh:
            self._added_at = self._clock()
        news = [asking] if asking else [] if goes_on else fresh
        self._wanted = news if news and self._is_left_alone() else []

    def show(self) -> None:
        """The last one first, so that as many of them are seen as there is room for."""
        wanted, self._wanted = self._wanted, []
        rows = [row for row in map(self._model.row_of, wanted) if row is not None]
        for row in reversed(rows):
            self._view.scrollTo(self._model.index(row))
        if rows:
            self._ours = self._view.verticalScrollBar().value()

    def _is_left_alone(self) -> bool:
        bar = self._view.verticalScrollBar()
        is_home = bar.value() in {bar.minimum(), bar.maximum(), self._ours}
        held = self._hand.is_busy or bar.isSliderDown() or self._view.selectionModel().hasSelection()
        return is_home and not held
