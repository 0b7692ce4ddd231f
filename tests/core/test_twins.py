"""The same content twice: which row is the other's twin, and what that makes of an upload."""

from dataclasses import replace

import pytest

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.twins import Twin, twin_of
from desktop_uploader.core.upload import Phase, Upload, UploadId, VideoDetails
from tests.core.lives import CHECKED, FILE, LIVES, MEDIA, TARGET, Script, lived

TWIN = Twin("Week 3", 1_000.0)
HELD = on.CheckPassed(FILE, MEDIA, TWIN)
NEW = lived()


def other(phase: Phase = Phase.READY, **changes: object) -> Upload:
    row = replace(lived(*LIVES[phase]), id=UploadId("other"), details=VideoDetails("Week 3"))
    return replace(row, **changes)  # type: ignore[arg-type]  # each test names fields of its own


class TestWhichRow:
    def test_a_ready_one_says_since_when(self) -> None:
        history = (Moment(1.0, Happened.ADDED), Moment(9.0, Happened.READY))
        assert twin_of(NEW, FILE, [other(history=history)]) == Twin("Week 3", 9.0)

    def test_the_one_that_came_furthest(self) -> None:
        waiting = other(Phase.WAITING, id=UploadId("w"), details=VideoDetails("Waiting"))
        assert twin_of(NEW, FILE, [waiting, other()]) == Twin("Week 3", 0.0)
        assert twin_of(NEW, FILE, [waiting]) == Twin("Waiting")

    @pytest.mark.parametrize("phase", [Phase.CHECKING, Phase.NEEDS_YOU, Phase.FAILED, Phase.CANCELLED])
    def test_what_may_never_be_sent_holds_nobody_up(self, phase: Phase) -> None:
        assert twin_of(NEW, FILE, [other(phase, source=FILE)]) is None

    def test_neither_itself_nor_another_content_nor_another_place(self) -> None:
        mine = replace(NEW, server_id="here", account="me")
        alike = [
            other(id=mine.id),
            other(source=replace(FILE, size=99)),
            other(source=replace(FILE, fingerprint="two")),
            other(server_id="elsewhere"),
            other(server_id="here", account="somebody"),
        ]
        assert twin_of(mine, FILE, alike) is None
        assert twin_of(replace(NEW, server_id="", account=""), FILE, alike) is None
        assert twin_of(mine, FILE, [other(server_id="here", account="me")]) is not None
        assert (
            twin_of(mine, replace(FILE, fingerprint=""), [other(source=replace(FILE, fingerprint=""))])
            is None
        )


class TestWhatFollows:
    def test_it_is_held_until_a_person_says_anyway_and_is_never_asked_again(self) -> None:
        life = Script(NEW).then(HELD, Phase.NEEDS_YOU, do.DropParts())
        assert life.upload.failure == Failure(Kind.DUPLICATE, "Week 3", since=1_000.0)
        assert life.upload.media == MEDIA
        life.ignores(on.Recovered(), on.Started(), on.SourceFound(FILE), on.ResumeAsked())
        life.then(on.RetryAsked(), Phase.WAITING)
        assert life.upload.anyway
        again = replace(life.upload, phase=Phase.CHECKING)
        assert step(again, HELD)[0].phase is Phase.WAITING

    def test_one_that_the_server_knows_goes_on(self) -> None:
        known = replace(lived(*CHECKED), phase=Phase.CHECKING, target=TARGET)
        assert step(known, HELD)[0].phase is Phase.WAITING
