"""The reader's language: every word goes through here. English, until the window installs another one.

The one state of the whole process that is ours: what Qt's own translators are to a window, and what
`gettext.install` is to a command. It is set once, before anything is shown.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

Translate = Callable[[str, str, int], str]
"""Context, text, and the number that `%n` stands for (-1: there is none)."""

_FIRST_STRONG, POP = "\u2068", "\u2069"
"""Around what reads its own way."""
_FROM_THE_RIGHT = "\u200f"


def english(text: str, count: int) -> str:
    """`%n video(s)` → `1 video`, `2,000 videos`; -1: as it is."""
    if count < 0:
        return text
    return re.sub(r"\(s\)", "" if count == 1 else "s", text).replace("%n", f"{count:,}")


def _untranslated(context: str, text: str, count: int) -> str:
    del context
    return english(text, count)


def _day(day: date, with_year: bool) -> str:
    return f"{day.day} {day:%b}" + f" {day.year}" * with_year


@dataclass(frozen=True, slots=True)
class Language:
    """`decimal` and `group`: between the digits of a number. `day` is told whether to name the year."""

    translate: Translate = _untranslated
    decimal: str = "."
    group: str = ","
    right_to_left: bool = False
    time: Callable[[datetime], str] = "{:%H:%M}".format
    day: Callable[[date, bool], str] = _day


_now = [Language()]


def install(language: Language) -> None:
    _now[0] = language


def language() -> Language:
    return _now[0]


def translate(context: str, text: str, count: int = -1) -> str:
    """The text in the reader's language. What is filled in afterwards is `{named}`; `%n` is the count."""
    return _now[0].translate(context, text, count)


def isolated(text: str) -> str:
    """What is put into a sentence and reads its own way: a file's name, `740 MB`.

    Words from right to left would tear it apart (`MB 740`), so there it is fenced in.
    """
    return f"{_FIRST_STRONG}{text}{POP}" if text and _now[0].right_to_left else text


def beside(sign: str, *parts: str) -> str:
    """Several things in a row with a sign between them, the first where lines begin. Empty ones go."""
    said = [isolated(part) for part in parts if part]
    return _FROM_THE_RIGHT * (len(said) > 1 and _now[0].right_to_left) + sign.join(said)
