"""The command line ends when nobody is signed in, rather than wait for what nobody begins."""

from io import StringIO

from rich.console import Console

from desktop_uploader.cli.bars import LineReporter
from desktop_uploader.cli.upload import Exit, UploadCommand
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import Phase
from tests.engine.world import World


def test_one_refusal_is_enough_for_all() -> None:
    world = World()
    world.service.failures["create"] = [WorldError(Failure(Kind.SIGN_IN))] * 3
    command = UploadCommand(LineReporter(Console(file=StringIO())))
    files = [(path, None) for path in ("/a.mp4", "/b.mp4", "/c.mp4")]
    ended = command.run(lambda listener: world.engine(at_a_time=1, adopt=False, listener=listener), files)
    assert ended is Exit.SIGN_IN
    assert [row.phase for row in command.uploads].count(Phase.NEEDS_YOU) == 1
