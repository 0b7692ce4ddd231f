"""What an answer of the companion means: the message it carries, or the failure it tells (RFC 9457)."""

from typing import TypeVar

from pydantic import ValidationError

from desktop_uploader.contract.problem import Code, Problem
from desktop_uploader.contract.wire import Message
from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.service.calls import Answer
from desktop_uploader.service.retry_after import retry_after
from desktop_uploader.words.plain import plain

M = TypeVar("M", bound=Message)

_SIGN_INS = {401: Kind.SIGN_IN, 407: Kind.PROXY}
_BUSY = {408, 425, 429}
_QUOTAS: dict[str, Kind] = {Code.QUOTA_EXCEEDED: Kind.SPACE_FULL, Code.TOO_MANY_TODAY: Kind.TOO_MANY_TODAY}


def message_of(answer: Answer, model: type[M]) -> M:
    """The message of a 2xx answer; raises WorldError for every other, and for what isn't that message."""
    if not answer.ok:
        raise WorldError(failure_of(answer))
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as error:
        raise WorldError(_not_ours(answer)) from _without_input(error)


def done(answer: Answer) -> None:
    """For answers that say nothing but yes: empty or JSON, so that no captive portal says it instead."""
    if answer.ok and answer.body:
        message_of(answer, Message)
    elif not answer.ok:
        raise WorldError(failure_of(answer))


def raise_if_gone(answer: Answer) -> None:
    """Only the companion's own word proves that a video is gone: a proxy's 404 page proves nothing."""
    problem = problem_of(answer)
    if problem and answer.status in {404, 410} and problem.code == Code.NOT_FOUND:
        raise TargetLostError(Failure(Kind.TARGET_LOST, plain(problem.detail)))


def failure_of(answer: Answer) -> Failure:
    """What an answer that isn't 2xx asks for; `detail` is the server's own sentence where it gave one."""
    problem = problem_of(answer)
    detail = plain(problem.detail) if problem else ""
    if _is_page(answer) and (answer.status < 400 or answer.status == 511):
        return Failure(Kind.PORTAL)
    if answer.status in _SIGN_INS:
        return Failure(_SIGN_INS[answer.status], detail)
    if answer.status == 507:
        return Failure(Kind.SERVER_FULL, detail, retry_after=retry_after(answer.headers))
    if answer.status in _BUSY or answer.status >= 500:
        return Failure(Kind.SERVER_BUSY, detail, retry_after=retry_after(answer.headers))
    if problem and 400 <= answer.status < 500:
        return _refused(problem, detail)
    return _not_ours(answer)


def _refused(problem: Problem, detail: str) -> Failure:
    if problem.cancelled:
        return Failure(Kind.VIDEO_GONE)
    kind = _QUOTAS.get(problem.code) if problem.limit is not None else None
    return Failure(kind, detail, problem.limit, problem.used) if kind else Failure(Kind.REFUSED, detail)


def problem_of(answer: Answer) -> Problem | None:
    try:
        return None if answer.ok else Problem.model_validate_json(answer.body)
    except ValidationError:
        return None


def _is_page(answer: Answer) -> bool:
    """For people, not programs: a network's sign-in page, most likely."""
    said = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return said in {"text/html", "application/xhtml+xml"}


def _not_ours(answer: Answer) -> Failure:
    if answer.ok and _is_page(answer):
        return Failure(Kind.PORTAL)
    return Failure(Kind.PROTOCOL, f"The answer ({answer.status}) is not one of a companion server.")


def _without_input(error: ValidationError) -> ValueError:
    """Pydantic quotes what it read, and that may be a secret URL."""
    places = sorted({".".join(map(str, item["loc"])) for item in error.errors(include_input=False)})
    return ValueError(f"{error.title}: {plain(', '.join(places))}")
