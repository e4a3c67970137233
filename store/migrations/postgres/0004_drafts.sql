-- Events are written before they are shown, and teachers come and go.
-- event.listed: shown to the public. What stood was; what is new is not until staff say so.
-- teacher.modified_at: the moment against which "to come" is measured, since the database
--   has no clock of its own here.
-- teacher_fits: no planned class gets a teacher who is no longer active, nor does one of
--   such a teacher's past come back later than it was.
-- teacher_needed: a teacher of planned classes to come stays active.
-- The teacher is locked last, as in 0002: by name these triggers run after those of the
-- course, the place and the room. Whoever makes a teacher inactive has the row already.

ALTER TABLE event ADD COLUMN listed BOOLEAN NOT NULL DEFAULT false;
UPDATE event SET listed = true;

ALTER TABLE teacher ADD COLUMN modified_at BIGINT NOT NULL DEFAULT 0;

CREATE FUNCTION check_teacher_fits() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    comes BOOLEAN := TG_OP = 'INSERT';
BEGIN
    IF TG_OP = 'UPDATE' THEN
        comes := NEW.teacher_id IS DISTINCT FROM OLD.teacher_id OR OLD.status <> 'planned' OR NEW.ends_at > OLD.ends_at;
    END IF;
    PERFORM 1 FROM teacher WHERE id = NEW.teacher_id FOR NO KEY UPDATE;
    IF comes AND EXISTS (SELECT 1 FROM teacher t WHERE t.id = NEW.teacher_id AND NOT t.active) THEN
        PERFORM broken('teacher_fits');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER session_teacher_fits_insert BEFORE INSERT ON session
    FOR EACH ROW WHEN (NEW.status = 'planned' AND NEW.teacher_id IS NOT NULL) EXECUTE FUNCTION check_teacher_fits();
CREATE TRIGGER session_teacher_fits_update BEFORE UPDATE OF teacher_id, ends_at, status ON session
    FOR EACH ROW WHEN (NEW.status = 'planned' AND NEW.teacher_id IS NOT NULL) EXECUTE FUNCTION check_teacher_fits();

CREATE FUNCTION check_teacher_needed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM session o WHERE o.teacher_id = NEW.id AND o.status = 'planned' AND o.ends_at > NEW.modified_at) THEN
        PERFORM broken('teacher_needed');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER teacher_needed_update BEFORE UPDATE OF active ON teacher
    FOR EACH ROW WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION check_teacher_needed();
