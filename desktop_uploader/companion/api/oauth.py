"""`/oauth/…`: codes for a program that has no browser, its token, and the token's end (RFC 8628, 7009)."""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop_uploader.companion.accounts import Accounts
from desktop_uploader.companion.address import Address
from desktop_uploader.companion.api.forms import LARGEST_FORM, NoFormError, Peer, form_of
from desktop_uploader.companion.api.problems import BodyLimit
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.sign_in import codes
from desktop_uploader.companion.sign_in.attempts import Attempts
from desktop_uploader.companion.sign_in.device import DeviceSignIn
from desktop_uploader.companion.sign_in.grant import Answer

CLIENT = "desktop-uploader"
GRANT_TYPE = "urn:ietf:params:oauth:grant-type:device_code"

_BEGUN_AT_MOST, _WITHIN = 30, timedelta(minutes=10)
_WORDS = {
    Answer.PENDING: "Nobody has decided yet.",
    Answer.SLOW_DOWN: "Ask less often.",
    Answer.EXPIRED: "The code has expired. Begin anew.",
    Answer.DENIED: "Somebody said no.",
}
_NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}

Fields = Mapping[str, str]


class _OAuthError(Exception):
    """A refusal as RFC 6749, 5.2 writes it."""

    def __init__(self, error: str, words: str, status: int = 400, **headers: str) -> None:
        super().__init__(error)
        self.body = {"error": error, "error_description": words}
        self.status = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def oauth_routes(
    sign_in: DeviceSignIn, accounts: Accounts, address: Address, peer: Peer, clock: Clock
) -> list[Route]:
    door = _OAuth(sign_in, accounts, address, peer, clock)
    return [
        _route("/oauth/device_authorization", door.begin),
        _route("/oauth/token", door.token),
        _route("/oauth/revoke", door.revoke),
    ]


class _OAuth:
    def __init__(
        self, sign_in: DeviceSignIn, accounts: Accounts, address: Address, peer: Peer, clock: Clock
    ) -> None:
        self._sign_in, self._accounts, self._address, self._peer = sign_in, accounts, address, peer
        self._begun = Attempts(clock, _BEGUN_AT_MOST, _WITHIN)

    async def begin(self, request: Request, fields: Fields) -> object:
        """RFC 8628, 3.1 and 3.2; `computer` is ours: what to show to whoever is asked."""
        _check_client(fields)
        who = self._peer.of(request)
        if wait := self._begun.wait(who):
            raise _busy("slow_down", wait)
        self._begun.count(who)
        begun = await self._sign_in.begin(fields.get("computer", ""))
        if begun is None:
            raise _busy("temporarily_unavailable", timedelta(minutes=1))
        page, user_code = f"{self._address.base()}/device", codes.shown(begun.user_code)
        return {
            "device_code": begun.device_code,
            "user_code": user_code,
            "verification_uri": page,
            "verification_uri_complete": f"{page}?user_code={user_code}",
            "expires_in": int(begun.lifetime.total_seconds()),
            "interval": begun.interval,
        }

    async def token(self, _: Request, fields: Fields) -> object:
        """RFC 8628, 3.4 and 3.5."""
        _check_client(fields)
        if fields.get("grant_type") != GRANT_TYPE:
            raise _OAuthError("unsupported_grant_type", "This server gives tokens for device codes.")
        if not (device_code := fields.get("device_code")):
            raise _OAuthError("invalid_request", "The device_code is missing.")
        answer = await self._sign_in.poll(device_code)
        if answer is None:
            raise _OAuthError("invalid_grant", "There is no such code, or it was used.")
        if isinstance(answer, Answer):
            raise _OAuthError(answer.value, _WORDS[answer])
        return {"access_token": answer, "token_type": "Bearer"}

    async def revoke(self, request: Request, fields: Fields) -> object:
        """RFC 7009: also for a token that is none. Without one in the form, the request's own ends.

        A device code does as well: that sign-in is given up, and what came of it.
        """
        scheme, _, own = request.headers.get("authorization", "").partition(" ")
        token = fields.get("token") or (own.strip() if scheme.lower() == "bearer" else "")
        if not token:
            raise _OAuthError("invalid_request", "The token is missing.")
        await self._accounts.revoke(token)
        await self._sign_in.give_up(token)
        return None


def _check_client(fields: Fields) -> None:
    if fields.get("client_id") != CLIENT:
        raise _OAuthError("invalid_client", "This server doesn't know that program.")


def _busy(error: str, wait: timedelta) -> _OAuthError:
    seconds = str(int(wait.total_seconds()) + 1)
    return _OAuthError(error, "Too many sign-ins began. Try again later.", 429, Retry_After=seconds)


def _route(path: str, handle: Callable[[Request, Fields], Awaitable[object]]) -> Route:
    async def answer(request: Request) -> Response:
        try:
            said = await handle(request, await _fields(request, path))
        except _OAuthError as refused:
            return _json(refused.body, refused.status, refused.headers)
        return Response(status_code=200, headers=_NO_STORE) if said is None else _json(said, 200, {})

    return Route(
        path, answer, methods=["POST"], middleware=[Middleware(BodyLimit, path=path, limit=LARGEST_FORM)]
    )


async def _fields(request: Request, path: str) -> Fields:
    """A program that ends its own token needs no form."""
    if path.endswith("/revoke") and "content-type" not in request.headers:
        return {}
    try:
        return await form_of(request)
    except NoFormError:
        raise _OAuthError("invalid_request", "A form is asked for, each field once.") from None


def _json(body: object, status: int, headers: Mapping[str, str]) -> Response:
    return Response(json.dumps(body), status, {**_NO_STORE, **headers}, media_type="application/json")
