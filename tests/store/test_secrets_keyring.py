"""Tokens in a real Secret Service, read by other processes; with none, or a locked one: memory only."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.secret_service import SecretService, environ_in, secret_service

TOKEN = "geheim-0123456789"
LONG, SHORT = "60", "2"


@pytest.fixture
def service() -> Iterator[SecretService]:
    with secret_service() as running:
        yield running


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "tests.store.secret_keeper", *words]


def told(environ: dict[str, str], *words: str, why: str = "") -> list[str]:
    """What a new process tells. Its log never shows the token; it says `why` tokens don't last."""
    done = subprocess.run(command(*words), env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert TOKEN not in done.stderr
    assert why in done.stderr
    return done.stdout.splitlines()


def test_another_process_reads_what_is_kept_until_it_is_forgotten(service: SecretService) -> None:
    environ = service.environ
    assert told(environ, LONG, "token", "s1", "keep", "s1", TOKEN) == ["lasting", "None"]
    assert told(environ, LONG, "token", "s1", "token", "s2") == ["lasting", TOKEN, "None"]
    assert told(environ, LONG, "keep", "s1", "another") == ["lasting"]
    assert told(environ, LONG, "token", "s1", "forget", "s1", "forget", "s1") == ["lasting", "another"]
    assert told(environ, LONG, "token", "s1") == ["lasting", "None"]


def test_locked_with_nobody_to_ask_it_is_memory_only(service: SecretService) -> None:
    service.lock()
    lines = told(service.environ, LONG, "keep", "s", TOKEN, "token", "s", why="KeyringLocked")
    assert lines == ["session", TOKEN]


def test_a_prompt_that_nobody_answers_holds_nothing_up(service: SecretService) -> None:
    service.lock()
    with service.silent_prompter():
        started = time.monotonic()
        lines = told(
            service.environ, SHORT, "keep", "s", TOKEN, "token", "s", why="nobody answered its prompt"
        )
        assert lines == ["session", TOKEN]
        assert time.monotonic() - started < float(LONG) / 2


def test_locked_later_it_fails_without_showing_the_token(service: SecretService) -> None:
    with subprocess.Popen(
        command(LONG, "keep", "s", TOKEN, "wait", "keep", "s", TOKEN),
        env=service.environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert [process.stdout.readline(), process.stdout.readline()] == ["lasting\n", "waiting\n"]
        service.lock()
        _, errors = process.communicate("\n", timeout=60)
    assert process.returncode == 1
    assert "SecretsUnavailableError" in errors
    assert TOKEN not in errors


@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"DBUS_SESSION_BUS_ADDRESS": ""},
        {"DBUS_SESSION_BUS_ADDRESS": "nonsense"},
        {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
        {"PYTHON_KEYRING_BACKEND": "no.such.Keyring"},
    ],
    ids=str,
)
def test_without_a_service_it_is_memory_only(tmp_path: Path, extra: dict[str, str]) -> None:
    environ = environ_in(tmp_path) | extra
    assert told(environ, LONG, "keep", "s", TOKEN, "token", "s", "forget", "s", "token", "s") == [
        "session",
        TOKEN,
        "None",
    ]
