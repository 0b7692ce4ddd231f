"""Tus clients that nobody here wrote, against our companion: it must be a server like any other to them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.sending import MIB, content
from tests.interop.clients import CLIENTS, METADATA, REQUEST, Client, TusJs
from tests.interop.companion import Companion
from tests.interop.foreign import NAME

HEAD = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp41"
"""What makes a video of bytes that the companion has yet to look into."""

SIZE = 3 * MIB + 3
UNPROCESSABLE, NO_VIDEO, NOT_FOUND, SIGN_IN = 422, 415, 404, 401

each_client = pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS)


@pytest.fixture(scope="module")
def companion(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Companion]:
    """One for all tests that leave it running."""
    with Companion(tmp_path_factory.mktemp("companion")) as companion:
        yield companion


@pytest.fixture
def mortal(home: Path) -> Iterator[Companion]:
    """One to be killed."""
    with Companion(home) as companion:
        yield companion


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return make(tmp_path, SIZE)


def make(folder: Path, size: int) -> Path:
    path = folder / NAME
    path.write_bytes((HEAD + content(size))[:size])
    return path


@each_client
@pytest.mark.parametrize("size", [len(HEAD), REQUEST, SIZE], ids=["tiny", "one request", "several requests"])
def test_a_file_arrives_as_it_is(companion: Companion, client: Client, tmp_path: Path, size: int) -> None:
    video = make(tmp_path, size)
    done = client.send(companion, video)
    assert not done.refused
    assert companion.stored(done.url) == video.read_bytes()
    assert companion.metadata(done.url) == METADATA


@each_client
def test_an_upload_that_our_api_began(companion: Companion, client: Client, video: Path) -> None:
    """What `POST /media/upload/direct` answers is a tus upload, whoever sends the bytes."""
    url = companion.target(video)
    done = client.send(companion, video, url=url)
    assert not done.refused
    assert companion.stored(url) == video.read_bytes()


@each_client
def test_a_pause(companion: Companion, client: Client, video: Path) -> None:
    paused = client.send(companion, video, pause_at=REQUEST)
    assert REQUEST <= companion.offset(paused.url) < SIZE
    done = client.send(companion, video, url=paused.url)
    assert not done.refused
    assert done.began is not None
    assert done.began >= REQUEST
    assert companion.stored(paused.url) == video.read_bytes()


def test_killed_while_it_waits_the_companion_has_what_it_had(mortal: Companion, video: Path) -> None:
    tuspy = CLIENTS["tuspy"]
    paused = tuspy.send(mortal, video, pause_at=REQUEST)
    mortal.kill()
    assert tuspy.send(mortal, video, url=paused.url).unreachable
    mortal.start()
    done = tuspy.send(mortal, video, url=paused.url)
    assert not done.refused
    assert done.began is not None
    assert done.began >= REQUEST
    assert mortal.stored(paused.url) == video.read_bytes()


@each_client
@pytest.mark.parametrize(("size", "status"), [(0, UNPROCESSABLE), (1, NO_VIDEO)], ids=["no byte", "one byte"])
def test_what_is_no_video_is_refused(
    companion: Companion, client: Client, tmp_path: Path, size: int, status: int
) -> None:
    """No empty file is taken; of one byte it turns out at its end that it isn't a video."""
    assert client.send(companion, make(tmp_path, size)).refused == status


def test_the_client_killed_in_mid_upload(companion: Companion, video: Path) -> None:
    with TusJs(companion, video, chunkSize=64 * 1024) as sending:
        sending.until(lambda: sending.accepted() >= REQUEST)
        sending.kill()
        accepted, url = sending.accepted(), sending.url
    again = CLIENTS["tus-js-client"].send(companion, video, url=url)
    assert not again.refused
    assert again.began is not None
    assert again.began >= accepted
    assert companion.stored(url) == video.read_bytes()


def test_the_companion_killed_in_mid_upload(mortal: Companion, video: Path) -> None:
    """tus-js-client tries again by itself, and finds the companion where it was."""
    with TusJs(mortal, video, chunkSize=64 * 1024, retryDelays=[100] * 300) as sending:
        sending.until(lambda: sending.accepted() >= REQUEST)
        mortal.kill()
        mortal.start()
        assert sending.wait() == 0, sending.lines
    assert mortal.stored(sending.url) == video.read_bytes()


def test_a_cancelled_upload_is_gone(companion: Companion, video: Path) -> None:
    with TusJs(companion, video, pause_at=REQUEST, terminate=True) as sending:
        assert sending.wait() == 0, sending.lines
    assert companion.head(sending.url).status_code == NOT_FOUND
    assert not companion.content(sending.url).exists()


def test_without_our_token_nothing_is_stored(companion: Companion, video: Path) -> None:
    with TusJs(companion, video, headers={}) as sending:
        assert sending.wait() == 1
    assert sending.facts("error", "status") == [SIGN_IN]
    assert not sending.url
