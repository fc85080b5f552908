-- What a run was made from, by digests, so that the next night knows what it need not do again. A run of an older program
-- has none and nothing of it is used again.
-- inputs: everything but the day. reading, checking: what reading and checking a file depend on besides the file.
ALTER TABLE rollup_run ADD COLUMN as_of DATE;
ALTER TABLE rollup_run ADD COLUMN inputs VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE rollup_run ADD COLUMN reading VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE rollup_run ADD COLUMN checking VARCHAR(64) DEFAULT '' NOT NULL;

-- source: the file on the disk, which is the zip file for a file in one. taken_from: the file's number in the year's
-- published run, whose reading is used again.
ALTER TABLE received_file ADD COLUMN source VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE received_file ADD COLUMN source_sha256 VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE received_file ADD COLUMN taken_from INTEGER;

-- since: the as-of day of the run that found it first.
ALTER TABLE finding ADD COLUMN since DATE;

-- The files that a run was made from: kind SUBMISSION, ROSTER, CHECKS or DECISION.
CREATE TABLE run_input (
    run_id   BIGINT        NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    position INTEGER       NOT NULL,
    kind     VARCHAR(20)   NOT NULL,
    path     VARCHAR(4000) NOT NULL,
    sha256   VARCHAR(64)   NOT NULL,
    PRIMARY KEY (run_id, position)
);

-- Every content that was ever received for a year under a path, and in no run, so that it outlives them all. The content
-- itself is in the archive. first_run, last_run: the as-of days of the first and last published run that found it.
CREATE TABLE received_version (
    report_year INTEGER       NOT NULL,
    version_no  INTEGER       NOT NULL,
    path        VARCHAR(4000) NOT NULL,
    sha256      VARCHAR(64)   NOT NULL,
    unit_code   VARCHAR(100),
    unit_name   VARCHAR(400),
    received    DATE          NOT NULL,
    standing    VARCHAR(20),
    first_run   DATE          NOT NULL,
    last_run    DATE          NOT NULL,
    PRIMARY KEY (report_year, version_no)
);

-- Years that were locked and unlocked: a line each time, never deleted; the last line of a year holds.
CREATE TABLE year_lock (
    lock_no     BIGINT        NOT NULL PRIMARY KEY,
    report_year INTEGER       NOT NULL,
    locked      BOOLEAN       NOT NULL,
    said_on     DATE          NOT NULL,
    said_by     VARCHAR(400)  NOT NULL,
    reason      VARCHAR(4000) NOT NULL
);
