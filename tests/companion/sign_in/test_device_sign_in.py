"""A program signs in through a browser: RFC 8628 as it is written, and what it must not give away."""

from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from tests.companion.library.world import BASE, client_of, running
from tests.companion.sign_in.school import CLIENT, GRANT_TYPE, PASSWORD, School

ME = "/api/v1/me"


async def me_of(it: School, token: str) -> httpx.Response:
    return await client_of(it.program, token).get(ME)


async def test_from_the_code_to_a_token_that_works(it: School) -> None:
    begun = await it.begin()
    assert begun["verification_uri"] == f"{BASE}/device"
    assert begun["verification_uri_complete"].endswith(begun["user_code"])
    assert (begun["expires_in"], begun["interval"]) == (1800, 5)
    assert await it.error(begun) == "authorization_pending"

    assert (await it.decide(begun)).status_code == 200
    token = await it.token(begun)

    assert (await me_of(it, token)).json()["name"] == "Ada"
    assert await it.error(begun) == "invalid_grant"


async def test_the_token_is_named_by_its_computer(it: School) -> None:
    begun = await it.begin("LAB-PC\u202e\n of  Ada")
    await it.decide(begun)
    await it.token(begun)

    async with it.world.companion.database.reading() as connection:
        names = (await connection.exec_driver_sql("SELECT name FROM tokens")).scalars().all()
    assert sorted(names) == ["", "LAB-PC of Ada"]


async def test_a_hasty_program_is_slowed_down_and_gets_in_all_the_same(it: School) -> None:
    begun = await it.begin()
    assert await it.error(begun) == "authorization_pending"
    assert await it.error(begun) == "slow_down"
    it.time.turn(timedelta(seconds=9))
    assert await it.error(begun) == "slow_down"
    it.time.turn(timedelta(seconds=15))
    assert await it.error(begun) == "authorization_pending"
    await it.decide(begun)
    assert await it.token(begun)


async def test_a_no_is_final(it: School) -> None:
    begun = await it.begin()
    answer = await it.decide(begun, "refuse", email="", password="")
    assert "Nobody was signed in" in answer.text
    assert await it.error(begun) == "access_denied"
    assert (await it.page(begun)).status_code == 404


async def test_after_half_an_hour_neither_the_page_nor_the_program_gets_on(it: School) -> None:
    begun, late = await it.begin(), await it.begin()
    await it.decide(late)
    it.time.turn(timedelta(minutes=30))

    assert await it.error(begun) == "expired_token"
    assert await it.error(late) == "expired_token"
    assert (await it.page(begun)).status_code == 404
    it.time.turn(timedelta(hours=2))
    await it.begin()
    assert await it.error(begun) == "invalid_grant"


async def test_the_database_has_neither_device_codes_nor_passwords(it: School) -> None:
    begun = await it.begin()
    await it.decide(begun)
    files = it.world.companion.settings.data.glob("companion.sqlite3*")
    everything = b"".join(file.read_bytes() for file in files)
    assert begun["device_code"].encode() not in everything
    assert PASSWORD.encode() not in everything


WRONG = (
    ("token", {"scope": "all"}, "invalid_client"),
    ("token", {**CLIENT, "client_id": "other"}, "invalid_client"),
    ("token", {**CLIENT, "grant_type": "password"}, "unsupported_grant_type"),
    ("token", {**CLIENT, "grant_type": GRANT_TYPE}, "invalid_request"),
    ("token", {**CLIENT, "grant_type": GRANT_TYPE, "device_code": "\ufffd" * 99}, "invalid_grant"),
    ("device_authorization", {"client_id": ""}, "invalid_client"),
    ("revoke", {"token": ""}, "invalid_request"),
)


async def test_what_is_asked_wrongly(it: School) -> None:
    for path, fields, error in WRONG:
        answer = await it.program.post(f"/oauth/{path}", data=fields)
        assert (answer.status_code, answer.json()["error"]) == (400, error), (path, fields)


async def test_what_is_no_form(it: School) -> None:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    for path in ("/oauth/token", "/oauth/device_authorization", "/oauth/revoke", "/device"):
        assert (await it.program.post(path, json=CLIENT)).status_code == 400
        for body, status in ((b"a=1&a=2", 400), (b"a=1&" * 30, 400), (b"a" * 20_000, 413)):
            assert (await it.program.post(path, content=body, headers=kind)).status_code == status
        assert (await it.program.put(path, data=CLIENT)).status_code == 405


async def test_one_address_begins_so_many_sign_ins_and_then_waits(it: School) -> None:
    for _ in range(30):
        await it.begin()
    answer = await it.program.post("/oauth/device_authorization", data=CLIENT)
    assert (answer.status_code, answer.json()["error"]) == (429, "slow_down")
    it.time.turn(timedelta(seconds=int(answer.headers["Retry-After"])))
    await it.begin()


async def test_what_has_expired_takes_no_place(it: School, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_uploader.companion.sign_in.device._MOST_WAITING", 2)
    for _ in range(2):
        await it.begin()
    assert (await it.program.post("/oauth/device_authorization", data=CLIENT)).status_code != 200
    it.time.turn(timedelta(minutes=31))
    await it.begin()


async def test_sign_out_ends_the_token_it_shows(it: School) -> None:
    by_form, by_bearer, other = [await it.signed_in() for _ in range(3)]
    assert (await it.program.post("/oauth/revoke", data={"token": by_form})).status_code == 200
    assert (await client_of(it.program, by_bearer).post("/oauth/revoke")).status_code == 200

    assert [(await me_of(it, it_)).status_code for it_ in (by_form, by_bearer, other)] == [401, 401, 200]
    again = await it.program.post("/oauth/revoke", data={"token": by_form})
    assert again.status_code == 200
    assert (await it.program.post("/oauth/revoke", data={"token": other[:-1] + "!"})).status_code == 200
    assert (await me_of(it, other)).status_code == 200


async def test_the_server_says_how_to_sign_in(it: School, tmp_path: Path) -> None:
    assert (await it.program.get("/api/v1/server")).json()["signIn"] == ["device", "token"]
    async with running(tmp_path / "nobody") as nobody:
        assert (await nobody.client.get("/api/v1/server")).json()["signIn"] == ["token"]
