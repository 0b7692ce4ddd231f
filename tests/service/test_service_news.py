"""Whatever order and however often statuses come in: versions rise strictly and end at the newest."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.upload import RemoteStatus
from desktop_uploader.service.news import News

IDS = ("a", "b", "c")
seen = st.builds(
    RemoteStatus,
    st.sampled_from((*IDS, "other")),
    st.just("processing"),
    st.just("queued"),
    st.integers(1, 9),
)


def drain(news: News) -> list[RemoteStatus]:
    return list(iter(news.take, None))


@settings(deadline=None)
@given(st.lists(st.lists(seen)))
def test_versions_rise_strictly_and_end_at_the_newest(batches: list[list[RemoteStatus]]) -> None:
    news, taken = News(lambda: IDS), list[RemoteStatus]()
    for batch in batches:
        for status in batch:
            news.offer(status)
        taken += drain(news)
    every = [status for batch in batches for status in batch]
    assert {status.playback_id for status in taken} == {s.playback_id for s in every} - {"other"}
    for playback_id in IDS:
        versions = [status.version for status in taken if status.playback_id == playback_id]
        offered = [status.version for status in every if status.playback_id == playback_id]
        assert versions == sorted(set(versions))
        assert versions[-1:] == sorted(offered)[-1:]


def test_what_nobody_watches_any_more_is_not_told() -> None:
    wanted = {"a"}
    news = News(lambda: wanted)
    assert news.offer(RemoteStatus("a", "processing", "queued", 1))
    wanted.clear()
    assert drain(news) == []


def test_a_video_watched_again_is_not_told_what_was_told() -> None:
    wanted = {"a"}
    news = News(lambda: wanted)
    news.offer(RemoteStatus("a", "failed", "error", 7))
    drain(news)
    wanted.clear()
    assert not news.offer(RemoteStatus("a", "processing", "queued", 8))
    wanted.add("a")
    assert not news.offer(RemoteStatus("a", "failed", "error", 7))
    assert news.offer(RemoteStatus("a", "processing", "queued", 8))
