"""What a translator has to do, as JSON to fill in, and back into the catalogue."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

from tests.languages.catalogue import FOLDER, catalogue, messages, write

Key = tuple[str, str]


def pending(language: str, folder: Path = FOLDER) -> str:
    """A list of objects: `context`, `source`, and `forms`, as many empty texts as are to be filled in."""
    left = [it for it in messages(language, folder) if not it.finished or not all(it.forms)]
    asked = [{"context": it.context, "source": it.source, "forms": list(it.forms)} for it in left]
    return json.dumps(asked, ensure_ascii=False, indent=1)


def fill(language: str, answered: str, folder: Path = FOLDER) -> list[Key]:
    """Takes such a list; returns what of it the catalogue doesn't know, or has another number of forms."""
    file = catalogue(language, folder)
    tree = ET.parse(file)  # noqa: S314  # our own files
    given = {(it["context"], it["source"]): it["forms"] for it in json.loads(answered)}
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""))
            if key in given and _filled(message, given[key]):
                del given[key]
    write(tree, file)
    return list(given)


def _filled(message: ET.Element, forms: list[str]) -> bool:
    translation = message.find("translation")
    if translation is None:
        return False
    places = list(translation.iter("numerusform")) or [translation]
    if len(places) != len(forms) or not all(forms):
        return False
    for place, words in zip(places, forms, strict=True):
        place.text = words
    translation.attrib.pop("type", None)
    return True
