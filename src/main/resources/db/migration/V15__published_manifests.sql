-- The list of outputs of every run that ever wrote any, by its SHA-256: by it results of this store are told from those of another
-- one, or of this one at a later time, when an earlier copy of it was put back. It outlives the runs.
CREATE TABLE published_manifest (
    report_year INTEGER     NOT NULL,
    sha256      VARCHAR(64) NOT NULL,
    PRIMARY KEY (report_year, sha256)
);

INSERT INTO published_manifest (report_year, sha256)
SELECT DISTINCT report_year, sha256 FROM published_output JOIN rollup_run ON rollup_run.id = run_id
WHERE path = 'manifest.json';
