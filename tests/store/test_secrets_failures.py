"""Whatever a keyring raises becomes one failure, and no text ever holds a token."""

import threading
import time
import traceback
from collections.abc import Callable, Iterator

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError, PasswordSetError

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.ports.computer import Secrets
from desktop_uploader.store.errors import SecretsUnavailableError
from desktop_uploader.store.secrets import KeyringSecrets, Prompts, SessionSecrets

TOKEN = "geheim-0123456789"


class Failing(KeyringBackend):
    """A keyring that says too much when it fails."""

    priority = 0.1

    def __init__(self, error: Exception) -> None:
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error

    def delete_password(self, service: str, username: str) -> None:
        raise self.error


class Waiting(KeyringBackend):
    """A keyring that waits for its prompt, and counts how often it was asked."""

    priority = 0.1

    def __init__(self) -> None:
        self.answered = threading.Event()
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        self.answered.wait(60)
        return TOKEN

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError


@pytest.fixture
def waiting() -> Iterator[Waiting]:
    backend = Waiting()
    yield backend
    backend.answered.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(60)


@pytest.mark.parametrize(
    "kind",
    [
        InitError,
        KeyringLocked,
        NoKeyringError,
        PasswordDeleteError,
        PasswordSetError,
        OSError,
        RuntimeError,
        KeyError,
        TimeoutError,
        type("ForeignError", (Exception,), {}),
    ],
)
def test_every_failure_is_mapped_and_tells_no_token(kind: type[Exception]) -> None:
    secrets = KeyringSecrets(Failing(kind(f"could not store {TOKEN}")))
    calls: list[Callable[[], object]] = [
        lambda: secrets.token("s"),
        lambda: secrets.keep("s", TOKEN),
        lambda: secrets.forget("s"),
    ]
    for call in calls:
        with pytest.raises(SecretsUnavailableError) as raised:
            call()
        assert isinstance(raised.value, WorldError)
        assert raised.value.failure.kind is Kind.DISK
        assert raised.value.__context__ is None
        assert TOKEN not in "".join(traceback.format_exception(raised.value)) + repr(raised.value.failure)


def test_a_prompt_is_waited_for_so_long_and_no_second_one_opened(waiting: Waiting) -> None:
    secrets = KeyringSecrets(waiting, Prompts(0.05))
    for _ in range(2):
        with pytest.raises(SecretsUnavailableError):
            secrets.token("s")
    assert waiting.asked == 1
    waiting.answered.set()
    assert KeyringSecrets(waiting, Prompts(60)).token("s") == TOKEN


def test_who_quits_waits_for_no_prompt(waiting: Waiting) -> None:
    prompts = Prompts(60)
    secrets = KeyringSecrets(waiting, prompts)
    ended: list[float] = []

    def ask() -> None:
        with pytest.raises(SecretsUnavailableError):
            secrets.token("s")
        ended.append(time.monotonic())

    asking = [threading.Thread(target=ask) for _ in range(2)]
    for thread in asking:
        thread.start()
    given_up = time.monotonic()
    prompts.give_up()
    for thread in asking:
        thread.join(30)
    assert len(ended) == 2
    assert max(ended) - given_up < 15
    waiting.answered.set()
    assert KeyringSecrets(waiting, prompts).token("s") == TOKEN


def test_memory_keeps_until_forgotten_and_shows_nothing() -> None:
    secrets: Secrets = SessionSecrets()
    assert not secrets.lasting
    assert secrets.token("s") is None
    secrets.keep("s", TOKEN)
    assert secrets.token("s") == TOKEN
    assert TOKEN not in repr(secrets)
    secrets.forget("s")
    secrets.forget("s")
    assert secrets.token("s") is None
