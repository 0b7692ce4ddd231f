"""The hours in which uploads may run: windows by weekday and local time, over midnight and changes of clock.

    mon-fri 18:00-07:00, sat-sun 00:00-24:00

A window belongs to the day on which it begins; an end that isn't after its beginning is on the next day. A
local time that a change of clock skips is read with the offset before it, one that comes twice is the first
(RFC 5545, 3.3.5): no window is lost, none comes twice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = 24 * 60
_WINDOW = re.compile(r"([a-z]{3})(?:-([a-z]{3}))? (\d\d):(\d\d)-(\d\d):(\d\d)")
_BEFORE, _AHEAD = 2, 9
"""Days around now whose windows decide: any gap between two windows is shorter than a week and a day."""


@dataclass(frozen=True, slots=True)
class Window:
    """`days`: 0 is Monday; `begin` and `end`: minutes after midnight, up to 1439 and 1440."""

    days: frozenset[int]
    begin: int
    end: int

    def __post_init__(self) -> None:
        if not self.days or not self.days <= set(range(7)):
            raise ValueError(f"these are no days of a week: {sorted(self.days)}")
        if not (0 <= self.begin < _DAY and 0 <= self.end <= _DAY):
            raise ValueError(f"these are no times of a day: {self.begin} to {self.end} minutes")


@dataclass(frozen=True, slots=True)
class Hours:
    """Without windows: always. `zone`: None is this computer's own."""

    windows: tuple[Window, ...] = ()
    zone: tzinfo | None = None

    @classmethod
    def of(cls, text: str, zone: tzinfo | None = None) -> "Hours":
        """As `str` writes it; raises ValueError for anything else. Empty: always."""
        return cls(tuple(_window(part.strip()) for part in text.lower().split(",") if text.strip()), zone)

    def __str__(self) -> str:
        return ", ".join(_written(window) for window in self.windows)

    def are_open(self, now: float) -> bool:
        """Whether uploads may run at `now`, in unix seconds."""
        return not self.windows or any(begin <= now < end for begin, end in self._spans(now))

    def next_edge(self, now: float) -> float | None:
        """When to look again, in unix seconds: no later than `are_open` changes. None: it never does."""
        if not self.windows:
            return None
        if not self.are_open(now):
            return min((begin for begin, _ in self._spans(now) if begin > now), default=None)
        until = now
        for begin, end in sorted(self._spans(now)):
            if begin <= until < end:
                until = end
        return until

    def _spans(self, now: float) -> Iterator[tuple[float, float]]:
        """Every window near now, as unix seconds."""
        today = datetime.fromtimestamp(now, self.zone).date()
        for day in (today + timedelta(days=count) for count in range(-_BEFORE, _AHEAD)):
            for window in self.windows:
                if day.weekday() in window.days:
                    later = window.end + (_DAY if window.end <= window.begin else 0)
                    yield self._unix(day, window.begin), self._unix(day, later)

    def _unix(self, day: date, minute: int) -> float:
        local = datetime(day.year, day.month, day.day, tzinfo=self.zone) + timedelta(minutes=minute)
        return local.timestamp()


def is_hours(text: str) -> bool:
    """Whether `Hours.of` takes it."""
    try:
        Hours.of(text, UTC)
    except ValueError:
        return False
    return True


def _window(text: str) -> Window:
    told = _WINDOW.fullmatch(text)
    if told is None:
        raise ValueError(f"not like “mon-fri 18:00-07:00”: {text!r}")
    first, last = (DAYS.index(name) for name in (told[1], told[2] or told[1]))
    days = frozenset((first + count) % 7 for count in range((last - first) % 7 + 1))
    return Window(days, _minutes(told[3], told[4]), _minutes(told[5], told[6]))


def _minutes(hours: str, minutes: str) -> int:
    if int(minutes) > 59:
        raise ValueError(f"no time of a day: {hours}:{minutes}")
    return int(hours) * 60 + int(minutes)


def _written(window: Window) -> str:
    begin, end = (f"{minute // 60:02}:{minute % 60:02}" for minute in (window.begin, window.end))
    return ", ".join(f"{days} {begin}-{end}" for days in _runs(window.days))


def _runs(days: frozenset[int]) -> Iterator[str]:
    """Days that follow each other as one: `mon-fri`; over the week's end too."""
    if len(days) == 7:
        yield f"{DAYS[0]}-{DAYS[6]}"
        return
    for first in sorted(day for day in days if (day - 1) % 7 not in days):
        last = first
        while (last + 1) % 7 in days:
            last = (last + 1) % 7
        yield DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}"
