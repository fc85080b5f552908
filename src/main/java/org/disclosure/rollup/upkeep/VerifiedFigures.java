package org.disclosure.rollup.upkeep;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.selection.DueDates;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.amendment.AmendedFigures;
import org.disclosure.rollup.publish.Manifest;
import org.disclosure.rollup.publish.data.PublishedFigures;
import org.disclosure.rollup.store.figure.RunSummaries;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Component;

/** Adds the units' stored figures up a second time, and holds them and their sums against those that were published. */
@Component
class VerifiedFigures {

    private static final String NONE = "—";
    private static final int MOST_NAMED = 12;

    private final Forms forms;
    private final SummaryStore summaries;
    private final AmendedFigures amended;

    VerifiedFigures(Forms forms, SummaryStore summaries, AmendedFigures amended) {
        this.forms = forms;
        this.summaries = summaries;
        this.amended = amended;
    }

    /** Figures that count otherwise than they were received, of which no amendment says so. */
    List<VerifiedLine> amendedByNobody(RunStore.PublishedRun published) {
        return amended.of(published).stream()
                .filter(figure -> !figure.isKnown())
                .map(figure -> VerifiedLine.wrong(
                        "verify.store.amended.wrong",
                        published.year(),
                        figure.name(),
                        figure.received(),
                        figure.counted()))
                .toList();
    }

    /** Which figures count as the office amended them; empty when none does. */
    Optional<VerifiedLine> amended(RunStore.PublishedRun published) {
        List<AmendedFigures.Amended> all = amended.of(published);
        String named = all.stream()
                        .limit(MOST_NAMED)
                        .map(figure -> figure.name() + " " + figure.received() + " → " + figure.counted())
                        .collect(Collectors.joining("；"))
                + (all.size() > MOST_NAMED ? "……" : "");
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(VerifiedLine.note("verify.store.amended", published.year(), all.size(), named));
    }

    /** Compares the database's sums with those of its figures, of all units and of each area. */
    List<VerifiedLine> sums(RunStore.PublishedRun published) {
        RunSummaries all = summaries(published);
        Set<String> errorFree = summaries.unitsWithoutErrors(published.run());
        return byKind(Stream.concat(Stream.of(all.whole()), all.areas().stream())
                .flatMap(summary -> sums(published, summary, errorFree).stream()));
    }

    /** Those of all units, then those of the units without errors. */
    private static List<VerifiedLine> byKind(Stream<VerifiedLine> lines) {
        return lines.sorted(Comparator.comparing(VerifiedLine::key)).toList();
    }

    private List<VerifiedLine> sums(RunStore.PublishedRun published, DistrictSummary summary, Set<String> errorFree) {
        Area area = summary.area();
        Map<String, BigDecimal> all = new HashMap<>();
        Map<String, BigDecimal> without = new HashMap<>();
        summaries.forEachUnitAsTheyAre(
                published.run(),
                summary.form(),
                area,
                unit -> unit.entries()
                        .forEach(entry -> entry.reading().amount().ifPresent(amount -> {
                            String cell = entry.cell().toString();
                            all.merge(cell, amount, BigDecimal::add);
                            if (errorFree.contains(unit.unitCode())) {
                                without.merge(cell, amount, BigDecimal::add);
                            }
                        })));
        List<VerifiedLine> lines = new ArrayList<>();
        for (CellSum sum : summary.sums()) {
            String cell = sum.cell().toString();
            String place = area.isWhole() ? cell : area.name() + " " + cell;
            Optional<BigDecimal> added = Optional.ofNullable(all.get(cell));
            Optional<BigDecimal> addedErrorFree = Optional.ofNullable(without.get(cell));
            compare(lines, "verify.store.sum", published.year(), place, sum.value(), added);
            compare(lines, "verify.store.sum.clean", published.year(), place, sum.errorFree(), addedErrorFree);
        }
        return lines;
    }

    /** Compares figures and sums with those that were published. */
    List<VerifiedLine> published(RunStore.PublishedRun published, Path folder) {
        int year = published.year();
        List<VerifiedLine> lines = new ArrayList<>();
        DistrictSummary summary = publishedSummary(published, folder);
        try (PublishedFigures figures = new PublishedFigures(folder)) {
            for (CellSum sum : summary.sums()) {
                PublishedFigures.Sum publishedSum =
                        figures.sums().get(sum.cell().toString());
                compare(lines, "verify.store.total", year, publishedSum.cell(), sum.value(), publishedSum.value());
                compare(
                        lines,
                        "verify.store.total.clean",
                        year,
                        publishedSum.cell(),
                        sum.errorFree(),
                        publishedSum.errorFree());
            }
            figures(published, summary.area(), figures, lines);
        }
        return byKind(lines.stream());
    }

    /** Both are in the same order; from where one has a figure that the other has not nothing more can be said. */
    private void figures(
            RunStore.PublishedRun published, Area area, PublishedFigures figures, List<VerifiedLine> lines) {
        int year = published.year();
        List<VerifiedLine> parted = new ArrayList<>();
        summaries.forEachUnitAsTheyAre(
                published.run(),
                forms.forReportYear(year),
                area,
                unit -> unit.entries().forEach(entry -> {
                    String cell = entry.cell().toString();
                    Optional<PublishedFigures.Figure> publishedFigure =
                            parted.isEmpty() ? figures.next() : Optional.empty();
                    if (publishedFigure
                            .filter(figure -> figure.isOf(unit.unitCode(), cell))
                            .isPresent()) {
                        String place = unit.unit() + " " + cell;
                        Optional<BigDecimal> amount = entry.reading().amount();
                        compare(
                                lines,
                                "verify.store.figure",
                                year,
                                place,
                                amount,
                                publishedFigure.get().value());
                    } else if (parted.isEmpty()) {
                        parted.add(VerifiedLine.wrong("verify.store.parted", year, unit.unit(), cell));
                    }
                }));
        if (parted.isEmpty()) {
            figures.next()
                    .ifPresent(figure ->
                            parted.add(VerifiedLine.wrong("verify.store.parted", year, figure.unit(), figure.cell())));
        }
        lines.addAll(parted);
    }

    /** The summary of the whole or the area that the outputs in the folder are of. */
    private DistrictSummary publishedSummary(RunStore.PublishedRun published, Path folder) {
        RunSummaries all = summaries(published);
        return Manifest.find(folder).map(Manifest::area).flatMap(all::findArea).orElse(all.whole());
    }

    private RunSummaries summaries(RunStore.PublishedRun published) {
        int year = published.year();
        // sums do not say who was late, so any deadline will do
        return summaries.summaries(published.run(), year, forms.forReportYear(year), DueDates.ANY);
    }

    private static void compare(
            List<VerifiedLine> lines,
            String key,
            int year,
            String place,
            Optional<BigDecimal> stored,
            Optional<BigDecimal> other) {
        boolean isSame = stored.isPresent() == other.isPresent()
                && stored.orElse(BigDecimal.ZERO).compareTo(other.orElse(BigDecimal.ZERO)) == 0;
        if (!isSame) {
            lines.add(VerifiedLine.wrong(key, year, place, text(stored), text(other)));
        }
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(NONE);
    }
}
