"""docs/promises.md: every complaint has its promise, and every promise tests that hold it."""

import re

from tests.named import ROOT, named_in, there

COMPLAINTS = 27


def test_each_promise_names_tests_that_are_there() -> None:
    assert named_in("promises.md") - there() == set()


def test_every_complaint_has_one() -> None:
    page = (ROOT / "docs" / "promises.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+) \|.*`test_\w+`.*\|$", page, re.MULTILINE)
    assert list(map(int, rows)) == list(range(1, COMPLAINTS + 1))
