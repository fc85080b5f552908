package org.disclosure.rollup.job.step;

import java.util.function.Consumer;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.store.figure.SummaryStore;

/** Units of an area, with their figures read from the store. */
record StoredUnits(SummaryStore store, Area area) implements Edition.Units {

    @Override
    public void forEach(long run, Form form, Consumer<UnitReport> action) {
        store.forEachUnit(run, form, area, action);
    }

    @Override
    public void forEachCompared(long run, Form form, Consumer<UnitReport> action) {
        store.forEachCompared(run, form, area, action);
    }
}
