-- The first tables. Conventions (the PostgreSQL twin has the same names):
-- ids are UUID v7; instants are UTC milliseconds; days are YYYY-MM-DD and clock
-- times HH:MM in the centre's own zone; texts in four languages are JSON.

CREATE TABLE revision (
    id INTEGER PRIMARY KEY NOT NULL CONSTRAINT revision_one CHECK (id = 1),
    n  INTEGER NOT NULL
) STRICT;
INSERT INTO revision (id, n) VALUES (1, 1);

CREATE TABLE centre (
    id            BLOB PRIMARY KEY NOT NULL,
    slug          TEXT NOT NULL,
    name          TEXT NOT NULL,
    access        TEXT NOT NULL,
    library_join  TEXT NOT NULL,
    library_gives TEXT NOT NULL,
    address       TEXT NOT NULL,
    postcode      TEXT NOT NULL,
    city          TEXT NOT NULL,
    phone         TEXT NOT NULL,
    time_zone     TEXT NOT NULL,
    step_free     INTEGER NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT centre_slug UNIQUE (slug)
) STRICT;

CREATE TABLE room (
    id        BLOB PRIMARY KEY NOT NULL,
    centre_id BLOB NOT NULL REFERENCES centre (id),
    name      TEXT NOT NULL,
    whereabouts TEXT NOT NULL,
    seats     INTEGER NOT NULL CONSTRAINT room_seats CHECK (seats > 0),
    step_free INTEGER NOT NULL,
    active    INTEGER NOT NULL,
    version   INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT room_name UNIQUE (centre_id, name),
    -- For what must name a room of its own centre.
    CONSTRAINT room_of_centre UNIQUE (centre_id, id)
) STRICT;

CREATE TABLE opening (
    id        BLOB PRIMARY KEY NOT NULL,
    centre_id BLOB NOT NULL REFERENCES centre (id),
    service   TEXT NOT NULL CONSTRAINT opening_service CHECK (service IN ('reception', 'library')),
    weekday   INTEGER NOT NULL CONSTRAINT opening_weekday CHECK (weekday BETWEEN 1 AND 7),
    opens     TEXT NOT NULL,
    closes    TEXT NOT NULL,
    CONSTRAINT opening_order CHECK (closes > opens)
) STRICT;
CREATE INDEX opening_centre ON opening (centre_id, service, weekday);

CREATE TABLE closure (
    id        BLOB PRIMARY KEY NOT NULL,
    centre_id BLOB NOT NULL REFERENCES centre (id),
    scope     TEXT NOT NULL CONSTRAINT closure_scope CHECK (scope IN ('centre', 'library', 'room')),
    room_id   BLOB,
    from_day  TEXT NOT NULL,
    to_day    TEXT NOT NULL,
    reason    TEXT NOT NULL,
    version   INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT closure_order CHECK (to_day >= from_day),
    CONSTRAINT closure_of_room CHECK ((scope = 'room') = (room_id IS NOT NULL)),
    CONSTRAINT closure_room FOREIGN KEY (centre_id, room_id) REFERENCES room (centre_id, id)
) STRICT;
CREATE INDEX closure_centre ON closure (centre_id, from_day);

CREATE TABLE partner (
    id      BLOB PRIMARY KEY NOT NULL,
    slug    TEXT NOT NULL,
    name    TEXT NOT NULL,
    about   TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT partner_slug UNIQUE (slug)
) STRICT;

CREATE TABLE programme (
    id       BLOB PRIMARY KEY NOT NULL,
    slug     TEXT NOT NULL,
    axis     TEXT NOT NULL CONSTRAINT programme_axis CHECK (axis IN ('partnership', 'own_funds', 'sponsored')),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    summary  TEXT NOT NULL,
    about    TEXT NOT NULL,
    who      TEXT NOT NULL,
    how      TEXT NOT NULL,
    version  INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT programme_slug UNIQUE (slug)
) STRICT;

CREATE TABLE programme_partner (
    programme_id BLOB NOT NULL REFERENCES programme (id),
    partner_id   BLOB NOT NULL REFERENCES partner (id),
    PRIMARY KEY (programme_id, partner_id)
) STRICT;

CREATE TABLE programme_centre (
    programme_id BLOB NOT NULL REFERENCES programme (id),
    centre_id    BLOB NOT NULL REFERENCES centre (id),
    PRIMARY KEY (programme_id, centre_id)
) STRICT;

CREATE TABLE account (
    id            BLOB PRIMARY KEY NOT NULL,
    email         TEXT NOT NULL,
    name          TEXT NOT NULL,
    role          TEXT NOT NULL CONSTRAINT account_role CHECK (role IN ('administrator', 'staff')),
    password_hash TEXT NOT NULL,
    demo          INTEGER NOT NULL,
    active        INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    CONSTRAINT account_email UNIQUE (email)
) STRICT;

CREATE TABLE sign_in (
    id         BLOB PRIMARY KEY NOT NULL,
    token_hash BLOB NOT NULL,
    account_id BLOB NOT NULL REFERENCES account (id),
    device     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    CONSTRAINT sign_in_token UNIQUE (token_hash)
) STRICT;
CREATE INDEX sign_in_account ON sign_in (account_id);

CREATE TABLE audit (
    id         BLOB PRIMARY KEY NOT NULL,
    at         INTEGER NOT NULL,
    account_id BLOB REFERENCES account (id),
    action     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    subject_id BLOB,
    detail     TEXT NOT NULL
) STRICT;
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_subject ON audit (subject, subject_id);

CREATE TABLE teacher (
    id         BLOB PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL,
    account_id BLOB REFERENCES account (id),
    active     INTEGER NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT teacher_name UNIQUE (name)
) STRICT;

CREATE TABLE course (
    id           BLOB PRIMARY KEY NOT NULL,
    slug         TEXT NOT NULL,
    centre_id    BLOB NOT NULL REFERENCES centre (id),
    programme_id BLOB REFERENCES programme (id),
    kind         TEXT NOT NULL CONSTRAINT course_kind CHECK (kind IN ('intensive', 'evening', 'daytime', 'trade', 'reading')),
    mode         TEXT NOT NULL CONSTRAINT course_mode CHECK (mode IN ('onsite', 'online')),
    level_from   TEXT NOT NULL,
    level_to     TEXT NOT NULL,
    title        TEXT NOT NULL,
    summary      TEXT NOT NULL,
    about        TEXT NOT NULL,
    who          TEXT NOT NULL,
    bring        TEXT NOT NULL,
    price_cents  INTEGER NOT NULL CONSTRAINT course_price CHECK (price_cents >= 0),
    seats        INTEGER NOT NULL CONSTRAINT course_seats CHECK (seats > 0),
    seats_taken  INTEGER NOT NULL,
    women_only   INTEGER NOT NULL,
    listed       INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    modified_at  INTEGER NOT NULL,
    version      INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT course_slug UNIQUE (slug),
    CONSTRAINT course_seats_taken CHECK (seats_taken BETWEEN 0 AND seats)
) STRICT;
CREATE INDEX course_centre ON course (centre_id);

CREATE TABLE course_theme (
    course_id BLOB NOT NULL REFERENCES course (id),
    theme     TEXT NOT NULL,
    PRIMARY KEY (course_id, theme)
) STRICT;

CREATE TABLE session (
    id          BLOB PRIMARY KEY NOT NULL,
    course_id   BLOB NOT NULL REFERENCES course (id),
    room_id     BLOB REFERENCES room (id),
    teacher_id  BLOB REFERENCES teacher (id),
    on_day      TEXT NOT NULL,
    starts      TEXT NOT NULL,
    ends        TEXT NOT NULL,
    starts_at   INTEGER NOT NULL,
    ends_at     INTEGER NOT NULL,
    status      TEXT NOT NULL CONSTRAINT session_status CHECK (status IN ('planned', 'cancelled')),
    note        TEXT,
    moved_from  INTEGER,
    sequence    INTEGER NOT NULL DEFAULT 0,
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT session_order CHECK (ends_at > starts_at)
) STRICT;
CREATE INDEX session_course ON session (course_id, starts_at);
CREATE INDEX session_time ON session (starts_at);
CREATE INDEX session_room ON session (room_id, starts_at);
CREATE INDEX session_teacher ON session (teacher_id, starts_at);

CREATE TABLE event (
    id          BLOB PRIMARY KEY NOT NULL,
    slug        TEXT NOT NULL,
    centre_id   BLOB NOT NULL REFERENCES centre (id),
    kind        TEXT NOT NULL CONSTRAINT event_kind CHECK (kind IN ('visit', 'film', 'workshop', 'concert', 'talk', 'reading', 'conversation', 'children')),
    mode        TEXT NOT NULL CONSTRAINT event_mode CHECK (mode IN ('onsite', 'online')),
    room_id     BLOB REFERENCES room (id),
    place       TEXT,
    on_day      TEXT NOT NULL,
    starts      TEXT NOT NULL,
    ends        TEXT NOT NULL,
    starts_at   INTEGER NOT NULL,
    ends_at     INTEGER NOT NULL,
    status      TEXT NOT NULL CONSTRAINT event_status CHECK (status IN ('planned', 'cancelled')),
    moved_from  INTEGER,
    sequence    INTEGER NOT NULL DEFAULT 0,
    seats       INTEGER NOT NULL CONSTRAINT event_seats CHECK (seats > 0),
    seats_taken INTEGER NOT NULL,
    level       TEXT,
    price_cents INTEGER NOT NULL CONSTRAINT event_price CHECK (price_cents >= 0),
    children    INTEGER NOT NULL,
    step_free   INTEGER NOT NULL,
    title       TEXT NOT NULL,
    summary     TEXT NOT NULL,
    about       TEXT NOT NULL,
    meet        TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT event_slug UNIQUE (slug),
    CONSTRAINT event_order CHECK (ends_at > starts_at),
    CONSTRAINT event_seats_taken CHECK (seats_taken BETWEEN 0 AND seats)
) STRICT;
CREATE INDEX event_time ON event (starts_at);
CREATE INDEX event_room ON event (room_id, starts_at);

CREATE TABLE translation_wish (
    page     TEXT NOT NULL,
    language TEXT NOT NULL,
    n        INTEGER NOT NULL,
    PRIMARY KEY (page, language)
) STRICT;
