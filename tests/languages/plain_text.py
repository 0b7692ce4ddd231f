"""Finds text for people that goes past the translators."""

import ast
import re
from collections.abc import Iterator

from tests.languages.texts import called, literal

_SHOWS = frozenset(
    {
        *("setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription"),
        *("setPlaceholderText", "setStatusTip", "setWhatsThis", "setTitle", "setInformativeText"),
        *("setDetailedText", "setLabelText", "setSpecialValueText", "setPrefix", "setSuffix", "setHtml"),
        *("addItem", "addItems", "addAction", "addMenu", "addButton", "addTab", "addRow", "setNameFilter"),
        *(
            "setNameFilters",
            "showMessage",
            "say",
            "tell",
            "remark",
            "announce",
            "setSubTitle",
            "setPlainText",
        ),
        *(
            "QLabel",
            "QPushButton",
            "QToolButton",
            "QAction",
            "QCheckBox",
            "QRadioButton",
            "QGroupBox",
            "QMenu",
        ),
        *("Explanation", "question", "information", "warning_box"),
    }
)
"""What people read what is given to these."""

_NAMES = frozenset(
    {"text", "placeholderText", "toolTip", "windowTitle", "accessibleName", "title", "statusTip"}
)
_TRANSLATES = frozenset({"tr", "translate", "marked"})
_NOBODY_READS = frozenset({"debug", "info", "warning", "error", "exception", "log", "critical", "namedtuple"})

_DATA = frozenset({"video.example.edu"})
_MARKUP = re.compile(r"<[^>]*>?|&\w+;|[\w-]+:[^;]*;|\{\w+\}|#[0-9A-F]{6}")
"""HTML, style sheets, what is filled in, colours."""
_SENTENCE = re.compile(r"[A-Z][\w’']*(?: [\w’“”{}'-]+[,;:]?){2,}")


def faults_of(tree: ast.AST) -> list[str]:
    """Line and reason of each."""
    return [
        f"{getattr(node, 'lineno', 0)}: {why}"
        for node, why in (*_shown(tree), *_glued(tree), *_sentences(tree))
    ]


def _shown(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            given = list(node.args) if called(node) in _SHOWS else []
            given += [it.value for it in node.keywords if it.arg in _NAMES]
            for each in given:
                yield from ((part, f"{called(node)} is given {part.value!r}") for part in _plain(each))


def _plain(node: ast.AST) -> Iterator[ast.Constant]:
    """Texts with letters in this expression, but for those that are translated or keys of something."""
    if isinstance(node, ast.Constant):
        value = node.value
        if isinstance(value, str) and value not in _DATA and re.search(r"[^\W\d_]", _MARKUP.sub("", value)):
            yield node
    elif isinstance(node, ast.IfExp):
        yield from (*_plain(node.body), *_plain(node.orelse))
    elif isinstance(node, ast.JoinedStr | ast.BoolOp | ast.List | ast.Tuple):
        for child in ast.iter_child_nodes(node):
            yield from _plain(child)
    elif isinstance(node, ast.BinOp):
        yield from (*_plain(node.left), *_plain(node.right))


def _glued(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """A translated text inside an f-string or an addition: another language has another order."""
    for node in ast.walk(tree):
        parts = (
            [node.left, node.right] if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) else []
        )
        if isinstance(node, ast.JoinedStr):
            parts = [it.value for it in node.values if isinstance(it, ast.FormattedValue)]
        if any(_is_translated(part) for part in parts):
            yield node, "a translated text is glued to something"


def _is_translated(node: ast.AST) -> bool:
    if isinstance(node, ast.Call) and called(node) == "format" and isinstance(node.func, ast.Attribute):
        return _is_translated(node.func.value)
    return isinstance(node, ast.Call) and called(node) in _TRANSLATES


def _sentences(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Whole sentences anywhere, but for those of logs, faults and docstrings."""
    for node, passes in _with_what_passes(tree, passes=False):
        if not passes and isinstance(node, ast.Constant) and _SENTENCE.match(literal([node])):
            yield node, f"{node.value!r} is not translated"


def _with_what_passes(node: ast.AST, *, passes: bool) -> Iterator[tuple[ast.AST, bool]]:
    """Each node, and whether what it says is either translated or not for people."""
    for child in ast.iter_child_nodes(node):
        inside = passes or isinstance(child, ast.Raise | ast.Assert) or _is_docstring(child)
        inside = inside or (isinstance(child, ast.Call) and called(child) in _TRANSLATES | _NOBODY_READS)
        yield child, inside
        yield from _with_what_passes(child, passes=inside)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
