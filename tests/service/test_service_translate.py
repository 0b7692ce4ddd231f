"""What a server says, as values: bounded, finite, and without anything a client would trip over."""

import math
from datetime import UTC, datetime

import pytest

from desktop_uploader.contract import media as wire
from desktop_uploader.contract.media import Visibility
from desktop_uploader.contract.status import Playback, Stage, Status, StatusError, StatusObject
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.upload import RemoteStatus, VideoDetails
from desktop_uploader.service import translate

BASE = "https://school.example"
WHEN = datetime(2030, 1, 2, tzinfo=UTC)


def a_target(**changes: object) -> wire.UploadTarget:
    plain: dict[str, object] = {"upload_url": "/files/a", "playback_id": "a", "expires_at": WHEN}
    return wire.UploadTarget.model_validate({**plain, **changes})


def a_status(**changes: object) -> StatusObject:
    plain: dict[str, object] = {
        "playback_id": "a",
        "status": Status.PROCESSING,
        "stage": Stage.INPROGRESS,
        "title": "T",
        "size": 1,
        "version": 3,
        "updated_at": WHEN,
    }
    return StatusObject.model_validate({**plain, **changes})


def test_a_time_without_zone_is_utc() -> None:
    given = a_target(expires_at=datetime(2030, 1, 2))  # noqa: DTZ001  # as a careless server sends it
    assert translate.target(given, BASE).expires_at == WHEN.timestamp()


def test_headers_are_kept_in_order() -> None:
    given = a_target(headers={"X-B": "2", "X-A": "1 1"})
    assert translate.target(given, BASE).headers == (("X-A", "1 1"), ("X-B", "2"))


@pytest.mark.parametrize(
    "changes",
    [
        {"headers": {"X-A": "1\r\nX-B: 2"}},
        {"headers": {"X A": "1"}},
        {"headers": {"Content-Length": "1"}},
        {"headers": {"host": "evil.example"}},
        {"chunk": {"min": 10, "max": 1}},
        {"chunk": {"multiple": 0}},
        {"chunk": {"recommended": 0}},
        {"playback_id": "../x"},
        {"playback_id": ".."},
        {"playback_id": ""},
    ],
)
def test_a_target_that_no_honest_server_gives(changes: dict[str, object]) -> None:
    with pytest.raises(WorldError):
        translate.target(a_target(**changes), BASE)


def test_numbers_are_finite_and_in_range() -> None:
    for given, progress in ((150.0, 100.0), (-3.0, 0.0), (math.nan, None), (math.inf, None), (41.5, 41.5)):
        assert translate.remote_status(a_status(progress=given), BASE).progress == progress
    assert translate.remote_status(a_status(duration=math.inf), BASE).duration is None


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("https://school.example/watch/a", "https://school.example/watch/a"),
        ("http://127.0.0.1:8765/watch/a", "http://127.0.0.1:8765/watch/a"),
        ("/watch/a", "https://school.example/watch/a"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://me:pw@school.example/", None),
        ("https://school.example:port/", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_pages_can_be_clicked(given: str | None, shown: str | None) -> None:
    seen = translate.remote_status(a_status(playback=Playback(watch=given), thumbnail_url=given), BASE)
    assert (seen.watch_url, seen.thumbnail_url) == (shown, shown)


def test_a_version_that_no_journal_can_hold() -> None:
    for version in (-1, 10**30):
        with pytest.raises(WorldError):
            translate.remote_status(a_status(version=version), BASE)
    assert translate.remote_status(a_status(place_in_line=10**30), BASE).place_in_line is None


def test_an_error_is_bounded() -> None:
    seen = translate.remote_status(a_status(error=StatusError(code="x" * 500, message="a\nb" * 500)), BASE)
    assert (len(seen.error_code), len(seen.error_message)) == (100, 300)
    assert "\n" not in seen.error_message


def test_details_fit_the_contract() -> None:
    sent = translate.edit_media(VideoDetails("t" * 300 + "\ud800", "d" * 9000))
    assert (len(sent.title or ""), len(sent.description or "")) == (200, 5000)
    assert translate.edit_media(VideoDetails("\ud800")).title == "\ufffd"


def test_an_edit_says_what_it_changes_and_what_that_was() -> None:
    base = VideoDetails("Old", "All", "PRIVATE", "c1", "l1")
    sent = translate.edit_media(VideoDetails("New", "All", "PRIVATE", "c1", "l2"), base)
    assert sent.model_dump(by_alias=True, exclude_unset=True) == {
        "title": "New",
        "courseId": "c1",
        "lessonId": "l2",
        "base": {"title": "Old", "courseId": "c1", "lessonId": "l1"},
    }


def test_a_status_tells_details_whole_or_not_at_all() -> None:
    assert translate.remote_status(a_status(), BASE).details is None
    told = a_status(title="T", description="D\n", visibility=Visibility.UNLISTED, course_id="c")
    assert translate.remote_status(told, BASE).details == VideoDetails("T", "D\n", "UNLISTED", "c")


def test_a_video_that_its_provider_lost_is_gone() -> None:
    """People are offered to send it again, and not told that it is intact."""
    error = StatusError(code="provider_lost", message="It isn't there.")
    seen = translate.remote_status(a_status(status=Status.FAILED, error=error), BASE)
    assert seen == RemoteStatus.gone("a")
