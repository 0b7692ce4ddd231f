"""What stands behind the window: the engine, who is signed in, and what the computer tells of itself."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop_uploader.core.account import HERE, Account, Me
from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.system import Hint
from desktop_uploader.diagnostics.help_desk import HelpDesk
from desktop_uploader.engine.notices import Listener, Notice, Remarked, RowChanged
from desktop_uploader.service.link import server_of
from desktop_uploader.service.sign_in import SchoolSignIn
from desktop_uploader.ui.adding.drops import Drops
from desktop_uploader.ui.adding.shelf import Shelf
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.chosen import Chosen
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.engine_room import EngineRoom
from desktop_uploader.ui.sign_in.accounts import Unkept
from desktop_uploader.ui.sign_in.era import Era
from desktop_uploader.ui.sign_in.left_behind import tell_of_those_left
from desktop_uploader.ui.sign_in.people import People, whom
from desktop_uploader.ui.sign_in.signing_out import SigningOut
from desktop_uploader.ui.surroundings import Surroundings


class Desk(QObject):
    """`start`, then `close`, on the window's thread. Everything it owns ends with it.

    It lends out what its parts do: see `Chosen` for the settings, `EngineRoom` for the engine, `People` for
    who is signed in, `Drops` for files.
    """

    begun = Signal()
    """The engine can be asked, of a server that may be another than before."""

    refused = Signal(str, str)
    """A setting that couldn't be had, and why."""

    def __init__(self, doors: Doors, listener: Listener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doors, self._listener, self._era = doors, listener, Era(listener)
        self._chores = ThreadPoolExecutor(1, thread_name_prefix="chores")
        self._prompting = ThreadPoolExecutor(1, thread_name_prefix="prompting")
        self.later = Later(self)
        self.chosen = Chosen(doors, self._chores, self.later, listener, self)
        self._proxy = self.settings.proxy
        self._room = EngineRoom(doors, self._era, self._chores, self.later, self)
        self.engine, self.holding = self._room.engine, self._room.holding
        self._surroundings = Surroundings(self.engine, self.holding, self.settings)
        self._shelf = Shelf(doors, self.engine, self._chores, self.later, self._era)
        self._drops = Drops(self._room, self._shelf, self._era, listener, self)
        accounts = doors.accounts or Unkept(doors.server)
        self.people = People(accounts, self._chores, self._prompting, self.later, self)
        self.sign_in = SchoolSignIn(doors.keep, lambda: self.settings.proxy)
        self._signing_out = SigningOut(self.people, self.sign_in, self._chores, self.later, listener)
        self.add, self.forget, self.change = self._drops.add, self._drops.forget, self.chosen.change
        self.added, self.ask, self.restart = self._drops.added, self._room.ask, self._room.restart
        self.changed, self.trouble = self.chosen.changed, self._room.trouble
        self.sign_in_needed, self.account_changed = self.people.needed, self.people.changed
        self.chosen.changed.connect(self._adapt)
        self._room.begun.connect(self._show_begun)

    @property
    def settings(self) -> Settings:
        return self.chosen.now

    @property
    def locked(self) -> frozenset[str]:
        """The settings that only an administrator can change."""
        return self.chosen.locked

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
        for words in self._doors.remarks():
            self._listener(Remarked(words))
        if self.account is None:
            self._shelf.show()
            self.people.ask_again()
        else:
            self.engine.begin()

    def close(self) -> None:
        """Blocks until the engine has ended, which takes some two seconds at most; all is in its journal."""
        self._room.close()
        self._doors.give_up()
        self.sign_in.close()
        self._chores.shutdown()
        self._prompting.shutdown()
        self.engine.end()

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
            self.chosen.forget_the_course()
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
        self._room.leave()
        self._signing_out.begin(account, self.engine.end)
        self._shelf.show()

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
        self._surroundings.hear(hint)

    def meet(self) -> None:
        """Ask the server who we are, and how much room there is."""
        self.ask(whom, lambda known: self.people.meet(*known), self._not_met)

    def _not_met(self, error: WorldError) -> None:
        if error.failure.kind is Kind.SIGN_IN and self.engine.is_there:
            self.people.end()

    def _adapt(self, settings: Settings) -> None:
        self._surroundings.adapt(settings)
        before, self._proxy = self._proxy, settings.proxy
        if self._proxy != before and self.account is not None:
            self.restart()

    @Slot()
    def _show_begun(self) -> None:
        self.begun.emit()
        self.meet()
