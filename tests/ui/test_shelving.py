"""Files that are dropped before the engine runs are in the journal at once, and whoever starts goes on."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_uploader.app import Program
from desktop_uploader.core.account import Connection
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Phase, SourceFile, Upload
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Notice, RowChanged, RowRemoved
from desktop_uploader.media import source
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.store.secrets import SessionSecrets
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.doors import Doors
from tests.engine.studio import film, write_old
from tests.engine.world import FakeProbe, FakeService, FakeTransfer, ImpatientClock


class RealGlance(FakeProbe):
    """Sees files as they are, and takes every one of them for a video."""

    async def glance(self, path: str) -> SourceFile:
        return source.seen(path)


TASTE = Settings(visibility="UNLISTED", course_id="phys")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    secrets = SessionSecrets()
    return Program(Paths.of({HOME: str(tmp_path / "home")}), secrets=lambda: secrets)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    return [str(write_old(tmp_path / f"{name}.mp4", film(seed, 2000))) for seed, name in enumerate("abc")]


def journal_of(program: Program) -> SqliteJournal:
    return SqliteJournal(program.paths.journal, Claims(program.paths.claims))


def kept(program: Program) -> list[Upload]:
    with closing(journal_of(program)) as journal:
        return journal.load()


def test_rows_are_told_of_and_kept_for_whoever_starts(program: Program, files: list[str]) -> None:
    told: list[Notice] = []
    program.shelve(None, files, TASTE, told.append)
    rows = kept(program)
    assert [it.source.path for it in rows] == files
    assert [it.upload for it in told if isinstance(it, RowChanged) and not it.mine] == rows
    first = rows[0]
    assert (first.server_id, first.phase, first.source.size) == ("", Phase.CHECKING, 2000)
    assert (first.details.visibility, first.details.course_id) == ("UNLISTED", "phys")


def test_the_same_files_again_are_the_same_rows(program: Program, files: list[str]) -> None:
    program.shelve(None, files[:2], TASTE, lambda _: None)
    program.shelve(None, files, TASTE, lambda _: None)
    assert [it.source.path for it in kept(program)] == files


def test_what_is_taken_off_the_shelf_is_nobodys_and_only_that(program: Program, files: list[str]) -> None:
    program.shelve(None, files, TASTE, lambda _: None)
    gone, taken, somebodys = kept(program)
    told: list[Notice] = []
    with closing(journal_of(program)) as journal:
        journal.save(replace(somebodys, server_id="school"))
        claim = journal.claim(taken.id)  # as another process that has just taken it up
        assert claim is not None
        ids = [gone.id, taken.id, somebodys.id]
        files_gone: list[str] = []
        program.unshelve(ids, told.append, files_gone.append)
        assert files_gone == [gone.source.path]
        assert told == [RowChanged(taken, mine=False), RowRemoved(gone.id)]
        claim.release()
    assert [it.id for it in kept(program)] == [taken.id, somebodys.id]


def test_a_remembered_server_has_its_rows(program: Program, files: list[str]) -> None:
    program.paths.make()
    program.servers.remember("http://127.0.0.1:9", "school")
    program.shelve(Connection("http://127.0.0.1:9"), files[:1], TASTE, lambda _: None)
    assert kept(program)[0].server_id == "school"


def test_what_is_dropped_before_the_engine_runs_is_kept_and_sent_by_it(
    qtbot: QtBot, program: Program, files: list[str], tmp_path: Path
) -> None:
    told: list[Notice] = []
    asked: list[None] = []

    @asynccontextmanager
    async def engine(listener: Listener) -> AsyncGenerator[Engine, None]:
        with closing(journal_of(program)) as journal:
            made = Engine(
                journal=journal,
                service=FakeService(),
                transfers={"tus": FakeTransfer()},
                probe=RealGlance(),
                clock=ImpatientClock(),
                listener=listener,
                server_id="server",
            )
            await made.start()
            try:
                yield made
            finally:
                await made.aclose()

    def shelve(paths: Sequence[str], listener: Listener) -> None:
        asked.append(None)
        program.shelve(None, paths, TASTE, listener)

    doors = Doors(engine, lambda *_: None, lambda: None, tmp_path, None, shelve=shelve)
    desk = Desk(doors, told.append)
    try:
        desk.start()
        desk.add(files)
        qtbot.waitUntil(lambda: len(told) == len(files), timeout=5000)
        assert [it.source.path for it in kept(program)] == files
        desk.engine.begin()
        qtbot.waitUntil(lambda: all(it.phase is Phase.READY for it in kept(program)), timeout=10_000)
        assert len(kept(program)) == len(files)
        desk.add(files)
        assert len(asked) == 1
    finally:
        desk.close()
