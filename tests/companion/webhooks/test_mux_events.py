"""What Mux tells, as an event: of which video, which event, and what it says."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.webhooks.event import UnreadableEvent
from desktop_uploader.companion.webhooks.mux import read
from tests.companion.webhooks.mux_provider import asset, by_its_own_name, life, told, upload


@pytest.mark.parametrize(
    ("kind", "data", "stage"),
    [
        ("video.upload.asset_created", upload("u", "asset_created", asset_id="a"), Stage.QUEUED),
        ("video.upload.errored", upload("u", "errored", error={"message": "no"}), Stage.ERROR),
        ("video.upload.cancelled", upload("u", "cancelled"), None),
        ("video.upload.created", upload("u", "waiting"), None),
        ("video.asset.created", asset("u", "preparing"), Stage.INPROGRESS),
        ("video.asset.ready", asset("u", "ready"), Stage.READY),
        ("video.asset.updated", asset("u", "ready"), Stage.READY),
        ("video.asset.updated", asset("u", "preparing"), Stage.INPROGRESS),
        ("video.asset.errored", asset("u", "errored"), Stage.ERROR),
        ("video.asset.deleted", asset("u", "ready"), Stage.ERROR),
        ("video.asset.warning", asset("u", "ready"), None),
        ("video.asset.master.ready", asset("u", "ready"), None),
        ("video.live_stream.active", {"id": "u"}, None),
    ],
)
def test_each_kind(kind: str, data: dict[str, Any], stage: Stage | None) -> None:
    event = read(told(kind, data, number="e1"))
    assert (event.uid, event.key, event.report.stage) == ("u", "e1", stage)


def test_an_asset_is_known_by_its_upload_and_else_by_itself() -> None:
    ready = told("video.asset.ready", asset("u", "ready"))
    assert read(ready).uid == "u"
    assert read(by_its_own_name(ready)).uid == "u-asset"
    assert read(ready).report.asset == "u-asset"
    assert read(ready).report.playback == "u-plays"


def test_an_upload_by_its_own_field_alone_as_in_an_older_document() -> None:
    event = read(b'{"type": "video.upload.asset_created", "data": {"upload_id": "u", "asset_id": "a"}}')
    assert (event.uid, event.report.stage, event.report.asset) == ("u", Stage.QUEUED, "a")


def test_a_deleted_asset_is_lost() -> None:
    error = read(told("video.asset.deleted", asset("u", "ready"))).report.error
    assert error is not None
    assert error.code == "provider_lost"


@pytest.mark.parametrize("names", [[], None, [{"policy": "public"}], [{"id": "", "policy": "public"}], "x"])
def test_ready_without_a_playback_id_is_no_event(names: object) -> None:
    with pytest.raises(UnreadableEvent, match="no playback id"):
        read(told("video.asset.ready", asset("u", "ready", playback_ids=names)))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b"{}",
        b'{"type": 7, "data": {"id": "u"}}',
        b'{"type": "video.asset.ready"}',
        b'{"type": "video.asset.created", "data": {"id": "a b"}}',
        b'{"type": "video.asset.created", "data": {"id": "' + b"a" * 201 + b'"}}',
        b'{"type": "video.asset.created", "data": {"id": "u", "duration": NaN}}',
        b'{"type": "video.asset.created", "data": {"id": "u", "duration": ' + b"9" * 5000 + b"}}",
        b'{"type": "video.asset.created", "data": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
)
def test_what_tells_of_no_video(body: bytes) -> None:
    with pytest.raises(UnreadableEvent):
        read(body)


def test_what_isnt_about_videos_is_taken_and_says_nothing() -> None:
    event = read(b'{"type": "data.report.done", "id": "e1"}')
    assert (event.key, event.report) == ("e1", Report())


def test_without_an_id_the_same_words_are_the_same_event() -> None:
    one, other = (told("video.asset.created", asset(uid, "preparing"), number="", id=7) for uid in "uv")
    assert read(one).key == read(one).key != read(other).key


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
_kinds = st.sampled_from([json.loads(it)["type"] for it in (*life("u"), *life("u", "error"))])
_data = st.fixed_dictionaries(
    {},
    optional={
        "id": _json | st.just("a"),
        "upload_id": _json | st.just("u"),
        "asset_id": _json,
        "status": _json | st.sampled_from(["ready", "errored", "preparing"]),
        "playback_ids": _json | st.just([{"id": "p", "policy": "signed"}]),
        "errors": _json,
        "error": _json,
        "progress": _json,
        "tracks": _json,
    },
)


@given(
    st.fixed_dictionaries(
        {"type": _kinds | _json}, optional={"id": _json, "data": _data | _json, "object": _json}
    )
)
def test_no_signed_nonsense_is_a_failure_of_ours(envelope: dict[str, Any]) -> None:
    try:
        event = read(json.dumps(envelope).encode("utf-8", "surrogatepass"))
    except UnreadableEvent:
        return
    assert 0 < len(event.uid) <= 200
    assert 0 < len(event.key) <= 200
    assert event.report.stage is not Stage.READY or event.report.playback is not None
