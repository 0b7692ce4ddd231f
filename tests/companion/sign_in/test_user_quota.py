"""What one person may keep and add: said in `/me`, held at every door, counted once."""

from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from desktop_uploader.companion.provider_options import IncompleteOptionsError, bytes_of
from tests.companion.library.world import VIDEO, World, as_json, asking, running

SIZE = len(VIDEO)


async def created(world: World, key: str, size: int = SIZE) -> httpx.Response:
    headers = {"Idempotency-Key": key}
    return await world.client.post("/api/v1/media/upload/direct", json=asking(size), headers=headers)


async def test_beyond_the_space_nothing_is_taken(tmp_path: Path) -> None:
    async with running(tmp_path / "data", quota_bytes=2 * SIZE) as world:
        assert (await created(world, "one")).status_code == 201
        assert (await created(world, "two")).status_code == 201
        full = as_json(await created(world, "three", 1))
        assert (full["status"], full["code"]) == (403, "quota_exceeded")
        assert (full["used"], full["limit"]) == (2 * SIZE, 2 * SIZE)
        assert (await created(world, "two")).status_code == 200
        quota = (await world.client.get("/api/v1/me")).json()["quota"]
        assert (quota["usedBytes"], quota["limitBytes"]) == (2 * SIZE, 2 * SIZE)


async def test_what_is_deleted_makes_room(tmp_path: Path) -> None:
    async with running(tmp_path / "data", quota_bytes=SIZE) as world:
        first = as_json(await created(world, "one"))
        assert (await created(world, "two")).status_code == 403
        assert (await world.client.delete(f"/api/v1/media/{first['playbackId']}")).status_code == 204
        assert (await created(world, "two")).status_code == 201


async def test_so_many_a_day(tmp_path: Path) -> None:
    async with running(tmp_path / "data", uploads_per_day=2) as world:
        for key in ("one", "two"):
            assert (await created(world, key)).status_code == 201
        refused = as_json(await created(world, "three"))
        assert (refused["code"], refused["limit"]) == ("too_many_today", 2)
        assert (await world.client.get("/api/v1/me")).json()["quota"]["uploadsPerDay"] == 2
        world.time.turn(timedelta(days=1, seconds=1))
        assert (await created(world, "three")).status_code == 201


async def test_no_door_goes_around_it(tmp_path: Path) -> None:
    async with running(tmp_path / "data", quota_bytes=SIZE) as world:
        headers = {
            "Tus-Resumable": "1.0.0",
            "Upload-Length": str(SIZE + 1),
            "Upload-Metadata": "filename YS5tcDQ=",
        }
        answer = await world.client.post("/files", headers=headers)
        assert answer.status_code == 403, answer.text


def test_sizes_as_an_operator_writes_them() -> None:
    assert bytes_of("--quota", "20GB") == 20 * 1000**3
    with pytest.raises(IncompleteOptionsError, match="--quota=lots"):
        bytes_of("--quota", "lots")
