"""What a row says of its failure, in each language: whole sentences, and what to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.settings import LANGUAGES
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.rows.upload_model import ROW_ROLE
from desktop_uploader.words.failures import explain
from tests.languages.speech import speaking
from tests.ui import gallery
from tests.ui.parts import parts
from tests.ui.rows import TARGET, upload

SPOKEN = [it for it in LANGUAGES if it]
LONG, SHORT = "Week 13 – Entropy and the second law", "cut short"
PHASES = (Phase.NEEDS_YOU, Phase.FAILED, Phase.RECONNECTING)


@contextmanager
def letters(application: QApplication, factor: float) -> Iterator[None]:
    usual = application.font()
    application.setFont(scaled(usual, factor))
    try:
        yield
    finally:
        application.setFont(usual)


@contextmanager
def opened(folder: Path, size: tuple[int, int], rows: list[Upload]) -> Iterator[MainWindow]:
    with parts(folder) as made:
        window = MainWindow(made)
        window.resize(*size)
        window.show()
        gallery.rows(window, folder)
        window.apply([RowChanged(row) for row in rows])
        QApplication.processEvents()
        yield window
        window.close()
        window.deleteLater()


def failing(number: int, title: str, phase: Phase, kind: Kind) -> Upload:
    actual, limit = (30_000, 21_600) if kind is Kind.TOO_LONG else (24e9, 5e9)
    limit = 50 if kind is Kind.TOO_MANY_TODAY else limit
    failure = Failure(kind, "Week 4", actual=actual, limit=limit)
    kept = {"target": TARGET, "acknowledged": 740_000_000} if number % 2 else {}
    return upload(number, title, phase=phase, failure=failure, **kept)


def every_failure() -> list[Upload]:
    each = [(title, phase, kind) for title in (LONG, SHORT) for phase in PHASES for kind in Kind]
    return [failing(number, *it) for number, it in enumerate(each, 100)]


def close(text: str) -> str:
    """Without what lies between words, and between lines."""
    return text.translate({ord(" "): "", ord("\u2028"): ""})


def said(window: MainWindow, row: Upload) -> tuple[str, bool]:
    """What is painted of it, written close, and whether it is whole."""
    model, rows = window.page.model, window.page.list
    number = model.row_of(row.id)
    assert number is not None
    index = model.index(number)
    view = index.data(ROW_ROLE)
    direction = rows.layoutDirection()
    layout = rows._rows.layout_of(rows.visualRect(index), view, rows.font(), direction)
    text = close(layout.said.text())
    return text, any(text == close(it) for texts in view.tellings for it in texts)


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize(
    ("size", "factor"), [(gallery.WIDE, 1.0), (gallery.NARROW, 1.0), (gallery.WIDE, 1.5)]
)
def test_a_row_says_what_happened_and_what_to_do(
    qapp: QApplication, tmp_path: Path, language: str, size: tuple[int, int], factor: float
) -> None:
    rows = every_failure()
    with speaking(qapp, language), letters(qapp, factor), opened(tmp_path, size, rows) as window:
        assert window.details.isVisible() == (size == gallery.WIDE and factor == 1.0)
        told = {row: said(window, row) for row in rows}
        assert [text for text, whole in told.values() if not whole] == []
        assert [text for row, (text, _) in told.items() if close(explain(row).next) not in text] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_large_letters_in_a_small_window_cut_no_first_sentence(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    rows = every_failure()
    with speaking(qapp, language), letters(qapp, 1.5), opened(tmp_path, gallery.NARROW, rows) as window:
        assert [text for text, whole in (said(window, row) for row in rows) if not whole] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_where_a_space_is_full_less_is_said_before_it_is_cut(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    full = Failure(Kind.SPACE_FULL, actual=9_200_000_000, limit=10_000_000_000)
    rows = [upload(1, SHORT, phase=Phase.NEEDS_YOU, failure=full)]
    with speaking(qapp, language), letters(qapp, 1.5), opened(tmp_path, (560, 400), rows) as window:
        assert [text for text, whole in (said(window, row) for row in rows) if not whole] == []
