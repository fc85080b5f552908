-- What checks need to know of a unit. aliases: texts, each ended by U+001F.
ALTER TABLE roster_unit ADD COLUMN aliases VARCHAR(100000) DEFAULT '' NOT NULL;
ALTER TABLE roster_unit ADD COLUMN powers VARCHAR(20) DEFAULT 'UNKNOWN' NOT NULL;
