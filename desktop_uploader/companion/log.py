"""The companion's log on standard error: one line a record, nothing secret in it."""

import logging
import re
import sys

_SECRET = re.compile(r"du_[0-9a-f]{16}_[A-Za-z0-9_-]+|(?i:bearer)\s+\S+|(?<=grant=)[^\s&\"]+")


class _Redaction(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return _SECRET.sub("[redacted]", super().format(record))


def begin() -> None:
    """Every logger of this process, ours and the libraries', writes to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redaction("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    for talkative in ("alembic", "httpx"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
