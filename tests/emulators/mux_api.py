"""Mux's API: direct uploads, assets, playback ids.

Follows the API reference: Basic auth with token id and secret, `{"data": …}`, errors as
`{"error": {"type", "messages"}}`; an upload that doesn't wait any more can't be cancelled (403). Chosen here:
the words in `type`, Retry-After on 429, 400 for what an upload may not ask, 25 a page.
"""

from base64 import b64encode
from collections.abc import Awaitable, Callable, Sequence
from hmac import compare_digest

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.emulators.mux_environment import Environment
from tests.emulators.mux_objects import Object, asset_object, playback_object, upload_object
from tests.emulators.mux_wishes import POLICIES, wrong_with

Handler = Callable[[Request], Awaitable[Response]]


def ok(data: object, status: int = 200) -> Response:
    return JSONResponse({"data": data}, status)


def no(status: int, kind: str, message: str, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"error": {"type": kind, "messages": [message]}}, status, headers)


def gone() -> Response:
    return no(404, "not_found", "The requested resource either doesn't exist or isn't yours.")


class Api:
    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def app(self) -> Starlette:
        routes = [
            ("/uploads", "POST", self.create),
            ("/uploads", "GET", self.list_uploads),
            ("/uploads/{id}", "GET", self.show_upload),
            ("/uploads/{id}/cancel", "PUT", self.cancel),
            ("/assets", "GET", self.list_assets),
            ("/assets/{id}", "GET", self.show_asset),
            ("/assets/{id}", "DELETE", self.delete),
            ("/assets/{id}/playback-ids", "POST", self.add_playback),
            ("/assets/{id}/playback-ids/{name}", "DELETE", self.remove_playback),
        ]
        return Starlette(
            routes=[Route("/video/v1" + path, self._signed_in(act), methods=[it]) for path, it, act in routes]
        )

    def _signed_in(self, act: Handler) -> Handler:
        who = f"{self._environment.token_id}:{self._environment.token_secret}"
        expected = f"Basic {b64encode(who.encode()).decode()}"

        async def answer(request: Request) -> Response:
            if not compare_digest(request.headers.get("Authorization", ""), expected):
                return no(401, "unauthorized", "Unauthorized request")
            if not self._environment.rate.take():
                wait = {"Retry-After": str(self._environment.rate.wait)}
                return no(429, "too_many_requests", "Too many requests", wait)
            return await act(request)

        return answer

    async def create(self, request: Request) -> Response:
        try:
            asked = await request.json()
        except ValueError:
            return no(400, "invalid_parameters", "The body is no JSON.")
        wrong = wrong_with(asked)
        if wrong:
            return no(400, "invalid_parameters", wrong)
        return ok(upload_object(self._environment.create(asked)), 201)

    async def show_upload(self, request: Request) -> Response:
        upload = self._environment.uploads.get(request.path_params["id"])
        if upload is None:
            return gone()
        shown = ok(upload_object(upload))
        self._environment.asked(upload)
        return shown

    async def list_uploads(self, request: Request) -> Response:
        return _page(request, [upload_object(it) for it in self._environment.uploads.values()])

    async def cancel(self, request: Request) -> Response:
        upload = self._environment.uploads.get(request.path_params["id"])
        if upload is None:
            return gone()
        if not self._environment.cancel(upload):
            return no(403, "forbidden", "The upload isn't waiting any more.")
        return ok(upload_object(upload))

    async def show_asset(self, request: Request) -> Response:
        asset = self._environment.assets.get(request.path_params["id"])
        return gone() if asset is None else ok(asset_object(asset))

    async def list_assets(self, request: Request) -> Response:
        wanted = request.query_params.get("upload_id")
        found = [it for it in self._environment.assets.values() if wanted in {None, it.upload.id}]
        return _page(request, [asset_object(it) for it in found])

    async def delete(self, request: Request) -> Response:
        removed = self._environment.remove(request.path_params["id"])
        return Response(status_code=204) if removed else gone()

    async def add_playback(self, request: Request) -> Response:
        asset = self._environment.assets.get(request.path_params["id"])
        if asset is None:
            return gone()
        try:
            policy = (await request.json())["policy"]
        except (ValueError, KeyError, TypeError):
            return no(400, "invalid_parameters", "policy is missing.")
        if policy not in POLICIES:
            return no(400, "invalid_parameters", "policy is unknown.")
        return ok(playback_object(self._environment.add_playback(asset, policy), policy), 201)

    async def remove_playback(self, request: Request) -> Response:
        asset = self._environment.assets.get(request.path_params["id"])
        if asset is None or not self._environment.remove_playback(asset, request.path_params["name"]):
            return gone()
        return Response(status_code=204)


def _page(request: Request, found: Sequence[Object]) -> Response:
    """`limit` and `page`, from 1; the newest first."""
    limit, page = (int(request.query_params.get(it, n)) for it, n in (("limit", 25), ("page", 1)))
    return ok([*reversed(found)][(page - 1) * limit : page * limit])
