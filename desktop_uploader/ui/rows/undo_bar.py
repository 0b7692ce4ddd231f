"""What was just removed, and the way back, for as long as there is one."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop_uploader.ui.frame.announcer import announce
from desktop_uploader.ui.look.elided_label import ElidedLabel
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme


class UndoBar(QWidget):
    """Hidden while there is nothing to undo. The shortcut is the window's; the bar only names it."""

    undo = Signal()

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._theme = icons, theme
        self.setObjectName("undo_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Removed"))
        self.text = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.button = QPushButton(self.tr("Undo"), self)
        self.button.setObjectName("undo")
        self.button.clicked.connect(self.undo)
        key = QKeySequence(QKeySequence.StandardKey.Undo)
        self.button.setToolTip(key.toString(QKeySequence.SequenceFormat.NativeText))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 20, 5)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.wear(theme)
        self.hide()

    def offer(self, text: str) -> None:
        """Show it with these words, or put it away for none."""
        self.setVisible(bool(text))
        if text:
            self.text.say(text)
            keys = self.button.toolTip()
            announce(self, " ".join((text, self.tr("Undo with {keys}.").format(keys=keys))))

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        side = round(1.2 * self.fontMetrics().height())
        self.button.setIcon(self._icons.icon("undo", QColor(theme.accent), side))
        self.button.setIconSize(QSize(side, side))

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.wear(self._theme)
