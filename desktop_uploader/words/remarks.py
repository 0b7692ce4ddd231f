"""What is said once, of the whole program and of no single upload."""

from pathlib import Path


def journal_recovered(uploads: int, set_aside: Path) -> str:
    found = (
        "No upload could be recovered" if not uploads else f"{uploads} upload{'s' * (uploads > 1)} recovered"
    )
    return f"The list of uploads was damaged. {found}; the damaged file is kept as {set_aside}."
