-- Events are written before they are shown, and teachers come and go.
-- event.listed: shown to the public. What stood was; what is new is not until staff say so.
-- teacher.modified_at: the moment against which "to come" is measured, since the database
--   has no clock of its own here.
-- teacher_fits: no planned class gets a teacher who is no longer active, nor does one of
--   such a teacher's past come back later than it was.
-- teacher_needed: a teacher of planned classes to come stays active.

ALTER TABLE event ADD COLUMN listed INTEGER NOT NULL DEFAULT false;
UPDATE event SET listed = true;

ALTER TABLE teacher ADD COLUMN modified_at INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER session_teacher_fits_insert BEFORE INSERT ON session
WHEN NEW.status = 'planned' AND NEW.teacher_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'havre:teacher_fits') WHERE EXISTS (
        SELECT 1 FROM teacher t WHERE t.id = NEW.teacher_id AND NOT t.active);
END;

CREATE TRIGGER session_teacher_fits_update BEFORE UPDATE OF teacher_id, ends_at, status ON session
WHEN NEW.status = 'planned' AND NEW.teacher_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'havre:teacher_fits') WHERE EXISTS (
        SELECT 1 FROM teacher t WHERE t.id = NEW.teacher_id AND NOT t.active
            AND (NEW.teacher_id IS NOT OLD.teacher_id OR OLD.status <> 'planned' OR NEW.ends_at > OLD.ends_at));
END;

CREATE TRIGGER teacher_needed_update BEFORE UPDATE OF active ON teacher
WHEN OLD.active AND NOT NEW.active
BEGIN
    SELECT RAISE(ABORT, 'havre:teacher_needed') WHERE EXISTS (
        SELECT 1 FROM session o WHERE o.teacher_id = NEW.id AND o.status = 'planned' AND o.ends_at > NEW.modified_at);
END;
