"""Cloudflare Stream's video object, as `GET /stream/{uid}` and webhooks show it.

Follows the API's video object and "Use webhooks": `pctComplete` is a string, `duration` and the size of the
picture are -1 while unknown, `size` counts bytes once they are stored.
"""

from datetime import datetime
from typing import Any

from tests.emulators.cloudflare_videos import Step, Video

Object = dict[str, Any]  # JSON


def object_of(video: Video, base_url: str) -> Object:
    at, page = video.at, f"{base_url}/{video.uid}"
    return {
        "uid": video.uid,
        "creator": video.creator,
        "thumbnail": f"{page}/thumbnails/thumbnail.jpg",
        "thumbnailTimestampPct": 0,
        "readyToStream": video.playable,
        "status": _status(at),
        "meta": dict(video.meta),
        "created": _time(video.created),
        "modified": _time(video.modified),
        "size": video.length if video.stored else 0,
        "preview": f"{page}/watch",
        "allowedOrigins": [],
        "requireSignedURLs": video.signed,
        "uploaded": video.uploaded and _time(video.uploaded),
        "uploadExpiry": _time(video.expires),
        "maxSizeBytes": None,
        "maxDurationSeconds": video.longest,
        "duration": -1 if at.duration is None else at.duration,
        "input": {
            "width": -1 if at.width is None else at.width,
            "height": -1 if at.height is None else at.height,
        },
        "playback": {"hls": f"{page}/manifest/video.m3u8", "dash": f"{page}/manifest/video.mpd"},
        "watermark": None,
    }


def _status(at: Step) -> Object:
    status: Object = {"state": at.state, "errorReasonCode": at.code or "", "errorReasonText": at.text or ""}
    if at.percent is not None:
        status["pctComplete"] = at.percent
    if at.state == "inprogress":
        status["step"] = "encoding"
    return status


def _time(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
