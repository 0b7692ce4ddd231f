"""Videos that are here already: asked about once, for all of them together."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.notices import Notice, RowChanged, RowRemoved
from desktop_uploader.ui.frame.announcer import announce
from desktop_uploader.ui.look.elided_label import ElidedLabel
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.note import Glyph
from desktop_uploader.words.duplicates import already_here


class DuplicatesBar(QWidget):
    """Hidden while no row waits for an answer; under the rows, where it moves none away from a pointer.

    Both signals carry list[Upload].
    """

    skip = Signal(object)
    anyway = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._held: dict[UploadId, Upload] = {}
        self._hidden: frozenset[UploadId] = frozenset()
        self.setObjectName("duplicates_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Videos that are already here"))
        self._sign = Glyph(icons, "duplicate", self)
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.text = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.skip_button, self.anyway_button = QPushButton(self), QPushButton(self)
        self.skip_button.clicked.connect(lambda: self.skip.emit(self._asked()))
        self.anyway_button.clicked.connect(lambda: self.anyway.emit(self._asked()))
        self._lay_out()
        self.hide()

    @Slot(object)
    def apply(self, notices: Sequence[Notice]) -> None:
        before = len(self._held)
        for notice in notices:
            match notice:
                case RowChanged(upload=upload, mine=True) if _is_held(upload):
                    self._held[upload.id] = upload
                case RowChanged(upload=upload):
                    self._held.pop(upload.id, None)
                case RowRemoved(upload_id=upload_id):
                    self._held.pop(upload_id, None)
        if before or self._held:
            self._show()

    def hide_rows(self, hidden: frozenset[UploadId]) -> None:
        """Those are out of sight, and may come back."""
        self._hidden = hidden
        self._show()

    def _asked(self) -> list[Upload]:
        return [it for it in self._held.values() if it.id not in self._hidden]

    def _show(self) -> None:
        asked, was_hidden = self._asked(), self.isHidden()
        if asked:
            self._write(asked)
        self.setVisible(bool(asked))
        if asked and was_hidden:
            announce(self, self.text.text())

    def _write(self, asked: Sequence[Upload]) -> None:
        if len(asked) == 1:
            self.skip_button.setText(self.tr("&Skip it"))
            self.anyway_button.setText(self.tr("Upload it any&way"))
        else:
            self.skip_button.setText(self.tr("&Skip them"))
            self.anyway_button.setText(self.tr("Upload them any&way"))
        self.text.say(already_here(asked))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.skip_button)
        row.addWidget(self.anyway_button)


def _is_held(upload: Upload) -> bool:
    return upload.failure is not None and upload.failure.kind is Kind.DUPLICATE
