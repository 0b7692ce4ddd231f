"""1 GiB to @tus/server beside curl, tuspy and tus-js-client, in turns; and how much of a thin line is used.

`BENCHMARK_MIB` and `BENCHMARK_RUNS` make it smaller, to try it out; its table is then not written.
"""

import os
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import httpx
import pytest

from tests.benchmarks import page
from tests.benchmarks.cost import Cost
from tests.faults.proxy import FaultProxy
from tests.faults.shape import Shape
from tests.faults.threads import in_thread
from tests.interop.foreign import TUS_SERVER, ForeignServer
from tests.interop.programs import node_program

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(3600)]

MIB = 1024**2
SIZE = int(os.environ.get("BENCHMARK_MIB", "1024")) * MIB
RUNS = int(os.environ.get("BENCHMARK_RUNS", "9"))
WHOLE = SIZE == 1024 * MIB and RUNS == 9
REQUEST = 64 * MIB

LINK = Shape(up=50e6 / 8, down=50e6 / 8, round_trip=0.04)
LINK_SECONDS = 20

_TUS = {"Tus-Resumable": "1.0.0"}


@dataclass(frozen=True, slots=True)
class Bench:
    """A server, a file, and the senders by name; each gets a new upload, which is removed afterwards."""

    server: ForeignServer
    file: Path

    def send(self, sender: Callable[[str, Path], Cost]) -> Cost:
        size = self.file.stat().st_size
        answer = httpx.post(f"{self.server.address}/files", headers={**_TUS, "Upload-Length": str(size)})
        upload = str(answer.raise_for_status().headers["Location"])
        try:
            cost = sender(upload, self.file)
            assert self.server.stored(upload).stat().st_size == size
        finally:
            httpx.delete(upload, headers=_TUS).raise_for_status()
        return cost


def curl(upload: str, file: Path) -> Cost:
    """One PATCH with the whole file; curl tells its own time."""
    said = {**_TUS, "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream", "Expect": ""}
    headers = [part for name, value in said.items() for part in ("-H", f"{name}: {value}")]
    told = ["-o", os.devnull, "-w", '{"seconds": %{time_total}, "cpu": 0, "peak": 0}']
    return Cost.of(["curl", "-sf", "-X", "PATCH", "-T", str(file), *headers, *told, upload])


def python(module: str, *options: str) -> Callable[[str, Path], Cost]:
    def send(upload: str, file: Path) -> Cost:
        return Cost.of([sys.executable, "-m", f"tests.benchmarks.{module}", upload, str(file), *options])

    return send


def tus_js(upload: str, file: Path) -> Cost:
    node, _, packages = node_program("")
    script = str(Path(__file__).parent / "send_tus_js.mjs")
    return Cost.of([node, script, packages, upload, str(file), str(REQUEST)])


SENDERS: dict[str, Callable[[str, Path], Cost]] = {
    "curl": curl,
    "tuspy": python("send_tuspy", str(REQUEST)),
    "tus-js-client": tus_js,
    "httpx, a bare loop": python("send_httpx", str(REQUEST)),
    "ours": python("send_ours", str(REQUEST)),
    "ours, no digests": python("send_ours", str(REQUEST), "--no-digests"),
}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("gibibyte")
    file, stored, chance = folder / "lecture.mp4", folder / "stored", random.Random(1)
    stored.mkdir()
    with file.open("wb") as writing:
        for _ in range(SIZE // MIB):
            writing.write(chance.randbytes(MIB))
    with ForeignServer(TUS_SERVER, stored) as server:
        yield Bench(server, file)
    file.unlink()


@pytest.fixture(scope="module")
def costs(bench: Bench) -> dict[str, list[Cost]]:
    """In turns, each run in another order, so that no sender always has the same one before it."""
    costs: dict[str, list[Cost]] = {name: [] for name in SENDERS}
    for run in range(RUNS):
        for name in random.Random(run).sample(list(SENDERS), len(SENDERS)):
            costs[name].append(bench.send(SENDERS[name]))
    return costs


@pytest.fixture(scope="module")
def medians(costs: dict[str, list[Cost]]) -> dict[str, Cost]:
    medians = {name: Cost.median(all_of_it) for name, all_of_it in costs.items()}
    rows = [
        (name, f"{it.seconds:.2f}", f"{it.seconds / medians['curl'].seconds:.2f}", *_figures(it))
        for name, it in medians.items()
    ]
    head = (f"{SIZE // MIB} MiB, {RUNS} runs in turns", "seconds", "÷ curl", "CPU seconds", "peak memory")
    text = f"Measured on {page.today()}:\n\n{page.table(head, rows)}"
    print(f"\n{text}")
    if WHOLE:
        page.write("transfers", text)
    return medians


def _figures(cost: Cost) -> tuple[str, str]:
    return (f"{cost.cpu:.2f}", f"{cost.peak / 1e6:.0f} MB") if cost.cpu else ("–", "–")


@pytest.mark.parametrize(("other", "share"), [("curl", 1.25), ("tuspy", 0.8), ("tus-js-client", 1.0)])
def test_a_gibibyte_takes_at_most(medians: dict[str, Cost], other: str, share: float) -> None:
    """Digests included."""
    assert medians["ours"].seconds <= share * medians[other].seconds


def test_without_digests_it_costs_no_more_than_the_library(medians: dict[str, Cost]) -> None:
    """0.6 x tuspy's CPU was the aim. The library alone costs more than tuspy's one blocking call does."""
    assert medians["ours, no digests"].cpu <= 1.15 * medians["httpx, a bare loop"].cpu


def test_memory_stays_below_90_megabytes(costs: dict[str, list[Cost]]) -> None:
    assert max(it.peak for it in costs["ours"]) <= 90e6


def test_one_file_fills_a_thin_line(bench: Bench, tmp_path: Path) -> None:
    """50 Mbit/s and 40 ms round trip, requests as the program sizes them."""
    file = tmp_path / "lecture.mp4"
    file.write_bytes(random.Random(2).randbytes(int(LINK.up * LINK_SECONDS)))
    with in_thread(FaultProxy(int(bench.server.address.rpartition(":")[2]))) as proxy:
        proxy.it.shape = LINK
        line = Bench(bench.server, file)
        ours, other = [], []
        for _ in range(RUNS):
            ours.append(line.send(_through(proxy.it.base_url, python("send_ours"))).seconds)
            other.append(line.send(_through(proxy.it.base_url, curl)).seconds)
    shares = [LINK_SECONDS / median(it) for it in (ours, other)]
    text = f"{100 * shares[0]:.1f} % of the line (curl: {100 * shares[1]:.1f} %)"
    print(f"\n{text}")
    if WHOLE:
        page.write(
            "thin line", f"One file over 50 Mbit/s with 40 ms round trip, measured on {page.today()}: {text}."
        )
    assert shares[0] >= 0.95


def _through(address: str, sender: Callable[[str, Path], Cost]) -> Callable[[str, Path], Cost]:
    """By way of the line: the upload's path, there."""
    return lambda upload, file: sender(f"{address}{httpx.URL(upload).path}", file)
