"""Whatever happens to the file, whenever: what is ready is one version that was, or the row says why not."""

import asyncio
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import event, given, settings
from hypothesis import strategies as st

from desktop_uploader.core.failures import OUT_OF_REACH, Kind
from desktop_uploader.core.upload import SETTLED, Phase
from desktop_uploader.words.failures import explain
from tests.engine.studio import MP4, Studio, film, write_old
from tests.fixtures.sending import KIB, content
from tests.fixtures.tus_server import TusServer

SIZE, REQUEST = 2560 * KIB, 512 * KIB
ORIGINAL = film(1, SIZE)


class Desk:
    """The file in a person's hands; `versions` is every content that it ever had."""

    def __init__(self, folder: Path) -> None:
        self.path = write_old(folder / "lecture.mp4", ORIGINAL)
        self.versions = [ORIGINAL]

    def do(self, edit: Callable[[Path], object]) -> None:
        try:
            edit(self.path)
        except FileNotFoundError:
            return  # it isn't there to be edited
        if self.path.exists():
            self.versions.append(self.path.read_bytes())


def overwrite(at: int, length: int) -> Callable[[Path], object]:
    def edit(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(len(MP4) + at)
            file.write(content(length, seed=at))

    return edit


def replace(seed: int) -> Callable[[Path], object]:
    return lambda path: write_old(path.with_suffix(".new"), film(seed, SIZE)).replace(path)


def append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


EDITS: st.SearchStrategy[Callable[[Path], object]] = st.one_of(
    st.builds(overwrite, st.integers(0, SIZE - 200_000), st.integers(1, 150_000)),
    st.builds(replace, st.integers(1, 3)),
    st.sampled_from(
        [
            append,
            lambda path: os.truncate(path, 1000 * KIB),
            os.utime,
            Path.unlink,
            lambda path: write_old(path, ORIGINAL),
            lambda path: path.rename(path.with_name("renamed.mp4")),
            lambda path: path.with_name("renamed.mp4").rename(path),
        ]
    ),
)
MARKS = st.tuples(st.sampled_from(["sent", "acknowledged"]), st.integers(1, SIZE))
PLANS = st.lists(st.tuples(MARKS, EDITS, st.booleans()), min_size=1, max_size=4)


@settings(max_examples=40, deadline=None)
@given(plans=PLANS, asks=st.booleans())
def test_what_is_ready_is_one_version_that_was(
    plans: list[tuple[tuple[str, int], Callable[[Path], object], bool]], asks: bool
) -> None:
    """`plans`: how far it is, what happens to the file then, and whether the program ends and starts again.
    `asks`: whether somebody presses the button of a row that needs them.
    """
    with tempfile.TemporaryDirectory() as folder, TusServer() as server:
        desk, studio = Desk(Path(folder)), Studio(server, request=REQUEST)
        asyncio.run(_live(studio, desk, plans, asks=asks))
        row = studio.row
        event(f"{row.phase} {row.failure.kind if row.failure else ''}")
        if row.phase is Phase.READY:
            assert studio.stored in desk.versions
        else:
            assert row.failure
            assert row.failure.kind in OUT_OF_REACH | {Kind.MISMATCH, Kind.NOT_A_VIDEO}
            assert explain(row).sentence


async def _live(
    studio: Studio,
    desk: Desk,
    plans: list[tuple[tuple[str, int], Callable[[Path], object], bool]],
    *,
    asks: bool,
) -> None:
    ended = asyncio.Event()
    for (mark, least), edit, ends in plans:

        def then(edit: Callable[[Path], object] = edit, ends: bool = ends) -> None:
            desk.do(edit)
            if ends:
                ended.set()

        studio.when(**{mark: least}, then=then)
    while True:
        ended.clear()
        async with studio.engine() as engine:
            if not studio.disk.rows:
                await engine.add(str(desk.path))
            await studio.until(lambda: ended.is_set() or studio.row.phase in SETTLED)
            if not ended.is_set() and studio.row.phase is not Phase.READY and asks:
                asks = False
                engine.retry(studio.row.id)
                await studio.until(lambda: ended.is_set() or studio.row.phase in SETTLED)
        if not ended.is_set():
            return
