-- The first tables. Conventions (the SQLite twin has the same names):
-- ids are UUID v7; instants are UTC milliseconds; days are YYYY-MM-DD and clock
-- times HH:MM in the centre's own zone; texts in four languages are JSON.

CREATE TABLE revision (
    id BIGINT PRIMARY KEY NOT NULL CONSTRAINT revision_one CHECK (id = 1),
    n  BIGINT NOT NULL
);
INSERT INTO revision (id, n) VALUES (1, 1);

CREATE TABLE centre (
    id            UUID PRIMARY KEY NOT NULL,
    slug          TEXT NOT NULL,
    name          JSONB NOT NULL,
    access        JSONB NOT NULL,
    library_join  JSONB NOT NULL,
    library_gives JSONB NOT NULL,
    address       TEXT NOT NULL,
    postcode      TEXT NOT NULL,
    city          TEXT NOT NULL,
    phone         TEXT NOT NULL,
    time_zone     TEXT NOT NULL,
    step_free     BOOLEAN NOT NULL,
    version       BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT centre_slug UNIQUE (slug)
);

CREATE TABLE room (
    id        UUID PRIMARY KEY NOT NULL,
    centre_id UUID NOT NULL REFERENCES centre (id),
    name      TEXT NOT NULL,
    whereabouts JSONB NOT NULL,
    seats     BIGINT NOT NULL CONSTRAINT room_seats CHECK (seats > 0),
    step_free BOOLEAN NOT NULL,
    active    BOOLEAN NOT NULL,
    version   BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT room_name UNIQUE (centre_id, name),
    -- For what must name a room of its own centre.
    CONSTRAINT room_of_centre UNIQUE (centre_id, id)
);

CREATE TABLE opening (
    id        UUID PRIMARY KEY NOT NULL,
    centre_id UUID NOT NULL REFERENCES centre (id),
    service   TEXT NOT NULL CONSTRAINT opening_service CHECK (service IN ('reception', 'library')),
    weekday   BIGINT NOT NULL CONSTRAINT opening_weekday CHECK (weekday BETWEEN 1 AND 7),
    opens     TEXT NOT NULL,
    closes    TEXT NOT NULL,
    CONSTRAINT opening_order CHECK (closes > opens)
);
CREATE INDEX opening_centre ON opening (centre_id, service, weekday);

CREATE TABLE closure (
    id        UUID PRIMARY KEY NOT NULL,
    centre_id UUID NOT NULL REFERENCES centre (id),
    scope     TEXT NOT NULL CONSTRAINT closure_scope CHECK (scope IN ('centre', 'library', 'room')),
    room_id   UUID,
    from_day  TEXT NOT NULL,
    to_day    TEXT NOT NULL,
    reason    JSONB NOT NULL,
    version   BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT closure_order CHECK (to_day >= from_day),
    CONSTRAINT closure_of_room CHECK ((scope = 'room') = (room_id IS NOT NULL)),
    CONSTRAINT closure_room FOREIGN KEY (centre_id, room_id) REFERENCES room (centre_id, id)
);
CREATE INDEX closure_centre ON closure (centre_id, from_day);

CREATE TABLE partner (
    id      UUID PRIMARY KEY NOT NULL,
    slug    TEXT NOT NULL,
    name    TEXT NOT NULL,
    about   JSONB NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT partner_slug UNIQUE (slug)
);

CREATE TABLE programme (
    id       UUID PRIMARY KEY NOT NULL,
    slug     TEXT NOT NULL,
    axis     TEXT NOT NULL CONSTRAINT programme_axis CHECK (axis IN ('partnership', 'own_funds', 'sponsored')),
    position BIGINT NOT NULL,
    name     JSONB NOT NULL,
    summary  JSONB NOT NULL,
    about    JSONB NOT NULL,
    who      JSONB NOT NULL,
    how      JSONB NOT NULL,
    version  BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT programme_slug UNIQUE (slug)
);

CREATE TABLE programme_partner (
    programme_id UUID NOT NULL REFERENCES programme (id),
    partner_id   UUID NOT NULL REFERENCES partner (id),
    PRIMARY KEY (programme_id, partner_id)
);

CREATE TABLE programme_centre (
    programme_id UUID NOT NULL REFERENCES programme (id),
    centre_id    UUID NOT NULL REFERENCES centre (id),
    PRIMARY KEY (programme_id, centre_id)
);

CREATE TABLE account (
    id            UUID PRIMARY KEY NOT NULL,
    email         TEXT NOT NULL,
    name          TEXT NOT NULL,
    role          TEXT NOT NULL CONSTRAINT account_role CHECK (role IN ('administrator', 'staff')),
    password_hash TEXT NOT NULL,
    demo          BOOLEAN NOT NULL,
    active        BOOLEAN NOT NULL,
    created_at    BIGINT NOT NULL,
    CONSTRAINT account_email UNIQUE (email)
);

CREATE TABLE sign_in (
    id         UUID PRIMARY KEY NOT NULL,
    token_hash BYTEA NOT NULL,
    account_id UUID NOT NULL REFERENCES account (id),
    device     TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT sign_in_token UNIQUE (token_hash)
);
CREATE INDEX sign_in_account ON sign_in (account_id);

CREATE TABLE audit (
    id         UUID PRIMARY KEY NOT NULL,
    at         BIGINT NOT NULL,
    account_id UUID REFERENCES account (id),
    action     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    subject_id UUID,
    detail     JSONB NOT NULL
);
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_subject ON audit (subject, subject_id);

CREATE TABLE teacher (
    id         UUID PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL,
    account_id UUID REFERENCES account (id),
    active     BOOLEAN NOT NULL,
    version    BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT teacher_name UNIQUE (name)
);

CREATE TABLE course (
    id           UUID PRIMARY KEY NOT NULL,
    slug         TEXT NOT NULL,
    centre_id    UUID NOT NULL REFERENCES centre (id),
    programme_id UUID REFERENCES programme (id),
    kind         TEXT NOT NULL CONSTRAINT course_kind CHECK (kind IN ('intensive', 'evening', 'daytime', 'trade', 'reading')),
    mode         TEXT NOT NULL CONSTRAINT course_mode CHECK (mode IN ('onsite', 'online')),
    level_from   TEXT NOT NULL,
    level_to     TEXT NOT NULL,
    title        JSONB NOT NULL,
    summary      JSONB NOT NULL,
    about        JSONB NOT NULL,
    who          JSONB NOT NULL,
    bring        JSONB NOT NULL,
    price_cents  BIGINT NOT NULL CONSTRAINT course_price CHECK (price_cents >= 0),
    seats        BIGINT NOT NULL CONSTRAINT course_seats CHECK (seats > 0),
    seats_taken  BIGINT NOT NULL,
    women_only   BOOLEAN NOT NULL,
    listed       BOOLEAN NOT NULL,
    created_at   BIGINT NOT NULL,
    modified_at  BIGINT NOT NULL,
    version      BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT course_slug UNIQUE (slug),
    CONSTRAINT course_seats_taken CHECK (seats_taken BETWEEN 0 AND seats)
);
CREATE INDEX course_centre ON course (centre_id);

CREATE TABLE course_theme (
    course_id UUID NOT NULL REFERENCES course (id),
    theme     TEXT NOT NULL,
    PRIMARY KEY (course_id, theme)
);

CREATE TABLE session (
    id          UUID PRIMARY KEY NOT NULL,
    course_id   UUID NOT NULL REFERENCES course (id),
    room_id     UUID REFERENCES room (id),
    teacher_id  UUID REFERENCES teacher (id),
    on_day      TEXT NOT NULL,
    starts      TEXT NOT NULL,
    ends        TEXT NOT NULL,
    starts_at   BIGINT NOT NULL,
    ends_at     BIGINT NOT NULL,
    status      TEXT NOT NULL CONSTRAINT session_status CHECK (status IN ('planned', 'cancelled')),
    note        JSONB,
    moved_from  BIGINT,
    sequence    BIGINT NOT NULL DEFAULT 0,
    created_at  BIGINT NOT NULL,
    modified_at BIGINT NOT NULL,
    version     BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT session_order CHECK (ends_at > starts_at)
);
CREATE INDEX session_course ON session (course_id, starts_at);
CREATE INDEX session_time ON session (starts_at);
CREATE INDEX session_room ON session (room_id, starts_at);
CREATE INDEX session_teacher ON session (teacher_id, starts_at);

CREATE TABLE event (
    id          UUID PRIMARY KEY NOT NULL,
    slug        TEXT NOT NULL,
    centre_id   UUID NOT NULL REFERENCES centre (id),
    kind        TEXT NOT NULL CONSTRAINT event_kind CHECK (kind IN ('visit', 'film', 'workshop', 'concert', 'talk', 'reading', 'conversation', 'children')),
    mode        TEXT NOT NULL CONSTRAINT event_mode CHECK (mode IN ('onsite', 'online')),
    room_id     UUID REFERENCES room (id),
    place       TEXT,
    on_day      TEXT NOT NULL,
    starts      TEXT NOT NULL,
    ends        TEXT NOT NULL,
    starts_at   BIGINT NOT NULL,
    ends_at     BIGINT NOT NULL,
    status      TEXT NOT NULL CONSTRAINT event_status CHECK (status IN ('planned', 'cancelled')),
    moved_from  BIGINT,
    sequence    BIGINT NOT NULL DEFAULT 0,
    seats       BIGINT NOT NULL CONSTRAINT event_seats CHECK (seats > 0),
    seats_taken BIGINT NOT NULL,
    level       TEXT,
    price_cents BIGINT NOT NULL CONSTRAINT event_price CHECK (price_cents >= 0),
    children    BOOLEAN NOT NULL,
    step_free   BOOLEAN NOT NULL,
    title       JSONB NOT NULL,
    summary     JSONB NOT NULL,
    about       JSONB NOT NULL,
    meet        JSONB NOT NULL,
    created_at  BIGINT NOT NULL,
    modified_at BIGINT NOT NULL,
    version     BIGINT NOT NULL DEFAULT 1,
    CONSTRAINT event_slug UNIQUE (slug),
    CONSTRAINT event_order CHECK (ends_at > starts_at),
    CONSTRAINT event_seats_taken CHECK (seats_taken BETWEEN 0 AND seats)
);
CREATE INDEX event_time ON event (starts_at);
CREATE INDEX event_room ON event (room_id, starts_at);

CREATE TABLE translation_wish (
    page     TEXT NOT NULL,
    language TEXT NOT NULL,
    n        BIGINT NOT NULL,
    PRIMARY KEY (page, language)
);
