"""What the child says of real files, good and bad."""

import io
import subprocess
from pathlib import Path
from statistics import mean

import av
import imageio_ffmpeg
import pytest

from desktop_uploader.media.answer import Answer
from desktop_uploader.media.facts import look
from tests.fixtures.videos import VideoMaker


def facts(path: Path, container: str = "mp4") -> Answer:
    with io.FileIO(path) as file:
        return look(file, container)


def ffmpeg(*arguments: str | Path) -> None:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", *map(str, arguments)]
    subprocess.run(command, check=True)


def size_of(picture: bytes) -> tuple[int, int]:
    with av.open(io.BytesIO(picture)) as image:
        return image.streams.video[0].width, image.streams.video[0].height


@pytest.mark.parametrize(
    ("turn", "size", "thumbnail"),
    [(90, (360, 640), (142, 252)), (-90, (360, 640), (142, 252)), (180, (640, 360), (448, 252))],
)
def test_a_turned_phone(
    videos: VideoMaker, tmp_path: Path, turn: int, size: tuple[int, int], thumbnail: tuple[int, int]
) -> None:
    turned = tmp_path / "turned.mp4"
    ffmpeg("-display_rotation", str(turn), "-i", videos.make(size="640x360"), "-c", "copy", turned)
    answer = facts(turned)
    assert (answer.width, answer.height) == size
    assert size_of(answer.picture) == thumbnail


def test_the_thumbnail_stands_as_a_player_shows_it(videos: VideoMaker, tmp_path: Path) -> None:
    """Compared with FFmpeg's own turning: the mean difference of a pixel is that of two JPEG encodings."""
    turned, ours, theirs = tmp_path / "turned.mp4", tmp_path / "ours.jpg", tmp_path / "theirs.jpg"
    ffmpeg("-display_rotation", "90", "-i", videos.make(size="640x360"), "-c", "copy", turned)
    ours.write_bytes(facts(turned).picture)
    ffmpeg("-i", turned, "-frames:v", "1", "-vf", "scale=142:252", theirs)
    assert difference(ours, theirs) < 4
    ffmpeg("-i", ours, "-vf", "vflip", tmp_path / "upside-down.jpg")
    assert difference(tmp_path / "upside-down.jpg", theirs) > 20


def difference(one: Path, other: Path) -> float:
    return mean(abs(a - b) for a, b in zip(gray(one), gray(other), strict=True))


def gray(path: Path) -> bytes:
    with av.open(path) as image:
        plane = next(image.decode(video=0)).reformat(format="gray").planes[0]
        return b"".join(bytes(plane)[i : i + 142] for i in range(0, plane.buffer_size, plane.line_size))


def test_pixels_that_are_not_square(videos: VideoMaker) -> None:
    wide = videos.make("wide.mp4", size="720x576", options=("-vf", "setsar=64/45"))
    assert size_of(facts(wide).picture) == (448, 252)


def test_a_live_recording_has_no_duration(videos: VideoMaker) -> None:
    answer = facts(videos.make("live.webm", options=("-live", "1")), "webm")
    assert answer.duration is None
    assert (answer.video_codec, answer.audio_codec) == ("vp8", "opus")
    assert answer.picture


def test_the_codec_is_named_not_its_library(videos: VideoMaker) -> None:
    av1 = videos.make("av1.mp4", seconds=0.2, options=("-c:v", "libaom-av1", "-cpu-used", "8"))
    assert facts(av1).video_codec == "av1"


def test_many_packets_between_key_frames(videos: VideoMaker) -> None:
    """One key frame, at the start, and nothing after it that stands alone."""
    assert facts(
        videos.make("rare.mp4", seconds=300, rate=3, size="160x120", audio=False, options=("-g", "9999"))
    ).picture


def test_text_in_a_forgotten_encoding(videos: VideoMaker) -> None:
    assert facts(videos.make("latin.avi", options=("-metadata", "title=caf\udce9")), "avi").picture


def test_sound_without_picture(videos: VideoMaker, tmp_path: Path) -> None:
    sound, cover = videos.make("sound.mp4", picture=False), tmp_path / "cover.jpg"
    assert facts(sound).refused == "not_a_video"
    cover.write_bytes(facts(videos.make()).picture)
    with_cover = tmp_path / "with-cover.mp4"
    streams = ("-map", "0", "-map", "1", "-c", "copy", "-disposition:v", "attached_pic")
    ffmpeg("-i", sound, "-i", cover, *streams, with_cover)
    assert facts(with_cover).refused == "not_a_video"


def test_a_codec_that_only_the_server_may_know(videos: VideoMaker, tmp_path: Path) -> None:
    unknown = tmp_path / "unknown.mp4"
    unknown.write_bytes(videos.make().read_bytes().replace(b"avc1", b"zzzz"))
    answer = facts(unknown)
    assert (answer.refused, answer.video_codec, answer.audio_codec) == ("", "", "aac")
    assert answer.duration == pytest.approx(2, abs=0.1)


def test_a_video_of_nothing_but_zeros(videos: VideoMaker, tmp_path: Path) -> None:
    """A copy whose space was reserved and never filled: sizes and tables are right, pictures are not."""
    hollow, content = tmp_path / "hollow.mp4", bytearray(videos.make(audio=False).read_bytes())
    start, end = content.index(b"mdat") + 4, content.rindex(b"moov") - 4
    content[start:end] = bytes(end - start)
    hollow.write_bytes(content)
    assert facts(hollow) == Answer("file_damaged", "none of its pictures can be decoded")


def test_a_playlist_behind_a_videos_name_opens_nothing(videos: VideoMaker, tmp_path: Path) -> None:
    """FFmpeg, asked to guess, would open the file that the playlist names and tell us of that."""
    playlist = tmp_path / "list.flv"
    playlist.write_text("ffconcat version 1.0\nfile lecture.mp4\n")
    (tmp_path / "lecture.mp4").symlink_to(videos.make())
    with io.FileIO(playlist) as file, av.open(file, "r") as guessed:
        assert guessed.streams.video
    with pytest.raises(av.FFmpegError):
        facts(playlist, "flv")


def test_the_thumbnail_is_not_the_black_before_the_lecture(videos: VideoMaker, tmp_path: Path) -> None:
    black = (
        "-vf",
        "drawbox=enable='lt(t,0.5)':color=black:t=fill",
        "-preset",
        "veryfast",
        "-bf",
        "2",
        "-g",
        "10",
    )
    thumbnail = tmp_path / "thumbnail.jpg"
    thumbnail.write_bytes(facts(videos.make("black.mp4", seconds=10, options=black)).picture)
    assert mean(gray(thumbnail)) > 50
