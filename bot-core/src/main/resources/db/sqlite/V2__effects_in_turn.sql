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
