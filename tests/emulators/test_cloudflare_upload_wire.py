"""The emulator's upload wire keeps to what Cloudflare documents of it."""

import os
from datetime import UTC, datetime

import pytest

from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_client import Client
from tests.emulators.cloudflare_tus import LEAST, MOST, MULTIPLE, chunk_is_right
from tests.emulators.raw import broken_off

FROM_THE_START = {
    "Tus-Resumable": "1.0.0",
    "Upload-Offset": "0",
    "Content-Type": "application/offset+octet-stream",
}


async def test_without_the_flag_the_place_asks_for_sign_in(client: Client) -> None:
    client.direct = False
    _, url = await client.placed(7)
    assert (await client.edge("HEAD", url)).status_code == 400
    assert (await client.edge("HEAD", url, headers=client.headers)).status_code == 200


async def test_bytes_arrive_in_chunks_and_are_kept(cloudflare: Cloudflare, client: Client) -> None:
    data = os.urandom(LEAST + MULTIPLE + 1)
    uid, url = await client.placed(len(data))
    first = LEAST
    assert (await client.patch(url, 0, data[:first])).headers["Upload-Offset"] == str(first)
    head = await client.edge("HEAD", url)
    assert (head.headers["Upload-Offset"], head.headers["Upload-Length"]) == (str(first), str(len(data)))
    assert (await client.object(uid))["status"]["state"] == "pendingupload"
    assert (await client.patch(url, first, data[first:])).status_code == 204
    assert cloudflare.content(uid).read_bytes() == data
    shown = await client.object(uid)
    assert (shown["status"]["state"], shown["size"]) == ("queued", len(data))


@pytest.mark.parametrize(
    ("length", "offset", "total", "right"),
    [
        (LEAST, 0, MOST * 2, True),
        (LEAST - MULTIPLE, 0, MOST * 2, False),
        (LEAST + 1, 0, MOST * 2, False),
        (MOST, 0, MOST * 2, True),
        (MOST + MULTIPLE, 0, MOST * 2, False),
        (7, MOST, MOST + 7, True),
        (8, MOST, MOST + 7, False),
        (7, 0, LEAST - 1, True),
        (-1, 0, MOST, False),
    ],
)
def test_chunk_rules(length: int, offset: int, total: int, right: bool) -> None:
    assert chunk_is_right(length, offset, total) is right


async def test_what_the_wire_refuses(client: Client) -> None:
    _, url = await client.placed(LEAST * 3)
    chunk = bytes(LEAST)
    assert (await client.patch(url, 1, chunk)).status_code == 409
    assert (await client.patch(url, 0, chunk, **{"Content-Type": "text/plain"})).status_code == 415
    assert (await client.patch(url, 0, chunk, **{"Tus-Resumable": "0.2.2"})).status_code == 412
    assert (await client.patch(url, 0, chunk[:-1])).status_code == 400
    assert (await client.patch(url.replace("/tus/", "/tus/x"), 0, chunk)).status_code == 404
    assert (await client.edge("DELETE", url)).status_code == 405
    assert (await client.edge("HEAD", url)).headers["Upload-Offset"] == "0"


async def test_a_deleted_and_an_expired_place_are_gone(cloudflare: Cloudflare, client: Client) -> None:
    uid, url = await client.placed(7)
    cloudflare.videos[uid].expires = datetime.now(UTC)
    assert (await client.edge("HEAD", url)).status_code == 410
    assert (await client.api("DELETE", f"/{uid}")).status_code == 200
    assert (await client.edge("HEAD", url)).status_code == 404
    assert (await client.api("DELETE", f"/{uid}")).status_code == 404
    assert cloudflare.videos == {}
    assert list(cloudflare.account.folder.iterdir()) == []


async def test_a_broken_chunk_is_kept_or_forgotten(cloudflare: Cloudflare, client: Client) -> None:
    for whole, kept in ((False, 1000), (True, 0)):
        cloudflare.uploads.whole_chunks = whole
        _, url = await client.placed(LEAST - 1)
        await broken_off("PATCH", url, LEAST - 1, bytes(1000), **FROM_THE_START)
        head = await client.edge("HEAD", url)
        assert head.headers["Upload-Offset"] == str(kept)
