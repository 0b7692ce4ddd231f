"""Signing in through a browser (RFC 8628): a code is asked for, and then whether somebody allowed it."""

import asyncio
import math
from collections.abc import Awaitable, Callable, Mapping

import httpx
from pydantic import ValidationError

from desktop_uploader.contract.wire import Message
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.service.answers import failure_of, message_of
from desktop_uploader.service.calls import Answer, Calls
from desktop_uploader.service.device_code import Code, Polling, Word
from desktop_uploader.service.target_url import is_web
from desktop_uploader.words.plain import plain

_LONGEST = 1800.0
"""Seconds: however long a code is said to last, nobody is asked about it for longer."""

_ONE_QUESTION = 30.0
_PASSING = {Kind.NETWORK, Kind.TIMEOUT, Kind.SERVER_BUSY}
Sleep = Callable[[float], Awaitable[None]]

_CLIENT_ID = "desktop-uploader"
_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


class DeviceAnswer(Message):
    """RFC 8628 section 3.2, in its own spelling."""

    device_code: str
    user_code: str
    verification_uri: str
    verification_uri_complete: str = ""
    expires_in: float
    interval: float = 5.0


class TokenAnswer(Message):
    """RFC 6749 section 5.1."""

    access_token: str
    token_type: str = "Bearer"  # noqa: S105  # not a secret


class TokenRefusal(Message):
    """RFC 6749 section 5.2."""

    error: str


class DeviceSignIn:
    """At one address; every call raises WorldError."""

    def __init__(self, client: httpx.AsyncClient, address: str, sleep: Sleep = asyncio.sleep) -> None:
        self._calls, self._sleep = Calls(client, FixedOrigin(address)), sleep

    async def begin(self, computer: str) -> Code:
        """`computer`: its name, for the page that asks the person."""
        form = {"client_id": _CLIENT_ID, "computer": computer}
        return _code(message_of(await self._ask("/oauth/device_authorization", form), DeviceAnswer))

    async def token(self, code: Code) -> str:
        """Once somebody has allowed it. Raises CodeExpiredError, CodeRefusedError, too."""
        polling = Polling.of(code)
        while True:
            await self._sleep(polling.wait)
            match await self._poll(code):
                case str() as token:
                    return token
                case word:
                    polling = polling.after(word)

    async def _poll(self, code: Code) -> str | Word:
        form = {"grant_type": _GRANT, "device_code": code.device_code, "client_id": _CLIENT_ID}
        try:
            async with asyncio.timeout(_ONE_QUESTION):
                answer = await self._ask("/oauth/token", form)
        except TimeoutError:
            return Word.NO_ANSWER
        except WorldError as error:
            if error.failure.kind not in _PASSING:
                raise
            return Word.NO_ANSWER
        return message_of(answer, TokenAnswer).access_token if answer.ok else _word(answer)

    async def _ask(self, path: str, form: Mapping[str, str]) -> Answer:
        return await self._calls.ask("POST", path, form)


async def revoke(client: httpx.AsyncClient, address: str, token: str) -> None:
    """The server forgets it, too (RFC 7009). Raises WorldError where it can't be reached."""
    await _revoke(Calls(client, FixedOrigin(address, token)), {"token": token})


async def give_up(client: httpx.AsyncClient, address: str, code: Code) -> None:
    """Nobody can allow it any more, and a token that came of it ends. Raises WorldError as `revoke` does."""
    hint = {"token": code.device_code, "token_type_hint": "device_code"}
    await _revoke(Calls(client, FixedOrigin(address)), hint)


async def _revoke(calls: Calls, form: Mapping[str, str]) -> None:
    answer = await calls.ask("POST", "/oauth/revoke", {**form, "client_id": _CLIENT_ID})
    if not answer.ok:
        raise WorldError(failure_of(answer))


def _code(given: DeviceAnswer) -> Code:
    """Hostile until looked at: a browser is sent to web pages only."""
    page, direct = given.verification_uri, given.verification_uri_complete or given.verification_uri
    user_code = plain(given.user_code, 40)
    numbers = (given.expires_in, given.interval)
    if not (_is_page(page) and _is_page(direct) and user_code and all(math.isfinite(it) for it in numbers)):
        raise WorldError(Failure(Kind.PROTOCOL, "The server's page for signing in can't be used."))
    lasts = min(max(given.expires_in, 0.0), _LONGEST)
    return Code(user_code, page, direct, given.device_code, lasts, given.interval)


def _is_page(url: str) -> bool:
    try:
        return url.isascii() and url.isprintable() and is_web(httpx.URL(url))
    except httpx.InvalidURL:
        return False


def _word(answer: Answer) -> Word:
    try:
        return Word(TokenRefusal.model_validate_json(answer.body).error)
    except (ValidationError, ValueError):
        failure = failure_of(answer)
    if failure.kind in _PASSING:
        return Word.NO_ANSWER
    raise WorldError(failure)
