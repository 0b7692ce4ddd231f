"""What is said once and never again: an empty file remembers it. Knows no Qt."""

from pathlib import Path


def is_first_time(file: Path) -> bool:
    """Whether nobody asked before. False where it can't be remembered: nobody is to hear it daily."""
    try:
        file.touch(exist_ok=False)
    except OSError:
        return False
    return True
