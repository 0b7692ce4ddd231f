"""The journal's tables, one SQL script per format; a script's place in the tuple is SQLite's `user_version`.

Never edit a released one. Add columns at the end of a table only: recovery reads damaged rows by place.
Free text is UTF-8 in BLOBs, since file names may hold bytes that are no text (lone surrogates, see `rows`).
`mtime_ns` and `inode` are decimal words: both may pass SQLite's 64 bits. What is long comes last, so that
damage to a row's overflow pages leaves its beginning readable.
"""

FIRST = """
CREATE TABLE uploads (
    id BLOB NOT NULL PRIMARY KEY,
    path BLOB NOT NULL,
    size INTEGER,
    mtime_ns TEXT,
    inode TEXT,
    fingerprint BLOB,
    added_at REAL,
    position REAL,
    server_id BLOB,
    phase TEXT,
    reason TEXT,
    acknowledged INTEGER,
    generation INTEGER,
    attempts INTEGER,
    verified INTEGER,
    digest BLOB,
    playback_id BLOB,
    details BLOB,
    failure BLOB,
    media BLOB,
    target BLOB,
    remote BLOB
);
CREATE INDEX uploads_by_path ON uploads (path);
CREATE TABLE parts (
    upload_id BLOB NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    PRIMARY KEY (upload_id, number)
);
"""

TIMELINES = """
ALTER TABLE uploads ADD COLUMN other_reasons TEXT;
ALTER TABLE uploads ADD COLUMN unsent INTEGER;
ALTER TABLE uploads ADD COLUMN history BLOB;
"""
"""What happened to each upload; pauses for several reasons; details that the server has yet to be told."""

STORED = """
ALTER TABLE uploads ADD COLUMN stored INTEGER;
"""
"""Whether its size was all that could be compared."""

RECEIPTS = """
CREATE TABLE receipts (
    upload_id BLOB NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    target BLOB NOT NULL,
    etag BLOB NOT NULL,
    PRIMARY KEY (upload_id, number)
);
"""
"""What a target, told apart by its URL, gave for each part that it took."""

TWINS = """
ALTER TABLE uploads ADD COLUMN anyway INTEGER;
CREATE INDEX uploads_by_content ON uploads (fingerprint, size) WHERE fingerprint <> x'';
"""
"""The same content twice, and whether a person wants that."""

ACCOUNTS = """
ALTER TABLE uploads ADD COLUMN account BLOB;
"""
"""Whose a row is, where several people sign in at one server."""

AGREED = """
ALTER TABLE uploads ADD COLUMN agreed BLOB;
"""
"""The details as the server had them when it was last heard."""

MIGRATIONS = (FIRST, TIMELINES, STORED, RECEIPTS, TWINS, ACCOUNTS, AGREED)
