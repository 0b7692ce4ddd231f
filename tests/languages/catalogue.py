"""The catalogues of the languages: made and kept up to date from the sources by Qt's own tools."""

import json
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET  # our own files
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import PySide6

from desktop_uploader.core.settings import LANGUAGES
from tests.languages.texts import Text, collected, unique

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
ENGLISH = "en"
TRANSLATED = tuple(it for it in LANGUAGES if it not in {"", ENGLISH})
_TOOLS = Path(PySide6.__file__).parent


@dataclass(frozen=True, slots=True)
class Message:
    """`forms`: one, or one for each kind of number. `finished`: a translator is content with it."""

    context: str
    source: str
    counted: bool
    forms: tuple[str, ...]
    finished: bool


def catalogue(language: str, folder: Path = FOLDER) -> Path:
    return folder / f"desktop_uploader_{language}.ts"


def compiled(language: str, folder: Path = FOLDER) -> Path:
    return folder / f"desktop_uploader_{language}.qm"


def update(language: str, folder: Path = FOLDER) -> None:
    """New texts come as unfinished, those that are gone go; what was translated stays."""
    with tempfile.TemporaryDirectory() as scratch:
        stub = Path(scratch) / "texts.cpp"
        stub.write_text(_as_cpp(collected()[0]), encoding="utf-8")
        only = ["-pluralonly"] if language == ENGLISH else []
        file = catalogue(language, folder)
        plain = ["-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext"]
        _run("lupdate", *plain, *only, "-target-language", language, str(stub), "-ts", str(file))
    if language == ENGLISH:
        _write_english(file)


def compile_(language: str, folder: Path = FOLDER, into: Path | None = None) -> Path:
    """What is unfinished is left out: English stands in for it. Numbers are written as the language does."""
    text = catalogue(language, folder).read_text(encoding="utf-8")
    made = compiled(language, into or folder)
    with tempfile.TemporaryDirectory(dir=made.parent) as scratch:
        prepared, fresh = Path(scratch) / f"{language}.ts", Path(scratch) / made.name
        prepared.write_text(_with_grouped_numbers(text), encoding="utf-8")
        _run("lrelease", "-silent", "-nounfinished", str(prepared), "-qm", str(fresh))
        fresh.replace(made)  # never written to in place: a program that runs has it mapped
    return made


def messages(language: str, folder: Path = FOLDER) -> list[Message]:
    root = ET.parse(catalogue(language, folder)).getroot()  # noqa: S314  # our own files
    return [_message(context, it) for context in root.iter("context") for it in context.iter("message")]


def _message(context: ET.Element, message: ET.Element) -> Message:
    translation = message.find("translation")
    assert translation is not None
    counted = message.get("numerus") == "yes"
    forms = [it.text or "" for it in translation.iter("numerusform")] if counted else [translation.text or ""]
    name, source = context.findtext("name", ""), message.findtext("source", "")
    return Message(name, source, counted, tuple(forms), translation.get("type") is None)


def _run(tool: str, *arguments: str) -> None:
    found = subprocess.run(  # Qt's own, from its package
        [str(_TOOLS / tool), *arguments], capture_output=True, text=True, check=False
    )
    if found.returncode or found.stderr:
        raise RuntimeError(f"{tool}: {found.stdout}{found.stderr}")


def _as_cpp(texts: Sequence[Text]) -> str:
    """In the language that lupdate reads best. JSON's quoting is C++'s."""
    lines = []
    for text, files in unique(list(texts)):
        context, source, comment = (
            json.dumps(it, ensure_ascii=False) for it in (text.context, text.source, text.comment)
        )
        lines.append(f"//: {', '.join(files)}")
        count = f", {comment}, 1" if text.counted else f", {comment}" if text.comment else ""
        lines.append(f"QCoreApplication::translate({context}, {source}{count});")
    return "\n".join(lines) + "\n"


def _with_grouped_numbers(text: str) -> str:
    """`%Ln` is how Qt writes a count with the separators of a language; translators write `%n`."""
    return re.sub(r"<numerusform>[^<]*</numerusform>", lambda it: it[0].replace("%n", "%Ln"), text)


def _write_english(file: Path) -> None:
    """English follows from the source: `%n video(s)`."""
    tree = ET.parse(file)  # noqa: S314  # our own files
    for message in tree.getroot().iter("message"):
        translation, source = message.find("translation"), message.findtext("source", "")
        assert translation is not None
        translation.attrib.pop("type", None)
        for form, ending in zip(translation.iter("numerusform"), ("", "s"), strict=True):
            form.text = source.replace("(s)", ending)
    write(tree, file)


def write(tree: "ET.ElementTree[ET.Element]", file: Path) -> None:
    """As Qt's tools do."""
    words = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{words}\n', encoding="utf-8")
