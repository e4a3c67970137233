-- What must never become public, and what was public and is not taken back in silence,
-- raised as in 0002.
-- course_confidential: a confidential course is never listed.
-- session_announced: of a listed course, a class that was announced as moved or
--   cancelled is not removed; whoever waits for it must find what became of it.

ALTER TABLE course ADD COLUMN confidential BOOLEAN NOT NULL DEFAULT false
    CONSTRAINT course_confidential CHECK (NOT (confidential AND listed));

CREATE FUNCTION check_announced() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM course WHERE id = OLD.course_id FOR SHARE;
    IF EXISTS (SELECT 1 FROM course WHERE id = OLD.course_id AND listed) THEN
        PERFORM broken('session_announced');
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER session_announced_delete BEFORE DELETE ON session
    FOR EACH ROW WHEN (OLD.status <> 'planned' OR OLD.moved_from IS NOT NULL) EXECUTE FUNCTION check_announced();
