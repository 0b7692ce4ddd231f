"""The door over real HTTP: who may come in, what each refusal leaves unchanged, and how fast it answers."""

import asyncio
import json
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.video.stages import Stage
from tests.companion.webhooks.provider import SECRET, life, sealed, told
from tests.companion.webhooks.served import DOOR, Served, served

READY = told("abc", "ready", "100.000000")


async def test_a_signed_webhook_is_acted_upon_once(here: Served) -> None:
    playback_id = await here.plant("abc")
    await here.tell(READY)
    once = await here.video(playback_id)
    await here.tell(READY, READY)

    assert (once.stage, once.progress, once.verified, once.digest) == (Stage.READY, 100.0, True, None)
    assert await here.video(playback_id) == once
    assert await here.kept() == 1


async def test_who_watches_hears_of_it(here: Served) -> None:
    playback_id = await here.plant("abc")
    before = await here.companion.videos.newest_event()
    await here.tell(READY)
    video = await here.video(playback_id)
    seen = await here.companion.videos.changed(video.owner, before, None, frozenset(Stage), 10)

    assert [it.video for it in seen] == [video]


def forgeries(at: float) -> dict[str, tuple[bytes, Sequence[str | bytes]]]:
    good = sealed(READY, at)
    return {
        "no header": (READY, []),
        "an empty header": (READY, [""]),
        "two headers": (READY, [good, good]),
        "an altered body": (READY + b" ", [good]),
        "another secret": (READY, [sealed(READY, at, "another")]),
        "no secret": (READY, [sealed(READY, at, "")]),
        "too old": (READY, [sealed(READY, at - 301)]),
        "from the future": (READY, [sealed(READY, at + 301)]),
        "another time": (READY, [good.replace(f"time={at:.0f}", f"time={at + 1:.0f}")]),
        "no hex": (READY, [f"time={at:.0f},sig1={'g' * 64}"]),
        "the other form": (READY, [good.replace("time=", "t=").replace("sig1=", "v1=")]),
        "other characters": (READY, [b"time=\xff\xfe,sig1=\xe9"]),
        "a huge time": (READY, [f"time={'9' * 4400},sig1={'a' * 64}"]),
        "a huge header": (READY, [good + "," + "a" * 50_000]),
        "no body": (b"", [good]),
    }


async def test_what_isnt_signed_changes_nothing(here: Served) -> None:
    playback_id = await here.plant("abc")
    before = await here.video(playback_id)
    for which, (body, headers) in forgeries(here.time.now.timestamp()).items():
        answer = await here.post(body, headers)
        assert answer.status_code == 401, which
        assert answer.headers["content-type"] == "application/problem+json"
        assert (await here.video(playback_id), await here.kept()) == (before, 0), which


async def test_what_tells_of_no_video_changes_nothing(here: Served) -> None:
    playback_id = await here.plant("abc")
    before = await here.video(playback_id)
    for body in (
        b"",
        b"[]",
        b"null",
        b"{",
        b"\xff\xfe",
        b"{}",
        b'{"uid": 7}',
        b'{"uid": ""}',
        b'{"uid": "a b"}',
        b'{"uid": "\\ud800"}',
        b'{"uid": "' + b"a" * 65 + b'"}',
        b'{"uid": "abc", "duration": NaN}',
        b'{"uid": "abc", "duration": ' + b"9" * 5000 + b"}",
        b'{"uid": "abc", "meta": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ):
        answer = await here.deliver(body)
        assert answer.status_code == 400, body[:80]
        assert (await here.video(playback_id), await here.kept()) == (before, 0), body[:80]


@pytest.mark.parametrize("chunked", [False, True])
async def test_what_is_too_large_isnt_read_to_its_end(here: Served, *, chunked: bool) -> None:
    large = b'{"uid": "abc", "meta": "' + b"a" * 10_000_000 + b'"}'

    async def pieces() -> Any:  # Any: an asynchronous generator of bytes
        yield large

    headers = {"webhook-signature": sealed(large, here.time.now.timestamp())}
    answer = await here.client.post(DOOR, content=pieces() if chunked else large, headers=headers)

    assert answer.status_code == 413
    assert await here.kept() == 0


async def test_only_posts(here: Served) -> None:
    assert (await here.client.get(DOOR)).status_code == 405


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
_status = st.fixed_dictionaries(
    {}, optional={"state": _json | st.sampled_from(["ready", "error"]), "pctComplete": _json}
)


@given(
    st.fixed_dictionaries(
        {"uid": _json | st.just("abc")},
        optional={
            "status": _json | _status,
            "modified": _json,
            "duration": _json,
            "input": _json,
            "size": _json,
        },
    )
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_signed_nonsense_is_a_failure_of_ours(
    shared: Served, runner: asyncio.Runner, video: dict[str, Any]
) -> None:
    async def example() -> None:
        if await shared.companion.videos.all_where(table.c.provider_uid == "abc") == []:
            await shared.plant("abc")
        answer = await shared.deliver(json.dumps(video).encode("utf-8", "surrogatepass"))
        assert answer.status_code in {200, 400}, answer.text
        (row,) = await shared.companion.videos.all_where(table.c.provider_uid == "abc")
        assert row.rank >= 0

    runner.run(example())


async def test_without_a_secret_everything_is_refused(tmp_path: Path) -> None:
    async with served(tmp_path / "data", secrets=()) as here:
        assert (await here.deliver(READY, secret="")).status_code == 401
        assert (await here.post(READY, [])).status_code == 401
        assert await here.kept() == 0


async def test_in_development_unsigned_ones_count_and_the_log_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with served(tmp_path / "data", secrets=(), accept_unsigned_webhooks=True) as here:
        playback_id = await here.plant("abc")
        assert (await here.post(READY, [])).status_code == 200
        assert (await here.post(READY, [])).status_code == 200
        assert (await here.video(playback_id)).stage is Stage.READY
    assert [it.levelname for it in caplog.records if "accepted from anybody" in it.message] == ["WARNING"]


async def test_where_a_secret_is_set_the_flag_of_development_opens_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with served(tmp_path / "data", accept_unsigned_webhooks=True) as here:
        assert (await here.post(READY, [])).status_code == 401
    (warning,) = [it.message for it in caplog.records if "accepted from anybody" in it.message]
    assert DOOR not in warning


async def test_a_new_secret_beside_the_one_before_it(tmp_path: Path) -> None:
    async with served(tmp_path / "data", secrets=("new", SECRET)) as here:
        assert (await here.deliver(life("abc")[0], secret="new")).status_code == 200
        assert (await here.deliver(life("abc")[1])).status_code == 200
        assert (await here.deliver(life("abc")[2], secret="old")).status_code == 401


async def test_no_secret_is_ever_shown(here: Served, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    refused = await here.deliver(READY, secret="another")
    await here.tell(READY)

    assert SECRET not in refused.text + caplog.text + repr(here.companion.settings)


async def test_a_database_that_is_busy_is_answered_in_time_and_told_again(here: Served) -> None:
    playback_id = await here.plant("abc")
    with closing(sqlite3.connect(here.companion.settings.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        answers = await asyncio.gather(*(here.deliver(body) for body in life("abc")))
        took = time.monotonic() - begun
        other.execute("ROLLBACK")

    assert {answer.status_code for answer in answers} == {503}
    assert "retry-after" in answers[0].headers
    assert took < 5
    await here.tell(*life("abc"))
    assert (await here.video(playback_id)).stage is Stage.READY


@pytest.mark.logs_errors
async def test_a_database_that_is_broken_is_a_503(here: Served) -> None:
    with closing(sqlite3.connect(here.companion.settings.database)) as other:
        other.execute("ALTER TABLE webhook_events RENAME TO away")
    assert (await here.deliver(READY)).status_code == 503
    with closing(sqlite3.connect(here.companion.settings.database)) as other:
        other.execute("ALTER TABLE away RENAME TO webhook_events")
    await here.tell(READY)


async def test_many_at_once_are_each_acted_upon_once(here: Served) -> None:
    uids = [f"v{number}" for number in range(8)]
    ids = [await here.plant(uid) for uid in uids[:-1]]
    bodies = [body for uid in uids for body in life(uid)]
    answers = await asyncio.gather(*(here.deliver(body) for body in [*bodies[::-1], *bodies]))

    assert {answer.status_code for answer in answers} == {200}
    assert {(await here.video(it)).stage for it in ids} == {Stage.READY}
    assert (await here.kept(), await here.waiting()) == (len(bodies), len(life("v7")))


async def test_a_contradiction_of_an_end_is_left_to_asking(here: Served) -> None:
    failed, watched = await here.plant("failed"), await here.plant("watched")
    await here.tell(*life("failed", "error"), told("failed", "ready", turn=9))
    await here.tell(*life("watched"), told("watched", "error", turn=9))

    assert (await here.video(failed)).stage is Stage.ERROR
    assert (await here.video(watched)).stage is Stage.READY


async def test_a_removed_video_stays_removed(here: Served) -> None:
    playback_id = await here.plant("abc")
    await here.companion.removal.mark(playback_id)
    removed = (await here.video(playback_id)).stage
    await here.tell(*life("abc"))

    assert (await here.video(playback_id)).stage is removed


async def test_old_ones_are_forgotten_after_thirty_days(here: Served) -> None:
    await here.tell(life("abc")[0])
    here.time.turn(timedelta(days=29))
    await here.companion.inbox.forget_old()
    assert await here.kept() == 1
    await here.tell(life("abc")[1])
    here.time.turn(timedelta(days=2))
    await here.companion.inbox.forget_old()
    assert await here.kept() == 1
