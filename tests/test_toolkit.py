"""What we need of Qt. PySide6 6.12.0 on CPython 3.10 and 3.11 loses a reference to None per void call."""

import subprocess
import sys

_VOID_CALLS = """
from PySide6.QtCore import QObject
it = QObject()
for number in range(20_000):
    it.setObjectName(str(number))
print(it.objectName())
"""


def test_twenty_thousand_void_calls_do_not_use_up_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _VOID_CALLS], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "19999\n"), done.stderr
