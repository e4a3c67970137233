-- No line of the audit takes the place of another: INSERT OR REPLACE removes the row of
-- the same id, or of the same rowid, without asking the trigger on DELETE. Where no
-- rowid is given, the one seen here is not above 0.

CREATE TRIGGER audit_no_reuse BEFORE INSERT ON audit
BEGIN
    SELECT RAISE(ABORT, 'havre:audit_append_only') WHERE EXISTS (
        SELECT 1 FROM audit WHERE id = NEW.id OR (NEW.rowid > 0 AND rowid = NEW.rowid));
END;
