-- Figures that the office changed because a unit said so, and withdrawals of such changes: a line each, never deleted, and in no run, so that
-- it outlives them all. Of several about one cell that of the latest day holds, and of one day that with the highest number.
-- received: what the unit's report said then. amended: what counts instead, a number or "blank". stated: what it was stated of, in
-- the words of its source. One given by a command has no source.
CREATE TABLE amendment (
    amendment_no BIGINT        NOT NULL PRIMARY KEY,
    report_year  INTEGER       NOT NULL,
    unit_code    VARCHAR(100)  NOT NULL,
    cell         VARCHAR(400)  NOT NULL,
    act          VARCHAR(20)   NOT NULL,
    received     VARCHAR(4000) NOT NULL,
    amended      VARCHAR(40)   NOT NULL,
    said_by      VARCHAR(400)  NOT NULL,
    said_on      DATE          NOT NULL,
    reason       VARCHAR(4000) NOT NULL,
    taken_by     VARCHAR(400)  NOT NULL,
    taken_on     DATE          NOT NULL,
    stated       VARCHAR(4000) NOT NULL,
    source_file  VARCHAR(1000) NOT NULL,
    source_sheet VARCHAR(1000) NOT NULL,
    source_row   INTEGER       NOT NULL,
    checksum     VARCHAR(16)   DEFAULT '' NOT NULL
);

CREATE INDEX amendment_by_year ON amendment (report_year);

-- What a file says in the cells that the office amended, packed by the place of their cell: state, number, text. Null for a file without
-- such cells, as nearly all are.
ALTER TABLE figures ADD COLUMN sent VARCHAR(900000) ARRAY;
