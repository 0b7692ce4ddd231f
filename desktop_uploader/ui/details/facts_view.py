"""The technical facts of a video, folded away until somebody asks."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QPushButton, QTextEdit, QVBoxLayout, QWidget

from desktop_uploader.core.upload import MediaInfo, Upload
from desktop_uploader.ui.look.fonts import SECONDARY, scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.words import quantities
from desktop_uploader.words.language import isolated, translate
from desktop_uploader.words.lists import comma
from desktop_uploader.words.states import checked_words


class FactsView(QWidget):
    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._theme = icons, theme
        self._facts: list[tuple[str, str]] = []
        self.button = QPushButton(self.tr("Technical details"), self)
        self.button.setObjectName("details_fold")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._fold)
        self.text = _Fitting(self)
        self.text.setAccessibleName(self.button.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.text)
        self._fold(unfolded=False)

    def show_upload(self, upload: Upload) -> None:
        facts = [(name, value) for name, value in self._read(upload) if value]
        if facts != self._facts:
            self._facts = facts
            self._write()

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self._fold(self.button.isChecked())

    def _fold(self, unfolded: bool) -> None:
        name = "collapse" if unfolded else "expand"
        side = self.fontMetrics().height()
        self.button.setIcon(self._icons.icon(name, QColor(self._theme.muted), side))
        self.button.setIconSize(QSize(side, side))
        self.text.setVisible(unfolded)
        self._write()

    def _write(self) -> None:
        if self.button.isChecked():
            self.text.setHtml("".join(self._paragraph(*fact) for fact in self._facts))
            self.text.fit()

    def _paragraph(self, name: str, value: str) -> str:
        side = "left" if self.isLeftToRight() else "right"
        muted = f"<span style='color:{self._theme.muted}'>{escape(name)}</span>"
        return f"<p align={side} style='margin:0 0 6px 0'>{muted}<br>{escape(value)}</p>"

    def _read(self, upload: Upload) -> list[tuple[str, str]]:
        return [
            (self.tr("File"), isolated(upload.source.path)),
            (self.tr("Size"), translate("FactsView", "%n byte(s)", upload.source.size)),
            *(self._media(upload.media) if upload.media else ()),
            (self.tr("Playback id"), upload.playback_id or ""),
            (self.tr("Checksum"), upload.digest or ""),
            (self.tr("The server’s copy"), checked_words(upload)),
        ]

    def _media(self, media: MediaInfo) -> list[tuple[str, str]]:
        codecs = comma((media.video_codec, media.audio_codec))
        return [
            (self.tr("Container"), media.container),
            (self.tr("Codecs"), codecs),
            (self.tr("Resolution"), isolated(f"{media.width} × {media.height}") if media.width else ""),
            (self.tr("Duration"), "" if media.duration is None else quantities.duration(media.duration)),
        ]


class _Fitting(QTextEdit):
    """Text to read, select and copy, as tall as it is; long paths break anywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("details_facts")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setFont(scaled(self.font(), SECONDARY))
        self.document().setDocumentMargin(0)
        for switch in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            switch(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        around = self.height() - self.viewport().height()
        self.setFixedHeight(round(self.document().size().height()) + around)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        super().resizeEvent(event)
        self.fit()
