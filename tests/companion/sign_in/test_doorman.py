"""Whose password it is, asked many times at once: bounded, counted before it is judged, and forgiven."""

import asyncio
from datetime import timedelta

from desktop_uploader.companion.database.people import User
from desktop_uploader.companion.sign_in.doorman import Unknown
from tests.companion.sign_in.school import EMAIL, PASSWORD, School


async def test_of_a_crowd_some_wait_outside(it: School) -> None:
    """Each hash takes 32 MiB: two at a time, twenty in line, and the rest comes back."""
    doorman = it.world.companion.doorman
    asked = [doorman.who(f"{n}@example.edu", "guess", f"10.0.0.{n}") for n in range(40)]
    answers = await asyncio.gather(*asked)
    assert answers.count(Unknown()) == 22
    assert answers.count(Unknown(timedelta(seconds=5))) == 18
    assert isinstance(await doorman.who(EMAIL, PASSWORD, "10.0.1.1"), User)


async def test_haste_wins_no_more_tries(it: School) -> None:
    doorman = it.world.companion.doorman
    answers = await asyncio.gather(*(doorman.who(EMAIL, f"guess {n}", f"10.0.0.{n}") for n in range(20)))
    assert answers.count(Unknown()) == 10
    assert isinstance(await doorman.who(EMAIL, PASSWORD, "10.0.1.1"), Unknown)


async def test_whoever_gets_in_begins_anew(it: School) -> None:
    doorman = it.world.companion.doorman
    for _ in range(2):
        for number in range(9):
            assert await doorman.who(EMAIL, "guess", f"10.0.0.{number}") == Unknown()
        assert isinstance(await doorman.who(EMAIL, PASSWORD, "10.0.0.1"), User)
