"""`desktop-uploader`: from argv to the part of the program that is asked for; no other part is imported."""

import os
import sys
from collections.abc import Sequence

_COMMANDS = {"upload", "doctor", "--demo", "--self-test", "--version", "--help", "-h"}
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_USAGE = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Exit codes as `cli.arguments.parser` says."""
    argv = sys.argv[1:] if argv is None else argv
    if argv[:1] == ["companion"]:
        from desktop_uploader.companion.cli import main as companion  # noqa: PLC0415  # an extra, slow to import

        return companion(argv[1:])
    if not argv or argv[0] not in _COMMANDS:
        return _window(argv)
    from desktop_uploader import terminal  # noqa: PLC0415  # the window starts without it

    return terminal.run(argv)


def _window(argv: Sequence[str]) -> int:
    from desktop_uploader.cli.arguments import window_parser  # noqa: PLC0415  # a companion starts without it

    arguments = window_parser().parse_args(argv)
    if sys.platform == "linux" and not any(os.environ.get(it) for it in _SCREENS):
        sys.stderr.write("There is no screen here. Use “desktop-uploader upload FILE …”, or --help.\n")
        return _USAGE
    from desktop_uploader import windowed  # noqa: PLC0415  # the command line starts without Qt

    return windowed.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
