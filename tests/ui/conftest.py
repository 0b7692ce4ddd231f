"""Tests of the window need no screen, and fail when Qt has something to complain about."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop_uploader.ui.look.resources import resources

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_NO_REAL_SCREEN = "This plugin does not support"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(_NO_REAL_SCREEN, extend=True))


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Speaks English: Qt needs a translator to say `2 videos` for `%n video(s)`."""
    translator = QTranslator(qapp)
    assert translator.load("desktop_uploader_en", str(resources() / "translations"))
    qapp.installTranslator(translator)
    return qapp
