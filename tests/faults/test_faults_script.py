"""Scripts in words and in Python, the program, the fixtures, and the page that describes them all."""

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.__main__ import rate
from tests.faults.answers import FAULTS, Answer, Cut, Fault, Redirect
from tests.faults.links import LINK_FAULTS
from tests.faults.proxy import FaultProxy
from tests.faults.raw_client import PATCH_TYPE, RawClient
from tests.faults.script import FOR_EVER, Rule, Script, rule_of
from tests.faults.server import FaultServer
from tests.faults.threads import in_thread

PAGE = Path(__file__).parents[2] / "docs" / "faults.md"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("patch 2: cut after=1000", Rule("PATCH", 2, 2, Cut(1000))),
        ("head 3-5: answer status=429 retry_after=7", Rule("HEAD", 3, 5, Answer(429, 7))),
        ("patch 4-: cut reset=no", Rule("PATCH", 4, FOR_EVER, Cut(0, reset=False))),
        ("any 20%: redirect to=http://x/", Rule("ANY", 1, FOR_EVER, Redirect("http://x/"), 0.2)),
        ("*: answer", Rule("ANY", 1, FOR_EVER, Answer())),
    ],
)
def test_words(line: str, rule: Rule[Fault]) -> None:
    assert rule_of(line, FAULTS) == rule


@pytest.mark.parametrize(
    "line", ["", "patch 1 cut", "patch 1: explode", "patch 1: cut at=3", "patch 1: cut 3"]
)
def test_words_that_say_nothing(line: str) -> None:
    with pytest.raises(ValueError, match=r"isn't like|there is no|takes"):
        rule_of(line, FAULTS)


def test_a_plan_comes_behind_what_is_planned() -> None:
    script: Script[str] = Script()
    script.plan("PATCH", "one", None)
    script.plan("PATCH", "two")
    script.add(Rule("HEAD", 2, 3, "late"))
    assert [script.next("PATCH") for _ in range(4)] == ["one", None, "two", None]
    assert [script.next("HEAD") for _ in range(4)] == [None, "late", "late", None]
    script.plan("PATCH", "three")
    script.heal()
    assert script.next("PATCH") is None


def test_chance_is_the_same_for_the_same_seed() -> None:
    def drawn(seed: int) -> list[str | None]:
        script: Script[str] = Script(seed)
        script.add(Rule("ANY", 1, FOR_EVER, "fault", 0.5))
        return [script.next("PATCH") for _ in range(50)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert 10 < drawn(1).count("fault") < 40


def test_rates() -> None:
    assert [rate(text) for text in ("50mbit", "8kbit", "7b", "7")] == [6_250_000, 1000, 7, 7]


def test_every_fault_is_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in [*FAULTS, *LINK_FAULTS]:
        assert f"| `{name}`" in page


async def test_fixtures(fault_server: FaultServer, fault_proxy: FaultProxy) -> None:
    path = fault_server.uploads.create(10)
    async with RawClient(fault_proxy.port) as client:
        assert (await client.ask("HEAD", path)).status == 200


def test_in_a_thread() -> None:
    with in_thread(FaultServer()) as server:
        path = server.it.uploads.create(10)

        async def ask() -> int:
            async with RawClient(server.it.port) as client:
                return (await client.ask("HEAD", path)).status

        assert asyncio.run(ask()) == 200
        server.call(server.it.die())
        with pytest.raises(OSError, match=r"refused|Connect call failed"):
            asyncio.run(ask())


def started(*arguments: str) -> tuple["subprocess.Popen[str]", int]:
    """The program in a process of its own, and its port."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults", *arguments], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, int(process.stdout.readline().rpartition(":")[2])


def ended(process: "subprocess.Popen[str]", how: signal.Signals) -> None:
    process.send_signal(how)
    process.communicate(timeout=20)


async def test_what_a_killed_program_stored_is_there_when_it_is_back(tmp_path: Path) -> None:
    process, port = started("server", "--folder", str(tmp_path), "--fault", "patch 1: stall after=700")
    proxy, way_in = started("proxy", "--to", str(port), "--round-trip", "1", "--fault", "any 2: reset")
    try:
        async with RawClient(way_in) as client:
            path = (await client.ask("POST", "/files", Upload_Length="1000")).headers["location"]
            await client.say("PATCH", path, bytes(1000), Content_Type=PATCH_TYPE, Upload_Offset="0")
            async with asyncio.timeout(20):
                while sum(it.stat().st_size for it in tmp_path.glob("*.bin")) < 700:
                    await asyncio.sleep(0.01)
    finally:
        ended(process, signal.SIGKILL)
        ended(proxy, signal.SIGINT)
    process, port = started("server", "--folder", str(tmp_path), "--port", str(port))
    try:
        async with RawClient(port) as client:
            assert (await client.ask("HEAD", path)).headers["upload-offset"] == "700"
    finally:
        ended(process, signal.SIGINT)
