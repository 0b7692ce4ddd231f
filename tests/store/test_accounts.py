"""Who is signed in where: remembered across starts, and never a reason not to start."""

import stat
from pathlib import Path

import pytest

from desktop_uploader.core.account import HERE, Account
from desktop_uploader.store.accounts import KnownAccounts

ADA = Account("https://a.example", "one", "u1", "Ada Lovelace", "Example University")
BOB = Account("https://a.example", "one", "u2", "Bob", "Example University")
EVE = Account("https://b.example", "two", "u1", "Eve", "Another")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "accounts.json"


def test_nobody_has_chosen_yet(file: Path) -> None:
    known = KnownAccounts(file)
    assert (known.ever, known.chosen(), known.all()) == (False, None, ())


def test_who_was_chosen_is_known_at_the_next_start(file: Path) -> None:
    for account in (ADA, BOB, EVE, BOB):
        KnownAccounts(file).choose(account)
    again = KnownAccounts(file)
    assert (again.ever, again.chosen(), again.all()) == (True, BOB, (ADA, BOB, EVE))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_this_computer_is_a_choice_and_no_account(file: Path) -> None:
    KnownAccounts(file).choose(HERE)
    again = KnownAccounts(file)
    assert (again.ever, again.chosen(), again.all()) == (True, HERE, ())


def test_the_first_at_a_server_has_what_was_there_before(file: Path) -> None:
    known = KnownAccounts(file)
    known.choose(BOB)
    known.choose(ADA)
    assert (known.heir("one"), known.heir("two")) == ("u2", "")


def test_at_an_address_the_chosen_one_counts_and_of_several_others_none(file: Path) -> None:
    known = KnownAccounts(file)
    known.choose(ADA)
    known.choose(EVE)
    assert known.at(ADA.address) == ADA
    known.choose(BOB)
    assert known.at(ADA.address) == BOB
    known.choose(EVE)
    assert known.at(ADA.address) is None


def test_once_it_is_known_who_it_is_there_is_one_account(file: Path) -> None:
    known = KnownAccounts(file)
    known.choose(Account(ADA.address, "one"))
    known.choose(ADA)
    assert known.all() == (ADA,)


def test_signed_out_somebody_is_forgotten_and_nobody_takes_their_place(file: Path) -> None:
    known = KnownAccounts(file)
    known.choose(EVE)
    known.choose(ADA)
    known.forget(EVE)
    assert (known.chosen(), known.all()) == (ADA, (ADA,))
    known.forget(ADA)
    assert (known.chosen(), known.all(), KnownAccounts(file).ever) == (None, (), True)


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"[]",
        b'{"accounts": 1}',
        b'{"accounts": ["Ada"]}',
        b'{"accounts": [], "chosen": {"name": 1}}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_a_broken_file_is_forgotten(file: Path, broken: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(broken)
    known = KnownAccounts(file)
    assert known.all() == ()
    known.choose(ADA)
    assert KnownAccounts(file).chosen() == ADA


def test_a_disk_in_the_way_is_survived(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    known = KnownAccounts(tmp_path / "file" / "accounts.json")
    known.choose(ADA)
    assert known.chosen() == ADA


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Ada Lovelace", "AL"), ("Ada", "A"), ("Augusta Ada King", "AK"), ("", ""), ("- ada", "A")],
)
def test_initials(name: str, initials: str) -> None:
    assert Account(name=name).initials == initials
