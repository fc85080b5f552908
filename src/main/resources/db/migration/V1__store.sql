-- The store: one run a year of report, replaced as a whole when the next run of that year is published.
-- Plain SQL that H2 and PostgreSQL both take.

CREATE TABLE rollup_run (
    id          BIGINT      NOT NULL PRIMARY KEY,
    report_year INTEGER     NOT NULL,
    edition     INTEGER     NOT NULL,
    published   BOOLEAN     NOT NULL
);

CREATE TABLE roster_unit (
    run_id   BIGINT        NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    code     VARCHAR(100)  NOT NULL,
    name     VARCHAR(400)  NOT NULL,
    kind     VARCHAR(40)   NOT NULL,
    position INTEGER       NOT NULL,
    PRIMARY KEY (run_id, code)
);

-- state: COLLECTED, then READ or UNREADABLE. standing, once all files are read: COUNTED, DISTRICT (the district's own report), SUPERSEDED or SET_ASIDE.
CREATE TABLE received_file (
    run_id      BIGINT        NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    file_no     INTEGER       NOT NULL,
    path        VARCHAR(4000) NOT NULL,
    received    DATE          NOT NULL,
    version     INTEGER       NOT NULL,
    state       VARCHAR(20)   NOT NULL,
    standing    VARCHAR(20),
    sha256      VARCHAR(64),
    unit_code   VARCHAR(100),
    stated_year INTEGER,
    written_on  INTEGER,
    narrative   VARCHAR(500000),
    checked     BOOLEAN       NOT NULL,
    PRIMARY KEY (run_id, file_no)
);

-- A row of a table of a submission, its cells as columns: v1 is the first column of the form's row, and so on.
-- states has a letter a cell: A amount, B blank, N not applicable, U unreadable, - not in the file.
-- raws and addresses hold a text a cell, each ended by U+001F.
CREATE TABLE table_row (
    run_id     BIGINT        NOT NULL,
    file_no    INTEGER       NOT NULL,
    position   INTEGER       NOT NULL,
    table_code VARCHAR(40)   NOT NULL,
    row_code   VARCHAR(100)  NOT NULL,
    sheet      VARCHAR(400)  NOT NULL,
    v1         NUMERIC(38, 15),
    v2         NUMERIC(38, 15),
    v3         NUMERIC(38, 15),
    v4         NUMERIC(38, 15),
    v5         NUMERIC(38, 15),
    v6         NUMERIC(38, 15),
    v7         NUMERIC(38, 15),
    states     VARCHAR(7)     NOT NULL,
    raws       VARCHAR(900000) NOT NULL,
    addresses  VARCHAR(400)   NOT NULL,
    PRIMARY KEY (run_id, file_no, position),
    FOREIGN KEY (run_id, file_no) REFERENCES received_file (run_id, file_no) ON DELETE CASCADE
);

-- file_no 0: a finding about the district. arguments: texts, each ended by U+001F.
CREATE TABLE finding (
    run_id      BIGINT        NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    file_no     INTEGER       NOT NULL,
    origin      VARCHAR(20)   NOT NULL,
    position    INTEGER       NOT NULL,
    unit_code   VARCHAR(100),
    code        VARCHAR(100)  NOT NULL,
    severity    VARCHAR(20)   NOT NULL,
    variant     VARCHAR(40)   NOT NULL,
    arguments   VARCHAR(900000) NOT NULL,
    outcome     VARCHAR(20)   NOT NULL,
    cell        VARCHAR(250),
    sheet       VARCHAR(400)  NOT NULL,
    address     VARCHAR(40)   NOT NULL,
    observed    VARCHAR(200000) NOT NULL,
    expected    VARCHAR(4000) NOT NULL,
    difference  VARCHAR(4000) NOT NULL,
    suggestion  VARCHAR(4000) NOT NULL,
    PRIMARY KEY (run_id, file_no, origin, position)
);

CREATE INDEX rollup_run_by_year ON rollup_run (report_year, published);
CREATE INDEX received_file_by_unit ON received_file (run_id, unit_code, standing);
