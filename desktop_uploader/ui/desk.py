"""What stands behind the window: the engine, who is signed in, and what the computer tells of itself."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.system import Hint, Metered, NetworkBack, Woke
from desktop_uploader.core.upload import PauseReason, UploadId
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Notice, RowChanged, RowRemoved
from desktop_uploader.service.sign_in import Account, Keep, SchoolSignIn
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.late_engine import LateEngine

OpenEngine = Callable[[Listener], AbstractAsyncContextManager[Engine]]
T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Doors:
    """How the window reaches what it must not know; the functions may be called on any thread.

    `open_engine` asks anew, each time, which server was chosen; `keep` and `stay_here` remember the choice.
    `folder` exists and is the person's own: one window runs on it. `settings` are those of now, and `change`
    keeps others.
    `server`: the address to begin with, empty for this computer, None while nobody has chosen.
    """

    open_engine: OpenEngine
    keep: Keep
    stay_here: Callable[[], None]
    folder: Path
    server: str | None = ""
    settings: Callable[[], Settings] = Settings
    change: Callable[[Settings], None] = lambda _: None


class Desk(QObject):
    """`start`, then `close`, on the window's thread. Everything it owns ends with it."""

    sign_in_needed = Signal(str, str)
    """The address so far, and why: empty for the first time. At most once until somebody has chosen."""

    trouble = Signal(str)
    """The engine couldn't start; `restart` tries again."""

    begun = Signal()
    """The engine can be asked, of a server that may be another than before."""

    _begun = Signal(object)

    def __init__(self, doors: Doors, listener: Listener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doors, self._listener = doors, listener
        self._server = doors.server
        self._shown: set[UploadId] = set()
        self._asking = self._is_metered = False
        self.later = Later(self)
        self.sign_in = SchoolSignIn(doors.keep)
        self._chores = ThreadPoolExecutor(1, thread_name_prefix="chores")
        self._begun.connect(self._show_begun, Qt.ConnectionType.QueuedConnection)
        self.engine = LateEngine(lambda: doors.open_engine(listener), self._begun.emit, self._greet)

    @property
    def settings(self) -> Settings:
        return self._doors.settings()

    def change(self, settings: Settings) -> None:
        """Keep what the person has just chosen; a disk that is in the way is told."""
        try:
            self._doors.change(settings)
        except WorldError as error:
            self._tell_trouble(error)
        self.engine.tell(partial(Engine.adapt, settings=settings))

    @property
    def is_here(self) -> bool:
        """Whether the server is this computer's own, which ends with this program."""
        return self._server == ""

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
        """However many: one question to the engine."""
        files = list(paths)
        if files:
            self.ask(partial(Engine.add_all, paths=files))

    def ask(
        self,
        question: Callable[[Engine], Coroutine[Any, Any, T]],
        then: Callable[[T], object] = lambda _: None,
        failed: Callable[[WorldError], object] | None = None,
    ) -> None:
        """Ask the engine; `then` or `failed` (else `trouble`) is called on the window's thread."""

        def answered(answer: "Future[T]") -> None:
            if answer.cancelled():
                return
            match answer.exception():
                case None:
                    then(answer.result())
                case WorldError() as error:
                    (failed or self._tell_trouble)(error)
                case error:
                    _log.error("A question to the engine failed", exc_info=error)

        self.later.call(answered, self.engine.ask(question))

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
                    self._shown.add(upload.id)
                    if upload.failure and upload.failure.kind is Kind.SIGN_IN and self._server:
                        self._ask(self.tr("Your sign-in ended. Nothing is lost."))
                case RowRemoved(upload_id=upload_id):
                    self._shown.discard(upload_id)

    @Slot(object)
    def hear(self, hint: Hint) -> None:
        """What the engine should know of the computer it runs on."""
        match hint:
            case Woke():
                self.engine.tell(Engine.woke)
            case NetworkBack():
                self.engine.tell(Engine.try_now)
            case Metered(is_metered=is_metered):
                self._is_metered = is_metered
                order = Engine.pause_all_for if is_metered else Engine.resume_all_for
                self.engine.tell(partial(order, reason=PauseReason.LIMITED_DATA))

    def _greet(self, engine: Engine) -> None:
        """On its thread: it may not have been there when we heard of the network."""
        if self._is_metered:
            engine.pause_all_for(PauseReason.LIMITED_DATA)

    def _choose(self, server: str) -> None:
        """Rows of another server leave the list; they wait in the journal until it is chosen again."""
        if self._server not in {None, server}:
            for upload_id in self._shown:
                self._listener(RowRemoved(upload_id))
        self._server, self._asking = server, False
        self.restart()

    def _ask(self, reason: str) -> None:
        if not self._asking:
            self._asking = True
            self.sign_in_needed.emit(self._server or "", reason)

    def _tell_trouble(self, error: WorldError) -> None:
        self.trouble.emit(error.failure.detail or error.failure.kind.value)

    def _begin_again(self, ended: "Future[None]") -> None:
        ended.result()
        self.engine.begin()

    @Slot(object)
    def _show_begun(self, error: BaseException | None) -> None:
        match error:
            case None:
                self.begun.emit()
            case asyncio.CancelledError():
                return
            case WorldError():
                self._tell_trouble(error)
            case _:
                _log.error("The engine didn't start", exc_info=error)
                self.trouble.emit(self.tr("Something went wrong in this program."))
