"""The probe's child process: it decodes strangers' files, so may crash, hang or be taken over.

The file comes open on standard input and one `Answer` leaves on standard output: no path gets in here,
and no file can be written.
"""

import sys
from typing import Final

from desktop_uploader.media.answer import Answer
from desktop_uploader.media.facts import look

_BOUNDS: Final = {"RLIMIT_AS": 2 * 1024**3, "RLIMIT_CPU": 60, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0}
"""Bytes of address space; seconds of computing, for when our parent was killed and can't end us; no file
written, no core dumped."""


def main(argv: list[str]) -> int:
    """`argv`: the container, as `sniff` names it. Writes the answer; never raises for what a file holds."""
    confine()
    with open(0, "rb", buffering=0, closefd=False) as file:
        try:
            answer = look(file, argv[0])
        except Exception:  # noqa: BLE001 - the outermost boundary: whatever a decoder raises, the file is why
            answer = Answer("file_damaged", "its contents can't be read")
    with open(1, "wb", closefd=False) as out:
        out.write(answer.to_line())
    return 0


def confine() -> None:
    """Takes from this process what a decoder has no need of, as far as the system knows how."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    for name, bound in _BOUNDS.items():
        try:
            resource.setrlimit(getattr(resource, name), (bound, bound))
        except (AttributeError, OSError, ValueError):
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
