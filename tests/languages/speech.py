"""A language for a while, in this process: everything that `speak` sets is set back."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_uploader.ui.language.speaking import speak
from desktop_uploader.words.language import Language, install


@contextmanager
def speaking(application: QApplication, language: str) -> Iterator[None]:
    with _afterwards_as_before(application):
        speak(application, language)
        yield


@contextmanager
def translated_by(application: QApplication, translator: QTranslator, language: Language) -> Iterator[None]:
    """`language`: for the words that know no Qt."""
    with _afterwards_as_before(application):
        translator.setParent(application)
        application.installTranslator(translator)
        install(language)
        yield


@contextmanager
def _afterwards_as_before(application: QApplication) -> Iterator[None]:
    locale, side = QLocale(), application.layoutDirection()
    before = set(application.findChildren(QTranslator))
    try:
        yield
    finally:
        for translator in set(application.findChildren(QTranslator)) - before:
            application.removeTranslator(translator)
            translator.setParent(None)
            translator.deleteLater()
        install(Language())
        QLocale.setDefault(locale)
        application.setLayoutDirection(side)
