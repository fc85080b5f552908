package org.disclosure.rollup.publish.notice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.file.FileNames;

/**
 * A unit's notice as it lies among the outputs of a year.
 *
 * @param path below the output folder
 * @param points the numbers of what it asks, the worst first
 */
public record NoticeFile(String unitCode, String unit, Path path, List<FindingNumber> points) {

    /** The folder of a year that notices lie in. */
    public static final String FOLDER = "notices";

    public NoticeFile {
        points = List.copyOf(points);
    }

    private record OfEdition(List<NoticeFile> notices) {

        static OfEdition of(Edition edition) {
            return new OfEdition(
                    NoticeFile.of(edition.summary(), edition.findings().unsettled()));
        }
    }

    /** The notices of an edition, in the order of its units. */
    public static List<NoticeFile> of(Edition edition) {
        return edition.once(OfEdition.class, OfEdition::of).notices();
    }

    /**
     * The notices of a year, in the order of its units.
     *
     * @param findings all of the year's run
     */
    public static List<NoticeFile> of(DistrictSummary summary, List<FiledFinding> findings) {
        Map<String, List<FiledFinding>> ofUnits = findings.stream()
                .filter(filed -> !filed.review().state().isSettled())
                .filter(filed -> filed.unitCode().isPresent())
                .collect(Collectors.groupingBy(filed -> filed.unitCode().get()));
        Map<String, String> names = names(summary);
        List<NoticeFile> notices = new ArrayList<>();
        for (UnitLine unit : summary.units()) {
            List<FiledFinding> asked = NoticeItem.asked(ofUnits.getOrDefault(unit.code(), List.of()), unit);
            if (unit.status().isNotified() && !asked.isEmpty()) {
                notices.add(new NoticeFile(
                        unit.code(),
                        unit.name(),
                        Path.of(Integer.toString(summary.year()), FOLDER, names.get(unit.code())),
                        asked.stream()
                                .map(filed -> filed.reference(summary.year()))
                                .toList()));
            }
        }
        return List.copyOf(notices);
    }

    /** The notices of an edition by the codes of their units, below its folder; none of an area, which has none of its own. */
    public static Map<String, Path> addresses(Edition edition) {
        return edition.summary().area().isWhole()
                ? of(edition).stream()
                        .collect(Collectors.toMap(
                                NoticeFile::unitCode,
                                notice -> Path.of(FOLDER).resolve(notice.path().getFileName())))
                : Map.of();
    }

    /** File names of notices by the codes of their units; units without a notice are left out. */
    static Map<String, String> names(DistrictSummary summary) {
        FileNames names = new FileNames();
        Map<String, String> byCode = new LinkedHashMap<>();
        summary.units().forEach(unit -> byCode.put(unit.code(), names.next(unit.code(), unit.name())));
        return byCode;
    }
}
