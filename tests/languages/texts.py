"""Every text that is to be translated, read from the program's own sources.

`pyside6-lupdate` reads Python by its looks: it misses counts of `translate` and mistakes the class after a
name with dots. Here the sources are parsed, and lupdate is given what was found.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "desktop_uploader"
_WITHOUT_WORDS = ("companion", "contract")
"""The companion speaks to programs; its pages are not this program's."""


@dataclass(frozen=True, slots=True)
class Text:
    """`counted`: it has a form for each kind of number. `place`: file and line, for people."""

    context: str
    source: str
    comment: str
    counted: bool
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What can't be translated, and why."""

    place: str
    why: str


def sources() -> list[Path]:
    files = sorted(PACKAGE.rglob("*.py"))
    return [it for it in files if it.relative_to(PACKAGE).parts[0] not in _WITHOUT_WORDS]


@cache
def collected() -> tuple[list[Text], list[Fault]]:
    """Of the whole program. Read once: it takes a second."""
    return collected_from(sources())


def collected_from(files: list[Path]) -> tuple[list[Text], list[Fault]]:
    """Each text once for each place that shows it."""
    texts: list[Text] = []
    faults: list[Fault] = []
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        name = str(file.relative_to(PACKAGE.parent)) if PACKAGE in file.parents else file.name
        reader = _Reader(name, _constants(tree))
        reader.visit(tree)
        texts += reader.texts
        faults += reader.faults
    return texts, faults


class _Reader(ast.NodeVisitor):
    def __init__(self, file: str, constants: dict[str, str]) -> None:
        self._file, self._constants = file, constants
        self._classes: list[str] = []
        self.texts: list[Text] = []
        self.faults: list[Fault] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:  # ast's name
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:  # ast's name
        name = called(node)
        if name == "tr":
            self._tr(node)
        elif name == "translate" and len(node.args) >= 2:
            if self._context(node):
                self._translate(node)
            elif literal(node.args[1:2]):
                self._fault(node, "the context has to be written down, too")
        elif name == "marked":
            self._marked(node)
        self.generic_visit(node)

    def _tr(self, node: ast.Call) -> None:
        """`self.tr(text, comment, count)`; its context is the class."""
        if not self._classes:
            self._fault(node, "tr outside of a class has no context")
            return
        self._take(node, self._classes[-1], node.args[0], literal(node.args[1:2]), counted=len(node.args) > 2)

    def _translate(self, node: ast.Call) -> None:
        """Qt's `translate(context, text, comment, count)`, or ours: `translate(context, text, count)`."""
        third = node.args[2:3]
        qt = not third or (isinstance(third[0], ast.Constant) and isinstance(third[0].value, str | None))
        counted = len(node.args) > (3 if qt else 2) or any(it.arg == "count" for it in node.keywords)
        comment = literal(third) if qt else ""
        if isinstance(node.args[1], ast.Constant):
            self._take(node, self._context(node), node.args[1], comment, counted=counted)
        elif reason := glued(node.args[1]):
            self._fault(node, reason)

    def _marked(self, node: ast.Call) -> None:
        counted = "%n" in literal(node.args[1:2])
        self._take(node, self._context(node), node.args[1], "", counted=counted)

    def _context(self, node: ast.Call) -> str:
        """Written down there, or as a constant of the module; empty if neither."""
        first = node.args[0]
        return literal([first]) or self._constants.get(first.id if isinstance(first, ast.Name) else "", "")

    def _take(self, node: ast.Call, context: str, text: ast.expr, comment: str, *, counted: bool) -> None:
        source = literal([text])
        if source and context:
            self.texts.append(Text(context, source, comment, counted, self._file, node.lineno))
        else:
            self._fault(node, glued(text) or "only a text that is written down here can be translated")

    def _fault(self, node: ast.AST, why: str) -> None:
        self.faults.append(Fault(f"{self._file}:{getattr(node, 'lineno', 0)}", why))


def _constants(module: ast.Module) -> dict[str, str]:
    named = [it for it in module.body if isinstance(it, ast.Assign) and isinstance(it.targets[0], ast.Name)]
    return {it.targets[0].id: literal([it.value]) for it in named if isinstance(it.targets[0], ast.Name)}


def called(node: ast.Call) -> str:
    """The last part of what is called: `tr` of `self.tr(…)`."""
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def literal(nodes: list[ast.expr]) -> str:
    """The text that the first one is; empty if it is none."""
    first = nodes[0] if nodes else None
    value = first.value if isinstance(first, ast.Constant) else ""
    return value if isinstance(value, str) else ""


def glued(node: ast.expr) -> str:
    """Why no translator could see this text whole; empty if it comes from somewhere else."""
    if isinstance(node, ast.JoinedStr):
        return "an f-string is another text each time: use {named} and .format"
    if isinstance(node, ast.BinOp):
        return "pieces that are added are no sentence: write the whole of it"
    if isinstance(node, ast.Call) and called(node) in {"format", "join"}:
        return "format what was translated, not what is to be"
    return ""


def unique(texts: list[Text]) -> Iterator[tuple[Text, list[str]]]:
    """Each text once, and the files that show it; by context, in the order of the sources."""
    files: dict[tuple[str, str, str], list[str]] = {}
    first: dict[tuple[str, str, str], Text] = {}
    for text in texts:
        key = (text.context, text.source, text.comment)
        known = first.setdefault(key, text)
        first[key] = text if text.counted and not known.counted else known
        if text.file not in files.setdefault(key, []):
            files[key].append(text.file)
    for key in sorted(first, key=lambda it: it[0]):
        yield first[key], files[key]
