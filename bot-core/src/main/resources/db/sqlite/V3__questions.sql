-- What people ask, report and write: one row per fact, in a stream for each question and each article. Not chained: the words
-- go when they are not to be kept any longer.
CREATE TABLE self_service (
    position    INTEGER PRIMARY KEY, -- running number over all streams
    stream      TEXT    NOT NULL,    -- Q-1, article:vpn-drops
    sequence    INTEGER NOT NULL,    -- number within the stream, from 1, without gaps
    recorded_at INTEGER NOT NULL,
    actor       TEXT    NOT NULL,
    kind        TEXT    NOT NULL,    -- handed-over
    details     TEXT    NOT NULL,
    words       TEXT    NOT NULL
);
CREATE UNIQUE INDEX self_service_by_stream ON self_service (stream, sequence);
CREATE INDEX self_service_articles ON self_service (position) WHERE stream >= 'article:' AND stream < 'article;';

-- Whose a question is, and whether it still waits for something.
CREATE TABLE question (
    number     INTEGER PRIMARY KEY,
    asker      TEXT    NOT NULL,
    asked_at   INTEGER NOT NULL,
    unfinished INTEGER NOT NULL, -- 1 while a person's answer is awaited or an incident goes on
    private    INTEGER NOT NULL, -- 1 while its words are the asker's own
    expired    INTEGER NOT NULL DEFAULT 0 -- 1 once its words are gone
);
CREATE INDEX question_by_asker ON question (asker, number);
CREATE INDEX question_unfinished ON question (number) WHERE unfinished = 1;
