"""The index by phase never disagrees with the uploads themselves."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core.upload import Phase, SourceFile, Upload, UploadId, VideoDetails
from desktop_uploader.engine.known import Known

IDS = [UploadId(name) for name in "abcd"]
PLAIN = Upload(IDS[0], SourceFile("/a.mp4"), VideoDetails("A"), 0.0, 0.0)

puts = st.tuples(st.sampled_from(IDS), st.sampled_from(Phase), st.booleans())
drops = st.tuples(st.sampled_from(IDS), st.none(), st.none())


@given(st.lists(puts | drops, max_size=30))
def test_by_phase_is_as_by_id(steps: list[tuple[UploadId, Phase | None, bool | None]]) -> None:
    known, model = Known(), dict[UploadId, Upload]()
    for upload_id, phase, unsent in steps:
        if phase is None:
            known.drop(upload_id)
            model.pop(upload_id, None)
        else:
            model[upload_id] = replace(PLAIN, id=upload_id, phase=phase, unsent=bool(unsent))
            known.put(model[upload_id])
    _agree(known, model)


def _agree(known: Known, model: Mapping[UploadId, Upload]) -> None:
    assert known.all() == list(model.values())
    assert list(known) == list(model)
    assert [known.get(it) for it in IDS] == [model.get(it) for it in IDS]
    assert {row.id for row in known.unsent()} == {row.id for row in model.values() if row.unsent}
    for phase in Phase:
        assert {row.id for row in known.of(phase)} == {it.id for it in model.values() if it.phase is phase}
    assert sorted(known.of(*Phase), key=lambda it: it.id) == sorted(model.values(), key=lambda it: it.id)
    assert known.count(*Phase) == len(model)
