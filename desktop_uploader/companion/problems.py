"""What the companion refuses, and how that reads on the wire (RFC 9457)."""

from starlette.responses import JSONResponse

from desktop_uploader.contract.problem import CONTENT_TYPE, Code, Problem


class Refusal(Exception):  # noqa: N818  # a refusal is an answer, not an error of ours
    """A request that the companion answers with a problem: an HTTP status, a stable code, plain words."""

    def __init__(
        self, status: int, code: Code, detail: str, *, headers: dict[str, str] | None = None, **extra: object
    ) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail = status, code, detail
        self.headers = headers or {}
        self.extra = extra

    def response(self) -> JSONResponse:
        title = self.code.value.replace("_", " ").capitalize()
        problem = Problem.model_validate(
            {
                "title": title,
                "status": self.status,
                "code": self.code.value,
                "detail": self.detail,
                "error": self.detail,
                **self.extra,
            }
        )
        body = problem.model_dump(mode="json", by_alias=True, exclude_none=True)
        return JSONResponse(body, self.status, self.headers, media_type=CONTENT_TYPE)


def not_found(what: str = "video") -> Refusal:
    """Someone else's video and no video at all read the same."""
    return Refusal(404, Code.NOT_FOUND, f"There is no such {what}.")
