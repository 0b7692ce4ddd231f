"""A disk that takes no more: nothing saved is lost, and it goes on once there is room."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.store.samples import journal_in, upload

# A limit on the size of files stands for the full disk, in a process of its own.
SCRIPT = """
import resource, sys
from contextlib import closing
from pathlib import Path
from desktop_uploader.store.errors import JournalUnavailableError
from tests.store.samples import journal_in, upload

with closing(journal_in(Path(sys.argv[1]))) as journal:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, before[1]))
    saved = 0
    try:
        while saved < 1000:
            journal.save(upload(saved, long=True))
            saved += 1
    except JournalUnavailableError as error:
        assert "What was saved before is kept" in str(error), error
    assert len(journal.load()) == saved
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    journal.save(upload(saved, long=True))
    print(saved + 1)
"""


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], stdout=subprocess.PIPE, check=True, text=True
    )
    count = int(told.stdout)
    assert 0 < count < 1000
    with closing(journal_in(tmp_path)) as journal:
        assert journal.recovered is None
        assert journal.load() == [upload(number, long=True) for number in range(count)]
