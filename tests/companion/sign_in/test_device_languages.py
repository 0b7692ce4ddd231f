"""The page speaks the language of the browser that opens it, as far as the program speaks it."""

import html
import re
from datetime import timedelta

import httpx
import pytest

from tests.companion.library.world import Json
from tests.companion.sign_in.school import EMAIL, PASSWORD, School, hidden

ASKS = {
    "en": "Desktop Uploader on “<bdi>LAB-PC</bdi>” wants to sign in",
    "de": "Desktop Uploader auf „<bdi>LAB-PC</bdi>“ möchte sich anmelden",
    "fr": "Desktop Uploader sur « <bdi>LAB-PC</bdi> » demande à se connecter",
    "es": "Desktop Uploader en “<bdi>LAB-PC</bdi>” quiere iniciar sesión",
    "ar": "يطلب برنامج Desktop Uploader على «<bdi>LAB-PC</bdi>» تسجيل الدخول",
}


async def page(it: School, begun: Json, accepted: str | None) -> httpx.Response:
    headers = {} if accepted is None else {"Accept-Language": accepted}
    return await it.browser.get("/device", params={"user_code": begun["user_code"]}, headers=headers)


def language(answer: httpx.Response) -> tuple[str, str]:
    """And the direction it is read in."""
    found = re.search(r'<html lang="(\w+)" dir="(\w+)">', answer.text)
    assert found is not None
    assert answer.headers["Content-Language"] == found[1]
    assert answer.headers["Vary"] == "Accept-Language"
    return found[1], found[2]


@pytest.mark.parametrize("lang", ASKS)
async def test_it_asks_in_the_browsers_language(it: School, lang: str) -> None:
    asked = await page(it, await it.begin(), f"{lang}-XX,{lang};q=0.9,en;q=0.1")
    assert language(asked) == (lang, "rtl" if lang == "ar" else "ltr")
    assert f"<h1>{ASKS[lang]}</h1>" in asked.text


@pytest.mark.parametrize("accepted", [None, "", "pl", "*", "de;q=x", "x" * 5000, 'de"><script>'])
async def test_it_is_english_for_everyone_else(it: School, accepted: str | None) -> None:
    answer = await page(it, await it.begin(), accepted)
    assert language(answer) == ("en", "ltr")
    assert "<script" not in answer.text


async def test_whatever_happens_is_said_in_that_language(it: School) -> None:
    """The code is typed, a wrong one, a wrong password, too late, given up, yes and no."""
    it.browser.headers["Accept-Language"] = "de"
    begun, other, third = await it.begin(), await it.begin(), await it.begin()
    assert "Der Code, den das Programm zeigt" in (await it.browser.get("/device")).text
    wrong = await it.browser.get("/device", params={"user_code": "BBBBBBBB"})
    assert (wrong.status_code, "Dieser Code ist nicht bekannt" in wrong.text) == (404, True)
    assert "Passwort stimmt nicht" in (await it.decide(begun, password="guess")).text
    assert "Cookies sind ausgeschaltet" in (await it.browser.post("/device", json={})).text
    form = {**hidden(await it.page(begun)), "proof": "", "email": EMAIL, "password": PASSWORD}
    assert "Cookies sind ausgeschaltet" in (await it.browser.post("/device", data=form)).text
    assert "ist angemeldet. Sie können diese Seite schließen" in (await it.decide(begun)).text
    assert "Niemand wurde angemeldet" in (await it.decide(other, "refuse", email="", password="")).text
    await it.program.post("/oauth/revoke", data={"token": third["device_code"]})
    assert "Diese Anmeldung wurde in Desktop Uploader auf" in (await it.page(third)).text


async def test_who_waits_reads_for_how_long(it: School) -> None:
    it.browser.headers["Accept-Language"] = "fr"
    begun = await it.begin()
    for _ in range(10):
        await it.decide(begun, password="guess")
    it.time.turn(timedelta(minutes=5))
    assert "Veuillez attendre 11 min" in (await it.decide(begun)).text


@pytest.mark.parametrize("lang", ASKS)
async def test_names_are_escaped_in_every_language(it: School, lang: str) -> None:
    it.browser.headers["Accept-Language"] = lang
    begun = await it.begin("<b>{program}$title&")
    for answer in (await it.page(begun), await it.decide(begun)):
        assert "<bdi>&lt;b&gt;{program}$title&amp;</bdi>" in answer.text
        assert "<b>" not in answer.text


@pytest.mark.parametrize("lang", ASKS)
async def test_codes_and_addresses_are_read_from_the_left_in_every_language(it: School, lang: str) -> None:
    begun = await it.begin()
    asked = await page(it, begun, lang)
    assert f'<strong class="code" dir="ltr">{begun["user_code"]}</strong>' in asked.text
    assert re.search(r'<input id="email"[^>]* dir="ltr"', asked.text)
    entered = await it.browser.get("/device", headers={"Accept-Language": lang})
    assert re.search(r'<input id="user_code"[^>]* dir="ltr"', entered.text)


@pytest.mark.parametrize("lang", ASKS)
async def test_nothing_is_left_to_be_filled_in(it: School, lang: str) -> None:
    asked = html.unescape((await page(it, await it.begin(), lang)).text)
    assert not re.search(r"\{\w*\}|\$\w", asked)
