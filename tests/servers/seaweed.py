"""A real S3 server without containers: SeaweedFS from its wheel, one process on ports of its own.

with seaweed(folder) as server:
    folder = server.folder()        # folder.settings() for a companion, folder.left() for what is there
"""

import json
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir
from typing import Any
from xml.etree import ElementTree

import httpx

from desktop_uploader.companion.backends.s3_signing import Signer
from desktop_uploader.companion.settings import S3Settings

_PATIENCE = 40.0
_TRIES = 3
KEY, SECRET = "access", "secret-of-the-bucket"
_PORTS = ("s3", "master", "volume", "filer")


@dataclass(frozen=True, slots=True)
class Bucket:
    """A part of a bucket, as its owner sees it: what lies below `prefix`."""

    endpoint: str
    prefix: str = ""
    name: str = "lectures"
    access_key: str = KEY
    secret_key: str = SECRET

    def settings(self, **other: Any) -> S3Settings:  # Any: fields of `S3Settings`
        given = {
            "bucket": self.name,
            "region": "us-east-1",
            "access_key": self.access_key,
            "secret_key": self.secret_key,
            "endpoint": self.endpoint,
            "prefix": self.prefix,
        }
        return S3Settings(**(given | other))

    def ask(self, method: str, path: str = "", content: bytes = b"") -> httpx.Response:
        signer = Signer(self.settings())
        headers = signer.headers(method, path, {}, content)
        return httpx.request(method, signer.base + path, headers=headers, content=content, trust_env=False)

    def uploads(self) -> list[str]:
        """The keys of uploads that nobody completed ("ListMultipartUploads")."""
        return self._keys("?uploads=", "{*}Upload/{*}Key")

    def objects(self) -> list[str]:
        """ "ListObjectsV2"."""
        return self._keys("?list-type=2", "{*}Contents/{*}Key")

    def left(self) -> list[str]:
        return self.uploads() + self.objects()

    def _keys(self, query: str, path: str) -> list[str]:
        answer = self.ask("GET", query)
        assert answer.status_code == 200, answer.text
        tree = ElementTree.fromstring(answer.text)  # noqa: S314  # from our own server
        found = [it.text or "" for it in tree.iterfind(path)]
        return [it for it in found if it.startswith(self.prefix)]


@dataclass(frozen=True, slots=True)
class Seaweed:
    endpoint: str

    def folder(self) -> Bucket:
        """An empty one. A bucket for each test would take seven volumes each."""
        return Bucket(self.endpoint, f"{secrets.token_hex(8)}/")


@contextmanager
def seaweed(folder: Path) -> Iterator[Seaweed]:
    """Ready, and ended with its group: its data is worth nothing, so it isn't asked twice."""
    config = folder / "s3.json"
    keys = [{"accessKey": KEY, "secretKey": SECRET}]
    config.write_text(json.dumps({"identities": [{"name": "t", "credentials": keys, "actions": ["Admin"]}]}))
    with ExitStack() as running:
        for attempt in range(_TRIES):
            endpoint, process = _started(folder, config, attempt)
            running.callback(_end, process)
            if _ready(endpoint, process):
                yield Seaweed(endpoint)
                return
        raise RuntimeError((folder / "log").read_text("utf-8", "replace")[-2000:])


def _started(folder: Path, config: Path, attempt: int) -> tuple[str, subprocess.Popen[bytes]]:
    data = folder / f"data{attempt}"
    data.mkdir()
    ports = _free_ports(2 * len(_PORTS))
    command = [
        str(Path(sys.executable).with_name("weed")),
        *("server", f"-dir={data}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-s3", f"-s3.config={config}"),
        *(
            "-s3.port.iceberg=0",
            "-s3.port.lance=0",
            "-master.volumeSizeLimitMB=64",
            "-volume.max=20",
            "-master.telemetry=false",
        ),
        # Its port for gRPC is the other plus 10,000 unless told, and that may be none.
        *(f"-{name}.port={port}" for name, port in zip(_PORTS, ports, strict=False)),
        *(f"-{name}.port.grpc={port}" for name, port in zip(_PORTS, ports[len(_PORTS) :], strict=True)),
    ]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, start_new_session=True)
    return f"http://127.0.0.1:{ports[0]}", process


def _free_ports(count: int) -> list[int]:
    with ExitStack() as held:
        sockets = [held.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [it.getsockname()[1] for it in sockets]


def _ready(endpoint: str, process: subprocess.Popen[bytes]) -> bool:
    """False once it ended: somebody else took one of its ports."""
    probe, deadline = Bucket(endpoint), time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            if probe.ask("PUT").status_code in {200, 409} and probe.ask("PUT", "/ready").status_code == 200:
                return True
        except httpx.HTTPError:
            pass
        time.sleep(0.05)
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    # It names its sockets by its ports, and removes them only where it may end by itself.
    for port in re.findall(r"port(?:\.grpc)?=(\d+)", str(process.args)):
        for left in Path(gettempdir()).glob(f"seaweedfs-*-{port}.sock"):
            left.unlink(missing_ok=True)
