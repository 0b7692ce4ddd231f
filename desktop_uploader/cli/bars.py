"""Progress bars for a terminal, and the same as plain lines where there is none."""

from pathlib import PurePath

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn

from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Progressed
from desktop_uploader.words import quantities
from desktop_uploader.words.states import detail, state_word


class BarReporter:
    """A bar an upload, redrawn four times a second."""

    def __init__(self, console: Console) -> None:
        self._bars = Progress(
            TextColumn("{task.fields[name]}", markup=False),
            BarColumn(),
            DownloadColumn(),
            TextColumn("{task.fields[state]}", markup=False),
            console=console,
            refresh_per_second=4,
        )
        self._tasks: dict[UploadId, TaskID] = {}
        self._bars.start()

    def state(self, file: str, upload: Upload) -> None:
        words = " · ".join(part for part in (state_word(upload), detail(upload)) if part)
        size = upload.source.size
        self._bars.update(self._task(file, upload), state=words, completed=upload.acknowledged, total=size)

    def progress(self, file: str, upload: Upload, progress: Progressed) -> None:
        words = [state_word(upload)]
        if progress.speed:
            words.append(f"{quantities.size(progress.speed)}/s")
        if progress.time_left:
            words.append(quantities.time_left(progress.time_left))
        task = self._task(file, upload)
        self._bars.update(task, state=" · ".join(words), completed=progress.acknowledged, total=progress.size)

    def close(self) -> None:
        self._bars.stop()

    def _task(self, file: str, upload: Upload) -> TaskID:
        if upload.id not in self._tasks:
            name = _short(PurePath(file).name)
            self._tasks[upload.id] = self._bars.add_task("", name=name, state="", total=upload.source.size)
        return self._tasks[upload.id]


class LineReporter:
    """A line at each new state and each tenth of the way."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._shown: dict[UploadId, tuple[Phase, int]] = {}

    def state(self, file: str, upload: Upload) -> None:
        remote = upload.remote.progress if upload.phase is Phase.PROCESSING and upload.remote else None
        self._line(file, upload, int((remote or 0) // 10), detail(upload))

    def progress(self, file: str, upload: Upload, progress: Progressed) -> None:
        tenth = progress.acknowledged * 10 // max(1, progress.size)
        bar = "█" * tenth + "░" * (10 - tenth)
        self._line(file, upload, tenth, f"{bar} {quantities.size(progress.acknowledged)}")

    def close(self) -> None:
        pass

    def _line(self, file: str, upload: Upload, tenth: int, words: str) -> None:
        if self._shown.get(upload.id) == (upload.phase, tenth):
            return
        self._shown[upload.id] = (upload.phase, tenth)
        text = f"{_short(PurePath(file).name):<28} {state_word(upload):<22} {words}".rstrip()
        self._console.print(text, markup=False, highlight=False, soft_wrap=True)


def _short(name: str, width: int = 28) -> str:
    """Long names lose their middle: both ends tell files apart."""
    half = (width - 1) // 2
    return name if len(name) <= width else f"{name[:half]}…{name[-(width - 1 - half) :]}"
