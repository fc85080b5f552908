package org.disclosure.rollup.recognition.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.text.TableLabels;

/** Tells which edition of the form a bureau filled in, by the labels that only one edition has, as printed or in a variant. */
public final class FormFinder {

    private final Forms forms;
    private final Map<Integer, Set<String>> ownKeys = new HashMap<>();

    public FormFinder(Forms forms) {
        this.forms = forms;
        for (Form form : forms.editions()) {
            Set<String> own = keys(form);
            for (Form other : forms.editions()) {
                if (other != form) {
                    own.removeAll(keys(other));
                    other.tables().stream().map(TableLabels::new).forEach(table -> own.removeIf(table::isHeading));
                }
            }
            ownKeys.put(form.edition(), own);
        }
    }

    /** The edition with most labels of its own in the sheets; the report year's when none speaks for another. */
    public Form find(List<NormalisedSheet> sheets, int year) {
        Set<String> written = new HashSet<>();
        for (NormalisedSheet sheet : sheets) {
            written.addAll(sheet.keys());
        }
        Form best = forms.forReportYear(year);
        int most = count(best, written);
        for (Form form : forms.editions()) {
            int count = count(form, written);
            if (count > most) {
                best = form;
                most = count;
            }
        }
        return best;
    }

    private int count(Form form, Set<String> written) {
        int count = 0;
        for (String key : ownKeys.get(form.edition())) {
            count += written.contains(key) ? 1 : 0;
        }
        return count;
    }

    private static Set<String> keys(Form form) {
        Set<String> keys = new HashSet<>();
        form.tables().stream().map(TableLabels::new).forEach(table -> {
            keys.addAll(table.rows().keys());
            keys.addAll(table.columns().keys());
        });
        return keys;
    }
}
