"""With every text of ours in brackets, none of any scene is without: this finds what no tool can collect."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_uploader.core.settings import Settings, rules
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import LIGHT
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.settings.dialog import SettingsDialog
from desktop_uploader.ui.settings.words import OWN_NAMES, choices
from tests.gallery.pages import scenes
from tests.gallery.studio import one_morning
from tests.languages.pseudo import escaped, make_pseudo, pseudo
from tests.languages.seen import seen
from tests.languages.speech import translated_by
from tests.ui import gallery, rows
from tests.ui.parts import parts

SCENES = {it.__name__: it for it in scenes()}


def _written(module: ModuleType) -> set[str]:
    """Patterns of the texts that are written down there."""
    nodes = list(ast.walk(ast.parse(inspect.getsource(module))))
    made = {"".join(map(_pattern, it.values)) for it in nodes if isinstance(it, ast.JoinedStr)}
    return made | {_pattern(it) for it in nodes if isinstance(it, ast.Constant)}


def _pattern(node: ast.expr) -> str:
    if not isinstance(node, ast.Constant):
        return ".+"
    return re.escape(node.value) if isinstance(node.value, str) else ""


_MODULES = {inspect.getmodule(it) for it in vars(gallery).values()} | {gallery, rows}
DATA = {r"video\.example\.edu", *OWN_NAMES.values()}.union(
    *(_written(it) for it in _MODULES if it is not None and it.__name__.startswith("tests."))
)
"""Titles, courses, servers: what the scenes put in."""

_ANY_DATA = re.compile("|".join(it for it in DATA if it.replace(".+", "").strip()))
_KEYS = re.compile(r"((Ctrl|Alt|Shift|Meta)\+)*(\w|F\d+|Del|Esc|Enter|Return|Space|Up|Down|Home)")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_pseudo(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture(autouse=True)
def brackets(qapp: QApplication, made: Path) -> Iterator[None]:
    translator, language = pseudo(made)
    with translated_by(qapp, translator, language), one_morning():
        yield


@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_said_in_english_only(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.show()
        SCENES[name](window, tmp_path)
        QApplication.processEvents()
        left = {(where, rest) for where, text in seen(window) if (rest := escaped(text))}
        _close_others(window)
    assert not {it for it in left if not _is_data(it[1])}


def test_nor_in_any_page_of_the_settings(qtbot: QtBot, tmp_path: Path) -> None:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.show()
        dialog = SettingsDialog(Icons(resources() / "icons"), LIGHT, frozenset({"proxy"}), window)
        dialog.show_settings(Settings())
        dialog.show()
        left = {(where, rest) for where, text in seen(window) if (rest := escaped(text))}
        dialog.close()
    own_names = {words for words in choices(rules()["language"]).values() if escaped(words)}
    assert not {it for it in left if it[1] not in own_names and not _is_data(it[1])}


def test_what_escapes_is_seen() -> None:
    assert escaped("⟦Server: PHYS 101⟧ · <b>⟦Ready⟧</b> 62%") == ""
    assert escaped("⟦Ready⟧ since ⟦{day}, ⟦a⟧⟧") == "since"


def _is_data(text: str) -> bool:
    return _KEYS.fullmatch(text) is not None or _ANY_DATA.fullmatch(text) is not None


def _close_others(window: MainWindow) -> None:
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
