"""What stands behind the window: the engine, who is signed in, and what the computer tells of itself."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_uploader.core.account import HERE, Account, Me
from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.system import Hint, Metered, NetworkBack, Woke
from desktop_uploader.core.upload import PauseReason, Upload
from desktop_uploader.diagnostics.help_desk import HelpDesk
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Notice, Remarked, RowChanged
from desktop_uploader.service.link import server_of
from desktop_uploader.service.sign_in import SchoolSignIn
from desktop_uploader.ui.adding.shelf import Shelf
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.late_engine import LateEngine
from desktop_uploader.ui.sign_in.accounts import Unkept
from desktop_uploader.ui.sign_in.era import Era
from desktop_uploader.ui.sign_in.left_behind import tell_of_those_left
from desktop_uploader.ui.sign_in.people import People, whom
from desktop_uploader.ui.sign_in.signing_out import SigningOut
from desktop_uploader.words.duplicates import already_here

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Desk(QObject):
    """`start`, then `close`, on the window's thread. Everything it owns ends with it."""

    trouble = Signal(str)
    """The engine couldn't start; `restart` tries again."""

    begun = Signal()
    """The engine can be asked, of a server that may be another than before."""

    changed = Signal(object)
    """The `Settings` that hold from now on."""

    refused = Signal(str, str)
    """A setting that couldn't be had, and why."""

    added = Signal(object)
    """Files that a person wants here: a `list[str]`."""

    _begun = Signal(object)

    def __init__(self, doors: Doors, listener: Listener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doors, self._listener = doors, listener
        self._era = Era(listener)
        self._hears = self._era.listener()
        self._is_metered = self._holds = False
        self._wanted: Settings | None = None
        self._is_closed = False
        self._ending: Future[None] | None = None
        self.later = Later(self)
        self.sign_in = SchoolSignIn(doors.keep, lambda: self.settings.proxy)
        self._chores = ThreadPoolExecutor(1, thread_name_prefix="chores")
        accounts = doors.accounts or Unkept(doors.server)
        self._prompting = ThreadPoolExecutor(1, thread_name_prefix="prompting")
        self.people = People(accounts, self._chores, self._prompting, self.later, self)
        self._signing_out = SigningOut(self.people, self.sign_in, self._chores, self.later, listener)
        self.sign_in_needed, self.account_changed = self.people.needed, self.people.changed
        self._begun.connect(self._show_begun, Qt.ConnectionType.QueuedConnection)
        self.engine = LateEngine(lambda: doors.open_engine(self._hears), self._begun.emit, self._greet)
        self._shelf = Shelf(doors, self.engine, self._chores, self.later, self._era)

    @property
    def settings(self) -> Settings:
        return self._wanted or self._doors.settings()

    @property
    def locked(self) -> frozenset[str]:
        """The settings that only an administrator can change."""
        return self._doors.locked

    def change(self, settings: Settings) -> None:
        """What the person has just chosen holds at once and is kept off this thread; a disk that is in the
        way is told.
        """
        before = self.settings
        if settings.course_id != before.course_id:
            settings = replace(settings, lesson_id=None)  # it is of the course of before
        settings = replace(settings, **{name: getattr(before, name) for name in self.locked})
        self._wanted = settings
        kept = self._chores.submit(self._doors.change, settings)
        self.later.call(partial(self._kept, settings), kept)
        self.engine.tell(partial(Engine.adapt, settings=settings))
        self._hold_limited_data()
        if settings.proxy != before.proxy and self.account is not None:
            self.restart()
        self.changed.emit(settings)

    @property
    def help_desk(self) -> HelpDesk | None:
        return self._doors.help_desk

    @property
    def folder(self) -> Path:
        """The person's own, for what one window remembers."""
        return self._doors.folder

    @property
    def is_here(self) -> bool:
        """Whether the server is this computer's own, which ends with this program."""
        return self.account is not None and self.account.is_here

    @property
    def account(self) -> Account | None:
        """None: nobody has chosen yet, or has signed out."""
        return self.people.account

    @property
    def me(self) -> Me | None:
        """Whom the server takes us for, and what it grants; None until it has said so."""
        return self.people.me

    @Slot()
    def start(self) -> None:
        """Returns at once; what is asked of `engine` waits until it is there."""
        for words in self._doors.remarks:
            self._listener(Remarked(words))
        if self.account is None:
            self._shelf.show()
            self.people.ask_again()
        else:
            self.engine.begin()

    def restart(self) -> None:
        """Close the engine, off this thread, and open it anew. Asked twice, it opens once."""
        self.engine.retire()
        self._ending = self._chores.submit(self.engine.end)
        self.later.call(self._begin_again, self._ending)

    def close(self) -> None:
        """Blocks until the engine has ended, which takes some two seconds at most; all is in its journal."""
        self._ending = None
        self._is_closed = True
        self._doors.give_up()
        self.sign_in.close()
        self._chores.shutdown()
        self._prompting.shutdown()
        self.engine.end()

    def add(self, paths: Iterable[str]) -> None:
        """However many: one question to the engine. Files that are in the list already get no second row."""
        files, known = list(paths), self._era.known()

        def say(rows: Sequence[Upload]) -> None:
            if here := [row for row in rows if row.id in known]:
                self._listener(Remarked(already_here(here)))

        if files:
            self.added.emit(files)
            self._shelf.keep(files)
            self.ask(partial(Engine.add_all, paths=files), say)

    def ask(
        self,
        question: Callable[[Engine], Coroutine[Any, Any, T]],
        then: Callable[[T], object] = lambda _: None,
        failed: Callable[[WorldError], object] | None = None,
    ) -> None:
        """Ask the engine; `then` or `failed` (else `trouble`) is called on the window's thread."""

        def answered(answer: "Future[T]") -> None:
            if answer.cancelled() or self._is_closed:
                return
            match answer.exception():
                case None:
                    then(answer.result())
                case WorldError() as error:
                    (failed or self._tell_trouble)(error)
                case error:
                    _log.error("A question to the engine failed", exc_info=error)

        self.later.call(answered, self.engine.ask(question))

    def open(self, given: Iterable[str]) -> None:
        """Files, or links that name a server to sign in at."""
        words = list(given)
        for address in filter(None, map(server_of, words)):
            self.people.ask(address)
        self.add(word for word in words if server_of(word) is None)

    def switch(self, account: Account) -> None:
        """Go on as somebody who is signed in, or (`HERE`) with this computer's own companion.

        Rows of another person leave the list; they wait in the journal until that one is chosen again.
        """
        if self.account is None or self.account.address != account.address:
            self._forget_the_course()
        before = self.account
        if self.people.now(account):
            tell_of_those_left(before, account, self._era.end(), self._listener)
        self.people.keep(account, self._doors.stay_here)
        self.restart()

    def sign_out(self, account: Account) -> None:
        """The token is forgotten here, and there if the server can be reached; rows wait in the journal."""
        if account != self.account:
            self._signing_out.begin(account, lambda: None)
            return
        self.people.now(None)
        self._era.end()
        self.engine.retire()
        self._ending = None
        self._signing_out.begin(account, self.engine.end)
        self._shelf.show()

    def _forget_the_course(self) -> None:
        """That of new videos is one server's."""
        if self.settings.course_id or self.settings.lesson_id:
            self.change(replace(self.settings, course_id=None, lesson_id=None))

    @Slot()
    def ask_sign_in(self) -> None:
        """Somebody wants to sign in, or as somebody else."""
        self.people.ask_again()

    def add_account(self) -> None:
        """At another server, or as somebody else at this one."""
        self.people.ask("")

    @Slot()
    def stay_here(self) -> None:
        """This computer's own companion was chosen."""
        self.switch(HERE)

    @Slot(object)
    def apply(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            match notice:
                case RowChanged(upload=upload, mine=True) if upload.lacks_a_sign_in:
                    if upload.id in self._era and self.engine.is_there:  # else it was another sign-in
                        self.people.end()

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
                self._hold_limited_data()

    def _hold_limited_data(self) -> None:
        holds = self._is_metered and not self.settings.limited_data
        if holds is not self._holds:
            self._holds = holds
            order = Engine.pause_all_for if holds else Engine.resume_all_for
            self.engine.tell(partial(order, reason=PauseReason.LIMITED_DATA))

    def _kept(self, settings: Settings, kept: "Future[None]") -> None:
        if settings is self._wanted:
            self._wanted = None
        match kept.exception():
            case WorldError() as error:
                self._listener(Remarked(error.failure.detail))
            case None:
                return
            case error:
                _log.error("The settings weren't kept", exc_info=error)

    def _greet(self, engine: Engine) -> None:
        """On its thread: it may not have been there when we heard of the network."""
        if self._holds:
            engine.pause_all_for(PauseReason.LIMITED_DATA)

    def meet(self) -> None:
        """Ask the server who we are, and how much room there is."""
        self.ask(whom, lambda known: self.people.meet(*known), self._not_met)

    def _not_met(self, error: WorldError) -> None:
        if error.failure.kind is Kind.SIGN_IN and self.engine.is_there:
            self.people.end()

    def _tell_trouble(self, error: WorldError) -> None:
        self.trouble.emit(error.failure.detail or error.failure.kind.value)

    def _begin_again(self, ended: "Future[None]") -> None:
        ended.result()
        if ended is self._ending:
            self._hears = self._era.listener()
            self.engine.begin()

    @Slot(object)
    def _show_begun(self, error: BaseException | None) -> None:
        match error:
            case None:
                self.begun.emit()
                self.meet()
            case asyncio.CancelledError():
                return
            case WorldError():
                self._tell_trouble(error)
            case _:
                _log.error("The engine didn't start", exc_info=error)
                self.trouble.emit(self.tr("Something went wrong in this program."))
