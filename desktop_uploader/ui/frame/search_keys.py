"""The keys between the search field and the rows: to search, to be done with it, to go to what was found."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView

_DOWN = {Qt.Key.Key_Down, Qt.Key.Key_PageDown}


class SearchKeys(QObject):
    """Esc clears the search, from the field and from the rows; from an empty field it goes to the rows."""

    def __init__(self, search: QLineEdit, rows: QListView) -> None:
        super().__init__(search)
        self._search, self._rows = search, rows
        for widget in (search, rows):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            return self._done(watched)
        if watched is self._rows and event.text() == "/":
            self._search.setFocus()
            self._search.selectAll()
            return True
        if watched is self._search and event.key() in _DOWN:
            return self._to_the_rows()
        return False

    def _done(self, watched: QObject) -> bool:
        if self._search.text():
            self._search.clear()
            return True
        return watched is self._search and self._to_the_rows()

    def _to_the_rows(self) -> bool:
        if not self._rows.isVisible():
            return False
        self._rows.setFocus()
        if not self._rows.currentIndex().isValid():
            self._rows.setCurrentIndex(self._rows.model().index(0, 0))
        return True
