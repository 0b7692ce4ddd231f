"""Links that name a server: from any web page, so nothing of them is trusted."""

import pytest

from desktop_uploader.service.link import server_of


@pytest.mark.parametrize(
    ("word", "server"),
    [
        ("desktop-uploader://signin?server=video.example.edu", "https://video.example.edu"),
        ("app://signin?server=https%3A%2F%2Fvideo.example.edu%2F", "https://video.example.edu"),
        ("DESKTOP-UPLOADER://signin/?server=http%3A%2F%2F127.0.0.1:8765", "http://127.0.0.1:8765"),
        ("desktop-uploader://signin?server=http://video.example.edu", ""),
        ("desktop-uploader://signin?server=https://me:secret@video.example.edu", ""),
        ("desktop-uploader://signin", ""),
        ("desktop-uploader://signin?" + "a=b&" * 20, ""),
        ("/films/desktop-uploader/a.mp4", None),
        ("https://video.example.edu", None),
        ("a.mp4", None),
    ],
)
def test_what_a_link_names(word: str, server: str | None) -> None:
    assert server_of(word) == server
