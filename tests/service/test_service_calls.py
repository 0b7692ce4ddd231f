"""The companion's calls against a real server: what is sent, what comes back, what every failure means."""

import json
import logging
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from desktop_uploader.contract.media import Visibility
from desktop_uploader.contract.problem import Code, Problem
from desktop_uploader.core.failures import Failure, Kind, Remedy, TargetLostError, WorldError
from desktop_uploader.core.ports.service import Service
from desktop_uploader.core.upload import MediaInfo, SourceFile, Upload, UploadId, VideoDetails
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.service.companion import CompanionService
from desktop_uploader.service.school import check_token
from tests.fixtures.fake_companion import TOKEN, Canned, FakeCompanion, html, problem
from tests.service.following import LiveOrigin

CREATE = ("POST", "/api/v1/media/upload/direct")
STATUS = ("GET", "/api/v1/media/status/v1")


def an_upload(path: str = "/films/Lecture 1.mkv") -> Upload:
    return Upload(
        UploadId("u-1"),
        SourceFile(path, size=1234, fingerprint="sampled-sha256:abc"),
        VideoDetails("Sets", "All of them", "UNLISTED", "c1", "l1"),
        added_at=0.0,
        position=0.0,
        media=MediaInfo("matroska", duration=61.5),
    )


async def failure(service: CompanionService) -> WorldError:
    with pytest.raises(WorldError) as raised:
        await service.status("v1")
    return raised.value


async def test_create_sends_what_is_known_of_the_file(fake: FakeCompanion, service: CompanionService) -> None:
    target = await service.create(an_upload())
    sent = fake.asked(*CREATE)[0]
    assert json.loads(sent.body) == {
        "fileName": "Lecture 1.mkv",
        "fileSize": 1234,
        "mimeType": "video/x-matroska",
        "durationSeconds": 61.5,
        "fingerprint": "sampled-sha256:abc",
        "metadata": {
            "title": "Sets",
            "description": "All of them",
            "visibility": "UNLISTED",
            "courseId": "c1",
            "lessonId": "l1",
        },
    }
    assert sent.headers["idempotency-key"] == "u-1-0"
    assert sent.headers["authorization"] == f"Bearer {TOKEN}"
    assert (target.playback_id, target.url, target.protocol) == ("v1", "/files/v1", "tus")
    assert target.expires_at > datetime.now(UTC).timestamp()


async def test_the_same_key_answers_with_the_same_video(service: CompanionService) -> None:
    assert (await service.create(an_upload())).playback_id == (await service.create(an_upload())).playback_id


async def test_a_key_used_for_another_file_is_refused(service: CompanionService) -> None:
    await service.create(an_upload())
    with pytest.raises(WorldError) as raised:
        await service.create(an_upload("/films/other.mkv"))
    assert raised.value.failure.kind is Kind.REFUSED
    assert raised.value.failure.detail == "This key was used for another file."


async def test_a_name_that_is_not_utf_8_is_replaced_on_the_wire(
    fake: FakeCompanion, service: CompanionService
) -> None:
    await service.create(an_upload("/films/caf\udce9.mkv"))
    assert json.loads(fake.asked(*CREATE)[0].body)["fileName"] == "caf\ufffd.mkv"


async def test_a_provider_url_stays_as_given(fake: FakeCompanion, service: CompanionService) -> None:
    fake.upload_url = "https://upload.provider.example/tus/abc?tusv2=true&sig=A%2Bb"
    assert (await service.create(an_upload())).url == fake.upload_url


@pytest.mark.parametrize(
    "url",
    ["http://elsewhere.example/files/1", "https://me:pw@provider.example/x", "ftp://x.example/y", "files/1"],
)
async def test_a_target_that_bytes_should_not_go_to_is_refused(
    fake: FakeCompanion, service: CompanionService, url: str
) -> None:
    fake.upload_url = url
    with pytest.raises(WorldError) as raised:
        await service.create(an_upload())
    assert raised.value.failure.kind is Kind.PROTOCOL
    assert "pw" not in str(raised.value)


async def test_renew_says_whether_it_begins_anew(fake: FakeCompanion, service: CompanionService) -> None:
    fake.add("v1")
    assert not (await service.renew("v1")).restarted
    fake.restarted = True
    assert (await service.renew("v1")).restarted


async def test_a_video_that_is_gone(service: CompanionService) -> None:
    for call in (service.renew("v9"), service.status("v9"), service.verify("v9", "x"), service.prepare("v9")):
        with pytest.raises(TargetLostError):
            await call
    await service.delete("v9")


async def test_a_404_that_is_not_the_companions_proves_nothing(
    fake: FakeCompanion, service: CompanionService
) -> None:
    fake.add("v1")
    for canned in (html(404), Canned(404, b'{"detail":"Not Found"}')):
        fake.instead("GET", "/api/v1/media/status/v1", canned)
        fake.instead("DELETE", "/api/v1/media/v1", canned)
        assert (await failure(service)).failure.kind is Kind.PROTOCOL
        with pytest.raises(WorldError) as raised:
            await service.delete("v1")
        assert raised.value.failure.kind is Kind.PROTOCOL


async def test_verify(fake: FakeCompanion, service: CompanionService) -> None:
    fake.add("v1", digest="sha256-8MiB:aa")
    assert await service.verify("v1", "sha256-8MiB:aa") is False
    with pytest.raises(WorldError) as raised:
        await service.verify("v1", "sha256-8MiB:bb")
    assert raised.value.failure.kind is Kind.MISMATCH
    fake.instead("POST", "/api/v1/media/v1/verify", problem(409, Code.NOT_COMPLETE, "Bytes are missing."))
    with pytest.raises(WorldError) as raised:
        await service.verify("v1", "sha256-8MiB:aa")
    assert raised.value.failure.kind is Kind.NOT_COMPLETE


@pytest.mark.parametrize("said", [b'{"verified": false, "stored": true}', b'{"stored": true}'])
async def test_what_could_only_be_compared_by_size_is_stored(
    fake: FakeCompanion, service: CompanionService, said: bytes
) -> None:
    fake.instead("POST", "/api/v1/media/v1/verify", Canned(200, said))
    assert await service.verify("v1", "sha256-8MiB:aa") is True


async def test_neither_verified_nor_stored_is_a_mismatch(
    fake: FakeCompanion, service: CompanionService
) -> None:
    fake.instead("POST", "/api/v1/media/v1/verify", Canned(200, b'{"verified": false}'))
    with pytest.raises(WorldError) as raised:
        await service.verify("v1", "sha256-8MiB:aa")
    assert raised.value.failure.kind is Kind.MISMATCH


async def test_verify_waits_longer_than_other_calls(fake: FakeCompanion, client: httpx.AsyncClient) -> None:
    fake.add("v1", digest="d")
    fake.slow["/api/v1/media/v1/verify"] = fake.slow["/api/v1/media/status/v1"] = 0.4
    client.timeout = httpx.Timeout(5, read=0.1)
    service = CompanionService(client, FixedOrigin(fake.base_url, TOKEN), verify_timeout=10)
    await service.verify("v1", "d")
    assert (await failure(service)).failure.kind is Kind.TIMEOUT


async def test_edit_prepare_and_delete(fake: FakeCompanion, service: CompanionService) -> None:
    fake.add("v1")
    await service.edit("v1", VideoDetails("New", "", Visibility.PUBLIC), None)
    assert fake.videos["v1"].title == "New"
    sent = json.loads(fake.asked("PATCH", "/api/v1/media/v1")[0].body)
    assert sent["courseId"] is None
    assert sent["visibility"] == "PUBLIC"
    await service.prepare("v1")
    await service.delete("v1")
    await service.delete("v1")
    assert not fake.videos


async def test_an_edit_that_met_another_changes_nothing(
    fake: FakeCompanion, service: CompanionService
) -> None:
    theirs = {"title": "Theirs", "visibility": "PRIVATE"}
    fake.add("v1")
    said = Problem(title="", status=409, code=Code.CONFLICT, detail="No", error="No").wire()
    fake.instead("PATCH", "/api/v1/media/v1", Canned(409, json.dumps({**said, "current": theirs}).encode()))
    assert await service.edit("v1", VideoDetails("Ours"), VideoDetails("Base")) is None
    sent = json.loads(fake.asked("PATCH", "/api/v1/media/v1")[0].body)
    assert sent == {"title": "Ours", "base": {"title": "Base"}}
    fake.instead("PATCH", "/api/v1/media/v1", Canned(409, json.dumps(said).encode()))
    with pytest.raises(WorldError):
        await service.edit("v1", VideoDetails("Ours"), VideoDetails("Base"))


async def test_a_full_space_says_how_full(fake: FakeCompanion, service: CompanionService) -> None:
    for code, kind in (
        (Code.QUOTA_EXCEEDED, Kind.SPACE_FULL),
        (Code.TOO_MANY_TODAY, Kind.TOO_MANY_TODAY),
    ):
        said = Problem(title="", status=403, code=code, detail="Full", error="Full", used=19, limit=20)
        body = said.model_dump_json(by_alias=True).encode()
        fake.instead("POST", "/api/v1/media/upload/direct", Canned(403, body))
        with pytest.raises(WorldError) as raised:
            await service.create(an_upload())
        assert raised.value.failure == Failure(kind, "Full", 20, 19)
        assert raised.value.failure.remedy is Remedy.ASK


async def test_what_cant_be_prepared_again_and_what_was_cancelled_elsewhere(
    fake: FakeCompanion, service: CompanionService
) -> None:
    fake.add("v1")
    said = Problem(title="", status=409, code=Code.CONFLICT, detail="Once only.", error="", cancelled=True)
    body = said.model_dump_json(by_alias=True).encode()
    for path in ("process", "upload-url", "verify"):
        fake.instead("POST", f"/api/v1/media/v1/{path}", Canned(409, body))
    with pytest.raises(WorldError) as raised:
        await service.prepare("v1")
    assert raised.value.failure == Failure(Kind.UNPREPARABLE, "Once only.")
    for asked in (service.renew("v1"), service.verify("v1", "d")):
        with pytest.raises(WorldError) as raised:
            await asked
        assert raised.value.failure == Failure(Kind.VIDEO_GONE)


async def test_server_and_courses(fake: FakeCompanion, service: CompanionService) -> None:
    fake.token = None
    server = await service.server()
    assert (server.server_id, server.name) == (fake.server_id, "Fake school")
    assert ".mkv" in server.limits.extensions
    assert [lesson.title for lesson in (await service.courses())[0].lessons] == ["Sets", "Maps"]


@pytest.mark.parametrize(
    ("canned", "kind"),
    [
        (problem(401, Code.SIGN_IN_NEEDED, "Sign in."), Kind.SIGN_IN),
        (html(401), Kind.SIGN_IN),
        (problem(403, Code.FORBIDDEN, "Not yours."), Kind.REFUSED),
        (problem(413, Code.FILE_TOO_LARGE, "Too large."), Kind.REFUSED),
        (problem(422, Code.INVALID, "No."), Kind.REFUSED),
        (problem(408, Code.UNAVAILABLE, "Slow."), Kind.SERVER_BUSY),
        (problem(425, Code.UNAVAILABLE, "Early."), Kind.SERVER_BUSY),
        (problem(429, Code.RATE_LIMITED, "Slower."), Kind.SERVER_BUSY),
        (problem(500, Code.INTERNAL, "Oh."), Kind.SERVER_BUSY),
        (html(502), Kind.SERVER_BUSY),
        (problem(507, Code.STORAGE_FULL, "Full."), Kind.SERVER_FULL),
        (html(403), Kind.PROTOCOL),
        (html(200), Kind.PORTAL),
        (html(302), Kind.PORTAL),
        (html(511), Kind.PORTAL),
        (Canned(407), Kind.PROXY),
        (Canned(200, b"{}"), Kind.PROTOCOL),
        (Canned(200, b'{"playbackId": "\xff"}'), Kind.PROTOCOL),
        (Canned(204), Kind.PROTOCOL),
        (Canned(304), Kind.PROTOCOL),
        (Canned(302, headers={"Location": "http://elsewhere.example/"}), Kind.PROTOCOL),
    ],
)
async def test_what_an_answer_means(
    fake: FakeCompanion, service: CompanionService, canned: Canned, kind: Kind
) -> None:
    fake.add("v1")
    fake.instead(*STATUS, canned)
    assert (await failure(service)).failure.kind is kind


async def test_an_answer_is_read_up_to_a_mebibyte(fake: FakeCompanion, service: CompanionService) -> None:
    right = fake.add("v1").model_dump_json(by_alias=True).encode()
    fake.instead(*STATUS, Canned(200, right.ljust(1024**2)))
    assert (await service.status("v1")).version == 1
    fake.instead(*STATUS, Canned(200, right.ljust(1024**2 + 1)))
    assert (await failure(service)).failure.kind is Kind.PROTOCOL


async def test_a_short_token_does_not_blank_words(
    fake: FakeCompanion, service: CompanionService, origin: LiveOrigin
) -> None:
    fake.token = origin.secret = "status"
    fake.add("v1")
    assert (await service.status("v1")).status == "processing"


def test_it_is_what_the_engine_asks_for(service: CompanionService) -> None:
    port: Service = service
    assert port is service


async def test_yes_from_a_captive_portal_is_no_yes(fake: FakeCompanion, service: CompanionService) -> None:
    fake.instead("DELETE", "/api/v1/media/v1", html(200))
    with pytest.raises(WorldError) as raised:
        await service.delete("v1")
    assert raised.value.failure.kind is Kind.PORTAL


async def test_retry_after_in_seconds_and_as_a_date(fake: FakeCompanion, service: CompanionService) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    for given, low, high in (("7", 7, 7), (later, 80, 91)):
        fake.instead(*STATUS, problem(503, Code.UNAVAILABLE, "Later.", Retry_After=given))
        asked = (await failure(service)).failure.retry_after
        assert asked is not None
        assert low <= asked <= high
    fake.instead(*STATUS, problem(503, Code.UNAVAILABLE, "Later.", Retry_After="soon"))
    assert (await failure(service)).failure.retry_after is None


async def test_the_servers_words_are_bounded_and_plain(
    fake: FakeCompanion, service: CompanionService
) -> None:
    said = "No\x1b[31m room\r\n\u202efor you. " + "x" * 1000
    fake.instead(*STATUS, problem(422, Code.INVALID, said))
    detail = (await failure(service)).failure.detail
    assert detail.startswith("No [31m room for you. xxx")
    assert len(detail) == 300


async def test_nobody_there(client: httpx.AsyncClient, fake: FakeCompanion) -> None:
    address = fake.base_url
    fake.net.restart()
    error = await failure(CompanionService(client, FixedOrigin(address, TOKEN)))
    assert error.failure.kind is Kind.NETWORK


async def test_an_id_that_would_change_the_path_is_not_sent(
    fake: FakeCompanion, service: CompanionService
) -> None:
    for hostile in ("../server", "..", "a/b", "a?b", "", "a" * 200, "a\nb"):
        with pytest.raises(WorldError):
            await service.delete(hostile)
    assert fake.requests == []


async def test_check_token(fake: FakeCompanion, client: httpx.AsyncClient) -> None:
    assert (await check_token(client, fake.base_url, f" {TOKEN}\n")).name == "Ada"
    for wrong in ("wrong", "with\nbreak", "wïth", "with space"):
        with pytest.raises(WorldError) as raised:
            await check_token(client, fake.base_url, wrong)
        assert raised.value.failure.kind is Kind.SIGN_IN
        assert wrong not in str(raised.value)


async def test_the_token_and_secret_urls_are_in_no_log_error_or_url(
    fake: FakeCompanion, service: CompanionService, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    fake.upload_url = "https://upload.provider.example/tus/abc?signature=S3CRET"
    await service.create(an_upload())
    echo = problem(422, Code.INVALID, f"You sent Authorization: Bearer {TOKEN}")
    fake.instead("GET", "/api/v1/media/status/v1", echo)
    error = await failure(service)
    fake.upload_url = "http://upload.provider.example/tus/abc?signature=S3CRET"
    with pytest.raises(WorldError) as refused:
        await service.create(an_upload())
    fake.instead(*CREATE, Canned(200, b'{"uploadUrl": "https://p.example/S3CRET"}'))
    with pytest.raises(WorldError) as unreadable:
        await service.create(an_upload())
    told = [
        caplog.text,
        *(repr((e, e.failure, e.__cause__)) for e in (error, refused.value, unreadable.value)),
    ]
    assert "httpcore" in caplog.text
    assert not [text for text in told if TOKEN in text or "S3CRET" in text]
    assert not [noted for noted in fake.requests if TOKEN in noted.path + noted.query]
