"""The bytes on disk: what is durable, what a crash leaves, and links that lead elsewhere."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from desktop_uploader.companion.tus.files import OpenUpload
from desktop_uploader.companion.tus.store import StorageFull, Stored, UploadMissing, UploadStore

ID = "0123456789abcdef" * 2


@pytest.fixture
async def store(tmp_path: Path) -> UploadStore:
    store = UploadStore(tmp_path / "uploads")
    await store.create(ID, 100)
    return store


def open_handles() -> int:
    return psutil.Process().num_fds()


async def write(store: UploadStore, body: bytes, *, durable: bool = True) -> None:
    with closing(await store.open(ID)) as upload:
        upload.append(body)
        if durable:
            upload.checkpoint(upload.written)


async def test_bytes_count_once_they_are_durable(store: UploadStore) -> None:
    assert await store.stored(ID) == Stored(0, 100)
    await write(store, b"durable")
    await write(store, b" lost", durable=False)
    assert store.content(ID).read_bytes() == b"durable lost"
    assert await store.offset(ID) == 7
    await write(store, b"!")
    assert store.content(ID).read_bytes() == b"durable!"
    assert await store.offset(ID) == 8


async def test_completion_is_remembered(store: UploadStore) -> None:
    await write(store, b"x" * 100)
    await store.mark_complete(ID)
    assert await UploadStore(store.content(ID).parent.parent).stored(ID) == Stored(100, 100, completed=True)


async def test_a_file_cut_short_behind_our_back_is_never_longer_than_it_is(store: UploadStore) -> None:
    await write(store, b"x" * 50)
    os.truncate(store.content(ID), 20)
    assert await store.offset(ID) == 20


async def test_one_folder_per_upload_and_no_second_creation(store: UploadStore) -> None:
    with pytest.raises(FileExistsError):
        await store.create(ID, 100)
    assert await store.ids() == [ID]


async def test_removing_twice_is_fine(store: UploadStore) -> None:
    await store.remove(ID)
    await store.remove(ID)
    assert await store.ids() == []
    with pytest.raises(UploadMissing):
        await store.offset(ID)


async def test_what_cannot_fit_is_refused_at_once(store: UploadStore) -> None:
    with pytest.raises(StorageFull) as full:
        await store.create("f" * 32, 2**62)
    assert full.value.status == 507
    assert await store.ids() == [ID]


@pytest.mark.parametrize(
    "upload_id", ["", "..", "../" + ID, ID.upper(), ID + "\n", ID + "0", "٣" * 32, "/" + ID]
)
async def test_ids_from_outside(store: UploadStore, upload_id: str) -> None:
    calls: list[Callable[[str], object]] = [store.content]
    for call in calls:
        with pytest.raises(UploadMissing):
            call(upload_id)
    with pytest.raises(UploadMissing):
        await store.create(upload_id, 1)
    with pytest.raises(UploadMissing):
        await store.offset(upload_id)
    with pytest.raises(UploadMissing):
        await store.open(upload_id)
    with pytest.raises(UploadMissing):
        await store.remove(upload_id)


@pytest.mark.parametrize("name", ["content", "ledger"])
@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
async def test_a_link_in_place_of_a_file_is_not_followed(
    store: UploadStore, tmp_path: Path, name: str, link: Callable[[Path, Path], None]
) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious" * 4)
    target = store.content(ID).parent / name
    target.unlink()
    link(target, victim)
    with pytest.raises(UploadMissing):
        await store.open(ID)
    with pytest.raises(UploadMissing):
        await store.offset(ID)
    await store.remove(ID)
    assert victim.read_bytes() == b"precious" * 4


async def test_a_link_in_place_of_the_folder_is_not_followed(store: UploadStore, tmp_path: Path) -> None:
    folder = store.content(ID).parent
    elsewhere = folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(elsewhere)
    with pytest.raises(UploadMissing):
        await store.open(ID)
    with pytest.raises(FileExistsError):
        await store.create(ID, 1)
    await store.remove(ID)
    assert sorted(path.name for path in elsewhere.iterdir()) == ["content", "ledger"]


async def test_a_half_made_folder_is_no_upload(store: UploadStore) -> None:
    (store.content(ID).parent / "ledger").write_bytes(b"\0\0\0")
    with pytest.raises(UploadMissing):
        await store.offset(ID)


async def test_no_handle_is_left_open(store: UploadStore) -> None:
    before = open_handles()
    await store.offset(ID)
    with closing(await store.open(ID)) as upload:
        assert isinstance(upload, OpenUpload)
    (store.content(ID).parent / "ledger").write_bytes(b"")
    with pytest.raises(UploadMissing):
        await store.open(ID)
    store.content(ID).unlink()
    with pytest.raises(UploadMissing):
        await store.open(ID)
    assert open_handles() == before
