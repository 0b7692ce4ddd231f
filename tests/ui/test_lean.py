"""What the window's process does without: what it never uses or not yet, and long looks for garbage."""

import json
import subprocess
import sys
from typing import Any

_TELL = """
import gc, json, linecache, sys
import desktop_uploader.__main__, desktop_uploader.windowed, desktop_uploader.ui.window as window
window.stay_quick()
print(json.dumps([sorted(sys.modules), gc.get_freeze_count(), sys.getswitchinterval(), len(linecache.cache)]))
"""
_NOT_NEEDED = {"rich", "click", "pygments", "av", "fastapi", "uvicorn", "sqlalchemy", "alembic", "boto3"}
_NOT_NEEDED_AT_THE_START = {
    *(
        "httpx",
        "idna",
        "truststore",
        "pydantic",
        "watchdog",
        "sqlite3",
        "keyring",
        "wakepy",
        "importlib.metadata",
    ),
    *("desktop_uploader.assembly", "desktop_uploader.transfers", "desktop_uploader.store.journal"),
}
"""People look at the window while these are imported, on the threads that need them."""

_MODULES_OF_A_COMPANION = """
import json, sys
import desktop_uploader.__main__, desktop_uploader.companion.cli
print(json.dumps(sorted(sys.modules)))
"""


def test_what_is_never_used_is_not_imported_and_what_stays_is_not_looked_through() -> None:
    modules, frozen, switch, sources = _told(_TELL)
    assert _NOT_NEEDED & set(modules) == set()
    assert _NOT_NEEDED_AT_THE_START & set(modules) == set()
    assert frozen > 10_000
    assert switch <= 0.001
    assert sources < 100, "the text of modules is kept in memory"


def test_a_companion_imports_nothing_of_the_program_that_starts_it() -> None:
    modules = set(_told(_MODULES_OF_A_COMPANION))
    assert modules & {"desktop_uploader.app", "desktop_uploader.ui", "rich", "keyring", "PySide6"} == set()


def _told(script: str) -> Any:  # JSON
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)
