"""Tokens: in the system's keyring, or in memory until the program ends. Nothing here ever shows one.

Every call may block for as long as a person looks at the keyring's prompt: callers run them off the loop.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.core import recommended
from keyring.errors import PasswordDeleteError

from desktop_uploader.core.ports import Secrets
from desktop_uploader.store.errors import SecretsUnavailableError

T = TypeVar("T")
SERVICE = "Desktop Uploader"
PATIENCE = 60.0
"""Seconds a person has for the keyring's prompt."""

_log = logging.getLogger(__name__)


def open_secrets(patience: float = PATIENCE) -> Secrets:
    """The keyring if it opens within `patience` seconds, else memory. Asks it once, which may prompt."""
    asking = _Asking(patience)
    try:
        backend = asking.ask(keyring.get_keyring)
        if not recommended(backend):
            return SessionSecrets()
        secrets = KeyringSecrets(backend, patience)
        secrets.token("")
    except SecretsUnavailableError as error:
        _log.warning("Tokens are kept for this session only: %s", error.failure.detail)
        return SessionSecrets()
    return secrets


class SessionSecrets:
    """In memory. Implements `core.ports.Secrets`."""

    lasting = False

    def __init__(self) -> None:
        self._tokens: dict[str, str] = {}

    def token(self, server_id: str) -> str | None:
        return self._tokens.get(server_id)

    def keep(self, server_id: str, token: str) -> None:
        self._tokens[server_id] = token

    def forget(self, server_id: str) -> None:
        self._tokens.pop(server_id, None)


class KeyringSecrets:
    """In the keyring, by server id. Implements `core.ports.Secrets`; raises SecretsUnavailableError."""

    lasting = True

    def __init__(self, backend: KeyringBackend, patience: float = PATIENCE) -> None:
        self._backend = backend
        self._asking = _Asking(patience)

    def token(self, server_id: str) -> str | None:
        return self._asking.ask(lambda: self._backend.get_password(SERVICE, server_id))

    def keep(self, server_id: str, token: str) -> None:
        self._asking.ask(lambda: self._backend.set_password(SERVICE, server_id, token))

    def forget(self, server_id: str) -> None:
        self._asking.ask(lambda: self._delete(server_id))

    def _delete(self, server_id: str) -> None:
        try:
            self._backend.delete_password(SERVICE, server_id)
        except PasswordDeleteError:  # also raised when there was none
            if self._backend.get_password(SERVICE, server_id) is not None:
                raise


class _Asking:
    """Asks in a thread of its own, since no keyring can be told to stop waiting for its prompt.

    A prompt that nobody answers keeps its (daemon) thread; until it ends, no second prompt is opened.
    """

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._one_at_a_time = threading.Lock()

    def ask(self, question: Callable[[], T]) -> T:
        if not self._one_at_a_time.acquire(timeout=self._patience):
            raise SecretsUnavailableError("it still waits for an answer")
        answer: Future[T] = Future()
        threading.Thread(target=self._run, args=(question, answer), name="keyring", daemon=True).start()
        try:
            error = answer.exception(self._patience)
        except TimeoutError:
            raise SecretsUnavailableError("nobody answered its prompt") from None
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
