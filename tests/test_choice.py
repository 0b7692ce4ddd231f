"""With whom the window works, over a real journal and real settings: and no row goes to anybody else."""

import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.app import Program
from desktop_uploader.choice import Choice
from desktop_uploader.core.account import HERE, Account, Connection, Me
from desktop_uploader.core.ports.service import Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, RowChanged
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.store.preferences import KeptSettings, Preferences
from desktop_uploader.store.secrets import SessionSecrets
from tests.fixtures.device_server import SERVER_ID, TOKEN, DeviceServer
from tests.store.samples import upload

SERVER = Server(SERVER_ID, "Example University", Limits())


@pytest.fixture
def server() -> Iterator[DeviceServer]:
    with DeviceServer() as running:
        yield running


class Computer:
    """What lasts between two starts of the program."""

    def __init__(self, home: Path) -> None:
        self.paths, self.secrets = Paths.of({HOME: str(home)}), SessionSecrets()
        self.paths.make()

    @property
    def program(self) -> Program:
        return Program(self.paths, secrets=lambda: self.secrets)

    def choice(self, connection: Connection | None = None) -> Choice:
        settings = KeptSettings(Preferences(self.paths.preferences))
        return Choice(self.program, connection or Connection(), settings)

    def rows(self, *rows: Upload) -> list[Upload]:
        with closing(SqliteJournal(self.paths.journal, Claims(self.paths.claims))) as journal:
            for row in rows:
                journal.save(row)
            return journal.load()


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def account(server: DeviceServer, user: str) -> Account:
    return Account(server.base_url, SERVER_ID, user, user.title(), "Example University")


def row(number: int, account: str) -> Upload:
    kept = replace(upload(number, path=f"/{number}.mp4"), server_id=SERVER_ID, phase=Phase.READY)
    return replace(kept, account=account)


def test_the_first_time_nobody_has_chosen(computer: Computer) -> None:
    choice = computer.choice()
    assert (choice.account, choice.is_first, choice.address) == (None, True, "")
    choice.stay_here()
    again = computer.choice()
    assert (again.account, again.is_first) == (HERE, False)


def test_an_administrators_address_is_offered(computer: Computer) -> None:
    Preferences(computer.paths.preferences).save(Settings(server="https://video.example.edu"))
    choice = computer.choice()
    assert (choice.account, choice.address) == (None, "https://video.example.edu")


def test_a_server_on_the_command_line_needs_no_choice(computer: Computer) -> None:
    choice = computer.choice(Connection("https://video.example.edu", "a token"))
    assert choice.account == Account("https://video.example.edu")
    assert choice.connection.token == "a token"
    assert not choice.is_first


def test_who_used_the_program_before_there_were_accounts_goes_on(computer: Computer) -> None:
    address = "https://video.example.edu"
    Preferences(computer.paths.preferences).save(Settings(server=address))
    computer.program.servers.remember(address, SERVER_ID)
    computer.secrets.keep(SERVER_ID, TOKEN)
    choice = computer.choice()
    assert choice.account == Account(address, SERVER_ID)
    known = choice.know(Me("u1", "Ada"), SERVER)
    assert known == Account(address, SERVER_ID, "u1", "Ada", "Example University")
    assert (computer.secrets.token(known.key), computer.secrets.token(SERVER_ID)) == (TOKEN, None)
    assert computer.choice().account == known


def test_so_does_who_used_this_computers_companion(computer: Computer) -> None:
    computer.program.servers.remember("", "here")
    choice = computer.choice()
    assert choice.account is not None
    assert choice.account.is_here
    assert choice.connection == Connection()


def test_each_account_has_its_own_token(computer: Computer, server: DeviceServer) -> None:
    ada, bob = account(server, "ada"), account(server, "bob")
    choice = computer.choice()
    choice.keep(ada, "token of ada")
    choice.choose(ada)
    choice.keep(bob, "token of bob")
    choice.choose(bob)
    assert (choice.account, choice.all()) == (bob, (ada, bob))
    assert choice.forget(bob) == "token of bob"
    assert (choice.account, computer.secrets.token(bob.key)) == (None, None)
    choice.choose(ada)
    again = computer.choice()
    assert (again.account, again.connection) == (ada, Connection(ada.address, account="ada"))


def sign_in(choice: Choice, account: Account) -> None:
    choice.keep(account, TOKEN)
    choice.choose(account)


async def shown(choice: Choice) -> tuple[str, list[UploadId]]:
    """With which token the engine works, and which rows it has."""
    told: list[Notice] = []
    async with choice.open_engine(told.append) as engine:
        mine = [it.upload.id for it in told if isinstance(it, RowChanged) and it.mine]
        assert {it.upload.id for it in told if isinstance(it, RowChanged)} == set(mine)
        added = await engine.add("/new.mp4")
        return added.account, mine


async def test_a_row_is_never_anothers(computer: Computer, server: DeviceServer) -> None:
    choice = computer.choice()
    sign_in(choice, account(server, "ada"))
    computer.rows(row(1, "ada"), row(2, "bob"), row(3, ""))
    assert await shown(choice) == ("ada", ["upload-00001", "upload-00003"])
    sign_in(choice, account(server, "bob"))
    owner, mine = await shown(choice)
    assert (owner, mine) == ("bob", ["upload-00002"])
    added = [(it.source.path, it.account) for it in computer.rows() if it.source.path == "/new.mp4"]
    assert added == [("/new.mp4", "ada"), ("/new.mp4", "bob")]


async def test_rows_from_before_are_the_first_ones(computer: Computer, server: DeviceServer) -> None:
    choice = computer.choice()
    sign_in(choice, account(server, "ada"))
    sign_in(choice, account(server, "bob"))
    computer.rows(row(1, ""))
    assert (await shown(choice))[1] == []
    assert [it.account for it in computer.rows() if it.id == "upload-00001"] == ["ada"]


async def test_a_token_from_outside_shows_its_own_rows(computer: Computer, server: DeviceServer) -> None:
    computer.rows(row(1, "u1"), row(2, "u2"))
    async with computer.program.assembly.reach(Connection(server.base_url, TOKEN)) as reach:
        assert (reach.server_id, reach.account) == (SERVER_ID, "u1")


def test_what_comes_with_a_token_from_outside_waits_for_the_servers_word(
    computer: Computer, server: DeviceServer, tmp_path: Path
) -> None:
    """Whose it is, the server alone can say: before that the journal has it for nobody."""
    computer.program.servers.remember(server.base_url, SERVER_ID)
    film, told = tmp_path / "new.mp4", list[Notice]()
    film.write_bytes(b"new")
    computer.choice(Connection(server.base_url, TOKEN)).shelve([str(film)], told.append)
    assert (computer.rows(), told) == ([], [])


def test_the_keyring_is_opened_once_whoever_asks(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    go = threading.Event()

    def slow(_: object) -> SessionSecrets:
        opened.append(threading.current_thread().name)
        go.wait(5)
        return SessionSecrets()

    monkeypatch.setattr("desktop_uploader.store.secrets.open_secrets", slow)
    program = Program(computer.paths)
    threads = [threading.Thread(target=program.secrets) for _ in range(3)]
    for thread in threads:
        thread.start()
    go.set()
    for thread in threads:
        thread.join()
    assert len(opened) == 1
