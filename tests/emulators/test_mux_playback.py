"""Links to the emulated Mux open when they should, and only with the right token where one is asked for."""

import json
import time
from base64 import urlsafe_b64encode
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from tests.emulators.mux import Mux
from tests.emulators.mux_client import Client

PAGES = {
    "https://stream.mux.com/%s.m3u8": ("token", "v", "#EXTM3U"),
    "https://image.mux.com/%s/thumbnail.jpg": ("token", "t", "JFIF"),
    "https://player.mux.com/%s": ("playback-token", "v", "<video"),
}


async def ready(mux: Mux, muxer: Client, policy: str) -> str:
    """Its playback id."""
    upload_id = await muxer.stored(policy)
    await mux.finish(upload_id)
    return next(iter(mux.asset(upload_id).playback))


def signed(mux: Mux, **claims: Any) -> str:  # Any: JSON
    parts = [{"alg": "RS256", "kid": mux.environment.tokens.key_id}, {"exp": int(time.time()) + 60} | claims]
    text = ".".join(_base64(json.dumps(it).encode()) for it in parts)
    key = load_pem_private_key(mux.environment.tokens.private_key.encode(), None)
    assert isinstance(key, RSAPrivateKey)
    return f"{text}.{_base64(key.sign(text.encode(), PKCS1v15(), SHA256()))}"


def _base64(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


@pytest.mark.parametrize("page", PAGES)
async def test_anyone_opens_what_is_public(mux: Mux, muxer: Client, page: str) -> None:
    name = await ready(mux, muxer, "public")
    answer = await muxer.get(mux.here(page % name))
    assert answer.status_code == 200
    assert PAGES[page][2].encode() in answer.content
    assert (await muxer.get(mux.here(page % "nobody"))).status_code == 404


@pytest.mark.parametrize("page", PAGES)
async def test_what_is_signed_asks_for_a_token(mux: Mux, muxer: Client, page: str) -> None:
    name = await ready(mux, muxer, "signed")
    link, (key, audience, _) = mux.here(page % name), PAGES[page]
    right = {"sub": name, "aud": audience}
    assert (await muxer.get(f"{link}?{key}={signed(mux, **right)}")).status_code == 200
    wrong = [
        "x",
        "x.y.z",
        signed(mux, **right) + "A",
        signed(mux, **right, exp=1),
        signed(mux, **(right | {"sub": "another"})),
        signed(mux, **(right | {"aud": "g"})),
    ]
    for token in wrong:
        assert (await muxer.get(f"{link}?{key}={token}")).status_code == 403
    assert (await muxer.get(link)).status_code == 403


async def test_nothing_opens_before_it_is_ready(mux: Mux, muxer: Client) -> None:
    upload_id = await muxer.stored()
    name = next(iter(mux.asset(upload_id).playback))
    assert (await muxer.get(mux.here(f"https://stream.mux.com/{name}.m3u8"))).status_code == 412
