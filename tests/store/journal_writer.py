"""A process of its own: opens the journal and saves uploads, telling of each once it is saved.

journal_writer.py FOLDER FIRST COUNT      saves FIRST, FIRST+1, …; endlessly if COUNT is 0
"""

import itertools
import sys
from pathlib import Path

from tests.store.samples import journal_in, upload


def main(folder: str, first: str, count: str) -> None:
    journal = journal_in(Path(folder))
    print("open", flush=True)
    numbers = range(int(first), int(first) + int(count)) if int(count) else itertools.count(int(first))
    for number in numbers:
        journal.save(upload(number, long=number % 7 == 0))
        journal.keep_parts(upload(number).id, 0, [bytes(32)] * 20)
        print(number, flush=True)
    journal.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
