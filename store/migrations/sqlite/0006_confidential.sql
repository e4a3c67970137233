-- What must never become public, and what was public and is not taken back in silence,
-- raised as in 0002.
-- course_confidential: a confidential course is never listed.
-- session_announced: of a listed course, a class that was announced as moved or
--   cancelled is not removed; whoever waits for it must find what became of it.

ALTER TABLE course ADD COLUMN confidential INTEGER NOT NULL DEFAULT false
    CONSTRAINT course_confidential CHECK (NOT (confidential AND listed));

CREATE TRIGGER session_announced_delete BEFORE DELETE ON session
WHEN OLD.status <> 'planned' OR OLD.moved_from IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'havre:session_announced') WHERE EXISTS (
        SELECT 1 FROM course c WHERE c.id = OLD.course_id AND c.listed);
END;
