"""A count that nobody waits for any more ends."""

import threading
from collections.abc import Iterator
from pathlib import Path

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding.carried import Carried
from desktop_uploader.ui.adding.counting import Counting
from desktop_uploader.ui.adding.survey import Survey


class Endless(Carried):
    """More than anybody can drop."""

    __slots__ = ()

    def paths(self) -> Iterator[str | None]:
        while True:
            yield "/nowhere/notes.txt"


def test_it_tells_how_far_it_has_come_until_it_is_ended() -> None:
    told, often = list[Survey](), threading.Event()

    def tell(_: Counting, survey: Survey) -> None:
        told.append(survey)
        if len(told) == 2:
            often.set()

    counting = Counting(Endless(), Limits(), tell)
    assert often.wait(10)
    counting.end()
    at_the_end = len(told)
    counting.join(10)
    assert not counting._thread.is_alive()
    assert len(told) == at_the_end
    assert not told[-1].done


def test_the_last_word_is_done(tmp_path: Path) -> None:
    told = list[Survey]()
    film = tmp_path / "a.mp4"
    film.write_bytes(b"xx")
    counting = Counting(Carried(texts=(str(film),)), Limits(), lambda _, survey: told.append(survey))
    counting.join(10)
    assert told[-1] == Survey((str(film),), 2)
