"""Every page of the gallery: a scene, and what is around it (theme, size, scale, direction, letters)."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_uploader.core.settings import APPEARANCES
from tests.ui import gallery
from tests.ui.gallery import Scene

WIDE, NARROW, FOUR_K = (1160, 760), (800, 560), (3840, 2160)
_WHOLE = ("rows", "empty", "dragging")
"""Scenes that are looked at in every size and scale; the others in one."""


@dataclass(frozen=True, slots=True)
class Page:
    """`scale`: device pixels for each of ours; `letters`: how many times as large as usual.

    `kept`: whether a reference picture of it is kept and compared.
    """

    scene: Scene
    appearance: str = "light"
    size: tuple[int, int] = WIDE
    scale: float = 1.0
    mirrored: bool = False
    letters: float = 1.0
    contrast: bool = False
    kept: bool = True

    @property
    def name(self) -> str:
        """`rows-dark-800x560-150-rtl-large`: what is as usual is left out."""
        width, height = self.size
        parts = [
            self.scene.__name__.replace("_", "-"),
            self.appearance,
            f"{width}x{height}" if self.size != WIDE else "",
            f"{self.scale:.0%}".removesuffix("%") if self.scale != 1 else "",
            "rtl" if self.mirrored else "",
            "large" if self.letters != 1 else "",
            "contrast" if self.contrast else "",
        ]
        return "-".join(part for part in parts if part)


SHOWN = {
    "window-light": Page(gallery.busy_foot),
    "window-dark": Page(gallery.busy_foot, appearance="dark"),
    "window-dragging": Page(gallery.dragging),
    "window-narrow": Page(gallery.rows, size=NARROW),
    "first-run": Page(gallery.sign_in_found),
    "trouble": Page(gallery.trouble),
    "settings": Page(gallery.settings_new_videos),
}
"""What the README and the guide show, by file name."""


def scenes() -> list[Scene]:
    """Each public function of `tests.ui.gallery` with the parameters of a scene, in their order there."""
    found = inspect.getmembers(gallery, inspect.isfunction)
    ours = [it for name, it in found if it.__module__ == gallery.__name__ and not name.startswith("_")]
    shown = [it for it in ours if [*inspect.signature(it).parameters] == ["window", "folder"]]
    return sorted(shown, key=lambda it: it.__code__.co_firstlineno)


def pages() -> Iterator[Page]:
    for scene in scenes():
        page = Page(scene)
        for appearance in APPEARANCES:
            if appearance != "system":
                yield replace(page, appearance=appearance)
        yield replace(page, size=NARROW, kept=scene.__name__ in _WHOLE)
        yield replace(page, mirrored=True, kept=scene.__name__ in _WHOLE)
        yield replace(page, letters=2.0, kept=scene.__name__ in _WHOLE)
        for appearance in ("light", "dark"):
            yield replace(page, appearance=appearance, contrast=True, kept=scene.__name__ in _WHOLE)
        if scene.__name__ in _WHOLE:
            yield from _at_every_size(page)


def _at_every_size(page: Page) -> Iterator[Page]:
    for scale in (1.5, 2.0):
        yield replace(page, scale=scale, kept=False)
    yield replace(page, size=FOUR_K, kept=False)
    yield replace(page, size=NARROW, letters=2.0)
    yield replace(page, size=NARROW, appearance="dark", kept=False)
