"""Tokens: in the system's keyring, or in memory until the program ends. Nothing here ever shows one.

Every call may block for as long as a person looks at the keyring's prompt: callers run them off the loop.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from desktop_uploader.core.ports.computer import Secrets
from desktop_uploader.store.errors import SecretsUnavailableError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
SERVICE = "Desktop Uploader"
PATIENCE = 60.0
"""Seconds a person has for the keyring's prompt."""

_log = logging.getLogger(__name__)


_LAST_WORDS = 1.0
"""Seconds that a keyring has which asks nobody, once prompts are waited for no more."""


class Prompts:
    """How long the keyring's prompts are waited for: so many seconds, or until somebody gives up."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._changed = threading.Condition()
        self._is_given_up = False

    def give_up(self) -> None:
        """The program ends: nobody who waits now, or will, waits for a person any more."""
        with self._changed:
            self._is_given_up = True
            self._changed.notify_all()

    def look(self) -> None:
        """What somebody waits for may have come."""
        with self._changed:
            self._changed.notify_all()

    def until(self, there: Callable[[], bool]) -> bool:
        """Whether it came in time; `there` is not asked again after it was."""
        came = False

        def is_there() -> bool:
            nonlocal came
            came = came or there()
            return came

        with self._changed:
            self._changed.wait_for(lambda: is_there() or self._is_given_up, self._patience)
            return self._changed.wait_for(is_there, _LAST_WORDS if self._is_given_up else 0)


def open_secrets(prompts: Prompts | None = None) -> Secrets:
    """The keyring if it opens while prompts are waited for, else memory. Asks it once, which may prompt."""
    import keyring  # noqa: PLC0415  # slow to import: a window that needs no token starts without
    from keyring.core import recommended  # noqa: PLC0415

    prompts = prompts or Prompts()
    asking = _Asking(prompts)
    try:
        backend = asking.ask(keyring.get_keyring)
        if not recommended(backend):
            return SessionSecrets()
        secrets = KeyringSecrets(backend, prompts)
        secrets.token("")
    except SecretsUnavailableError as error:
        _log.warning("Tokens are kept for this session only: %s", error.failure.detail)
        return SessionSecrets()
    return secrets


def opened_once(prompts: Prompts) -> Callable[[], Secrets]:
    """Opened by the first who asks, while the others wait: no two prompts."""
    lock, opened = threading.Lock(), cache(lambda: open_secrets(prompts))

    def get() -> Secrets:
        with lock:
            return opened()

    return get


class SessionSecrets:
    """In memory. Implements `ports.computer.Secrets`."""

    lasting = False

    def __init__(self) -> None:
        self._tokens: dict[str, str] = {}

    def token(self, key: str) -> str | None:
        return self._tokens.get(key)

    def keep(self, key: str, token: str) -> None:
        self._tokens[key] = token

    def forget(self, key: str) -> None:
        self._tokens.pop(key, None)


class KeyringSecrets:
    """In the keyring, by `Account.key`. As `ports.computer.Secrets`; raises SecretsUnavailableError."""

    lasting = True

    def __init__(self, backend: "KeyringBackend", prompts: Prompts | None = None) -> None:
        self._backend = backend
        self._asking = _Asking(prompts or Prompts())

    def token(self, key: str) -> str | None:
        return self._asking.ask(lambda: self._backend.get_password(SERVICE, key))

    def keep(self, key: str, token: str) -> None:
        self._asking.ask(lambda: self._backend.set_password(SERVICE, key, token))

    def forget(self, key: str) -> None:
        self._asking.ask(lambda: self._delete(key))

    def _delete(self, key: str) -> None:
        from keyring.errors import PasswordDeleteError  # noqa: PLC0415

        try:
            self._backend.delete_password(SERVICE, key)
        except PasswordDeleteError:  # also raised when there was none
            if self._backend.get_password(SERVICE, key) is not None:
                raise


class _Asking:
    """Asks in a thread of its own, since no keyring can be told to stop waiting for its prompt.

    A prompt that nobody answers keeps its (daemon) thread; until it ends, no second prompt is opened.
    """

    def __init__(self, prompts: Prompts) -> None:
        self._prompts = prompts
        self._one_at_a_time = threading.Lock()

    def ask(self, question: Callable[[], T]) -> T:
        if not self._prompts.until(lambda: self._one_at_a_time.acquire(blocking=False)):
            raise SecretsUnavailableError("it still waits for an answer")
        answer: Future[T] = Future()
        threading.Thread(target=self._run, args=(question, answer), name="keyring", daemon=True).start()
        if not self._prompts.until(answer.done):
            raise SecretsUnavailableError("nobody answered its prompt")
        error = answer.exception()
        if error:  # neither its cause nor its context: the text of a foreign exception could hold the token
            raise SecretsUnavailableError(type(error).__name__)
        return answer.result()

    def _run(self, question: Callable[[], T], answer: "Future[T]") -> None:
        try:
            answer.set_result(question())
        except BaseException as error:  # noqa: BLE001 - backends are plugins and raise whatever their system does
            answer.set_exception(error)
        finally:
            self._one_at_a_time.release()
            self._prompts.look()
