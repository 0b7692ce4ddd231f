"""What an upload at Mux may be created with.

Follows "Create a direct upload" and its `new_asset_settings`: `timeout` 60 to 604800 s, `passthrough` up to
255 characters, limits of `meta`. Chosen here: a name that nobody knows is refused, so that a misspelt one
doesn't pass unseen.
"""

from collections.abc import Mapping
from typing import Any

POLICIES = ("public", "signed", "drm")

_UPLOAD = {"cors_origin", "timeout", "test", "new_asset_settings"}
_ASSET = {
    "advanced_playback_policies",
    "copy_overlays",
    "encoding_tier",
    "inputs",
    "input",
    "master_access",
    "max_resolution_tier",
    "meta",
    "mp4_support",
    "normalize_audio",
    "passthrough",
    "per_title_encode",
    "playback_policies",
    "playback_policy",
    "static_renditions",
    "test",
    "video_quality",
}
_LONGEST = {"title": 512, "creator_id": 128, "external_id": 128}
_LONGEST_PASSTHROUGH = 255
_TIMEOUT = range(60, 604_801)

Asked = Mapping[str, Any]  # Any: JSON


def wrong_with(asked: object) -> str:
    """In words, or nothing."""
    if not isinstance(asked, dict) or asked.keys() - _UPLOAD:
        return "The body holds what isn't known."
    if type(asked.get("timeout", 3600)) is not int or asked.get("timeout", 3600) not in _TIMEOUT:
        return "timeout must be 60 to 604800."
    if not isinstance(asked.get("test", False), bool):
        return "test must be a boolean."
    settings = asked.get("new_asset_settings", {})
    if not isinstance(settings, dict) or settings.keys() - _ASSET:
        return "new_asset_settings holds what isn't known."
    return _wrong_with_asset(settings)


def _wrong_with_asset(settings: Asked) -> str:
    policies = settings.get("playback_policies", settings.get("playback_policy", []))
    if not isinstance(policies, list) or not all(it in POLICIES for it in policies):
        return "playback_policies must be public, signed or drm."
    if not _is_text(settings.get("passthrough", ""), _LONGEST_PASSTHROUGH):
        return "passthrough must have 255 characters at most."
    meta = settings.get("meta", {})
    if not isinstance(meta, dict) or meta.keys() - _LONGEST.keys():
        return "meta holds what isn't known."
    long = [name for name, most in _LONGEST.items() if not _is_text(meta.get(name, ""), most)]
    return f"meta.{long[0]} is too long or no text." if long else ""


def _is_text(value: object, most: int) -> bool:
    return isinstance(value, str) and len(value) <= most
