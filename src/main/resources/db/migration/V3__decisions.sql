-- What the office decided of findings: a line a decision, never deleted, and in no run, so that it outlives them all.
-- Of several about one finding that of the latest day holds, and of one day that with the highest number.
-- finding_key and finding_values: the finding's number. given: the values in words. A decision given by a command has no source.
CREATE TABLE decision (
    decision_no    BIGINT        NOT NULL PRIMARY KEY,
    report_year    INTEGER       NOT NULL,
    finding_key    VARCHAR(400)  NOT NULL,
    finding_values VARCHAR(20)   NOT NULL,
    verdict        VARCHAR(20)   NOT NULL,
    note           VARCHAR(4000) NOT NULL,
    decided_by     VARCHAR(400)  NOT NULL,
    decided_on     DATE          NOT NULL,
    given          VARCHAR(4000) NOT NULL,
    source_file    VARCHAR(1000) NOT NULL,
    source_sheet   VARCHAR(1000) NOT NULL,
    source_row     INTEGER       NOT NULL
);

CREATE INDEX decision_by_year ON decision (report_year);
CREATE INDEX decision_by_finding ON decision (finding_key, finding_values);

-- How a finding of a run stands with the office; one that is open and of which nothing was ever decided has no row.
CREATE TABLE finding_review (
    run_id      BIGINT      NOT NULL,
    file_no     INTEGER     NOT NULL,
    origin      VARCHAR(20) NOT NULL,
    position    INTEGER     NOT NULL,
    state       VARCHAR(20) NOT NULL,
    decision_no BIGINT REFERENCES decision (decision_no),
    refused_no  BIGINT REFERENCES decision (decision_no),
    PRIMARY KEY (run_id, file_no, origin, position),
    FOREIGN KEY (run_id, file_no, origin, position)
        REFERENCES finding (run_id, file_no, origin, position) ON DELETE CASCADE
);

-- What a run could make no use of in the folder of decisions.
CREATE TABLE decision_notice (
    run_id       BIGINT        NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    position     INTEGER       NOT NULL,
    source_file  VARCHAR(4000) NOT NULL,
    source_sheet VARCHAR(1000) NOT NULL,
    source_row   INTEGER       NOT NULL,
    reason       VARCHAR(40)   NOT NULL,
    detail       VARCHAR(4000) NOT NULL,
    PRIMARY KEY (run_id, position)
);
