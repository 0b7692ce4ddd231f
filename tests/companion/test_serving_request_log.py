"""One line a request: what is in it, and what must never be."""

import asyncio
import logging
from pathlib import Path

import pytest

from tests.companion.tus_server import eventually, exchange, id_of, patch_headers, request_bytes, tus_server


async def test_one_line_a_request(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "companion.requests")
    async with tus_server(tmp_path / "uploads") as server:
        url = await server.create(8)
        await server.patch(url, 0, b"12345")
        await server.client.get("/nowhere?token=secret")
    lines = [record for record in caplog.records if record.name == "companion.requests"]
    names = ("method", "path", "status", "offset", "taken")
    fields = [tuple(vars(line)[name] for name in names) for line in lines]
    assert fields == [
        ("POST", "/files", 201, "-", 0),
        ("PATCH", f"/files/{id_of(url)}", 204, "0", 5),
        ("GET", "/nowhere", 404, "-", 0),
    ]
    assert lines[1].getMessage().startswith(f"PATCH /files/{id_of(url)} 204 offset=0 taken=5 0.")
    assert "secret" not in caplog.text
    assert "alice" not in caplog.text


async def test_hostile_requests_break_no_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "companion.requests")
    async with tus_server(tmp_path / "uploads") as server:
        path = "/files/%0d%0aPOST%20/files" + "x" * 5000
        await exchange(
            server.port, request_bytes("PATCH", path, {"Upload-Offset": "0 taken=9", "Content-Length": "0"})
        )
    (line,) = (record for record in caplog.records if record.name == "companion.requests")
    assert "\n" not in line.getMessage()
    assert "offset=- taken=0" in line.getMessage()
    assert len(line.getMessage()) < 400


async def test_a_client_that_left_is_499(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "companion.requests")
    async with tus_server(tmp_path / "uploads") as server:
        url = await server.create(9)
        _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        headers = {**patch_headers(0), "Content-Length": "9"}
        writer.write(request_bytes("PATCH", f"/files/{id_of(url)}", headers, b"1234"))
        await writer.drain()
        writer.close()
        await eventually(lambda: "PATCH" in caplog.text)
    assert " 499 offset=0 " in caplog.text
