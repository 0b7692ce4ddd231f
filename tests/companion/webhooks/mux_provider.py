"""What Mux sends: uploads and assets in an envelope, as its webhook reference has them."""

import json
from itertools import count
from typing import Any

_NUMBERS = count()


def told(kind: str, data: dict[str, Any], *, number: str | None = None, **more: Any) -> bytes:
    """A webhook's body. `number`: its id, or one of its own."""
    envelope: dict[str, Any] = {
        "type": kind,
        "id": number or f"event-{next(_NUMBERS)}",
        "created_at": "2030-01-01T00:00:00.000000Z",
        "object": {"type": kind.split(".")[1], "id": data.get("id")},
        "environment": {"name": "Production", "id": "abcdef"},
        "request_id": None,
        "attempts": [],
        "data": data,
    }
    return json.dumps(envelope | more).encode()


def upload(uid: str, status: str, **more: Any) -> dict[str, Any]:
    return {"id": uid, "status": status, "timeout": 3600, **more}


def asset(uid: str, status: str, **more: Any) -> dict[str, Any]:
    """The asset of the upload `uid`."""
    playback = [{"id": f"{uid}-plays", "policy": "public"}]
    return {
        "id": f"{uid}-asset",
        "upload_id": uid,
        "status": status,
        "playback_ids": playback,
        "passthrough": "ours",
        **more,
    }


_KNOWN = {
    "duration": 12.5,
    "tracks": [{"type": "video", "max_width": 1920, "max_height": 1080, "max_frame_rate": 25}],
}


def life(uid: str, end: str = "ready") -> list[bytes]:
    """All that is told about one video, in order: to the end, or to where it failed."""
    began = [
        told("video.upload.created", upload(uid, "waiting")),
        told("video.upload.asset_created", upload(uid, "asset_created", asset_id=f"{uid}-asset")),
        told("video.asset.created", asset(uid, "preparing", progress={"progress": 0})),
        told("video.asset.updated", asset(uid, "preparing", progress={"progress": 40})),
        told("video.asset.warning", asset(uid, "preparing")),
    ]
    if end == "inprogress":
        return began
    if end == "error":
        why = {"type": "invalid_input", "messages": ["It is no video."]}
        return [*began, told("video.asset.errored", asset(uid, "errored", errors=why))]
    return [
        *began,
        told("video.asset.ready", asset(uid, "ready", progress={"progress": 100}, **_KNOWN)),
        told("video.asset.updated", asset(uid, "ready", **_KNOWN)),
        told("video.asset.static_renditions.ready", asset(uid, "ready")),
    ]


def by_its_own_name(body: bytes) -> bytes:
    """As Mux would tell it of an asset without its upload."""
    envelope = json.loads(body)
    envelope["data"].pop("upload_id", None)
    return json.dumps(envelope).encode()
