"""Holds off sleep while bytes move, and only then: never for a paused row, nor on a battery that runs low."""

from collections.abc import Callable, Iterable
from pathlib import Path

from desktop_uploader.core.ports.computer import System
from desktop_uploader.core.upload import Phase, UploadId
from desktop_uploader.engine.notices import Notice, RowChanged, RowRemoved

_MOVING = frozenset({Phase.CREATING, Phase.UPLOADING, Phase.VERIFYING})
_LOW = 20
"""Percent."""


class AwakeWhileSending:
    """`wanted`: the person's setting, asked each time."""

    def __init__(
        self,
        system: System,
        wanted: Callable[[], bool] = lambda: True,
        battery_low: Callable[[], bool] = lambda: False,
    ) -> None:
        self._system, self._wanted, self._battery_low = system, wanted, battery_low
        self._moving: set[UploadId] = set()
        self._holding = False

    def apply(self, notices: Iterable[Notice]) -> None:
        for notice in notices:
            match notice:
                case RowChanged(upload=upload, mine=mine) if mine and upload.phase in _MOVING:
                    self._moving.add(upload.id)
                case RowChanged(upload=upload):
                    self._moving.discard(upload.id)
                case RowRemoved(upload_id=upload_id):
                    self._moving.discard(upload_id)
        if bool(self._moving) is not self._holding:
            self.look()

    def look(self) -> None:
        """Also to be called now and then: a battery tells nobody that it runs low."""
        hold = bool(self._moving) and self._wanted() and not self._battery_low()
        if hold is not self._holding:
            self._holding = hold
            (self._system.hold_awake if hold else self._system.let_go)()

    def close(self) -> None:
        self._moving.clear()
        self.look()


def battery_is_low(supplies: Path = Path("/sys/class/power_supply")) -> bool:
    """Whether a battery of the computer discharges and has a fifth or less. False where nobody can tell."""
    return any(_is_low(battery) for battery in supplies.glob("BAT*"))


def _is_low(battery: Path) -> bool:
    try:
        discharging = (battery / "status").read_text("ascii").strip() == "Discharging"
        return discharging and int((battery / "capacity").read_text("ascii")) <= _LOW
    except (OSError, ValueError):
        return False
