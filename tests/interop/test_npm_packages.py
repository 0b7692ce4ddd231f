"""The packages from npm are those of the lock, and the lock says what they are, not where they came from."""

import json
from pathlib import Path

from tests.interop.programs import PACKAGES

_NODE = Path(__file__).parent / "node"


def test_the_lock_names_no_registry_and_every_digest() -> None:
    locked = json.loads((_NODE / "package-lock.json").read_text())["packages"]
    packages = [package for path, package in locked.items() if path]
    assert packages
    assert not any("resolved" in package for package in packages)
    assert all(package["integrity"].startswith("sha512-") for package in packages)


def test_what_is_installed_is_what_the_lock_says() -> None:
    locked = json.loads((_NODE / "package-lock.json").read_text())["packages"]
    asked = json.loads((_NODE / "package.json").read_text())["dependencies"]
    for name, version in asked.items():
        installed = json.loads((PACKAGES / "node_modules" / name / "package.json").read_text())
        assert installed["version"] == version == locked[f"node_modules/{name}"]["version"]
