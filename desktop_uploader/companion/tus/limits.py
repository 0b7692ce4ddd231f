"""How much and how long one client may."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TusLimits:
    """Sizes in bytes, times in seconds.

    `max_checksummed`: a request with a checksum is kept unpublished until its end, so it must be short.
    `silence`: a body without a byte for so long is ended. `report_every`: how often one request's progress
    goes to the records.
    """

    max_size: int
    max_checksummed: int = 64 * 1024**2
    silence: float = 60.0
    report_every: float = 5.0
