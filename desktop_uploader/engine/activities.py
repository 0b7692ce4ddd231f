"""Carries out the lifecycle's commands against the ports; each comes back with the event it led to."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import OUT_OF_REACH, Failure, Kind, WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.probe import Probe
from desktop_uploader.core.ports.service import Service
from desktop_uploader.core.ports.transfer import Job, Report, TakenOn, Transfer
from desktop_uploader.core.retry import Budget, delay
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import SourceFile, Upload, UploadId
from desktop_uploader.engine.twins import Twins
from desktop_uploader.words.language import translate

_LIMITS_LAST = 10.0
"""Seconds for which the server's limits needn't be asked again: files come by the hundred."""

_NOT_REFUSED = 2.0
"""Seconds after which a server that was reached just now is at what it was asked: refusals come at once."""

Activity = Callable[[Upload], Awaitable[on.Event | None]]


class Activities:
    """One coroutine a command. Raises what the ports raise; `Rows` turns that into events."""

    def __init__(
        self,
        *,
        service: Service,
        transfers: Mapping[str, Transfer],
        probe: Probe,
        journal: Journal,
        clock: Clock,
        server_id: str = "",
        account: str = "",
        asks_who: bool = False,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._service, self._transfers, self._probe = service, transfers, probe
        self._journal, self._clock, self._chance = journal, clock, chance
        self._twins = Twins(journal)
        self._server_id, self._account, self._asks_who = server_id, account, asks_who
        self._limits, self._limits_until, self._asking = Limits(), 0.0, asyncio.Lock()
        self._budgets: dict[UploadId, Budget] = {}
        self._plain: dict[type, Activity] = {
            do.Check: self._check,
            do.PrepareAgain: self._prepare,
            do.DeleteRemote: self._delete,
        }

    def of(self, command: do.Command, report: Report) -> Activity:
        """The coroutine function for a command that is an activity."""
        match command:
            case do.AskTarget(renew=renew):
                return self._renew if renew else self._create
            case do.Send():
                return lambda upload: self._send(upload, report)
            case do.Verify():
                return lambda upload: self._verify(upload, report)
            case do.Wait(attempts=attempts, failure=failure):
                return lambda upload: self._wait(upload, attempts, failure)
        return self._plain[type(command)]

    async def _check(self, upload: Upload) -> on.Event:
        with self._twins.looking(upload):
            checked = await self._probe.check(upload.source.path, await self._present_limits())
            twin = await self._twins.find(self._as_ours(upload), checked.source)
        return on.CheckPassed(checked.source, checked.media, twin)

    def _as_ours(self, upload: Upload) -> Upload:
        """What was added while nobody was signed in goes where this engine sends it."""
        server_id, account = upload.server_id or self._server_id, upload.account or self._account
        return replace(upload, server_id=server_id, account=account)

    async def _present_limits(self) -> Limits:
        async with self._asking:
            if self._clock.monotonic() >= self._limits_until:
                with suppress(WorldError):  # then the limits we know must do; the server checks again
                    self._limits = (await self._service.server()).limits
                self._limits_until = self._clock.monotonic() + _LIMITS_LAST
        return self._limits

    async def _create(self, upload: Upload) -> on.Event:
        server_id = await self._reach_the_same_server(upload)
        target = await self._service.create(upload)
        return on.TargetGiven(target, server_id=server_id, account=self._account)

    async def _renew(self, upload: Upload) -> on.Event:
        """At once; but a target that is lost whenever it took a few bytes is no reason to ask without end."""
        await self._within_budget(upload, 0.0)
        await self._reach_the_same_server(upload)
        renewed = await self._service.renew(_playback_id(upload))
        return on.TargetGiven(renewed.target, renewed.restarted)

    async def _send(self, upload: Upload, report: Report) -> on.Event:
        await self._reach_the_same_server(upload)
        if upload.target is None:
            raise AssertionError("nothing is sent without a target")
        transfer = self._transfers.get(upload.target.protocol)
        if transfer is None:
            words = translate("Transfers", "This version of the program can’t speak “{protocol}”.")
            raise WorldError(Failure(Kind.REFUSED, words.format(protocol=upload.target.protocol)))
        receipts = self._journal.receipts(upload.id, upload.target.url)
        parts = self._journal.parts(upload.id)
        job = Job(upload.id, upload.source, upload.target, parts, receipts, upload.acknowledged)
        try:
            return on.AllStored(await transfer.send(job, report))
        except WorldError as error:
            if error.failure.kind not in OUT_OF_REACH:
                raise
            return on.SourceFound(await self._another_look(upload, error))

    async def _another_look(self, upload: Upload, lost: WorldError) -> SourceFile:
        """Touched, renamed, copied back: content decides. Raises WorldError, also if nothing is different."""
        found = await self._probe.again(upload.source)
        if found == upload.source:
            raise lost
        return found

    async def _verify(self, upload: Upload, report: Report) -> on.Event:
        if upload.digest is None:
            raise AssertionError("nothing is verified without a digest")
        await self._reach_the_same_server(upload)
        with _told_once_it_lasts(report):
            return on.Verified(stored=await self._service.verify(_playback_id(upload), upload.digest))

    async def _prepare(self, upload: Upload) -> None:
        await self._service.prepare(_playback_id(upload))

    async def _wait(self, upload: Upload, attempts: int, failure: Failure) -> on.Event:
        await self._within_budget(upload, delay(attempts, failure, self._chance()))
        return on.RetryDue()

    async def _within_budget(self, upload: Upload, seconds: float) -> None:
        """Returns after so many seconds, or more if this upload was tried too often of late."""
        budget = self._budgets.get(upload.id, Budget())
        if (pause := max(seconds, budget.wait(self._clock.monotonic()))) > 0:
            await self._clock.sleep(pause)
        self._budgets[upload.id] = budget.spend(self._clock.monotonic())

    async def _delete(self, upload: Upload) -> on.Event:
        """Until it worked: a cancelled upload leaves nothing behind at the server."""
        for attempts in range(1, 1_000_000):
            try:
                await self._reach_the_same_server(upload)
                await self._service.delete(_playback_id(upload))
                break
            except WorldError as error:
                await self._clock.sleep(delay(attempts, error.failure, self._chance()))
        return on.RemoteDeleted()

    async def _reach_the_same_server(self, upload: Upload) -> str:
        """Another companion may answer at this address now: its 404 would prove nothing of ours."""
        server = await self._service.server()
        self._limits = server.limits
        if upload.server_id and server.server_id != upload.server_id:
            raise WorldError(Failure(Kind.NETWORK, "Another server answers at this address."))
        await self._be_the_same_person(upload)
        return server.server_id

    async def _be_the_same_person(self, upload: Upload) -> None:
        """Whoever comes next must not take it for theirs, nor send what is another's."""
        if self._asks_who and not self._account:
            self._account = (await self._service.me()).id
        if self._account and upload.account not in {"", self._account}:
            raise WorldError(Failure(Kind.SIGN_IN))


@contextmanager
def _told_once_it_lasts(report: Report) -> Iterator[None]:
    """Of what the server has taken on: what it doesn't refuse at once."""
    telling = asyncio.get_running_loop().call_later(_NOT_REFUSED, report, TakenOn())
    try:
        yield
    finally:
        telling.cancel()


def _playback_id(upload: Upload) -> str:
    if upload.playback_id is None:
        raise AssertionError("the server knows no video of this upload")
    return upload.playback_id
