-- parent: the code of the unit above, empty for none. An area is a unit with others below it, and holds them all and itself; one
-- that is all there is, is not listed.
ALTER TABLE roster_unit ADD COLUMN parent VARCHAR(100) DEFAULT '' NOT NULL;

CREATE TABLE roster_area (
    run_id    BIGINT       NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    area      VARCHAR(100) NOT NULL,
    unit_code VARCHAR(100) NOT NULL,
    PRIMARY KEY (run_id, area, unit_code)
);
