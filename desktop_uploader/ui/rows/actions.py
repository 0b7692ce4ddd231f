"""What the actions of rows do, and their words."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.thread import EngineThread
from desktop_uploader.ui.adding.file_dialog import choose_version, find_video, nearest_folder
from desktop_uploader.ui.rows.cancel_question import CancelQuestion
from desktop_uploader.ui.rows.delete_question import DeleteQuestion
from desktop_uploader.ui.rows.deletions import Deletions
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.words.failures import another_file, explain
from desktop_uploader.words.remarks import replaced

Order = Callable[[Engine, UploadId], None]
MOVES = (Action.UPLOAD_NEXT, Action.MOVE_TOP, Action.MOVE_UP, Action.MOVE_DOWN)


def action_words() -> dict[Action, str]:
    """For buttons and menus, in the person's language."""
    translate = QCoreApplication.translate
    return {
        Action.PAUSE: translate("Action", "Pause"),
        Action.RESUME: translate("Action", "Resume"),
        Action.RETRY: translate("Action", "Try again"),
        Action.FIND_FILE: translate("Action", "Find file…"),
        Action.SIGN_IN: translate("Action", "Sign in…"),
        Action.WATCH: translate("Action", "Watch"),
        Action.COPY_LINK: translate("Action", "Copy link"),
        Action.REPLACE: translate("Action", "Replace…"),
        Action.UPLOAD_NEXT: translate("Action", "Upload next"),
        Action.MOVE_TOP: translate("Action", "Move to the top"),
        Action.MOVE_UP: translate("Action", "Move up"),
        Action.MOVE_DOWN: translate("Action", "Move down"),
        Action.DETAILS: translate("Action", "Details"),
        Action.SAVE_REPORT: translate("Action", "Save report…"),
        Action.CANCEL: translate("Action", "Cancel upload…"),
        Action.SHOW_IN_FOLDER: translate("Action", "Show in folder"),
        Action.REMOVE: translate("Action", "Remove from list"),
        Action.DELETE: translate("Action", "Delete from the server…"),
    }


class Actions(QObject):
    """Carries them out: on the engine, or on this computer's own browser, clipboard and file manager.

    What others have to do is told by signals: list[Upload], or words to show in passing. `added`: files,
    list[str].
    """

    remove = Signal(object)
    sign_in = Signal()
    details = Signal()
    save_report = Signal()
    move = Signal(object, list)
    remarked = Signal(str)
    added = Signal(object)
    _near = Signal(object, object, str)

    def __init__(self, engine: EngineThread, window: QWidget) -> None:
        super().__init__(window)
        self._engine, self._window = engine, window
        self.deletions = Deletions(engine, self)
        self._near.connect(self._show_near)
        self._doers: dict[Action, Callable[[Sequence[Upload]], None]] = {
            Action.PAUSE: self.pause,
            Action.RESUME: self.resume,
            Action.RETRY: self.retry,
            Action.FIND_FILE: self._find_file,
            Action.CANCEL: self._cancel,
            Action.WATCH: self._watch,
            Action.COPY_LINK: self._copy,
            Action.REPLACE: self._replace,
            Action.SHOW_IN_FOLDER: self._show,
            Action.DELETE: self._ask_delete,
            Action.REMOVE: lambda uploads: self.remove.emit(list(uploads)),
            Action.SIGN_IN: lambda _: self.sign_in.emit(),
            Action.DETAILS: lambda _: self.details.emit(),
            Action.SAVE_REPORT: lambda _: self.save_report.emit(),
            **{it: self._mover(it) for it in MOVES},
        }

    def do(self, action: Action, uploads: Sequence[Upload]) -> None:
        self._doers[action](uploads)

    def pause(self, uploads: Sequence[Upload]) -> None:
        self._tell(Engine.pause, uploads)

    def resume(self, uploads: Sequence[Upload]) -> None:
        self._tell(Engine.resume, uploads)

    def retry(self, uploads: Sequence[Upload]) -> None:
        self._tell(Engine.retry, uploads)

    def _tell(self, order: Order, uploads: Sequence[Upload]) -> None:
        """One message for all of them: there may be ten thousand, each with a write to the disk."""
        ids = [upload.id for upload in uploads]

        async def give(engine: Engine) -> None:
            for upload_id in ids:
                order(engine, upload_id)
                await asyncio.sleep(0)

        self._engine.ask(give)

    def _mover(self, action: Action) -> Callable[[Sequence[Upload]], None]:
        return lambda uploads: self.move.emit(action, list(uploads))

    def _cancel(self, uploads: Sequence[Upload]) -> None:
        """Pauses first, then asks, if anything would be lost; who keeps them goes on where they were."""
        if not any(upload.acknowledged for upload in uploads):
            self._tell(Engine.cancel, uploads)
            return
        running = [upload for upload in uploads if upload.phase is not Phase.PAUSED]
        self.pause(running)
        question = CancelQuestion(uploads, self._window)
        question.delete.connect(lambda: self._tell(Engine.cancel, uploads))
        question.keep.connect(lambda: self.resume(running))
        question.open()

    def _ask_delete(self, uploads: Sequence[Upload]) -> None:
        """Not of those that are on their way out."""
        if fresh := self.deletions.fresh(uploads):
            question = DeleteQuestion(fresh, self._window)
            question.delete.connect(partial(self.deletions.begin, fresh))
            question.open()

    def _find_file(self, uploads: Sequence[Upload]) -> None:
        """One at a time: a file is one row's."""
        upload = uploads[0]
        dialog = find_video(self._window, upload.source.path)
        dialog.fileSelected.connect(partial(self._locate, upload))
        opened_at = dialog.directory()

        async def near(_: Engine) -> str:
            return await asyncio.to_thread(nearest_folder, upload.source.path)

        def show(answer: "Future[str]") -> None:
            """On the engine's thread, as `_located`."""
            if not answer.cancelled() and answer.exception() is None:
                self._near.emit(dialog, opened_at, answer.result())

        self._engine.ask(near).add_done_callback(show)

    def _show_near(self, dialog: QFileDialog, opened_at: QDir, folder: str) -> None:
        """Unless somebody was quicker."""
        if folder and isValid(dialog) and dialog.directory() == opened_at:
            dialog.setDirectory(folder)

    def _locate(self, upload: Upload, path: str) -> None:
        async def locate(engine: Engine) -> str:
            try:
                found = await engine.locate(upload.id, path)
            except WorldError as error:
                chosen = replace(upload, source=replace(upload.source, path=path), failure=error.failure)
                return explain(chosen).happened
            return "" if found else another_file(upload.source.path, path)

        self._engine.ask(locate).add_done_callback(self._located)

    def _replace(self, uploads: Sequence[Upload]) -> None:
        """One at a time: a file is one video's."""
        upload = uploads[0]
        choose_version(self._window, upload).fileSelected.connect(partial(self._replace_by, upload))

    def _replace_by(self, upload: Upload, path: str) -> None:
        async def put(engine: Engine) -> str:
            try:
                return replaced(upload, is_new=await engine.replace(upload.id, path))
            except WorldError as error:
                return explain(replace(upload, failure=error.failure)).happened

        self.added.emit([path])
        self._engine.ask(put).add_done_callback(self._located)

    def _located(self, answer: "Future[str]") -> None:
        """On the engine's thread; signals find their own way."""
        if not answer.cancelled() and answer.exception() is None and (words := answer.result()):
            self.remarked.emit(words)

    def _watch(self, uploads: Sequence[Upload]) -> None:
        """One video: ten thousand may be selected, and each would be a page of the browser."""
        for link in _links(uploads)[:1]:
            QDesktopServices.openUrl(QUrl(link))

    def _copy(self, uploads: Sequence[Upload]) -> None:
        links = _links(uploads)
        QGuiApplication.clipboard().setText("\n".join(links))
        self.remarked.emit(self.tr("Link copied.") if len(links) == 1 else self.tr("Links copied."))

    def _show(self, uploads: Sequence[Upload]) -> None:
        for folder in {Path(upload.source.path).parent for upload in uploads}:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _links(uploads: Sequence[Upload]) -> list[str]:
    return [it.remote.watch_url for it in uploads if it.remote and it.remote.watch_url]
