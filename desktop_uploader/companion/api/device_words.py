"""What `/device` says, in each of its languages."""

import html
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop_uploader.companion.api.languages import preferred
from desktop_uploader.companion.api.watch_pages import PAGES

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class DeviceWords:
    """As `device_words.toml` has them: plain text, with `{parts}` to fill in. `dir`: `ltr` or `rtl`."""

    lang: str
    dir: str
    sign_in: str
    enter: str
    code_label: str
    next: str
    program: str
    program_on: str
    wants: str
    could: str
    check: str
    email_label: str
    password_label: str
    allow: str
    refuse: str
    beware: str
    allowed: str
    allowed_words: str
    refused: str
    refused_words: str
    given_up: str
    given_up_words: str
    no_code: str
    too_late: str
    not_ours: str
    wrong: str
    too_often: str

    def for_html(self, computer: str) -> dict[str, str]:
        """All of them, escaped, about the program on that computer; some have no name."""
        words = {name: html.escape(text) for name, text in asdict(self).items()}
        # A name reads its own way, whatever is around it.
        on = words["program_on"].format(computer=f"<bdi>{html.escape(computer)}</bdi>")
        program = on if computer else words["program"]
        for name in ("wants", "allowed_words", "given_up_words"):
            words[name] = words[name].format(program=program)
        return words


class Languages:
    """Those that are spoken here; English for everyone else."""

    def __init__(self, file: Path = PAGES / "device_words.toml") -> None:
        tables = tomllib.loads(file.read_text("utf-8"))
        self.known: Mapping[str, DeviceWords] = {
            lang: DeviceWords(lang=lang, **words) for lang, words in tables.items()
        }

    def chosen(self, accepted: str) -> DeviceWords:
        """By what a browser says in `Accept-Language`."""
        return self.known[preferred(accepted, self.known, ENGLISH)]
