-- What people ask, report and write: one row per fact, in a stream for each question and each article. Not chained: the words
-- go when they are not to be kept any longer.
CREATE TABLE self_service (
    position    bigint PRIMARY KEY,          -- running number over all streams
    stream      text   COLLATE "C" NOT NULL, -- Q-1, article:vpn-drops
    sequence    bigint NOT NULL,             -- number within the stream, from 1, without gaps
    recorded_at bigint NOT NULL,
    actor       text   NOT NULL,
    kind        text   NOT NULL,             -- handed-over
    details     text   NOT NULL,
    words       text   NOT NULL
);
CREATE UNIQUE INDEX self_service_by_stream ON self_service (stream, sequence);
CREATE INDEX self_service_articles ON self_service (position) WHERE stream >= 'article:' AND stream < 'article;';

-- Whose a question is, and whether it still waits for something.
CREATE TABLE question (
    number     bigint PRIMARY KEY,
    asker      text    COLLATE "C" NOT NULL,
    asked_at   bigint  NOT NULL,
    unfinished integer NOT NULL, -- 1 while a person's answer is awaited or an incident goes on
    private    integer NOT NULL, -- 1 while its words are the asker's own
    expired    integer NOT NULL DEFAULT 0 -- 1 once its words are gone
);
CREATE INDEX question_by_asker ON question (asker, number);
CREATE INDEX question_unfinished ON question (number) WHERE unfinished = 1;
