-- How figures were read from pictures, packed by the place of their cell: certainty, proposed number, crop. Null for a file without such
-- figures, as nearly all are.
ALTER TABLE figures ADD COLUMN pictures VARCHAR(900000) ARRAY;
