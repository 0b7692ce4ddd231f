"""A proxy that a person or an administrator has chosen holds for the command line, too."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_uploader.store.paths import HOME, MANAGED, Paths

ADDRESS = "https://video.example.invalid"


@pytest.mark.parametrize("managed", [False, True], ids=["a person's", "an administrator's"])
@pytest.mark.parametrize("verb", [["doctor"], ["upload", "lecture.mp4"]], ids=["doctor", "upload"])
def test_the_server_is_asked_through_it(tmp_path: Path, verb: list[str], managed: bool) -> None:
    home = {HOME: str(tmp_path), MANAGED: str(tmp_path / "managed.json")}
    paths = Paths.of(home)
    paths.make()
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.settimeout(30)
        chosen = json.dumps({"proxy": f"http://127.0.0.1:{proxy.getsockname()[1]}"})
        (tmp_path / "managed.json" if managed else paths.preferences).write_text(chosen)
        command = [sys.executable, "-m", "desktop_uploader", *verb, "--server", ADDRESS]
        with subprocess.Popen(
            command, env={**os.environ, **home}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as child:
            try:
                asked, _ = proxy.accept()
                with asked:
                    assert asked.recv(100).startswith(b"CONNECT video.example.invalid:443 ")
            finally:
                child.kill()
