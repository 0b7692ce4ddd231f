"""The sizes a video is offered in, and what ffmpeg is asked for."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_uploader.companion.processing.recipes import arguments, recipe, rungs, steady_framerate

SIDES = st.integers(2, 9000)


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (1920, 1080, ["720p 1280x720", "360p 640x360"]),
        (3840, 2160, ["720p 1280x720", "360p 640x360"]),
        (854, 480, ["480p 854x480", "360p 640x360"]),
        (640, 360, ["360p 640x360"]),
        (320, 240, ["240p 320x240"]),
        (1080, 1920, ["720p 720x1280", "360p 360x640"]),
        (1024, 768, ["720p 960x720", "360p 480x360"]),
        (321, 241, ["240p 320x240"]),
        (641, 361, ["360p 640x360"]),
        (2560, 1080, ["720p 1706x720", "360p 852x360"]),
        (8000, 100, ["24p 1920x24", "12p 960x12"]),
    ],
)
def test_sizes(width: int, height: int, expected: list[str]) -> None:
    made = rungs(width, height, Fraction(30))
    assert [f"{rung.name} {rung.width}x{rung.height}" for rung in made] == expected


@given(SIDES, SIDES)
@example(361, 2)
def test_sizes_hold_for_any_source(width: int, height: int) -> None:
    made = rungs(width, height, Fraction(30))
    assert 1 <= len(made) <= 2
    assert len({rung.name for rung in made}) == len(made)
    for rung in made:
        assert rung.width % 2 == rung.height % 2 == 0
        assert 2 <= rung.width <= width
        assert 2 <= rung.height <= height
        assert min(rung.width, rung.height) <= 720
        assert max(rung.width, rung.height) <= 1920
        assert 200_000 <= rung.bitrate <= 6_000_000


@pytest.mark.parametrize(
    ("framerate", "expected"),
    [
        (29.97002997, Fraction(30000, 1001)),
        (25.0, Fraction(25)),
        (None, Fraction(30)),
        (90_000.0, Fraction(60)),
        (0.0002, Fraction(10)),
    ],
)
def test_framerates(framerate: float | None, expected: Fraction) -> None:
    assert steady_framerate(framerate) == expected


def test_silence_asks_for_no_sound() -> None:
    def asked(*, audio: bool) -> list[str]:
        return arguments(recipe(640, 480, framerate=30, duration=10, audio=audio), threads=1)

    assert asked(audio=True).count("aac") == 2
    assert "aac" not in asked(audio=False)
    assert "0:a:0" not in asked(audio=False)


def test_the_thumbnail_comes_from_a_tenth_of_the_way() -> None:
    assert recipe(640, 480, framerate=30, duration=600, audio=False).thumbnail_at == 60
    assert recipe(640, 480, framerate=30, duration=None, audio=False).thumbnail_at == 0
