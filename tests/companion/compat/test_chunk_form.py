"""The form that carries a chunk, however it is cut on its way, and forms that are none."""

import asyncio
from collections.abc import AsyncIterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.companion.compat.answers import PlainRefusal
from desktop_uploader.companion.compat.form import Form, read_form

TYPE = "multipart/form-data; boundary=XX"


def part(headers: str, content: bytes) -> bytes:
    return f"--XX\r\nContent-Disposition: form-data; {headers}\r\n\r\n".encode() + content + b"\r\n"


def field(name: str, value: bytes = b"v") -> bytes:
    return part(f'name="{name}"', value)


def file(content: bytes, name: str = "chunk") -> bytes:
    return part(f'name="{name}"; filename="blob"\r\nContent-Type: video/mp4', content)


END = b"--XX--\r\n"


async def cut(body: bytes, length: int) -> AsyncIterator[bytes]:
    for start in range(0, len(body), length):
        yield body[start : start + length]


def read(
    body: bytes, length: int = 1000, content_type: str = TYPE, limit: int = 10_000
) -> tuple[Form, bytes]:
    taken = bytearray()

    async def take(piece: bytes) -> None:
        taken.extend(piece)

    form = asyncio.run(read_form(content_type, cut(body, length), "chunk", take, limit))
    return form, bytes(taken)


@settings(max_examples=80)
@given(st.binary(max_size=600), st.integers(1, 400), st.permutations([0, 1, 2]))
def test_any_content_any_cut_any_order(content: bytes, length: int, order: list[int]) -> None:
    parts = [field("uploadId", b"a" * 32), field("chunkIndex", b"7"), file(content)]
    body = b"".join(parts[it] for it in order) + END
    form, taken = read(body, length)
    if b"\r\n--XX" not in content:
        assert taken == content
        assert form == Form({"uploadId": "a" * 32, "chunkIndex": "7"}, has_file=True)


def test_the_first_of_a_name_counts() -> None:
    form, _ = read(field("uploadId", b"1") + field("uploadId", b"2") + END)
    assert form == Form({"uploadId": "1"}, has_file=False)


@pytest.mark.parametrize(
    "body",
    [
        file(b"x" * 100),  # cut off
        file(b"x" * 100)[:-1],
        b"",
        b"no form at all",
        file(b"x") + file(b"y") + END,
        b"".join(field(str(number)) for number in range(17)) + END,
        field("uploadId", b"x" * 1025) + END,
        b"--XX\r\nno colon\r\n\r\nx\r\n" + END,
        part('name="chunk"\r\n' + "X: " + "y" * 9000, b"x") + END,
        part('name="chunk"\r\n' + "X: " + "y" * 3000 + "\r\nY: " + "y" * 3000, b"x") + END,
    ],
)
def test_what_is_no_whole_form_is_refused(body: bytes) -> None:
    with pytest.raises(PlainRefusal) as refused:
        read(body)
    assert refused.value.status == 400


@pytest.mark.parametrize("length", [1, 7, 1000])
def test_what_came_before_the_file_is_told_before_its_first_byte(length: int) -> None:
    told = list[Mapping[str, str] | bytes]()

    async def begin(fields: Mapping[str, str]) -> None:
        told.append(fields)

    async def take(piece: bytes) -> None:
        told.append(piece)

    body = field("uploadId", b"a" * 32) + file(b"xyz") + field("chunkIndex", b"17") + END
    form = asyncio.run(read_form(TYPE, cut(body, length), "chunk", take, 10_000, begin=begin))
    assert told[0] == {"uploadId": "a" * 32}
    assert b"".join(it for it in told[1:] if isinstance(it, bytes)) == b"xyz"
    assert form.fields == {"uploadId": "a" * 32, "chunkIndex": "17"}


@pytest.mark.parametrize("kind", ["", "application/json", "multipart/form-data", f"{TYPE}{'X' * 300}"])
def test_a_type_that_is_no_form_s_is_refused(kind: str) -> None:
    with pytest.raises(PlainRefusal) as refused:
        read(file(b"x") + END, content_type=kind)
    assert refused.value.status == 400


@pytest.mark.parametrize("body", [file(b"x" * 10_001) + END, field("a") + b"x" * 90_000])
def test_more_than_a_chunk_may_have_is_refused_where_it_begins(body: bytes) -> None:
    with pytest.raises(PlainRefusal) as refused:
        read(body)
    assert refused.value.status in {400, 413}


def test_as_much_as_a_chunk_may_have_is_taken() -> None:
    assert read(file(b"x" * 10_000) + END)[1] == b"x" * 10_000
