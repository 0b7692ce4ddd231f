"""Which files a server takes."""

import pytest

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.accepting import accept, plain_tus
from desktop_uploader.contract.media import CreateUpload, Metadata
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.server import Limits

LIMITS = Limits(mime_types=("video/mp4",), max_file_size=100, max_duration_seconds=60)


def asked(name: str = "a.mp4", size: int = 10, mime: str = "", seconds: float | None = None) -> CreateUpload:
    return CreateUpload(
        file_name=name, file_size=size, mime_type=mime, duration_seconds=seconds, metadata=Metadata(title="A")
    )


def refusal(request: CreateUpload) -> Refusal:
    with pytest.raises(Refusal) as caught:
        accept(request, LIMITS)
    return caught.value


@pytest.mark.parametrize(
    "request_",
    [asked(), asked("Vorlesung 3 – Größe.MP4"), asked("講義.mp4"), asked(size=100, mime="video/mp4")],
)
def test_what_fits_is_taken(request_: CreateUpload) -> None:
    accept(request_, LIMITS)


@pytest.mark.parametrize(
    ("request_", "status", "code"),
    [
        (asked("a.exe"), 415, Code.FILE_TYPE_REFUSED),
        (asked("mp4"), 415, Code.FILE_TYPE_REFUSED),
        (asked(mime="text/html"), 415, Code.FILE_TYPE_REFUSED),
        (asked(size=101), 413, Code.FILE_TOO_LARGE),
        (asked(seconds=61), 422, Code.TOO_LONG),
    ],
)
def test_what_does_not_fit_is_refused_with_its_code(request_: CreateUpload, status: int, code: Code) -> None:
    refused = refusal(request_)

    assert (refused.status, refused.code) == (status, code)
    assert "Nothing was sent" in refused.detail


@pytest.mark.parametrize(
    "name",
    ["../a.mp4", "/etc/a.mp4", "C:\\a.mp4", "a\0.mp4", "a\r\nSet-Cookie: x.mp4", "..", " ", "a\x7f.mp4"],
)
def test_a_name_that_is_a_path_or_has_control_characters_is_refused(name: str) -> None:
    assert refusal(asked(name)).code is Code.INVALID


def test_the_largest_size_a_database_can_hold_is_a_limit_too() -> None:
    with pytest.raises(Refusal):
        accept(asked(size=2**63), Limits(max_file_size=2**70))


def test_a_plain_tus_client_is_understood() -> None:
    request = plain_tus(10, {"filename": "a.mp4", "filetype": "video/mp4"})

    assert (request.file_name, request.file_size, request.metadata.title) == ("a.mp4", 10, "a")


@pytest.mark.parametrize(
    ("length", "metadata"), [(10, {}), (0, {"filename": "a.mp4"}), (-1, {"filename": "a.mp4"})]
)
def test_a_plain_tus_client_without_a_name_or_a_size_is_refused(
    length: int, metadata: dict[str, str]
) -> None:
    with pytest.raises(Refusal) as caught:
        plain_tus(length, metadata)
    assert caught.value.status == 422
