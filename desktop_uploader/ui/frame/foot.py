"""What the foot of the window tells of the settings, the account and the computer, and asks of them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.frame.status_line import StatusLine
from desktop_uploader.ui.settings.words import locked_words, started_with_words


class Foot(QObject):
    """`settings_asked`: somebody wants a limit that isn't in the menu."""

    settings_asked = Signal()

    def __init__(self, status: StatusLine, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._status, self._desk = status, desk
        status.limit.chosen.connect(self._choose)
        status.limit.other.connect(self.settings_asked)
        desk.changed.connect(self._show_limit)
        desk.account_changed.connect(self._show_quota)
        self._show_limit()
        self._show_quota()

    def _choose(self, limit: int | None) -> None:
        self._desk.change(replace(self._desk.settings, limit=limit))

    def _show_limit(self) -> None:
        fixed = locked_words() if "limit" in self._desk.locked else ""
        if limit := self._desk.chosen.limit_at_start:
            fixed = started_with_words(limit)
        self._status.limit.show_limit(self._desk.chosen.limit, fixed=fixed)
        self._status.rearrange()

    def _show_quota(self) -> None:
        """Nothing where there is none, or nobody knows."""
        me = self._desk.me
        self._status.tell_quota(me.quota if me else None)
