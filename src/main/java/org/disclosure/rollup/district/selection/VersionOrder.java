package org.disclosure.rollup.district.selection;

/** What tells which of two files of a unit is the newer one. */
public enum VersionOrder {
    /** The office chose it. */
    CHOSEN,
    /** The name of the other says that it is older. */
    NAMED_OLDER,
    /** The other has the bytes of an earlier version: it is that one again. */
    SENT_AGAIN,
    /** It was received on a later day. */
    DAY,
    /** Of the same day, it carries the notice that went back to the unit. */
    RETURNED,
    /** Of the same day, its name says a later version. */
    NAMED_NEWER,
    /** Nothing: it is taken by its path, until somebody says otherwise. */
    UNTOLD
}
