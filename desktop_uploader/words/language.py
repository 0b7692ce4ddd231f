"""The reader's language: every word goes through here. English, until the window installs another one.

The one state of the whole process that is ours: what Qt's own translators are to a window, and what
`gettext.install` is to a command. It is set once, before anything is shown.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

Translate = Callable[[str, str, int], str]
"""Context, text, and the number that `%n` stands for (-1: there is none)."""


def _english(context: str, text: str, count: int) -> str:
    """`%n video(s)` → `1 video`, `2 videos`."""
    del context
    if count < 0:
        return text
    return re.sub(r"\(s\)", "" if count == 1 else "s", text).replace("%n", f"{count:,}")


@dataclass(frozen=True, slots=True)
class Language:
    """`decimal`: between the digits of a number."""

    translate: Translate = _english
    decimal: str = "."


_now = [Language()]


def install(language: Language) -> None:
    _now[0] = language


def language() -> Language:
    return _now[0]


def translate(context: str, text: str, count: int = -1) -> str:
    """The text in the reader's language. What is filled in afterwards is `{named}`; `%n` is the count."""
    return _now[0].translate(context, text, count)
