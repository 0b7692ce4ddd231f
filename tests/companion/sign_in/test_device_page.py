"""The page where a person says yes or no: what it shows, whom it believes, how much guessing it lets."""

import html
import re
from datetime import timedelta
from pathlib import Path

import httpx

from tests.companion.library.world import Json, client_of
from tests.companion.sign_in.school import EMAIL, PASSWORD, School, hidden, school


async def test_it_shows_what_is_allowed_and_runs_nothing(it: School) -> None:
    begun = await it.begin('<script>alert("x")</script>')
    page = await it.page(begun)

    assert "&lt;script&gt;" in page.text
    assert "<script" not in page.text
    assert begun["user_code"] in page.text
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert (await it.browser.get("/watch/assets/device.css")).status_code == 200


async def test_a_computer_without_a_name_still_reads_well(it: School) -> None:
    assert "<h1>Desktop Uploader wants to sign in</h1>" in (await it.page(await it.begin("\u202e\x00"))).text


async def test_a_computer_with_a_name_is_told_with_the_program(it: School) -> None:
    begun = await it.begin("vm")
    assert "<h1>Desktop Uploader on “<bdi>vm</bdi>” wants to sign in</h1>" in (await it.page(begun)).text
    assert "Desktop Uploader on “<bdi>vm</bdi>” is signed in." in (await it.decide(begun)).text


async def test_who_comes_to_the_page_types_at_once_where_something_is_missing(it: School) -> None:
    begun = await it.begin()
    assert focused(await it.page(begun)) == "email"
    assert focused(await it.decide(begun, password="guess")) == "password"
    assert focused(await it.browser.get("/device")) == "user_code"
    assert focused(await it.browser.get("/device", params={"user_code": "BBBB-BBBB"})) == "user_code"


async def test_a_wrong_code_stays_to_be_corrected(it: School) -> None:
    for wrong in ("BBBB-BBBB", 'wr"ong', "B" * 500):
        page = await it.browser.get("/device", params={"user_code": wrong})
        assert f'value="{html.escape(wrong[:20])}"' in page.text
    begun = await it.begin()
    assert (await it.decide(begun, "refuse")).status_code == 200
    assert 'value=""' in (await it.browser.get("/device")).text


def focused(page: httpx.Response) -> str:
    """The field that is, and no other."""
    (name,) = re.findall(r'<input id="(\w+)"[^>]* autofocus[ >]', page.text)
    return str(name)


async def test_a_code_may_be_typed_as_people_type(it: School) -> None:
    code = (await it.begin())["user_code"]
    assert "The code that the program shows" in (await it.browser.get("/device")).text
    for typed in (code.lower(), f" {code.replace('-', ' ')} ", code.replace("-", "")):
        assert (await it.browser.get("/device", params={"user_code": typed})).status_code == 200
    for wrong in ("BBBB-BBBB", "nonsense", "é" * 8, "B" * 500):
        page = await it.browser.get("/device", params={"user_code": wrong})
        assert page.status_code == 404
        assert 'role="alert"' in page.text


async def test_one_sentence_for_a_wrong_password_and_for_a_stranger(it: School) -> None:
    begun = await it.begin()
    wrong = await it.decide(begun, password="guess")
    stranger = await it.decide(begun, email="eve@example.edu")
    tokenless = await it.decide(begun, email="owner@localhost", password="")

    assert {page.status_code for page in (wrong, stranger, tokenless)} == {403}
    told = {
        page.text.replace(EMAIL, "").replace("eve@example.edu", "").replace("owner@localhost", "")
        for page in (wrong, stranger, tokenless)
    }
    assert len(told) == 1
    assert await it.error(begun) == "authorization_pending"
    assert "guess" not in wrong.text


async def test_an_e_mail_is_known_however_its_capitals_are_typed(it: School) -> None:
    begun = await it.begin()
    assert (await it.decide(begun, email=f" {EMAIL.upper()}")).status_code == 200
    assert await it.token(begun)


async def test_guessing_one_account_comes_to_a_halt(it: School) -> None:
    begun = await it.begin()
    for _ in range(10):
        assert (await it.decide(begun, password="guess")).status_code == 403
    assert (await it.decide(begun)).status_code == 429
    assert await it.error(begun) == "authorization_pending"

    it.time.turn(timedelta(minutes=15))
    again = await it.begin()
    assert (await it.decide(again)).status_code == 200


async def test_who_waits_as_told_finds_the_code_still_good(it: School) -> None:
    begun = await it.begin()
    it.time.turn(timedelta(minutes=9))  # to find the password, say
    for _ in range(10):
        assert (await it.decide(begun, password="guess")).status_code == 403
    told = re.search(r"wait (\d+) min", (await it.decide(begun)).text)
    assert told is not None
    it.time.turn(timedelta(minutes=int(told[1])))
    assert (await it.decide(begun)).status_code == 200
    assert await it.token(begun)


async def test_guessing_many_accounts_from_one_address_comes_to_a_halt(it: School) -> None:
    begun = await it.begin()
    for number in range(30):
        assert (await it.decide(begun, email=f"{number}@example.edu")).status_code == 403
    assert (await it.decide(begun)).status_code == 429


async def test_guessing_codes_comes_to_a_halt(it: School) -> None:
    begun = await it.begin()
    for _ in range(30):
        assert (await it.browser.get("/device", params={"user_code": "BBBBBBBB"})).status_code == 404
    assert (await it.page(begun)).status_code == 429


async def test_behind_a_proxy_each_client_has_its_own_tries(it: School) -> None:
    """The tests' companion has a public URL, so a proxy stands in front; only its own word counts."""
    for _ in range(30):
        headers = {"X-Forwarded-For": "203.0.113.9, 198.51.100.7"}
        await it.browser.get("/device", params={"user_code": "BBBBBBBB"}, headers=headers)
    begun = await it.begin()
    path = f"/device?user_code={begun['user_code']}"
    elsewhere = {"X-Forwarded-For": "198.51.100.7, 203.0.113.9"}
    assert (await it.browser.get(path, headers={"X-Forwarded-For": "198.51.100.7"})).status_code == 429
    assert (await it.browser.get(path, headers=elsewhere)).status_code == 200


async def posted(it: School, begun: Json, form: dict[str, str], **headers: str) -> httpx.Response:
    typed = {"email": EMAIL, "password": PASSWORD, "decision": "allow"}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await it.browser.post("/device", data={**form, **typed}, headers=named)


async def test_no_other_site_can_say_yes(it: School) -> None:
    begun = await it.begin()
    form = hidden(await it.page(begun))

    assert (await posted(it, begun, form, Sec_Fetch_Site="cross-site")).status_code == 403
    assert (await posted(it, begun, {"user_code": begun["user_code"]})).status_code == 403
    assert (await posted(it, begun, {**form, "proof": "0" * 64})).status_code == 403
    it.browser.cookies.clear()
    assert (await posted(it, begun, form)).status_code == 403
    assert await it.error(begun) == "authorization_pending"


async def test_the_form_of_one_code_allows_no_other(it: School) -> None:
    begun, other = await it.begin(), await it.begin()
    form = hidden(await it.page(begun))
    assert (await posted(it, other, {**form, "user_code": other["user_code"]})).status_code == 403


async def test_the_cookie_is_for_this_page_only(it: School) -> None:
    cookie = (await it.page(await it.begin())).headers["Set-Cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


async def test_behind_a_proxy_that_encrypts_the_cookie_never_goes_in_clear(tmp_path: Path) -> None:
    for address, secure in (("https://video.example.edu", True), ("http://127.0.0.1:1", False)):
        async with school(tmp_path / str(secure), public_url=address) as it:
            begun = await it.begin()
            page = await it.browser.get(f"/device?user_code={begun['user_code']}")
            assert ("secure" in page.headers["Set-Cookie"].lower()) is secure


async def test_a_yes_is_said_once(it: School) -> None:
    begun = await it.begin()
    form = hidden(await it.page(begun))
    assert (await posted(it, begun, form)).status_code == 200
    assert (await posted(it, begun, form)).status_code == 404
    assert await it.token(begun)


async def test_passwords_of_every_kind(it: School) -> None:
    user = await it.world.companion.accounts.find_user(EMAIL)
    assert user is not None
    for password in ("ä" * 8, "\U0001f600" * 200, "a" * 256, " spaces count "):
        await it.world.companion.doorman.set_password(user, password)
        begun = await it.begin()
        assert (await it.decide(begun)).status_code == 403
        assert (await it.decide(begun, password=password)).status_code == 200
        assert (await client_of(it.program, await it.token(begun)).get("/api/v1/me")).status_code == 200
