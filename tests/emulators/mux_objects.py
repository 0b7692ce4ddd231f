"""Mux's uploads and assets in JSON, as its API and its webhooks show them.

Follows the API reference: times are unix seconds, as strings; what isn't known yet is left out, and so is
`asset_id`. Chosen here: an upload shows its URL as long as it waits, and only in answers of the API.
"""

from typing import Any

from tests.emulators.mux_states import Asset, Upload

Object = dict[str, Any]  # Any: JSON


def upload_object(upload: Upload, *, url: bool = True) -> Object:
    shown: Object = {
        "id": upload.id,
        "status": upload.status,
        "timeout": upload.timeout,
        "cors_origin": upload.cors_origin,
        "new_asset_settings": dict(upload.settings),
        "test": upload.test,
    }
    if url and upload.status == "waiting":
        shown["url"] = upload.url
    if upload.asset_id is not None:
        shown["asset_id"] = upload.asset_id
    if upload.error is not None:
        shown["error"] = {"type": upload.error[0], "message": upload.error[1]}
    return shown


def asset_object(asset: Asset) -> Object:
    settings, at = asset.upload.settings, asset.at
    told = {name: settings[name] for name in ("passthrough", "meta") if name in settings}
    return {
        "id": asset.id,
        "status": at.status,
        "created_at": str(int(asset.created.timestamp())),
        "upload_id": asset.upload.id,
        "ingest_type": "on_demand_direct_upload",
        "playback_ids": [playback_object(*it) for it in asset.playback.items()],
        "progress": {"state": at.state, "progress": at.progress},
        "max_resolution_tier": settings.get("max_resolution_tier", "1080p"),
        "video_quality": settings.get("video_quality", "plus"),
        "encoding_tier": "smart",
        "master_access": "none",
        "mp4_support": "none",
        "test": asset.upload.test,
        **told,
        **_media(asset),
        **_errors(asset),
    }


def playback_object(name: str, policy: str) -> Object:
    return {"id": name, "policy": policy}


def _media(asset: Asset) -> Object:
    """What is in the file, once Mux has looked."""
    at = asset.at
    if at.duration is None or at.width is None or at.height is None:
        return {}
    video = {"max_width": at.width, "max_height": at.height, "max_frame_rate": 25}
    return {
        "duration": at.duration,
        "aspect_ratio": "4:3",
        "resolution_tier": "720p",
        "max_stored_resolution": "SD",
        "max_stored_frame_rate": 25,
        "tracks": [
            {"id": f"v{asset.id}", "type": "video", "duration": at.duration, **video},
            {"id": f"a{asset.id}", "type": "audio", "duration": at.duration, "max_channels": 2},
        ],
    }


def _errors(asset: Asset) -> Object:
    error = asset.at.error
    return {} if error is None else {"errors": {"type": error[0], "messages": [error[1]]}}
