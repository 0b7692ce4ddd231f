"""Which back end a new video goes to: the first rule that fits, else the usual one. Pure."""

from collections.abc import Callable, Sequence

from desktop_uploader.companion.settings import Rule
from desktop_uploader.companion.video.video import LOCAL

Choose = Callable[[str | None, int], str]
"""From a video's course and its size in bytes to the name of a back end."""


def by_rules(rules: Sequence[Rule], usual: str) -> Choose:
    def choose(course_id: str | None, size: int) -> str:
        return next((rule.backend for rule in rules if _fits(rule, course_id, size)), usual)

    return choose


def _fits(rule: Rule, course_id: str | None, size: int) -> bool:
    return rule.course_id in {None, course_id} and size >= rule.at_least


def here(_course_id: str | None, _size: int) -> str:
    """Into our own store, whatever the rules say: where bytes come to us anyway."""
    return LOCAL
