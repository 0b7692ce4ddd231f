"""A report tells what failed, and never a secret; a title only if somebody wants to tell it."""

import asyncio
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Phase, Target, Upload
from desktop_uploader.diagnostics.checkup import Checkup
from desktop_uploader.diagnostics.help_desk import HelpDesk
from desktop_uploader.diagnostics.scrub import Scrub
from desktop_uploader.store.secrets import SessionSecrets
from tests.ui.rows import upload

TOKEN = "du_Zm9vYmFyYmF6cXV4"
UPLOAD_URL = "https://bucket.example/key-4f2a9c?sig=9b1d"
SECRETS = (TOKEN, "key-4f2a9c", "9b1d", "hunter2", "prof@example.edu", "/files/0af3")
NAMES = ("Secret lecture", "Anna Doe", "phys-2041", "Boyle", "Anna’s films", "other-name.mp4")


def row(title: str = "Secret lecture on Boyle") -> Upload:
    made = upload(1, title, phase=Phase.FAILED, failure=Failure(Kind.PREPARING, "Anna Doe has no picture"))
    return replace(
        made,
        source=replace(made.source, path=f"/home/anna/Anna’s films/{title}.mp4"),
        details=replace(made.details, course_id="phys-2041"),
        target=Target("video", UPLOAD_URL, "put", 1e12, headers=(("X-Key", "hunter2"),)),
    )


LOG = f"""2026-11-21 INFO desktop_uploader.media: checked /home/anna/Anna’s films/Secret lecture on Boyle.mp4
2026-11-21 INFO x: “Secret lecture on Boyle” failed, again other-name.mp4; by 'C:\\Users\\Anna Doe\\x'
2026-11-21 WARNING net: Authorization: Bearer {TOKEN}
2026-11-21 INFO net: {UPLOAD_URL}, X-Key hunter2, prof@example.edu
2026-11-21 INFO net: a bare {TOKEN} here
PATCH /files/0af3 204
  File "/home/anna/.venv/lib/desktop_uploader/engine/rows.py", line 12, in decide
"""


@pytest.fixture
def desk(tmp_path: Path) -> HelpDesk:
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / "desktop-uploader.log").write_text(LOG, "utf-8")
    return HelpDesk(
        Checkup(nobody, SessionSecrets, tmp_path),
        logs,
        lambda: [row()],
        lambda: Settings(proxy="http://anna:hunter2@proxy.example:3128", watch_folders=("/home/Anna Doe",)),
        lambda: [TOKEN],
    )


def nobody() -> NoReturn:
    raise WorldError(Failure(Kind.NETWORK, "Connection refused"))


def saved(desk: HelpDesk, to: Path, *, titles: bool = False) -> dict[str, str]:
    asyncio.run(desk.save(to, titles=titles))
    with zipfile.ZipFile(to) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.parametrize("titles", [False, True])
def test_no_secret_is_in_it(desk: HelpDesk, tmp_path: Path, titles: bool) -> None:
    everything = "\n".join(saved(desk, tmp_path / "report.zip", titles=titles).values())
    assert [it for it in SECRETS if it in everything] == []


def test_no_title_is_in_it_unless_it_is_wanted(desk: HelpDesk, tmp_path: Path) -> None:
    without = "\n".join(saved(desk, tmp_path / "report.zip").values())
    assert [it for it in NAMES if it in without] == []
    wanted = saved(desk, tmp_path / "titles.zip", titles=True)
    assert json.loads(wanted["uploads.json"])[0]["title"] == "Secret lecture on Boyle"
    assert "Secret lecture on Boyle.mp4" in wanted["logs/desktop-uploader.log"]


def test_it_tells_what_happened(desk: HelpDesk, tmp_path: Path) -> None:
    files = saved(desk, tmp_path / "report.zip")
    told = json.loads(files["uploads.json"])[0]
    assert (told["phase"], told["failure"]["kind"], told["protocol"]) == ("failed", "preparing", "put")
    assert json.loads(files["settings.json"])["at_a_time"] == 2
    assert json.loads(files["about.json"])["program"]
    assert {it["check"]: it["good"] for it in json.loads(files["checks.json"])}["address"] is False
    assert "desktop_uploader/engine/rows.py" in files["logs/desktop-uploader.log"]


def test_rows_that_cannot_be_read_are_no_reason_for_no_report(desk: HelpDesk, tmp_path: Path) -> None:
    def broken() -> list[Upload]:
        raise WorldError(Failure(Kind.DISK))

    files = saved(replace(desk, rows=broken), tmp_path / "report.zip")
    assert json.loads(files["uploads.json"]) is None


def test_a_disk_that_refuses_is_told_and_leaves_nothing(desk: HelpDesk, tmp_path: Path) -> None:
    with pytest.raises(WorldError):
        saved(desk, tmp_path / "no such folder" / "report.zip")
    assert not list(tmp_path.glob("**/*.zip"))


@settings(max_examples=40)
@given(
    name=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=4, max_size=20),
    line=st.sampled_from(["{}", "checked {} twice", "/films/{}.mp4 grew", "“{}”"]).map(lambda it: it.format),
)
def test_any_title_goes(name: str, line: Callable[[str], str]) -> None:
    scrub = Scrub.of([upload(1, name)], tokens=(), titles=False)
    assert name not in scrub.text(line(name)) or name in "[name][path][file][redacted]"
