"""How the window reaches what it must not know."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import UploadId
from desktop_uploader.diagnostics.help_desk import HelpDesk
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener
from desktop_uploader.service.sign_in import Keep
from desktop_uploader.ui.sign_in.accounts import Accounts

OpenEngine = Callable[[Listener], AbstractAsyncContextManager[Engine]]


@dataclass(frozen=True, slots=True)
class Doors:
    """How the window reaches what it must not know; the functions may be called on any thread.

    `open_engine` asks anew, each time, which server was chosen; `keep` and `stay_here` remember the choice.
    `folder` exists and is the person's own: one window runs on it. `settings` are those of now, and `change`
    keeps others.
    `locked`: the settings that an administrator has set; `remarks`: what is to be said once, at the start, in
    the language that is spoken by then.
    `limit`, in bytes a second, holds whatever the settings say: the program was started with it.
    `shelve` has the journal keep files while there is no engine yet; it blocks.
    `shelved` tells of the rows that are whoever’s signs in first; it blocks, too.
    `unshelve` lets go of such rows and says of each which file it was; as the two, it blocks.
    `give_up`: nobody waits any more for a person to answer the keyring's prompt.
    `help_desk`: None where there is none, as in pictures of the window.
    `accounts`: who is signed in where; without them `server` stands, as `Unkept` has it.
    """

    open_engine: OpenEngine
    keep: Keep
    stay_here: Callable[[], None]
    folder: Path
    server: str | None = ""
    settings: Callable[[], Settings] = Settings
    change: Callable[[Settings], None] = lambda _: None
    locked: frozenset[str] = frozenset()
    remarks: Callable[[], Iterable[str]] = tuple
    limit: int | None = None
    help_desk: HelpDesk | None = None
    accounts: Accounts | None = None
    shelve: Callable[[Sequence[str], Listener], None] = lambda *_: None
    shelved: Callable[[Listener], None] = lambda _: None
    unshelve: Callable[[Sequence[UploadId], Listener, Callable[[str], object]], None] = lambda *_: None
    give_up: Callable[[], None] = lambda: None
