"""Values to choose from and their words, as Qt sees them: changed in one go, however many they are."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Option = tuple[str, str]
"""A value, and the words that people read for it."""

_Index = QModelIndex | QPersistentModelIndex


class Options(QAbstractListModel):
    """The words, and behind them (`UserRole`) the value."""

    _rows: Sequence[Option] = ()

    def show(self, rows: Sequence[Option]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        value, words = self._rows[index.row()]
        return {Qt.ItemDataRole.UserRole: value, Qt.ItemDataRole.DisplayRole: words}.get(
            Qt.ItemDataRole(role)
        )
