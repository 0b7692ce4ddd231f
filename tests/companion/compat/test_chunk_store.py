"""Chunks on the disk: any cut, any order, sent twice, and a crash at any step of putting them together."""

import asyncio
import errno
import os
import tempfile
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.companion.tus import chunk_files, files
from desktop_uploader.companion.tus.chunk_files import ChunkFolder, Spool
from desktop_uploader.companion.tus.chunks import ChunkStore
from desktop_uploader.companion.tus.files import OpenUpload, StorageFull, UploadMissing, create
from desktop_uploader.companion.tus.store import UploadStore

ID = "a" * 32


class Killed(BaseException):
    """The process is gone."""


def put(folder: ChunkFolder, root: Path, index: int, content: bytes) -> None:
    spool = Spool(root / "spool")
    with closing(spool):
        spool.append(content)
        assert spool.secure() == len(content)
        folder.keep(spool.path, index)


def cuts(content: bytes, at: set[int]) -> list[bytes]:
    marks = [0, *sorted(mark % len(content) for mark in at if mark % len(content)), len(content)]
    return [content[start:end] for start, end in pairwise(marks) if start < end]


@settings(max_examples=25)
@given(st.sets(st.integers(1, 4000), max_size=12), st.randoms(use_true_random=False))
def test_any_cut_in_any_order_sent_twice_comes_out_whole(at: set[int], random: object) -> None:
    content = os.urandom(4001)
    chunks = list(enumerate(cuts(content, at)))
    order = [*chunks, *chunks[:3]]
    random.shuffle(order)  # type: ignore[attr-defined]  # random.Random
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        create(root / ID, len(content))
        folder = ChunkFolder(root / ID)
        folder.begin(len(chunks))
        for index, chunk in order:
            put(folder, root, index, chunk)
        assert folder.read().whole
        with closing(OpenUpload(root / ID)) as upload:
            folder.join(upload)
            assert upload.stored.offset == len(content)
        assert (root / ID / "content").read_bytes() == content
        assert sorted(it.name for it in (root / ID / "chunks").iterdir()) == ["plan"]


@settings(max_examples=30)
@given(st.integers(0, 60), st.integers(0, 60))
def test_a_crash_at_any_step_of_joining_loses_nothing(first: int, second: int) -> None:
    content = os.urandom(5000)
    with tempfile.TemporaryDirectory() as temporary, pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunk_files, "_MOST_UNSYNCED", 1500)
        patch.setattr(chunk_files, "BLOCK", 300)
        root = Path(temporary)
        create(root / ID, len(content))
        folder = ChunkFolder(root / ID)
        folder.begin(7)
        for index in range(7):
            put(folder, root, index, content[index * 715 : (index + 1) * 715])
        for steps in (first, second):
            with patch.context() as crashing:
                countdown(crashing, steps)
                join(folder, root)
        join(folder, root)
        assert (root / ID / "content").read_bytes() == content


def join(folder: ChunkFolder, root: Path) -> None:
    with closing(OpenUpload(root / ID)) as upload:
        try:
            upload.roll_back()
            folder.join(upload)
        except Killed:
            return
        assert upload.stored.offset == 5000


def countdown(patch: pytest.MonkeyPatch, steps: int) -> None:
    """Every step that changes the disk is one; when there are none left, the process is gone."""
    left = [steps]

    def limited(act: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **named: object) -> object:
            if left[0] == 0:
                raise Killed
            left[0] -= 1
            return act(*args, **named)

        return step

    for owner, name in ((OpenUpload, "append"), (OpenUpload, "checkpoint"), (Path, "unlink")):
        patch.setattr(owner, name, limited(getattr(owner, name)))
    patch.setattr(Path, "replace", limited(Path.replace))


def chunked(root: Path, content: bytes, number: int) -> ChunkFolder:
    create(root / ID, len(content))
    folder, length = ChunkFolder(root / ID), len(content) // number
    folder.begin(number)
    for index in range(number):
        put(folder, root, index, content[index * length : (index + 1) * length])
    return folder


def left(root: Path) -> list[str]:
    return sorted(it.name for it in (root / ID / "chunks").iterdir())


def room_for(patch: pytest.MonkeyPatch, space: int) -> None:
    """The disk takes that much more of content, then it is full."""
    room, append = [space], OpenUpload.append

    def limited(upload: OpenUpload, block: bytes | bytearray) -> None:
        taken = block[: room[0]]
        room[0] -= len(taken)
        append(upload, taken)
        if len(taken) < len(block):
            raise StorageFull

    patch.setattr(OpenUpload, "append", limited)


def test_on_a_full_disk_what_was_copied_makes_room_for_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = os.urandom(5000)
    folder = chunked(tmp_path, content, 5)
    for space, rest in ((2500, ["2", "3", "4", "plan"]), (2000, ["4", "plan"])):
        with monkeypatch.context() as patch:
            room_for(patch, space)
            with pytest.raises(StorageFull):
                join(folder, tmp_path)
        assert left(tmp_path) == rest
    join(folder, tmp_path)
    assert (left(tmp_path), (tmp_path / ID / "content").read_bytes()) == (["plan"], content)


@pytest.mark.parametrize(("most_unsynced", "space"), [(10_000, 2500), (1500, 5000)])
def test_on_a_full_disk_nothing_goes_that_is_not_durable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most_unsynced: int, space: int
) -> None:
    content = os.urandom(5000)
    folder = chunked(tmp_path, content, 5)
    syncs, sync = [1], files._sync_data

    def failing(handle: int) -> None:
        if not syncs:
            raise OSError(errno.ENOSPC, "full")
        syncs.pop()
        sync(handle)

    with monkeypatch.context() as patch:
        patch.setattr(chunk_files, "_MOST_UNSYNCED", most_unsynced)
        patch.setattr(files, "_sync_data", failing)
        room_for(patch, space)
        with pytest.raises(StorageFull):
            join(folder, tmp_path)
    assert left(tmp_path) == ["0", "1", "2", "3", "4", "plan"]
    join(folder, tmp_path)
    assert (tmp_path / ID / "content").read_bytes() == content


def test_chunks_that_vanish_while_they_are_counted_are_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, listed = chunked(tmp_path, b"abcd", 2), Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: iter([*listed(path), path / "7"]))
    assert folder.read().sizes == {0: 2, 1: 2}


def test_the_first_word_on_their_number_stands(tmp_path: Path) -> None:
    create(tmp_path / ID, 100)
    folder = ChunkFolder(tmp_path / ID)
    assert folder.read().total is None
    assert (folder.begin(7), folder.begin(9), folder.read().total) == (7, 7, 7)


def test_without_its_upload_there_is_no_session(tmp_path: Path) -> None:
    folder = ChunkFolder(tmp_path / ID)
    with pytest.raises(UploadMissing):
        folder.begin(3)
    create(tmp_path / ID, 100)
    spool = Spool(tmp_path / "spool")
    spool.append(b"x")
    spool.secure()
    with closing(spool), pytest.raises(UploadMissing):
        folder.keep(spool.path, 0)
    assert not spool.path.exists()


def test_a_link_in_a_chunks_place_is_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    create(tmp_path / ID, 6)
    folder = ChunkFolder(tmp_path / ID)
    folder.begin(1)
    (tmp_path / ID / "chunks" / "0").symlink_to(secret)
    with closing(OpenUpload(tmp_path / ID)) as upload, pytest.raises(UploadMissing):
        folder.join(upload)
    assert b"secret" not in (tmp_path / ID / "content").read_bytes()


async def test_what_a_killed_process_left_is_swept_at_the_next_start(tmp_path: Path) -> None:
    store = UploadStore(tmp_path / "uploads")
    chunks = ChunkStore(store, tmp_path / "uploads" / "incoming")
    async with chunks.incoming() as incoming:
        await incoming.feed(b"x" * 3_000_000)
        assert len(list((tmp_path / "uploads" / "incoming").iterdir())) == 1
    assert list((tmp_path / "uploads" / "incoming").iterdir()) == []
    (tmp_path / "uploads" / "incoming" / "left").write_bytes(b"x")
    await asyncio.to_thread(ChunkStore, store, tmp_path / "uploads" / "incoming")
    assert list((tmp_path / "uploads" / "incoming").iterdir()) == []
    assert await store.ids() == []


def test_bytes_that_came_otherwise_before_are_not_mixed_in(tmp_path: Path) -> None:
    create(tmp_path / ID, 6)
    folder = ChunkFolder(tmp_path / ID)
    folder.begin(2)
    with closing(OpenUpload(tmp_path / ID)) as upload:
        upload.append(b"xx")
        upload.checkpoint(2)
    for index, chunk in enumerate((b"abc", b"def")):
        put(folder, tmp_path, index, chunk)
    with closing(OpenUpload(tmp_path / ID)) as upload:
        upload.roll_back()
        folder.join(upload)
    assert (tmp_path / ID / "content").read_bytes() == b"abcdef"
