"""What a test leaves behind is found, whoever started it."""

import subprocess
import sys

from tests.children import children

_PARENT = "import subprocess, sys; p = subprocess.Popen(['sleep', '60']); print(p.pid, flush=True); p.wait()"


def test_children_and_their_children_are_found() -> None:
    with subprocess.Popen([sys.executable, "-c", _PARENT], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        grandchild = int(parent.stdout.readline())
        try:
            assert children() >= {parent.pid, grandchild}
        finally:
            subprocess.run(["kill", str(grandchild)], check=True)
    assert not children() & {parent.pid, grandchild}
