package org.disclosure.rollup.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.publish.edition.Edition;

/**
 * Tables of the page's units that are pictures, units named by their place.
 *
 * @param names the headings of the tables
 * @param waiting by table: the units whose table waits for a person
 * @param taken by unit and table: who took it, when and why
 */
record PagePictures(
        Map<String, String> names, Map<String, List<Integer>> waiting, Map<Integer, Map<String, String>> taken) {

    static PagePictures of(Edition edition) {
        Map<String, Integer> places = new HashMap<>();
        for (UnitLine unit : edition.summary().units()) {
            places.put(unit.code(), places.size());
        }
        PagePictures pictures = new PagePictures(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        edition.form().tables().forEach(table -> pictures.names.put(table.code(), table.section()));
        PictureTables tables = edition.findings().pictures();
        tables.waiting().stream()
                .filter(told -> places.containsKey(told.unitCode()))
                .forEach(told -> pictures.waiting
                        .computeIfAbsent(told.table(), table -> new ArrayList<>())
                        .add(places.get(told.unitCode())));
        tables.all().stream()
                .filter(PictureTables.Told::isTaken)
                .filter(told -> places.containsKey(told.unitCode()))
                .forEach(told -> pictures.taken
                        .computeIfAbsent(places.get(told.unitCode()), unit -> new TreeMap<>())
                        .put(told.table(), edition.findings().taken(told.unitCode(), told.table())));
        return pictures;
    }
}
