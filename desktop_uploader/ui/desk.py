"""What stands behind the window: the engine, who is signed in, and what the computer tells of itself."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Notice, RowChanged, RowRemoved
from desktop_uploader.ui.late_engine import LateEngine
from desktop_uploader.ui.later import Later
from desktop_uploader.ui.sign_in import Account, Keep, SchoolSignIn
from desktop_uploader.ui.system import Hint, NetworkBack, Woke

OpenEngine = Callable[[Listener], AbstractAsyncContextManager[Engine]]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Doors:
    """How the window reaches what it must not know; the functions may be called on any thread.

    `open_engine` asks anew, each time, which server was chosen; `keep` and `stay_here` remember the choice.
    `folder` exists and is the person's own: one window runs on it. `keep_awake`: the setting of now.
    `server`: the address to begin with, empty for this computer, None while nobody has chosen.
    """

    open_engine: OpenEngine
    keep: Keep
    stay_here: Callable[[], None]
    folder: Path
    server: str | None = ""
    keep_awake: Callable[[], bool] = lambda: True


class Desk(QObject):
    """`start`, then `close`, on the window's thread. Everything it owns ends with it."""

    sign_in_needed = Signal(str, str)
    """The address so far, and why: empty for the first time. At most once until somebody has chosen."""

    trouble = Signal(str)
    """The engine couldn't start; `restart` tries again."""

    _begun = Signal(object)

    def __init__(self, doors: Doors, listener: Listener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doors, self._listener = doors, listener
        self._server = doors.server
        self._rows: dict[UploadId, Upload] = {}
        self._asking = False
        self.later = Later(self)
        self.sign_in = SchoolSignIn(doors.keep)
        self._chores = ThreadPoolExecutor(1, thread_name_prefix="chores")
        self._begun.connect(self._show_begun, Qt.ConnectionType.QueuedConnection)
        self.engine = LateEngine(lambda: doors.open_engine(listener), self._begun.emit)

    def start(self) -> None:
        """Returns at once; what is asked of `engine` waits until it is there."""
        if self._server is None:
            self._ask("")
        else:
            self.engine.begin()

    def restart(self) -> None:
        """Close the engine, off this thread, and open it anew."""
        self.later.call(self._begin_again, self._chores.submit(self.engine.end))

    def close(self) -> None:
        """Blocks until the engine has ended, which takes a second at most; all is in its journal."""
        self.sign_in.close()
        self._chores.shutdown()
        self.engine.end()

    def add(self, paths: Iterable[str]) -> None:
        """Files that didn't come through the window: from the command line or a second launch."""
        for path in paths:
            self.later.call(self._added, self.engine.ask(partial(Engine.add, path=path)))

    @Slot(object)
    def signed_in(self, account: Account) -> None:
        self._choose(account.address)

    @Slot()
    def ask_sign_in(self) -> None:
        """Somebody wants to sign in, or as somebody else."""
        self._ask("")

    @Slot()
    def not_now(self) -> None:
        """The question was put off: what waits, waits."""
        self._asking = False

    @Slot()
    def stay_here(self) -> None:
        """This computer's own companion was chosen."""
        self._doors.stay_here()
        self._choose("")

    @Slot(list)
    def apply(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            match notice:
                case RowChanged(upload=upload):
                    self._rows[upload.id] = upload
                    if upload.failure and upload.failure.kind is Kind.SIGN_IN and self._server:
                        self._ask(self.tr("Your sign-in ended. Nothing is lost."))
                case RowRemoved(upload_id=upload_id):
                    self._rows.pop(upload_id, None)

    @Slot(object)
    def hear(self, hint: Hint) -> None:
        """After sleep, or when a network comes up, nobody waits for the next try."""
        if not isinstance(hint, Woke | NetworkBack):
            return
        for row in self._rows.values():
            if row.phase is Phase.RECONNECTING:
                self.engine.tell(partial(Engine.retry, upload_id=row.id))

    def _choose(self, server: str) -> None:
        """Rows of another server leave the list; they wait in the journal until it is chosen again."""
        if self._server not in {None, server}:
            for upload_id in self._rows:
                self._listener(RowRemoved(upload_id))
        self._server, self._asking = server, False
        self.restart()

    def _ask(self, reason: str) -> None:
        if not self._asking:
            self._asking = True
            self.sign_in_needed.emit(self._server or "", reason)

    def _added(self, answer: "Future[Upload]") -> None:
        if not answer.cancelled() and isinstance(error := answer.exception(), WorldError):
            self.trouble.emit(error.failure.detail or error.failure.kind.value)

    def _begin_again(self, ended: "Future[None]") -> None:
        ended.result()
        self.engine.begin()

    @Slot(object)
    def _show_begun(self, error: BaseException | None) -> None:
        match error:
            case None | asyncio.CancelledError():
                return
            case WorldError(failure=failure):
                self.trouble.emit(failure.detail or failure.kind.value)
            case _:
                _log.error("The engine didn't start", exc_info=error)
                self.trouble.emit(self.tr("Something went wrong in this program."))
