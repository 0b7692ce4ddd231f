"""The emulator of Mux keeps to what Mux documents; a client of ours may rely on it."""

from typing import Any

import httpx
import pytest

from tests.emulators.failures import Failure, HangUp
from tests.emulators.mux import Mux
from tests.emulators.mux_client import Client
from tests.emulators.mux_states import REFUSED


async def test_a_creation_says_where_and_which(muxer: Client) -> None:
    answer = await muxer.create("signed", new_asset_settings={"passthrough": "vid_1"}, cors_origin="*")
    data = answer.json()["data"]
    assert data["id"] not in data["url"]
    assert (data["status"], data["timeout"], data["cors_origin"]) == ("waiting", 3600, "*")
    assert data["new_asset_settings"] == {"playback_policies": ["signed"], "passthrough": "vid_1"}
    assert "asset_id" not in data
    assert await muxer.upload(data["id"]) == data


@pytest.mark.parametrize(
    "asked",
    [
        {"timeout": 59},
        {"timeout": 604_801},
        {"timeout": "3600"},
        {"test": "yes"},
        {"colour": "blue"},
        {"new_asset_settings": {"playback_policies": ["secret"]}},
        {"new_asset_settings": {"playback_policies": "public"}},
        {"new_asset_settings": {"passthrough": "x" * 256}},
        {"new_asset_settings": {"meta": {"title": "x" * 513}}},
        {"new_asset_settings": {"meta": {"teacher": "x"}}},
        {"new_asset_settings": {"policy": "public"}},
    ],
)
async def test_a_creation_that_makes_no_sense(muxer: Client, asked: dict[str, Any]) -> None:
    answer = await muxer.create(**asked)
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == "invalid_parameters"
    assert (await muxer.api("GET", "/uploads")).json() == {"data": []}


async def test_no_json_is_no_creation(muxer: Client) -> None:
    assert (await muxer.api("POST", "/uploads", content=b"{")).status_code == 400
    assert (await muxer.api("POST", "/uploads", json=[])).status_code == 400


async def test_states_over_time(mux: Mux, muxer: Client) -> None:
    upload_id = await muxer.stored(new_asset_settings={"passthrough": "vid_1", "meta": {"title": "One"}})
    assert (await muxer.upload(upload_id))["status"] == "asset_created"
    shown = await muxer.asset(upload_id)
    assert (shown["status"], shown["progress"]) == ("preparing", {"state": "ingesting", "progress": 0})
    assert (shown["upload_id"], shown["passthrough"], shown["meta"]) == (upload_id, "vid_1", {"title": "One"})
    assert not {"duration", "tracks", "errors"} & shown.keys()
    assert shown["created_at"].isdecimal()
    assert await mux.advance(upload_id) == "preparing"
    assert (await muxer.asset(upload_id))["progress"] == {"state": "transcoding", "progress": 40}
    assert await mux.finish(upload_id) == "ready"
    shown = await muxer.asset(upload_id)
    assert shown["progress"] == {"state": "completed", "progress": 100}
    assert (shown["duration"], shown["aspect_ratio"]) == (2.0, "4:3")
    assert [it["type"] for it in shown["tracks"]] == ["video", "audio"]
    assert [it["policy"] for it in shown["playback_ids"]] == ["public"]


async def test_an_error_says_why_and_is_the_end(mux: Mux, muxer: Client) -> None:
    mux.environment.steps = (*REFUSED, *mux.environment.steps)
    upload_id = await muxer.stored()
    assert await mux.finish(upload_id) == "errored"
    shown = await muxer.asset(upload_id)
    assert shown["progress"] == {"state": "errored", "progress": -1}
    assert shown["errors"] == {"type": "invalid_input", "messages": ["The input file is not a video file."]}


async def test_an_upload_that_becomes_no_asset(mux: Mux, muxer: Client) -> None:
    mux.environment.upload_error = ("internal_error", "It couldn't be read.")
    upload_id, url = await muxer.placed()
    await muxer.put(url, b"bytes")
    shown = await muxer.upload(upload_id)
    assert shown["status"] == "errored"
    assert shown["error"] == {"type": "internal_error", "message": "It couldn't be read."}
    assert mux.left == []


async def test_who_is_not_signed_in_learns_nothing(muxer: Client) -> None:
    upload_id = await muxer.stored()
    muxer.auth = (muxer.auth[0], "wrong")
    for method, path in [("GET", "/uploads"), ("POST", "/uploads"), ("PUT", f"/uploads/{upload_id}/cancel")]:
        answer = await muxer.api(method, path)
        assert answer.status_code == 401
        assert answer.json()["error"]["type"] == "unauthorized"


async def test_cancelled_while_it_waits_and_deleted_after(mux: Mux, muxer: Client) -> None:
    waiting, _ = await muxer.placed()
    assert (await muxer.api("PUT", f"/uploads/{waiting}/cancel")).json()["data"]["status"] == "cancelled"
    assert (await muxer.api("PUT", f"/uploads/{waiting}/cancel")).status_code == 403
    stored = await muxer.stored()
    assert (await muxer.api("PUT", f"/uploads/{stored}/cancel")).status_code == 403
    asset_id = (await muxer.upload(stored))["asset_id"]
    assert mux.left == [asset_id]
    assert (await muxer.api("DELETE", f"/assets/{asset_id}")).status_code == 204
    assert (await muxer.api("DELETE", f"/assets/{asset_id}")).status_code == 404
    assert mux.left == []
    assert list(mux.environment.folder.iterdir()) == []


async def test_what_nobody_knows(muxer: Client) -> None:
    for method, path in [
        ("GET", "/uploads/x"),
        ("PUT", "/uploads/x/cancel"),
        ("GET", "/assets/x"),
        ("POST", "/assets/x/playback-ids"),
        ("DELETE", "/assets/x/playback-ids/y"),
    ]:
        answer = await muxer.api(method, path)
        assert (answer.status_code, answer.json()["error"]["type"]) == (404, "not_found"), path


async def test_playback_ids_come_and_go(mux: Mux, muxer: Client) -> None:
    upload_id = await muxer.stored()
    shown = await muxer.asset(upload_id)
    path, before = f"/assets/{shown['id']}/playback-ids", shown["playback_ids"][0]["id"]
    assert (await muxer.api("POST", path, json={"policy": "secret"})).status_code == 400
    assert (await muxer.api("POST", path, json=[])).status_code == 400
    made = await muxer.api("POST", path, json={"policy": "signed"})
    assert made.status_code == 201
    assert (await muxer.api("DELETE", f"{path}/{before}")).status_code == 204
    assert (await muxer.api("DELETE", f"{path}/{before}")).status_code == 404
    assert (await muxer.asset(upload_id))["playback_ids"] == [made.json()["data"]]


async def test_lists_in_pages(muxer: Client) -> None:
    ids = [await muxer.stored() for _ in range(3)]
    listed = (await muxer.api("GET", "/uploads?limit=2&page=2")).json()["data"]
    assert [it["id"] for it in listed] == ids[:1]
    (found,) = (await muxer.api("GET", f"/assets?upload_id={ids[1]}")).json()["data"]
    assert found["upload_id"] == ids[1]


async def test_too_many_requests_and_failures_on_request(mux: Mux, muxer: Client) -> None:
    mux.api.script.plan("GET", Failure(500), HangUp(), None)
    assert (await muxer.api("GET", "/uploads")).status_code == 500
    with pytest.raises(httpx.TransportError):
        await muxer.api("GET", "/uploads")
    mux.environment.rate.most, mux.environment.rate.wait = 1, 7
    assert (await muxer.api("GET", "/uploads")).status_code == 200
    answer = await muxer.api("GET", "/uploads")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")
