"""No text that people read is written down where no translator finds it, and none is glued together."""

import ast
import re
from pathlib import Path

import pytest

from tests.languages.plain_text import faults_of
from tests.languages.texts import PACKAGE, collected, collected_from, sources

SHOWING = [it for it in sources() if it.relative_to(PACKAGE).parts[0] in {"ui", "words"}]
SHOWING.append(PACKAGE / "core" / "settings.py")


def test_whole_texts_are_translated() -> None:
    assert not collected()[1]


def test_what_is_filled_in_has_a_name() -> None:
    """In another language it may stand elsewhere in the sentence, and the translator must know what it is."""
    assert not [text for text in collected()[0] if re.search(r"\{\W*\d*\}|%\d|%s", text.source)]


def test_quotes_are_those_of_print() -> None:
    assert not [text for text in collected()[0] if re.search(r"['\"]|\.\.\.", text.source)]


def test_no_text_goes_past_the_translators() -> None:
    read = {it: faults_of(ast.parse(it.read_text(encoding="utf-8"))) for it in SHOWING}
    assert not {str(it.relative_to(PACKAGE)): faults for it, faults in read.items() if faults}


@pytest.mark.parametrize(
    "line",
    [
        "self.label.setText('Ready')",
        "QLabel('Ready', self)",
        "QPushButton(text='Go')",
        "menu.addAction(f'Open {name}')",
        "self.setToolTip('Stop' if busy else self.tr('Go'))",
        "x = self.tr('Videos') + ' (mp4)'",
        "x = f'{self.tr(\"Ready\")} {count}'",
        "x = translate('A', 'Ready') + '.'",
        "x = self.tr('Ready {}').format(self.tr('now') + '!')",
        "words = 'The server has no room.'",
    ],
)
def test_each_way_past_them_is_seen(line: str) -> None:
    assert faults_of(ast.parse(line))


@pytest.mark.parametrize(
    "line",
    [
        "self.label.setText(self.tr('Ready'))",
        "self.label.setText(f'<b>{words}</b>')",
        "QLabel('', self)",
        "_log.info('The engine is ready now.')",
        "raise ValueError('There is no such row.')",
        "x = marked('A', 'The server has no room.')",
        "self.setObjectName('primary')",
        "x = '62% · 3'",
    ],
)
def test_what_nobody_reads_is_no_fault(line: str) -> None:
    assert not faults_of(ast.parse(line))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("class A:\n def f(self): self.tr(f'{x} videos')", "f-string"),
        ("class A:\n def f(self): self.tr('a' + 'b')", "pieces"),
        ("class A:\n def f(self): self.tr(words)", "written down"),
        ("translate('A', '{x}'.format(x=1))", "format what was"),
        ("translate('A', f'{x}')", "f-string"),
        ("translate(CONTEXT, 'Ready')", "context"),
    ],
)
def test_what_cannot_be_collected_is_a_fault(line: str, why: str, tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text(line)
    assert why in collected_from([file])[1][0].why


def test_contexts_counts_and_comments_are_read(tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text(
        "translate('Words', '%n a', count)\n"
        "marked('Marked', '%n b')\n"
        "class Outer:\n"
        " def f(self):\n"
        "  QApplication.translate('Qt', 'c')\n"
        "  QApplication.translate('Qt', '%n d', 'why', 3)\n"
        "  return self.tr('%n e', '', 2)\n"
    )
    found = [(it.context, it.source, it.comment, it.counted) for it in collected_from([file])[0]]
    assert found == [
        ("Words", "%n a", "", True),
        ("Marked", "%n b", "", True),
        ("Qt", "c", "", False),
        ("Qt", "%n d", "why", True),
        ("Outer", "%n e", "", True),
    ]
