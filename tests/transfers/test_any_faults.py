"""Whatever the server, the network, the companion and people do: one upload ends with the same bytes.

A few hundred schedules here; 10,000 with `--hypothesis-profile=endurance`.
"""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests.faults.drawing import schedules
from tests.faults.judging import judge
from tests.faults.trial import Schedule, Trial
from tests.faults.virtual import run_virtually
from tests.fixtures.sending import content

ENDURANCE = settings.get_current_profile_name() == "endurance"
TROUBLES = {
    "server": schedules(patches=8, heads=4),
    "network": schedules(links=8),
    "people": schedules(patches=2, troubles=3, happenings=4),
    "everything": schedules(patches=4, heads=3, links=4, troubles=2, happenings=3),
}
EXAMPLES = settings.get_profile("endurance").max_examples // len(TROUBLES) if ENDURANCE else 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lectures")


@cache
def lecture(folder: Path, size: int) -> Path:
    """A file of so many random bytes, made once."""
    path = folder / f"lecture {size}.mp4"
    path.write_bytes(content(size))
    return path


@pytest.mark.timeout(0 if ENDURANCE else 180)
@pytest.mark.parametrize("kind", TROUBLES)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
    derandomize=not ENDURANCE,  # the same ones for everybody; `make endurance` goes looking for others
)
@given(data=st.data())
def test_any_faults_end_with_the_same_bytes(kind: str, folder: Path, data: st.DataObject) -> None:
    schedule: Schedule = data.draw(TROUBLES[kind])
    story = run_virtually(lambda: Trial(schedule, lecture(folder, schedule.size)).run())
    event(f"{len(story.log)} requests" if len(story.log) < 5 else "many requests")
    judge(story)
