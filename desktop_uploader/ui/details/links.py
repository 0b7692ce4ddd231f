"""Where a ready video can be watched, and its link to pass on."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from desktop_uploader.core.upload import Upload
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.rows.actions import action_words
from desktop_uploader.ui.rows.offers import Action


class DetailsLinks(QWidget):
    """`asked` carries an `Action` and the `Upload`. Side by side where there is room."""

    asked = Signal(object, object)

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._upload: Upload | None = None
        self._buttons: dict[Action, QPushButton] = {}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        words = action_words()
        for action in (Action.WATCH, Action.COPY_LINK):
            self._buttons[action] = button = QPushButton(words[action], self)
            button.clicked.connect(lambda _, action=action: self.asked.emit(action, self._upload))
            self._row.addWidget(button)
        self.wear(theme)

    def show_uploads(self, uploads: Sequence[Upload]) -> None:
        """Hidden, unless it is one upload that can be watched."""
        self._upload = uploads[0] if len(uploads) == 1 else None
        self.setVisible(bool(self._upload and self._upload.remote and self._upload.remote.watch_url))

    def wear(self, theme: Theme) -> None:
        for action, button in self._buttons.items():
            side = button.fontMetrics().height()
            button.setIcon(self._icons.icon(action.value, QColor(theme.text), side))
            button.setIconSize(QSize(side, side))

    def minimumSizeHint(self) -> QSize:  # Qt's name
        """The wider button's: side by side is for where there is room."""
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        needed = sum(button.sizeHint().width() for button in self._buttons.values()) + self._row.spacing()
        narrow = needed > self.width()
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        super().resizeEvent(event)
