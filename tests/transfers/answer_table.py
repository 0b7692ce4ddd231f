"""The table of `docs/answers.md`, as the code has it. `python -m tests.transfers.answer_table` prints it."""

from collections.abc import Iterable

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import SourceFile, Target, Upload, UploadId, VideoDetails
from desktop_uploader.transfers.mapping import ANSWERS, Meaning
from desktop_uploader.transfers.tus_answers import CONVERSATION
from desktop_uploader.words.failures import explain

HEAD = ("Answer", "Bytes there", "HEAD first", "Waits", "Whose turn", "Kind", "Words")


def lines(rows: Iterable[Meaning] = (*CONVERSATION, *ANSWERS)) -> list[str]:
    return [_line(HEAD), _line(["---"] * len(HEAD)), *(_line(_cells(row)) for row in rows)]


def words(kind: Kind, detail: str) -> str:
    row = Upload(UploadId("1"), SourceFile("/lecture.mp4", 1), VideoDetails(""), 0.0, 0.0)
    target = Target("video", "/files/one", "tus", 0.0)
    row = Upload(row.id, row.source, row.details, 0.0, 0.0, target=target, failure=Failure(kind, detail))
    return explain(row).happened


def _cells(row: Meaning) -> list[str]:
    kept, asked = "kept" if row.keeps else "**discarded**", "yes" if row.asks_first else "no"
    said = words(row.kind, row.says or "its own words") if row.kind else "none: it goes on"
    return [row.when, kept, asked, row.wait, row.turn, row.kind or "no failure", said]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    print("\n".join(lines()))
