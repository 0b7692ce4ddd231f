"""`python -m tests.faults`: the server, the proxy, or a list of faults. See docs/faults.md."""

import argparse
import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import fields
from pathlib import Path

from tests.faults.answers import FAULTS
from tests.faults.behaviour import Tus
from tests.faults.links import LINK_FAULTS
from tests.faults.proxy import FaultProxy
from tests.faults.script import Rule, rule_of
from tests.faults.server import FaultServer
from tests.faults.shape import Shape
from tests.faults.uploads import Uploads

UNITS = {"kbit": 1e3 / 8, "mbit": 1e6 / 8, "gbit": 1e9 / 8, "b": 1.0}


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the address once it listens, then serves until it is interrupted."""
    asked = _parser().parse_args(arguments)
    if asked.what == "list":
        _list()
        return
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(asked))


async def _serve(asked: argparse.Namespace) -> None:
    async with AsyncExitStack() as stack:
        serving: FaultServer | FaultProxy
        if asked.what == "server":
            uploads = Uploads(asked.folder, keep=not asked.discard)
            tus = Tus(uploads, asked.token, asked.max_request, asked.lifetime)
            server = serving = FaultServer(tus, port=asked.port)
            server.script.add(*asked.fault)
        else:
            host, _, port = asked.to.rpartition(":")
            proxy = serving = FaultProxy(int(port), host=host or "127.0.0.1", port=asked.port)
            proxy.script.add(*asked.fault)
            proxy.shape = Shape(asked.up, asked.down, asked.round_trip / 1000)
        await stack.enter_async_context(serving)
        print(serving.base_url, flush=True)
        await asyncio.Event().wait()


def rate(text: str) -> float:
    """Bytes a second from `50mbit`, `800kbit` or `1000000b`."""
    for unit, size in UNITS.items():
        if text.lower().endswith(unit):
            return float(text[: -len(unit)]) * size
    return float(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.faults", description=__doc__)
    what = parser.add_subparsers(dest="what", required=True)
    what.add_parser("list", help="every fault with what it takes")
    server = what.add_parser("server", help="a tus server")
    server.add_argument("--port", type=int, default=0)
    server.add_argument("--folder", type=Path, help="keep uploads there, through kills too; else in memory")
    server.add_argument("--discard", action="store_true", help="count bytes and forget them")
    server.add_argument("--token", help="what Authorization must bear")
    server.add_argument("--max-request", type=int, help="more bytes at once are a 413")
    server.add_argument("--lifetime", type=float, help="seconds that Upload-Expires promises")
    _fault(server, FAULTS, "patch 2: cut after=1000")
    proxy = what.add_parser("proxy", help="a network before any server")
    proxy.add_argument("--to", required=True, metavar="[HOST:]PORT")
    proxy.add_argument("--port", type=int, default=0)
    proxy.add_argument("--up", type=rate, default=0.0, metavar="50mbit")
    proxy.add_argument("--down", type=rate, default=0.0, metavar="50mbit")
    proxy.add_argument("--round-trip", type=float, default=0.0, metavar="MILLISECONDS")
    _fault(proxy, LINK_FAULTS, "connect 1: vanish after=100000")
    return parser


def _fault(parser: argparse.ArgumentParser, faults: dict[str, type], example: str) -> None:
    def parse(line: str) -> Rule[object]:
        try:
            return rule_of(line, faults)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from error

    parser.add_argument("--fault", type=parse, action="append", default=[], metavar=f"“{example}”")


def _list() -> None:
    for title, faults in (("server", FAULTS), ("proxy", LINK_FAULTS)):
        print(f"{title}:")
        for name, kind in faults.items():
            takes = " ".join(
                f"{it.name}={it.default}"
                for it in fields(kind)  # type: ignore[arg-type] # each fault is a dataclass
                if it.type in {int, float, bool, str}
            )
            print(f"  {name:10} {takes}\n             {(kind.__doc__ or '').splitlines()[0]}")


if __name__ == "__main__":
    main()
