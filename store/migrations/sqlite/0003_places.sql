-- More rules that must hold whatever the code above does, raised as in 0002.
-- course_free: a course does not meet twice at once.
-- room_fits: a class is in a room of its course's centre, an event in one of its own;
--   what is online has none; nothing new comes into a room that is no longer used.
-- room_open, closure_empty: a closed centre has no classes, not even those without a
--   room yet.
-- course_place, centre_zone: what was announced stays true. A course does not leave
--   the rooms and hours of its classes to come, nor a centre the zone of its hours.

CREATE TRIGGER session_course_insert BEFORE INSERT ON session
WHEN NEW.status = 'planned'
BEGIN
    SELECT RAISE(ABORT, 'havre:course_free') WHERE EXISTS (
        SELECT 1 FROM session o WHERE o.course_id = NEW.course_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at);
END;

CREATE TRIGGER session_course_update BEFORE UPDATE OF course_id, starts_at, ends_at, status ON session
WHEN NEW.status = 'planned'
BEGIN
    SELECT RAISE(ABORT, 'havre:course_free') WHERE EXISTS (
        SELECT 1 FROM session o WHERE o.course_id = NEW.course_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at);
END;

CREATE TRIGGER session_place_insert BEFORE INSERT ON session
WHEN NEW.status = 'planned'
BEGIN
    SELECT RAISE(ABORT, 'havre:room_fits') WHERE EXISTS (
        SELECT 1 FROM room r, course c WHERE r.id = NEW.room_id AND c.id = NEW.course_id
            AND (r.centre_id <> c.centre_id OR c.mode = 'online' OR NOT r.active));
    SELECT RAISE(ABORT, 'havre:room_open') WHERE NEW.room_id IS NULL AND EXISTS (
        SELECT 1 FROM course c JOIN closure x ON x.centre_id = c.centre_id AND x.scope = 'centre'
        WHERE c.id = NEW.course_id AND c.mode = 'onsite' AND NEW.on_day BETWEEN x.from_day AND x.to_day);
END;

CREATE TRIGGER session_place_update BEFORE UPDATE OF course_id, room_id, on_day, status ON session
WHEN NEW.status = 'planned'
BEGIN
    SELECT RAISE(ABORT, 'havre:room_fits') WHERE EXISTS (
        SELECT 1 FROM room r, course c WHERE r.id = NEW.room_id AND c.id = NEW.course_id
            AND (r.centre_id <> c.centre_id OR c.mode = 'online'
                OR (NOT r.active AND (NEW.room_id IS NOT OLD.room_id OR OLD.status <> 'planned'))));
    SELECT RAISE(ABORT, 'havre:room_open') WHERE NEW.room_id IS NULL AND EXISTS (
        SELECT 1 FROM course c JOIN closure x ON x.centre_id = c.centre_id AND x.scope = 'centre'
        WHERE c.id = NEW.course_id AND c.mode = 'onsite' AND NEW.on_day BETWEEN x.from_day AND x.to_day);
END;

CREATE TRIGGER event_place_insert BEFORE INSERT ON event
WHEN NEW.status = 'planned'
BEGIN
    SELECT RAISE(ABORT, 'havre:room_fits') WHERE EXISTS (
        SELECT 1 FROM room r WHERE r.id = NEW.room_id
            AND (r.centre_id <> NEW.centre_id OR NEW.mode = 'online' OR NOT r.active));
END;

CREATE TRIGGER event_place_update BEFORE UPDATE OF centre_id, mode, room_id, status ON event
WHEN NEW.status = 'planned'
BEGIN
    SELECT RAISE(ABORT, 'havre:room_fits') WHERE EXISTS (
        SELECT 1 FROM room r WHERE r.id = NEW.room_id
            AND (r.centre_id <> NEW.centre_id OR NEW.mode = 'online'
                OR (NOT r.active AND (NEW.room_id IS NOT OLD.room_id OR OLD.status <> 'planned'))));
END;

CREATE TRIGGER closure_classes_insert BEFORE INSERT ON closure
WHEN NEW.scope = 'centre'
BEGIN
    SELECT RAISE(ABORT, 'havre:closure_empty') WHERE EXISTS (
        SELECT 1 FROM session o JOIN course c ON c.id = o.course_id
        WHERE c.centre_id = NEW.centre_id AND c.mode = 'onsite' AND o.room_id IS NULL AND o.status = 'planned'
            AND o.on_day BETWEEN NEW.from_day AND NEW.to_day);
END;

CREATE TRIGGER closure_classes_update BEFORE UPDATE OF scope, from_day, to_day ON closure
WHEN NEW.scope = 'centre'
BEGIN
    SELECT RAISE(ABORT, 'havre:closure_empty') WHERE EXISTS (
        SELECT 1 FROM session o JOIN course c ON c.id = o.course_id
        WHERE c.centre_id = NEW.centre_id AND c.mode = 'onsite' AND o.room_id IS NULL AND o.status = 'planned'
            AND o.on_day BETWEEN NEW.from_day AND NEW.to_day);
END;

CREATE TRIGGER course_place_update BEFORE UPDATE OF centre_id, mode ON course
WHEN NEW.centre_id <> OLD.centre_id OR NEW.mode <> OLD.mode
BEGIN
    SELECT RAISE(ABORT, 'havre:course_place') WHERE EXISTS (
        SELECT 1 FROM session o WHERE o.course_id = NEW.id AND o.ends_at > NEW.modified_at
            AND (o.status = 'planned' AND o.room_id IS NOT NULL
                OR (SELECT time_zone FROM centre WHERE id = NEW.centre_id) <> (SELECT time_zone FROM centre WHERE id = OLD.centre_id)
                OR o.status = 'planned' AND NEW.mode = 'onsite' AND EXISTS (
                    SELECT 1 FROM closure x WHERE x.centre_id = NEW.centre_id AND x.scope = 'centre'
                        AND o.on_day BETWEEN x.from_day AND x.to_day)));
END;

CREATE TRIGGER centre_zone_update BEFORE UPDATE OF time_zone ON centre
WHEN NEW.time_zone <> OLD.time_zone
BEGIN
    SELECT RAISE(ABORT, 'havre:centre_zone') WHERE EXISTS (
        SELECT 1 FROM session o JOIN course c ON c.id = o.course_id WHERE c.centre_id = NEW.id)
        OR EXISTS (SELECT 1 FROM event o WHERE o.centre_id = NEW.id);
END;
