"""Words of others, such as a server's, fit to be shown."""

import unicodedata

_LONGEST = 300
_DIRECTIONS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def plain(text: str, limit: int = _LONGEST) -> str:
    """One bounded line to show: no control characters, nothing that turns the direction of the text."""
    shown = "".join(" " if _unshowable(char) else char for char in text[: 4 * limit])
    return " ".join(shown.split())[:limit]


def _unshowable(char: str) -> bool:
    return (
        unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}
        or unicodedata.bidirectional(char) in _DIRECTIONS
    )
