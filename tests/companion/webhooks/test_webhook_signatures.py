"""Whoever doesn't know the secret changes nothing, whatever he writes into the header."""

import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.webhooks.signatures import (
    BLOB,
    CLOUDFLARE,
    CLOUDFLARE_BODY_ALONE,
    MUX,
    TOLERANCE,
    Form,
    Signatures,
)
from tests.companion.webhooks.provider import SECRET, sealed

NOW = 1230811200
BODY = b'{"uid":"abc"}'
SIGNATURE = "2e504578b5d721cc5729785929ff9b8a71fe1e95994c111f23db32a24692b18e"
MUX_BODY = b'{"type":"video.asset.ready"}'
MUX_SIGNATURE = "83cdad83e905b46fcd2f4447855566e21d1900ee7f8c8e94f4d29fb29dc445c2"
OTHER = "0" * 64
CLOUDFLARES = Signatures([SECRET], CLOUDFLARE)


def alone(body: bytes, secret: str = SECRET) -> str:
    return f"t={NOW},v1={hmac.digest(secret.encode(), body, 'sha256').hex()}"


def test_the_known_vector_of_cloudflare() -> None:
    assert CLOUDFLARES.fit([f"time={NOW},sig1={SIGNATURE}"], BODY, NOW)


def test_the_known_vector_of_mux_also_among_several() -> None:
    signatures = Signatures(["my secret"], MUX)
    for header in (f"v1={MUX_SIGNATURE}", f"v1={OTHER},v1={MUX_SIGNATURE}", f"v1={MUX_SIGNATURE},v1={OTHER}"):
        assert signatures.fit([f"t=1565220904,{header}"], MUX_BODY, 1565220904)
    assert not signatures.fit([f"t=1565220904,v1={OTHER},v1={OTHER}"], MUX_BODY, 1565220904)


def test_the_second_form_of_cloudflare_only_where_asked_for() -> None:
    assert not CLOUDFLARES.fit([alone(BODY)], BODY, NOW)
    both = Signatures([SECRET], CLOUDFLARE, CLOUDFLARE_BODY_ALONE)
    assert both.fit([alone(BODY)], BODY, NOW)
    assert both.fit([sealed(BODY, NOW)], BODY, NOW)
    assert not both.fit([alone(BODY)], BODY, NOW + TOLERANCE + 1)
    assert not both.fit([alone(BODY, "another")], BODY, NOW)


def test_while_a_secret_changes_both_count() -> None:
    changing = Signatures(["new", SECRET], CLOUDFLARE)
    assert changing.fit([sealed(BODY, NOW, "new")], BODY, NOW)
    assert changing.fit([sealed(BODY, NOW)], BODY, NOW)
    assert not changing.fit([sealed(BODY, NOW, "old")], BODY, NOW)


@pytest.mark.parametrize("secrets", [[], [""], ["", ""]])
def test_no_secret_fits_nothing(secrets: list[str]) -> None:
    assert not Signatures(secrets, CLOUDFLARE).fit([sealed(BODY, NOW, "")], BODY, NOW)


@pytest.mark.parametrize(
    ("late", "fits"), [(0, True), (300, True), (-300, True), (301, False), (-301, False), (10**9, False)]
)
def test_five_minutes_both_ways(late: int, fits: bool) -> None:
    assert CLOUDFLARES.fit([sealed(BODY, NOW)], BODY, NOW + late) is fits


GOOD = f"time={NOW},sig1={SIGNATURE}"


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [""],
        [GOOD, GOOD],
        [f"{GOOD},{GOOD}"],
        [f"{GOOD},time={NOW}"],
        [f"{GOOD},sig1={SIGNATURE}"],
        [f"time={NOW}"],
        [f"sig1={SIGNATURE}"],
        [f"time={NOW},sig1="],
        [f"time=,sig1={SIGNATURE}"],
        [f"time={NOW};sig1={SIGNATURE}"],
        [f"time={NOW},sig1={SIGNATURE.upper()}"],
        [f"time={NOW},sig1={SIGNATURE[:-1]}"],
        [f"time={NOW},sig1={SIGNATURE[:-1]}é"],
        [f"time=+{NOW},sig1={SIGNATURE}"],
        [f"time=0{NOW},sig1={SIGNATURE}"],
        [f"time={NOW}\n,sig1={SIGNATURE}"],
        [f"time={NOW}.0,sig1={SIGNATURE}"],
        [f"time=-{NOW},sig1={SIGNATURE}"],
        [f"time=nan,sig1={SIGNATURE}"],
        [f"time=١٢٣٠٨١١٢٠٠,sig1={SIGNATURE}"],
        [f"time={'9' * 5000},sig1={SIGNATURE}"],
        [f"time={NOW},sig1={'a' * 10_000_000}"],
        ["time=" * 2_000_000],
        [f"{GOOD},{'x=y,' * 1100}"],
        ["\x00\udcff"],
    ],
)
def test_a_header_that_isnt_one_is_a_plain_no(headers: list[str]) -> None:
    every = Signatures([SECRET], CLOUDFLARE, CLOUDFLARE_BODY_ALONE, MUX, BLOB)
    assert not every.fit(headers, BODY, NOW)


@given(st.lists(st.text(max_size=200), max_size=3), st.binary(max_size=100))
def test_nothing_written_there_is_an_exception(headers: list[str], body: bytes) -> None:
    assert not Signatures([SECRET], CLOUDFLARE, CLOUDFLARE_BODY_ALONE, MUX, BLOB).fit(headers, body, NOW)


@given(st.binary(min_size=1, max_size=200), st.text(min_size=1, max_size=40), st.data())
def test_a_bare_signature_is_made_over_the_body_and_has_no_time(
    body: bytes, secret: str, data: st.DataObject
) -> None:
    signature = hmac.digest(secret.encode(), body, "sha256").hex()
    signatures = Signatures([secret], BLOB)
    assert signatures.fit([signature], body, NOW)
    assert signatures.fit([signature], body, data.draw(st.floats(0, 2**40)))
    assert not signatures.fit([signature], changed(body, data), NOW)
    assert not signatures.fit([changed(signature.encode(), data).decode("latin-1")], body, NOW)
    assert not signatures.fit([signature, signature], body, NOW)


def changed(whole: bytes, data: st.DataObject) -> bytes:
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[at]))
    return whole[:at] + bytes([other]) + whole[at + 1 :]


@pytest.mark.parametrize("form", [CLOUDFLARE, MUX])
@given(st.binary(min_size=1, max_size=200), st.text(min_size=1, max_size=40), st.data())
def test_any_altered_byte_is_refused(form: Form, body: bytes, secret: str, data: st.DataObject) -> None:
    signature = hmac.digest(secret.encode(), f"{NOW}.".encode() + body, "sha256").hex()
    header = f"{form.time}={NOW},{form.signature}={signature}"
    signatures = Signatures([secret], form)
    assert signatures.fit([header], body, NOW)
    assert not signatures.fit([header], changed(body, data), NOW)
    # As a server reads headers: each byte is a character.
    assert not signatures.fit([changed(header.encode(), data).decode("latin-1")], body, NOW)
    other = changed(secret.encode(), data).decode("utf-8", "replace")
    assert other == secret or not Signatures([other], form).fit([header], body, NOW)
