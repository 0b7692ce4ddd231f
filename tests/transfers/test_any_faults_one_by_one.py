"""Every fault by itself, the same each time; and without any, nothing waits and nothing is sent twice."""

from pathlib import Path

import pytest

from tests.faults.answers import FAULTS, Answer, Stale
from tests.faults.drawing import PASSING_STATUSES as PASSING
from tests.faults.judging import judge
from tests.faults.links import DOWN, LINK_FAULTS, UP
from tests.faults.shape import Shape
from tests.faults.trial import Schedule, Story, Trial
from tests.faults.virtual import run_virtually
from tests.fixtures.sending import MIB, content


def told(schedule: Schedule, folder: Path) -> Story:
    """What came of it, judged."""
    file = folder / "lecture.mp4"
    file.write_bytes(content(schedule.size))
    story = run_virtually(lambda: Trial(schedule, file).run())
    judge(story)
    return story


@pytest.mark.parametrize("name", FAULTS)
def test_the_server_does_wrong_twice(name: str, tmp_path: Path) -> None:
    fault = FAULTS[name]()
    story = told(Schedule(most=100_000, patches=(None, fault, fault), heads=(None, fault)), tmp_path)
    assert [it.fault for it in story.log].count(name) >= 1


@pytest.mark.parametrize("status", PASSING)
def test_a_passing_answer_asks_nobody(status: int, tmp_path: Path) -> None:
    story = told(Schedule(patches=(Answer(status),), heads=(None, Answer(status))), tmp_path)
    assert story.interventions == []
    assert [it.status for it in story.log].count(status) == 2


@pytest.mark.parametrize("status", [400, 401, 403])
def test_a_provider_that_refuses_has_its_target_renewed(status: int, tmp_path: Path) -> None:
    story = told(Schedule(own=False, patches=(Answer(status),)), tmp_path)
    assert story.interventions == []
    assert [restarted for _, restarted in story.renewals] == [False]


def test_a_server_that_claims_bytes_it_lacks_gets_them(tmp_path: Path) -> None:
    story = told(Schedule(heads=(Stale(by=-(10**9)),)), tmp_path)
    assert story.interventions == []
    assert [it.method for it in story.log if it.method != "OPTIONS"] == ["HEAD", "HEAD", "PATCH"]


@pytest.mark.parametrize("way", [UP, DOWN])
@pytest.mark.parametrize("name", LINK_FAULTS)
def test_the_network_does_wrong_twice(name: str, way: str, tmp_path: Path) -> None:
    after = 150_000 if way == UP else 300
    fault = LINK_FAULTS[name](after=after, way=way)  # type: ignore[call-arg] # every one of them has both
    told(Schedule(most=100_000, links=(fault, fault)), tmp_path)


def test_a_storm_of_500s_is_sat_out(tmp_path: Path) -> None:
    story = told(Schedule(patches=(Answer(500),) * 500, heal_at=1800), tmp_path)
    tries = [it for it in story.log if it.method == "PATCH"]
    assert 60 < len(tries) < 300, "a try each half minute at most, each three seconds at least"


def test_without_faults_no_time_passes(tmp_path: Path) -> None:
    story = told(Schedule(size=9 * MIB, heal_at=0), tmp_path)
    assert story.ended_at == 0
    assert [it.method for it in story.log if it.method != "OPTIONS"] == ["HEAD", "PATCH", "PATCH"]
    assert sum(it.took for it in story.log) == 9 * MIB


def test_a_slow_line_is_filled(tmp_path: Path) -> None:
    story = told(Schedule(size=9 * MIB, shape=Shape(MIB, MIB, 0.04), heal_at=0), tmp_path)
    assert story.ended_at < 9 / 0.95
