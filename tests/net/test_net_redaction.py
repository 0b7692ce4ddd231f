"""No secret gets past the filter, and ordinary words do."""

import io
import logging
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.net.redaction import Redaction, guard_libraries, redact


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer s3cr3t",
        "authorization=Basic czNjcjN0:s3cr3t",
        "{'Authorization': 'Bearer s3cr3t', 'X': 'y'}",
        "[(b'Authorization', b'Bearer s3cr3t')]",
        "Proxy-Authorization: s3cr3t",
        "Set-Cookie: a=b; session=s3cr3t",
        "bearer s3cr3t",
        "GET https://upload.example/tus/s3cr3t HTTP/1.1",
        "https://user:s3cr3t@upload.example/",
        "wss://upload.example/?s3cr3t",
        "/files/x?sig=s3cr3t&b=c",
        'access_token="s3cr3t"',
        '{"refresh_token": "s3cr3t"}',
        "X-Auth-Token: s3cr3t",
        "client_secret=s3cr3t&x=1",
        "password: s3cr3t",
    ],
)
def test_secrets_are_taken_out(text: str) -> None:
    assert "s3cr3t" not in redact(text)


@pytest.mark.parametrize(
    "text",
    [
        "Uploading lecture.mp4: 5 of 10 MB, 3 MB/s",
        "Companion ready at http://127.0.0.1:8765  token file: /data/token",
        "What is this? A question.",
        "The server answered 503.",
    ],
)
def test_plain_words_stay(text: str) -> None:
    assert redact(text) == text


def test_the_host_of_a_url_stays() -> None:
    assert (
        redact("PATCH https://a.example:8443/x/y?z=1 took 3 s") == "PATCH https://a.example:8443/… took 3 s"
    )


SECRETS = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=8)


@settings(deadline=None)
@given(SECRETS, st.text())
def test_a_known_secret_is_taken_out_wherever_it_is(secret: str, around: str) -> None:
    assert secret not in redact(f"{around}{secret}{around}", [secret]).replace("[redacted]", "")


@pytest.fixture
def log() -> Iterator[tuple[logging.Logger, io.StringIO]]:
    logger, written = logging.getLogger("test_net_redaction"), io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(Redaction(lambda: ["known-token"]))
    logger.addHandler(handler)
    yield logger, written
    logger.removeHandler(handler)
    handler.close()


def test_arguments_and_tracebacks_are_filtered_too(log: tuple[logging.Logger, io.StringIO]) -> None:
    logger, written = log
    logger.warning("asking %s with %s", "http://h.example/private", {"k": "known-token"})
    try:
        int("Bearer abcdef for https://h.example/private")
    except ValueError as error:
        logger.warning("failed with %s", "known-token", exc_info=error)
    text = written.getvalue()
    assert "Traceback" in text
    assert "http://h.example/…" in text
    for secret in ("known-token", "abcdef", "private"):
        assert secret not in text


def test_guarding_twice_guards_once() -> None:
    guard_libraries()
    guard_libraries()
    assert sum(isinstance(f, Redaction) for f in logging.getLogger("httpx").filters) == 1
