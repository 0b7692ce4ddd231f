"""Short-lived keys to one private video's watch page, for a plain browser that has no bearer token.

A grant is `<expiry, Unix seconds>.<HMAC-SHA256>`; it opens one video and nothing else.
"""

import hashlib
import hmac
import re
from datetime import timedelta

from desktop_uploader.companion.clock import Clock

_FORM = re.compile(r"([0-9]{1,12})\.([0-9a-f]{64})", re.ASCII)
_STEP = 3600


class Grants:
    """`key` is set when the database opens; before that, no grant is made and none is good."""

    def __init__(self, clock: Clock, lifetime: timedelta) -> None:
        self._clock = clock
        self._lifetime = int(lifetime.total_seconds())
        self.key = b""

    def make(self, playback_id: str) -> str:
        """Good for the lifetime at most and an hour less at least: within an hour, links stay the same."""
        hour = int(self._clock().timestamp()) // _STEP * _STEP
        expiry = str(hour + self._lifetime)
        return f"{expiry}.{self._sign(playback_id, expiry)}"

    def check(self, playback_id: str, grant: str) -> bool:
        form = _FORM.fullmatch(grant)
        if form is None or not self.key:
            return False
        expiry, signature = form.groups()
        genuine = hmac.compare_digest(signature, self._sign(playback_id, expiry))
        return genuine and self._clock().timestamp() < int(expiry)

    def _sign(self, playback_id: str, expiry: str) -> str:
        return hmac.new(self.key, f"watch\n{playback_id}\n{expiry}".encode(), hashlib.sha256).hexdigest()
