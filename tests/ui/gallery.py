"""Pictures of the window: python -m tests.ui.gallery FOLDER."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.theme import DARK, LIGHT, Theme
from tests.ui.parts import parts
from tests.ui.rows import PLACES, every_state


def picture(folder: Path, name: str, theme: Theme, size: tuple[int, int], *, rows: bool = True) -> None:
    with parts(folder) as made:
        window = MainWindow(made, theme)
        window.resize(*size)
        window.show()
        if rows:
            window.model.name_places(PLACES)
            window.apply(every_state(folder))
            window.list.setCurrentIndex(window.filter.index(0, 0))
        QApplication.processEvents()
        window.grab().save(str(folder / f"{name}.png"))
        window.close()
        window.deleteLater()


def main(folder: Path) -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    folder.mkdir(parents=True, exist_ok=True)
    for name, theme in (("light", LIGHT), ("dark", DARK)):
        picture(folder, f"window-{name}", theme, (1160, 1240))
        picture(folder, f"narrow-{name}", theme, (800, 560))
        picture(folder, f"empty-{name}", theme, (1160, 760), rows=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
