package org.disclosure.rollup.district;

import java.util.List;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;

/**
 * A unit's figures in the form's order.
 *
 * @param writtenOn the edition of the form that they were written on
 * @param path the file that they were read from
 * @param sha256 of that file's content
 * @param checksum of the figures as they are stored, other for others; empty when they are not
 */
public record UnitReport(
        String unitCode, String unit, int writtenOn, String path, String sha256, String checksum, List<Entry> entries) {

    /** The figures by the places of their cells among these, which are in the form's order; null where the file has no such cell. */
    public Entry[] places(List<FormCell> cells) {
        Entry[] places = new Entry[cells.size()];
        int place = 0;
        for (Entry entry : entries) {
            // mostly the same object: there are millions
            while (cells.get(place).code() != entry.cell()
                    && !cells.get(place).code().equals(entry.cell())) {
                place++;
            }
            places[place] = entry;
        }
        return places;
    }

    /** Figures that are not stored. */
    public UnitReport(String unitCode, String unit, int writtenOn, String path, String sha256, List<Entry> entries) {
        this(unitCode, unit, writtenOn, path, sha256, "", entries);
    }

    /** All that tells them from others, in short where they are stored: what is made from the same is the same. */
    public String madeFrom() {
        return String.join(
                "\n",
                unitCode,
                unit,
                Integer.toString(writtenOn),
                path,
                sha256,
                checksum.isEmpty() ? entries.toString() : checksum);
    }
}
