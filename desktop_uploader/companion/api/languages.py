"""Which of our languages a browser would rather read: `Accept-Language` (RFC 9110, 12.5.4). Pure."""

import re
from collections.abc import Collection, Iterator

_RANGE = re.compile(r"([A-Za-z]{1,8})(?:-[A-Za-z0-9]{1,8})*|\*")
_QUALITY = re.compile(r"q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)
_LONGEST = 1000


def preferred(accepted: str, ours: Collection[str], otherwise: str) -> str:
    """The one of `ours` with the highest quality, the first of several; `de-AT` is content with `de`.

    `*` stands for those that aren't named. What can't be read is passed over.
    """
    wishes = dict[str, float]()
    for language, quality in _wishes(accepted[:_LONGEST]):
        wishes[language] = max(quality, wishes.get(language, 0.0))
    if "*" in wishes:
        rest = wishes.pop("*")
        wishes |= {it: rest for it in (otherwise, *ours) if it not in wishes}
    wanted = {it: quality for it, quality in wishes.items() if it in ours and quality > 0}
    return max(wanted, key=lambda it: wanted[it], default=otherwise)


def _wishes(accepted: str) -> Iterator[tuple[str, float]]:
    for part in accepted.split(","):
        name, _, parameter = (it.strip() for it in part.partition(";"))
        named, weighed = _RANGE.fullmatch(name), _QUALITY.fullmatch(parameter or "q=1")
        if named and weighed:
            yield (named[1] or "*").lower(), float(weighed[1])
