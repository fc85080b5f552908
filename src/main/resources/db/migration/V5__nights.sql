-- What became of each night, a line a night, kept for good and in no run. started, ended: moments.
-- outcome: RUNNING, DONE, NOTHING_NEW or FAILED. One that is RUNNING although nothing runs was cut off.
-- failure: the reason in words, empty unless it failed.
CREATE TABLE night (
    night_no BIGINT                   NOT NULL PRIMARY KEY,
    as_of    DATE                     NOT NULL,
    started  TIMESTAMP WITH TIME ZONE NOT NULL,
    ended    TIMESTAMP WITH TIME ZONE,
    outcome  VARCHAR(20)              NOT NULL,
    failure  VARCHAR(4000)            NOT NULL
);

-- What became of each year that the night came to. How its units and findings then stood is unknown when it failed.
CREATE TABLE night_year (
    night_no    BIGINT      NOT NULL REFERENCES night (night_no) ON DELETE CASCADE,
    report_year INTEGER     NOT NULL,
    outcome     VARCHAR(20) NOT NULL,
    reported    INTEGER,
    owed        INTEGER,
    errors      INTEGER,
    explains    INTEGER,
    hints       INTEGER,
    PRIMARY KEY (night_no, report_year)
);
