"""Sleep is held off while bytes move, and only then."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.core.system import Hint
from desktop_uploader.core.upload import Phase, SourceFile, Upload, UploadId, VideoDetails
from desktop_uploader.engine.notices import RowChanged, RowRemoved
from desktop_uploader.ui.computer.keep_awake import AwakeWhileSending, battery_is_low

ROW = Upload(UploadId("a"), SourceFile("/a.mp4"), VideoDetails("A"), added_at=0.0, position=0.0)


class Computer:
    """A `System` that remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def listen(self, hear: Callable[[Hint], None]) -> None:
        """It has nothing to tell."""

    def hold_awake(self) -> None:
        self.told.append("hold")

    def let_go(self) -> None:
        self.told.append("let go")


def row(phase: Phase, name: str = "a", *, mine: bool = True) -> RowChanged:
    return RowChanged(replace(ROW, id=UploadId(name), phase=phase), mine)


@pytest.mark.parametrize("end", [Phase.PAUSED, Phase.PROCESSING, Phase.FAILED, Phase.RECONNECTING])
def test_held_while_a_row_sends(end: Phase) -> None:
    keep = Computer()
    awake = AwakeWhileSending(keep)
    awake.apply([row(Phase.CHECKING), row(Phase.WAITING)])
    assert keep.told == []
    awake.apply([row(Phase.UPLOADING)])
    awake.apply([row(Phase.UPLOADING), row(Phase.VERIFYING)])
    assert keep.told == ["hold"]
    awake.apply([row(end)])
    assert keep.told == ["hold", "let go"]


def test_the_last_of_several_lets_go() -> None:
    keep = Computer()
    awake = AwakeWhileSending(keep)
    awake.apply([row(Phase.UPLOADING, "a"), row(Phase.UPLOADING, "b")])
    awake.apply([RowRemoved(UploadId("a"))])
    assert keep.told == ["hold"]
    awake.close()
    assert keep.told == ["hold", "let go"]


def test_what_another_process_sends_is_its_own_to_hold() -> None:
    keep = Computer()
    AwakeWhileSending(keep).apply([row(Phase.UPLOADING, mine=False)])
    assert keep.told == []


def test_not_on_a_low_battery_nor_against_the_setting() -> None:
    keep, low = Computer(), False
    awake = AwakeWhileSending(keep, battery_low=lambda: low)
    awake.apply([row(Phase.UPLOADING)])
    low = True
    awake.look()
    assert keep.told == ["hold", "let go"]
    unwanted = Computer()
    AwakeWhileSending(unwanted, wanted=lambda: False).apply([row(Phase.UPLOADING)])
    assert unwanted.told == []


@pytest.mark.parametrize(
    ("status", "capacity", "low"),
    [("Discharging", "20", True), ("Discharging", "21", False), ("Charging", "5", False), ("?", "x", False)],
)
def test_the_battery(tmp_path: Path, status: str, capacity: str, low: bool) -> None:
    (tmp_path / "AC").mkdir()
    battery = tmp_path / "BAT0"
    battery.mkdir()
    (battery / "status").write_text(status + "\n")
    (battery / "capacity").write_text(capacity + "\n")
    assert battery_is_low(tmp_path) is low


def test_no_battery(tmp_path: Path) -> None:
    assert not battery_is_low(tmp_path)
