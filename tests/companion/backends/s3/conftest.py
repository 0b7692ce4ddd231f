"""A folder in the bucket of SeaweedFS, or an R2, of each test's own, and a companion connected to it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.companion.backends.s3.bucket_school import BucketSchool, bucket_school
from tests.emulators.r2 import R2
from tests.servers.seaweed import Bucket, Seaweed


@pytest.fixture
def bucket(seaweed_server: Seaweed) -> Bucket:
    return seaweed_server.folder()


@pytest.fixture
async def school(tmp_path: Path, bucket: Bucket) -> AsyncIterator[BucketSchool]:
    async with bucket_school(tmp_path, bucket.settings()) as it:
        yield it


@pytest.fixture
async def r2() -> AsyncIterator[R2]:
    async with R2() as running:
        yield running


@pytest.fixture
async def at_r2(tmp_path: Path, r2: R2) -> AsyncIterator[BucketSchool]:
    async with bucket_school(tmp_path, r2.settings()) as it:
        yield it
