"""Every language has every text of the program, whole, with what is filled in and a form for each count."""

import re
from pathlib import Path

import pytest

from tests.languages.catalogue import (
    ENGLISH,
    FOLDER,
    TRANSLATED,
    Message,
    catalogue,
    compile_,
    compiled,
    messages,
    update,
)

FORMS = {"en": 2, "de": 2, "fr": 2, "es": 2, "ar": 6}
EVERY = (ENGLISH, *TRANSLATED)
_LETTER = re.compile(r"&(\w)")
_FILLED_IN = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("language", EVERY)
def test_the_catalogue_has_the_texts_of_the_sources(language: str, tmp_path: Path) -> None:
    """If not: make translations."""
    copy = catalogue(language, tmp_path)
    copy.write_bytes(catalogue(language).read_bytes())
    update(language, tmp_path)
    assert copy.read_text(encoding="utf-8") == catalogue(language).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", EVERY)
def test_what_is_compiled_is_the_catalogue(language: str, tmp_path: Path) -> None:
    """If not: make translations."""
    assert compile_(language, FOLDER, tmp_path).read_bytes() == compiled(language).read_bytes()


@pytest.mark.parametrize("language", EVERY)
def test_every_text_is_translated(language: str) -> None:
    assert not [it.source for it in messages(language) if not it.finished or not all(it.forms)]


@pytest.mark.parametrize("language", EVERY)
def test_every_count_has_its_forms(language: str) -> None:
    counted = [it for it in messages(language) if it.counted]
    assert counted
    assert not [it.source for it in counted if len(it.forms) != FORMS[language]]


@pytest.mark.parametrize("language", EVERY)
def test_what_is_filled_in_stays(language: str) -> None:
    """A form for one or two may say it in words, without `%n`; nothing else may be lost or made up."""
    assert not [it.source for it in _finished(language) for form in it.forms if not _keeps(it, form)]


def _finished(language: str) -> list[Message]:
    """What isn't is another test's to say."""
    return [it for it in messages(language) if it.finished]


def _keeps(message: Message, form: str) -> bool:
    same = sorted(_FILLED_IN.findall(message.source)) == sorted(_FILLED_IN.findall(form))
    return same and ("%n" in message.source or "%n" not in form)


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_last_form_says_the_count(language: str) -> None:
    """`%n` is shown wherever there are many."""
    told = [it for it in _finished(language) if it.counted and "%n" in it.source]
    assert not [it.source for it in told if "%n" not in it.forms[-1]]


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_sentence_is_left(language: str) -> None:
    """One word may be the same in two languages, a sentence is not."""
    left = [it.source for it in _finished(language) if it.source in it.forms]
    assert not [source for source in left if len(re.findall(r"[^\W\d_]{2,}", source)) > 2]


def test_no_line_of_french_begins_with_a_mark() -> None:
    """The space before it is one that doesn't break."""
    forms = [form for it in messages("fr") for form in it.forms]
    assert [form for form in forms if re.search(r" [:;?!»]|« ", form)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_spaces_at_the_ends_and_marks_stay(language: str) -> None:
    for message in _finished(language):
        for form in message.forms:
            assert form == form.strip() or message.source != message.source.strip(), form
            assert form.endswith("…") == message.source.endswith("…"), form
            assert not re.search(r"\.\.\.|'", form), form


@pytest.mark.parametrize("language", TRANSLATED)
def test_letters_that_differ_in_a_dialog_still_do(language: str) -> None:
    """The letters after `&` open a control by key; only words that take turns on one button share theirs."""
    letters: dict[str, list[tuple[str, str]]] = {}
    for message in _finished(language):
        ours, theirs = (_LETTER.search(text) for text in (message.source, message.forms[0]))
        if ours and theirs:
            letters.setdefault(message.context, []).append((ours[1].lower(), theirs[1].lower()))
    for context, pairs in letters.items():
        by_letter = {theirs: {ours for ours, other in pairs if other == theirs} for _, theirs in pairs}
        assert all(len(ours) == 1 for ours in by_letter.values()), (context, by_letter)


@pytest.mark.parametrize("language", TRANSLATED)
def test_keys_are_kept(language: str) -> None:
    """A control that opens by key in English does in every language."""
    counts = [(it.source, it.source.count("&"), it.forms[0].count("&")) for it in _finished(language)]
    assert not [source for source, ours, theirs in counts if ours != theirs]
