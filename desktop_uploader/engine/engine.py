"""What people can ask of their uploads. Runs on the engine's loop; `thread.EngineThread` is its door."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from desktop_uploader.core import events as on
from desktop_uploader.core.account import Me
from desktop_uploader.core.failures import Failure
from desktop_uploader.core.hours import Hours
from desktop_uploader.core.merging import Edit
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.probe import Probe
from desktop_uploader.core.ports.service import Course, Server, Service
from desktop_uploader.core.ports.transfer import Transfer
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import (
    SETTLED,
    PauseReason,
    Upload,
    UploadId,
    VideoDetails,
)
from desktop_uploader.engine.activities import Activities
from desktop_uploader.engine.adding import Adding
from desktop_uploader.engine.catching_up import CatchingUp
from desktop_uploader.engine.deleting import Deleting
from desktop_uploader.engine.dropped import Drop
from desktop_uploader.engine.editing import Editing
from desktop_uploader.engine.following import Following
from desktop_uploader.engine.lost_files import LostFiles
from desktop_uploader.engine.notices import Listener, surely
from desktop_uploader.engine.ordering import Ordering
from desktop_uploader.engine.progress import Progress
from desktop_uploader.engine.rows import Rows
from desktop_uploader.engine.scheduler import Scheduler
from desktop_uploader.engine.surroundings import Surroundings
from desktop_uploader.engine.taking_up import TakingUp
from desktop_uploader.engine.telling import Telling
from desktop_uploader.engine.watcher import Watcher
from desktop_uploader.engine.watching import Watching

_USUAL = Settings()


async def _nothing() -> None:
    """There are no connections to let go of."""


class Engine:
    """Drives uploads until `aclose`. Its tasks are its own; the ports are their maker's to close."""

    def __init__(
        self,
        *,
        journal: Journal,
        service: Service,
        transfers: Mapping[str, Transfer],
        probe: Probe,
        clock: Clock,
        listener: Listener,
        server_id: str = "",
        account: str = "",
        asks_who: bool = False,
        settings: Settings = _USUAL,
        limit: Callable[[int | None], None] = lambda _: None,
        drop_idle: Callable[[], Awaitable[None]] = _nothing,
        watches_clocks: bool = False,
        watching: Watching | None = None,
    ) -> None:
        """`limit` sets the transfers' bytes a second; `drop_idle` closes connections that nobody uses;
        `watches_clocks`: a jump of theirs is a sleep, whoever else may tell of it; `watching`: folders whose
        new videos are added, closed with the engine; `asks_who`: without an `account`, the server is asked
        whose the first upload is.
        """
        listener = surely(listener)
        self._journal, self._service, self._clock = journal, service, clock
        self._server_id, self._account = server_id, account
        self._settings, self._limit = settings, limit
        self._progress = Progress(journal, clock, listener)
        activities = Activities(
            service=service,
            transfers=transfers,
            probe=probe,
            journal=journal,
            clock=clock,
            server_id=server_id,
            account=account,
            asks_who=asks_who,
        )
        self._rows = Rows(journal, activities, self._progress, listener, clock)
        self._watcher = Watcher(service, self._rows)
        self._following = Following(journal, self._rows, clock, listener)
        self._taking_up = TakingUp(journal, service, self._rows, self._following, listener)
        self._dispatch = self._taking_up.dispatch
        self._ordering = Ordering(self._rows, self._following)
        self._telling = Telling(service, self._rows, clock)
        self._editing = Editing(journal, self._rows, self._telling, self._is_ours)
        self._deleting = Deleting(service, self._rows, self.retry)
        self._catching_up = CatchingUp(service, self._rows)
        self._lost_files = LostFiles(probe, self._rows, clock, self._dispatch)
        self._surroundings = Surroundings(
            rows=self._rows,
            progress=self._progress,
            clock=clock,
            dispatch=self._dispatch,
            renew_news=self._watcher.renew,
            drop_idle=drop_idle,
            watches_clocks=watches_clocks,
        )
        self._watching = watching
        self._adding = Adding(journal, probe, self._rows, self._lost_files, self._taking_up.again)
        self._scheduler = Scheduler(
            rows=self._rows,
            clock=clock,
            taking_up=self._taking_up,
            adding=self._adding,
            surroundings=self._surroundings,
            adjust=(self._watcher.adjust, self._telling.adjust, self._lost_files.adjust),
        )

    async def start(self, *, adopt: bool = True, known: Sequence[Upload] | None = None) -> None:
        """Begin; with `adopt`, go on with every upload that the journal has for this server.

        `known`: all of the journal's rows, if it was read just now.
        """
        if self._watching is not None:
            self._watching.begin(self.add_all)
        self.adapt(self._settings)
        self._scheduler.start()
        rows = self._journal.load() if known is None else known
        ours = [row for row in rows if self._is_ours(row)] if adopt else []
        self._scheduler.keep_places(self._taking_up.adopt(ours))
        self._catching_up.start()

    def adapt(self, settings: Settings) -> None:
        """What a person chose holds from now on: how many at a time, how fast, at which hours."""
        self._settings = settings
        self._limit(settings.limit)
        self._surroundings.follow(Hours.of(settings.hours))
        if self._watching is not None:
            self._watching.follow(settings.watch_folders)
        self._scheduler.follow(settings.at_a_time)

    async def add(self, path: str, details: VideoDetails | None = None, *, anyway: bool = False) -> Upload:
        """Put a file at the end of the queue; one that the journal has already goes on instead."""
        (upload,) = await self.add_all([path], details, anyway=anyway)
        return upload

    async def add_all(
        self, paths: Sequence[str], details: VideoDetails | None = None, *, anyway: bool = False
    ) -> list[Upload]:
        """`add` for each, in their order; the first rows are told of before the last are looked at.

        `anyway`: nobody is asked about those whose content is here already. Raises WorldError when the
        journal can't take them; those before are kept.
        """
        drop = Drop(
            self._clock.now(),
            self._journal.last_position(),
            self._server_id,
            details,
            settings=self._settings,
            anyway=anyway,
            account=self._account,
        )
        return await self._adding.add_all(paths, drop)

    async def replace(self, upload_id: UploadId, path: str) -> bool:
        """Upload a new version of a video, with all that students see of it; the old one stays until people
        remove it. False: this very file is its video. Raises WorldError.
        """
        old = self._rows.get(upload_id)
        (added,) = await self.add_all([path], old.details if old else None)
        if old is not None and added.id != old.id and added.details != old.details:
            await self.edit(Edit(added.id, added.details, old.details))
        return added.id != upload_id

    async def courses(self) -> tuple[Course, ...]:
        """Where a video may go. Raises WorldError."""
        return await self._service.courses()

    async def me(self) -> Me:
        """Whom the server takes us for, and what it grants. Raises WorldError."""
        return await self._service.me()

    async def server(self) -> Server:
        """Who answers, and what it takes. Raises WorldError."""
        return await self._service.server()

    def pause(self, upload_id: UploadId) -> None:
        self._dispatch(upload_id, on.PauseAsked())

    def resume(self, upload_id: UploadId) -> None:
        """A person's word: it goes on even while a reason holds the others."""
        self._surroundings.let(upload_id)
        self._dispatch(upload_id, on.ResumeAsked())

    def retry(self, upload_id: UploadId) -> None:
        """Now, also while a try runs that shows no life."""
        self._surroundings.try_anew(upload_id)

    async def locate(self, upload_id: UploadId, path: str) -> bool:
        """A person says where the file is now; False: that is another file. Raises WorldError."""
        row = self._rows.get(upload_id)
        found = await self._lost_files.found_at(row, path) if row else None
        if found is not None:
            self._dispatch(upload_id, on.SourceFound(found))
        return found is not None

    def cancel(self, upload_id: UploadId) -> None:
        self._dispatch(upload_id, on.CancelAsked())

    def pause_all_for(self, reason: PauseReason) -> None:
        """Nothing is sent from now on, of what comes later neither, but what a person resumes."""
        self._surroundings.hold(reason)

    def resume_all_for(self, reason: PauseReason) -> None:
        """The reason is over; what another one holds stays paused."""
        self._surroundings.let_go(reason)

    def woke(self, slept: float | None = None) -> None:
        """After so many seconds of sleep (None: nobody knows) no connection is trusted; all go on at once.

        The same sleep may be told of twice.
        """
        self._surroundings.woke(slept)
        self._catching_up.start()

    def try_now(self) -> None:
        """There may be a network again, or another one: nobody waits for the next try, or on a dead line."""
        self._surroundings.try_now()

    def move(self, *uploads: UploadId, before: UploadId | None) -> None:
        """Put them, in this order, right before another one in the queue, or (None) at its end."""
        self._scheduler.keep_places(())  # from now on, this order holds
        self._ordering.move(uploads, before)

    async def edit(self, *edits: Edit) -> None:
        """Keep them all here at once, and tell the server; later, if it can't be reached now.

        Raises WorldError when one can't be kept here, or when the server refuses it; after all the others.
        """
        await self._editing.edit(edits)

    async def forget(self, upload_id: UploadId) -> None:
        """Take a settled upload out of the list; the video on the server stays, unless it was cancelled."""
        row = self._rows.get(upload_id)
        if row is not None and row.phase in SETTLED:
            await self._rows.forget(upload_id)

    async def delete(self, upload_ids: Sequence[UploadId]) -> dict[UploadId, Failure | None]:
        """Delete finished videos from the server, and their rows: None for each that is gone, or why it stays
        as it is. What waited for room there is tried again.
        """
        return await self._deleting.delete(upload_ids)

    async def aclose(self) -> None:
        """Stop everything; what is stored stays stored and goes on at the next start."""
        await self._scheduler.aclose()
        if self._watching is not None:
            await self._watching.aclose()
        await self._adding.aclose()
        await self._surroundings.aclose()
        await self._following.aclose()
        await self._watcher.aclose()
        await self._telling.aclose()
        await self._catching_up.aclose()
        await self._lost_files.aclose()
        await self._rows.aclose()

    def _is_ours(self, row: Upload) -> bool:
        return row.belongs_to(self._server_id, self._account)
