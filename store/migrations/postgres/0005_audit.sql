-- The audit cannot be emptied at once, and no line takes the place of another.

CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE FUNCTION audit_line_is_new() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM audit WHERE id = NEW.id) THEN
        PERFORM broken('audit_append_only');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER audit_no_reuse BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_line_is_new();
