"""What a window without a row says."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_uploader.core.rules import EXTENSIONS, Limits
from desktop_uploader.ui.icons import Icons
from desktop_uploader.ui.theme import Theme
from desktop_uploader.words import quantities


class EmptyState(QWidget):
    def __init__(self, icons: Icons, theme: Theme, parent: QWidget, limits: Limits | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch()
        picture = QLabel(self)
        picture.setPixmap(icons.icon("film", QColor(theme.faint), 48).pixmap(QSize(48, 48)))
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignCenter)
        title = self._line(self.tr("Drop videos here"), "empty_title")
        text = self.tr("You can close this window or your laptop; uploads continue where they stopped.")
        for line in (title, self._line(text, "quiet"), self._line(self._limits(limits or Limits()), "quiet")):
            column.addWidget(line)
        column.addStretch()

    def _limits(self, limits: Limits) -> str:
        kinds = ", ".join(it.removeprefix(".").upper() for it in limits.extensions or EXTENSIONS)
        most = quantities.size(limits.max_file_size)
        return self.tr("{} · up to {} and {} each").format(kinds, most, quantities.hours(limits.max_duration))

    def _line(self, text: str, name: str) -> QLabel:
        line = QLabel(text, self)
        line.setObjectName(name)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.setWordWrap(True)
        return line
