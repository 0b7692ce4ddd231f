"""The start: rows are there before any server answers, and a remembered address needs no answer at all."""

import asyncio
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.app import Program
from desktop_uploader.core.account import Connection
from desktop_uploader.core.ports.computer import Secrets
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import Notice, RowChanged
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.errors import SecretsUnavailableError
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.store.secrets import SessionSecrets
from tests.store.samples import upload


@pytest.fixture
def silent() -> Iterator[str]:
    """An address that takes the connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    paths = Paths.of({HOME: str(tmp_path)})
    paths.make()
    rows = [_row(1, "school"), _row(2, "school"), _row(3, "another")]
    with closing(SqliteJournal(paths.journal, Claims(paths.claims))) as journal:
        journal.add_all(rows)
    secrets = SessionSecrets()
    return Program(paths, secrets=lambda: secrets)


def _row(number: int, server_id: str) -> Upload:
    return replace(upload(number, path=f"/{number}.mp4"), server_id=server_id, phase=Phase.READY)


def _ids(notices: list[Notice], *, mine: bool) -> list[str]:
    return [it.upload.id for it in notices if isinstance(it, RowChanged) and it.mine is mine]


async def test_a_remembered_server_is_not_waited_for(program: Program, silent: str) -> None:
    program.secrets().keep("school", "a token of sixteen")
    program.servers.remember(silent, "school")
    told: list[Notice] = []
    began = time.monotonic()
    async with program.engine(Connection(silent), told.append):
        assert time.monotonic() - began < 2.0
    assert _ids(told, mine=False) == ["upload-00001", "upload-00002"]
    assert _ids(told, mine=True) == ["upload-00001", "upload-00002"]


async def test_its_token_is_found_without_its_answer(program: Program, silent: str) -> None:
    program.secrets().keep("school", "a token of sixteen")
    program.servers.remember(silent, "school")
    async with program.assembly.reach(Connection(silent)) as reach:
        assert (reach.server_id, reach.origin.token()) == ("school", "a token of sixteen")


async def test_a_keyring_that_refuses_is_no_reason_for_a_help_desk_to_stay_away(
    program: Program, silent: str, tmp_path: Path
) -> None:
    def refuses() -> Secrets:
        raise SecretsUnavailableError("KeyringLocked")

    program.servers.remember(silent, "school")
    locked = replace(program, secrets=refuses)
    with pytest.raises(SecretsUnavailableError):
        async with locked.assembly.reach(Connection(silent)):
            pass
    async with locked.assembly.reach(Connection(silent), needs_token=False) as reach:
        assert reach.origin.token() is None
    desk = locked.help_desk(lambda: Connection(silent), Settings)
    assert desk._gather([]).tokens == ()


async def test_rows_are_there_while_this_computers_companion_starts(program: Program) -> None:
    program.servers.remember("", "school")
    told: list[Notice] = []
    never = replace(program, embedded=("sleep", "60"))
    opening = never.engine(Connection(), told.append)
    entering = asyncio.ensure_future(opening.__aenter__())
    async with asyncio.timeout(5):
        while len(told) < 2:
            await asyncio.sleep(0.01)
    assert not entering.done()
    entering.cancel()
    await asyncio.wait([entering])
    assert _ids(told, mine=False) == ["upload-00001", "upload-00002"]


async def test_a_server_nobody_knows_is_waited_for_a_few_seconds_only(
    program: Program, silent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_uploader.assembly._PATIENCE", 0.3)
    told: list[Notice] = []
    began = time.monotonic()
    async with program.engine(Connection(silent), told.append):
        assert 0.3 <= time.monotonic() - began < 3.0
    assert told == []
