"""One video from its stored file to a finished folder: sniff, probe, encode, and check what came out."""

import asyncio
import dataclasses
import errno
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_uploader.companion.processing import recipes
from desktop_uploader.companion.processing.faults import Fault, PreparationFailed
from desktop_uploader.companion.processing.ffmpeg import Ffmpeg
from desktop_uploader.companion.processing.playlists import Variant, master, read_variant
from desktop_uploader.companion.processing.probing import Findings, Prober
from desktop_uploader.companion.processing.recipes import Recipe
from desktop_uploader.companion.processing.records import Facts, Preparation, ProcessingRecords
from desktop_uploader.companion.processing.sniff import sniff
from desktop_uploader.contract.status import Rendition

_REPORT_SECONDS = 0.5
_COMPLETE_SHARE = 0.8


class Maker:
    """Makes renditions and a thumbnail. `threads` is what each encoder may use."""

    def __init__(self, prober: Prober, ffmpeg: Ffmpeg, *, threads: int) -> None:
        self._prober, self._ffmpeg, self._threads = prober, ffmpeg, threads
        self._longest = ffmpeg.allowance.longest

    async def make(
        self, preparation: Preparation, folder: Path, records: ProcessingRecords
    ) -> tuple[Rendition, ...]:
        """Fill the empty `folder`. Raises PreparationFailed; OSError where this machine is at fault."""
        findings, facts = await self._examine(preparation.source)
        await records.described(preparation.playback_id, facts)
        recipe = _recipe(findings)
        progress = Progress(records, preparation.playback_id, findings.duration)
        try:
            for rung in recipe.rungs:
                (folder / rung.name).mkdir()
            await self._ffmpeg.encode(
                preparation.source,
                recipes.arguments(recipe, threads=self._threads),
                folder,
                duration=findings.duration,
                on_seconds=progress.reached,
            )
            variants = await asyncio.to_thread(_finish, folder, recipe)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise PreparationFailed(Fault.NO_SPACE, str(error)) from error
            raise
        seconds = self._checked(variants, findings)
        if facts.duration is None:
            await records.described(preparation.playback_id, dataclasses.replace(facts, duration=seconds))
        return tuple(_rendition(variant) for variant in variants)

    async def _examine(self, source: Path) -> tuple[Findings, Facts]:
        try:
            container = await asyncio.to_thread(sniff, source)
        except FileNotFoundError as error:
            raise PreparationFailed(Fault.SOURCE_MISSING, str(error)) from error
        if container is None:
            raise PreparationFailed(Fault.UNKNOWN_KIND)
        findings = await self._prober.probe(source)
        if (findings.duration or 0) > self._longest:
            raise PreparationFailed(Fault.TOO_LONG, f"{findings.duration} s")
        return findings, findings.facts(container)

    def _checked(self, variants: Sequence[Variant], findings: Findings) -> float:
        """Seconds that came out. ffmpeg ends happily where a cut file ends, and where `-t` cuts it."""
        seconds = variants[0].seconds
        if seconds < (findings.expected or 0) * _COMPLETE_SHARE:
            raise PreparationFailed(Fault.ENDS_EARLY, f"{seconds} of {findings.expected} s")
        if findings.duration is None and seconds >= self._longest - recipes.SEGMENT_SECONDS:
            raise PreparationFailed(Fault.TOO_LONG, f"{seconds} s or more")
        return round(seconds, 3)


class Progress:
    """Turns seconds done into percent: rising only, twice a second at most, silent without a duration."""

    def __init__(
        self,
        records: ProcessingRecords,
        playback_id: str,
        duration: float | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._records, self._playback_id, self._duration, self._clock = records, playback_id, duration, clock
        self._percent, self._told = 0.0, -_REPORT_SECONDS

    async def reached(self, seconds: float) -> None:
        if not self._duration:
            return
        percent, now = round(min(100.0, 100 * seconds / self._duration), 1), self._clock()
        if percent > self._percent and now - self._told >= _REPORT_SECONDS:
            self._percent, self._told = percent, now
            await self._records.progressed(self._playback_id, percent)


def _recipe(findings: Findings) -> Recipe:
    return recipes.recipe(
        findings.width,
        findings.height,
        framerate=findings.framerate,
        duration=findings.duration,
        audio=findings.audio,
    )


def _finish(folder: Path, recipe: Recipe) -> list[Variant]:
    """Read back every rendition and write the master playlist over them."""
    try:
        variants = [read_variant(folder, rung, audio=recipe.audio) for rung in recipe.rungs]
    except (FileNotFoundError, ValueError) as error:
        raise PreparationFailed(Fault.ENCODING, f"incomplete output: {error}") from error
    (folder / recipes.MASTER).write_text(master(variants, recipe.framerate), "utf-8")
    return variants


def _rendition(variant: Variant) -> Rendition:
    rung = variant.rung
    return Rendition(name=rung.name, width=rung.width, height=rung.height, bitrate=variant.average_bandwidth)
