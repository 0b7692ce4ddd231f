"""Who tries too often: so many tries within a while, then a wait. In memory, bounded."""

from collections import OrderedDict
from datetime import datetime, timedelta

from desktop_uploader.companion.clock import Clock

_MOST_KNOWN = 10_000


class Attempts:
    """Of one kind: by account, by address. Counted before they are judged, so that haste doesn't help."""

    def __init__(self, clock: Clock, most: int, within: timedelta) -> None:
        self._clock, self._most, self._within = clock, most, within
        self._tries: OrderedDict[str, list[datetime]] = OrderedDict()

    def wait(self, who: str) -> timedelta | None:
        """How long until there may be another try; None: now."""
        tries = self._recent(who)
        return None if len(tries) < self._most else tries[0] + self._within - self._clock()

    def count(self, who: str) -> None:
        """One more. Of too many strangers, those who tried longest ago are forgotten."""
        self._tries[who] = [*self._recent(who), self._clock()][-self._most :]
        self._tries.move_to_end(who)
        if len(self._tries) > _MOST_KNOWN:
            self._tries.popitem(last=False)

    def forgive(self, who: str) -> None:
        """It was who they say."""
        self._tries.pop(who, None)

    def _recent(self, who: str) -> list[datetime]:
        since = self._clock() - self._within
        return [at for at in self._tries.get(who, ()) if at > since]
