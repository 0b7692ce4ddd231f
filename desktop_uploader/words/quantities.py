"""Sizes, speeds and times as people say them. Decimal units, as file managers and providers use them."""

from datetime import date, datetime

from desktop_uploader.core.marked import marked
from desktop_uploader.words.language import isolated, language, translate

_UNITS = (
    "",
    marked("Quantities", "{number} kB"),
    marked("Quantities", "{number} MB"),
    marked("Quantities", "{number} GB"),
    marked("Quantities", "{number} TB"),
)
_SPEEDS = (
    "",
    marked("Quantities", "{number} kB/s"),
    marked("Quantities", "{number} MB/s"),
    marked("Quantities", "{number} GB/s"),
    marked("Quantities", "{number} TB/s"),
)


def number(value: float, digits: int = 0) -> str:
    """`12,500`, `3.14`, with the separators of the language."""
    reader = language()
    return f"{value:,.{digits}f}".translate({ord(","): reader.group, ord("."): reader.decimal})


def percent(value: int) -> str:
    """`62%`."""
    return isolated(translate("Quantities", "{number}%").format(number=number(value)))


def size(count: float) -> str:
    """`740 MB`, `1.19 GB`, `3.4 GB`: three digits at most, and no zeros that say nothing."""
    scaled, power = _scaled(count)
    if not power:
        return isolated(translate("Quantities", "%n byte(s)", round(scaled)))
    return _with_unit(_UNITS[power], _short(scaled, 2 if scaled < 9.995 else 1 if scaled < 99.95 else 0))


def used(part: float, whole: float) -> str:
    """`4.2 of 20 GB used`, `740 MB of 20 GB used`: bytes."""
    (scaled, power), (_, of_whole) = _scaled(part), _scaled(whole)
    short = power == of_whole and power
    shown = _short(scaled, 1 if scaled < 99.95 else 0) if short else size(part)
    return translate("Quantities", "{part} of {whole} used").format(part=shown, whole=size(whole))


def speed(per_second: float) -> str:
    """`3.1 MB/s`, `24 MB/s`: no more digits than hold still. Bytes a second."""
    scaled, power = _scaled(per_second)
    if not power:
        return isolated(translate("Quantities", "%n byte(s)/s", round(scaled)))
    return _with_unit(_SPEEDS[power], number(scaled, 1 if scaled < 9.95 else 0))


def duration(seconds: float) -> str:
    """`48:05`, `1:02:33`: as a player shows it."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def length(seconds: float) -> str:
    """`47 min`, `1 h 22 min`, `38 s`: as people say how long a lecture is."""
    if seconds < 59.5:
        return isolated(translate("Quantities", "%n s", round(seconds)))
    hours, minutes = divmod(round(seconds / 60), 60)
    parts = (translate("Quantities", "%n h", hours) * bool(hours), *_minutes(minutes))
    return isolated(" ".join(part for part in parts if part))


def time_left(seconds: float) -> str:
    """`about 4 min`, `less than a minute`: rounded, because nobody knows better."""
    if seconds < 50:
        return translate("Quantities", "less than a minute")
    if seconds < 90 * 60:
        return translate("Quantities", "about %n min", _about_minutes(seconds))
    return translate("Quantities", "about {number} h").format(number=_about_hours(seconds))


def still(seconds: float) -> str:
    """`about 4 min left`, as `time_left` rounds it."""
    if seconds < 50:
        return translate("Quantities", "less than a minute left")
    if seconds < 90 * 60:
        return translate("Quantities", "about %n min left", _about_minutes(seconds))
    return translate("Quantities", "about {number} h left").format(number=_about_hours(seconds))


def hours(seconds: float) -> str:
    """A limit in hours: `6 hours`, `1 hour`, `1.5 hours`."""
    count = seconds / 3600
    if count == round(count):
        return isolated(translate("Quantities", "%n hour(s)", round(count)))
    return isolated(translate("Quantities", "{number} hours").format(number=_short(count, 2)))


def clock(at: float, today: date | None) -> str:
    """`09:51`, on another day `20 Nov, 09:51`: local time, from unix seconds. `today` None: not known."""
    moment, reader = datetime.fromtimestamp(at), language()  # noqa: DTZ006  # people read their own clock
    time = reader.time(moment)
    if moment.date() == today:
        return isolated(time)
    day = reader.day(moment.date(), bool(today and moment.year != today.year))
    return isolated(translate("Quantities", "{day}, {time}").format(day=day, time=time))


def _minutes(minutes: int) -> tuple[str, ...]:
    return (translate("Quantities", "%n min", minutes),) if minutes else ()


def _about_minutes(seconds: float) -> int:
    return max(1, round(seconds / 60))


def _about_hours(seconds: float) -> str:
    return _short(round(seconds / 1800) / 2, 1)


def _with_unit(unit: str, shown: str) -> str:
    return isolated(translate("Quantities", unit).format(number=shown))


def _short(value: float, digits: int) -> str:
    """Without zeros that say nothing."""
    while digits and round(value, digits) == round(value, digits - 1):
        digits -= 1
    return number(value, digits)


def _scaled(count: float) -> tuple[float, int]:
    """The number and the power of a thousand it is of."""
    power = 0
    while count >= 999.5 and power < len(_UNITS) - 1:
        count, power = count / 1000, power + 1
    return count, power
