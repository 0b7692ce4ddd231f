"""What must hold of any story of an upload, whatever went wrong in it. Each judge raises AssertionError."""

from collections import defaultdict
from email.utils import parsedate_to_datetime
from itertools import pairwise

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import Progressed
from desktop_uploader.words.failures import explain
from tests.faults.links import UP, Pause
from tests.faults.trial import Story
from tests.faults.wire import Exchange

MOST_A_MINUTE = 60
"""Requests in a minute in which nothing moves: 24 tries at the shortest jitter, a HEAD and a PATCH each,
and what a 413 halves on the way."""

PROVIDER_REFUSALS = {400, 401, 403}
REFUSALS = {412, 413, 451}
"""After these, less or later doesn't help."""

SETTLED = {Phase.NEEDS_YOU, Phase.FAILED}


def judge(story: Story) -> None:
    """All of them."""
    for judged in (
        ends_well,
        says_why,
        begins_where_told,
        renews_with_proof,
        marks_rise,
        tries_seldom,
        waits,
    ):
        judged(story)


def ends_well(story: Story) -> None:
    """What is stored is the file, bit by bit."""
    assert story.last.phase is Phase.READY
    assert story.stored == story.content


def says_why(story: Story) -> None:
    """Whatever it waits for has words, and a person is asked only for what really happened."""
    for _, row in story.rows:
        if row.failure is None:
            continue
        said = explain(row)
        assert said.happened
        assert said.next or row.failure.kind is Kind.PREPARING
        if row.phase in SETTLED:
            assert row.failure.kind in _people_may_be_asked(story), row.failure


def _people_may_be_asked(story: Story) -> set[Kind]:
    kinds = set()
    statuses = {it.status for it in story.log}
    if story.schedule.own and statuses & {401, 403}:
        kinds.add(Kind.SIGN_IN)
    if statuses & REFUSALS:
        kinds.add(Kind.REFUSED)
    if any(it.fault == "rot" for it in story.log):
        kinds.add(Kind.MISMATCH)
    return kinds


def begins_where_told(story: Story) -> None:
    """A request begins where the answer before said; after no answer, or one without an offset, a HEAD comes
    first. So nothing is sent twice, but for what no answer confirmed, or what the server said it lacks.
    """
    for log in _by_path(story).values():
        told: Exchange | None = None
        newest = 0
        for it in log:
            if it.connection < newest or it.method not in {"HEAD", "PATCH"}:
                continue  # what the client gave up long ago, and the network held up
            newest = it.connection
            if it.method == "PATCH":
                assert told is not None, f"a PATCH at {it.at} without knowing where the server stands"
                assert it.start == told.told, f"a PATCH at {it.at} from {it.start}, not from {told.told}"
                assert told.lied or it.before in {it.start, None}, f"bytes at {it.at} sent again"
            about_it = it.headers.get("Upload-Length") in {None, str(len(story.content))}
            told = it if it.told is not None and it.status in {200, 204, 409} and about_it else None


def renews_with_proof(story: Story) -> None:
    """Another target only after a 404 or 410, a provider's refusal, or the word that bytes are missing;
    another video only if it is gone (deleted, by somebody) or was stored wrongly.
    """
    proofs = {404, 410} | (set() if story.schedule.own else PROVIDER_REFUSALS)
    lacking = [at for at, it in story.rows if it.failure and it.failure.kind is Kind.NOT_COMPLETE]
    refused = [it.answered_at for it in story.log if it.status in proofs and it.answered_at is not None]
    proven = sorted(refused + lacking)
    for at, _ in story.renewals:
        assert proven, f"renewed at {at} without a proof"
        assert proven[0] <= at, f"renewed at {at} before any proof"
    deleted = sum(it.what == "delete" for it in story.schedule.happenings)
    rotten = sum(it.fault == "rot" for it in story.log)
    assert len(story.keys) <= 1 + deleted + rotten, f"begun {len(story.keys)} times"
    assert len(story.renewals) <= len(proven) + _retries_while_lost(story)


def _retries_while_lost(story: Story) -> int:
    """A renewing that failed is tried again."""
    return sum(it.phase is Phase.RECONNECTING for _, it in story.rows)


def marks_rise(story: Story) -> None:
    """The acknowledged mark falls only by a proof, and is never more than the server has said."""
    restarts = sum(restarted for _, restarted in story.renewals)
    falls = 0
    for (_, before), (_, after) in pairwise(story.rows):
        if after.acknowledged < before.acknowledged:
            falls += after.generation == before.generation
    assert falls <= restarts, "the mark fell without a proof"
    said = max((it.told or 0 for it in story.log), default=0)
    shown = [it for _, it in story.notices if isinstance(it, Progressed)]
    assert all(it.acknowledged <= max(said, 0) for it in shown)
    assert all(it.acknowledged <= it.sent <= it.size for it in shown)


def tries_seldom(story: Story) -> None:
    """While nothing moves and nobody intervenes, a minute has few requests; over half an hour, fewer."""
    moved = sorted([*story.interventions, *_moves(story.rows)])
    times = sorted([it.at for it in story.log])
    for begin, end in pairwise([0.0, *moved, story.ended_at]):
        still = [at for at in times if begin < at < end]
        for i, at in enumerate(still):
            assert sum(at <= later < at + 60 for later in still[i : i + MOST_A_MINUTE + 2]) <= MOST_A_MINUTE
        assert len(still) <= MOST_A_MINUTE + (end - begin) * 0.8, "it hammers"


def _moves(rows: list[tuple[float, Upload]]) -> list[float]:
    return [at for (_, before), (at, now) in pairwise(rows) if now.acknowledged != before.acknowledged]


def waits(story: Story) -> None:
    """Nothing is asked before the time that the server asked for, unless somebody intervenes.

    What a line held back and let go later was asked before: it says nothing.
    """
    if any(isinstance(link, Pause) and link.way == UP for link in story.schedule.links):
        return
    told = [(at, it.failure.retry_after) for at, it in _told(story) if it.failure and it.failure.retry_after]
    if not (story.schedule.links or story.schedule.happenings):  # every answer has been heard
        told += [(it.answered_at, seconds) for it in story.log if it.answered_at and (seconds := _asked(it))]
    for at, seconds in told:
        until = min([at + min(seconds, 3600.0), *(it for it in story.interventions if it >= at)])
        early = [it.at for it in story.log if at < it.at < until - 1e-6]
        assert not early, f"asked again at {early[0]}, though told at {at} to wait {seconds} s"


def _told(story: Story) -> list[tuple[float, Upload]]:
    """A row keeps its failure while it tries again: that is no news."""
    return [(at, it) for at, it in story.rows if it.phase not in {Phase.CREATING, Phase.UPLOADING}]


def _asked(it: Exchange) -> float:
    """Seconds by the answer's Retry-After, be it a number or a date."""
    asked, date = it.headers.get("Retry-After", ""), it.headers.get("Date", "")
    if asked.isdigit() or not asked:
        return float(asked or 0)
    return (parsedate_to_datetime(asked) - parsedate_to_datetime(date)).total_seconds()


def _by_path(story: Story) -> dict[str, list[Exchange]]:
    logs: defaultdict[str, list[Exchange]] = defaultdict(list)
    for it in story.log:
        logs[it.path].append(it)
    return logs
