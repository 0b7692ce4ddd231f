"""What a row says and offers, decided without a toolkit."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import GONE, PauseReason, Phase, RemoteStatus, Upload
from desktop_uploader.engine.notices import Progressed
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import RowView, view_of
from desktop_uploader.words.failures import explain
from tests.ui.rows import GB, TARGET, upload

WATCHABLE = RemoteStatus("video", "ready", "ready", 9, watch_url="https://school.example/watch")
MENU = {Action.UPLOAD_NEXT, Action.MOVE_TOP, Action.MOVE_UP, Action.MOVE_DOWN}


def seen(row: Upload, *, mine: bool = True) -> RowView:
    return view_of(row, None, {}, mine=mine)


@pytest.mark.parametrize(
    ("phase", "first"),
    [
        (Phase.WAITING, Action.PAUSE),
        (Phase.UPLOADING, Action.PAUSE),
        (Phase.PAUSED, Action.RESUME),
        (Phase.RECONNECTING, Action.RETRY),
        (Phase.FAILED, Action.RETRY),
        (Phase.NEEDS_YOU, Action.RETRY),
    ],
)
def test_the_first_action_is_what_the_state_asks_for(phase: Phase, first: Action) -> None:
    assert seen(upload(1, phase=phase)).actions[0] is first


@pytest.mark.parametrize("phase", [Phase.CREATING, Phase.UPLOADING, Phase.VERIFYING])
def test_a_try_that_hasnt_got_through_looks_as_the_waiting_for_it(phase: Phase) -> None:
    waits = upload(1, phase=Phase.RECONNECTING, failure=Failure(Kind.NETWORK), acknowledged=10**9)
    assert seen(replace(waits, phase=phase)) == seen(waits)


def test_watch_and_copy_need_something_to_watch() -> None:
    ready = upload(1, phase=Phase.READY)
    assert not {Action.WATCH, Action.COPY_LINK} & {*seen(ready).actions}
    assert seen(replace(ready, remote=WATCHABLE)).actions[:2] == (Action.WATCH, Action.COPY_LINK)


@pytest.mark.parametrize("phase", Phase)
def test_what_another_process_works_on_is_only_looked_at(phase: Phase) -> None:
    failure = Failure(Kind.NETWORK) if phase is Phase.RECONNECTING else None
    view = seen(upload(1, phase=phase, remote=WATCHABLE, failure=failure), mine=False)
    assert {*view.actions} <= {Action.WATCH, Action.COPY_LINK, Action.SHOW_IN_FOLDER}
    assert Action.SHOW_IN_FOLDER in view.actions
    assert view.offer == ""


@pytest.mark.parametrize("phase", Phase)
def test_only_what_waits_can_be_moved(phase: Phase) -> None:
    offered = MENU & {*seen(upload(1, phase=phase)).actions}
    assert offered == (MENU if phase is Phase.WAITING else set())


@pytest.mark.parametrize("kind", Kind)
def test_the_main_button_does_what_its_word_says(kind: Kind) -> None:
    row = upload(1, phase=Phase.NEEDS_YOU, failure=Failure(kind, "because"))
    view = seen(row)
    words = {"Sign in": Action.SIGN_IN, "Remove": Action.REMOVE, "Find file…": Action.FIND_FILE}
    expected = words.get(view.offer, Action.RETRY)
    assert view.offer == explain(row).action != ""
    assert view.actions[0] is expected


@pytest.mark.parametrize("phase", [Phase.FAILED, Phase.NEEDS_YOU])
def test_what_keeps_nothing_on_the_server_just_goes(phase: Phase) -> None:
    fresh = upload(1, phase=phase)
    stored = replace(fresh, target=TARGET, acknowledged=1)
    gone = replace(stored, remote=RemoteStatus.gone("video"))
    assert gone.remote is not None
    assert gone.remote.status == GONE
    ends = [{Action.REMOVE, Action.CANCEL} & {*seen(row).actions} for row in (fresh, stored, gone)]
    assert ends == [{Action.REMOVE}, {Action.CANCEL}, {Action.REMOVE}]


@pytest.mark.parametrize("phase", Phase)
def test_no_action_is_offered_twice(phase: Phase) -> None:
    actions = seen(upload(1, phase=phase, failure=Failure(Kind.TOO_LARGE), remote=WATCHABLE)).actions
    assert len(actions) == len({*actions})


def test_each_state_has_a_sign_of_its_own() -> None:
    rows = [upload(1, phase=phase) for phase in Phase if phase is not Phase.CREATING]
    rows += [upload(1, phase=Phase.PAUSED, reason=reason) for reason in PauseReason if reason != "user"]
    signs = [seen(row).icon for row in rows]
    assert len({*signs}) == len(signs) == 15
    assert all((resources() / "icons" / f"{sign}.svg").is_file() for sign in signs)
    assert seen(upload(1, phase=Phase.CREATING)).icon == "uploading"


@pytest.mark.parametrize("phase", [Phase.PAUSED, Phase.RECONNECTING, Phase.VERIFYING, Phase.WAITING])
def test_speed_and_tip_end_with_the_sending(phase: Phase) -> None:
    row = upload(1, phase=Phase.UPLOADING, acknowledged=400_000_000)
    progress = Progressed(row.id, 900_000_000, 400_000_000, row.source.size, 3.1e6, 145.0)
    sending, after = (view_of(it, progress, {}) for it in (row, replace(row, phase=phase)))
    assert sending.detail == "400 MB of 1.19 GB safely stored · 3.1 MB/s · about 2 min left"
    [(_, *shorter)] = sending.tellings
    assert shorter == [
        "400 MB of 1.19 GB safely stored · about 2 min left",
        "400 MB of 1.19 GB safely stored",
    ]
    assert (sending.lines, after.lines) == (1, 2), "numbers that change don't move what is above them"
    assert "/s" not in after.detail
    assert "left" not in after.detail
    assert sending.bar is not None
    assert after.bar is not None
    assert sending.bar.tip > sending.bar.sent
    assert after.bar.tip == after.bar.sent == sending.bar.sent


def test_bars_never_pass_their_end() -> None:
    remote = replace(WATCHABLE, status="processing", progress=100.0)
    bar = seen(upload(1, phase=Phase.VERIFYING, acknowledged=10**12, remote=remote)).bar
    assert bar is not None
    assert (bar.sent, bar.tip, bar.checked, bar.checking, bar.prepared) == (1.0, 1.0, 0.0, 1.0, 1.0)


def test_who_closes_the_app_loses_nothing_or_is_asked_not_to() -> None:
    row = upload(1, phase=Phase.PROCESSING)
    assert "you can close the app" in view_of(row, None, {}, stays=True).detail
    assert "keep the app open" in view_of(row, None, {}, stays=False).detail


@pytest.mark.parametrize("kind", Kind)
def test_on_a_short_line_what_was_kept_goes_before_what_to_do(kind: Kind) -> None:
    row = upload(1, phase=Phase.NEEDS_YOU, failure=Failure(kind, "because"), acknowledged=740_000_000)
    said, view = explain(row), seen(row)
    with_advice, without = view.tellings
    assert with_advice[0] == " ".join(filter(None, (said.happened, said.next, said.kept)))
    assert " ".join(filter(None, (said.happened, said.next))) in with_advice
    assert without[0] == said.happened
    assert all(said.next in text for text in with_advice)
    assert len(without[-1]) <= len(without[0]) <= len(with_advice[-1]) <= len(with_advice[0])
    assert view.detail == said.sentence


@pytest.mark.parametrize("kind", [Kind.FILE_MISSING, Kind.DUPLICATE])
def test_a_long_name_is_shortened_in_its_middle_before_a_sentence_is_cut(kind: Kind) -> None:
    name = "Week 03 – Entropy and the second law of thermodynamics, take 2"
    row = upload(1, name, phase=Phase.NEEDS_YOU, failure=Failure(kind, f"{name}.mp4"))
    _, (whole, short, shortest) = seen(row).tellings
    assert name in whole
    assert "“Week 03 –…\u2060ake 2.mp4”" in short
    assert "“Week 0…\u20602.mp4”" in shortest
    assert name in seen(row).sentence
    assert name in seen(row).tooltip


def test_a_line_without_a_failure_says_one_thing() -> None:
    view = seen(upload(1, phase=Phase.PAUSED, acknowledged=740_000_000))
    assert view.tellings == ((view.detail,),)


def test_the_tooltip_has_the_whole_sentence_and_no_markup_of_others() -> None:
    row = upload(1, "<b>5 < 6</b>", phase=Phase.FAILED, failure=Failure(Kind.PREPARING, "no <i>picture</i>"))
    tooltip = view_of(row, None, {}, today=date(2026, 11, 21)).tooltip
    assert "&lt;b&gt;5 &lt; 6&lt;/b&gt;" in tooltip
    assert "no &lt;i&gt;picture&lt;/i&gt;. Your upload is intact." in tooltip


@pytest.mark.parametrize("phase", [Phase.CREATING, Phase.UPLOADING])
def test_a_silent_line_has_no_speed_and_a_try_looks_like_the_wait_before_it(phase: Phase) -> None:
    row = upload(1, phase=phase, acknowledged=740_000_000)
    going = Progressed(row.id, 760_000_000, 740_000_000, int(1.19 * GB), 5e5, 900.0)
    silent = view_of(row, replace(going, speed=None, time_left=None, silent=True), {})
    assert silent.detail == (
        "No answer from the server at the moment. 740 MB is safely stored. We keep trying."
    )
    assert silent.tellings == ((silent.detail, "No answer from the server at the moment. We keep trying."),)
    assert ("kB/s" in view_of(row, going, {}).detail) == (phase is Phase.UPLOADING)
    dropped = replace(row, failure=Failure(Kind.NETWORK))
    waits = view_of(replace(dropped, phase=Phase.RECONNECTING), going, {})
    assert view_of(dropped, going, {}) == waits
    assert waits.state == "Reconnecting"
