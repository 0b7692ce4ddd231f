"""The form of a translator, there and back."""

import json
from pathlib import Path

import pytest

from tests.languages.catalogue import catalogue, compile_, messages, update
from tests.languages.exchange import fill, pending


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a catalogue in which nothing is translated yet."""
    made = tmp_path_factory.mktemp("catalogues")
    update("ar", made)
    return made


def test_what_is_filled_in_is_translated(folder: Path) -> None:
    form = json.loads(pending("ar", folder))
    assert len(form) == len(messages("ar", folder))
    counted = next(it for it in form if len(it["forms"]) == 6)
    counted["forms"] = [f"<{number} & %n>" for number in range(6)]
    assert fill("ar", json.dumps([counted]), folder) == []
    told = [it for it in messages("ar", folder) if it.finished]
    assert [(it.source, list(it.forms)) for it in told] == [(counted["source"], counted["forms"])]
    assert compile_("ar", folder).stat().st_size > 0
    assert catalogue("ar", folder).read_text(encoding="utf-8").startswith("<?xml")


def test_what_does_not_fit_is_told_and_not_taken(folder: Path) -> None:
    before = messages("ar", folder)
    few = next(it for it in before if it.counted and not it.finished)
    form = [
        {"context": few.context, "source": few.source, "forms": ["one"]},
        {"context": "Nowhere", "source": "Nothing", "forms": ["x"]},
        {"context": few.context, "source": few.source + "?", "forms": [""]},
    ]
    assert len(fill("ar", json.dumps(form), folder)) == 3
    assert messages("ar", folder) == before
