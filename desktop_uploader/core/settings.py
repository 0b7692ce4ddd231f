"""The settings of the desktop program, each declared once: name, type, default, help, bounds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from desktop_uploader.core.hours import is_hours

T = TypeVar("T")

VISIBILITIES = ("PUBLIC", "UNLISTED", "PRIVATE")
APPEARANCES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a value must be. Bounds include their ends, and count the characters of a text, which `reads`."""

    help: str
    kind: type[int] | type[bool] | type[str]
    optional: bool = False
    least: int = 0
    most: int | None = None
    choices: tuple[str, ...] = ()
    reads: Callable[[str], bool] = lambda _: True

    def allows(self, value: object) -> bool:
        if value is None:
            return self.optional
        if type(value) is not self.kind or (self.choices and value not in self.choices):
            return False
        measure = value if isinstance(value, int) else len(str(value))
        fits = self.least <= measure and (self.most is None or measure <= self.most)
        return fits and (not isinstance(value, str) or self.reads(value))


def _declared(default: T, rule: Rule) -> T:
    return field(default=default, metadata={"rule": rule})


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose; `rules` tells the help text and the bounds of each."""

    at_a_time: int = _declared(2, Rule("How many uploads run at a time", int, least=1, most=10))
    limit: int | None = _declared(
        None, Rule("Bytes per second that all uploads share; none for no limit", int, True, least=16 * 1024)
    )
    hours: str = _declared(
        "",
        Rule(
            "When uploads may run, as “mon-fri 18:00-07:00”; empty for always", str, most=500, reads=is_hours
        ),
    )
    server: str = _declared("", Rule("Address of the companion; empty for the built-in one", str, most=2048))
    course_id: str | None = _declared(None, Rule("Course of new videos", str, True, least=1, most=200))
    lesson_id: str | None = _declared(None, Rule("Lesson of new videos", str, True, least=1, most=200))
    visibility: str = _declared("PRIVATE", Rule("Who may see new videos", str, choices=VISIBILITIES))
    keep_awake: bool = _declared(True, Rule("Keep the computer awake while uploading", bool))
    appearance: str = _declared("system", Rule("Light, dark, or as the system", str, choices=APPEARANCES))


@dataclass(frozen=True, slots=True)
class Refused:
    """A value that its rule does not allow; the default stands in for it."""

    name: str
    value: object
    rule: Rule


def rules() -> dict[str, Rule]:
    """By setting, in the order of their declaration."""
    return {setting.name: setting.metadata["rule"] for setting in fields(Settings)}


def validated(values: Mapping[str, object]) -> tuple[Settings, tuple[Refused, ...]]:
    """The settings these values make, and the values that were refused. Names we don't know are left out."""
    accepted: dict[str, Any] = {}  # each value's type is what its rule has just checked
    refused = []
    for name, rule in rules().items():
        if name in values and rule.allows(values[name]):
            accepted[name] = values[name]
        elif name in values:
            refused.append(Refused(name, values[name], rule))
    return Settings(**accepted), tuple(refused)
