"""Whose a row is: decided once, by whoever's target it was given, and nobody else may send it."""

from dataclasses import replace

import pytest

from desktop_uploader.core import events as on
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.upload import Phase, SourceFile, Target, Upload, UploadId, VideoDetails

ROW = Upload(UploadId("1"), SourceFile("/a.mp4", 1, 1, 1, ""), VideoDetails("A"), 0.0, 0.0)
TARGET = Target("v1", "/files/v1", "tus", 1e12)


@pytest.mark.parametrize(
    ("server_id", "account", "belongs"),
    [
        ("", "", True),
        ("school", "", True),
        ("school", "ada", True),
        ("school", "bob", False),
        ("another", "ada", False),
        ("another", "", False),
    ],
)
def test_ada_sends_her_own_and_what_is_nobodys(server_id: str, account: str, belongs: bool) -> None:
    row = replace(ROW, server_id=server_id, account=account)
    assert row.belongs_to("school", "ada") is belongs


def test_who_isnt_known_sends_nothing_of_anybodys() -> None:
    assert not replace(ROW, server_id="school", account="ada").belongs_to("school", "")


def test_with_its_target_a_row_has_an_owner() -> None:
    creating = replace(ROW, phase=Phase.CREATING)
    given, _ = step(creating, on.TargetGiven(TARGET, server_id="school", account="ada"))
    assert (given.server_id, given.account) == ("school", "ada")
    again, _ = step(replace(given, phase=Phase.CREATING), on.TargetGiven(TARGET))
    assert again.account == "ada"
