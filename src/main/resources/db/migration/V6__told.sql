-- What was told to whom, kept for good and in no run, so that nothing is told twice.
-- outlet: OFFICE, UNIT or WEBHOOK. unit_code: empty but for UNIT. digest: what was told; for OFFICE and WEBHOOK the run,
-- for UNIT a digest of the address and of the numbers of what is asked.
-- state: SENT or FAILED. tried, sent: the as-of days of the last attempt and of the one that succeeded.
-- failure: why the last attempt failed.
CREATE TABLE told (
    outlet      VARCHAR(20)   NOT NULL,
    report_year INTEGER       NOT NULL,
    unit_code   VARCHAR(100)  NOT NULL,
    digest      VARCHAR(64)   NOT NULL,
    state       VARCHAR(20)   NOT NULL,
    tried       DATE          NOT NULL,
    sent        DATE,
    failure     VARCHAR(1000) NOT NULL,
    PRIMARY KEY (outlet, report_year, unit_code, digest)
);

-- What a published run brought over the one before it, which is gone by the time it is told. None for a year's first run.
-- last_of: the as-of day of the one before.
CREATE TABLE run_news (
    run_id BIGINT  NOT NULL PRIMARY KEY REFERENCES rollup_run (id) ON DELETE CASCADE,
    last_of DATE   NOT NULL,
    found  INTEGER NOT NULL,
    solved INTEGER NOT NULL
);
