"""Our own companion, which only doesn't prepare what it gets. Arguments: DATA PORT. Prints its address."""

import sys
from pathlib import Path

from desktop_uploader.companion.process import run
from desktop_uploader.companion.settings import CompanionSettings


def main() -> None:
    data, port = sys.argv[1:]
    settings = CompanionSettings(data=Path(data), port=int(port), processing=False)
    settings.prepare_folders()
    run(settings, until_stdin_closes=False)


if __name__ == "__main__":
    main()
