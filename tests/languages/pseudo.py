"""A language that nobody speaks: every text of ours is ⟦in brackets⟧, so that what escaped is seen."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from desktop_uploader.words.language import Language
from tests.languages.catalogue import catalogue, compile_, update

NAME = "de"
"""It has the plural forms of German, and its file this name: Qt knows languages by their names."""

_MARKUP = re.compile(r"<[^>]*>")
_INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
_MESSAGE = re.compile(
    r"<source>(?P<source>[^<]*)</source>(?P<between>.*?)"
    r'<translation type="unfinished">.*?</translation>',
    re.DOTALL,
)
_DATES = re.compile(r"<name>Dates</name>.*?</context>", re.DOTALL)


def make_pseudo(folder: Path) -> Path:
    """Its catalogue, compiled."""
    update(NAME, folder)
    file = catalogue(NAME, folder)
    file.write_text(_bracketed(file.read_text(encoding="utf-8")), encoding="utf-8")
    return compile_(NAME, folder)


def pseudo(made: Path) -> tuple[QTranslator, Language]:
    """Qt's translator, and the language for words without Qt."""
    translator = QTranslator()
    assert translator.load(str(made))
    return translator, Language(lambda *asked: QCoreApplication.translate(asked[0], asked[1], None, asked[2]))


def escaped(text: str) -> str:
    """What of a text is in no brackets; empty if there is no letter in that."""
    left = _MARKUP.sub(" ", text.replace("&nbsp;", " "))
    while (fewer := _INNERMOST.sub(" ", left)) != left:
        left = fewer
    return " ".join(left.split()) if any(char.isalpha() for char in left) else ""


def _bracketed(catalogue_text: str) -> str:
    """Dates are patterns, not words."""
    plain = _DATES.sub("</context>", catalogue_text).replace("<context>\n    </context>", "")
    return _MESSAGE.sub(_in_brackets, plain)


def _in_brackets(found: re.Match[str]) -> str:
    words = f"⟦{found['source']}⟧"
    if "<numerusform>" in found[0]:
        words = f"<numerusform>{words}</numerusform>" * 2
    return f"<source>{found['source']}</source>{found['between']}<translation>{words}</translation>"
