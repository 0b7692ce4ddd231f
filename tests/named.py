"""Tests that a page of docs/ names: each must exist, or the page promises what nothing holds."""

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]


def named_in(page: str) -> set[str]:
    """Of tests and of files of tests, as they stand between backticks."""
    return set(re.findall(r"`(test_\w+)(?:\.py)?`", (ROOT / "docs" / page).read_text("utf-8")))


@cache
def there() -> frozenset[str]:
    """The names of all tests, and of the files they are in."""
    files = list((ROOT / "tests").rglob("test_*.py"))
    tests = (name for file in files for name in re.findall(r"def (test_\w+)", file.read_text("utf-8")))
    return frozenset(tests) | {file.stem for file in files}
