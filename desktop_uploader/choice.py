"""With whom the window works: who signed in where, what was chosen last, and where their tokens lie."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager

from desktop_uploader.app import Program
from desktop_uploader.core.account import HERE, Account, Connection, Me
from desktop_uploader.core.ports.service import Server
from desktop_uploader.core.upload import UploadId
from desktop_uploader.diagnostics.help_desk import HelpDesk
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener
from desktop_uploader.store.preferences import KeptSettings


class Choice:
    """Who is signed in where, and with whom the window works; asked anew whenever the engine is opened.

    For any thread; what asks the keyring blocks. Implements `ui.sign_in.accounts.Accounts`.
    """

    def __init__(
        self, program: Program, connection: Connection, settings: KeptSettings, limit: int | None = None
    ) -> None:
        """Without a server in `connection`, the one that was chosen last. `limit`: bytes a second for all."""
        self._program, self._settings, self._limit = program, settings, limit
        self.account = self._account_of(connection)
        """None: nobody has chosen yet, or has signed out."""
        self.connection = connection if connection.server else _connection(self.account or HERE)
        self.is_first = not program.accounts.ever and self.account is None

    @property
    def address(self) -> str:
        """Where a person may want to sign in: what an administrator or an older program has written down."""
        return self._settings.now().server

    @property
    def lasting(self) -> bool:
        """Whether a sign-in outlives this program. Blocks."""
        return self._program.secrets().lasting

    def give_up(self) -> None:
        """The program ends: what waits for the keyring's prompt waits no more."""
        self._program.prompts.give_up()

    def all(self) -> tuple[Account, ...]:
        return self._program.accounts.all()

    def keep(self, account: Account, token: str) -> None:
        """A sign-in that worked; `choose` is to follow. Raises WorldError when the keyring refuses."""
        self._program.secrets().keep(account.key, token)
        self._program.servers.remember(account.address, account.server_id)

    def choose(self, account: Account) -> None:
        """Go on with this one."""
        self._program.accounts.choose(account)
        self.account, self.connection = account, _connection(account)

    def shelve(self, paths: Sequence[str], listener: Listener) -> None:
        """Have the journal keep files while there is no engine. Blocks; raises WorldError.

        With a token from outside nothing is kept: whose it is, only the server can say, and the engine asks.
        """
        if self.connection.token:
            return
        connection = self.connection if self.account else None
        self._program.shelve(connection, paths, self._settings.now(), listener)

    def shelved(self, listener: Listener) -> None:
        """Tell of what waits for somebody to sign in, while nobody is. Blocks; raises WorldError."""
        if self.account is None:
            self._program.shelved(listener)

    def unshelve(
        self, upload_ids: Sequence[UploadId], listener: Listener, gone: Callable[[str], object]
    ) -> None:
        """Let go of what waits for somebody to sign in; `gone` has its files. Blocks; raises WorldError."""
        self._program.unshelve(upload_ids, listener, gone)

    def stay_here(self) -> None:
        """This computer's own companion."""
        self.choose(HERE)

    def know(self, me: Me, server: Server) -> Account | None:
        """Whom the server takes us for now. The account, if it was told of for the first time."""
        before, address = self.account, self.connection.server
        if before is None or before.is_here or not address or self.connection.token or before.id:
            return None
        account = Account(address, server.server_id, me.id, me.name, server.name)
        secrets = self._program.secrets()
        if token := secrets.token(server.server_id):  # from before there were accounts
            secrets.keep(account.key, token)
            secrets.forget(server.server_id)
        self.choose(account)
        return account

    def forget(self, account: Account) -> str | None:
        """Signed out: the token, so that the server may be told; its rows stay in the journal.

        Whoever signed out is so, whatever the keyring says. Raises WorldError when that refuses.
        """
        self._program.accounts.forget(account)
        if self.account == account:
            self.account, self.connection = None, Connection()
        secrets = self._program.secrets()
        token = secrets.token(account.key)
        secrets.forget(account.key)
        return token

    def help_desk(self) -> HelpDesk:
        return self._program.help_desk(lambda: self.connection, self._settings.now)

    def open_engine(self, listener: Listener) -> AbstractAsyncContextManager[Engine]:
        settings = self._settings.now()
        return self._program.engine(self.connection, listener, settings=settings, limit=self._limit)

    def _account_of(self, connection: Connection) -> Account | None:
        known, ids = self._program.accounts, self._program.servers
        if connection.server:
            return known.at(connection.server) or Account(connection.server, ids.id_of(connection.server))
        if known.ever or known.chosen() is not None:
            return known.chosen()
        address = self._settings.now().server
        server_id = ids.id_of(address)
        return Account(address, server_id) if server_id else None


def _connection(account: Account) -> Connection:
    return Connection(account.address or None, account=account.id)
