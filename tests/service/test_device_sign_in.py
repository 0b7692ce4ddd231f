"""Signing in through a browser, over a real server's HTTP (RFC 8628), and out again (RFC 7009)."""

import httpx
import pytest
from starlette.responses import HTMLResponse, JSONResponse, Response

from desktop_uploader.core.account import Account
from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.service.device_code import CodeExpiredError, CodeRefusedError
from desktop_uploader.service.device_sign_in import DeviceSignIn
from desktop_uploader.service.sign_in import SchoolSignIn
from tests.fixtures.device_server import GIVEN, PENDING, SERVER_ID, TOKEN, DeviceServer

Kept = list[tuple[Account, str]]


class Patience:
    """Doesn't wait, and tells what would have been waited."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)


async def test_it_waits_until_somebody_allows_it(server: DeviceServer, client: httpx.AsyncClient) -> None:
    server.answers = [PENDING, {"error": "slow_down"}, JSONResponse({}, 503), PENDING, GIVEN]
    patience = Patience()
    device = DeviceSignIn(client, server.base_url, patience.sleep)
    code = await device.begin("lecture-hall-3")
    assert (code.user_code, code.page) == ("WDJB-MJHT", f"{server.base_url}/device")
    assert await device.token(code) == TOKEN
    assert patience.waits == [1.0, 1.0, 6.0, 12.0, 6.0]
    assert server.asked("/oauth/device_authorization") == [
        {"client_id": "desktop-uploader", "computer": "lecture-hall-3"}
    ]
    asked = server.asked("/oauth/token")
    assert {form["device_code"] for form in asked} == {"a secret of the device"}
    assert {form["grant_type"] for form in asked} == {"urn:ietf:params:oauth:grant-type:device_code"}


@pytest.mark.parametrize(
    ("said", "error"),
    [("access_denied", CodeRefusedError), ("expired_token", CodeExpiredError)],
)
async def test_it_ends_when_the_server_says_so(
    server: DeviceServer, client: httpx.AsyncClient, said: str, error: type[WorldError]
) -> None:
    server.answers = [{"error": said}]
    device = DeviceSignIn(client, server.base_url, Patience().sleep)
    with pytest.raises(error):
        await device.token(await device.begin(""))


async def test_nobody_is_asked_for_ever(server: DeviceServer, client: httpx.AsyncClient) -> None:
    server.answers, server.started = [PENDING], {"interval": 60, "expires_in": 10**9}
    patience = Patience()
    device = DeviceSignIn(client, server.base_url, patience.sleep)
    with pytest.raises(CodeExpiredError):
        await device.token(await device.begin(""))
    assert sum(patience.waits) == 1800


@pytest.mark.parametrize(
    "answer", [HTMLResponse("<h1>Welcome</h1>"), JSONResponse({"x": 1}, 400)], ids=["a page", "other JSON"]
)
async def test_an_answer_that_is_none(
    server: DeviceServer, client: httpx.AsyncClient, answer: Response
) -> None:
    server.answers = [answer]
    device = DeviceSignIn(client, server.base_url, Patience().sleep)
    with pytest.raises(WorldError) as failed:
        await device.token(await device.begin(""))
    assert failed.value.failure.kind in {Kind.PORTAL, Kind.PROTOCOL}


@pytest.mark.parametrize(
    "hostile",
    [
        {"verification_uri": "file:///etc/passwd"},
        {"verification_uri_complete": "javascript:alert(1)"},
        {"verification_uri": "https://user:secret@elsewhere.example/"},
        {"verification_uri": "https://a/\u202egnp"},
        {"user_code": "\n"},
        {"interval": "soon"},
    ],
    ids=repr,
)
async def test_a_page_that_no_browser_should_open(
    server: DeviceServer, client: httpx.AsyncClient, hostile: dict[str, object]
) -> None:
    server.started = {"interval": 1, "expires_in": 600, **hostile}
    with pytest.raises(WorldError) as refused:
        await DeviceSignIn(client, server.base_url).begin("")
    assert refused.value.failure.kind is Kind.PROTOCOL


def test_what_was_allowed_is_kept_and_can_be_given_back(server: DeviceServer) -> None:
    kept: Kept = []
    school = SchoolSignIn(lambda *it: kept.append(it), computer=lambda: "lecture-hall-3")
    code = school.begin(server.base_url).result(10)
    account = school.wait(server.base_url, code).result(10)
    assert account == Account(server.base_url, SERVER_ID, "u1", "Ada Lovelace", "Example University")
    assert kept == [(account, TOKEN)]
    assert school.sign_out(account, TOKEN).result(10)
    assert server.revoked == [(TOKEN, f"Bearer {TOKEN}")]
    school.close()


def test_signing_out_needs_no_server() -> None:
    school = SchoolSignIn(lambda *_: None)
    gone = Account("http://127.0.0.1:1", "school", "u1")
    assert not school.sign_out(gone, TOKEN).result(10)
    school.close()
