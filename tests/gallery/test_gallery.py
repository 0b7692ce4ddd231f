"""The window looks as it did when somebody last looked at it: every kept page beside its reference.

If a page differs and should: look at it (`make gallery`), then `make gallery-references`.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

from desktop_uploader.ui.main_window import MainWindow
from tests.gallery import references
from tests.gallery.index import index_of
from tests.gallery.likeness import difference
from tests.gallery.pages import NARROW, Page, pages
from tests.gallery.studio import pictures, studio
from tests.ui import gallery

SERIF, UNHINTED, JAGGED = QFont("DejaVu Serif", 10), QFont("DejaVu Sans", 10), QFont("DejaVu Sans", 10)
UNHINTED.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
JAGGED.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
KEPT = [page for page in pages() if page.kept]


@pytest.fixture(scope="module")
def application() -> Iterator[QApplication]:
    with studio() as application:
        yield application


def differing(page: Page, images: list[QImage]) -> list[str]:
    """What differs from the references, in words."""
    told = []
    for number, image in enumerate(images):
        path = references.path_of(page.name, number)
        if not path.exists():
            told.append(f"{path.name} is new")
            continue
        found = difference(QImage(str(path)), image, QSize(image.width(), image.height()))
        if not found.is_small:
            told.append(f"{path.name}: {len(found.places)} squares differ, at {found.places[:8]}")
    return told


@pytest.mark.parametrize("page", KEPT, ids=[page.name for page in KEPT])
def test_it_looks_as_it_did(application: QApplication, page: Page, tmp_path: Path) -> None:
    images = pictures(application, page, tmp_path)
    told = differing(page, images)
    for number, image in enumerate(images if told else ()):
        _show(image, references.path_of(page.name, number).name)
    assert told == [], "look at it (make gallery); if it should be so: make gallery-references"


def test_no_reference_is_left_of_a_page_that_is_gone() -> None:
    known = {page.name for page in KEPT}
    assert {it.name for it in references.FOLDER.glob("*.png") if it.name.split(".")[0] not in known} == set()


def test_they_are_small() -> None:
    assert sum(it.stat().st_size for it in references.FOLDER.glob("*.png")) < 3_000_000


@pytest.mark.parametrize("page", [Page(gallery.rows), Page(gallery.empty), Page(gallery.rows, size=NARROW)])
@pytest.mark.parametrize("letters", [SERIF, UNHINTED, JAGGED], ids=["serif", "unhinted", "jagged"])
def test_other_letters_are_no_difference(
    application: QApplication, page: Page, letters: QFont, tmp_path: Path
) -> None:
    usual, other = pictures(application, page, tmp_path)[0], pictures(application, page, tmp_path, letters)[0]
    assert difference(usual, other, usual.size()).is_small


def moved_button(window: MainWindow, folder: Path) -> None:
    gallery.rows(window, folder)
    margins = window.top.contentsMargins()
    window.top.setContentsMargins(margins.left() + 40, margins.top(), margins.right(), margins.bottom())


def lower_rows(window: MainWindow, folder: Path) -> None:
    gallery.rows(window, folder)
    window.filters.setFixedHeight(window.filters.sizeHint().height() + 12)


def no_thumbnails(window: MainWindow, folder: Path) -> None:
    gallery.rows(window, folder)
    for picture in folder.glob("*.png"):
        picture.unlink()


def other_colour(window: MainWindow, folder: Path) -> None:
    gallery.rows(window, folder)
    window.top.add_button.setObjectName("plain")
    window.setStyleSheet(window.styleSheet())


@pytest.mark.parametrize("scene", [moved_button, lower_rows, no_thumbnails, other_colour])
def test_what_moves_goes_or_changes_its_colour_is_seen(
    application: QApplication, scene: gallery.Scene, tmp_path: Path
) -> None:
    usual = pictures(application, Page(gallery.rows), tmp_path)[0]
    other = pictures(application, Page(scene), tmp_path)[0]
    assert not difference(usual, other, usual.size()).is_small


def test_the_index_shows_every_picture() -> None:
    page = index_of({"rows": ["rows-light.png"], "a_menu": ["a-menu-dark.1.png"]})
    assert 'src="rows-light.png"' in page
    assert "<h2>a menu</h2>" in page


def _show(image: QImage, name: str) -> None:
    """Where CI keeps what it made, else nowhere."""
    if folder := os.environ.get("GALLERY_DIFFERENCES"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        image.save(str(Path(folder) / name))
