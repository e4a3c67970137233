-- Rules of the timetable that must hold whatever the code above does.
-- A broken rule is raised as SQLSTATE 23P01 with the rule as constraint name; the
-- SQLite twin raises the same names. Intervals are half-open: 9-12 and 12-14 do
-- not collide. Each check first locks what it is about (centre, room, teacher), so
-- that two writers of the same room stand in line: under READ COMMITTED the
-- statements after the lock see what the writer before them committed.

CREATE FUNCTION broken(rule TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = '23P01', MESSAGE = 'havre:' || rule, CONSTRAINT = rule;
END $$;

CREATE FUNCTION check_room() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM centre c JOIN room r ON r.centre_id = c.id WHERE r.id = NEW.room_id FOR SHARE OF c;
    PERFORM 1 FROM room WHERE id = NEW.room_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM session o WHERE o.room_id = NEW.room_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at)
        OR EXISTS (
        SELECT 1 FROM event o WHERE o.room_id = NEW.room_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at) THEN
        PERFORM broken('room_free');
    END IF;
    IF EXISTS (
        SELECT 1 FROM closure c JOIN room r ON r.id = NEW.room_id AND r.centre_id = c.centre_id
        WHERE NEW.on_day BETWEEN c.from_day AND c.to_day
            AND (c.scope = 'centre' OR (c.scope = 'room' AND c.room_id = r.id))) THEN
        PERFORM broken('room_open');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER session_room_insert BEFORE INSERT ON session
    FOR EACH ROW WHEN (NEW.status = 'planned' AND NEW.room_id IS NOT NULL) EXECUTE FUNCTION check_room();
CREATE TRIGGER session_room_update BEFORE UPDATE OF room_id, starts_at, ends_at, on_day, status ON session
    FOR EACH ROW WHEN (NEW.status = 'planned' AND NEW.room_id IS NOT NULL) EXECUTE FUNCTION check_room();
CREATE TRIGGER event_room_insert BEFORE INSERT ON event
    FOR EACH ROW WHEN (NEW.status = 'planned' AND NEW.room_id IS NOT NULL) EXECUTE FUNCTION check_room();
CREATE TRIGGER event_room_update BEFORE UPDATE OF room_id, starts_at, ends_at, on_day, status ON event
    FOR EACH ROW WHEN (NEW.status = 'planned' AND NEW.room_id IS NOT NULL) EXECUTE FUNCTION check_room();

CREATE FUNCTION check_teacher() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM teacher WHERE id = NEW.teacher_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM session o WHERE o.teacher_id = NEW.teacher_id AND o.status = 'planned' AND o.id <> NEW.id
            AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at) THEN
        PERFORM broken('teacher_free');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER session_teacher_insert BEFORE INSERT ON session
    FOR EACH ROW WHEN (NEW.status = 'planned' AND NEW.teacher_id IS NOT NULL) EXECUTE FUNCTION check_teacher();
CREATE TRIGGER session_teacher_update BEFORE UPDATE OF teacher_id, starts_at, ends_at, status ON session
    FOR EACH ROW WHEN (NEW.status = 'planned' AND NEW.teacher_id IS NOT NULL) EXECUTE FUNCTION check_teacher();

CREATE FUNCTION check_closure() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM centre WHERE id = NEW.centre_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM session o JOIN room r ON r.id = o.room_id
        WHERE r.centre_id = NEW.centre_id AND o.status = 'planned'
            AND o.on_day BETWEEN NEW.from_day AND NEW.to_day
            AND (NEW.scope = 'centre' OR r.id = NEW.room_id))
        OR EXISTS (
        SELECT 1 FROM event o JOIN room r ON r.id = o.room_id
        WHERE r.centre_id = NEW.centre_id AND o.status = 'planned'
            AND o.on_day BETWEEN NEW.from_day AND NEW.to_day
            AND (NEW.scope = 'centre' OR r.id = NEW.room_id)) THEN
        PERFORM broken('closure_empty');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER closure_empty_insert BEFORE INSERT ON closure
    FOR EACH ROW WHEN (NEW.scope <> 'library') EXECUTE FUNCTION check_closure();
CREATE TRIGGER closure_empty_update BEFORE UPDATE OF scope, room_id, from_day, to_day ON closure
    FOR EACH ROW WHEN (NEW.scope <> 'library') EXECUTE FUNCTION check_closure();

CREATE FUNCTION audit_is_append_only() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM broken('audit_append_only');
    RETURN NULL;
END $$;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
