"""What happened to an upload, and when, by the clock on the wall."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop_uploader.core.upload import Upload
from desktop_uploader.ui.details.fields import leading
from desktop_uploader.ui.look.fonts import SECONDARY, scaled
from desktop_uploader.words.language import language
from desktop_uploader.words.timeline import line


class TimelineView(QWidget):
    """A day that isn't today, or that follows another, is named above its moments."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[tuple[str, str]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)

    def show_upload(self, upload: Upload) -> None:
        lines = self._read(upload)
        if lines != self._lines:
            self._lines = lines
            self._rebuild()

    def texts(self) -> list[str]:
        """As shown, top to bottom."""
        return [" ".join(part for part in pair if part) for pair in self._lines]

    def _read(self, upload: Upload) -> list[tuple[str, str]]:
        """Time and words; a day's name has no time."""
        lines, locale = [], QLocale()
        today = day = QDateTime.currentDateTime().date()
        for moment in upload.history:
            at = QDateTime.fromMSecsSinceEpoch(round(moment.at * 1000))
            if at.date() != day:
                day = at.date()
                name = locale.toString(day, QLocale.FormatType.LongFormat)
                lines.append(("", self.tr("Today") if day == today else name))
            mine = datetime.fromtimestamp(moment.at)  # noqa: DTZ006  # people read their own clock
            lines.append((language().time(mine), line(moment, upload)))
        return lines

    def _rebuild(self) -> None:
        for label in self.findChildren(QLabel):
            self._grid.removeWidget(label)
            label.hide()
            label.setParent(None)
            label.deleteLater()
        for row, (time, words) in enumerate(self._lines):
            if time:
                self._grid.addWidget(self._label(time, tabular=True), row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(self._label(words), row, 1)
            else:
                self._grid.addWidget(self._label(words, weight=QFont.Weight.DemiBold), row, 0, 1, 2)

    def _label(
        self, text: str, *, tabular: bool = False, weight: QFont.Weight = QFont.Weight.Normal
    ) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName("quiet")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(not tabular)
        label.setAlignment(leading(self))
        font = scaled(self.font(), SECONDARY, weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        label.setFont(font)
        return label
