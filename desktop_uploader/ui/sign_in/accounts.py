"""Who is signed in where, as the window needs it, and a stand-in that keeps nothing."""

from typing import Protocol

from desktop_uploader.core.account import Account, Me
from desktop_uploader.core.ports.service import Server


class Accounts(Protocol):
    """For any thread; what is a method may block, and raises WorldError when the keyring refuses."""

    @property
    def account(self) -> Account | None:
        """None: nobody has chosen yet, or has signed out."""

    @property
    def is_first(self) -> bool:
        """Whether nobody had ever chosen when the program began."""

    @property
    def address(self) -> str:
        """Where a person may want to sign in; empty where nobody has said."""

    @property
    def lasting(self) -> bool:
        """Whether a sign-in outlives this program. Blocks."""

    def all(self) -> tuple[Account, ...]: ...
    def choose(self, account: Account) -> None: ...
    def know(self, me: Me, server: Server) -> Account | None:
        """Whom the server takes us for now. The account, if it was told of for the first time."""

    def forget(self, account: Account) -> str | None:
        """Signed out: the token, so that the server may be told."""


class Unkept:
    """For a window that stands alone. `server`: an address, empty for this computer, None for nobody yet."""

    is_first, address, lasting = False, "", True

    def __init__(self, server: str | None) -> None:
        self.account = None if server is None else Account(server)

    def all(self) -> tuple[Account, ...]:
        return (self.account,) if self.account and not self.account.is_here else ()

    def choose(self, account: Account) -> None:
        self.account = account

    def know(self, me: Me, server: Server) -> Account | None:
        del me, server
        return None

    def forget(self, account: Account) -> str | None:
        if self.account == account:
            self.account = None
        return None
