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

PRAGMA application_id = 1297437524;
PRAGMA user_version = 2;

INSERT INTO entry (position, stream, sequence, occurred_at, written_at, recorded_at, actor, source, kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment, previous_hash, hash)
VALUES (1, 'INC-1', 1, 1740823200000, 1740823200000, 1740823205000, 'ana', 'console', 'opened', '{"classification":{"ci":"checkout","ciKnown":true,"complexity":"COMPLICATED","impact":"HIGH","model":"default","priority":{"rank":1},"urgency":"HIGH"},"detection":"PERSON","from":{"room":"lobby"},"restricted":false}', '{"summary":"Checkout is down"}', 'ana: Opened', 'because ana said so', '/swarm as typed', x'f7bed9d4b5f308680190e5722719b812', x'f6b55bba28da1b7ef09b04b38dd7aee4', x'ef6eb359e2f181d59d1db411d6256036e71ef09f61f000b0b83b6a5b244fffd0', x'6f3a447ea32dd626e9a2cf5b0ddbda5e40b22dee7fd8793ee7b39af151f74714', x'0000000000000000000000000000000000000000000000000000000000000000', x'4539e4eda2ffc75fd5965343f00b700bfe57ccca708e40fd9d1651c081d0af1a');
INSERT INTO entry (position, stream, sequence, occurred_at, written_at, recorded_at, actor, source, kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment, previous_hash, hash)
VALUES (2, 'INC-1', 2, 1740823200000, 1740823200000, 1740823205000, 'ana', 'console', 'message-recorded', '{"message":{"message":"7","room":"lobby"}}', '{"files":[],"text":"it''s the \"primary\"\nI think"}', 'ana: MessageRecorded', 'because ana said so', '/swarm as typed', x'f27b5db0e9340cfcefe49da97cb1c23b', x'65ad3780e9f9789858f6f13d28ca7a36', x'0059e9154c827b76dd181590b35842709a2b05c639c22d83685a49a78aa1f0b8', x'a4b2ca44d76506e16aca00c7b7a59b0966193ac3e9d3dc01b3f984613df3ef46', x'4539e4eda2ffc75fd5965343f00b700bfe57ccca708e40fd9d1651c081d0af1a', x'303c8663e61a066f1d27148c32c912d4792d94d766ac02c8520ab839898a4d66');
INSERT INTO entry (position, stream, sequence, occurred_at, written_at, recorded_at, actor, source, kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment, previous_hash, hash)
VALUES (3, 'INC-2', 1, 1740823200000, 1740823200000, 1740823205000, 'ben', 'console', 'opened', '{"classification":{"ci":"checkout","ciKnown":true,"complexity":"COMPLICATED","impact":"HIGH","model":"default","priority":{"rank":1},"urgency":"HIGH"},"detection":"PERSON","from":{"room":"lobby"},"restricted":false}', '{"summary":"Mail is slow"}', 'ben: Opened', 'because ben said so', '/swarm as typed', x'4b4752645e76f39e81a8e923dd4d7273', x'1db004fa8a0cebccc541d6e99556ad8d', x'9b04f1eeb0756b333bcd4cb74e744f73cee35f518472e17d3297227f58f9527c', x'f667cb071de9c9712fe6b7bd0d541a855bb6ecce21b63701289102d6bb1b0e61', x'0000000000000000000000000000000000000000000000000000000000000000', x'01aba47bf4ee5b914fd8085708e15382ab83cdae8473903a78d8984a58a60774');
INSERT INTO entry (position, stream, sequence, occurred_at, written_at, recorded_at, actor, source, kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment, previous_hash, hash)
VALUES (4, 'INC-2', 2, 1740823200000, 1740823200000, 1740823205000, 'ben', 'console', 'logged', '{}', '{"what":""}', '', NULL, NULL, x'a8eeba810ad4107c28209046c2fd1ce6', NULL, x'fabf9e6dbd4b44a72605cf7ef1941798703f0b57bdb46e292628aa670ae9910f', x'846beebd96761ce0d326a651cba2c2b2a8a4c477008d322fb7b004833028793a', x'01aba47bf4ee5b914fd8085708e15382ab83cdae8473903a78d8984a58a60774', x'27cccf71e06d9e0131ff70541104eb66a2b9c4212f19b53485717771e6c6c03f');
INSERT INTO entry (position, stream, sequence, occurred_at, written_at, recorded_at, actor, source, kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment, previous_hash, hash)
VALUES (5, 'INC-2', 3, 1740823200000, 1740823200000, 1740823205000, 'ben', 'console', 'logged', '{}', '{"what":"restarted"}', 'ben: Logged', 'because ben said so', '/swarm as typed', x'b1e81c4f73418369ce23684a013e0402', x'0149546ada2d4a2185ec2fb805feb9c0', x'71499780c75bf0b151ba234f95ec561673cb664083fe65fbc13ed49c473c4eed', x'c27c93fa56fb3a16e8436d9c796a82621a800383aab40c94bc51b3c63116ae9f', x'27cccf71e06d9e0131ff70541104eb66a2b9c4212f19b53485717771e6c6c03f', x'b4f2e767b9740e52c99e65614147a94b4ad464bcf04e2de1315dae7e5989a1b8');
INSERT INTO entry (position, stream, sequence, occurred_at, written_at, recorded_at, actor, source, kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment, previous_hash, hash)
VALUES (6, 'INC-2', 4, 1740823200000, 1740823200000, 1740823205000, 'ana', 'console', 'redacted', '{"entry":2}', '{}', 'ana: Redacted', 'because ana said so', '/swarm as typed', x'be75c448b47b885b245b99b846685cfb', x'7b528bf8134c9d4f8b67f1909c4fba23', x'8692fe16fac67f8d425003185de631c4c3e6d1bcb32b8f1fc820c95e6bb73018', x'253b4111c7a1345af4e5219fe48b63d79092a08db179b2f23ef9b4a5b9b1733c', x'b4f2e767b9740e52c99e65614147a94b4ad464bcf04e2de1315dae7e5989a1b8', x'e04fac66ec382fda3bd4a5f2695935776eaea16e51a17fbd1169526d5441abf3');
INSERT INTO entry (position, stream, sequence, occurred_at, written_at, recorded_at, actor, source, kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment, previous_hash, hash)
VALUES (7, 'INC-2', 5, 1740823200000, 1740823200000, 1740823205000, 'muster', 'console', 'head-signed', '{"entry":4,"head":"e04fac66ec382fda3bd4a5f2695935776eaea16e51a17fbd1169526d5441abf3","publicKey":"MCowBQYDK2VwAyEAXGDA1cKxpL7ikSF53g+bptj+ub3f6pJIdKYN/G3/cjM=","signature":"xRvbXcpBOpz41P0QOAe4oCUMOIhUULw2OlA+zFhl5nMS2yPPvAnodM3KJOzsiAcWdtb30Sr/4eVSamJ6UMgkCg=="}', '{}', 'muster: HeadSigned', 'because muster said so', '/swarm as typed', x'93bcd79bf47657eb347536f046296448', x'9f94c56130b117af2f48f6fc00551a97', x'1db101a007f53e86c799ec75134a42d66846e16f858bdf97b6503f10b8ab0812', x'3adef838b6cfd7480ffacbaf4fe9414b507f18ec40dacffe17cb4caa94815537', x'e04fac66ec382fda3bd4a5f2695935776eaea16e51a17fbd1169526d5441abf3', x'eb6dd270a30b80bfd333f4d2f797b3f20d131ae5d2d422e6cbc17f1c51919538');
INSERT INTO entry (position, stream, sequence, occurred_at, written_at, recorded_at, actor, source, kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment, previous_hash, hash)
VALUES (8, 'INC-1', 3, 1740823200000, 1740823200000, 1740823205000, 'ben', 'console', 'logged', '{}', '{"what":"Schön 🚀"}', 'ben: Logged', 'because ben said so', '/swarm as typed', x'02bc36abaefb97d8293a22a87c7b8224', x'2d9500937ccdc8c08a577647206737e9', x'14b0445d85705937ae5f9db4fe94ae1abe44e6f2cc63c2a9b492e82b724bd95f', x'05ca2e03d4b5672d0b9256969cbc3f71b58ee9e7e5317e8b9b817a87f57dd10f', x'303c8663e61a066f1d27148c32c912d4792d94d766ac02c8520ab839898a4d66', x'acf3f371cb6a91c75531f6b61e63bc28681674ae4a71b168ae2e8e0ca7230dc4');
INSERT INTO stream (stream, sequence, hash)
VALUES ('INC-1', 3, x'acf3f371cb6a91c75531f6b61e63bc28681674ae4a71b168ae2e8e0ca7230dc4');
INSERT INTO stream (stream, sequence, hash)
VALUES ('INC-2', 5, x'eb6dd270a30b80bfd333f4d2f797b3f20d131ae5d2d422e6cbc17f1c51919538');
INSERT INTO delivery (number, id, recorded_at)
VALUES (1, 'console:d1', 1740823205000);
INSERT INTO delivery (number, id, recorded_at)
VALUES (2, 'console:d2', 1740823205000);
INSERT INTO delivery (number, id, recorded_at)
VALUES (3, 'console:d3', 1740823205000);
INSERT INTO delivery (number, id, recorded_at)
VALUES (4, 'signed', 1740823205000);
INSERT INTO delivery (number, id, recorded_at)
VALUES (5, 'console:d4', 1740823205000);
INSERT INTO answer (delivery, answer)
VALUES (1, '');
INSERT INTO answer (delivery, answer)
VALUES (2, '');
INSERT INTO answer (delivery, answer)
VALUES (3, '{"answer":"third"}');
INSERT INTO answer (delivery, answer)
VALUES (4, 'E5');
INSERT INTO answer (delivery, answer)
VALUES (5, 'E3');
INSERT INTO message (room, message, position)
VALUES ('lobby', '7', 2);
INSERT INTO effect (id, lane, kind, effect, attempts, not_before, parked, problem)
VALUES (1, 'incident:INC-1', 'open-room', '{"open-room":{"incident":"INC-1","invited":["ana","ben"],"restricted":false}}', 0, 0, 0, NULL);
INSERT INTO effect (id, lane, kind, effect, attempts, not_before, parked, problem)
VALUES (2, 'incident:INC-1', 'invite', '{"invite":{"incident":"INC-1","people":["ben"]}}', 0, 0, 0, NULL);
INSERT INTO effect (id, lane, kind, effect, attempts, not_before, parked, problem)
VALUES (3, 'incident:INC-1', 'show-card', '{"show-card":{"incident":"INC-1"}}', 1, 0, 1, 'the room is archived');
INSERT INTO effect (id, lane, kind, effect, attempts, not_before, parked, problem)
VALUES (4, 'incident:INC-1', 'announce', '{"announce":{"entry":2,"incident":"INC-1"}}', 0, 0, 0, NULL);
INSERT INTO effect (id, lane, kind, effect, attempts, not_before, parked, problem)
VALUES (5, 'person:ben', 'tell', '{"tell":{"incident":"INC-1","notice":{"owner-now":{}},"person":"ben"}}', 0, 0, 0, NULL);
INSERT INTO alarm (id, incident, due_at, wakeup)
VALUES (1, 'INC-1', 1740824100000, '{"review-deadline":{"due":"2025-03-01T10:15:00Z"}}');
INSERT INTO local_room (number, id, key, room)
VALUES (1, 'lobby', 'room:lobby', '{"archived":false,"id":"lobby","members":[],"restricted":false,"title":"lobby"}');
INSERT INTO local_message (id, key, room, message)
VALUES (1, 'm1', 'lobby', '{"at":"2025-03-01T10:00:00Z","author":"ana","deleted":false,"edited":false,"id":1,"place":{"room":"lobby"},"reactions":{},"text":"hello"}');

-- What an effect is for, how urgent it is, and from where on in the record the state knows why.
ALTER TABLE effect ADD COLUMN incident TEXT    NOT NULL DEFAULT '';
ALTER TABLE effect ADD COLUMN rank     INTEGER NOT NULL DEFAULT 1; -- 0 first: rooms and invitations, then words, then looks
ALTER TABLE effect ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- of the last entry that was decided with it
ALTER TABLE effect ADD COLUMN claimed_by INTEGER; -- where several processes share a store: the one that does it

UPDATE effect
SET incident = json_extract(effect, '$."' || kind || '".incident'),
    rank = CASE
        WHEN kind IN ('open-room', 'open-thread', 'invite') THEN 0
        WHEN kind IN ('show-card', 'archive-room') THEN 2
        ELSE 1
    END;

UPDATE effect SET lane = 'invite:' || incident WHERE kind = 'invite';
UPDATE effect SET lane = 'card:' || incident WHERE kind = 'show-card';

-- What waits for what: an invitation for the room, for one.
CREATE INDEX effect_by_incident ON effect (incident, kind) WHERE parked = 0;
