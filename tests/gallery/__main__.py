"""Every picture of the window in one folder, to be looked at: `python -m tests.gallery FOLDER`.

`--references` instead of the folder takes the kept ones anew, for who has looked at what changed;
`--readme` those that the README shows.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.gallery import references  # Qt reads the platform when it is first used
from tests.gallery.index import index_of
from tests.gallery.pages import SHOWN, pages
from tests.gallery.studio import pictures, studio

_DOCS = Path(__file__).parents[2] / "docs" / "pictures"


def show(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shown: dict[str, list[str]] = {}
    with studio() as application, tempfile.TemporaryDirectory() as things:
        for page in pages():
            for number, image in enumerate(pictures(application, page, Path(things))):
                file = references.path_of(page.name, number).name
                image.save(str(folder / file))
                shown.setdefault(page.scene.__name__, []).append(file)
    (folder / "index.html").write_text(index_of(shown), "utf-8")
    print(f"{sum(map(len, shown.values()))} pictures: {folder / 'index.html'}")


def renew() -> None:
    references.FOLDER.mkdir(exist_ok=True)
    for old in references.FOLDER.glob("*.png"):
        old.unlink()
    with studio() as application, tempfile.TemporaryDirectory() as things:
        for page in pages():
            taken = pictures(application, page, Path(things)) if page.kept else []
            for number, image in enumerate(taken):
                references.keep(image, references.path_of(page.name, number))
    sizes = [it.stat().st_size for it in references.FOLDER.glob("*.png")]
    print(f"{len(sizes)} pictures, {sum(sizes) / 1e6:.1f} MB. Look at what changed before you commit it.")


def for_readme() -> None:
    """The pictures of `docs/`, from the same scenes: of a dialog, where there is one."""
    with studio() as application, tempfile.TemporaryDirectory() as things:
        for name, page in SHOWN.items():
            pictures(application, page, Path(things))[-1].save(str(_DOCS / f"{name}.png"))


if __name__ == "__main__":
    if sys.argv[1] == "--references":
        renew()
    elif sys.argv[1] == "--readme":
        for_readme()
    else:
        show(Path(sys.argv[1]))
