-- Figures are stored once, however many runs find the file that they were read from unchanged: read_run and read_file are the
-- run that read it and its number there. They go with the last run that has them. nil: every figure is zero or blank.
ALTER TABLE received_file ADD COLUMN read_run BIGINT;
ALTER TABLE received_file ADD COLUMN read_file INTEGER;
ALTER TABLE received_file ADD COLUMN nil BOOLEAN DEFAULT FALSE NOT NULL;

UPDATE received_file SET read_run = run_id, read_file = file_no;
UPDATE received_file SET nil = TRUE
    WHERE NOT EXISTS (SELECT 1 FROM table_row WHERE table_row.run_id = received_file.run_id
        AND table_row.file_no = received_file.file_no
        AND (v1 <> 0 OR v2 <> 0 OR v3 <> 0 OR v4 <> 0 OR v5 <> 0 OR v6 <> 0 OR v7 <> 0 OR states LIKE '%U%'));

CREATE INDEX received_file_by_reading ON received_file (read_run, read_file);

CREATE TABLE figure_row (
    read_run   BIGINT         NOT NULL,
    read_file  INTEGER        NOT NULL,
    position   INTEGER        NOT NULL,
    table_code VARCHAR(40)    NOT NULL,
    row_code   VARCHAR(100)   NOT NULL,
    sheet      VARCHAR(400)   NOT NULL,
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
    PRIMARY KEY (read_run, read_file, position)
);

INSERT INTO figure_row SELECT run_id, file_no, position, table_code, row_code, sheet, v1, v2, v3, v4, v5, v6, v7, states, raws, addresses FROM table_row;

-- What the files that count give together in a column of a row, and how many of them gave a number: added up once a run.
CREATE TABLE row_total (
    run_id     BIGINT       NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    table_code VARCHAR(40)  NOT NULL,
    row_code   VARCHAR(100) NOT NULL,
    sum1   NUMERIC(38, 15),
    count1 INTEGER NOT NULL,
    sum2   NUMERIC(38, 15),
    count2 INTEGER NOT NULL,
    sum3   NUMERIC(38, 15),
    count3 INTEGER NOT NULL,
    sum4   NUMERIC(38, 15),
    count4 INTEGER NOT NULL,
    sum5   NUMERIC(38, 15),
    count5 INTEGER NOT NULL,
    sum6   NUMERIC(38, 15),
    count6 INTEGER NOT NULL,
    sum7   NUMERIC(38, 15),
    count7 INTEGER NOT NULL,
    PRIMARY KEY (run_id, table_code, row_code)
);

INSERT INTO row_total SELECT received_file.run_id, table_code, row_code,
    SUM(v1), COUNT(v1),
    SUM(v2), COUNT(v2),
    SUM(v3), COUNT(v3),
    SUM(v4), COUNT(v4),
    SUM(v5), COUNT(v5),
    SUM(v6), COUNT(v6),
    SUM(v7), COUNT(v7)
    FROM received_file JOIN table_row ON table_row.run_id = received_file.run_id AND table_row.file_no = received_file.file_no
    WHERE received_file.standing = 'COUNTED'
    GROUP BY received_file.run_id, table_code, row_code;

DROP TABLE table_row;
ALTER TABLE figure_row RENAME TO table_row;
