"""Puts a language behind every word: Qt's own, ours, numbers, dates, and the side where lines begin."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTime, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_uploader.ui.language.choosing import ENGLISH, chosen
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.words.language import Language, english, install

_QT = QLibraryInfo.LibraryPath.TranslationsPath


def speak(application: QApplication, setting: str) -> None:
    """The language of the settings, else the system's. Before the first word is shown.

    What is not translated is English: our own translator for it (the plurals) lies under the other.
    """
    system = QLocale.system()
    language = chosen(setting, system.uiLanguages())
    locale = locale_of(language, system)
    QLocale.setDefault(locale)
    _load(application, f"qtbase_{language}", QLibraryInfo.path(_QT))
    for each in dict.fromkeys((ENGLISH, language)):
        _load(application, f"desktop_uploader_{each}", str(resources() / "translations"))
    application.setLayoutDirection(locale.textDirection())  # after Qt's translator, which has one of its own
    install(spoken(locale))


def locale_of(language: str, system: QLocale) -> QLocale:
    """How it writes numbers and times: as the system does if that speaks it, too.

    Digits are those of the titles, sizes and codes beside them, in Arabic, too: two kinds in one row are
    hard to read. English without a country has a clock of 24 hours.
    """
    if language == ENGLISH and system.name() in {"C", "POSIX"}:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    same = QLocale.languageToCode(system.language()) == language
    locale = system if same else QLocale("en_GB" if language == ENGLISH else language)
    if locale.zeroDigit() == "0":
        return locale
    return QLocale(locale.language(), QLocale.Country.UnitedArabEmirates)


def spoken(locale: QLocale) -> Language:
    """For the words that know no Qt."""
    return Language(
        translate=_translated,
        decimal=locale.decimalPoint(),
        group=locale.groupSeparator(),
        right_to_left=locale.textDirection().name == "RightToLeft",
        time=lambda at: _time(locale, at),
        day=lambda day, with_year: _day(locale, day, with_year=with_year),
    )


def _translated(context: str, text: str, count: int) -> str:
    """Qt shows what nobody translated as it is written, its plurals, too; we show English."""
    said = QCoreApplication.translate(context, text, None, count)
    return english(text, count) if count >= 0 and said == text.replace("%n", str(count)) else said


def _time(locale: QLocale, at: datetime) -> str:
    return locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def _day(locale: QLocale, day: date, *, with_year: bool) -> str:
    long = QCoreApplication.translate("Dates", "d MMM yyyy", "how a date is written: d day, MMM month")
    short = QCoreApplication.translate("Dates", "d MMM", "how a date is written: d day, MMM month")
    return locale.toString(QDate(day.year, day.month, day.day), long if with_year else short)


def _load(application: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
