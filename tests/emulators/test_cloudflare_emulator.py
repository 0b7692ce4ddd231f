"""The emulator of Cloudflare Stream keeps to what Cloudflare documents; a client of ours may rely on it."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_api import LARGEST
from tests.emulators.cloudflare_client import Client
from tests.emulators.cloudflare_videos import MOST_IN_WORK, READY, REFUSED, refused
from tests.emulators.cloudflare_webhooks import signature
from tests.emulators.failures import HTML, Failure, Hang, HangUp


async def test_a_creation_says_where_and_which(client: Client) -> None:
    uid, url = await client.placed(
        7, name="Lecture 1", requiresignedurls=None, maxDurationSeconds="3600", course="bio"
    )
    shown = await client.object(uid)
    assert uid not in url
    assert shown["requireSignedURLs"] is True
    assert shown["maxDurationSeconds"] == 3600
    assert shown["meta"] == {"name": "Lecture 1", "course": "bio"}
    assert (shown["status"]["state"], shown["duration"], shown["input"]["width"]) == ("pendingupload", -1, -1)


@pytest.mark.parametrize(
    "metadata", [{"maxDurationSeconds": "0"}, {"maxDurationSeconds": "many"}, {"expiry": "tomorrow"}]
)
async def test_a_creation_that_makes_no_sense(client: Client, metadata: dict[str, str]) -> None:
    answer = await client.create(7, **metadata)
    assert answer.status_code == 400
    assert answer.json()["success"] is False
    assert (await client.api("GET")).json()["result"] == []


async def test_an_expiry_too_far_ahead_where_one_is_limited(cloudflare: Cloudflare, client: Client) -> None:
    cloudflare.account.longest_expiry = timedelta(hours=6)
    assert (await client.create(7, expiry=datetime.now(UTC) + timedelta(hours=7))).status_code == 400
    assert (await client.create(7, expiry=datetime.now(UTC) + timedelta(hours=5))).status_code == 201


async def test_states_over_time(cloudflare: Cloudflare, client: Client) -> None:
    uid = await client.stored()
    assert await cloudflare.advance(uid) == "inprogress"
    shown = await client.object(uid)
    assert shown["status"]["pctComplete"] == "39.000000"
    assert (shown["readyToStream"], shown["duration"]) == (False, -1)
    assert await cloudflare.advance(uid) == "ready"
    shown = await client.object(uid)
    assert (shown["status"]["pctComplete"], shown["readyToStream"]) == ("71.000000", True)
    assert (shown["duration"], shown["input"]) == (2.0, {"width": 320, "height": 240})
    assert await cloudflare.finish(uid) == "ready"
    assert (await client.api("GET", "?status=ready")).json()["result"][0]["uid"] == uid
    assert (await client.api("GET", "?status=error")).json()["result"] == []


async def test_an_error_says_why_and_is_the_end(cloudflare: Cloudflare, client: Client) -> None:
    cloudflare.account.steps = (*REFUSED, READY)
    uid = await client.stored()
    assert await cloudflare.finish(uid) == "error"
    status = (await client.object(uid))["status"]
    assert status["errorReasonCode"] == "ERR_NON_VIDEO"
    assert status["errorReasonText"] == refused().text


async def test_longer_than_was_said(cloudflare: Cloudflare, client: Client) -> None:
    uid = await client.stored(maxDurationSeconds="1")
    assert await cloudflare.finish(uid) == "error"
    assert (await client.object(uid))["status"]["errorReasonCode"] == "ERR_DURATION_EXCEED_CONSTRAINT"


async def test_who_is_not_signed_in_learns_nothing(client: Client) -> None:
    client.headers = {"Authorization": "Bearer wrong"}
    for method, path in [("GET", ""), ("POST", "?direct_user=true"), ("PUT", "/webhook")]:
        assert (await client.api(method, path)).status_code == 401


async def test_too_many_requests(cloudflare: Cloudflare, client: Client) -> None:
    cloudflare.account.rate.most = 2
    statuses = [(await client.api("GET")).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    assert (await client.api("GET")).headers["Retry-After"] == "300"


async def test_failures_on_request(cloudflare: Cloudflare, client: Client) -> None:
    cloudflare.api.script.plan("GET", Failure(500), Failure(429, retry_after=2), HTML, HangUp(), None)
    assert (await client.api("GET")).status_code == 500
    assert (await client.api("GET")).headers["Retry-After"] == "2"
    assert (await client.api("GET")).headers["Content-Type"].startswith("text/html")
    with pytest.raises(httpx.TransportError):
        await client.api("GET")
    assert (await client.api("GET")).json()["success"] is True


async def test_an_answer_that_never_came_made_a_video_all_the_same(
    cloudflare: Cloudflare, client: Client
) -> None:
    cloudflare.api.script.plan("POST", HangUp(done=True))
    with pytest.raises(httpx.TransportError):
        await client.create(7)
    assert len(cloudflare.videos) == 1


async def test_watching_with_and_without_a_token(cloudflare: Cloudflare, client: Client) -> None:
    uid = await client.stored(requiresignedurls=None)
    page = f"{cloudflare.edge.base_url}/%s/watch"
    assert (await client.edge("GET", page % uid)).status_code == 404
    await cloudflare.finish(uid)
    token = (await client.api("POST", f"/{uid}/token")).json()["result"]["token"]
    old = (await client.api("POST", f"/{uid}/token", json={"exp": 1})).json()["result"]["token"]
    assert (await client.edge("GET", page % uid)).status_code == 401
    assert (await client.edge("GET", page % old)).status_code == 404
    assert (await client.edge("GET", page % token)).status_code == 200
    link = (await client.object(uid))["playback"]["hls"]
    hls = await client.edge("GET", cloudflare.here(link).replace(uid, token))
    assert hls.text.startswith("#EXTM3U")


def test_the_signature_is_the_one_of_the_reference() -> None:
    signed = signature("85011ed3a913c6ad5f9cf6c5573cc0a7", 1230811200, b'{"uid":"abc"}')
    assert signed == ("time=1230811200,sig1=2e504578b5d721cc5729785929ff9b8a71fe1e95994c111f23db32a24692b18e")


async def test_silence(cloudflare: Cloudflare, client: Client) -> None:
    cloudflare.api.script.plan("GET", Hang())
    with pytest.raises(httpx.ReadTimeout):
        await client.api("GET", timeout=0.2)
    assert (await client.api("GET")).status_code == 200


async def test_too_large_and_too_many(cloudflare: Cloudflare, client: Client) -> None:
    assert (await client.create(LARGEST + 1)).status_code == 413
    for _ in range(MOST_IN_WORK):
        await client.stored()
    assert (await client.create(7)).status_code == 429
    await cloudflare.finish(next(iter(cloudflare.videos)))
    assert (await client.create(7)).status_code == 201
