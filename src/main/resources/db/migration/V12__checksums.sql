-- What the store needs to be held against itself and against the outputs. A checksum is taken of a row's values when they are
-- written; those of rows that are there already are filled in right after.
ALTER TABLE figures ADD COLUMN checksum VARCHAR(16) DEFAULT '' NOT NULL;
-- of the running text that was read with the figures, which received_file keeps
ALTER TABLE figures ADD COLUMN text_checksum VARCHAR(16) DEFAULT '' NOT NULL;
ALTER TABLE received_version ADD COLUMN checksum VARCHAR(16) DEFAULT '' NOT NULL;
ALTER TABLE decision ADD COLUMN checksum VARCHAR(16) DEFAULT '' NOT NULL;
ALTER TABLE year_lock ADD COLUMN checksum VARCHAR(16) DEFAULT '' NOT NULL;
ALTER TABLE night ADD COLUMN checksum VARCHAR(16) DEFAULT '' NOT NULL;
ALTER TABLE night_year ADD COLUMN checksum VARCHAR(16) DEFAULT '' NOT NULL;
ALTER TABLE told ADD COLUMN checksum VARCHAR(16) DEFAULT '' NOT NULL;

-- The checksum of all rows that a run has in a table, taken when it is published, after which they stay as they are. since_upgrade:
-- it was filled in later, and says nothing of the time before.
CREATE TABLE run_seal (
    run_id        BIGINT      NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    table_name    VARCHAR(40) NOT NULL,
    checksum      VARCHAR(16) NOT NULL,
    since_upgrade BOOLEAN     NOT NULL,
    PRIMARY KEY (run_id, table_name)
);

-- Every file that a run wrote, by its path below the year's folder, the manifest among them; kept before they take the place of
-- those of the run before.
CREATE TABLE published_output (
    run_id   BIGINT        NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    position INTEGER       NOT NULL,
    path     VARCHAR(4000) NOT NULL,
    sha256   VARCHAR(64)   NOT NULL,
    PRIMARY KEY (run_id, position)
);
