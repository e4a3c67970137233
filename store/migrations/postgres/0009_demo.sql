-- The demo programme, where there is one: the day it is laid around, and the revision
-- when it stood. A later revision says that somebody changed it.

CREATE TABLE demo (
    id       BIGINT PRIMARY KEY NOT NULL CONSTRAINT demo_one CHECK (id = 1),
    on_day   TEXT NOT NULL,
    revision BIGINT NOT NULL
);
