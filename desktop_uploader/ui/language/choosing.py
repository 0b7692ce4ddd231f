"""Which of our languages a person gets. Knows no Qt."""

from collections.abc import Sequence

from desktop_uploader.core.settings import LANGUAGES

ENGLISH = "en"


def chosen(setting: str, wishes: Sequence[str]) -> str:
    """One of our languages: what the settings say, or the first of the system's wishes that we speak.

    `wishes`: as `QLocale.uiLanguages` gives them, `de-CH`, `pt-BR`, best first.
    """
    wanted = (setting, *(wish.replace("_", "-").partition("-")[0] for wish in wishes))
    return next((it for it in wanted if it and it in LANGUAGES), ENGLISH)
