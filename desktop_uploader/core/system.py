"""What the computer around us tells of sleep and networks: hints, never proof; only a request proves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SleepComing:
    """In a few seconds."""


@dataclass(frozen=True, slots=True)
class Woke:
    """Every connection from before may be dead without knowing it."""


@dataclass(frozen=True, slots=True)
class NetworkBack:
    """Trying again may help."""


@dataclass(frozen=True, slots=True)
class Metered:
    """Whether each byte may cost money from now on."""

    is_metered: bool


Hint = SleepComing | Woke | NetworkBack | Metered
