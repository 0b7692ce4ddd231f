"""How much at a time, how fast, how long still: arithmetic over what others measured."""

from dataclasses import dataclass, replace
from math import isfinite

from desktop_uploader.core.upload import ChunkRules

MIB = 1024**2

REQUEST_SECONDS = 8.0
FIRST_REQUEST = 8 * MIB
SMALLEST_REQUEST = 64 * 1024
LARGEST_REQUEST = 64 * MIB

SMALLEST_BLOCK = 16 * 1024
_LARGE_BLOCK = 256 * 1024
LARGEST_BLOCK = MIB
SWALLOWED = 8 * MIB
"""What buffers on the way may take at most without anybody reading it."""


def request_size(
    bytes_per_second: float | None, chunk: ChunkRules, remaining: int, ceiling: int | None = None
) -> int:
    """Bytes for the next request: about 8 s of throughput, 64 KiB to 64 MiB, within the target's rules.

    Without a measured rate 8 MiB, or what the target recommends if that is less: quick enough on a slow
    line, and on a fast one only the first request is short. `ceiling` is what a 413 or a time-out taught
    us; the target's own minimum and multiple outrank it, since it refuses what breaks them. The last
    request is exempt from both. `remaining` is at least 1, and so is the result.
    """
    multiple = max(1, chunk.multiple)
    least = -(-max(1, chunk.min) // multiple) * multiple
    most = max(1, min(LARGEST_REQUEST, chunk.max, ceiling or LARGEST_REQUEST))
    wanted = min(max(_wanted(bytes_per_second, chunk), SMALLEST_REQUEST), most)
    return min(max(least, wanted // multiple * multiple), remaining)


def _wanted(bytes_per_second: float | None, chunk: ChunkRules) -> int:
    if bytes_per_second is None or not isfinite(bytes_per_second):
        return min(FIRST_REQUEST, chunk.recommended)
    return int(min(max(bytes_per_second, 0.0) * REQUEST_SECONDS, LARGEST_REQUEST))


def block_size(before: int, seconds: float, sent: int) -> int:
    """The next block for the socket, after one of `before` bytes that it took in so many seconds.

    Doubles below 1/4 s, halves above 1 s, 16 KiB to 256 KiB, and once more was `sent` than buffers on
    the way swallow, to 1 MiB. Large blocks are cheap on a fast line (each one passes six layers),
    on a slow one small ones keep progress smooth. One block, and half of what may wait unsent, is
    what the write time-out is for: in 30 s, 52 kB/s pass as alive on a line that was fast just now, 26 kB/s
    on a new one; whatever is slower times out and goes on in requests of one small block.
    """
    after = before * 2 if seconds < 0.25 else before // 2 if seconds > 1 else before
    return min(max(after, SMALLEST_BLOCK), LARGEST_BLOCK if sent > SWALLOWED else _LARGE_BLOCK)


@dataclass(frozen=True, slots=True)
class TokenBucket:
    """A limit in bytes a second. Bytes go first and are paid for by whoever comes next.

    Time not used is forgotten, but for `SLACK` seconds, which make up for timers that ring late.
    """

    SLACK = 0.1

    rate: float
    free_at: float

    def wait(self, now: float) -> float:
        """Seconds until the next bytes may go, 0 for at once."""
        return max(0.0, self.free_at - now)

    def take(self, now: float, amount: int) -> "TokenBucket":
        """The bucket after `amount` bytes went; any amount may go once `wait` is 0."""
        begin = max(self.free_at, now - self.SLACK)
        return replace(self, free_at=begin + amount / self.rate)


@dataclass(frozen=True, slots=True)
class Speedometer:
    """Bytes per second over the last 20 seconds of sending; pauses take no time.

    `mark`: how far it has come, be it what a line took or what a server acknowledged. `samples` are (seconds
    of sending, bytes gained) and begin where the window does. Times passed in are a monotonic clock's.
    """

    WINDOW = 20.0
    TRUSTED_AFTER = 10.0
    QUIET = 10.0
    SPACING = 0.5

    samples: tuple[tuple[float, int], ...] = ()
    mark: int = 0
    spent: float = 0.0
    since: float | None = None

    def moved(self, now: float, mark: int) -> "Speedometer":
        """It has come so far. The first report after a pause only says where sending begins."""
        if self.since is None:
            return self._begin(now, mark)
        if mark < self.mark:
            return Speedometer().moved(now, mark)
        gained = self.samples[-1][1] + mark - self.mark
        return replace(self, samples=self._with((self._seconds(now), gained)), mark=mark)

    def paused(self, now: float) -> "Speedometer":
        """Nothing is being sent from here to the next `moved`."""
        return replace(self, spent=self._seconds(now), since=None)

    def speed(self, now: float) -> float | None:
        """Bytes per second, None before there is one. Falls while the server is silent for long."""
        if len(self.samples) < 2:
            return None
        (begin, before), (end, after) = self.samples[0], self.samples[-1]
        seconds = max(end, self._seconds(now) - self.QUIET) - begin
        return (after - before) / seconds if seconds > 0 else None

    def time_left(self, now: float, remaining: int) -> float | None:
        """Seconds for the remaining bytes; None in the first 10 s of sending, when paused or stalled."""
        seconds = self._seconds(now)
        speed = self.speed(now)
        if self.since is None or not speed or seconds < self.TRUSTED_AFTER:
            return None
        stalled = seconds - self.samples[-1][0] > self.QUIET + REQUEST_SECONDS
        return None if stalled else remaining / speed

    def _begin(self, now: float, mark: int) -> "Speedometer":
        samples = self.samples or ((self.spent, 0),)
        return replace(self, samples=samples, mark=mark, since=now)

    def _seconds(self, now: float) -> float:
        return self.spent + (max(0.0, now - self.since) if self.since is not None else 0.0)

    def _with(self, sample: tuple[float, int]) -> tuple[tuple[float, int], ...]:
        """Samples of the window: the last one before it stays as its beginning, near ones are merged."""
        kept = self.samples
        if len(kept) > 1 and sample[0] - kept[-2][0] < self.SPACING:
            kept = kept[:-1]
        while len(kept) > 1 and kept[1][0] <= sample[0] - self.WINDOW:
            kept = kept[1:]
        return (*kept, sample)
