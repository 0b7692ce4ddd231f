"""Details that two changed at once: nothing that anybody typed is lost, whatever they typed."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.history import Happened
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.merging import FIELDS, PLACE, changed, edited, merged
from desktop_uploader.core.upload import Phase, RemoteStatus, Upload, VideoDetails
from tests.core.lives import BEGUN, CHECKED, CREATED, HALF_SENT, LIVES, TARGET, lived

BASE = VideoDetails("Lecture", "All of it", "PRIVATE", "phys", "w1")
WORDS = st.sampled_from(["", "a", "b"])
PLACES = st.sampled_from([(None, None), ("phys", None), ("phys", "w1"), ("phys", "w2"), ("chem", "k1")])
DETAILS = st.builds(
    lambda title, description, visibility, place: VideoDetails(title, description, visibility, *place),
    WORDS,
    WORDS,
    st.sampled_from(["PUBLIC", "UNLISTED", "PRIVATE"]),
    PLACES,
)


@given(base=DETAILS, ours=DETAILS, theirs=DETAILS)
def test_each_field_is_somebodys_and_none_is_lost(
    base: VideoDetails, ours: VideoDetails, theirs: VideoDetails
) -> None:
    result = merged(base, ours, theirs)
    told = {it.what: it.text for it in result.gave_way}
    for field in FIELDS:
        now, mine, other = field.of(result.details), field.of(ours), field.of(theirs)
        assert now in {mine, other}
        if field.same(ours, base):
            assert now == other
        if field.same(theirs, base) and not field.same(ours, theirs):
            assert now in {mine, field.of(theirs)}
            assert field.gave_way not in told
        if not any((field.same(ours, base), field.same(theirs, base), field.same(ours, theirs))):
            assert now == mine
            assert told[field.gave_way] == field.words(theirs)
    assert merged(theirs, result.details, theirs) == replace(result, gave_way=())


@given(ours=DETAILS, theirs=DETAILS)
def test_without_a_base_ours_stands_and_all_of_theirs_is_told(
    ours: VideoDetails, theirs: VideoDetails
) -> None:
    result = merged(None, ours, theirs)
    assert not changed(result.details, ours)
    assert len(result.gave_way) == sum(not field.same(ours, theirs) for field in FIELDS)


@given(details=DETAILS, base=DETAILS)
def test_what_changed_goes_together(details: VideoDetails, base: VideoDetails) -> None:
    names = changed(details, base)
    assert (names == frozenset()) == (merged(base, details, base).details == base)
    assert ("course_id" in names) == ("lesson_id" in names)


def test_a_lesson_names_its_course() -> None:
    told = replace(BASE, course_id=None)
    assert not changed(BASE, told)
    assert merged(told, told, BASE).details == BASE
    assert PLACE.words(BASE) == "phys / w1"


def heard(upload: Upload, details: VideoDetails, version: int = 7) -> tuple[Upload, tuple[do.Command, ...]]:
    status = RemoteStatus(TARGET.playback_id, "uploading", "uploading", version, details=details)
    return step(upload, on.StatusSeen(status))


def test_what_they_changed_shows_up_here() -> None:
    for life in (BEGUN, HALF_SENT, LIVES[Phase.READY]):
        row = lived(*life)
        theirs = replace(row.details, title="Theirs")
        after, todo = heard(row, theirs)
        assert (after.details, after.agreed, after.unsent, todo) == (theirs, theirs, False, ())


def test_what_both_changed_is_ours_and_theirs_is_remembered() -> None:
    row = edited(lived(*HALF_SENT), replace(lived().details, title="Ours"))
    after, todo = heard(row, VideoDetails("Theirs", "New"))
    assert after.details == VideoDetails("Ours", "New")
    assert after.unsent
    assert todo == (do.Remember(Happened.THEIR_TITLE, "Theirs"),)


def test_details_go_with_the_first_word_to_the_server() -> None:
    row = edited(lived(*CHECKED), VideoDetails("Better"))
    assert row.unsent
    asked, _ = step(row, on.Started())
    assert (asked.agreed, asked.unsent) == (VideoDetails("Better"), False)
    later = edited(lived(*CREATED), VideoDetails("Better"))
    assert (later.agreed, later.unsent) == (VideoDetails("Lecture"), True)


def test_an_older_word_is_no_news() -> None:
    row, _ = heard(lived(*HALF_SENT), VideoDetails("New"), 7)
    assert heard(row, VideoDetails("Old"), 6) == (row, ())


EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("here"), DETAILS),
        st.tuples(st.just("there"), DETAILS),
        st.tuples(st.sampled_from(["tell", "hear", "late"]), st.just(BASE)),
    ),
    max_size=15,
)


class Two:
    """This program and the server; `letters`: answers that nobody has read yet."""

    def __init__(self) -> None:
        self.row = lived(*HALF_SENT)
        self.server, self.version = self.row.details, 1
        self.letters: list[on.Event] = []

    def do(self, word: str, details: VideoDetails) -> None:
        if word == "here":
            self.row = edited(self.row, details)
        elif word == "there":
            self.server, self.version = details, self.version + 1
        elif word == "hear":
            self.read(self.seen())
        elif word == "late":
            while self.letters:
                self.read(self.letters.pop())
        elif self.row.unsent and self.row.agreed:
            self.letters.append(self.answer(self.row.details, self.row.agreed))

    def answer(self, sent: VideoDetails, base: VideoDetails) -> on.Event:
        names = changed(sent, base)
        if not all(getattr(self.server, it) in {getattr(base, it), getattr(sent, it)} for it in names):
            return self.seen()
        before, self.server = self.server, replace(self.server, **{it: getattr(sent, it) for it in names})
        self.version += self.server != before
        return on.DetailsTold(sent, self.seen().status)

    def seen(self) -> on.StatusSeen:
        word = "uploading"
        return on.StatusSeen(RemoteStatus(TARGET.playback_id, word, word, self.version, details=self.server))

    def read(self, event: on.Event) -> None:
        self.row, _ = step(self.row, event)


@settings(max_examples=150)
@given(EDITS)
def test_whoever_edits_in_whatever_order_both_agree_in_the_end(edits: list[tuple[str, VideoDetails]]) -> None:
    """Answers are read late, and in any order."""
    two = Two()
    for word, details in edits:
        two.do(word, details)
    for word in ("late", "tell", "late", "tell", "late"):
        two.do(word, BASE)
    two.do("hear", BASE)
    assert not two.row.unsent
    assert two.row.details == two.row.agreed == two.server


def test_an_answer_that_is_read_after_newer_news_takes_nothing_back() -> None:
    two = Two()
    two.do("here", VideoDetails("Ours"))
    two.do("tell", BASE)
    two.do("there", VideoDetails("Theirs"))
    two.do("hear", BASE)
    two.do("late", BASE)
    assert (two.row.details, two.row.unsent) == (VideoDetails("Ours"), True)
    two.do("tell", BASE)
    assert two.server == VideoDetails("Ours")
