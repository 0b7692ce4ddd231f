"""Sizes, speeds and times as people say them. Decimal units, as file managers and providers use them."""

_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def size(count: float) -> str:
    """`740 MB`, `8.2 GB`: three digits at most, none below a megabyte's tenth."""
    power = 0
    while count >= 999.5 and power < len(_UNITS) - 1:
        count, power = count / 1000, power + 1
    digits = 1 if power >= 3 and count < 99.95 else 0
    number = f"{count:.{digits}f}".removesuffix(".0")
    return f"{number} {'byte' if number == '1' and not power else _UNITS[power]}"


def duration(seconds: float) -> str:
    """`48:05`, `1:02:33`: as a player shows it."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


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
