package org.disclosure.rollup.job.run;

/** Listener to the progress of a step, for someone who watches. */
public interface Progress {

    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String step, int year, int items) {}

        @Override
        public void advance() {}

        @Override
        public void end() {}
    };

    /**
     * A step begins.
     *
     * @param step {@code read} or {@code check}
     * @param items how many files it will work on
     */
    void begin(String step, int year, int items);

    /** A file is done. */
    void advance();

    /** The step has ended. */
    void end();
}
