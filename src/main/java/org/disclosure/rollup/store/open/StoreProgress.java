package org.disclosure.rollup.store.open;

/** Progress of the creation or upgrade of the store, which may take minutes. */
public interface StoreProgress {

    /** Step of the work. */
    enum Step {
        /** There is no store yet. */
        MAKE,
        /** The store that is there is copied; the detail is how large it is in MB. */
        COPY,
        /** A version of the schema is made; the detail is which. */
        CHANGE,
        /** The new store replaces the old one. */
        PLACE
    }

    /**
     * A step begins.
     *
     * @param number counted from 1
     * @param of how many steps there are
     */
    void begin(Step step, int number, int of, String detail);
}
