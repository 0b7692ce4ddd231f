"""What Vercel Blob tells, as an event; whatever came, nothing but an event or a refusal comes of it."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.companion.backends.vercel_blob_wire import new_pathname
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.webhooks import blob
from desktop_uploader.companion.webhooks.event import Event, UnreadableEvent
from tests.companion.backends.blob_school import video

PATHNAME = new_pathname(video(15))


def told(**more: object) -> bytes:
    shown: dict[str, Any] = {"url": "https://a.test/b", "pathname": PATHNAME, "etag": '"e"', **more}
    return json.dumps(
        {"type": "blob.upload-completed", "payload": {"blob": shown, "tokenPayload": None}}
    ).encode()


@pytest.mark.parametrize("more", [{}, {"size": 15}, {"size": "15"}, {"url": None}])
def test_a_completed_upload_is_hearsay_whatever_it_says_of_itself(more: dict[str, object]) -> None:
    event = blob.read(told(**more))

    assert (event.uid, event.report, event.hearsay) == (PATHNAME, Report(stage=Stage.READY), True)


def test_the_same_words_are_the_same_event() -> None:
    assert blob.read(told()) == blob.read(told())
    assert blob.read(told()).key != blob.read(told(size=1)).key
    assert len(blob.read(told()).key) <= 200


@pytest.mark.parametrize(
    "body",
    [
        *[b"", b"[]", b"7", b"\xff", b"[" * 100_000, b'{"type": "blob.upload-completed"}'],
        told().replace(b"completed", b"began"),
        told().replace(b'"payload": {', b'"payload": [{').replace(b"}}}", b"}}]}"),
        *[
            told(pathname=it)
            for it in (7, None, "", "other/a.mp4", "videos/a", f"{PATHNAME}/b", "videos/../a")
        ],
        told(pathname=PATHNAME + "\n"),
        told(size=float("nan")),
    ],
)
def test_anything_else_is_unreadable(body: bytes) -> None:
    with pytest.raises(UnreadableEvent):
        blob.read(body)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["blob", "size", "pathname", "x"]), inner)
    ),
)


@settings(max_examples=50)
@given(payload=JSON, size=JSON)
def test_nothing_breaks_it(payload: object, size: object) -> None:
    for body in (json.dumps({"type": "blob.upload-completed", "payload": payload}).encode(), told(size=size)):
        try:
            assert isinstance(blob.read(body), Event)
        except UnreadableEvent:
            continue
