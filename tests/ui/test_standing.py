"""What the tray and the taskbar show: counted by notices, as if it were counted anew each time."""

from dataclasses import replace

from hypothesis import given
from hypothesis import settings as budget
from hypothesis import strategies as st

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import PauseReason, Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged, RowRemoved
from desktop_uploader.ui.outside.standing import Batch, Sign, Standing
from desktop_uploader.ui.outside.words import tooltip
from tests.ui.rows import upload

SIZE = 1000


def row(number: int, phase: Phase, stored: int = 0) -> Upload:
    made = upload(number, phase=phase, acknowledged=stored)
    return replace(made, source=replace(made.source, size=SIZE))


def heard(*rows: Upload, batch: Batch | None = None) -> Standing:
    return (batch or Batch()).heard([RowChanged(it) for it in rows])


def test_how_far_a_batch_is() -> None:
    batch = Batch()
    assert heard(row(1, Phase.READY, SIZE), batch=batch).fraction is None
    assert heard(row(2, Phase.UPLOADING, 500), row(3, Phase.WAITING), batch=batch).fraction == 0.25
    assert heard(row(2, Phase.PROCESSING, SIZE), batch=batch).fraction == 0.5
    progress = Progressed(UploadId("upload-00003"), 500, 500, SIZE)
    assert heard(row(3, Phase.UPLOADING), batch=batch).fraction == 0.5
    assert batch.heard([progress]).fraction == 0.75
    assert heard(row(3, Phase.VERIFYING, SIZE), batch=batch).fraction is None
    assert heard(row(4, Phase.UPLOADING, 100), batch=batch).fraction == 0.1


def test_what_is_paused_or_fails_on_the_way() -> None:
    batch = Batch()
    heard(row(1, Phase.UPLOADING, 500), row(2, Phase.UPLOADING, 0), batch=batch)
    assert heard(row(1, Phase.PAUSED, 500), batch=batch).fraction == 0.25
    assert heard(row(1, Phase.FAILED, 500), batch=batch).fraction == 0.0


def test_an_outage_is_one_standing_however_often_it_is_tried() -> None:
    batch, gone = Batch(), Failure(Kind.NETWORK)
    for stored, tried in ((500, Phase.UPLOADING), (SIZE, Phase.VERIFYING)):
        waits = heard(replace(row(1, Phase.RECONNECTING, stored), failure=gone), batch=batch)
        assert heard(replace(row(1, tried, stored), failure=gone), batch=batch) == waits


def test_the_icon_says_what_matters_most() -> None:
    assert heard().sign() is Sign.IDLE
    assert heard(row(1, Phase.READY)).sign() is Sign.IDLE
    assert heard(row(1, Phase.PAUSED)).sign() is Sign.PAUSED
    assert heard(row(1, Phase.PAUSED), row(2, Phase.PROCESSING)).sign() is Sign.ACTIVE
    assert heard(row(1, Phase.UPLOADING)).sign(rests=True) is Sign.PAUSED
    assert heard(row(1, Phase.UPLOADING), row(2, Phase.FAILED)).sign() is Sign.NEEDS_YOU


def test_the_tooltip() -> None:
    going = heard(row(1, Phase.UPLOADING, 620), row(2, Phase.UPLOADING, 620), row(3, Phase.READY))
    assert tooltip(going, "about 11 min", "") == "2 uploading, 62 %, about 11 min"
    assert tooltip(going, "", "14:30") == "Paused until 14:30"
    assert tooltip(heard(row(1, Phase.CHECKING)), "", "") == "1 waiting, 0 %"
    assert tooltip(heard(row(1, Phase.FAILED)), "", "") == "A video needs you."
    assert tooltip(heard(row(1, Phase.FAILED), row(2, Phase.FAILED)), "", "") == "2 videos need you."
    assert tooltip(heard(row(1, Phase.PROCESSING)), "", "") == "1 getting ready to watch"
    assert tooltip(heard(row(1, Phase.PAUSED)), "", "") == "1 paused"
    assert tooltip(heard(), "", "") == "Nothing to upload"


CHANGES = st.builds(
    lambda number, phase, stored: RowChanged(
        replace(row(number, phase, stored), reason=PauseReason.USER if phase is Phase.PAUSED else None)
    ),
    st.integers(1, 5),
    st.sampled_from(Phase),
    st.integers(0, SIZE),
)
PROGRESS = st.builds(
    lambda number, stored: Progressed(UploadId(f"upload-{number:05}"), stored, stored, SIZE),
    st.integers(1, 5),
    st.integers(-5, 2 * SIZE),
)
REMOVED = st.builds(lambda number: RowRemoved(UploadId(f"upload-{number:05}")), st.integers(1, 5))


@budget(max_examples=150)
@given(notices=st.lists(CHANGES | PROGRESS | REMOVED, max_size=30))
def test_any_notices(notices: list[Notice]) -> None:
    batch, phases = Batch(), dict[UploadId, Phase]()
    for notice in notices:
        standing = batch.heard([notice])
        match notice:
            case RowChanged(upload=it):
                phases[it.id] = it.phase
            case RowRemoved(upload_id=upload_id):
                phases.pop(upload_id, None)
        counted = standing.phases
        assert counted == {it: list(phases.values()).count(it) for it in set(phases.values())}
        assert standing.fraction is None or 0 <= standing.fraction <= 1
        assert (standing.fraction is not None) == bool(standing.uploading or standing.waiting)
