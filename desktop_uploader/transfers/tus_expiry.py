"""Until when a tus upload may be written to (tus 1.0.0, "Expiration"), counted by the server's own clock."""

import math

from desktop_uploader.core.failures import Failure, Kind, TargetLostError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job
from desktop_uploader.core.upload import UploadId
from desktop_uploader.transfers.exchange import Answer
from desktop_uploader.transfers.mapping import server_time, unix

_AHEAD = 60.0
"""Seconds: no request is begun that its upload might not outlive; one takes about eight."""


class Expiry:
    """Of one upload in one call of `send`. `asked`: uploads that were to be renewed, of all calls."""

    def __init__(self, job: Job, clock: Clock, asked: set[UploadId]) -> None:
        self._upload, self._at = job.upload_id, job.target.expires_at
        self._clock, self._asked = clock, asked
        self._ends = math.inf

    def heard(self, answer: Answer) -> None:
        """Each answer says what time it is there, and may put the end off."""
        said = unix(answer.headers.get("Upload-Expires", ""))
        self._at = self._at if said is None else said
        if self._at > 0:  # 0 where nobody said
            left = self._at - server_time(answer.headers, self._clock.now())
            self._ends = self._clock.monotonic() + left

    def check(self, *, moved: bool) -> None:
        """Raises TargetLostError, for the companion to renew it: before it ends, once bytes have `moved`.

        A target that is given for a moment must be of some use before it is renewed again; and where it
        has ended before it was given, somebody's clock is wrong, and the server's refusal must do.
        """
        if self._ends - self._clock.monotonic() > (_AHEAD if moved else 0.0):
            self._asked.discard(self._upload)
        elif self._upload not in self._asked:
            self._asked.add(self._upload)
            detail = "The time that the server keeps this upload open is over."
            raise TargetLostError(Failure(Kind.TARGET_LOST, detail))
