"""A first title from a file's name, for people to better: tidied where that can't be wrong."""

import os
import re
from pathlib import PurePath

_LONGEST = 200
_CAMERA = re.compile(
    r"(?:MVI|IMG|DSC[FN]?|GOPR|G[HXP]\d\d|VID|MOV|PXL|DJI|CLIP|REC|C)[_-]?\d{3,}[\w-]*", re.IGNORECASE
)
"""Names that cameras give: nothing in them is a word."""

_DATE = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_COPY = re.compile(r"(?<=[^\W_])\(\d{1,2}\)$|[ _-]+[Cc]opy$")
"""What programs add to a second copy; `Lecture (2)`, with a space, may be the second part."""

_FINAL = re.compile(r"[ _.-]+FINAL$")
_DOT = re.compile(r"(?<!\d)\.(?!\s)|\.(?![\d\s])")
"""One that stands for a space."""

_SPACE, _DASH = re.compile(r"[\s_]"), re.compile(r"\s+-+\s+")
_NUMBERED = (
    *("week", "lecture", "lesson", "unit", "chapter", "session", "module", "part", "class", "day", "lab"),
    *("woche", "vorlesung", "kapitel", "teil", "einheit", "übung", "semaine", "cours", "leçon", "chapitre"),
    *("partie", "séance", "semana", "clase", "lección", "capítulo", "parte", "unidad", "sesión"),
)
_AFTER_NUMBER = re.compile(rf"\b((?:{'|'.join(_NUMBERED)}) \d{{1,3}})-(?=[^\W\d])", re.IGNORECASE)


def title_of(path: str) -> str:
    """`2024-10-03_week_3-entropy FINAL(2).mp4` → `2024-10-03 Week 3 – entropy`.

    At most 200 characters, never empty. A date stays: it tells one week's lecture from the next one's.
    """
    stem = _stem(path)
    stem = (stem if stem.isascii() else stem.encode("utf-8", "replace").decode()).strip()
    words = stem if _CAMERA.fullmatch(stem) else _tidied(stem)
    return words[:_LONGEST].strip() or "Untitled"


def _stem(path: str) -> str:
    """As PurePath has it, which takes ten times as long: ten thousand files may come at a time."""
    name = path.rpartition(os.sep)[2]
    if os.altsep:
        name = name.rpartition(os.altsep)[2]
    if name in {"", "."}:
        return PurePath(path).stem
    dot = name.rfind(".")
    return name[:dot] if 0 < dot < len(name) - 1 else name


def _tidied(text: str) -> str:
    if text.endswith((")", "opy")):
        text = _COPY.sub("", text)
    if text.endswith("FINAL") and text.upper() != text:
        text = _FINAL.sub("", text)
    date = _DATE.match(text)
    day, text = (date[0], text[date.end() :]) if date else ("", text)
    words = _spaced(text).strip(" .-–")
    return f"{day} {_capitalised(words)}".strip()


def _spaced(text: str) -> str:
    """Underscores and dots that stand for spaces; hyphens only where nothing else stands for them."""
    if text.count("-") > 1 and not _SPACE.search(text.strip("_- ")):
        text = text.replace("-", " ")
    text = text.replace("_", " ")
    if "." in text:
        text = _DOT.sub(" ", text)
    text = " ".join(text.split())
    return _AFTER_NUMBER.sub(r"\1 – ", _DASH.sub(" – ", text)) if "-" in text else text


def _capitalised(words: str) -> str:
    """`week 3` → `Week 3`; `pH` and `iPhone` stay as they are written."""
    first = words.split(" ", 1)[0]
    return words[:1].upper() + words[1:] if first.islower() else words
