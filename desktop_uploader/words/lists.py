"""Several things in one breath, as the language puts them in a row."""

from collections.abc import Sequence
from functools import reduce

from desktop_uploader.words.language import beside, translate


def facts(*parts: str) -> str:
    """`24 MB/s · about 4 min left`: what stands beside each other; empty parts are left out."""
    return beside(" · ", *parts)


def comma(parts: Sequence[str]) -> str:
    """`A, B, C`; empty parts are left out."""
    return _row([part for part in parts if part])


def every(parts: Sequence[str]) -> str:
    """`A, B and C`."""
    if len(parts) < 2:
        return "".join(parts)
    return translate("Lists", "{first} and {last}").format(first=_row(parts[:-1]), last=parts[-1])


def either(parts: Sequence[str]) -> str:
    """`A, B or C`."""
    if len(parts) < 2:
        return "".join(parts)
    return translate("Lists", "{first} or {last}").format(first=_row(parts[:-1]), last=parts[-1])


def _row(parts: Sequence[str]) -> str:
    pair = translate("Lists", "{first}, {second}")
    return reduce(lambda said, part: pair.format(first=said, second=part), parts) if parts else ""
