package org.disclosure.rollup.recognition.choice;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.recognition.document.DocumentFacts;
import org.disclosure.rollup.recognition.document.Remark;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/**
 * Description that a table gives of itself, by the name of its sheet and the text above it.
 *
 * @param field the unit that a field names
 * @param unit the unit that a field or a title names, or else the sheet
 * @param stranger whether a title names an institution that the roster does not have
 * @param remarks how it stands to others
 * @param voided the words that say that it is void
 * @param period the part of a year that it says it is of; no value for none, or for the whole year
 * @param year the year that it says in words of its own; no value for none
 */
record TableDescription(
        Optional<Unit> field,
        Optional<Unit> unit,
        boolean stranger,
        Set<Remark> remarks,
        Optional<String> voided,
        Optional<DocumentFacts.PeriodAt> period,
        Optional<DocumentFacts.StatedYear> year) {

    /** Owner of a table. */
    enum Owner {
        OURS,
        UNSAID,
        /** Of an institution that the roster does not have: a branch, as a rule. */
        STRANGERS,
        OTHERS,
        /** Of a whole district. */
        DISTRICTS
    }

    /** Of a table that is alone in its file and about which nothing is written. */
    static final TableDescription NOTHING = new TableDescription(
            Optional.empty(), Optional.empty(), false, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern GOVERNMENT = Pattern.compile(".*[省市区县旗]人民政府(?:\\(.*\\))?");

    TableDescription {
        remarks = Set.copyOf(remarks);
    }

    boolean says(Remark remark) {
        return remarks.contains(remark);
    }

    /**
     * Owner of the table.
     *
     * @param ours the unit of the file
     * @param several whether tables of the file name several units of the roster
     */
    Owner owner(Optional<Unit> ours, boolean several) {
        boolean own = ours.isPresent() && field.equals(ours);
        boolean whole = ours.filter(TableDescription::isGovernment).isPresent();
        if (says(Remark.DISTRICT) && !own && !whole) {
            return Owner.DISTRICTS;
        }
        if (unit.isPresent()) {
            return unit.equals(ours) ? Owner.OURS : several ? Owner.OTHERS : Owner.UNSAID;
        }
        return stranger ? Owner.STRANGERS : Owner.UNSAID;
    }

    /** True if the unit's report covers a whole area. */
    static boolean isGovernment(Unit unit) {
        return unit.kind() == UnitKind.GOVERNMENT
                || GOVERNMENT.matcher(LabelText.compact(unit.name())).matches()
                || Remark.in(unit.name()).contains(Remark.DISTRICT);
    }
}
