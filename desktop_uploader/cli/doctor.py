"""`desktop-uploader doctor`: what stands between this computer and the server, in plain words."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict

from rich.console import Console

from desktop_uploader.diagnostics.checkup import Checkup, Finding

_MARKS = {True: "✓", False: "✗", None: "–"}


def run(checkup: Checkup, *, as_json: bool, console: Console) -> int:
    """Exit 0 when nothing is wrong, 1 otherwise."""
    findings = asyncio.run(_all(checkup, lambda it: None if as_json else _print(it, console)))
    if as_json:
        console.file.write(json.dumps({"findings": [asdict(it) for it in findings]}) + "\n")
    return int(any(it.good is False for it in findings))


async def _all(checkup: Checkup, show: Callable[[Finding], None]) -> list[Finding]:
    findings = []
    async for finding in checkup.findings():
        show(finding)
        findings.append(finding)
    return findings


def _print(finding: Finding, console: Console) -> None:
    line = f"{_MARKS[finding.good]} {finding.check:<9} {finding.words}"
    console.print(line, markup=False, highlight=False, soft_wrap=True)
