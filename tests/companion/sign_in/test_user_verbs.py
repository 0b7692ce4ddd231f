"""`companion user …`: an administrator makes people who may sign in."""

import asyncio
import io
import sys
from pathlib import Path

import pytest

from desktop_uploader.companion import cli, user_verbs
from desktop_uploader.companion.sign_in.passwords import Cost
from tests.companion.library.world import Time, running
from tests.companion.sign_in.school import EMAIL, PASSWORD


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(user_verbs, "Cost", lambda _: Cost(16, 1, 1))


def asked(data: Path, *words: str) -> int:
    return cli.main(["user", *words, "--data", str(data)])


def written(folder: Path, content: str = f"{PASSWORD}\n") -> str:
    file = folder / "password"
    file.write_text(content, "utf-8")
    return str(file)


def test_a_new_user_may_sign_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(tmp_path / "data", "add", EMAIL, "--password-file", written(tmp_path)) == 0
    said = capsys.readouterr().out
    assert EMAIL in said
    assert PASSWORD not in said
    assert asked(tmp_path / "data", "add", EMAIL.upper()) == 1
    assert "already" in capsys.readouterr().err


async def test_the_password_is_theirs_and_can_be_changed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    file = written(tmp_path)
    assert await asyncio.to_thread(asked, data, "add", EMAIL, "--name", "Ada", "--password-file", file) == 0
    other = written(tmp_path, "another password")
    assert await asyncio.to_thread(asked, data, "password", EMAIL, "--password-file", other) == 0
    async with running(data, Time(), scrypt_n=16) as world:
        doorman = world.companion.doorman
        assert getattr(await doorman.who(EMAIL, "another password", "here"), "name", None) == "Ada"
        assert not hasattr(await doorman.who(EMAIL, PASSWORD, "here"), "name")


def test_a_password_may_come_by_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"piped password\r\n")))
    assert asked(tmp_path / "data", "add", EMAIL, "--password-file", "-") == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["add", "nobody"], "no e-mail"),
        (["password", EMAIL, "--password-file", "PASSWORD"], "no user"),
        (["add", EMAIL, "--password-file", "SHORT"], "8 to 256"),
        (["add", EMAIL, "--password-file", "MISSING"], "Can't read"),
    ],
)
def test_what_is_refused_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], says: str
) -> None:
    (tmp_path / "SHORT").write_text("short\n")
    written(tmp_path)
    files = {"PASSWORD": "password", "SHORT": "SHORT", "MISSING": "missing"}
    given = [str(tmp_path / files[word]) if word in files else word for word in words]
    assert asked(tmp_path / "data", *given) == 1
    assert says in capsys.readouterr().err
