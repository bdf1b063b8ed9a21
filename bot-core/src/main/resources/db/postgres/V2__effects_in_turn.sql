-- What an effect is for, how urgent it is, and from where on in the record the state knows why.
ALTER TABLE effect ADD COLUMN incident text    NOT NULL DEFAULT '';
ALTER TABLE effect ADD COLUMN rank     integer NOT NULL DEFAULT 1; -- 0 first: rooms and invitations, then words, then looks
ALTER TABLE effect ADD COLUMN position bigint  NOT NULL DEFAULT 0; -- of the last entry that was decided with it

UPDATE effect
SET incident = effect::json -> kind ->> 'incident',
    rank = CASE
        WHEN kind IN ('open-room', 'open-thread', 'invite') THEN 0
        WHEN kind IN ('show-card', 'archive-room') THEN 2
        ELSE 1
    END;

UPDATE effect SET lane = 'invite:' || incident WHERE kind = 'invite';
UPDATE effect SET lane = 'card:' || incident WHERE kind = 'show-card';

-- What waits for what: an invitation for the room, for one.
CREATE INDEX effect_by_incident ON effect (incident, kind) WHERE parked = 0;

-- The processes that do what is to be done. One that has not renewed its lease in time does nothing more, and what it had
-- taken on goes to another.
CREATE TABLE replica (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text        NOT NULL,
    lease_until timestamptz NOT NULL
);
ALTER TABLE effect ADD COLUMN claimed_by bigint; -- the replica that does it
ALTER TABLE alarm  ADD COLUMN claimed_by bigint;
