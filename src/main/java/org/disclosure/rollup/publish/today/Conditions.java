package org.disclosure.rollup.publish.today;

import java.util.List;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.publish.edition.HeldIdentity;

/** The conditions for making a year public, whoever asks: the outputs of a night, or the command that locks the year. */
public final class Conditions {

    private final Messages messages;

    public Conditions(Messages messages) {
        this.messages = messages;
    }

    /**
     * The conditions in the order of their kinds.
     *
     * @param findings the year's, settled ones or not
     * @param identities those of the district's figures
     * @param blanks how many places of the report are to be filled in
     */
    public List<Condition> of(
            DistrictSummary summary,
            List<FiledFinding> findings,
            PictureTables pictures,
            List<HeldIdentity> identities,
            int blanks) {
        return List.of(
                Condition.of(
                        Condition.Kind.ALL_IN,
                        summary.units().stream()
                                .filter(unit -> unit.status().isOwed())
                                .map(UnitLine::name)
                                .toList()),
                Condition.of(
                        Condition.Kind.NO_ERRORS,
                        findings.stream()
                                .filter(filed ->
                                        filed.isOpen() && filed.finding().severity() == Severity.ERROR)
                                .map(this::whose)
                                .toList()),
                Condition.of(
                        Condition.Kind.PICTURES_SEEN,
                        pictures.waiting().stream()
                                .map(PictureTables.Told::unit)
                                .toList()),
                Condition.of(
                        Condition.Kind.BALANCED,
                        identities.stream()
                                .filter(HeldIdentity::isBroken)
                                .map(held -> held.identity().title())
                                .toList()),
                new Condition(Condition.Kind.FILLED_IN, blanks, List.of()));
    }

    private String whose(FiledFinding filed) {
        if (!filed.unit().isEmpty()) {
            return filed.unit();
        }
        return messages.text(filed.path().isEmpty() ? "sheet.district" : "sheet.status.stray");
    }
}
