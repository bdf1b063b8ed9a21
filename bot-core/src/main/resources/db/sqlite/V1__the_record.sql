-- The store of Muster. A table per noun. Times are milliseconds since 1970-01-01T00:00:00Z; hashes and salts are raw
-- bytes; details, words and whole values are canonical JSON. The view readable_entry shows the record to people.

-- The record: one row per fact, never deleted. What erasure does to a row is said in dev.muster.timeline.Eraser.
CREATE TABLE entry (
    position         INTEGER PRIMARY KEY, -- running number over all streams, without gaps
    stream           TEXT    NOT NULL,    -- INC-1
    sequence         INTEGER NOT NULL,    -- number within the stream, from 1, without gaps
    occurred_at      INTEGER NOT NULL,
    written_at       INTEGER NOT NULL,
    recorded_at      INTEGER NOT NULL,
    actor            TEXT    NOT NULL,
    source           TEXT    NOT NULL,
    kind             TEXT    NOT NULL,    -- hypothesis-raised
    details          TEXT    NOT NULL,
    words            TEXT    NOT NULL,
    text             TEXT    NOT NULL,
    why              TEXT,
    typed            TEXT,
    actor_salt       BLOB,
    words_salt       BLOB,
    actor_commitment BLOB    NOT NULL,
    words_commitment BLOB    NOT NULL,
    previous_hash    BLOB    NOT NULL,
    hash             BLOB    NOT NULL
);
CREATE UNIQUE INDEX entry_by_stream ON entry (stream, sequence);

-- Where each stream ends.
CREATE TABLE stream (
    stream   TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    hash     BLOB    NOT NULL
) WITHOUT ROWID;

-- Every delivery that was taken, and what was answered to it, so that a repeat gets the same. There is no index on the ids:
-- they come in no order, so each would cost a page of its own to write. The bot keeps one in memory (Deliveries).
CREATE TABLE delivery (
    number      INTEGER PRIMARY KEY,
    id          TEXT    NOT NULL,
    recorded_at INTEGER NOT NULL
);
CREATE TABLE answer (
    delivery INTEGER PRIMARY KEY, -- its number
    answer   TEXT NOT NULL
);

-- Which entry holds a chat message.
CREATE TABLE message (
    room     TEXT    NOT NULL,
    message  TEXT    NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (room, message)
) WITHOUT ROWID;

-- What is still to be done outside; a row goes when it is done. parked: it cannot succeed, and a person was told.
CREATE TABLE effect (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    lane       TEXT    NOT NULL, -- what it must stay in order with
    kind       TEXT    NOT NULL,
    effect     TEXT    NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    parked     INTEGER NOT NULL DEFAULT 0,
    problem    TEXT
);
CREATE INDEX effect_by_lane ON effect (lane, id) WHERE parked = 0;

-- Timers; a row goes when it was dealt with.
CREATE TABLE alarm (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    incident TEXT    NOT NULL,
    due_at   INTEGER NOT NULL,
    wakeup   TEXT    NOT NULL
);
CREATE INDEX alarm_by_moment ON alarm (due_at, id);

-- The local chat of console and terminal.
CREATE TABLE local_room (
    number INTEGER PRIMARY KEY, -- in the order of their creation
    id     TEXT NOT NULL UNIQUE,
    key    TEXT NOT NULL UNIQUE,
    room   TEXT NOT NULL
);
CREATE TABLE local_message (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    key     TEXT NOT NULL UNIQUE,
    room    TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE INDEX local_message_by_room ON local_message (room, id);

CREATE VIEW readable_entry AS
SELECT stream,
       sequence,
       strftime('%Y-%m-%dT%H:%M:%fZ', occurred_at / 1000.0, 'unixepoch') AS occurred_at,
       strftime('%Y-%m-%dT%H:%M:%fZ', written_at / 1000.0, 'unixepoch')  AS written_at,
       strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at / 1000.0, 'unixepoch') AS recorded_at,
       actor, source, kind, text, why, typed, details, words,
       lower(hex(hash)) AS hash
FROM entry
ORDER BY position;
