"""The details of what is selected, at the right of the window: to read, and to change."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from desktop_uploader.core.ports.service import Course
from desktop_uploader.core.upload import Upload, UploadId, VideoDetails
from desktop_uploader.ui.details.facts_view import FactsView
from desktop_uploader.ui.details.fields import leading
from desktop_uploader.ui.details.form import DetailsForm
from desktop_uploader.ui.details.links import DetailsLinks
from desktop_uploader.ui.details.preview import Preview
from desktop_uploader.ui.details.shared_details import Field, Unconfirmed, edits
from desktop_uploader.ui.details.timeline_view import TimelineView
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.note import Note
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.words import quantities
from desktop_uploader.words.failures import explain
from desktop_uploader.words.language import translate
from desktop_uploader.words.lists import facts
from desktop_uploader.words.states import checked


class DetailsPanel(QWidget):
    """`edited` carries list[tuple[UploadId, VideoDetails]]; `asked`, an `Action` and its `Upload`."""

    edited = Signal(object)
    asked = Signal(object, object)
    closed = Signal()

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._theme = icons, theme
        self._uploads: Sequence[Upload] = ()
        self._details: dict[UploadId, VideoDetails] = {}
        self._unconfirmed = Unconfirmed()
        self.preferred_width = 330
        self.setAccessibleName(self.tr("Details"))
        self._content = QWidget(self)
        self.close_button = QPushButton(self._content)
        self.preview = Preview(icons, theme, self._content)
        self.summary, self.nothing = QLabel(self._content), QLabel(self._content)
        self.trouble = Note(icons, "needs_you", "trouble", self._content)
        self.form = DetailsForm(icons, theme, self._content)
        self.timeline = TimelineView(self._content)
        self.links = DetailsLinks(icons, theme, self._content)
        self.facts = FactsView(icons, theme, self._content)
        self._lay_out()
        self._wire()
        self.wear(theme)
        self._show()

    def show_uploads(self, uploads: Sequence[Upload]) -> None:
        """What is selected, and the same again whenever one of them changed. Typing is not disturbed."""
        others = [it.id for it in uploads] != list(self._details)
        if others:
            self.keep()
            self.form.start_afresh()
            self._area.verticalScrollBar().setValue(0)
        before, self._uploads = self._uploads, uploads
        if others or any(map(_looks_different, before, uploads)):
            self._details = {it.id: self._unconfirmed.over(it.id, it.details) for it in uploads}
            self._show()

    def set_courses(self, courses: Sequence[Course]) -> None:
        self.form.set_courses(courses)

    def wear(self, theme: Theme) -> None:
        """Change the colours, at any time."""
        self._theme = theme
        self.close_button.setIcon(self._icons.icon("cancel", QColor(theme.text), 14))
        for part in (self.preview, self.form, self.links, self.facts):
            part.wear(theme)
        self.update()

    def keep(self) -> None:
        """Tell of what is still being typed; before the program ends, too."""
        self.form.keep()

    def sizeHint(self) -> QSize:  # Qt's name
        return QSize(self.preferred_width, 560)

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """Wide enough for the longest word, whatever the font; there is no scrolling sideways."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        return QSize(max(260, self._content.minimumSizeHint().width() + bar + 2), 120)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # Qt's name
        self.keep()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        painter, rect = QPainter(self), self.rect()
        painter.fillRect(rect, QColor(self._theme.background))
        edge = QStyle.visualRect(self.layoutDirection(), rect, QRect(0, 0, 1, rect.height()))
        painter.fillRect(edge, QColor(self._theme.line))
        painter.end()

    def _show(self) -> None:
        one, some = len(self._uploads) == 1, bool(self._uploads)
        self.preview.setVisible(some)
        self.form.setVisible(some)
        self.facts.setVisible(one)
        self.timeline.setVisible(one and bool(self._uploads[0].history))
        self.nothing.setVisible(not some)
        self.summary.setVisible(some and not one)
        self.summary.setText(self._in_short())
        self._show_trouble()
        self.links.show_uploads(self._uploads)
        if some:
            self.preview.show_uploads(self._uploads)
            self.form.show_details(self._details.values())
        if one:
            self.timeline.show_upload(self._uploads[0])
            self.facts.show_upload(self._uploads[0])
        self.updateGeometry()

    def _show_trouble(self) -> None:
        """All four parts, which a row has seldom room for."""
        failed = self._uploads[0] if len(self._uploads) == 1 and self._uploads[0].failure else None
        if failed is None:
            self.trouble.clear()
        elif (explained := explain(failed)).sentence != self.trouble.text():
            self.trouble.put(explained)

    def _in_short(self) -> str:
        total = sum(upload.source.size for upload in self._uploads)
        return facts(translate("DetailsPanel", "%n video(s)", len(self._uploads)), quantities.size(total))

    def _edit(self, field: Field, text: str) -> None:
        """The form shows at once what has come of it, before the rows do."""
        made = edits(self._details, field, text)
        if made:
            self._unconfirmed.note(made)
            self._details.update((edit.upload_id, edit.after) for edit in made)
            self.edited.emit(made)
        self.form.show_details(self._details.values())

    def _close(self) -> None:
        self.keep()
        self.closed.emit()

    def _wire(self) -> None:
        self.form.edited.connect(self._edit)
        self.links.asked.connect(self.asked)
        self.close_button.clicked.connect(self._close)

    def _lay_out(self) -> None:
        self.close_button.setObjectName("details_close")
        self.close_button.setAccessibleName(self.tr("Close details"))
        self.close_button.setToolTip(self.tr("Close details"))
        self.nothing.setObjectName("quiet")
        self.nothing.setText(self.tr("Select a video to see its details."))
        for label in (self.summary, self.nothing):
            label.setWordWrap(True)
            label.setAlignment(leading(self))
        self.summary.setFont(scaled(self.summary.font(), 1.04, QFont.Weight.DemiBold))
        top = QGridLayout()
        top.addWidget(self.preview, 0, 0)
        top.addWidget(self.close_button, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        self.close_button.raise_()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        column.addLayout(top)
        for part in (
            self.nothing,
            self.summary,
            self.trouble,
            self.form,
            self.timeline,
            self.links,
            self.facts,
        ):
            column.addWidget(part)
        column.addStretch()
        self._area = self._scroll(self._content)

    def _scroll(self, content: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 1, 0)
        whole.addWidget(area)
        return area


def _looks_different(one: Upload, other: Upload) -> bool:
    return one is not other and _visible(one) != _visible(other)


def _visible(upload: Upload) -> tuple[object, ...]:
    """All that the panel shows of an upload; its progress is not among it."""
    link = upload.remote.watch_url if upload.remote else None
    proof = (upload.digest, checked(upload))
    known = (upload.source, upload.media, upload.target, upload.failure)
    return upload.details, upload.history, known, proof, link
