package org.disclosure.rollup.recognition.choice;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.recognition.document.DocumentFacts;
import org.disclosure.rollup.recognition.document.Line;
import org.disclosure.rollup.recognition.document.Remark;
import org.disclosure.rollup.recognition.document.SheetLine;
import org.disclosure.rollup.recognition.document.StatedPeriod;
import org.disclosure.rollup.recognition.document.YearWords;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.recognition.year.SheetYears;
import org.disclosure.rollup.submission.Unit;

/** Gathers what the tables of a file say they are. */
final class TableDescriptionReader {

    private static final Pattern BRACKETED = Pattern.compile("[(\\[【]([^()\\[\\]【】]{1,12})[)\\]】]");
    private static final Pattern BEFORE =
            Pattern.compile("(?:附件\\d{0,2}:?)?(.*?)(?:关于|报送|的)?(?:20\\d{2}|政府信息|政务公开|信息公开|统计|年度|年报|报表|$).*");
    private static final Pattern INSTITUTION =
            Pattern.compile(".*(?:局|委|办|府|所|中心|站|院|校|队|会|处|室|街道|镇|乡|公司|馆|社|园|[省市区县旗])(?:\\([^)]*\\))?");

    /** A line with this much and no more is the remark and nothing else. */
    private static final int LONGEST_REMARK = 8;

    private static final Set<Remark> OF_NOTES = EnumSet.of(Remark.EXAMPLE, Remark.DRAFT, Remark.FINAL);

    private final TableHeadings headings;
    private final SheetYears years;
    private final UnitFinder units;
    private final int year;

    /** @param year the year that is consolidated */
    TableDescriptionReader(TableHeadings headings, SheetYears years, UnitFinder units, int year) {
        this.headings = headings;
        this.years = years;
        this.units = units;
        this.year = year;
    }

    TableDescription of(FoundTable table) {
        TableHeadings.TextAbove over = headings.over(table);
        String name = years.name(table.sheet());
        Optional<Unit> field =
                over.headings().stream().flatMap(said -> field(said).stream()).findFirst();
        Optional<Unit> titled = field.or(() ->
                over.headings().stream().flatMap(said -> titled(said).stream()).findFirst());
        boolean stranger = titled.isEmpty() && over.headings().stream().anyMatch(said -> namesInstitution(said.line()));
        Optional<Unit> unit = titled.isPresent() || stranger || name.isEmpty() ? titled : units.findNamed(name);
        Set<Remark> remarks = remarks(over, name);
        return new TableDescription(
                field,
                unit,
                stranger,
                remarks,
                voided(table, over, name),
                period(table, over, name),
                words(table, over));
    }

    private Optional<Unit> field(SheetLine said) {
        return switch (said.line().kind()) {
            case UNIT -> said.line().unit().flatMap(units::find);
            case UNIT_BESIDE -> units.find(said.beside());
            default -> Optional.empty();
        };
    }

    private Optional<Unit> titled(SheetLine said) {
        if (said.named().isPresent()) {
            return said.named();
        }
        return units.named(before(said.line())).ofRoster();
    }

    /** Words before the subject in a title: they usually name the unit. */
    static String before(Line line) {
        Matcher matcher = BEFORE.matcher(line.text());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static boolean namesInstitution(Line line) {
        return INSTITUTION.matcher(before(line)).matches();
    }

    private Set<Remark> remarks(TableHeadings.TextAbove over, String name) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(Remark.in(name));
        for (SheetLine said : over.headings()) {
            EnumSet.allOf(Remark.class).stream()
                    .filter(remark -> remark != Remark.PART || said.isMark())
                    .filter(remark -> remark != Remark.EXPLANATION)
                    .filter(Remark.in(said.written())::contains)
                    .forEach(remarks::add);
            remarks.addAll(bracketed(said.line()));
        }
        for (SheetLine said : over.notes()) {
            remarks.addAll(bracketed(said.line()));
            if (said.line().text().length() <= LONGEST_REMARK) {
                OF_NOTES.stream().filter(Remark.in(said.written())::contains).forEach(remarks::add);
            }
        }
        unit(remarks, name);
        return remarks;
    }

    /** The words that say that the table is void: the sheet's name, what heads it, or a note by it. */
    private Optional<String> voided(FoundTable table, TableHeadings.TextAbove over, String name) {
        return Stream.of(
                        Stream.of(name),
                        over.headings().stream().map(SheetLine::written),
                        over.notes().stream()
                                .filter(said ->
                                        said.isNote() || !bracketed(said.line()).isEmpty())
                                .map(SheetLine::written),
                        headings.beside(table.sheet()).stream()
                                .filter(said -> said.isNote() && !said.isHeading())
                                .map(SheetLine::written))
                .flatMap(words -> words)
                .filter(words -> Remark.in(words).contains(Remark.VOID))
                .findFirst();
    }

    /** A unit may be called 机关 or 直属 by itself. */
    private void unit(Set<Remark> remarks, String name) {
        if (units.find(name).isPresent()) {
            remarks.remove(Remark.PART);
            remarks.remove(Remark.SUM);
        }
    }

    private static Set<Remark> bracketed(Line line) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        Matcher matcher = BRACKETED.matcher(line.text());
        while (line.kind() != Line.Kind.LONG && matcher.find()) {
            remarks.addAll(Remark.in(matcher.group(1)));
        }
        remarks.remove(Remark.EXPLANATION);
        return remarks;
    }

    private Optional<DocumentFacts.PeriodAt> period(FoundTable table, TableHeadings.TextAbove over, String name) {
        String sheet = table.sheet().name();
        Optional<SheetLine> title = over.headings().stream()
                .filter(said -> said.line().kind() == Line.Kind.TITLE)
                .findFirst()
                .or(() -> over.headings().stream()
                        .filter(said -> StatedPeriod.inTitle(said.written()).isPresent())
                        .findFirst());
        return Stream.of(
                        periodOfName(name, title.isPresent())
                                .map(of -> new DocumentFacts.PeriodAt(of, sheet, ""))
                                .stream(),
                        title.flatMap(said -> at(StatedPeriod.inTitle(said.written()), said)).stream(),
                        over.notes().stream()
                                .filter(SheetLine::alone)
                                .flatMap(said -> at(StatedPeriod.alone(said.written()), said).stream()),
                        years.facts(table.sheet()).periods().stream())
                .flatMap(stated -> stated)
                .filter(stated -> stated.period().isNotAllOf(year))
                .findFirst();
    }

    /** A month's name is a part of the year where no title says more. */
    private static Optional<StatedPeriod> periodOfName(String name, boolean titled) {
        return StatedPeriod.inName(name)
                .or(() -> titled || !StatedPeriod.isMonth(name)
                        ? Optional.empty()
                        : Optional.of(StatedPeriod.part(name)));
    }

    private static Optional<DocumentFacts.PeriodAt> at(Optional<StatedPeriod> period, SheetLine said) {
        return period.map(stated -> new DocumentFacts.PeriodAt(stated, said.sheet(), said.address()));
    }

    /** The year of the last title over the table that is none like a report's; else of the sheet's name. */
    private Optional<DocumentFacts.StatedYear> words(FoundTable table, TableHeadings.TextAbove over) {
        Optional<DocumentFacts.StatedYear> titled = over.headings().stream()
                .flatMap(said -> yearOf(said)
                        .map(of -> new DocumentFacts.StatedYear(
                                of, said.written(), said.sheet(), said.row(), said.address()))
                        .stream())
                .reduce((first, second) -> second);
        List<Integer> named = years.named(table.sheet());
        return titled.or(() -> named.stream()
                .filter(of -> of != year)
                .filter(of -> !named.contains(year))
                .findFirst()
                .map(of -> new DocumentFacts.StatedYear(
                        of, table.sheet().name(), table.sheet().name(), 0, "")));
    }

    private Optional<Integer> yearOf(SheetLine said) {
        return said.line().kind() == Line.Kind.TITLE
                ? Optional.of(said.line().year())
                : YearWords.inTitle(said.written(), year);
    }
}
