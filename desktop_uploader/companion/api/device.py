"""`/device`: where a person says whether a computer may sign in as them."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from datetime import timedelta

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from desktop_uploader.companion.address import Address
from desktop_uploader.companion.api.device_pages import DevicePagesByLanguage
from desktop_uploader.companion.api.device_words import DeviceWords, Languages
from desktop_uploader.companion.api.forms import LARGEST_FORM, NoFormError, Peer, form_of
from desktop_uploader.companion.api.problems import BodyLimit
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.sign_in import codes
from desktop_uploader.companion.sign_in.attempts import Attempts
from desktop_uploader.companion.sign_in.device import DeviceSignIn
from desktop_uploader.companion.sign_in.doorman import Doorman, Unknown
from desktop_uploader.companion.sign_in.grant import Decision, Grant

_COOKIE = "device_form"
_KEY = re.compile(r"[A-Za-z0-9_-]{43}")
_WRONG_CODES, _WITHIN = 30, timedelta(minutes=15)


def device_routes(
    sign_in: DeviceSignIn, doorman: Doorman, server_name: str, peer: Peer, clock: Clock, *, address: Address
) -> list[Route]:
    pages = DevicePagesByLanguage(server_name, Languages())
    door = _Door(sign_in, doorman, pages, peer, clock, address=address)
    limit = [Middleware(BodyLimit, path="/device", limit=LARGEST_FORM)]
    return [
        Route("/device", door.ask, methods=["GET"]),
        Route("/device", door.decide, methods=["POST"], middleware=limit),
    ]


class _Door:
    """No session: a form is only taken back with the cookie that came with it, which no other site has."""

    def __init__(
        self,
        sign_in: DeviceSignIn,
        doorman: Doorman,
        pages: DevicePagesByLanguage,
        peer: Peer,
        clock: Clock,
        *,
        address: Address,
    ) -> None:
        self._sign_in, self._doorman, self._pages, self._peer = sign_in, doorman, pages, peer
        self._address = address
        self._wrong_codes = Attempts(clock, _WRONG_CODES, _WITHIN)

    async def ask(self, request: Request) -> HTMLResponse:
        """The code, if the address has none; else who wants in, and the form."""
        given = request.query_params.get("user_code", "")
        if not given:
            return self._pages.of(request).enter()
        found = await self._find(request, given)
        return self._form(request, found) if isinstance(found, Grant) else found

    async def decide(self, request: Request) -> HTMLResponse:
        try:
            fields = await form_of(request)
        except NoFormError:
            pages = self._pages.of(request)
            return pages.enter(pages.words.not_ours, status=400)
        found = await self._find(request, fields.get("user_code", ""))
        if not isinstance(found, Grant):
            return found
        if not _is_ours(request, fields, found):
            return self._form(request, found, self._words(request).not_ours, 403)
        if fields.get("decision") == "allow":
            return await self._allow(request, fields, found)
        if await self._sign_in.refuse(found.user_code):
            return self._pages.of(request).refused()
        return await self._too_late(request, found)

    async def _allow(self, request: Request, fields: Mapping[str, str], grant: Grant) -> HTMLResponse:
        email, password = fields.get("email", ""), fields.get("password", "")
        who = await self._doorman.who(email, password, self._peer.of(request))
        if isinstance(who, Unknown):
            ours = self._words(request)
            words, status = (ours.wrong, 403) if who.wait is None else (_too_often(ours, who.wait), 429)
            return self._form(request, grant, words, status, email=email)
        if await self._sign_in.allow(grant.user_code, who):
            return self._pages.of(request).allowed(grant.computer)
        return await self._too_late(request, grant)

    async def _too_late(self, request: Request, grant: Grant) -> HTMLResponse:
        """Meanwhile it was decided, given up, or over."""
        pages = self._pages.of(request)
        if await self._sign_in.find(grant.user_code):
            return pages.given_up(grant.computer)
        return pages.enter(pages.words.too_late, status=410)

    async def _find(self, request: Request, given: str) -> Grant | HTMLResponse:
        """The sign-in with this code; whoever guesses codes gets slower."""
        who, pages = self._peer.of(request), self._pages.of(request)
        if wait := self._wrong_codes.wait(who):
            return pages.enter(_too_often(pages.words, wait), status=429, code=given)
        code = codes.typed(given)
        grant = None if code is None else await self._sign_in.find(code)
        if grant is None:
            self._wrong_codes.count(who)
            return pages.enter(pages.words.no_code, status=404, code=given)
        return pages.given_up(grant.computer) if grant.decision is Decision.GIVEN_UP else grant

    def _form(
        self, request: Request, grant: Grant, words: str = "", status: int = 200, *, email: str = ""
    ) -> HTMLResponse:
        key = _key_of(request) or secrets.token_urlsafe(32)
        page = self._pages.of(request).ask(grant, _proof(key, grant), words, status, email=email)
        # Without a path it is for the folder of this page, whatever prefix a proxy put before it.
        secure = self._address.base().startswith("https://")  # a proxy asks us without encryption
        page.set_cookie(_COOKIE, key, path=None, httponly=True, samesite="strict", secure=secure)
        return page

    def _words(self, request: Request) -> DeviceWords:
        return self._pages.of(request).words


def _is_ours(request: Request, fields: Mapping[str, str], grant: Grant) -> bool:
    key = _key_of(request)
    foreign = request.headers.get("sec-fetch-site", "same-origin") != "same-origin"
    proof = fields.get("proof", "").encode("utf-8", "surrogatepass")
    return key is not None and not foreign and hmac.compare_digest(proof, _proof(key, grant).encode())


def _key_of(request: Request) -> str | None:
    key = request.cookies.get(_COOKIE, "")
    return key if _KEY.fullmatch(key) else None


def _proof(key: str, grant: Grant) -> str:
    return hmac.new(key.encode(), grant.user_code.encode(), hashlib.sha256).hexdigest()


def _too_often(words: DeviceWords, wait: timedelta) -> str:
    return words.too_often.format(minutes=int(wait.total_seconds() // 60) + 1)
