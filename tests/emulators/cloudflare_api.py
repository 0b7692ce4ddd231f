"""Cloudflare Stream's API: create over tus, status, edit, list, delete, tokens, the webhook's address.

Follows the API reference (Bearer, envelope, show, edit, list, delete, token, `PUT /stream/webhook`), "Direct
creator uploads" (over tus, with `direct_user`), and the limits: 30 GB, 120 videos in work, 429 with
Retry-After. What they leave open, chosen here: codes 10000 (sign in), 10003 (no such video), 10004 (a bad
request).
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.emulators.cloudflare_account import Account
from tests.emulators.cloudflare_metadata import Wish, wish_of

Handler = Callable[[Request], Awaitable[Response]]

LARGEST = 30 * 10**9


def ok(result: object) -> Response:
    return JSONResponse({"result": result, "success": True, "errors": [], "messages": []})


def no(status: int, code: int, message: str, headers: dict[str, str] | None = None) -> Response:
    errors = [{"code": code, "message": message}]
    envelope = {"result": None, "success": False, "errors": errors, "messages": []}
    return JSONResponse(envelope, status, headers)


def gone() -> Response:
    return no(404, 10003, "Not Found: Unable to find video.")


class Api:
    def __init__(self, account: Account) -> None:
        self._account = account

    def app(self) -> Starlette:
        base = f"/client/v4/accounts/{self._account.id}/stream"
        routes = [
            ("", "POST", self.create),
            ("", "GET", self.list),
            ("/webhook", "PUT", self.subscribe),
            ("/webhook", "GET", self.webhook),
            ("/{uid}", "GET", self.show),
            ("/{uid}", "POST", self.edit),
            ("/{uid}", "DELETE", self.delete),
            ("/{uid}/token", "POST", self.token),
        ]
        return Starlette(
            routes=[Route(base + path, self._signed_in(act), methods=[it]) for path, it, act in routes]
        )

    def _signed_in(self, act: Handler) -> Handler:
        async def answer(request: Request) -> Response:
            if request.headers.get("Authorization") != f"Bearer {self._account.token}":
                return no(401, 10000, "Authentication error")
            if not self._account.rate.take():
                return no(429, 10429, "Rate limited.", {"Retry-After": str(self._account.rate.wait)})
            return await act(request)

        return answer

    async def create(self, request: Request) -> Response:
        if request.headers.get("Tus-Resumable") != "1.0.0":
            return Response(status_code=412, headers={"Tus-Version": "1.0.0"})
        try:
            length = int(request.headers["Upload-Length"])
            wish = wish_of(request.headers)
        except (KeyError, ValueError) as error:
            return no(400, 10004, f"Bad request: {error}")
        refusal = self._refusal(length, wish)
        return refusal or self._created(
            length, wish, direct=request.query_params.get("direct_user") == "true"
        )

    def _refusal(self, length: int, wish: Wish) -> Response | None:
        if length > LARGEST:
            return no(413, 10011, "The file is too large.")
        if length < 1:
            return no(400, 10004, "Upload-Length must be positive.")
        if wish.expires is not None and not self._account.takes_expiry(wish.expires - datetime.now(UTC)):
            return no(400, 10004, "expiry is too soon or too far.")
        if self._account.full:
            return no(429, 10011, "Storage capacity or queue exceeded.")
        return None

    def _created(self, length: int, wish: Wish, *, direct: bool) -> Response:
        video = self._account.create(length, wish, direct=direct)
        headers = {
            "Location": f"{self._account.upload_url}/tus/{video.secret}?tusv2=true",
            "stream-media-id": video.uid,
            "Tus-Resumable": "1.0.0",
        }
        return Response(status_code=201, headers=headers)

    async def show(self, request: Request) -> Response:
        video = self._account.videos.get(request.path_params["uid"])
        return gone() if video is None else ok(self._account.shown(video))

    async def edit(self, request: Request) -> Response:
        """Of the "video details" that can be edited: whether it requires signed URLs."""
        video = self._account.videos.get(request.path_params["uid"])
        if video is None:
            return gone()
        try:
            signed = (await request.json()).get("requireSignedURLs", video.signed)
        except (ValueError, AttributeError):
            return no(400, 10004, "Bad request: no JSON object.")
        if not isinstance(signed, bool):
            return no(400, 10004, "requireSignedURLs must be a boolean.")
        video.signed, video.modified = signed, datetime.now(UTC)
        return ok(self._account.shown(video))

    async def list(self, request: Request) -> Response:
        wanted = request.query_params.get("status")
        found = [it for it in self._account.videos.values() if wanted in {None, it.at.state}]
        return ok([self._account.shown(video) for video in found])

    async def delete(self, request: Request) -> Response:
        removed = self._account.remove(request.path_params["uid"])
        return Response(status_code=200) if removed else gone()

    async def token(self, request: Request) -> Response:
        video = self._account.videos.get(request.path_params["uid"])
        if video is None:
            return gone()
        until = (await request.json()).get("exp") if await request.body() else None
        return ok({"token": self._account.tokens.issue(video.uid, until)})

    async def subscribe(self, request: Request) -> Response:
        url = (await request.json()).get("notificationUrl", "")
        if not url.startswith(("http://", "https://")):
            return no(400, 10004, "notificationUrl must be a URL.")
        return ok(self._account.webhooks.subscribe(url))

    async def webhook(self, _request: Request) -> Response:
        return ok(self._account.webhooks.result) if self._account.webhooks.url else gone()
