"""The window in the languages it speaks: numbers, dates, sides, and no word cut off."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop_uploader.core.settings import LANGUAGES
from desktop_uploader.ui.language.speaking import locale_of, spoken
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.words import quantities
from desktop_uploader.words.language import install, isolated, language, translate
from tests.languages.speech import speaking
from tests.ui import gallery
from tests.ui.parts import parts

SPOKEN = [it for it in LANGUAGES if it]


@pytest.mark.parametrize(
    ("language_", "system", "name", "decimal"),
    [
        ("de", "de_CH", "de_CH", "."),
        ("de", "en_US", "de_DE", ","),
        ("fr", "C", "fr_FR", ","),
        ("en", "C", "en_GB", "."),
        ("en", "en_US", "en_US", "."),
        ("en", "de_DE", "en_GB", "."),
        ("ar", "de_DE", "ar_AE", "."),
        ("ar", "ar_EG", "ar_AE", "."),
        ("ar", "ar_MA", "ar_MA", ","),
    ],
)
def test_numbers_are_written_as_where_people_live(
    language_: str, system: str, name: str, decimal: str
) -> None:
    locale = locale_of(language_, QLocale(system))
    assert (locale.name(), locale.decimalPoint(), locale.zeroDigit()) == (name, decimal, "0")


def test_sizes_counts_and_days_are_the_languages(qapp: QApplication) -> None:
    with speaking(qapp, "de"):
        assert "1,19" in quantities.size(1_190_000_000)
        assert quantities.number(12_500) == "12.500"
        assert "12.500" in translate("Survey", "%n more", 12_500)
        moment = datetime(2026, 11, 20, 9, 51, tzinfo=UTC)
        assert language().time(moment) == "09:51"
        assert "Nov" in language().day(date(2026, 11, 20), False)
        assert "2026" in language().day(date(2026, 11, 20), True)


def test_english_has_its_plurals_from_its_own_catalogue(qapp: QApplication) -> None:
    with speaking(qapp, "en"):
        assert QCoreApplication.translate("DetailsPanel", "%n video(s)", None, 1) == "1 video"
        assert QCoreApplication.translate("DetailsPanel", "%n video(s)", None, 12_500) == "12,500 videos"


@pytest.mark.parametrize("name", SPOKEN)
def test_what_nobody_translated_is_english(qapp: QApplication, name: str) -> None:
    with speaking(qapp, name):
        assert translate("Nowhere", "Nothing of the kind") == "Nothing of the kind"
        assert translate("Nowhere", "%n new thing(s)", 2) == "2 new things"
        assert translate("Nowhere", "%n new thing(s)", 1) == "1 new thing"


@pytest.mark.parametrize("name", SPOKEN)
def test_lines_begin_where_the_language_does(qapp: QApplication, name: str) -> None:
    with speaking(qapp, name):
        assert (qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft) == (name == "ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_qts_own_words_are_the_languages(qapp: QApplication) -> None:
    with speaking(qapp, "de"):
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_what_is_filled_in_stays_whole_from_right_to_left() -> None:
    try:
        install(spoken(QLocale("ar_MA")))
        assert isolated("lab.avi") == "\u2068lab.avi\u2069"
        assert quantities.size(740_000_000).startswith("\u2068")
        install(spoken(QLocale("de")))
        assert isolated("lab.avi") == "lab.avi"
    finally:
        install(type(language())())


def test_an_arabic_window_is_mirrored(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with speaking(qapp, "ar"), parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.show()
        gallery.rows(window, tmp_path)
        assert window.top.add_button.x() > window.top.menu_button.x()
        window.close()


@pytest.mark.parametrize("name", SPOKEN)
def test_no_button_is_cut_off_in_a_small_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    with speaking(qapp, name), parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.resize(*gallery.NARROW)
        window.show()
        gallery.rows(window, tmp_path)
        QApplication.processEvents()
        assert (window.width(), window.height()) == gallery.NARROW
        assert not [it.text() for it in window.findChildren(QAbstractButton) if _is_cut(it)]
        window.close()


def _is_cut(button: QAbstractButton) -> bool:
    return button.isVisible() and bool(button.text()) and button.width() < button.sizeHint().width()
