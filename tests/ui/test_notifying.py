"""Which notification is due: one a minute, none while somebody looks, nothing forgotten."""

from dataclasses import replace

from hypothesis import given
from hypothesis import settings as budget
from hypothesis import strategies as st

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import PauseReason, Phase, Upload
from desktop_uploader.engine.notices import RowChanged, RowRemoved
from desktop_uploader.ui.outside.notifying import EVERY, News, Notifying
from desktop_uploader.ui.outside.words import told
from tests.ui.rows import upload


def row(number: int, phase: Phase, title: str = "Seminar") -> Upload:
    return upload(number, title, phase=phase)


def tell(notifying: Notifying, *rows: Upload) -> None:
    notifying.heard([RowChanged(it) for it in rows])


def test_a_batch_is_told_once_it_is_finished() -> None:
    notifying = Notifying()
    tell(notifying, *(row(number, Phase.PROCESSING) for number in range(6)))
    for number in range(5):
        tell(notifying, row(number, Phase.READY))
        assert notifying.due(0.0, wanted=True) is None
    tell(notifying, row(5, Phase.READY))
    news = notifying.due(1.0, wanted=True)
    assert news == News(ready=6, row=row(0, Phase.READY).id)
    assert told(news) == ("6 videos are ready to watch.", "")
    assert notifying.due(100.0, wanted=True) is None


def test_what_was_so_before_is_no_news() -> None:
    notifying = Notifying()
    tell(notifying, row(1, Phase.READY), row(2, Phase.FAILED))
    assert notifying.wait(0.0) is None


def test_a_paused_video_holds_no_batch_up() -> None:
    notifying = Notifying()
    paused = replace(row(2, Phase.PAUSED), reason=PauseReason.USER)
    tell(notifying, row(1, Phase.UPLOADING), paused)
    tell(notifying, row(1, Phase.READY))
    assert notifying.due(0.0, wanted=True) == News(ready=1, row=row(1, Phase.READY).id)


def test_one_a_minute_and_all_of_it() -> None:
    notifying = Notifying()
    tell(notifying, *(row(number, Phase.UPLOADING, f"Week {number}") for number in range(4)))
    tell(notifying, row(0, Phase.NEEDS_YOU, "Week 0"))
    first = notifying.due(0.0, wanted=True)
    assert first
    assert told(first) == ("“Week 0” needs you.", "")
    tell(notifying, row(1, Phase.FAILED, "Week 1"), row(2, Phase.FAILED, "Week 2"))
    assert notifying.due(EVERY - 1, wanted=True) is None
    assert notifying.wait(EVERY - 1) == 1.0
    tell(notifying, row(3, Phase.READY, "Week 3"))
    notifying.sign_in_ended()
    second = notifying.due(EVERY, wanted=True)
    assert second
    assert told(second) == (
        "Your sign-in ended. Nothing is lost; sign in to go on.",
        "2 videos need you.\nYour video is ready to watch.",
    )


def test_what_was_mended_meanwhile_is_not_told() -> None:
    notifying = Notifying()
    tell(notifying, row(1, Phase.UPLOADING))
    tell(notifying, row(1, Phase.NEEDS_YOU))
    tell(notifying, row(1, Phase.UPLOADING))
    assert notifying.wait(0.0) is None
    tell(notifying, row(1, Phase.NEEDS_YOU))
    notifying.heard([RowRemoved(row(1, Phase.NEEDS_YOU).id)])
    assert notifying.wait(0.0) is None


def test_an_ended_sign_in_is_told_once_not_for_each_video() -> None:
    notifying = Notifying()
    tell(notifying, row(1, Phase.UPLOADING))
    tell(notifying, replace(row(1, Phase.NEEDS_YOU), failure=Failure(Kind.SIGN_IN)))
    assert notifying.wait(0.0) is None


def test_what_another_process_does_it_tells_itself() -> None:
    notifying = Notifying()
    tell(notifying, row(1, Phase.PROCESSING))
    notifying.heard([RowChanged(row(1, Phase.READY), mine=False)])
    assert notifying.wait(0.0) is None


STEPS = st.tuples(
    st.floats(0.0, 90.0), st.booleans(), st.integers(1, 4), st.sampled_from((*Phase, "sign-in", "removed"))
)


@budget(max_examples=200)
@given(steps=st.lists(STEPS, max_size=40))
def test_any_events(steps: list[tuple[float, bool, int, Phase | str]]) -> None:
    notifying, now, at, ready = Notifying(), 0.0, list[float](), 0
    phases: dict[int, Phase] = {}
    for pause, wanted, number, event in steps:
        now += pause
        if event == "sign-in":
            notifying.sign_in_ended()
        elif event == "removed":
            notifying.heard([RowRemoved(row(number, Phase.READY).id)])
            phases.pop(number, None)
        elif isinstance(event, Phase):
            ready += event is Phase.READY and phases.get(number, event) is not Phase.READY
            phases[number] = event
            tell(notifying, row(number, event))
        news = notifying.due(now, wanted=wanted)
        if news:
            assert wanted
            assert not at or now - at[-1] >= EVERY
            assert news.ready <= ready
            at.append(now)
            ready -= news.ready
        elif wanted:
            assert notifying.wait(now) != 0.0
