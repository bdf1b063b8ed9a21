-- What an effect is for, how urgent it is, and from where on in the record the state knows why.
ALTER TABLE effect ADD COLUMN incident TEXT    NOT NULL DEFAULT '';
ALTER TABLE effect ADD COLUMN rank     INTEGER NOT NULL DEFAULT 1; -- 0 first: rooms and invitations, then words, then looks
ALTER TABLE effect ADD COLUMN position INTEGER NOT NULL DEFAULT 0; -- of the last entry that was decided with it

UPDATE effect
SET incident = json_extract(effect, '$."' || kind || '".incident'),
    rank = CASE
        WHEN kind IN ('open-room', 'open-thread', 'invite') THEN 0
        WHEN kind IN ('show-card', 'archive-room') THEN 2
        ELSE 1
    END;

-- Rooms that are being opened: what else is for their incident waits.
CREATE INDEX effect_opening_room ON effect (incident) WHERE kind = 'open-room' AND parked = 0;
