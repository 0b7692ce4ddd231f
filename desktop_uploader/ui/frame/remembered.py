"""How the window was left, so that it comes back so: where it lay, its details, the order of its rows."""

import json
import logging
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSaveFile
from PySide6.QtWidgets import QWidget

from desktop_uploader.ui.rows.sorting import Sort

_log = logging.getLogger(__name__)
_NARROWEST, _WIDEST = 200, 2000


@dataclass(frozen=True, slots=True)
class Left:
    """`geometry`: as Qt writes it, base64. `panel`: the width of the details, pixels; 0: never chosen."""

    geometry: str = ""
    details: bool = True
    panel: int = 0
    sort: Sort = Sort.UPLOAD


class Remembered:
    """One small file. Read once, before the window is shown; written when it closes, and never between."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "window.json"

    def restore(self, window: QWidget) -> Left:
        """Where it lay; Qt moves it onto a screen that is there now."""
        left = read(self._text())
        if left.geometry:
            window.restoreGeometry(QByteArray(b64decode(left.geometry)))
        return left

    def keep(self, window: QWidget, left: Left) -> None:
        """A disk that is in the way is no news for anybody."""
        geometry = b64encode(bytes(window.saveGeometry().data())).decode()
        file = QSaveFile(str(self._file))
        text = json.dumps(asdict(left) | {"geometry": geometry})
        opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
        if not opened or file.write(text.encode()) < 0 or not file.commit():
            _log.info("The window's place wasn't kept: %s", file.errorString())

    def _text(self) -> str:
        try:
            return self._file.read_text("utf-8")
        except (OSError, ValueError):
            return ""


def read(text: str) -> Left:
    """What can be used of it: anybody may have written there."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return Left()
    if not isinstance(told, dict):
        return Left()
    geometry, panel, sort = (told.get(it) for it in ("geometry", "panel", "sort"))
    return Left(
        geometry if isinstance(geometry, str) and _is_base64(geometry) else "",
        told.get("details") is not False,
        panel if type(panel) is int and _NARROWEST <= panel <= _WIDEST else 0,
        Sort(sort) if isinstance(sort, str) and sort in set(Sort) else Sort.UPLOAD,
    )


def _is_base64(text: str) -> bool:
    try:
        return len(b64decode(text, validate=True)) < 1000
    except (NotBase64, ValueError):
        return False
