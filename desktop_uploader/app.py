"""The desktop program: what outlives a connection, and the way to all the rest, which is imported late."""

import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_uploader.core.account import Connection
from desktop_uploader.core.ports import Secrets
from desktop_uploader.core.settings import Settings
from desktop_uploader.diagnostics.checkup import Checkup, Visit
from desktop_uploader.diagnostics.help_desk import HelpDesk
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener
from desktop_uploader.store.accounts import KnownAccounts
from desktop_uploader.store.known_servers import KnownServers
from desktop_uploader.store.paths import Paths
from desktop_uploader.store.secrets import Prompts, opened_once

if TYPE_CHECKING:
    from desktop_uploader.assembly import Assembly

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
        """Blocks for a moment the first time; never to be asked for on the window's thread."""
        from desktop_uploader.assembly import Assembly  # noqa: PLC0415  # the window is shown without it

        return Assembly(self.paths, self.embedded, self.secrets, self.accounts, self.servers)

    def engine(
        self,
        connection: Connection,
        listener: Listener,
        *,
        settings: Settings = _USUAL,
        limit: int | None = None,
        adopt: bool = True,
    ) -> AbstractAsyncContextManager[Engine]:
        """A started engine; leaving it ends all it does, and an embedded companion of ours.

        `limit`, in bytes a second, stands whatever the settings say or will say.
        """
        return self.assembly.engine(connection, listener, settings=settings, limit=limit, adopt=adopt)

    def help_desk(self, connection: Callable[[], Connection], settings: Callable[[], Settings]) -> HelpDesk:
        """Of whatever server is chosen when it is asked."""

        def visit() -> AbstractAsyncContextManager[Visit]:
            return self.assembly.visit(connection(), settings().proxy)

        return HelpDesk(
            Checkup(visit, self.secrets, self.paths.journal.parent),
            self.paths.logs,
            lambda: self.assembly.rows(),  # noqa: PLW0108  # not before it is asked
            settings,
            lambda: self.assembly.tokens(connection()),
        )

    def shelve(
        self, connection: Connection | None, paths: Sequence[str], settings: Settings, listener: Listener
    ) -> None:
        """Have the journal keep files for the engine that is yet to start. Blocks; raises WorldError.

        `connection` None: for whichever server is chosen first.
        """
        self.assembly.shelve(connection, paths, settings, listener)
