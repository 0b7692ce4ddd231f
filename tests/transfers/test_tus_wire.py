"""What tuspy gives us, and that it comes only when it is needed."""

import subprocess
import sys
from base64 import b64encode

import pytest

from desktop_uploader.transfers.tus_wire import TusWire


def test_the_version_header() -> None:
    assert TusWire().headers() == {"Tus-Resumable": "1.0.0"}


def test_metadata_is_encoded_and_empty_metadata_is_no_header() -> None:
    wire = TusWire()
    encoded = b64encode("Vorlesung 1 – Übersicht".encode()).decode()
    assert wire.metadata({"filename": "Vorlesung 1 – Übersicht", "filetype": "video/mp4"}) == {
        "Upload-Metadata": f"filename {encoded},filetype {b64encode(b'video/mp4').decode()}"
    }
    assert wire.metadata({}) == {}
    with pytest.raises(ValueError, match="key"):
        wire.metadata({"two words": "x"})


def test_tuspy_is_imported_on_first_use_only() -> None:
    code = (
        "import sys, desktop_uploader.transfers.tus as t; assert 'tusclient' not in sys.modules;"
        "w = t.TusWire(); assert 'tusclient' not in sys.modules; w.load(); assert 'tusclient' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
