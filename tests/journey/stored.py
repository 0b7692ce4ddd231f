"""What the companion has on its disk and serves, checked against the file that was sent."""

from pathlib import Path

import av
import httpx

from desktop_uploader.contract.running import read_running
from desktop_uploader.contract.status import Status, StatusObject


def contents(home: Path) -> list[Path]:
    """The stored bytes of every upload."""
    return sorted((home / "companion" / "uploads").glob("*/content"))


def same_bytes(one: Path, other: Path) -> bool:
    size = one.stat().st_size
    if size != other.stat().st_size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        return all(left.read(1 << 20) == right.read(1 << 20) for _ in range(0, size, 1 << 20))


def status(home: Path, playback_id: str) -> StatusObject:
    """As the companion that runs on this home tells it."""
    running = read_running(home / "companion")
    assert running is not None
    token = (home / "companion" / "token").read_text().strip()
    answer = httpx.get(
        f"{running.address}/api/v1/media/status/{playback_id}", headers={"Authorization": f"Bearer {token}"}
    )
    return StatusObject.model_validate_json(answer.raise_for_status().content)


def check_watchable(home: Path, playback_id: str) -> None:
    """Ready, with a thumbnail, a duration, and HLS that decodes to its end in every rendition."""
    seen = status(home, playback_id)
    assert seen.status is Status.READY
    assert seen.verified
    assert seen.duration
    prepared = home / "companion" / "media" / playback_id
    assert next(prepared.rglob("thumbnail.jpg")).stat().st_size > 0
    playlists = [it for it in prepared.rglob("*.m3u8") if it.name != "master.m3u8"]
    assert len(playlists) == len(seen.renditions) > 0
    for playlist in playlists:
        assert abs(_seconds_decoded(playlist) - seen.duration) < 0.5


def _seconds_decoded(playlist: Path) -> float:
    with av.open(str(playlist)) as container:
        last = 0.0
        for frame in container.decode(video=0):
            last = float(frame.time or 0) + 1 / float(container.streams.video[0].average_rate or 25)
    return last
