"""What Cloudflare Stream sends: video objects and signatures, as its documentation of webhooks has them."""

import hmac
import json
from collections.abc import Mapping
from typing import Any

SECRET = "85011ed3a913c6ad5f9cf6c5573cc0a7"
SIZE = 1_000_000

Json = Mapping[str, Any]  # Any: JSON


def sealed(body: bytes, at: float, secret: str = SECRET) -> str:
    time = str(int(at))
    return f"time={time},sig1={hmac.digest(secret.encode(), f'{time}.'.encode() + body, 'sha256').hex()}"


def told(uid: str, state: str, percent: str | None = None, *, turn: int = 0, **more: Any) -> bytes:
    """A webhook's body. `turn` makes `modified`; what Cloudflare doesn't know yet is -1, as there."""
    status = {"state": state} | ({} if percent is None else {"pctComplete": percent})
    video = {
        "uid": uid,
        "readyToStream": state == "ready",
        "status": status,
        "modified": f"2030-01-01T00:00:{turn:02}.000000Z",
        "duration": -1,
        "input": {"width": -1, "height": -1},
        "meta": {"name": "A lecture"},
    }
    return json.dumps(video | more).encode()


_KNOWN = {"duration": 12.5, "input": {"width": 1920, "height": 1080}, "size": SIZE}


def life(uid: str, end: str = "ready") -> list[bytes]:
    """All that is told about one video, in order: to the end, or to where it failed."""
    began = [
        told(uid, "pendingupload", turn=0),
        told(uid, "queued", "0.000000", turn=1),
        told(uid, "inprogress", "10.000000", turn=2),
        told(uid, "inprogress", "39.000000", turn=3, **_KNOWN),
        told(uid, "inprogress", "100.000000", turn=4),
    ]
    if end == "inprogress":
        return began
    if end == "error":
        why = {"state": "error", "errReasonCode": "ERR_MALFORMED_VIDEO", "errReasonText": "It is damaged."}
        return [*began, told(uid, "error", turn=5, status=why)]
    bare = {
        "uid": uid,
        "readyToStream": True,
        "status": {"state": "ready"},
        "modified": "2030-01-01T00:00:07Z",
    }
    return [
        *began,
        told(uid, "ready", "71.000000", turn=5, **_KNOWN),
        told(uid, "ready", "100.000000", turn=6, **_KNOWN),
        json.dumps(bare).encode(),
    ]
