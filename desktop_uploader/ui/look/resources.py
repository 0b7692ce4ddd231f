"""Where the program's own pictures lie: inside an installed package, else beside it in a checkout."""

from pathlib import Path


def resources() -> Path:
    """The folder. Raises FileNotFoundError for an installation that isn't whole."""
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "resources", package.parent / "resources"):
        if (folder / "icons").is_dir():
            return folder
    raise FileNotFoundError("the program's resources are missing")
