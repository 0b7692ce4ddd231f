"""Reading hostile tus headers: pure functions, so every wrong form is one line here."""

import base64
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.tus import protocol


def headers(*pairs: tuple[str, str]) -> Headers:
    return Headers(raw=[(name.lower().encode(), value.encode("latin-1")) for name, value in pairs])


def b64(value: bytes) -> str:
    return base64.b64encode(value).decode()


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("5", 5), ("007", 7), (str(2**63 - 1), 2**63 - 1)])
def test_numbers(text: str, value: int) -> None:
    assert protocol.number(headers(("Upload-Length", text)), "Upload-Length") == value


@pytest.mark.parametrize(
    "text",
    ["", " 5", "-1", "+5", "1e3", "1_0", "0x5", "5.0", "²", str(2**63), "9" * 20, "5,5", "5\n"],
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        protocol.number(headers(("Upload-Length", text)), "Upload-Length")
    assert refused.value.status == 400


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Upload-Length", lambda given: protocol.number(given, "Upload-Length")),
        ("Upload-Metadata", protocol.metadata),
        ("Upload-Checksum", protocol.checksum),
        ("Tus-Resumable", protocol.check_version),
        ("Content-Type", protocol.check_body_type),
    ],
)
def test_twice_is_refused_even_when_both_agree(name: str, read: object) -> None:
    assert callable(read)
    with pytest.raises(Refusal) as refused:
        read(headers((name, "1.0.0"), (name, "1.0.0")))
    assert refused.value.status == 400


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("", {}),
        (" ", {}),
        ("empty", {"empty": ""}),
        ("a " + b64(b"x") + ", b " + b64("né".encode()), {"a": "x", "b": "né"}),
    ],
)
def test_metadata(text: str, values: dict[str, str]) -> None:
    assert protocol.metadata(headers(("Upload-Metadata", text))) == values


@pytest.mark.parametrize(
    "text",
    [
        "a !!!",
        "a YQ",
        "a  YQ==",
        "a YQ== YQ==",
        "a YQ==,a Yg==",
        "a YQ==,",
        ",",
        "clé YQ==",
        f"a {b64(bytes([0xFF]))}",
        f"a {b64(b'x' + bytes([13, 10]) + b'Set-Cookie: y')}",
        f"a {b64(bytes([0]))}",
        f"a {b64(b'x' * 4096)}",
        "x" * 1_000_000,
        ",".join(f"k{index}" for index in range(33)),
        ",".join(f"k{index}" for index in range(10_000)),
    ],
)
def test_metadata_that_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        protocol.metadata(headers(("Upload-Metadata", text)))
    assert refused.value.status == 400


_KEYS = st.text(
    st.characters(min_codepoint=33, max_codepoint=126, exclude_characters=","), min_size=1, max_size=9
)
_VALUES = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20)


@given(st.dictionaries(_KEYS, _VALUES, max_size=20))
def test_metadata_goes_out_and_comes_back(values: dict[str, str]) -> None:
    sent = protocol.encode_metadata(values)
    assert protocol.metadata(headers(("Upload-Metadata", sent))) == values


@given(st.binary(max_size=300))
def test_no_metadata_breaks_the_reader(noise: bytes) -> None:
    with contextlib.suppress(Refusal):
        values = protocol.metadata(Headers(raw=[(b"upload-metadata", noise)]))
        assert all(value.isprintable() or not value.isascii() for value in values.values())


def test_a_checksum_counts_all_blocks() -> None:
    sent = protocol.checksum(
        headers(("Upload-Checksum", "md5 " + b64(bytes.fromhex("900150983cd24fb0d6963f7d28e17f72"))))
    )
    assert sent is not None
    sent.update(b"ab")
    assert not sent.matches()
    sent.update(b"c")
    assert sent.matches()
