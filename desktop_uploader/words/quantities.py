"""Sizes, speeds and times as people say them. Decimal units, as file managers and providers use them."""

from datetime import date, datetime

_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def size(count: float) -> str:
    """`740 MB`, `1.19 GB`, `3.4 GB`: three digits at most, and no zeros that say nothing."""
    number, unit = _scaled(count)
    digits = 0 if unit == "bytes" else 2 if number < 9.995 else 1 if number < 99.95 else 0
    shown = f"{number:.{digits}f}"
    shown = shown.rstrip("0").rstrip(".") if digits else shown
    return f"{shown} {'byte' if shown == '1' and unit == 'bytes' else unit}"


def speed(per_second: float) -> str:
    """`3.1 MB/s`, `24 MB/s`: no more digits than hold still. Bytes a second."""
    number, unit = _scaled(per_second)
    digits = 1 if number < 9.95 and unit != "bytes" else 0
    return f"{number:.{digits}f} {unit}/s"


def duration(seconds: float) -> str:
    """`48:05`, `1:02:33`: as a player shows it."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def length(seconds: float) -> str:
    """`47 min`, `1 h 22 min`, `38 s`: as people say how long a lecture is."""
    if seconds < 59.5:
        return f"{round(seconds)} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return " ".join(part for part in (f"{hours} h" * bool(hours), f"{minutes} min" * bool(minutes)) if part)


def time_left(seconds: float) -> str:
    """`about 4 min`, `less than a minute`: rounded, because nobody knows better."""
    if seconds < 50:
        return "less than a minute"
    if seconds < 90 * 60:
        return f"about {max(1, round(seconds / 60))} min"
    hours = round(seconds / 1800) / 2
    return f"about {hours:g} h"


def hours(seconds: float) -> str:
    """A limit in hours: `6 hours`, `1 hour`."""
    count = seconds / 3600
    return f"{count:g} hour{'' if count == 1 else 's'}"


def clock(at: float, today: date | None) -> str:
    """`09:51`, on another day `20 Nov, 09:51`: local time, from unix seconds. `today` None: not known."""
    moment = datetime.fromtimestamp(at)  # noqa: DTZ006  # people read their own clock
    year = f" {moment.year}" if today and moment.year != today.year else ""
    day = "" if moment.date() == today else f"{moment.day} {moment:%b}{year}, "
    return f"{day}{moment:%H:%M}"


def _scaled(count: float) -> tuple[float, str]:
    power = 0
    while count >= 999.5 and power < len(_UNITS) - 1:
        count, power = count / 1000, power + 1
    return count, _UNITS[power]
