"""How the older documents answer: JSON with `error`, dates as JavaScript writes them, any method a word."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Annotated, TypeVar

from pydantic import Field, ValidationError
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop_uploader.companion.accounts import Accounts, User
from desktop_uploader.companion.api.problems import BodyLimit
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.wire import Message

Handle = Callable[[Request, User], Awaitable[Response]]
Text = Annotated[str, Field(min_length=1, max_length=255)]
Asked = TypeVar("Asked", bound=Message)

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_CODES = {
    401: Code.SIGN_IN_NEEDED,
    403: Code.QUOTA_EXCEEDED,
    404: Code.NOT_FOUND,
    413: Code.FILE_TOO_LARGE,
    429: Code.RATE_LIMITED,
}


class PlainRefusal(Refusal):
    """A `Refusal` that reads `{error, …}`, as in the documents these clients were written for."""

    def __init__(
        self, status: int, error: str, *, headers: dict[str, str] | None = None, **more: int | str
    ) -> None:
        super().__init__(status, _CODES.get(status, Code.INVALID), error, headers=headers)
        self._more = more

    def response(self) -> JSONResponse:
        return JSONResponse({"error": self.detail, **self._more}, self.status, self.headers)


def missing_parameters() -> PlainRefusal:
    return PlainRefusal(400, "Missing required parameters")


def stamp(moment: datetime | None) -> str | None:
    """`2030-01-01T00:00:00.000Z`, what `JSON.stringify` makes of a date."""
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


async def asked_for(request: Request, kind: type[Asked], error: str) -> Asked:
    """The request's JSON. `error`: what to say of one that lacks something."""
    try:
        return kind.model_validate_json(await request.body())
    except ValidationError as invalid:  # its own text would repeat what was sent
        raise PlainRefusal(400, _too_long(invalid) or error) from None


def _too_long(invalid: ValidationError) -> str | None:
    first = invalid.errors(include_url=False, include_input=False)[0]
    if first["type"] != "string_too_long":
        return None
    return f"{first['loc'][0]}: at most {first['ctx']['max_length']} characters"


class Doors:
    """Makes routes of handlers, for people who are signed in."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts

    def route(self, method: str, path: str, handle: Handle, *, streams: bool = False) -> Route:
        """`streams`: its body may be long and is not JSON."""

        async def signed_in(request: Request) -> Response:
            return await handle(request, await self._signed_in(request))

        limit = [] if streams else [Middleware(BodyLimit, path=path)]
        return open_route(method, path, signed_in, limit)

    async def _signed_in(self, request: Request) -> User:
        try:
            return await self._accounts.authenticate(request)
        except Refusal as refusal:
            raise PlainRefusal(401, "Unauthorized", headers=refusal.headers) from None


def open_route(
    method: str, path: str, handle: Callable[[Request], Awaitable[Response]], limit: Sequence[Middleware] = ()
) -> Route:
    """A route for anybody, that also answers the methods it doesn't take."""

    async def answer(request: Request) -> Response:
        if request.method != method:
            raise PlainRefusal(405, "Method not allowed", headers={"Allow": method})
        return await handle(request)

    return Route(path, answer, methods=_METHODS, middleware=limit)
