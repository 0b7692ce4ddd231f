"""Who is signed in, who else could be, and when somebody must be asked."""

from collections.abc import Callable
from concurrent.futures import Executor, Future

from PySide6.QtCore import QObject, Signal, Slot

from desktop_uploader.core.account import HERE, Account, Me
from desktop_uploader.core.ports.service import Server
from desktop_uploader.engine.engine import Engine
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.sign_in.accounts import Accounts


class People(QObject):
    """`chores` does what may block, one after the other; `prompting` what waits for the keyring's prompt, and
    nothing waits for. What follows for the rows is the desk's.
    """

    needed = Signal(str, str)
    """The address so far, and why: empty for the first time. At most once until somebody has chosen."""

    changed = Signal()
    """Who is signed in, or who else is, or what is known of them."""

    def __init__(
        self, accounts: Accounts, chores: Executor, prompting: Executor, later: Later, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._accounts, self._chores, self._prompting, self._later = accounts, chores, prompting, later
        self._asking = self._is_over = False
        self.account: Account | None = accounts.account
        self.me: Me | None = None

    @property
    def all(self) -> tuple[Account, ...]:
        return self._accounts.all()

    @property
    def is_first(self) -> bool:
        return self._accounts.is_first

    @property
    def is_signed_in(self) -> bool:
        """As far as is known: the server may refuse the token yet."""
        return self.account is not None and not self._is_over

    def is_lasting(self) -> "Future[bool]":
        return self._prompting.submit(lambda: self._accounts.lasting)

    def now(self, account: Account | None) -> bool:
        """Work with this one, or nobody. Whether it is somebody else than before."""
        before, self.account, self.me = self.account, account, None
        self._asking = self._is_over = False
        self.changed.emit()
        if before is None or account is None:
            return before is not None
        return before.address != account.address or before.id not in {"", account.id}

    def keep(self, account: Account, stay_here: Callable[[], None]) -> None:
        """The choice, for the next time."""
        if account == HERE:
            self._chores.submit(stay_here)
        else:
            self._chores.submit(self._accounts.choose, account)

    def forget(self, account: Account) -> str | None:
        """Signed out here: the token, so that the server may be told. Blocks; raises WorldError."""
        return self._accounts.forget(account)

    def ask(self, address: str, reason: str = "") -> None:
        """Once; but an address that somebody has just brought is shown at any time."""
        if not self._asking or (address and not reason):
            self._asking = True
            self.needed.emit(address, reason)

    def ask_again(self) -> None:
        """Where they are, or where somebody has said they might be."""
        address = self.account.address if self.account else self._accounts.address
        self.ask(address, self._why_over() if self._is_over else "")

    @Slot()
    def not_now(self) -> None:
        """The question was put off: what waits, waits."""
        self._asking = False

    def end(self) -> None:
        """The server doesn't take the token any more: it is asked for once."""
        if self.account is not None and not self.account.is_here and not self._is_over:
            self._is_over = True
            self.changed.emit()
            self.ask(self.account.address, self._why_over())

    def meet(self, me: Me, server: Server) -> None:
        """Whom the server takes us for."""
        self.me = me
        self.changed.emit()
        if self.account is not None and not self.account.id:
            self._later.call(self._known, self._chores.submit(self._accounts.know, me, server))

    def _known(self, answer: "Future[Account | None]") -> None:
        if not answer.cancelled() and answer.exception() is None and (account := answer.result()):
            self.account = account
            self.changed.emit()

    def _why_over(self) -> str:
        account = self.account
        if account is None or not account.name:
            return self.tr("Your sign-in ended. Nothing is lost.")
        words = self.tr("The sign-in of {name} at {server} ended. Nothing is lost.")
        return words.format(name=account.name, server=account.server_name or account.address)


async def whom(engine: Engine) -> tuple[Me, Server]:
    """Whom the server takes us for, and which server it is."""
    return await engine.me(), await engine.server()
