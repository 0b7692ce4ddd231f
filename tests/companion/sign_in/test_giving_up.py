"""A program gives up the sign-in that it began: nobody is signed in by it, whoever says yes, and when."""

import logging

import httpx
import pytest

from tests.companion.library.world import Json, client_of
from tests.companion.sign_in.school import EMAIL, PASSWORD, School, hidden

YES = {"email": EMAIL, "password": PASSWORD, "decision": "allow"}


async def give_up(it: School, begun: Json, **fields: str) -> None:
    answer = await it.program.post("/oauth/revoke", data={"token": begun["device_code"], **fields})
    assert (answer.status_code, answer.text) == (200, "")


async def knows(it: School, token: str) -> bool:
    return (await client_of(it.program, token).get("/api/v1/me")).status_code == 200


def tells(page: httpx.Response) -> bool:
    said = "This sign-in was given up in Desktop Uploader on “<bdi>LAB-PC</bdi>”. Nobody was signed in."
    return page.status_code == 410 and said in page.text and "<form" not in page.text


@pytest.mark.parametrize(
    "hint", [{}, {"token_type_hint": "device_code"}, {"token_type_hint": "access_token"}]
)
async def test_the_page_says_that_it_was_given_up(it: School, hint: dict[str, str]) -> None:
    begun = await it.begin()
    await give_up(it, begun, **hint)
    assert tells(await it.page(begun))
    assert await it.error(begun) == "access_denied"


async def test_a_yes_that_comes_too_late_signs_nobody_in(it: School) -> None:
    begun = await it.begin()
    form = hidden(await it.page(begun))
    await give_up(it, begun)
    for decision in ("allow", "refuse"):
        assert tells(await it.browser.post("/device", data={**form, **YES, "decision": decision}))
    assert await it.error(begun) == "access_denied"


async def test_a_yes_that_nobody_fetched_becomes_no_token(it: School) -> None:
    begun = await it.begin()
    assert (await it.decide(begun)).status_code == 200
    await give_up(it, begun)
    assert await it.error(begun) == "access_denied"
    assert tells(await it.page(begun))


async def test_the_token_that_came_of_it_ends_and_no_other(it: School) -> None:
    other, begun = await it.signed_in(), await it.begin()
    await it.decide(begun)
    token = await it.token(begun)
    assert await knows(it, token)
    await give_up(it, begun)
    assert not await knows(it, token)
    assert await knows(it, other)
    await give_up(it, begun)


async def test_only_the_programs_own_secret_gives_it_up(it: School) -> None:
    begun = await it.begin()
    for stranger in (begun["user_code"], begun["user_code"].replace("-", ""), "x" * 43, "\ufffd" * 99):
        await give_up(it, {"device_code": stranger})
    assert (await it.decide(begun)).status_code == 200
    assert await knows(it, await it.token(begun))


async def test_a_no_stays_a_no(it: School) -> None:
    begun = await it.begin()
    await it.decide(begun, "refuse", email="", password="")
    await give_up(it, begun)
    assert (await it.page(begun)).status_code == 404


async def test_asking_for_what_was_given_up_is_no_guessing(it: School) -> None:
    begun = await it.begin()
    await give_up(it, begun)
    for _ in range(31):
        assert tells(await it.page(begun))


async def test_no_log_has_the_code(it: School, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        begun = await it.begin()
        await give_up(it, begun)
    assert begun["device_code"] not in caplog.text
