-- What few units of a roster have: kind CAME_FROM, a unit of last year that it goes on from, by its code or name; SUB_UNIT, the name of
-- one; NOT_COUNTED, its figures are not added up.
CREATE TABLE roster_unit_detail (
    run_id    BIGINT       NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    unit_code VARCHAR(100) NOT NULL,
    kind      VARCHAR(20)  NOT NULL,
    position  INTEGER      NOT NULL,
    detail    VARCHAR(400) NOT NULL,
    PRIMARY KEY (run_id, unit_code, kind, position)
);

-- Where the figures of a file itself are, when those that count were put together from several files of its unit: then read_run and
-- read_file of received_file name what was put together.
CREATE TABLE own_reading (
    run_id    BIGINT  NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    file_no   INTEGER NOT NULL,
    read_run  BIGINT  NOT NULL,
    read_file INTEGER NOT NULL,
    nil       BOOLEAN NOT NULL,
    PRIMARY KEY (run_id, file_no)
);

-- What a unit wrote into the column 单位说明 of a returned notice, an item a row. item_code: of the finding. sheet, address: the cell
-- that the item is about; empty for none. message: the item as the notice has it.
CREATE TABLE unit_reply (
    run_id    BIGINT         NOT NULL REFERENCES rollup_run (id) ON DELETE CASCADE,
    file_no   INTEGER        NOT NULL,
    position  INTEGER        NOT NULL,
    item_code VARCHAR(100)   NOT NULL,
    sheet     VARCHAR(400)   NOT NULL,
    address   VARCHAR(40)    NOT NULL,
    message   VARCHAR(32767) NOT NULL,
    reply     VARCHAR(32767) NOT NULL,
    PRIMARY KEY (run_id, file_no, position)
);

-- The file carries the notice that was sent back to its unit.
ALTER TABLE received_file ADD COLUMN returned BOOLEAN DEFAULT FALSE NOT NULL;

-- The severity that a finding had when its file was read, where that was lowered because another file of the unit counts.
ALTER TABLE finding ADD COLUMN read_severity VARCHAR(20);
