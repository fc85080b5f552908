-- The one row that a night holds while it works: on a database that several machines share, no second night begins, and a
-- machine that dies lets go with its connection.
CREATE TABLE night_lock (
    lock_no INTEGER NOT NULL PRIMARY KEY
);

INSERT INTO night_lock (lock_no) VALUES (1);
