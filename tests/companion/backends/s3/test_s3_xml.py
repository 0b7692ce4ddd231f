"""What providers answer is hostile: read by the rules or refused, never more."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.backends import s3_xml
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.media import PartReceipt

BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
READERS: list[Callable[[bytes], object]] = [
    s3_xml.upload_id,
    s3_xml.page,
    s3_xml.error_codes,
    s3_xml.is_completed,
]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "body",
    [
        f"{BOMB}<Error><Code>&b;</Code></Error>".encode(),
        f"{BOMB}<Error><Code>x</Code></Error>".encode("utf-16"),
        b"<!DOCTYPE x SYSTEM 'file:///etc/passwd'><Error/>",
        b'<?xml version="1.0" encoding="utf-7"?>+ADw-Error/>',
        b"<html><body>",
        b"{}",
        b"\xff\xfe\x00",
        b"<a>" * 200_000,
        b"<a>&nope;</a>",
    ],
    ids=range(9),
)
def test_what_is_no_answer_is_refused(read: Callable[[bytes], object], body: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        read(body)
    assert refused.value.status == 502


def test_depth_breaks_nothing() -> None:
    assert s3_xml.error_codes(b"<a>" * 100_000 + b"</a>" * 100_000) == []


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"<Error>{text}</Error>".encode()))
def test_anything_is_read_or_refused(body: bytes) -> None:
    for read in READERS:
        try:
            read(body)
        except Refusal as refusal:
            assert refusal.status == 502  # noqa: PT017  # either is right


@pytest.mark.parametrize(
    "page",
    [
        "<Part><PartNumber>0</PartNumber><ETag>e</ETag><Size>1</Size></Part>",
        "<Part><PartNumber>1</PartNumber><Size>1</Size></Part>",
        "<Part><PartNumber>1</PartNumber><ETag>e</ETag><Size>much</Size></Part>",
        "<IsTruncated>true</IsTruncated>",
        "<IsTruncated>true</IsTruncated><NextPartNumberMarker>x</NextPartNumberMarker>",
    ],
)
def test_a_list_that_makes_no_sense_is_refused(page: str) -> None:
    with pytest.raises(Refusal):
        s3_xml.page(f"<ListPartsResult>{page}</ListPartsResult>".encode())


def test_codes_are_words_and_nothing_else() -> None:
    assert s3_xml.error_codes(b"<Error><Code>NoSuchUpload</Code></Error>") == ["NoSuchUpload"]
    assert s3_xml.error_codes(b"<Error><Code>https://x/?secret</Code></Error>") == []
    assert s3_xml.error_codes(b"") == []


def test_receipts_are_quoted() -> None:
    body = s3_xml.completion([PartReceipt(part_number=1, etag='"<&>"')])
    assert b'<PartNumber>1</PartNumber><ETag>"&lt;&amp;&gt;"</ETag>' in body
