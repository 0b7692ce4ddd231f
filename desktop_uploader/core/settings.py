"""The settings of the desktop program, each declared once: name, words, type, default, bounds.

Whoever shows them (a dialog, a command) needs nothing else: a new setting is one declaration here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, TypeVar

from desktop_uploader.core.hours import is_hours
from desktop_uploader.core.marked import marked

T = TypeVar("T")

VISIBILITIES = ("PUBLIC", "UNLISTED", "PRIVATE")
APPEARANCES = ("system", "light", "dark")
LANGUAGES = ("", "en", "de", "fr", "es", "ar")
"""Empty: the system's."""

MOST_FOLDERS = 20


class Group(StrEnum):
    """Settings that people look for in one place."""

    UPLOADS = "uploads"
    NEW_VIDEOS = "new_videos"
    WINDOW = "window"
    NETWORK = "network"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a value must be, and its words. Bounds include their ends, and count the characters of a text,
    which `reads`, or the texts of a list, each of which does.

    `name` stands beside the control and `help` under it, both `marked` for translation. `group` None: it is
    chosen elsewhere in the window, and no page of settings shows it.
    """

    name: str
    help: str
    kind: type[int] | type[bool] | type[str] | type[tuple[str, ...]]
    group: Group | None = None
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
        measure = value if isinstance(value, int) else len(value)
        texts = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
        fits = self.least <= measure and (self.most is None or measure <= self.most)
        return fits and all(isinstance(text, str) and self.reads(text) for text in texts)


def _declared(default: T, rule: Rule) -> T:
    return field(default=default, metadata={"rule": rule})


def _is_proxy(text: str) -> bool:
    """As people write one: `http://proxy.example.edu:8080`, `none` for none, or nothing."""
    scheme, found, rest = text.partition("://")
    return text in {"", "none"} or (scheme in {"http", "https"} and bool(found and rest.strip("/ ")))


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose; `rules` tells the words and the bounds of each."""

    at_a_time: int = _declared(
        2,
        Rule(
            marked("Settings", "Uploads at a time"),
            marked("Settings", "More is seldom faster: they share the same line."),
            int,
            Group.UPLOADS,
            least=1,
            most=10,
        ),
    )
    limit: int | None = _declared(
        None,
        Rule(
            marked("Settings", "Speed limit"),
            marked("Settings", "What all uploads together may take of your line."),
            int,
            Group.UPLOADS,
            optional=True,
            least=16 * 1024,
        ),
    )
    hours: str = _declared(
        "",
        Rule(
            marked("Settings", "Only at these hours"),
            marked("Settings", "For example “mon-fri 18:00-07:00”. Leave it empty to upload at any time."),
            str,
            Group.UPLOADS,
            most=500,
            reads=is_hours,
        ),
    )
    limited_data: bool = _declared(
        False,
        Rule(
            marked("Settings", "Upload on limited data, too"),
            marked("Settings", "Otherwise uploads pause on a phone’s hotspot and other metered connections."),
            bool,
            Group.UPLOADS,
        ),
    )
    keep_awake: bool = _declared(
        True,
        Rule(
            marked("Settings", "Keep the computer awake while uploading"),
            marked("Settings", "Only while bytes move, and never on a low battery."),
            bool,
            Group.UPLOADS,
        ),
    )
    course_id: str | None = _declared(
        None,
        Rule(
            marked("Settings", "Course of new videos"),
            marked("Settings", "You can change it for each video at any time."),
            str,
            Group.NEW_VIDEOS,
            optional=True,
            least=1,
            most=200,
        ),
    )
    lesson_id: str | None = _declared(
        None,
        Rule(
            marked("Settings", "Lesson of new videos"),
            marked("Settings", "You can change it for each video at any time."),
            str,
            optional=True,
            least=1,
            most=200,
        ),
    )
    visibility: str = _declared(
        "PRIVATE",
        Rule(
            marked("Settings", "Who can watch new videos"),
            marked("Settings", "You can change it for each video at any time."),
            str,
            Group.NEW_VIDEOS,
            choices=VISIBILITIES,
        ),
    )
    watch_folders: tuple[str, ...] = _declared(
        (),
        Rule(
            marked("Settings", "Watched folders"),
            marked("Settings", "A video that is saved here is added by itself once it is complete."),
            tuple,
            Group.NEW_VIDEOS,
            most=MOST_FOLDERS,
            reads=lambda path: 0 < len(path) <= 4096 and "\0" not in path,
        ),
    )
    appearance: str = _declared(
        "system",
        Rule(
            marked("Settings", "Appearance"),
            marked("Settings", "Light, dark, or as your system has it."),
            str,
            Group.WINDOW,
            choices=APPEARANCES,
        ),
    )
    language: str = _declared(
        "",
        Rule(
            marked("Settings", "Language"),
            marked("Settings", "Takes effect when the program starts the next time."),
            str,
            Group.WINDOW,
            choices=LANGUAGES,
        ),
    )
    notifications: bool = _declared(
        True,
        Rule(
            marked("Settings", "Notifications"),
            marked("Settings", "When a batch is finished, or a video needs you. At most one a minute."),
            bool,
            Group.WINDOW,
        ),
    )
    close_to_tray: bool = _declared(
        True,
        Rule(
            marked("Settings", "Keep uploading when the window is closed"),
            marked("Settings", "The program stays beside the clock; quit it from its menu there."),
            bool,
            Group.WINDOW,
        ),
    )
    start_at_login: bool = _declared(
        False,
        Rule(
            marked("Settings", "Start when you log in"),
            marked("Settings", "Uploads go on by themselves, without the window."),
            bool,
            Group.WINDOW,
        ),
    )
    proxy: str = _declared(
        "",
        Rule(
            marked("Settings", "Proxy"),
            marked(
                "Settings",
                "Leave it empty to use the system’s. “none” for no proxy, "
                "or an address as http://proxy.example.edu:8080.",
            ),
            str,
            Group.NETWORK,
            most=500,
            reads=_is_proxy,
        ),
    )
    detailed_log: bool = _declared(
        False,
        Rule(
            marked("Settings", "Detailed log"),
            marked("Settings", "Helps your IT help desk to find a fault. Tokens and titles are never in it."),
            bool,
            Group.HELP,
        ),
    )
    rests_until: int | None = _declared(
        None,
        Rule(
            marked("Settings", "Paused until"),
            marked("Settings", "Nothing is uploaded until then, in seconds since 1970."),
            int,
            optional=True,
            least=1,
        ),
    )
    server: str = _declared(
        "",
        Rule(
            marked("Settings", "Server"),
            marked("Settings", "Address of the server; empty for this computer’s own."),
            str,
            most=2048,
        ),
    )


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
        if name not in values:
            continue
        value = values[name]
        read = tuple(value) if rule.kind is tuple and isinstance(value, list) else value  # as JSON has it
        if rule.allows(read):
            accepted[name] = read
        else:
            refused.append(Refused(name, value, rule))
    return Settings(**accepted), tuple(refused)
