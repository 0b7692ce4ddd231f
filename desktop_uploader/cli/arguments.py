"""The command line, declared."""

import argparse
import re
from dataclasses import dataclass
from pathlib import Path

from desktop_uploader import version

_UNITS = {"": 1, "k": 1000, "m": 1000**2, "g": 1000**3, "ki": 1024, "mi": 1024**2, "gi": 1024**3}
_RATE = re.compile(r"(\d+(?:\.\d+)?)\s*(k|m|g|ki|mi|gi)?b?(?:/s|ps)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Connection:
    """Which server, and the token's way here; without a server the companion of this computer serves."""

    server: str | None
    token_file: Path | None


def rate(text: str) -> int:
    """`2MB/s` → 2,000,000 bytes a second."""
    match = _RATE.fullmatch(text.strip())
    if match is None or not float(match[1]):
        raise argparse.ArgumentTypeError(f"“{text}” isn't a speed; write it like 2MB/s or 500kB/s")
    return max(1, int(float(match[1]) * _UNITS[(match[2] or "").lower()]))


def address(text: str) -> str:
    if not re.match(r"https?://[^/\s]+", text):
        raise argparse.ArgumentTypeError(
            f"“{text}” isn't an address; write it like https://videos.example.edu"
        )
    return text.rstrip("/")


def parser() -> argparse.ArgumentParser:
    """Exit 0 all ready, 1 some failed, 2 usage, 3 sign-in needed, 130 interrupted (kept, resumes)."""
    top = argparse.ArgumentParser(
        prog="desktop-uploader",
        description="From a lecture on your disk to watchable.",
        epilog="Without a command, the window opens: desktop-uploader [FILE …] [--server URL] [--limit RATE]",
    )
    top.add_argument("--version", action="version", version=f"desktop-uploader {version()}")
    top.add_argument("--demo", action="store_true", help="play the whole journey on three generated videos")
    top.add_argument("--self-test", action="store_true", help="check that this installation is whole")
    verbs = top.add_subparsers(dest="verb", metavar="COMMAND")
    upload = verbs.add_parser("upload", help="upload videos and wait until they can be watched")
    _upload_arguments(upload)
    doctor = verbs.add_parser("doctor", help="check address, sign-in, clock, disk and keyring")
    _connection_arguments(doctor)
    doctor.add_argument("--json", action="store_true", help="print one JSON object")
    verbs.add_parser("companion", help="run the companion server", add_help=False)
    return top


def window_parser() -> argparse.ArgumentParser:
    """`desktop-uploader [FILES…] [--server URL] [--limit 2MB/s]`: the window."""
    window = argparse.ArgumentParser(prog="desktop-uploader")
    window.add_argument("files", nargs="*", metavar="FILE")
    _connection_arguments(window)
    _limit_argument(window)
    window.add_argument("--background", action="store_true", help="begin beside the clock, no window")
    return window


def _upload_arguments(upload: argparse.ArgumentParser) -> None:
    upload.add_argument("files", nargs="+", metavar="FILE")
    _connection_arguments(upload)
    _limit_argument(upload)
    upload.add_argument("--title")
    upload.add_argument("--description", default="")
    upload.add_argument("--course", metavar="ID")
    upload.add_argument("--lesson", metavar="ID")
    upload.add_argument("--visibility", choices=("public", "unlisted", "private"), default="private")
    upload.add_argument("--json", action="store_true", help="print one JSON object a line")
    upload.add_argument("--no-wait", action="store_true", help="end once all bytes are stored and verified")


def _connection_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--server", type=address, metavar="URL", help="default: the companion of this computer")
    verb.add_argument("--token-file", type=Path, metavar="PATH")


def _limit_argument(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--limit", type=rate, metavar="2MB/s", help="bytes a second, all files together")
