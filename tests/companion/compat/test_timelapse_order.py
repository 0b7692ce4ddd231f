"""What is told of a timelapse, in whatever order and however often."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.timelapse import Timelapse, Word, status_of, told
from tests.companion.library.test_companion_merging import NOW, video


@given(st.lists(st.sampled_from(Word), max_size=6), st.sampled_from(Stage))
def test_never_backwards_and_the_first_end_stays(words: list[Word], stage: Stage) -> None:
    it = Timelapse(owner="o", timelapse_id="t", playback_id="p", updated_at=NOW)
    lives = [it]
    for word in words:
        lives.append(told(lives[-1], word, NOW, key="k", error="e"))
    ends = [word for word in words if word in {Word.COMPLETE, Word.FAILED}]
    furthest = ends[0] if ends else max(words, key=list(Word).index, default=Word.PENDING)
    assert lives[-1].told is furthest
    seen = video(stage=stage, backend="s3")
    gone = stage in {Stage.CANCELLED, Stage.DELETED}
    assert furthest is Word.PENDING or status_of(lives[-1], seen) is (Word.FAILED if gone else furthest)
