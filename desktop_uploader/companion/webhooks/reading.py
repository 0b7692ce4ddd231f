"""JSON that a provider signed, as a reader of webhooks takes it. Pure; signed isn't sensible."""

import json
import re
from collections.abc import Mapping

from desktop_uploader.companion.webhooks.event import UnreadableEvent


def object_of(body: bytes) -> Mapping[str, object]:
    """Raises `UnreadableEvent` for anything but a JSON object."""
    try:
        said = json.loads(body, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise UnreadableEvent("it is no JSON") from error
    if not isinstance(said, dict):
        raise UnreadableEvent("it is no object")
    return said


def word(pattern: re.Pattern[str], value: object) -> str | None:
    return value if isinstance(value, str) and pattern.fullmatch(value) else None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
