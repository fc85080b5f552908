package org.disclosure.rollup.publish.edition;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.disclosure.rollup.district.UnitReport;

/**
 * An output while it is being written. It takes the units' figures as they come from the store, a few units at a time; one
 * that is {@linkplain Output#isOrdered() ordered} is called by one thread after another. It asks the store nothing itself.
 */
@FunctionalInterface
public interface OutputWriter extends Closeable {

    /** Takes the next units of the year before, in the order of that year's roster. All of them come before this year's. */
    default void lastYear(List<UnitReport> units) throws IOException {}

    /** Takes the next units, in the roster's order; of those whose report counts, each comes once. */
    default void units(List<UnitReport> units) throws IOException {}

    /** Takes the governments whose reports are only compared with the sums, after all units. */
    default void compared(List<UnitReport> governments) throws IOException {}

    /** Writes what is still to write. */
    void end() throws IOException;

    /** Closes the file, complete or not. */
    @Override
    default void close() throws IOException {}
}
