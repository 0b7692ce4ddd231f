"""What an address is that somebody types, slips included."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.typed_address import address_of, lacks_encryption, shown_as


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("video.example.edu", "https://video.example.edu"),
        (" https://video.example.edu/ ", "https://video.example.edu"),
        ("HTTPS://video.example.edu", "https://video.example.edu"),
        ("video.example.edu:8443/school", "https://video.example.edu:8443/school"),
        ("bücher.example", "https://bücher.example"),
        ("http://127.0.0.1:8765", "http://127.0.0.1:8765"),
        ("http://localhost:8765", "http://localhost:8765"),
        ("http://[::1]:8765", "http://[::1]:8765"),
        ("127.0.0.1:8765", "http://127.0.0.1:8765"),  # nobody encrypts what stays on this computer
        ("localhost:8765", "http://localhost:8765"),
        ("https://127.0.0.1:8765", "https://127.0.0.1:8765"),
        ("https//video.example.edu", "https://video.example.edu"),
        ("https:/video.example.edu", "https://video.example.edu"),
        ("https;//video.example.edu", "https://video.example.edu"),
        ("https:video.example.edu", "https://video.example.edu"),
        ("htps://video.example.edu", "https://video.example.edu"),
        ("http:/127.0.0.1", "http://127.0.0.1"),
        ("http//127.0.0.1:8765", "http://127.0.0.1:8765"),
        ("htp://localhost", "http://localhost"),
        ("https.example.edu", "https://https.example.edu"),
        ("http://video.example.edu", None),  # the token would cross the network in clear
        ("http//video.example.edu", None),
        ("htp://video.example.edu", None),
        ("ftp://video.example.edu", None),
        ("tps://video.example.edu", None),
        ("https://somebody:secret@video.example.edu", None),
        ("video.example.edu:99999", None),
        ("video,example.edu", None),
        ("video..edu", None),
        ("https://https://video.example.edu", None),
        ("video example", None),
        ("video.example.edu?a=b", None),
        ("https://[", None),
        ("https://", None),
        ("", None),
    ],
)
def test_what_an_address_is(text: str, address: str | None) -> None:
    assert address_of(text) == address


@pytest.mark.parametrize("text", ["http://video.example.edu", " HTTP//video.example.edu", "htp:/video"])
def test_what_lacks_encryption(text: str) -> None:
    assert lacks_encryption(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "video.example.edu", "https;//video.example.edu", "ftp://video"),
        *("http://localhost:99999", "http://127.0.0.1?a=b", "[::1]#here"),
    ],
)
def test_what_has_it_or_is_no_address(text: str) -> None:
    assert not lacks_encryption(text)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://video.example.edu", "video.example.edu"),
        ("https://127.0.0.1:8765", "https://127.0.0.1:8765"),
        ("http://127.0.0.1:8765", "http://127.0.0.1:8765"),
    ],
)
def test_an_address_is_shown_without_what_is_understood(address: str, shown: str) -> None:
    assert shown_as(address) == shown
    assert address_of(shown) == address


@settings(max_examples=200, deadline=None)
@given(st.text("htps:/;.a1[]@ ,é", max_size=24))
def test_whatever_is_typed_an_address_is_itself(text: str) -> None:
    address = address_of(text)
    if address is not None:
        assert address_of(address) == address == address_of(shown_as(address))
