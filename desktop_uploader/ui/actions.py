"""What the actions of a row do, and their words."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_uploader.core.upload import Upload
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.thread import EngineThread
from desktop_uploader.ui.row import Action
from desktop_uploader.words import quantities


def action_words() -> dict[Action, str]:
    """For buttons and menus, in the person's language."""
    translate = QCoreApplication.translate
    return {
        Action.PAUSE: translate("Action", "Pause"),
        Action.RESUME: translate("Action", "Resume"),
        Action.RETRY: translate("Action", "Try again"),
        Action.WATCH: translate("Action", "Watch"),
        Action.COPY_LINK: translate("Action", "Copy link"),
        Action.CANCEL: translate("Action", "Cancel upload"),
        Action.SHOW_IN_FOLDER: translate("Action", "Show in folder"),
        Action.REMOVE: translate("Action", "Remove from list"),
    }


class Actions:
    """Carries them out: on the engine, or on this computer's own browser, clipboard and file manager."""

    def __init__(self, engine: EngineThread, window: QWidget) -> None:
        self._engine, self._window = engine, window
        self._doers: dict[Action, Callable[[Upload], None]] = {
            Action.PAUSE: self._tell(Engine.pause),
            Action.RESUME: self._tell(Engine.resume),
            Action.RETRY: self._tell(Engine.retry),
            Action.CANCEL: self._cancel,
            Action.WATCH: self._watch,
            Action.COPY_LINK: self._copy,
            Action.SHOW_IN_FOLDER: self._show,
            Action.REMOVE: self._forget,
        }

    def do(self, action: Action, upload: Upload) -> None:
        self._doers[action](upload)

    def _tell(self, order: Callable[..., None]) -> Callable[[Upload], None]:
        return lambda upload: self._engine.tell(partial(order, upload_id=upload.id))

    def _cancel(self, upload: Upload) -> None:
        """Pauses first, then asks, if anything would be lost."""
        if not upload.acknowledged:
            self._tell(Engine.cancel)(upload)
            return
        self._tell(Engine.pause)(upload)
        stored = quantities.size(upload.acknowledged)
        question = QCoreApplication.translate("Action", "Delete the {} already stored?").format(stored)
        box = QMessageBox(QMessageBox.Icon.Question, upload.details.title, question, parent=self._window)
        delete = box.addButton(
            QCoreApplication.translate("Action", "Delete"), QMessageBox.ButtonRole.DestructiveRole
        )
        keep = box.addButton(QCoreApplication.translate("Action", "Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(lambda: self._tell(Engine.cancel)(upload))
        box.finished.connect(box.deleteLater)
        box.open()

    def _watch(self, upload: Upload) -> None:
        if upload.remote and upload.remote.watch_url:
            QDesktopServices.openUrl(QUrl(upload.remote.watch_url))

    def _copy(self, upload: Upload) -> None:
        if upload.remote and upload.remote.watch_url:
            QGuiApplication.clipboard().setText(upload.remote.watch_url)

    def _show(self, upload: Upload) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(upload.source.path).parent)))

    def _forget(self, upload: Upload) -> None:
        self._engine.ask(partial(Engine.forget, upload_id=upload.id))
