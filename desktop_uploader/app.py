"""The desktop program: what outlives a connection, and the way to all the rest, which is imported late."""

import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    closing,
    contextmanager,
)
from dataclasses import astuple, dataclass, field
from typing import TYPE_CHECKING

from desktop_uploader.core.account import Account, Connection
from desktop_uploader.core.ports.computer import Secrets
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.diagnostics.checkup import Checkup, Visit
from desktop_uploader.diagnostics.help_desk import HelpDesk
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.engine.dropped import Drop
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.journalled import unshelve
from desktop_uploader.engine.notices import Listener, Remarked, RowChanged, RowRemoved
from desktop_uploader.store.accounts import KnownAccounts
from desktop_uploader.store.known_servers import KnownServers
from desktop_uploader.store.paths import Paths
from desktop_uploader.store.secrets import Prompts, opened_once
from desktop_uploader.words.remarks import journal_recovered

if TYPE_CHECKING:
    from desktop_uploader.assembly import Assembly
    from desktop_uploader.store.journal import SqliteJournal

EMBEDDED = (sys.executable, "-m", "desktop_uploader", "companion", "serve", "--port", "0", "--embedded")

_USUAL = Settings()


def _unopened() -> Secrets:
    raise AssertionError("the program opens its own")


@dataclass(frozen=True, slots=True)
class Program:
    """Everything that outlives a connection. `embedded` is the command that starts a companion."""

    paths: Paths
    embedded: Sequence[str] = EMBEDDED
    secrets: Callable[[], Secrets] = _unopened
    """One for the whole process: without a keyring, tokens last as long as it does. Blocks; off the loop."""
    prompts: Prompts = field(default_factory=Prompts)
    """The keyring's; given up when the program ends."""
    accounts: KnownAccounts = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "accounts", KnownAccounts(self.paths.accounts))
        if self.secrets is _unopened:
            object.__setattr__(self, "secrets", opened_once(self.prompts))

    @property
    def servers(self) -> KnownServers:
        return KnownServers(self.paths.servers)

    @property
    def assembly(self) -> "Assembly":
        """Blocks for a moment the first time: not for the window's thread, nor before rows are shown."""
        from desktop_uploader.assembly import Assembly  # noqa: PLC0415  # see there

        return Assembly(self.paths, self.embedded, self.secrets, self.accounts, self.servers)

    @asynccontextmanager
    async def engine(
        self,
        connection: Connection,
        listener: Listener,
        *,
        settings: Settings = _USUAL,
        limit: int | None = None,
        adopt: bool = True,
    ) -> AsyncIterator[Engine]:
        """A started engine; leaving it ends all it does, and an embedded companion of ours.

        `limit`, in bytes a second, stands whatever the settings say or will say.
        """
        self.paths.make()
        async with AsyncExitStack() as stack:
            journal = stack.enter_context(self._journal(listener))
            known, account = self.servers.id_of(connection.server or ""), self.accounts.whose(connection)
            server_id = known if adopt else ""
            if heir := self.accounts.heir(known):
                journal.give(known, heir)
            changes, shown = journal.changes(), _show(journal, server_id, account, listener)
            reach = await stack.enter_async_context(self.assembly.reach(connection, settings.proxy, known))
            for row in shown if reach.server_id else ():
                if not row.belongs_to(reach.server_id, reach.account):
                    listener(RowRemoved(row.id))
            engine = await stack.enter_async_context(
                self.assembly.engine(
                    journal,
                    reach,
                    listener,
                    settings=settings,
                    limit=limit,
                    watches=adopt,
                    asks_who=bool(connection.token),
                )
            )
            is_same = (reach.server_id, reach.account) == (server_id, account) and server_id != ""
            is_fresh = is_same and journal.changes() == changes
            await engine.start(adopt=adopt, known=shown if is_fresh else None)
            yield engine

    def help_desk(self, connection: Callable[[], Connection], settings: Callable[[], Settings]) -> HelpDesk:
        """Of whatever server is chosen when it is asked."""

        def visit() -> AbstractAsyncContextManager[Visit]:
            return self.assembly.visit(connection(), settings().proxy)

        return HelpDesk(
            Checkup(visit, self.secrets, self.paths.journal.parent),
            self.paths.logs,
            self._rows,
            settings,
            lambda: self._tokens(connection()),
        )

    def shelve(
        self, connection: Connection | None, paths: Sequence[str], settings: Settings, listener: Listener
    ) -> None:
        """Have the journal keep files for the engine that is yet to start. Blocks; raises WorldError.

        `connection` None: for whichever server is chosen first.
        """
        whose = ("", "")
        if connection is not None:
            whose = (self.servers.id_of(connection.server or ""), self.accounts.whose(connection))
        self.paths.make()
        with self._journal(listener) as journal:
            last = journal.last_position()
            drop = Drop(SystemClock().now(), last, whose[0], settings=settings, account=whose[1])
            self.assembly.shelve(journal, paths, drop, listener)

    def shelved(self, listener: Listener) -> None:
        """Tell of the rows that are nobody’s yet, and of no other. Blocks; raises WorldError."""
        if not self.paths.journal.exists():
            return
        with self._journal(listener) as journal:
            for row in journal.load():
                if row.belongs_to("", ""):
                    listener(RowChanged(row, mine=False))

    def unshelve(
        self, upload_ids: Sequence[UploadId], listener: Listener, gone: Callable[[str], object]
    ) -> None:
        """Let go of rows that are nobody’s yet; `gone` has their files. Blocks; raises WorldError."""
        with self._journal(listener) as journal:
            unshelve(journal, upload_ids, listener, gone)

    def _rows(self) -> list[Upload]:
        with self._journal() as journal:
            return journal.load()

    def _tokens(self, connection: Connection) -> list[str]:
        server_id = self.servers.id_of(connection.server or "")
        account = Account(server_id=server_id, id=self.accounts.whose(connection))
        kept = self.secrets().token(account.key) if server_id else None
        return [it for it in (connection.token, kept) if it]

    @contextmanager
    def _journal(self, listener: Listener = lambda _: None) -> "Iterator[SqliteJournal]":
        from desktop_uploader.store.claims import Claims  # noqa: PLC0415  # the window is shown without them
        from desktop_uploader.store.journal import SqliteJournal  # noqa: PLC0415

        with closing(SqliteJournal(self.paths.journal, Claims(self.paths.claims))) as journal:
            if journal.recovered:
                listener(Remarked(journal_recovered(*astuple(journal.recovered))))
            yield journal


def _show(journal: "SqliteJournal", server_id: str, account: str, listener: Listener) -> list[Upload]:
    """A person's rows as the journal has them, before the server, or the companion that is yet to start,
    answers."""
    rows = [row for row in journal.load() if row.belongs_to(server_id, account)] if server_id else []
    for row in rows:
        listener(RowChanged(row, mine=False))
    return rows
