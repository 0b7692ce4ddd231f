"""What the settings dialog says: of groups, of choices, and of values that can't be kept. Knows no Qt."""

from desktop_uploader.core.marked import marked
from desktop_uploader.core.settings import Group, Rule
from desktop_uploader.words import quantities
from desktop_uploader.words.language import isolated, translate

_CONTEXT = "Settings"

_GROUPS = {
    Group.UPLOADS: marked("Settings", "Uploads"),
    Group.NEW_VIDEOS: marked("Settings", "New videos"),
    Group.WINDOW: marked("Settings", "Window"),
    Group.NETWORK: marked("Settings", "Network"),
    Group.HELP: marked("Settings", "Help"),
}

_CHOICES = {
    "PUBLIC": marked("Settings", "Everyone"),
    "UNLISTED": marked("Settings", "Only people with the link"),
    "PRIVATE": marked("Settings", "Only me"),
    "system": marked("Settings", "As the system"),
    "light": marked("Settings", "Light"),
    "dark": marked("Settings", "Dark"),
    "": marked("Settings", "As the system"),
}

OWN_NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "ar": "العربية"}
"""Of languages, as those call them who look for them: never translated."""

_REFUSALS = {
    "hours": marked(
        "Settings",
        "This isn’t understood yet; write it like “mon-fri 18:00-07:00”. What held before still holds.",
    ),
    "proxy": marked(
        "Settings",
        "This isn’t an address yet; write it like http://proxy.example.edu:8080, or “none”. "
        "What held before still holds.",
    ),
}


def group_words(group: Group) -> str:
    return translate(_CONTEXT, _GROUPS[group])


def name_words(rule: Rule) -> str:
    return translate(_CONTEXT, rule.name)


def help_words(rule: Rule) -> str:
    return translate(_CONTEXT, rule.help)


def choices(rule: Rule) -> dict[str, str]:
    """The words of each value, in the order of the rule."""
    return {
        value: OWN_NAMES.get(value) or translate(_CONTEXT, _CHOICES.get(value, value))
        for value in rule.choices
    }


def refusal(name: str, rule: Rule) -> str:
    """Why a value isn't kept, and what holds instead."""
    if name in _REFUSALS:
        return translate(_CONTEXT, _REFUSALS[name])
    if rule.kind is tuple:
        return translate(
            _CONTEXT, "There is room for %n folder(s). What held before still holds.", rule.most or 0
        )
    return translate(_CONTEXT, "This value can’t be kept. What held before still holds.")


def started_with_words(limit: int) -> str:
    """Why another limit than the chosen one holds, in bytes a second."""
    words = translate(_CONTEXT, "The program was started with a limit of {speed}, which holds until it ends.")
    return words.format(speed=isolated(quantities.speed(limit)))


def locked_words() -> str:
    return translate(_CONTEXT, "Your school has set this.")
