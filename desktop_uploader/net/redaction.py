"""Keeps secrets out of logs: tokens, `Authorization`, the paths and queries of URLs.

A provider's upload URL is a secret as a whole, so of every URL only scheme and host remain.
"""

import logging
import re
from collections.abc import Callable, Collection

REDACTED = "[redacted]"

_RULES = (
    (re.compile(r"\b(https?|wss?)://[^\s/@'\"<>]*@"), r"\1://"),
    (re.compile(r"\b(https?|wss?)://([^\s/?#'\"<>]+)[/?#][^\s'\"<>]*"), r"\1://\2/…"),
    (re.compile(r"(/[^\s?'\"<>]*)\?[^\s'\"<>]+"), r"\1?…"),
    (
        re.compile(r"(?i)\b((?:proxy-)?authorization|(?:set-)?cookie)(['\"]?\s*[:=,]\s*b?['\"]?)[^\r\n'\"]+"),
        rf"\1\2{REDACTED}",
    ),
    (re.compile(r"(?i)\b(bearer)\s+[\w.~+/=-]+"), rf"\1 {REDACTED}"),
    (
        re.compile(
            r"(?i)\b(\w*token|\w*secret|signature|password|api_?key)(['\"]?\s*[:=]\s*b?['\"]?)[^\s'\",;&)}\]]+"
        ),
        rf"\1\2{REDACTED}",
    ),
)

_LIBRARIES = ("httpx", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy")


def redact(text: str, secrets: Collection[str] = ()) -> str:
    """The text without what looks like a secret, nor any of the `secrets` themselves."""
    for secret in filter(None, secrets):
        text = text.replace(secret, REDACTED)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def _no_secrets() -> Collection[str]:
    return ()


class Redaction(logging.Filter):
    """Rewrites each record before it is written. Put it on handlers: loggers don't filter for children."""

    def __init__(self, secrets: Callable[[], Collection[str]] = _no_secrets) -> None:
        super().__init__()
        self._secrets = secrets

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = self._clean(record.getMessage()), None
        if record.exc_info:
            text = record.exc_text or logging.Formatter().formatException(record.exc_info)
            record.exc_text, record.exc_info = self._clean(text), None
        return True

    def _clean(self, text: str) -> str:
        return redact(text, self._secrets())


def guard_libraries() -> None:
    """Have the HTTP libraries' own loggers redacted, whatever the handlers are. Again changes nothing."""
    for name in _LIBRARIES:
        logger = logging.getLogger(name)
        if not any(isinstance(known, Redaction) for known in logger.filters):
            logger.addFilter(Redaction())
