"""Which language a person gets."""

import pytest

from desktop_uploader.ui.language.choosing import chosen


@pytest.mark.parametrize(
    ("setting", "wishes", "language"),
    [
        ("", ["de-Latn-DE", "de-DE", "de"], "de"),
        ("fr", ["de-DE"], "fr"),
        ("", ["ar-EG"], "ar"),
        ("", ["pt-BR", "es-419", "en"], "es"),
        ("", ["nl", "en_GB", "de"], "en"),
        ("", ["ja"], "en"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("xx", ["de"], "de"),
    ],
)
def test_the_settings_then_the_systems_wishes_then_english(
    setting: str, wishes: list[str], language: str
) -> None:
    assert chosen(setting, wishes) == language
