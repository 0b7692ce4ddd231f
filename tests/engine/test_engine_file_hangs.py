"""A drive, a share or a cloud that doesn’t answer holds up its own file only, and never the program's end."""

import io
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import Phase
from desktop_uploader.transfers import source
from desktop_uploader.words.failures import explain
from tests.engine.studio import SIZE, Studio, film, write_old
from tests.fixtures.sending import MIB
from tests.fixtures.tus_server import TusServer

ONE, TWO = film(1), film(2)
PATIENCE = 0.3


class Share:
    """Reads of files in a folder called `share` hang while it is down, as the kernel's do."""

    def __init__(self) -> None:
        self.up = threading.Event()
        self.up.set()

    def file(self) -> type[io.FileIO]:
        share = self

        class SharedFile(io.FileIO):
            def read(self, *arguments: Any) -> Any:  # as FileIO has it
                if "/share/" in str(self.name):
                    share.up.wait(60)
                return super().read(*arguments)

        return SharedFile


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch) -> Iterator[Share]:
    share = Share()
    monkeypatch.setattr(io, "FileIO", share.file())
    monkeypatch.setattr(source, "PATIENCE", PATIENCE)
    yield share
    share.up.set()


@pytest.fixture
def studio(share: Share) -> Iterator[Studio]:
    with TusServer() as server:
        yield Studio(server, patience=PATIENCE)


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return write_old(tmp_path / "share" / "lecture.mp4", ONE)


async def test_a_share_that_hangs_in_mid_upload_is_told_and_goes_on(
    studio: Studio, share: Share, video: Path
) -> None:
    studio.when(acknowledged=2 * MIB, then=share.up.clear)
    async with studio.engine() as engine:
        upload = await engine.add(str(video))
        await studio.until_failed(Kind.FILE_STALLED)
        assert "doesn’t answer" in explain(studio.row).sentence
        assert ONE.startswith(studio.stored)
        other = await engine.add(str(write_old(video.parent.parent / "here" / "other.mp4", TWO)))
        await studio.until(lambda: studio.disk.rows[other.id].phase is Phase.READY)
        assert studio.disk.rows[upload.id].phase is Phase.NEEDS_YOU
        share.up.set()
        await studio.until(lambda: studio.disk.rows[upload.id].phase is Phase.READY)
    assert studio.service.stored(studio.disk.rows[upload.id].playback_id or "") == ONE
    assert len(studio.service.created) == 2


async def test_a_share_that_hangs_does_not_hold_up_the_end(studio: Studio, share: Share, video: Path) -> None:
    studio.when(acknowledged=2 * MIB, then=share.up.clear)
    async with studio.engine() as engine:
        await engine.add(str(video))
        await studio.until(lambda: not share.up.is_set())
        await engine.add(str(write_old(video.with_name("second.mp4"), ONE)))
        began = time.monotonic()
    assert time.monotonic() - began < 2
    assert all(thread.daemon for thread in threading.enumerate() if thread.name.startswith("file"))


async def test_few_threads_wait_for_a_share_that_hangs(studio: Studio, share: Share, video: Path) -> None:
    share.up.clear()
    async with studio.engine() as engine:
        await engine.add(str(video))
        await studio.until_failed(Kind.FILE_STALLED)
        many_looks = time.monotonic() + 4 * PATIENCE
        await studio.until(lambda: time.monotonic() > many_looks)
        assert sum(thread.name == "file" for thread in threading.enumerate()) <= 2


async def test_what_is_only_online_says_so_and_goes_on_once_it_is_fetched(
    studio: Studio, share: Share, tmp_path: Path
) -> None:
    """A placeholder has its size and not one block; reading it waits for the cloud."""
    video = tmp_path / "share" / "cloud.mp4"
    video.parent.mkdir()
    with video.open("wb") as placeholder:
        placeholder.truncate(SIZE)
    share.up.clear()
    async with studio.engine() as engine:
        upload = await engine.add(str(video))
        await studio.until_failed(Kind.FILE_ONLINE_ONLY)
        assert "only online" in explain(studio.row).sentence
        other = await engine.add(str(write_old(tmp_path / "here" / "other.mp4", film(2))))
        await studio.until(lambda: studio.disk.rows[other.id].phase is Phase.READY)
        write_old(video, ONE)
        share.up.set()
        await studio.until(lambda: studio.disk.rows[upload.id].phase is Phase.READY)
