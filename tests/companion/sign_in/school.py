"""A companion with a person who has a password, a program that signs in, and their browser."""

import html
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.companion.library.world import BASE, Json, Time, World, as_json, client_of, running

EMAIL, PASSWORD = "ada@example.edu", "correct horse battery"
GRANT_TYPE = "urn:ietf:params:oauth:grant-type:device_code"
CLIENT = {"client_id": "desktop-uploader"}


@dataclass
class School:
    """`program` and `browser` know no token; the browser keeps its cookies."""

    world: World
    program: httpx.AsyncClient
    browser: httpx.AsyncClient

    @property
    def time(self) -> Time:
        return self.world.time

    async def begin(self, computer: str = "LAB-PC") -> Json:
        answer = await self.program.post("/oauth/device_authorization", data={**CLIENT, "computer": computer})
        assert answer.status_code == 200, answer.text
        return as_json(answer)

    async def poll(self, begun: Json) -> httpx.Response:
        fields = {**CLIENT, "grant_type": GRANT_TYPE, "device_code": begun["device_code"]}
        return await self.program.post("/oauth/token", data=fields)

    async def error(self, begun: Json) -> str:
        answer = await self.poll(begun)
        assert answer.status_code == 400, answer.text
        assert answer.headers["Cache-Control"] == "no-store"
        return str(answer.json()["error"])

    async def token(self, begun: Json) -> str:
        answer = await self.poll(begun)
        assert answer.status_code == 200, answer.text
        said = as_json(answer)
        assert said["token_type"] == "Bearer"
        return str(said["access_token"])

    async def page(self, begun: Json) -> httpx.Response:
        return await self.browser.get(begun["verification_uri_complete"].removeprefix(BASE))

    async def decide(self, begun: Json, decision: str = "allow", **fields: str) -> httpx.Response:
        """Fill in the page's form as a person would."""
        form = hidden(await self.page(begun))
        typed = {"email": EMAIL, "password": PASSWORD, "decision": decision}
        return await self.browser.post("/device", data={**form, **typed, **fields})

    async def signed_in(self) -> str:
        begun = await self.begin()
        assert (await self.decide(begun)).status_code == 200
        return await self.token(begun)


def hidden(page: httpx.Response) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.text)
    return {name: html.unescape(value) for name, value in found}


@asynccontextmanager
async def school(data: Path, **settings: Any) -> AsyncIterator[School]:  # Any: settings
    async with running(data, scrypt_n=16, **settings) as world:
        user = await world.companion.accounts.add_user(EMAIL, "Ada")
        await world.companion.doorman.set_password(user, PASSWORD)
        async with client_of(world.client, None) as program, client_of(world.client, None) as browser:
            yield School(world, program, browser)
