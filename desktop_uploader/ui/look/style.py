"""The style sheet of the native controls, in a theme's colours."""

from dataclasses import asdict
from functools import cache
from string import Template

from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import Theme


@cache
def style_sheet(theme: Theme) -> str:
    """For the main window and everything in it."""
    return Template((resources() / "window.qss").read_text("utf-8")).substitute(asdict(theme))
