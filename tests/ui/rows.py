"""Uploads in every state, as a window may have to show them."""

import time
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.upload import (
    MediaInfo,
    PauseReason,
    Phase,
    RemoteStatus,
    SourceFile,
    Target,
    Upload,
    UploadId,
    VideoDetails,
)
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged

GB = 1000**3
TARGET = Target("video", "/files/x", "tus", 1e12)
PLACES = {"phys": "PHYS 101", "w3": "Week 3"}


def upload(number: int, title: str = "Week 3 – Entropy and the second law", **changes: Any) -> Upload:
    row = Upload(
        UploadId(f"upload-{number:05}"),
        SourceFile(f"/films/{title}.mp4", int(1.19 * GB), 1, 1, "print"),
        VideoDetails(title, course_id="phys", lesson_id="w3"),
        added_at=float(number),
        position=float(number),
        media=MediaInfo("mp4", 3128.0, 1920, 1080, "h264", "aac"),
    )
    return replace(row, **changes)


def every_state(folder: Path) -> list[Notice]:
    """A row a state, with thumbnails made in the folder."""
    missing, unprepared = Failure(Kind.FILE_MISSING), Failure(Kind.PREPARING, "no picture found (V-17)")
    remote = RemoteStatus("video", "processing", "inprogress", 3, progress=38.0)
    stored: dict[str, Any] = {"target": TARGET, "acknowledged": 740_000_000}
    watchable = RemoteStatus("video", "ready", "ready", 9, watch_url="https://school.example/watch/video")
    became_ready = Moment(time.time() - 60, Happened.READY)
    line = RemoteStatus("video", "processing", "queued", 2, place_in_line=3)
    whole: dict[str, Any] = {"target": TARGET, "acknowledged": int(1.19 * GB), "digest": "d"}
    rows = [
        upload(1, phase=Phase.UPLOADING, history=_a_morning(), **stored),
        upload(2, "Week 4 – Cycles", phase=Phase.PROCESSING, verified=True, remote=remote, **whole),
        upload(3, "Lab demo – Boyle’s law", phase=Phase.NEEDS_YOU, failure=missing, **stored),
        upload(4, "Guest talk – Thermoelectrics", phase=Phase.PAUSED, reason=PauseReason.USER, **stored),
        upload(
            5,
            "Week 2 – Heat engines",
            phase=Phase.READY,
            verified=True,
            remote=watchable,
            history=(became_ready,),
            **whole,
        ),
        upload(6, "Seminar", phase=Phase.RECONNECTING, failure=Failure(Kind.NETWORK), **stored),
        upload(7, "Tutorial", phase=Phase.VERIFYING, **whole),
        upload(8, "A name so long that no window has room for it " * 4, phase=Phase.WAITING),
        upload(
            9,
            "Recital",
            phase=Phase.FAILED,
            failure=unprepared,
            **whole,
        ),
        upload(12, "Problem class", phase=Phase.PROCESSING, verified=True, remote=line, **whole),
        upload(13, "Sign-in ended", phase=Phase.NEEDS_YOU, failure=Failure(Kind.SIGN_IN), **stored),
        upload(14, "Not a video", phase=Phase.NEEDS_YOU, failure=Failure(Kind.NOT_A_VIDEO)),
        *(
            upload(20 + n, f"Held back {n}", phase=Phase.PAUSED, reason=reason, **stored)
            for n, reason in enumerate(PauseReason)
            if reason is not PauseReason.USER
        ),
        upload(10, "New file", phase=Phase.CHECKING, media=None),
        upload(11, "Never mind", phase=Phase.CANCELLED),
    ]
    shown = [replace(row, media=_with_thumbnail(row, folder)) for row in rows]
    speed = Progressed(rows[0].id, 790_000_000, 740_000_000, int(1.19 * GB), 3.1e6, 145.0)
    return [*(RowChanged(row) for row in shown), speed]


def _paint(picture: QPixmap, hue: int) -> None:
    """As a lecture looks from afar: a wall, a board, somebody before it."""
    painter, light = QPainter(picture), QLinearGradient(0, 0, picture.width(), picture.height())
    light.setColorAt(0, QColor.fromHsv(hue, 110, 140))
    light.setColorAt(1, QColor.fromHsv((hue + 40) % 360, 140, 90))
    painter.fillRect(picture.rect(), light)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 70))
    painter.drawRoundedRect(110, 28, 180, 96, 6, 6)
    painter.setBrush(QColor(0, 0, 0, 90))
    painter.drawEllipse(52, 62, 40, 40)
    painter.drawRoundedRect(36, 108, 72, 90, 24, 24)
    painter.end()


def _a_morning() -> tuple[Moment, ...]:
    """Of a lecture whose laptop was closed in between."""
    now, mark = time.time(), 498_000_000
    return (
        Moment(now - 2340, Happened.ADDED),
        Moment(now - 2338, Happened.CHECKED),
        Moment(now - 2330, Happened.STARTED),
        Moment(now - 660, Happened.SLEPT, mark),
        Moment(now - 60, Happened.CONTINUED, mark),
    )


def _with_thumbnail(row: Upload, folder: Path) -> MediaInfo | None:
    if row.media is None:
        return None
    path = folder / f"{row.id}.png"
    path.write_bytes(_thumbnail(int(row.position) * 53 % 360))
    return replace(row.media, thumbnail=str(path))


@cache
def _thumbnail(hue: int) -> bytes:
    """As a file has it. Made once: hundreds of windows show the same ones."""
    picture, file = QPixmap(320, 180), QBuffer()
    _paint(picture, hue)
    file.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(file, "PNG")
    return bytes(file.data().data())
