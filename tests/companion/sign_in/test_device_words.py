"""Which language a browser's wishes come to, and whether each language says all there is to say."""

import string
from dataclasses import asdict

import pytest

from desktop_uploader.companion.api.device_words import Languages
from desktop_uploader.companion.api.languages import preferred
from desktop_uploader.core.settings import LANGUAGES

OURS = tuple(filter(None, LANGUAGES))


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        ("de", "de"),
        ("DE-at", "de"),
        ("zh-Hans-CN, es-419;q=0.8", "es"),
        ("en;q=0.5, fr;q=0.7, de;q=0.6", "fr"),
        ("fr;q=0.7,de;q=0.7", "fr"),
        ("pl, *;q=0.5", "en"),
        ("en;q=0.1, *", "de"),
        ("en;q=0, *;q=0.5", "de"),
        ("de;q=0", "en"),
        ("*;q=0", "en"),
        ("de;q=0.000, ar;q=0.001", "ar"),
        ("de ; q=1.000 , fr", "de"),
        ("de;q=2, fr;q=0.1", "fr"),
        ("de;level=1, fr;q=0.1", "fr"),
        ("d e, ,;;, fr;q=0.1", "fr"),
        ("de-CH;q=0.2, de;q=0.9, fr;q=0.5", "de"),
        ("", "en"),
    ],
)
def test_the_best_of_ours(accepted: str, chosen: str) -> None:
    assert preferred(accepted, OURS, "en") == chosen


def test_every_language_has_every_text_with_the_same_parts() -> None:
    known = Languages().known
    assert tuple(known) == OURS
    english = asdict(known["en"])
    for lang, words in known.items():
        for name, text in asdict(words).items():
            assert text == text.strip() != "", (lang, name)
            assert parts(text) == parts(english[name]), (lang, name)
            assert not set("'\"<>&") & set(text), (lang, name)


def parts(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
