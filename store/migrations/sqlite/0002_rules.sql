-- Rules of the timetable that must hold whatever the code above does.
-- A broken rule is raised as `havre:<rule>`; the PostgreSQL twin names the same
-- rules as constraints. Intervals are half-open: 9-12 and 12-14 do not collide.
-- SQLite has one writer, so a check inside the write is a check under a lock.

CREATE TRIGGER session_room_insert BEFORE INSERT ON session
WHEN NEW.status = 'planned' AND NEW.room_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'havre:room_free') WHERE EXISTS (
        SELECT 1 FROM session o WHERE o.room_id = NEW.room_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at)
        OR EXISTS (
        SELECT 1 FROM event o WHERE o.room_id = NEW.room_id AND o.status = 'planned'
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at);
    SELECT RAISE(ABORT, 'havre:room_open') WHERE EXISTS (
        SELECT 1 FROM closure c JOIN room r ON r.id = NEW.room_id AND r.centre_id = c.centre_id
        WHERE NEW.on_day BETWEEN c.from_day AND c.to_day
            AND (c.scope = 'centre' OR (c.scope = 'room' AND c.room_id = r.id)));
END;

CREATE TRIGGER session_room_update BEFORE UPDATE OF room_id, starts_at, ends_at, on_day, status ON session
WHEN NEW.status = 'planned' AND NEW.room_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'havre:room_free') WHERE EXISTS (
        SELECT 1 FROM session o WHERE o.room_id = NEW.room_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at)
        OR EXISTS (
        SELECT 1 FROM event o WHERE o.room_id = NEW.room_id AND o.status = 'planned'
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at);
    SELECT RAISE(ABORT, 'havre:room_open') WHERE EXISTS (
        SELECT 1 FROM closure c JOIN room r ON r.id = NEW.room_id AND r.centre_id = c.centre_id
        WHERE NEW.on_day BETWEEN c.from_day AND c.to_day
            AND (c.scope = 'centre' OR (c.scope = 'room' AND c.room_id = r.id)));
END;

CREATE TRIGGER event_room_insert BEFORE INSERT ON event
WHEN NEW.status = 'planned' AND NEW.room_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'havre:room_free') WHERE EXISTS (
        SELECT 1 FROM event o WHERE o.room_id = NEW.room_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at)
        OR EXISTS (
        SELECT 1 FROM session o WHERE o.room_id = NEW.room_id AND o.status = 'planned'
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at);
    SELECT RAISE(ABORT, 'havre:room_open') WHERE EXISTS (
        SELECT 1 FROM closure c JOIN room r ON r.id = NEW.room_id AND r.centre_id = c.centre_id
        WHERE NEW.on_day BETWEEN c.from_day AND c.to_day
            AND (c.scope = 'centre' OR (c.scope = 'room' AND c.room_id = r.id)));
END;

CREATE TRIGGER event_room_update BEFORE UPDATE OF room_id, starts_at, ends_at, on_day, status ON event
WHEN NEW.status = 'planned' AND NEW.room_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'havre:room_free') WHERE EXISTS (
        SELECT 1 FROM event o WHERE o.room_id = NEW.room_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at)
        OR EXISTS (
        SELECT 1 FROM session o WHERE o.room_id = NEW.room_id AND o.status = 'planned'
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at);
    SELECT RAISE(ABORT, 'havre:room_open') WHERE EXISTS (
        SELECT 1 FROM closure c JOIN room r ON r.id = NEW.room_id AND r.centre_id = c.centre_id
        WHERE NEW.on_day BETWEEN c.from_day AND c.to_day
            AND (c.scope = 'centre' OR (c.scope = 'room' AND c.room_id = r.id)));
END;

CREATE TRIGGER session_teacher_insert BEFORE INSERT ON session
WHEN NEW.status = 'planned' AND NEW.teacher_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'havre:teacher_free') WHERE EXISTS (
        SELECT 1 FROM session o WHERE o.teacher_id = NEW.teacher_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at);
END;

CREATE TRIGGER session_teacher_update BEFORE UPDATE OF teacher_id, starts_at, ends_at, status ON session
WHEN NEW.status = 'planned' AND NEW.teacher_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'havre:teacher_free') WHERE EXISTS (
        SELECT 1 FROM session o WHERE o.teacher_id = NEW.teacher_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at);
END;

CREATE TRIGGER closure_empty_insert BEFORE INSERT ON closure
WHEN NEW.scope <> 'library'
BEGIN
    SELECT RAISE(ABORT, 'havre:closure_empty') WHERE EXISTS (
        SELECT 1 FROM session o JOIN room r ON r.id = o.room_id
        WHERE r.centre_id = NEW.centre_id AND o.status = 'planned'
            AND o.on_day BETWEEN NEW.from_day AND NEW.to_day
            AND (NEW.scope = 'centre' OR r.id = NEW.room_id))
        OR EXISTS (
        SELECT 1 FROM event o JOIN room r ON r.id = o.room_id
        WHERE r.centre_id = NEW.centre_id AND o.status = 'planned'
            AND o.on_day BETWEEN NEW.from_day AND NEW.to_day
            AND (NEW.scope = 'centre' OR r.id = NEW.room_id));
END;

CREATE TRIGGER closure_empty_update BEFORE UPDATE OF scope, room_id, from_day, to_day ON closure
WHEN NEW.scope <> 'library'
BEGIN
    SELECT RAISE(ABORT, 'havre:closure_empty') WHERE EXISTS (
        SELECT 1 FROM session o JOIN room r ON r.id = o.room_id
        WHERE r.centre_id = NEW.centre_id AND o.status = 'planned'
            AND o.on_day BETWEEN NEW.from_day AND NEW.to_day
            AND (NEW.scope = 'centre' OR r.id = NEW.room_id))
        OR EXISTS (
        SELECT 1 FROM event o JOIN room r ON r.id = o.room_id
        WHERE r.centre_id = NEW.centre_id AND o.status = 'planned'
            AND o.on_day BETWEEN NEW.from_day AND NEW.to_day
            AND (NEW.scope = 'centre' OR r.id = NEW.room_id));
END;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'havre:audit_append_only');
END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'havre:audit_append_only');
END;
