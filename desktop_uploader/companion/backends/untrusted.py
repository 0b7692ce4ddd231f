"""Values out of a provider's JSON as a row can hold them. Pure; whatever comes, nothing is raised.

Everything there may be missing or nonsense, which then says nothing.
"""

import math
from collections.abc import Mapping

_LONGEST_TEXT = 200
_LARGEST = 2**53


def plain(text: object) -> str:
    """Words of theirs: one line, no longer than people read, nothing that could steer a screen."""
    if not isinstance(text, str):
        return ""
    return " ".join("".join(it if it.isprintable() else " " for it in text[:_LONGEST_TEXT]).split())


def mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def mappings(value: object) -> list[Mapping[str, object]]:
    """Those in a list, without what else is in it."""
    return [it for it in value if isinstance(it, Mapping)] if isinstance(value, list) else []


def percent(value: object) -> float | None:
    """Whole percents: nobody sees more, and each change is told to everyone who watches."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(int(value)) if 0 <= value <= 100 else None


def positive(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 < value <= _LARGEST and math.isfinite(value) else None


def count(value: object) -> int | None:
    number = positive(value)
    return int(number) if number is not None and number.is_integer() else None
