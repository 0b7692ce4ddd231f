"""Random schedules of faults, for hypothesis."""

from hypothesis import strategies as st

from desktop_uploader.core.failures import Failure, Kind
from tests.faults import answers as at
from tests.faults import links as via
from tests.faults.answers import Fault
from tests.faults.links import DOWN, UP, LinkFault
from tests.faults.shape import Shape
from tests.faults.trial import Happening, Schedule

KIB, MIB = 1024, 1024**2

SIZES = st.one_of(
    st.sampled_from([1, 1000, 64 * KIB, 200 * KIB, 700 * KIB]),
    st.sampled_from([300_000, 300_000, 300_000, 300_000, 9 * MIB]),
)
"""Rarely one with more than one part of 8 MiB: it costs a third of a second."""

BYTES = st.integers(0, 300 * KIB)
SECONDS = st.floats(0.1, 200)
WAITS = st.integers(0, 300)
PASSING_STATUSES = [408, 409, 423, 425, 429, 460, 500, 502, 503, 504, 507]
PASSING = st.sampled_from(PASSING_STATUSES)

ANSWERS: st.SearchStrategy[Fault] = st.one_of(
    st.builds(at.Answer, PASSING, early=st.booleans()),
    st.builds(at.Answer, st.sampled_from([429, 503]), WAITS, st.booleans()),
    st.builds(at.Answer, st.sampled_from([400, 401, 403, 404, 410, 411, 412, 415, 451])),
    st.builds(at.Portal, st.sampled_from([200, 403, 511])),
    st.builds(at.Redirect, st.sampled_from(["/loop", "http://127.0.0.1:1/", "http://localhost/"])),
    st.builds(at.Cut, BYTES, st.booleans()),
    st.builds(at.Lost),
    st.builds(at.Silent, SECONDS),
    st.builds(at.Stall, BYTES, SECONDS),
    st.builds(at.Trickle, st.floats(0.1, 70)),
    st.builds(at.Offset, st.sampled_from(["", "0", "{}", "{}9", "-1", "1e9", "9" * 30])),
    st.builds(at.Conflict, st.sampled_from([0, 0, 1, 100_000]), st.booleans(), st.booleans()),
    st.builds(at.Expire),
    st.builds(at.Garbage),
)
PATCHES = ANSWERS | st.builds(at.Short, BYTES) | st.builds(at.Rot, BYTES)
HEADS = (
    ANSWERS
    | st.builds(at.Stale, BYTES | st.integers(-(10**7), 0))
    | st.builds(at.Length, st.integers(-10, 10))
)

WAYS = st.sampled_from([UP, DOWN])
NEAR = BYTES | st.integers(0, 600)
LINKS: st.SearchStrategy[LinkFault] = st.one_of(
    st.builds(via.Reset, NEAR, WAYS),
    st.builds(via.HangUp, NEAR, WAYS),
    st.builds(via.Vanish, NEAR, WAYS),
    st.builds(via.Pause, NEAR, SECONDS, WAYS),
    st.builds(via.Captive, st.sampled_from(["", "http://portal.example/"])),
)

TROUBLES = st.builds(
    Failure,
    st.sampled_from([Kind.NETWORK, Kind.TIMEOUT, Kind.SERVER_BUSY, Kind.PROTOCOL]),
    retry_after=st.none() | st.floats(0, 100),
)
HAPPENINGS = st.builds(
    Happening,
    st.floats(0, 120),
    st.sampled_from(["kill", "network", "expire", "delete", "pause", "woke", "try", "restart"]),
    SECONDS,
)
SHAPES = st.sampled_from(
    [Shape(), Shape(), Shape(up=100_000, down=100_000, round_trip=0.2), Shape(round_trip=1)]
)


def schedules(
    patches: int = 0, heads: int = 0, links: int = 0, troubles: int = 0, happenings: int = 0
) -> st.SearchStrategy[Schedule]:
    """With at most so many faults of each kind; some requests between them go well."""
    return st.builds(
        Schedule,
        size=SIZES,
        most=st.sampled_from([64 * KIB, 100_000, 64 * MIB]),
        own=st.booleans(),
        max_request=st.sampled_from([None, None, 64 * KIB, 150_000]),
        patches=_some(PATCHES, patches),
        heads=_some(HEADS, heads),
        links=_some(LINKS, links),
        troubles=st.lists(TROUBLES, max_size=troubles).map(tuple),
        happenings=st.lists(HAPPENINGS, max_size=happenings).map(tuple),
        shape=SHAPES,
        heal_at=st.sampled_from([60.0, 600.0, 3600.0]),
    )


def _some(faults: st.SearchStrategy[object], most: int) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.none() | faults, max_size=most).map(tuple)
