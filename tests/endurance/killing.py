"""One upload of many files in which uploader, companion, or both are killed at random instants.

What must hold at its end is in `Outcome`: no row lost, no byte wrong, no mark fallen, little sent again.
"""

import hashlib
import os
import random
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.paths import HOME, Paths
from tests.endurance.counting import CountingLink
from tests.endurance.lectures import Lecture
from tests.journey.shells import CompanionShell, Uploader
from tests.journey.stored import contents, status

FROM_THE_START = 0.25
"""The share of kills that are timed from the start of a process; others from when bytes move again."""

_STARTING, _SENDING = 2.0, 1.0
"""Seconds until the latest kill, timed from the one or the other."""

_LIMITS = ("20MB/s", "40MB/s", "80MB/s")
_SENT = frozenset({Phase.PROCESSING, Phase.READY})


class Victim(StrEnum):
    UPLOADER = "uploader"
    COMPANION = "companion"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Kill:
    """`instant`: seconds since the last start; `sent`: bytes until then; `again`: those it cost."""

    who: Victim
    instant: float
    sent: int
    again: int


@dataclass(slots=True)
class Outcome:
    """What several runs came to; the lists name what went wrong."""

    kills: list[Kill] = field(default_factory=list)
    runs: int = 0
    rows: int = 0
    stored: int = 0
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    fallen: list[str] = field(default_factory=list)

    @property
    def most_again(self) -> int:
        return max((kill.again for kill in self.kills), default=0)

    def add(self, other: "Outcome") -> None:
        self.kills += other.kills
        self.runs += other.runs
        self.rows += other.rows
        self.stored += other.stored
        self.lost += other.lost
        self.wrong += other.wrong
        self.fallen += other.fallen


class Run:
    """`home`: new, for this run alone."""

    def __init__(self, home: Path, lectures: Sequence[Lecture], chance: random.Random) -> None:
        self._home, self._lectures, self._chance = home, lectures, chance
        self._uploaders: list[Uploader] = []

    def play(self, victims: Iterator[Victim], most: int) -> Outcome:
        """Up to so many kills, then on to the end."""
        with CountingLink() as self._link:
            try:
                self._serve()
                self._upload()
                times = list(self._kill(victims, most))
                code = self._uploaders[-1].end()
                assert code == 1, self._uploaders[-1].told  # the file that is no video
                return self._outcome(times)
            finally:
                self._uploaders[-1].end(signal.SIGKILL)
                self._companion.end(signal.SIGTERM)

    def _serve(self) -> None:
        self._companion = CompanionShell(self._home, 0, "--public-url", self._link.address)
        self._link.port = self._companion.port
        self._begun = time.monotonic()

    def _upload(self) -> None:
        token = str(self._home / "companion" / "token")
        files = [str(lecture.path) for lecture in self._lectures]
        server = ("--server", self._link.address, "--token-file", token)
        limit = ("--limit", self._chance.choice(_LIMITS))
        self._uploaders.append(Uploader(self._home, *files, *server, *limit, "--no-wait"))
        self._begun = time.monotonic()

    def _kill(self, victims: Iterator[Victim], most: int) -> Iterator[tuple[Victim, float, int, int]]:
        """Who, when, and what the link had counted by then; ends with the uploader, if that is earlier."""
        for _ in range(most):
            instant = self._wait()
            if instant is None:
                return
            who = next(victims)
            yield who, instant, self._link.sent, self._link.sent_again
            self._strike(who)

    def _strike(self, who: Victim) -> None:
        """Both at once: neither may tidy up after the other. Who was killed comes back."""
        uploader, companion = self._uploaders[-1], self._companion
        victims = {
            Victim.UPLOADER: (uploader,),
            Victim.COMPANION: (companion,),
            Victim.BOTH: (companion, uploader),
        }[who]
        for victim in victims:
            victim.signal(signal.SIGKILL)
        for victim in victims:
            victim.end()
        if companion in victims:
            self._serve()
        if uploader in victims:
            self._upload()

    def _wait(self) -> float | None:
        """Until a random instant; seconds since the last start, None if the uploader has ended before."""
        uploader, sent, share = self._uploaders[-1], self._link.sent, self._chance.random()
        latest = self._begun + share * _STARTING
        if self._chance.random() > FROM_THE_START:
            while uploader.running and self._link.sent == sent:
                time.sleep(0.001)
            latest = time.monotonic() + share * _SENDING
        while uploader.running and time.monotonic() < latest:
            time.sleep(0.001)
        return time.monotonic() - self._begun if uploader.running else None

    def _outcome(self, times: list[tuple[Victim, float, int, int]]) -> Outcome:
        again = [time[3] for time in times] + [self._link.sent_again]
        kills = [
            Kill(who, instant, sent, after - before)
            for (who, instant, sent, _), (before, after) in zip(times, pairwise(again), strict=True)
        ]
        rows = self._rows()
        outcome = Outcome(kills, runs=1, rows=len(rows), stored=len(contents(self._home)))
        outcome.lost = [*self._lost(rows)]
        outcome.wrong = [*self._wrong(rows)]
        outcome.fallen = [*self._fallen()]
        return outcome

    def _rows(self) -> list[Upload]:
        paths = Paths.of({**os.environ, HOME: str(self._home)})
        with closing(SqliteJournal(paths.journal, Claims(paths.claims))) as journal:
            assert journal.recovered is None
            return journal.load()

    def _lost(self, rows: list[Upload]) -> Iterator[str]:
        """A row that was told of and is gone, a file without its one row, a row that stands elsewhere."""
        known = {row.id for row in rows}
        told = {line["id"]: line["file"] for uploader in self._uploaders for line in uploader.lines}
        yield from (f"{file}: its row {row} is gone" for row, file in told.items() if row not in known)
        for lecture in self._lectures:
            of_file = [row for row in rows if row.source.path == str(lecture.path)]
            if [row.phase in _SENT for row in of_file] != [lecture.is_video]:
                yield f"{lecture.path}: {[row.phase for row in of_file]}"

    def _wrong(self, rows: list[Upload]) -> Iterator[str]:
        """A stored file whose bytes aren't those of its lecture, or that nobody verified."""
        expected = {str(lecture.path): lecture.sha256 for lecture in self._lectures if lecture.is_video}
        for row in rows:
            if row.source.path not in expected or row.target is None:
                continue
            upload = row.target.url.rsplit("/", 1)[1]
            with (self._home / "companion" / "uploads" / upload / "content").open("rb") as content:
                stored = hashlib.file_digest(content, "sha256").hexdigest()
            if stored != expected[row.source.path]:
                yield f"{row.source.path}: other bytes"
            elif not status(self._home, row.target.playback_id).verified:
                yield f"{row.source.path}: not verified"

    def _fallen(self) -> Iterator[str]:
        """A mark that people saw go backwards."""
        marks: dict[str, int] = {}
        for uploader in self._uploaders:
            for line in uploader.lines:
                before = marks.get(line["id"], 0)
                if line["acknowledged"] < before:
                    yield f"{line['file']}: from {before} to {line['acknowledged']}"
                marks[line["id"]] = line["acknowledged"]
