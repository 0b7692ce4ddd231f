"""Every text that a window shows, paints, or tells a screen reader."""

from collections.abc import Iterator
from inspect import isbuiltin

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.rows.actions import action_words
from desktop_uploader.ui.rows.upload_model import ROW_ROLE

_ASKED = (
    *("text", "title", "windowTitle", "placeholderText", "toolTip", "statusTip", "whatsThis"),
    *("accessibleName", "accessibleDescription", "informativeText", "specialValueText", "prefix", "suffix"),
)
_TYPED = ("QLineEdit", "QTextEdit", "QPlainTextEdit")
"""What is in these is what people typed, or facts."""


def seen(window: MainWindow) -> Iterator[tuple[str, str]]:
    """Where it is, and the text. Of all windows that are open."""
    for top in QApplication.topLevelWidgets():
        if top is window or top.isVisible():
            for widget in (top, *top.findChildren(QWidget)):
                yield from _of_widget(widget)
    yield from _of_rows(window)


def _of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    name = f"{type(widget).__name__} “{widget.objectName()}”"
    typed = any(widget.inherits(kind) for kind in _TYPED)
    for asked in _ASKED:
        ask = getattr(widget, asked, None)
        answer = ask() if isbuiltin(ask) and not (typed and asked == "text") else None
        if isinstance(answer, str):
            yield f"{name}.{asked}", answer
    if isinstance(widget, QComboBox):
        for index in range(widget.count()):
            yield f"{name} item", widget.itemText(index)
    for action in (*widget.actions(), *widget.findChildren(QAction)):
        yield f"{name} action", action.text()
        yield f"{name} action tip", action.toolTip()


def _of_rows(window: MainWindow) -> Iterator[tuple[str, str]]:
    model = window.page.model
    for row in range(model.rowCount()):
        view = model.index(row).data(ROW_ROLE)
        for part in ("state", "detail", "offer"):
            yield f"row {view.title} {part}", getattr(view, part)
    for action, words in action_words().items():
        yield f"button {action}", words
