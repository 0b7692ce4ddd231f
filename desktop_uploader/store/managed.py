"""What an administrator has set for everybody on this computer: a file that this program only reads."""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from desktop_uploader.core.settings import validated

_MOST = 1024**2
"""Bytes of a file that is still one of settings."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Managed:
    """`values` by setting, each within its bounds. `faulty`: the file, if not all of it was understood."""

    values: Mapping[str, object] = field(default_factory=dict)
    faulty: Path | None = None


def read_managed(places: Sequence[Path]) -> Managed:
    """The first of these files that is there; the others are not looked at. Nothing is ever raised."""
    for place in places:
        try:
            with place.open("rb") as file:
                content = json.loads(file.read(_MOST))
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError) as error:
            _log.warning("The managed settings in %s can't be read: %s", place, type(error).__name__)
            return Managed(faulty=place)
        return _checked(content, place)
    return Managed()


def _checked(content: object, place: Path) -> Managed:
    if not isinstance(content, dict):
        _log.warning("The managed settings in %s are not a JSON object", place)
        return Managed(faulty=place)
    settings, refused = validated(content)
    allowed = {name: value for name, value in asdict(settings).items() if name in content}
    for one in refused:
        _log.warning("The managed setting %s in %s is out of bounds", one.name, place)
        del allowed[one.name]
    return Managed(allowed, place if refused else None)
